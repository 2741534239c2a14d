/** Premises and equipment of a school as at a day; indicators of later modules stand on it. */
import { sql } from 'kysely';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, parameterOn } from '#kernel/time';
import { artRoomArea, musicRoomArea } from './parameters.ts';

export type Least = { readonly music: number; readonly art: number };

/** Does a room count as one of its kind on the day? Music and art rooms below the least area do not. */
export const isCounted = (room: { readonly kind: string; readonly area: number }, least: Least): boolean =>
  (room.kind !== 'music' || room.area >= least.music) && (room.kind !== 'art' || room.area >= least.art);

export type EstateSums = {
  /** Areas in m², of buildings in use and not graded D. */
  readonly area: {
    readonly total: number;
    readonly teaching: number;
    readonly administration: number;
    readonly living: number;
    /** Owned, or used exclusively without being owned: what standards count. */
    readonly counted: number;
    /** Graded C or D. */
    readonly dangerous: number;
    readonly sports: number;
  };
  /** Rooms by kind; music and art rooms only from the least area on. */
  readonly rooms: Readonly<Record<string, number>>;
  /** Whole fen: everything, and 教学仪器设备 (categories 01 and 02 of `equipment-category`). */
  readonly equipment: { readonly value: number; readonly teaching: number; readonly multimediaRooms: number };
};

/** In use on the day: begun, not yet ended. */
const standing = (day: CivilDate) => sql`from_on <= ${day}::date and (until_on is null or until_on > ${day}::date)`;
/** A stage's own, and with no stage asked for everything. */
const ofStage = (stage: string | undefined) => sql`(${stage ?? null}::text is null or stage = ${stage ?? null})`;

const areasOf = async (tx: ReadTransaction, school: string, day: CivilDate, stage: string | undefined) => {
  const [sums] = await tx.rows<EstateSums['area']>(sql`select
      coalesce(sum(total_area) filter (where danger is distinct from 'D'), 0) as total,
      coalesce(sum(teaching_area) filter (where danger is distinct from 'D'), 0) as teaching,
      coalesce(sum(administration_area) filter (where danger is distinct from 'D'), 0) as administration,
      coalesce(sum(living_area) filter (where danger is distinct from 'D'), 0) as living,
      coalesce(sum(total_area) filter (where tenure <> 'shared' and danger is distinct from 'D'), 0) as counted,
      coalesce(sum(total_area) filter (where danger in ('C', 'D')), 0) as dangerous,
      (select coalesce(sum(area), 0) from ground where school = ${school}::uuid and ${standing(day)} and ${ofStage(stage)}) as sports
    from building where school = ${school}::uuid and ${standing(day)} and ${ofStage(stage)}`);
  if (!sums) throw new Error('a sum without a group answered no row');
  return sums;
};

const roomsOf = async (tx: ReadTransaction, school: string, day: CivilDate, stage: string | undefined) => {
  const least = { music: await parameterOn(tx, musicRoomArea, day), art: await parameterOn(tx, artRoomArea, day) };
  const rows = await tx.rows<{ kind: string; area: number }>(sql`select room.kind, room.area
    from room join building b on b.tenant_id = room.tenant_id and b.id = room.building
    where room.school = ${school}::uuid and b.from_on <= ${day}::date and (b.until_on is null or b.until_on > ${day}::date)
      and (${stage ?? null}::text is null or room.stage = ${stage ?? null})`);
  const rooms: Record<string, number> = {};
  for (const row of rows) if (isCounted(row, least)) rooms[row.kind] = (rooms[row.kind] ?? 0) + 1;
  return rooms;
};

const equipmentOf = async (tx: ReadTransaction, school: string, day: CivilDate, stage: string | undefined) => {
  const [sums] = await tx.rows<EstateSums['equipment']>(sql`select coalesce(sum(value), 0) as value,
      coalesce(sum(value) filter (where category like '01%' or category like '02%'), 0) as teaching,
      coalesce(sum(quantity) filter (where is_multimedia_room), 0) as "multimediaRooms"
    from equipment where school = ${school}::uuid and coalesce(from_on, bought_on) <= ${day}::date
      and (scrapped_on is null or scrapped_on > ${day}::date) and ${ofStage(stage)}`);
  if (!sums) throw new Error('a sum without a group answered no row');
  return sums;
};

/**
 * Sums of a school on a day (`YYYY-MM-DD`): of one stage (what is marked as that stage's own), or of everything.
 * Only rows that the asking post may reach are summed.
 * @throws Refusal `not-in-force` where no least area holds on the day
 */
export const estateOf = async (
  tx: ReadTransaction,
  school: string,
  day: CivilDate,
  stage?: string,
): Promise<EstateSums> => ({
  area: await areasOf(tx, school, day, stage),
  rooms: await roomsOf(tx, school, day, stage),
  equipment: await equipmentOf(tx, school, day, stage),
});
