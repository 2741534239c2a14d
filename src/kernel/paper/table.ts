import { type Reason, Refusal } from '#kernel/refusal';
import type { Align, Cell, CellOptions, Row, TableBlock } from './model.ts';
import { type PreparedRun, plainRuns, splitRuns } from './runs.ts';

/** A cell at its place in the grid; `lines` holds the runs of each line. */
export type PreparedCell = {
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly lines: readonly (readonly PreparedRun[])[];
  readonly align: Align;
  readonly valign: 'top' | 'middle' | 'bottom';
  readonly openTop: boolean;
  readonly openBottom: boolean;
};
export type PreparedRow = {
  readonly cells: readonly PreparedCell[];
  readonly minHeight: number;
  readonly whole: boolean;
};

/** By column: the rows still covered by a cell from above, and whether the cell above has no lower rule. */
type Open = { rows: number; unruled: boolean };
export type PreparedTable = {
  readonly type: 'table';
  readonly caption: string;
  /** Millimetres, summing to the width of the type area. */
  readonly widths: readonly number[];
  readonly size: number;
  readonly headRows: number;
  readonly rows: readonly PreparedRow[];
};

/**
 * Places every cell on the grid and scales the columns to `width` mm.
 * @throws Refusal `invalid-table` when spans overlap, stick out, or leave a hole.
 */
export const prepareTable = (block: TableBlock, width: number, size: number): PreparedTable => {
  const head = block.head ?? [];
  const rows = [...head, ...block.rows];
  const reasons: Reason[] = [...checkColumns(block), ...checkSpans(head.length, rows)];
  const placed = reasons.length > 0 ? [] : placeRows(block, rows, head.length, reasons);
  if (reasons.length > 0) throw new Refusal({ code: 'invalid-table', title: '未能排出表格', reasons });
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = block.columns.map((column) => round((column.width * width) / total));
  return { type: 'table', caption: block.caption ?? '', widths, size, headRows: head.length, rows: placed };
};

const round = (value: number): number => Math.round(value * 100) / 100;

const placeRows = (block: TableBlock, rows: readonly Row[], headRows: number, reasons: Reason[]): PreparedRow[] => {
  const open: Open[] = block.columns.map(() => ({ rows: 0, unruled: false }));
  const placed = rows.map((row, index) => placeRow(block, row, index, headRows, open, reasons));
  if (open.some(({ rows: left }) => left > 0))
    reasons.push({ detail: '合并的行数超出了表格', remedy: '请核对最后几行的合并单元格。' });
  return placed;
};

const placeRow = (
  block: TableBlock,
  row: Row,
  index: number,
  headRows: number,
  open: Open[],
  reasons: Reason[],
): PreparedRow => {
  const { cells: given, minHeight = 0 } = 'cells' in row ? row : { cells: row };
  const next = given.map(options);
  const cells: PreparedCell[] = [];
  const covered = open.map(({ rows }) => rows > 0);
  for (let column = 0; column < open.length; column += 1) {
    if (covered[column]) continue;
    const cell = next.shift();
    if (!cell) break;
    const placed = placeCell(
      cell,
      column,
      index < headRows,
      block.columns[column]?.align,
      open[column]?.unruled ?? false,
    );
    if (!cover(placed, covered, open)) next.push(cell);
    cells.push(placed);
  }
  if (next.length > 0 || covered.includes(false)) reasons.push(misfit(index, headRows));
  for (const place of open) place.rows = Math.max(0, place.rows - 1);
  return { cells, minHeight, whole: cells.every((cell) => characters(cell) < LONG_CELL) };
};

/** Takes the cell's columns in this row and the rows below; false when they are not free. */
const cover = (cell: PreparedCell, covered: boolean[], open: Open[]): boolean => {
  for (let at = cell.column; at < cell.column + cell.colSpan; at += 1) {
    if (at >= open.length || covered[at]) return false;
    covered[at] = true;
    open[at] = { rows: cell.rowSpan, unruled: cell.openBottom };
  }
  return true;
};

// A row with a longer cell than this may break across pages, else it stays whole.
const LONG_CELL = 500;
const characters = (cell: PreparedCell): number =>
  cell.lines.reduce((sum, line) => sum + 20 + line.reduce((length, { text }) => length + text.length, 0), 0);

const options = (cell: Cell): CellOptions => (typeof cell === 'string' ? { text: cell } : cell);

const placeCell = (
  cell: CellOptions,
  column: number,
  head: boolean,
  columnAlign: Align | undefined,
  openTop: boolean,
): PreparedCell => {
  const label = head || (cell.label ?? false);
  return {
    column,
    colSpan: cell.colSpan ?? 1,
    rowSpan: cell.rowSpan ?? 1,
    lines: splitRuns(plainRuns(cell.text, label ? 'hei' : 'fangsong', cell.bold ?? false)),
    align: cell.align ?? (label ? 'center' : (columnAlign ?? 'left')),
    valign: cell.valign ?? 'middle',
    openTop,
    openBottom: cell.openBottom ?? false,
  };
};

const checkColumns = ({ columns }: TableBlock): Reason[] =>
  columns.length > 0 && columns.length <= 63 && columns.every(({ width }) => width > 0 && Number.isFinite(width))
    ? []
    : [{ detail: '表格应有1至63列，列宽应大于0', remedy: '请核对列的设置。' }];

const checkSpans = (headRows: number, rows: readonly Row[]): Reason[] =>
  rows.flatMap((row, index) => {
    const cells = ('cells' in row ? row.cells : row).map(options);
    const spans = cells.flatMap(({ rowSpan = 1, colSpan = 1 }) => [rowSpan, colSpan]);
    return spans.every((span) => Number.isInteger(span) && span >= 1) ? [] : [misfit(index, headRows)];
  });

const misfit = (index: number, headRows: number): Reason => ({
  detail:
    index < headRows ? `表头第${index + 1}行的单元格与列数不符` : `表格第${index - headRows + 1}行的单元格与列数不符`,
  remedy: '请核对该行的单元格和合并范围。',
});
