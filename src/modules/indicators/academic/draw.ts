/**
 * A stratified sample that anybody can draw again: in each school the pupils are ordered by a hash of the published
 * seed and their id, and the first so many are taken. Nothing is left to the machine's chance.
 */

import { createHash } from 'node:crypto';
import { groupBy } from '#contract/group-by';
import { type Amount, times, wholeUp } from '../exact/ratio.ts';

export type Candidate = { readonly id: string; readonly school: string };
export type DrawRule = {
  readonly seed: string;
  /** Share of each school's pupils, 0 to 1. */
  readonly share: Amount;
  /** At least so many of each school, or everybody where there are fewer. */
  readonly least: number;
};

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What was drawn from: a hash over the ids in order, so that nobody can be slipped in or left out afterwards. */
export const frameHash = (candidates: readonly Candidate[]): string =>
  sha256(
    candidates
      .map(({ id, school }) => `${school}:${id}`)
      .sort()
      .join('\n'),
  );

/** How many of a school's pupils are taken: the share rounded up, at least `least`, never more than there are. */
export const sampleSize = (pupils: number, { share, least }: Pick<DrawRule, 'share' | 'least'>): number =>
  Math.min(pupils, Math.max(least, wholeUp(times(share, pupils))));

/** The sample, by school and lot, in an order that tells nothing about the pupils. The same input gives the same sample. */
export const drawSample = (candidates: readonly Candidate[], rule: DrawRule): Candidate[] => {
  return [...groupBy(candidates, (one) => one.school)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, pupils]) =>
      pupils
        .map((one) => ({ one, lot: sha256(`${rule.seed}:${one.id}`) }))
        .sort((a, b) => (a.lot < b.lot ? -1 : 1))
        .slice(0, sampleSize(pupils.length, rule))
        .map(({ one }) => one),
    );
};
