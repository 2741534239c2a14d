/** What a change of organisations does to school facts, stages, classes, campuses and groups. */
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { type Change, type ChangeFacts, type ClassGroup, endedBy, type School } from './change-facts.ts';
import { classGroup, classGroupSpell } from './class-records.ts';
import { codeAfter, schoolKindAfter } from './code-rules.ts';
import { stagesOfKind } from './codes.ts';
import { schoolGroup, schoolGroupMember } from './group-records.ts';
import type { Moved } from './hooks.ts';
import { school } from './school-record.ts';
import { campus, schoolStage } from './stage-records.ts';
import type { Stage } from './stages.ts';
import { classMoves } from './succession.ts';

const endSchool = async (tx: WriteTransaction, { change }: ChangeFacts, facts: School): Promise<void> => {
  await tx.system.update(school, facts.id, { closedOn: change.effectiveOn }, { verb: change.kind });
  for (const stage of await tx.lookup(schoolStage, { organisation: facts.organisation, toOn: null }))
    await tx.system.update(schoolStage, stage.id, { toOn: change.effectiveOn }, { verb: 'end' });
};

/** Stages of a unit after: what its kind has of itself, and those of the classes that come to it. */
const stagesAfter = (facts: ChangeFacts, kind: string, at: number, own: readonly Stage[]): Stage[] => {
  const { change } = facts;
  const coming = facts.classes.filter((row) =>
    change.kind === 'split' ? change.classes.some((one) => one.classGroup === row.id && one.unit === at + 1) : true,
  );
  const stages = [...own, ...stagesOfKind(kind), ...coming.map((row) => row.stage)];
  return [...new Set(stages)];
};

/** Stages that a school gains by the change are its from the day, also where the change was entered late. */
const datedStages = async (tx: WriteTransaction, id: string, before: readonly string[], on: string): Promise<void> => {
  for (const stage of await tx.lookup(schoolStage, { organisation: id }))
    if (!before.includes(stage.stage) && stage.fromOn === today() && stage.fromOn !== on)
      await tx.system.update(schoolStage, stage.id, { fromOn: on }, { verb: 'follow' });
};

const continueSchool = async (tx: WriteTransaction, facts: ChangeFacts, at: number, own: School): Promise<void> => {
  const { change } = facts;
  const row = change.units[at] ?? {};
  const kind = row.schoolKind ?? own.kind;
  const grows = change.kind === 'merge';
  const patch = {
    ...(row.name ? { name: row.name } : {}),
    ...(row.code ? { identifierCode: row.code } : {}),
    kind,
    ...(grows ? { stages: stagesAfter(facts, kind, at, (own.stages ?? []) as Stage[]) } : {}),
  };
  await tx.system.update(school, own.id, patch, { verb: change.kind });
  await datedStages(tx, own.organisation, own.stages ?? [], change.effectiveOn);
};

const foundSchool = async (tx: WriteTransaction, facts: ChangeFacts, at: number, id: string): Promise<void> => {
  const { change, schools } = facts;
  const row = change.units[at] ?? {};
  const origin = schools.get(change.from[0] ?? '');
  const kind = schoolKindAfter(facts, row);
  if (!kind || (change.kind !== 'open' && !origin)) return;
  const { ownership = 'public', sponsor = null, urbanRural = null, boarding = null } = origin ?? {};
  const address = change.kind === 'merge' ? { address: origin?.address ?? null, place: origin?.place ?? null } : {};
  await tx.system.create(
    school,
    {
      organisation: id,
      name: String(row.name),
      identifierCode: codeAfter(facts, row),
      kind,
      stages: stagesAfter(facts, kind, at, []),
      ...{ ownership, sponsor, urbanRural, boarding },
      ...address,
      openedOn: change.effectiveOn,
    },
    { verb: change.kind },
  );
};

/** Ends the facts of ended schools, then founds or continues those after. */
export const moveSchoolFacts = async (
  tx: WriteTransaction,
  facts: ChangeFacts,
  results: readonly string[],
): Promise<void> => {
  for (const id of endedBy(facts.change)) {
    const own = facts.schools.get(id);
    if (own) await endSchool(tx, facts, own);
  }
  for (const [at, id] of results.entries()) {
    const own = facts.schools.get(id);
    if (own) await continueSchool(tx, facts, at, own);
    else if (!facts.change.units[at]?.unit) await foundSchool(tx, facts, at, id);
  }
};

/** Classes had by the receiving units, by row: their numbers are taken. */
export const takenClasses = async (
  tx: { lookup: WriteTransaction['lookup'] },
  { change }: ChangeFacts,
): Promise<Map<number, ClassGroup[]>> => {
  const taken = new Map<number, ClassGroup[]>();
  for (const [at, row] of change.units.entries())
    if (row.unit) taken.set(at, await tx.lookup(classGroup, { school: row.unit }));
  return taken;
};

/** Moves classes to their new schools; where each stood before is kept as a closed spell. */
export const moveClasses = async (
  tx: WriteTransaction,
  facts: ChangeFacts,
  results: readonly string[],
): Promise<Map<string, Moved>> => {
  const { id, effectiveOn: on } = facts.change;
  const moves = classMoves(facts, await takenClasses(tx, facts));
  const since = (row: ClassGroup) => row.heldFrom ?? row.openedOn;
  await tx.system.createMany(
    classGroupSpell,
    moves
      .filter(({ row }) => since(row) < on)
      .map(({ row }) => ({
        classGroup: row.id,
        school: row.school,
        stage: row.stage,
        classNumber: row.classNumber,
        fromOn: since(row),
        toOn: on,
        change: id,
      })),
  );
  for (const { row, unit, classNumber } of moves) {
    const heldFrom = since(row) < on ? on : row.heldFrom;
    const place = { school: String(results[unit]), classNumber, heldFrom };
    await tx.system.update(classGroup, row.id, place, { verb: facts.change.kind });
  }
  return new Map(moves.map(({ row, unit }) => [row.id, { from: row.school, to: String(results[unit]) }]));
};

/** Campuses of an ended school become campuses of its successor; the old rows end, so that each day shows its own. */
export const movePlaces = async (
  tx: WriteTransaction,
  { effectiveOn: on, kind }: Change,
  ended: readonly string[],
  heir: string,
): Promise<void> => {
  const names = new Set((await tx.lookup(campus, { school: heir })).map((row) => row.name));
  for (const row of await tx.lookup(campus, { school: [...ended] })) {
    if (row.closedOn && row.closedOn <= on) continue;
    await tx.system.update(campus, row.id, { closedOn: on }, { verb: kind });
    let name = row.name;
    for (let n = 2; names.has(name); n++) name = `${row.name}（${n}）`.slice(0, 60);
    names.add(name);
    const { address, place, stages } = row;
    await tx.system.create(campus, { school: heir, name, address, place, stages, openedOn: on }, { verb: kind });
  }
};

/** The successor takes an ended school's place in its groups. */
export const moveGroups = async (
  tx: WriteTransaction,
  { effectiveOn: on, kind }: Change,
  ended: readonly string[],
  heir: string,
): Promise<void> => {
  const spells = await tx.lookup(schoolGroupMember, { school: [...ended], toOn: null });
  for (const spell of spells) {
    await tx.system.update(schoolGroupMember, spell.id, { toOn: on }, { verb: kind });
    const [already] = await tx.lookup(schoolGroupMember, { group: spell.group, school: heir, toOn: null });
    if (!already)
      await tx.system.create(schoolGroupMember, { group: spell.group, school: heir, role: spell.role, fromOn: on });
    else if (spell.role === 'core') await tx.system.update(schoolGroupMember, already.id, { role: 'core' });
  }
  for (const group of await tx.lookup(schoolGroup, { coreSchool: [...ended], closedOn: null }))
    await tx.system.update(schoolGroup, group.id, { coreSchool: heir }, { verb: kind });
};
