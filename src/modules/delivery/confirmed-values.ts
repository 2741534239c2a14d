/** Which of several confirmed reports says where a target stands. */
import type { RowOf } from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import {
  type CivilDate,
  civilDateAt,
  parsePeriod,
  rangeOf,
  type SchoolCalendar,
  schoolCalendar,
  today,
} from '#kernel/time';
import { decidedTargets } from '#modules/binding';
import { target } from '#modules/plan';
import { reportRecord } from './late.ts';
import type { report } from './records.ts';

export type Claim = { target: string; value: number };
export const claimsOf = (row: Readonly<Record<string, unknown>>): Claim[] =>
  Array.isArray(row.claims) ? row.claims : [];

type Told = Pick<RowOf<typeof report>, 'id' | 'period' | 'submittedAt' | 'claims'>;

/** The last day a report speaks of; that of its submission where it names no period that the calendar knows. */
const lastDayOf = (told: Told, calendar: SchoolCalendar): CivilDate => {
  try {
    return rangeOf(parsePeriod(told.period), calendar).to;
  } catch (error) {
    if (error instanceof Refusal) return told.submittedAt ? civilDateAt(told.submittedAt) : '';
    throw error;
  }
};

/** Whether `other` speaks of a later time: a later period, or the same and handed in later. */
const isNewer = (other: Told, told: Told, calendar: SchoolCalendar): boolean => {
  const [theirs, own] = [lastDayOf(other, calendar), lastDayOf(told, calendar)];
  return theirs === own ? String(other.submittedAt) > String(told.submittedAt) : theirs > own;
};

const claimedSince = async (tx: ReadTransaction, told: Told, commitment: string): Promise<Set<string>> => {
  const confirmed = await tx.lookup(reportRecord(), { commitment, state: 'confirmed' });
  const calendar = await schoolCalendar(tx);
  const newer = confirmed.filter((other) => other.id !== told.id && isNewer(other, told, calendar));
  return new Set(newer.flatMap((other) => claimsOf(other).map((claim) => claim.target)));
};

/**
 * A confirmed claim becomes the target's confirmed value, unless a report of a later period was confirmed before it:
 * the newest period reported for says where a target stands, in whatever order reports are confirmed. Where a record
 * decides by now, a claim that was handed in before stays in its report beside it.
 */
export const takeOverClaims = async (tx: WriteTransaction, told: RowOf<typeof report>): Promise<void> => {
  const claims = claimsOf(told).toSorted((one, other) => one.target.localeCompare(other.target));
  if (claims.length === 0) return;
  // Locked before the others are asked for, so that of two confirmations at once the later one sees the earlier.
  for (const claim of claims) await tx.system.lock(target, claim.target, 'update');
  const settled = await claimedSince(tx, told, told.commitment);
  const decided = await decidedTargets(
    tx,
    claims.map((claim) => claim.target),
  );
  for (const { target: id, value } of claims.filter(({ target: of }) => !settled.has(of) && !decided.has(of)))
    await tx.system.update(target, id, { confirmedValue: value, confirmedOn: today() }, { verb: 'confirm' });
};
