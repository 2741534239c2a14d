/** Outside cells as texts of own fields, by a column map, and back. */
import type { MapLine } from '#contract/exchange';
import { plainHead } from './source.ts';
import type { CodeRow } from './tables.ts';

/** A cell's text, '' where it is blank; undefined where the column did not come. */
export type CellOf = (head: string) => string | undefined;
export type Translated = { readonly text: string } | { readonly problem: string; readonly raw: string } | null;

/** Outside code → our code, for each table. */
export type Tables = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Codes compare without width, blanks and case. */
export const plainCode = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

export const tablesOf = (rows: readonly CodeRow[], way: 'in' | 'out'): Tables => {
  const tables = new Map<string, Map<string, string>>();
  for (const { table, outsideCode, ourCode } of rows) {
    const known = tables.get(table) ?? new Map<string, string>();
    const [from, to] = way === 'in' ? [outsideCode, ourCode] : [ourCode, outsideCode];
    // Several outside codes may mean one of ours: the first is the one that we report.
    if (way === 'in' || !known.has(plainCode(from))) known.set(plainCode(from), to);
    tables.set(table, known);
  }
  return tables;
};

const firstOf = (columns: readonly string[], cell: CellOf): string | undefined =>
  columns.map(cell).find((text) => text !== undefined && text !== '');

const pad = (text: string): string => text.padStart(2, '0');
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const MONTH = /^(\d{4})[-/.年]?(\d{1,2})月?$/;

/** A date as they write it, as YYYY-MM-DD; other forms are left to the reader of cells, which knows them. */
const dateText = (raw: string, form: MapLine['dateForm']): string => {
  const text = raw.normalize('NFKC').trim();
  const parts = DAY_FIRST.exec(text);
  if (parts && form === 'dayFirst') return `${parts[3]}-${pad(parts[2] ?? '')}-${pad(parts[1] ?? '')}`;
  if (parts && form === 'monthFirst') return `${parts[3]}-${pad(parts[1] ?? '')}-${pad(parts[2] ?? '')}`;
  const month = form === 'month' ? MONTH.exec(text) : null;
  return month ? `${month[1]}-${pad(month[2] ?? '')}-01` : text;
};

const withoutPrefix = (text: string, prefix = ''): string =>
  text.startsWith(prefix) ? text.slice(prefix.length) : text;

/** What one line of the map makes of a row; null where nothing came. */
export const translate = (line: MapLine, cell: CellOf, tables: Tables): Translated => {
  if (line.how === 'constant') return { text: line.value ?? '' };
  if (line.how === 'join') {
    const parts = line.columns.map((column) => cell(column) ?? '').filter((part) => part !== '');
    return parts.length > 0 ? { text: withoutPrefix(parts.join(line.separator ?? ''), line.prefix) } : null;
  }
  const raw = firstOf(line.columns, cell);
  if (raw === undefined) return null;
  switch (line.how) {
    case 'date':
      return { text: dateText(raw, line.dateForm) };
    case 'split':
      return { text: raw.split(line.separator ?? ' ')[(line.part ?? 1) - 1]?.trim() ?? '' };
    case 'stripPrefix':
      return { text: withoutPrefix(raw.trim(), line.prefix) };
    case 'code': {
      const ours = tables.get(line.table ?? '')?.get(plainCode(raw));
      return ours === undefined ? { problem: `“${raw}”在转换表“${line.table}”中没有对应`, raw } : { text: ours };
    }
    default:
      return { text: raw };
  }
};

const dateOut = (day: string, form: MapLine['dateForm']): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  switch (form) {
    case 'compact':
      return `${year}${month}${date}`;
    case 'chinese':
      return `${year}年${Number(month)}月${Number(date)}日`;
    case 'dayFirst':
      return `${date}/${month}/${year}`;
    case 'monthFirst':
      return `${month}/${date}/${year}`;
    case 'month':
      return `${year}${month}`;
    default:
      return day;
  }
};

/** What one line of the map puts into their columns: column → text. */
export const translateBack = (
  line: MapLine,
  own: { readonly code: string | null; readonly text: string },
  tables: Tables,
): Record<string, string> => {
  const [column = ''] = line.columns;
  switch (line.how) {
    case 'constant':
      return { [column]: line.value ?? '' };
    case 'join': {
      const parts = own.text.split(line.separator ?? ' ');
      return Object.fromEntries(line.columns.map((name, at) => [name, parts[at] ?? '']));
    }
    case 'date':
      return { [column]: own.text && dateOut(own.text, line.dateForm) };
    case 'stripPrefix':
      return { [column]: own.text && `${line.prefix ?? ''}${own.text}` };
    case 'code': {
      const table = tables.get(line.table ?? '');
      const theirs = table?.get(plainCode(own.code ?? '')) ?? table?.get(plainCode(own.text));
      return { [column]: theirs ?? '' };
    }
    default:
      return { [column]: own.text };
  }
};

/** Their column names that a map wants to see. */
export const columnsOf = (lines: readonly MapLine[]): string[] => [...new Set(lines.flatMap(({ columns }) => columns))];
export const isNamed = (head: string, lines: readonly MapLine[]): boolean =>
  columnsOf(lines).some((column) => plainHead(column) === plainHead(head));
