/** A confirmed change of organisations takes effect: everything that follows, in one transaction. */
import { organisation, organisationOf } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import type { ActionOptions, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { type Change, type ChangeFacts, changeFactsOf, endedBy, type UnitAfter } from './change-facts.ts';
import { organisationChange } from './change-record.ts';
import { reasonsAgainstChange } from './change-rules.ts';
import { codeAfter, kindAfter } from './code-rules.ts';
import type { Moved, OrganisationChangeEffect, OrganisationChangeHandler } from './hooks.ts';
import { handOverPosts, handOverTasks } from './move-posts.ts';
import { moveClasses, moveGroups, movePlaces, moveSchoolFacts } from './move-schools.ts';
import { school } from './school-record.ts';
import { beginSpell, endSpell } from './spells.ts';
import { heirRow } from './succession.ts';

type ChangeRow = RowOf<typeof organisationChange>;

/** A code that a unit takes over from an ended one is marked there with the day; its spells go on to tell whose it was. */
const releaseCode = async (tx: WriteTransaction, change: Change, code: string, except?: string): Promise<void> => {
  const [bearer] = await tx.lookup(organisation, { code });
  if (!bearer || bearer.id === except) return;
  const marked = `${code}/${change.effectiveOn.replaceAll('-', '')}`;
  await tx.system.update(organisation, bearer.id, { code: marked }, { verb: change.kind });
  for (const facts of await tx.lookup(school, { identifierCode: code }))
    await tx.system.update(school, facts.id, { identifierCode: null }, { verb: change.kind });
};

/** A new unit stands beside the unit it came from unless the form says otherwise. */
const newUnit = async (tx: WriteTransaction, facts: ChangeFacts, row: UnitAfter): Promise<string> => {
  const origin = facts.named.get(facts.change.from[0] ?? '');
  await releaseCode(tx, facts.change, String(codeAfter(facts, row)));
  const created = await tx.system.create(
    organisation,
    {
      name: String(row.name),
      shortName: row.shortName ?? null,
      code: String(codeAfter(facts, row)),
      kind: kindAfter(facts, row) as 'school',
      parent: row.parent ?? origin?.parent ?? null,
      order: origin?.order ?? null,
    },
    { verb: facts.change.kind },
  );
  await beginSpell(tx, created, facts.change.effectiveOn, facts.change.id);
  return created.id;
};

/** A unit that goes on gets its new name, place or code from the day; one that nothing changes for is left alone. */
const goOn = async (tx: WriteTransaction, change: Change, row: UnitAfter): Promise<string> => {
  const unit = await organisationOf(tx, String(row.unit));
  const wanted = {
    name: row.name || unit.name,
    shortName: row.shortName ?? (row.name && row.name !== unit.name ? null : unit.shortName),
    code: row.code || unit.code,
    parent: row.parent ?? unit.parent,
  };
  const changed = Object.entries(wanted).some(([name, value]) => value !== unit[name as keyof typeof unit]);
  if (!changed) return unit.id;
  await endSpell(tx, unit, change.effectiveOn);
  await releaseCode(tx, change, wanted.code, unit.id);
  const after = await tx.system.update(organisation, unit.id, wanted, { verb: change.kind });
  await beginSpell(tx, after, change.effectiveOn, change.id);
  return unit.id;
};

/** A unit that is no more keeps its row, closed from the day on. */
const endUnit = async (tx: WriteTransaction, { change }: ChangeFacts, id: string): Promise<void> => {
  await endSpell(tx, await organisationOf(tx, id), change.effectiveOn);
  await tx.system.update(organisation, id, { closedOn: change.effectiveOn }, { verb: change.kind });
};

/** Units below an ended one come under its successor. */
const adopt = async (tx: WriteTransaction, change: Change, ended: string, heir: string): Promise<void> => {
  for (const child of await tx.lookup(organisation, { parent: ended })) {
    if (child.id === heir || (child.closedOn && child.closedOn <= change.effectiveOn)) continue;
    await endSpell(tx, child, change.effectiveOn);
    const after = await tx.system.update(organisation, child.id, { parent: heir }, { verb: 'move' });
    await beginSpell(tx, after, change.effectiveOn, change.id);
  }
};

const refuseWhatDoesNotStand = async (tx: WriteTransaction, facts: ChangeFacts): Promise<void> => {
  const reasons = await reasonsAgainstChange(tx, facts);
  if (reasons.length === 0) return;
  throw new Refusal({ code: 'change-refused', title: '机构调整没有生效', reasons });
};

/**
 * Carries a confirmed change out on its day: units, codes, spells, school facts, classes, campuses, groups, posts and
 * open tasks, then the handlers of the modules above. All or nothing.
 * @throws Refusal `change-refused` with every reason, or what a handler refuses
 */
export const takeEffect = async (
  tx: WriteTransaction,
  row: ChangeRow,
  handlers: readonly OrganisationChangeHandler[],
): Promise<void> => {
  const change = row as unknown as Change;
  const facts = await changeFactsOf(tx, change);
  await refuseWhatDoesNotStand(tx, facts);
  const ended = endedBy(change);
  for (const id of ended) await endUnit(tx, facts, id);
  const results: string[] = [];
  for (const unit of change.units)
    results.push(unit.unit ? await goOn(tx, change, unit) : await newUnit(tx, facts, unit));
  const heir = heirOf(change, results);
  if (heir) for (const id of ended) await adopt(tx, change, id, heir);
  await moveSchoolFacts(tx, facts, results);
  const classes = await moveClasses(tx, facts, results);
  if (heir) await movePlaces(tx, change, ended, heir);
  if (heir) await moveGroups(tx, change, ended, heir);
  const persons = await handOverPosts(tx, change, results, heir);
  await handOverTasks(tx, change, persons, heir);
  const effect = effectOf(row, { results, ended, heir, classes, persons });
  for (const handler of handlers) await handler.apply(tx.system, effect);
  await tx.system.act(organisationChange, row.id, 'takeEffect', { input: { results } });
};

const heirOf = (change: Change, results: readonly string[]): string | null => {
  const row = heirRow(change);
  return row === null ? change.handTo : (results[row] ?? null);
};

type Outcome = {
  readonly results: readonly string[];
  readonly ended: readonly string[];
  readonly heir: string | null;
  readonly classes: ReadonlyMap<string, Moved>;
  readonly persons: ReadonlyMap<string, Moved>;
};

const effectOf = (row: ChangeRow, { results, ended, heir, classes, persons }: Outcome): OrganisationChangeEffect => ({
  change: { id: row.id, kind: row.kind, title: row.title ?? '' },
  on: row.effectiveOn,
  from: row.from,
  results,
  ended,
  heirOf: new Map(heir ? ended.map((id) => [id, heir]) : []),
  classes,
  persons,
});

/**
 * Confirms a submitted change, and carries it out at once where its day has come.
 * @throws Refusal as the state table's `confirm`, and as `takeEffect`
 */
export const confirmOrganisationChange = async (
  tx: WriteTransaction,
  id: string,
  options: ActionOptions,
  handlers: readonly OrganisationChangeHandler[],
): Promise<ChangeRow> => {
  const confirmed = await tx.act(organisationChange, id, 'confirm', options);
  if (confirmed.effectiveOn > today()) return confirmed;
  await takeEffect(tx.system, confirmed, handlers);
  return (await tx.peek(organisationChange, id)) ?? confirmed;
};
