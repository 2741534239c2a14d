import type { RowView } from '#contract/records';
import type { DefinitionView, FieldView } from '../../api/definitions.ts';
import type { Column } from './columns.tsx';

/** A cell by its place on the page. */
export type Place = { readonly row: number; readonly column: number };
/** From the cell one began at to the cell one stands on, both included. */
export type Range = { readonly anchor: Place; readonly at: Place };

const KINDS = [
  'text',
  'longText',
  'integer',
  'number',
  'money',
  'date',
  'choice',
  'yesNo',
  'code',
  'reference',
  'period',
];

/** Fields whose cells can be written where they stand. */
export const isEditable = (definition: DefinitionView, field: FieldView | undefined): boolean =>
  field !== undefined &&
  definition.may.update &&
  field.writable &&
  !field.immutable &&
  !field.masked &&
  !field.computed &&
  KINDS.includes(field.kind);

/** A field that depends on another of the row is closed where that one says so. */
export const isOpen = (definition: DefinitionView, field: FieldView | undefined, row: RowView): boolean =>
  field !== undefined &&
  isEditable(definition, field) &&
  (!field.applies || field.applies.is.includes(row[field.applies.field] as string));

export const boundsOf = ({ anchor, at }: Range) => ({
  top: Math.min(anchor.row, at.row),
  bottom: Math.max(anchor.row, at.row),
  left: Math.min(anchor.column, at.column),
  right: Math.max(anchor.column, at.column),
});

export const isWithin = (range: Range | undefined, { row, column }: Place): boolean => {
  if (!range) return false;
  const { top, bottom, left, right } = boundsOf(range);
  return row >= top && row <= bottom && column >= left && column <= right;
};

export const moved = (range: Range, by: Place, size: Place, extend: boolean): Range => {
  const at = {
    row: Math.min(size.row - 1, Math.max(0, range.at.row + by.row)),
    column: Math.min(size.column - 1, Math.max(0, range.at.column + by.column)),
  };
  return { at, anchor: extend ? range.anchor : at };
};

/** What one row of pasted cells means for a row on the page. */
export type PastedRow = { readonly row: RowView; readonly texts: Readonly<Record<string, string>> };
export type Pasted = {
  readonly rows: readonly PastedRow[];
  readonly columns: readonly Column[];
  /** Rows of the block for which the page has none. */
  readonly beyond: number;
  /** Columns of the block for which the page has none. */
  readonly wider: number;
  /** Heads of columns that cannot be written and were left out. */
  readonly closed: readonly string[];
  /** The whole block under its heads, what nobody writes and what is beyond the page left out: for an import. */
  readonly sheet: readonly (readonly string[])[];
};

/** Lays a block of cells over the page; one cell over a range fills the range. */
export const laidOver = (
  block: readonly (readonly string[])[],
  range: Range,
  page: { definition: DefinitionView; rows: readonly RowView[]; columns: readonly Column[] },
): Pasted => {
  const { top, bottom, left, right } = boundsOf(range);
  const one = block.length === 1 && block[0]?.length === 1;
  const height = one ? bottom - top + 1 : block.length;
  const width = one ? right - left + 1 : Math.max(...block.map((cells) => cells.length));
  const touched = page.columns.slice(left, left + width);
  const open = touched.filter(({ field }) => isEditable(page.definition, field));
  const rows = page.rows.slice(top, top + height).map((row, at): PastedRow => {
    const cells = (one ? block[0] : block[at]) ?? [];
    const texts = open.map(({ name }): [string, string] => {
      const place = touched.findIndex((column) => column.name === name);
      return [name, (one ? cells[0] : cells[place]) ?? ''];
    });
    return { row, texts: Object.fromEntries(texts) };
  });
  // What is given once and never changed belongs into a new row.
  const taken = touched.filter(({ field }) => field?.writable && !field.computed);
  const places = taken.map((column) => touched.indexOf(column));
  return {
    rows,
    columns: open,
    beyond: Math.max(0, top + height - page.rows.length),
    wider: Math.max(0, left + width - page.columns.length),
    sheet: [taken.map(({ label }) => label), ...block.map((cells) => places.map((place) => cells[place] ?? ''))],
    closed: touched.filter((column) => !open.includes(column)).map(({ label }) => label),
  };
};
