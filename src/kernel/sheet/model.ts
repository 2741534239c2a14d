export type CellValue = string | number | boolean | Date | null | undefined;

/**
 * text: always a string cell in text format (identity numbers, codes, phone numbers keep their digits);
 * number: a number cell, thousands not grouped; percent: a ratio, 0.153 → 15.3%; date: an ISO day → a date cell.
 * A value that does not fit its kind (a masked number, a half date) is written as text, never dropped.
 */
export type ColumnKind = 'text' | 'number' | 'date' | 'percent';

export type SheetColumn = {
  readonly key: string;
  readonly label: string;
  /** Characters of the default font. */
  readonly width?: number;
  readonly kind?: ColumnKind;
};

/** Merges data cells: `row` counts data rows from 0. */
export type SheetMerge = {
  readonly row: number;
  readonly key: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
};

export type Sheet = {
  readonly name: string;
  readonly title?: string;
  /** Scope, as-of, who, when: printed over the table. */
  readonly headLine?: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly Readonly<Record<string, CellValue>>[];
  readonly merges?: readonly SheetMerge[];
  /** A4 landscape unless false. */
  readonly landscape?: boolean;
  /** The head is repeated on every printed page unless false. */
  readonly repeatHeader?: boolean;
  /** The receiver's system reads this layout: a mark stands in the footer and the properties only. */
  readonly foreignLayout?: boolean;
};
