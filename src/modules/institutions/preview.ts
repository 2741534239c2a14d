/** What a change of organisations will do, shown before anybody confirms it. */
import { sql } from 'kysely';
import type { ChangePreview } from '#contract/institutions';
import { namesOf, organisation, type Post, post } from '#kernel/access';
import { columnOf, type RecordDefinition, type Registry, type RowOf, tableOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { aftermathOf } from './aftermath.ts';
import { type Change, type ChangeFacts, changeFactsOf, endedBy, nameOf } from './change-facts.ts';
import { organisationChange } from './change-record.ts';
import { reasonsAgainstChange } from './change-rules.ts';
import { codeAfter } from './code-rules.ts';
import { FATES, type Fate } from './fates.ts';
import type { OrganisationChangeHandler } from './hooks.ts';
import { headOf } from './lineage.ts';
import { takenClasses } from './move-schools.ts';
import { classLabel } from './stages.ts';
import { type ClassMove, classMoves, heirRow } from './succession.ts';

const unitLine = (fate: Fate, given: Partial<Record<'name' | 'newName' | 'code' | 'newCode', string | null>>) => ({
  fate,
  fateLabel: FATES[fate],
  name: given.name ?? '',
  newName: given.newName ?? null,
  code: given.code ?? null,
  newCode: given.newCode ?? null,
});

/** The name that a row of `units` will have. */
const nameAfter = (facts: ChangeFacts, at: number): string => {
  const row = facts.change.units[at];
  return row?.name || nameOf(facts, row?.unit);
};

const heirName = (facts: ChangeFacts): string => {
  const row = heirRow(facts.change);
  return row === null ? nameOf(facts, facts.change.handTo) : nameAfter(facts, row);
};

const unitLines = async (tx: ReadTransaction, facts: ChangeFacts) => {
  const { change, named } = facts;
  const parents = [...named.values()].flatMap((unit) => unit.parent ?? []);
  const above = parents.length > 0 ? await tx.lookup(organisation, { id: parents }) : [];
  const names = new Map([...above, ...named.values()].map((unit) => [unit.id, unit.name]));
  const parentOf = (id: string | null | undefined) => (id ? (names.get(id) ?? null) : null);
  const ended = endedBy(change);
  const lines = ended.map((id) => {
    const unit = named.get(id);
    const line = unitLine('ends', { name: nameOf(facts, id), code: unit?.code ?? null });
    return { ...line, parent: parentOf(unit?.parent), newParent: null };
  });
  const after = change.units.map((row) => {
    const unit = row.unit ? named.get(row.unit) : undefined;
    const origin = unit ?? named.get(change.from[0] ?? '');
    const given = { name: unit?.name ?? '', newName: row.name ?? null, code: unit?.code ?? null };
    const line = unitLine(unit ? 'goesOn' : 'new', { ...given, newCode: codeAfter(facts, row) });
    return { ...line, parent: parentOf(unit?.parent), newParent: parentOf(row.parent ?? origin?.parent) };
  });
  const below = ended.length > 0 ? await tx.lookup(organisation, { parent: ended, closedOn: null }) : [];
  const along = below.map((unit) => ({
    ...unitLine('movesAlong', { name: unit.name, code: unit.code }),
    parent: parentOf(unit.parent),
    newParent: heirName(facts),
  }));
  return [...lines, ...after, ...along];
};

const postLines = async (tx: ReadTransaction, facts: ChangeFacts) => {
  const { change } = facts;
  const ended = endedBy(change);
  const posts = change.from.length > 0 ? await tx.lookup(post, { organisation: [...change.from] }) : [];
  const assigned = new Map(change.posts.map((row) => [row.post, row.unit - 1]));
  const moving = posts.filter((held) => {
    if (held.toOn && held.toOn < change.effectiveOn) return false;
    const row = assigned.get(held.id);
    return row === undefined ? ended.includes(held.organisation) : change.units[row]?.unit !== held.organisation;
  });
  const names = await namesOf(
    tx,
    moving.map((held) => held.person),
  );
  const target = (held: Post) => {
    const row = assigned.get(held.id);
    return row === undefined ? heirName(facts) : nameAfter(facts, row);
  };
  return moving.map((held) => ({
    id: held.id,
    person: names.get(held.person) ?? '',
    title: held.title,
    from: nameOf(facts, held.organisation),
    to: target(held),
  }));
};

const count = async (tx: ReadTransaction, query: ReturnType<typeof sql>): Promise<number> =>
  (await tx.rows<{ n: number }>(query))[0]?.n ?? 0;

type Line = ChangePreview['counts'][number];

/**
 * Records with a life whose open rows name an ended unit, with the way to them. Rows that belong to a unit (pupils,
 * staff, premises) are left out: the handlers of their modules move them and say so.
 */
const mattersNaming = async (tx: ReadTransaction, registry: Registry, ended: readonly string[]): Promise<Line[]> => {
  if (ended.length === 0) return [];
  const lines: Line[] = [];
  const own = new Set(['organisationChange', 'task']);
  for (const definition of registry.records.filter((one) => one.states && !one.belongsTo && !own.has(one.name))) {
    const naming = Object.entries(definition.fields).filter(([, field]) => field.target === 'organisation');
    for (const [name, field] of naming) {
      const number = await count(tx, openNaming(definition, name, ended));
      if (number === 0) continue;
      const which = naming.length > 1 ? `（${field.label}）` : '';
      lines.push({
        label: `未办结的${definition.label}${which}`,
        count: number,
        unit: '项',
        note: '请在各事项中改定',
        ...listNaming(definition, name, ended),
      });
    }
  }
  return lines;
};

const openStates = ({ states }: RecordDefinition): string[] =>
  Object.keys(states?.states ?? {}).filter((state) => !(states?.final ?? []).includes(state));

/** As openNaming, for the register's address, which asks of a list of references for one of them only. */
const listNaming = (definition: RecordDefinition, name: string, ended: readonly string[]): Pick<Line, 'list'> => {
  const several = definition.fields[name]?.kind === 'references';
  if (several && ended.length > 1) return {};
  const filter = {
    [name]: several ? { op: 'has', value: ended[0] } : [...ended],
    [definition.states?.field ?? 'state']: openStates(definition),
  };
  return { list: { path: definition.path, filter: JSON.stringify(filter) } };
};

const openNaming = (definition: RecordDefinition, name: string, ended: readonly string[]) => {
  const column = sql.ref(columnOf(name));
  const names =
    definition.fields[name]?.kind === 'references'
      ? sql`${column} && ${[...ended]}::uuid[]`
      : sql`${column} = any(${[...ended]}::uuid[])`;
  return sql`select count(*) as n from ${sql.table(tableOf(definition))}
    where ${sql.ref(columnOf(definition.states?.field ?? 'state'))} = any(${openStates(definition)}::text[]) and ${names}`;
};

const countLines = async (
  tx: ReadTransaction,
  facts: ChangeFacts,
  moved: readonly string[],
  { registry, handlers }: { registry: Registry; handlers: readonly OrganisationChangeHandler[] },
) => {
  const { change } = facts;
  const ended = endedBy(change);
  const tasks = await count(
    tx,
    sql`select count(*) as n from task where organisation = any(${ended}::uuid[]) and state in ('open', 'returned')`,
  );
  const plan = { on: change.effectiveOn, from: [...change.from], ended, classes: moved };
  const lines: Line[] = [{ label: '待办任务', count: tasks, unit: '件', note: `转由${heirName(facts)}办理` }];
  for (const handler of handlers)
    for (const line of (await handler.preview?.(tx, plan)) ?? [])
      lines.push({ label: line.label, count: line.count, unit: line.unit ?? '', note: '随同调整' });
  return [...lines, ...(await mattersNaming(tx, registry, ended))].filter((line) => line.count > 0);
};

const byYear = (a: ClassMove, b: ClassMove): number =>
  b.row.entryYear - a.row.entryYear || a.row.classNumber - b.row.classNumber;

const changeOf = (row: RowOf<typeof organisationChange>) => ({
  ...headOf({ ...row, title: row.title ?? '' }),
  version: row.version,
  decisionNumber: row.decisionNumber,
});

/**
 * What a change will do; once it took effect, what it did.
 * @throws Refusal `not-found` outside the post's reach
 */
export const previewOf = async (
  tx: ReadTransaction,
  id: string,
  parts: { registry: Registry; handlers: readonly OrganisationChangeHandler[] },
) => {
  const row = await tx.get(organisationChange, id);
  const change = changeOf(row);
  if (row.state === 'effective') {
    // What still names a unit that is gone waits for somebody to name another.
    const counts = await mattersNaming(tx, parts.registry, endedBy(row as unknown as Change));
    return { change, reasons: [], ...(await aftermathOf(tx, row)), posts: [], counts };
  }
  const facts = await changeFactsOf(tx, row as unknown as Change);
  const moves = classMoves(facts, await takenClasses(tx, facts));
  const moved = moves.map((move) => move.row.id);
  return {
    change,
    reasons: row.state === 'revoked' ? [] : await reasonsAgainstChange(tx, facts),
    units: await unitLines(tx, facts),
    classes: [...moves].sort(byYear).map((move) => ({
      id: move.row.id,
      label: String(move.row.label),
      newLabel: classLabel(move.row.entryYear, move.classNumber),
      from: nameOf(facts, move.row.school),
      to: nameAfter(facts, move.unit),
    })),
    posts: await postLines(tx, facts),
    counts: await countLines(tx, facts, moved, parts),
  };
};
