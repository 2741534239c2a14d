/** Premises and equipment when schools merge, split or close: they pass to the heir, sums before and after stay right. */
import { sql } from 'kysely';
import type { Fields, RecordDefinition, Row } from '#kernel/definition';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import type { OrganisationChangeEffect, OrganisationChangeHandler, ReportFigure } from '#modules/institutions';
import { bookLot, building, equipment, ground, landParcel, room } from './records.ts';

/** Which field numbers a row within its school, and which dates bound its time there. */
type Kept = {
  readonly definition: RecordDefinition<any>;
  readonly number: string;
  readonly from: string;
  readonly until: string;
  readonly ended: Readonly<Record<string, unknown>>;
};
const KEPT: readonly Kept[] = [
  { definition: building, number: 'number', from: 'fromOn', until: 'untilOn', ended: { status: 'passedOn' } },
  { definition: ground, number: 'name', from: 'fromOn', until: 'untilOn', ended: {} },
  { definition: landParcel, number: 'name', from: 'fromOn', until: 'untilOn', ended: {} },
  { definition: bookLot, number: 'lotNumber', from: 'fromOn', until: 'untilOn', ended: {} },
  { definition: equipment, number: 'assetNumber', from: 'fromOn', until: 'scrappedOn', ended: { status: 'passedOn' } },
];

type Passing = { readonly from: string; readonly to: string; readonly on: string; readonly reason: string };

const open = (tx: ReadTransaction, { definition, until }: Kept, school: string): Promise<Row[]> =>
  tx.lookup(definition, { school, [until]: null }) as Promise<Row[]>;

/** The number under which the heir keeps it: the same, or with a suffix where that one is taken. */
const freeNumber = async (tx: ReadTransaction, { definition, number }: Kept, to: string, wanted: string) => {
  const taken = new Set((await tx.lookup(definition, { school: to })).map((row) => (row as Row)[number]));
  for (let turn = 1; ; turn++) {
    const suffix = turn === 1 ? '' : `-${turn}`;
    if (!taken.has(`${wanted}${suffix}`)) return `${wanted}${suffix}`;
  }
};

const contentOf = (definition: RecordDefinition<any>, row: Row): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(definition.fields as Fields).flatMap(([name, field]) =>
      field.compute ? [] : [[name, row[name] ?? undefined]],
    ),
  );

const beganOn = ({ from }: Kept, row: Row): string => String(row[from] ?? row.boughtOn);

/** What came after the day of a change that is entered late has been the heir's from the start. */
const moveRow = async (tx: WriteTransaction, kept: Kept, row: Row, passing: Passing): Promise<string> => {
  const { definition, number } = kept;
  const free = await freeNumber(tx, kept, passing.to, String(row[number]));
  const patch = { school: passing.to, [number]: free, ...(row.room ? { room: row.room } : {}) };
  await tx.system.update(definition, row.id, patch as never, { verb: 'passOn', reason: passing.reason });
  return row.id;
};

/** Ends the row with the old school and begins one with the heir: the same thing, from the day on. Answers the new id. */
const passRow = async (tx: WriteTransaction, kept: Kept, row: Row, passing: Passing): Promise<string> => {
  if (beganOn(kept, row) >= passing.on) return moveRow(tx, kept, row, passing);
  const { definition, number, from, until, ended } = kept;
  const content = contentOf(definition, row);
  content[number] = await freeNumber(tx, kept, passing.to, String(row[number]));
  const because = { verb: 'passOn', reason: passing.reason };
  const next = { ...content, school: passing.to, [from]: passing.on };
  await tx.system.update(definition, row.id, { ...ended, [until]: passing.on } as never, because);
  return (await tx.system.create(definition, next as never, because)).id;
};

/** Rooms stand in their building; what stood in a room stands in the same room still. */
const passRooms = async (tx: WriteTransaction, from: string, to: string, rooms: Map<string, string>): Promise<void> => {
  for (const row of await tx.lookup(room, { building: from })) {
    if (from === to) {
      // The building itself moved: its rooms follow it to its school.
      await tx.system.update(room, row.id, { name: row.name }, { verb: 'passOn' });
      rooms.set(row.id, row.id);
      continue;
    }
    const content = contentOf(room, row as unknown as Row);
    const { id } = await tx.system.create(room, { ...content, building: to } as never, { verb: 'passOn' });
    rooms.set(row.id, id);
  }
};

const passSchool = async (tx: WriteTransaction, passing: Passing): Promise<void> => {
  const rooms = new Map<string, string>();
  for (const kept of KEPT)
    for (const row of await open(tx, kept, passing.from)) {
      const moved = row.room ? { ...row, room: rooms.get(String(row.room)) ?? null } : row;
      const id = await passRow(tx, kept, moved, passing);
      if (kept.definition.name === building.name) await passRooms(tx, row.id, id, rooms);
    }
};

export const estateFollows: OrganisationChangeHandler = {
  name: 'estate',
  preview: async (tx, plan) => {
    let count = 0;
    for (const school of plan.ended) count += (await open(tx, KEPT[0] as Kept, school)).length;
    return count > 0 ? [{ label: '划转给接续学校的校舍', count, unit: '栋' }] : [];
  },
  apply: async (tx, effect: OrganisationChangeEffect) => {
    for (const from of effect.ended) {
      const to = effect.heirOf.get(from);
      if (to) await passSchool(tx, { from, to, on: effect.on, reason: effect.change.title });
    }
  },
};

/** What the report by organisation counts of premises, as at a day. */
export const estateFigures: readonly ReportFigure[] = [
  {
    key: 'floorArea',
    label: '校舍建筑面积',
    unit: '平方米',
    count: (tx, on) =>
      tx.rows<{ school: string; stage: string | null; count: number }>(
        sql`select school, stage, sum(total_area) as count from building
          where from_on <= ${on}::date and (until_on is null or until_on > ${on}::date) group by school, stage`,
      ),
  },
];
