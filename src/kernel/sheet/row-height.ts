import type { SheetColumn, SheetMerge } from './model.ts';

const LINE = 15;
const TALLEST = 400;
// Of a column's width in characters of the default font, what wrapped text really fills.
const FILL = 0.92;

/** The merge that covers a data cell, by `row:key`. */
export type Covering = ReadonlyMap<string, SheetMerge>;

export const coveringMerges = (merges: readonly SheetMerge[]): Covering =>
  new Map(
    merges.flatMap((merge) =>
      Array.from({ length: merge.rowSpan ?? 1 }, (_, at) => [`${merge.row + at}:${merge.key}`, merge] as const),
    ),
  );

/**
 * Points for a row whose cells wrap: the number of lines the fullest cell takes. Not every application measures rows
 * when it opens a file, and none measures merged cells; a merged cell's lines are shared by its rows.
 */
export const rowHeight = (
  texts: readonly string[],
  columns: readonly SheetColumn[],
  covering: Covering,
  row: number,
): number => {
  const lines = texts.map((text, index) => {
    const merge = covering.get(`${row}:${columns[index]?.key}`);
    const spanned = columns.slice(index, index + (merge?.colSpan ?? 1));
    const width = spanned.reduce((sum, column) => sum + (column.width ?? DEFAULT_WIDTH), 0) * FILL;
    return merge && merge.row < row ? 0 : wrapped(text, width) / (merge?.rowSpan ?? 1);
  });
  return Math.min(TALLEST, Math.ceil(Math.max(1, ...lines)) * LINE + 3);
};

export const DEFAULT_WIDTH = 16;

const wrapped = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / width)), 0);

/** Chinese characters take two columns of the default font. */
const columnsOf = (line: string): number => {
  let columns = 0;
  for (let index = 0; index < line.length; index += 1) columns += line.charCodeAt(index) < 0x2000 ? 1 : 2;
  return columns;
};
