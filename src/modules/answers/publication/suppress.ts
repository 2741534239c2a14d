/**
 * Small cells of a published table, held back so that nobody can compute them from the rest.
 * Source: domain handbook 03 §7 (aggregates of ten and more); complementary suppression over the parts of one total.
 */

/** A part of the total: its counts of persons, of which each has a sum over all parts. */
export type Part = readonly number[];

export type Held = {
  /** Places of the parts that are held back. */
  readonly parts: ReadonlySet<number>;
  /** The total is held back too: no other part could hide the small one. */
  readonly total: boolean;
};

const sumOf = (parts: readonly Part[], places: Iterable<number>, figure: number): number => {
  let sum = 0;
  for (const at of places) sum += parts[at]?.[figure] ?? 0;
  return sum;
};

const isSmall = (count: number, least: number): boolean => count > 0 && count < least;

/**
 * Which parts may not be shown. A part goes with its small counts, and others go with it until of each figure the
 * parts held back together are at least `least` plus one for every further part: then each of them may, for all that
 * can be worked out, be anything from nothing to `least` and more. Where there are none left, the total goes too.
 * @param parts counts of each part, figure by figure
 * @example holdBack([[3], [40], [25]], 10) // parts 0 and 2: 28 - x is no answer
 */
export const holdBack = (parts: readonly Part[], least: number): Held => {
  const figures = parts[0]?.map((_, figure) => figure) ?? [];
  const total = figures.some((figure) => isSmall(sumOf(parts, parts.keys(), figure), least));
  const held = new Set<number>();
  for (const [at, counts] of parts.entries()) if (counts.some((count) => isSmall(count, least))) held.add(at);
  if (held.size === 0 && !total) return { parts: held, total };
  if (total) return { parts: held, total };
  const isHidden = (): boolean => figures.every((figure) => sumOf(parts, held, figure) >= least + held.size - 1);
  for (const at of smallestFirst(parts)) {
    if (isHidden()) return { parts: held, total: false };
    held.add(at);
  }
  return { parts: held, total: !isHidden() };
};

/** Least is lost where the smallest parts go; parts of nothing hide nothing. */
const smallestFirst = (parts: readonly Part[]): number[] => {
  const size = (at: number) => Math.min(...(parts[at] ?? []));
  return [...parts.keys()].filter((at) => size(at) > 0).sort((one, other) => size(one) - size(other));
};
