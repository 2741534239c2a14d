type Values = Readonly<Record<string, unknown>>;
type Entry = {
  readonly id: string;
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
};

export type Difference = { readonly field: string; readonly before: unknown; readonly after: unknown };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/**
 * What differs between the row after one entry of its history and after a later one. Entries come newest first; a
 * field that changed and changed back does not differ.
 */
export const between = (entries: readonly Entry[], one: string, other: string): Difference[] => {
  const places = [one, other].map((id) => entries.findIndex((entry) => entry.id === id));
  const [late, early] = [Math.min(...places), Math.max(...places)];
  if (late < 0) return [];
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const { changes } of entries.slice(late, early).reverse())
    for (const change of changes) {
      if (!(change.field in before)) before[change.field] = change.before;
      after[change.field] = change.after;
    }
  return Object.keys(after)
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field] as Values, after: after[field] }));
};

/** All values that entries tell of, a set for what stood before and one for what stood after each. */
export const versionsOf = (entries: readonly Pick<Entry, 'changes'>[]): Values[] =>
  entries.flatMap(({ changes }) => [
    Object.fromEntries(changes.map(({ field, before }) => [field, before])),
    Object.fromEntries(changes.map(({ field, after }) => [field, after])),
  ]);
