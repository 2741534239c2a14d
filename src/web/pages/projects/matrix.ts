import type { Milestone } from './parts.tsx';

/** One line of the matrix: at most one milestone a year. */
export type Row = ReadonlyMap<number, Milestone>;

/** A milestone with those it was carried on to, from the first year on. */
const chainFrom = (first: Milestone, byId: ReadonlyMap<string, Milestone>): Milestone[] => {
  const chain = [first];
  for (let next = byId.get(first.carriedTo?.id ?? ''); next && !chain.includes(next); ) {
    chain.push(next);
    next = byId.get(next.carriedTo?.id ?? '');
  }
  return chain;
};

/**
 * Lines up milestones by year so that a carried one stands beside the one it came from; free cells are used by others.
 * Order within a year follows the dates.
 */
export const rowsOf = (milestones: readonly Milestone[]): Row[] => {
  const byId = new Map(milestones.map((one) => [one.id, one]));
  const starts = milestones.filter(({ carriedFrom }) => !carriedFrom || !byId.has(carriedFrom.id));
  const chains = starts.map((one) => chainFrom(one, byId)).sort((one, other) => other.length - one.length);
  const rows: Map<number, Milestone>[] = [];
  for (const chain of chains) {
    let row = rows.find((each) => chain.every(({ year }) => !each.has(year)));
    if (!row) {
      row = new Map();
      rows.push(row);
    }
    for (const one of chain) row.set(one.year, one);
  }
  return rows;
};

/** Every year of the period, and those outside it that hold something. */
export const yearsOf = (project: { fromYear: number; toYear: number }, held: readonly number[]): number[] => {
  const period = Array.from({ length: project.toYear - project.fromYear + 1 }, (_, at) => project.fromYear + at);
  return [...new Set([...period, ...held])].sort((one, other) => one - other);
};

/** The same day a year later; what does not exist (02-29) becomes the last of the month. */
export const yearLater = (date: string): string => {
  const next = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  const exists = new Date(`${next}T00:00:00Z`).toISOString().startsWith(next);
  return exists ? next : next.replace('-29', '-28');
};
