/** Which catchments hold in a school year. */
import type { Outline } from './geometry.ts';

export type Drawn = {
  readonly id: string;
  readonly name: string;
  readonly school: string;
  readonly stage: string;
  readonly fromYear: number;
  readonly toYear: number | null;
  readonly sharedAs: string | null;
  readonly outline: Outline | null;
};

/** Of every school and stage the newest that has begun and is not over, with all of its parts. */
export const inYear = <C extends Drawn>(rows: readonly C[], year: number): C[] => {
  const newest = new Map<string, number>();
  const begun = rows.filter((one) => one.fromYear <= year);
  for (const { school, stage, fromYear } of begun)
    newest.set(`${school}:${stage}`, Math.max(newest.get(`${school}:${stage}`) ?? 0, fromYear));
  return begun.filter(
    ({ school, stage, fromYear, toYear }) =>
      newest.get(`${school}:${stage}`) === fromYear && (toYear === null || toYear >= year),
  );
};

/** Whether two may lie over one another: parts of one school, or ground that schools share by its name. */
export const mayShare = (one: Drawn, other: Drawn): boolean =>
  one.stage !== other.stage ||
  one.school === other.school ||
  (Boolean(one.sharedAs) && one.sharedAs === other.sharedAs);
