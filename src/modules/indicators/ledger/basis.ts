/** Everything about a district that evaluations stand on, on the statistical day of a year. */
import { measureTotals } from '#kernel/measure';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, parameterOn, today } from '#kernel/time';
import { type ClassOfDay, classesOf, largeClassFrom, migrantPupils } from '#modules/pupils';
import { statedOf } from '../evidence/read.ts';
import { type Leaf, ledgerOf } from './ledger.ts';

/** School-year data stand as at 1 September (domain handbook 02 §1); before that day, as at today. */
export const statisticalDay = (year: string): CivilDate => {
  const day = `${year}-09-01`;
  return day <= today() ? day : today();
};

export type Basis = {
  readonly on: CivilDate;
  readonly leaves: readonly Leaf[];
  readonly classes: readonly ClassOfDay[];
  /** Children of migrants by school and stage, now. */
  readonly migrants: ReadonlyMap<string, number>;
  readonly oversizeFrom: number;
  readonly stated: ReadonlyMap<string, number>;
};

const migrantsOf = async (tx: ReadTransaction, organisation: string): Promise<ReadonlyMap<string, number>> => {
  const found = await measureTotals(tx, migrantPupils, { within: [organisation], by: ['organisation', 'stage'] });
  return new Map(found.map(({ keys, amount }) => [`${keys.organisation}:${keys.stage}`, amount]));
};

export const basisOf = async (tx: ReadTransaction, organisation: string, year: string): Promise<Basis> => {
  const on = statisticalDay(year);
  return {
    on,
    leaves: await ledgerOf(tx, organisation, on),
    classes: await classesOf(tx, organisation, on),
    migrants: await migrantsOf(tx, organisation),
    oversizeFrom: await parameterOn(tx, largeClassFrom, on),
    stated: await statedOf(tx, organisation, year),
  };
};
