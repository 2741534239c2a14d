/**
 * Small cells of a published table. A count below the least says too much about children; so does a cell that stands
 * alone, because its row or column minus the others tells it. Source: 统计法 28, 个人信息保护法; domain handbook 03 §7.
 */

/** Counts by row and column; null where a cell is not told. */
export type Cells = readonly (readonly (number | null)[])[];

type Place = { readonly row: number; readonly column: number };

/** The places that a small cell could be told from: its whole row, its whole column. */
const lines = (rows: number, columns: number): Place[][] => [
  ...Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => ({ row, column }))),
  ...Array.from({ length: columns }, (_, column) => Array.from({ length: rows }, (_, row) => ({ row, column }))),
];

/**
 * The table with small cells left out, and as many others as keep any of them from being worked out by subtraction
 * from row and column totals: in each line none or at least two are left out, and together they hold at least `least`.
 * Rows of groups that are too small as a whole (`smallGroups`) are left out as they are.
 */
export const suppressSmall = (
  counts: readonly (readonly number[])[],
  least: number,
  hiddenRows: readonly boolean[] = [],
): Cells => {
  const hidden = counts.map((row, at) => row.map((count) => hiddenRows[at] === true || (count > 0 && count < least)));
  const all = lines(counts.length, counts[0]?.length ?? 0);
  const at = ({ row, column }: Place): number => counts[row]?.[column] ?? 0;
  const isHidden = ({ row, column }: Place): boolean => hidden[row]?.[column] ?? false;
  const next = (line: Place[]): Place | undefined =>
    line.filter((place) => !isHidden(place) && at(place) > 0).sort((a, b) => at(a) - at(b))[0] ??
    line.find((place) => !isHidden(place));
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of all) {
      const out = line.filter(isHidden);
      if (out.length === 0 || (out.length > 1 && out.reduce((sum, place) => sum + at(place), 0) >= least)) continue;
      const place = next(line);
      const row = place && hidden[place.row];
      if (!place || !row) continue;
      row[place.column] = true;
      changed = true;
    }
  }
  return counts.map((row, r) => row.map((count, c) => (hidden[r]?.[c] ? null : count)));
};

/** Groups too small to be told; where their sum is too small as well, the next smallest goes with them. */
export const smallGroups = (sizes: readonly number[], least: number): boolean[] => {
  const hidden = sizes.map((size) => size > 0 && size < least);
  const sum = () => sizes.reduce((total, size, at) => (hidden[at] ? total + size : total), 0);
  while (sum() > 0 && (sum() < least || hidden.filter(Boolean).length < 2)) {
    const open = sizes.map((size, at) => ({ size, at })).filter(({ size, at }) => size > 0 && !hidden[at]);
    const next = open.sort((a, b) => a.size - b.size)[0];
    if (!next) break;
    hidden[next.at] = true;
  }
  return hidden;
};
