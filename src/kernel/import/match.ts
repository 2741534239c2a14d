import type { SheetRow } from '#kernel/sheet';
import { type ImportColumn, plainHead } from './columns.ts';

/** Which sheet column (0 is A) brings which field; a field not named is not brought. */
export type Mapping = Readonly<Record<string, number>>;
export type HeadMatch = {
  /** Line number of the head. */
  readonly line: number;
  readonly heads: readonly string[];
  readonly mapping: Mapping;
};

/** A head is looked for in the first lines: titles and notes may stand above it. */
const HEAD_LINES = 20;

/** A merged head is written in its first cell only: the ones to its right continue it. */
const continued = (cells: readonly string[]): string[] => {
  let last = '';
  return cells.map((cell) => {
    last = cell || last;
    return last;
  });
};

/** Two-level heads read upper and lower together where the lower says something of its own. */
const joined = (upper: readonly string[], lower: readonly string[]): string[] => {
  const above = continued(upper);
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => lower[at] || above[at] || '');
};

const mappingOf = (columns: readonly ImportColumn[], heads: readonly string[], remembered: Remembered): Mapping => {
  const mapping: Record<string, number> = {};
  const taken = new Set<number>();
  const take = (name: string, at: number) => {
    if (at < 0 || taken.has(at) || name in mapping) return;
    mapping[name] = at;
    taken.add(at);
  };
  const plain = heads.map(plainHead);
  for (const column of columns)
    if (column.name in remembered) take(column.name, plain.indexOf(remembered[column.name] ?? ''));
  for (const column of columns)
    for (const head of [column.head, ...column.aliases]) take(column.name, plain.indexOf(plainHead(head)));
  for (const column of columns)
    take(
      column.name,
      plain.findIndex((head) => withoutUnit(head) === plainHead(column.field.label)),
    );
  return mapping;
};

const withoutUnit = (head: string): string => head.replace(/\([^)]*\)$/, '');

/** What this person chose for such a head before: field → plain head. */
export type Remembered = Readonly<Record<string, string>>;

/**
 * The line that heads the table and what its columns mean: the line among the first twenty by which most columns are
 * recognised. Null when no line names a single one.
 */
export const matchHead = (
  rows: readonly SheetRow[],
  columns: readonly ImportColumn[],
  remembered: Remembered = {},
): HeadMatch | null => {
  const head = rows.slice(0, HEAD_LINES);
  const single = head.map((row) => ({ line: row.line, heads: row.cells }));
  const double = head.slice(1).map((row, at) => ({ line: row.line, heads: joined(head[at]?.cells ?? [], row.cells) }));
  const found = [...single, ...double].map((one) => ({ ...one, mapping: mappingOf(columns, one.heads, remembered) }));
  const best = found.reduce<HeadMatch | null>(
    (most, one) => (size(one.mapping) > (most ? size(most.mapping) : 0) ? one : most),
    null,
  );
  return best;
};

const size = (mapping: Mapping): number => Object.keys(mapping).length;
