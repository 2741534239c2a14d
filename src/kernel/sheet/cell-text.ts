import type { CellValue } from './model.ts';

// Excel keeps 32,767 characters of a cell; more makes the file unreadable to it.
const LONGEST = 32_767;
const CUT = '…（超出单元格长度，已截断）';

/** A string that XML and Excel can hold: controls and lone surrogates dropped, `_x0041_` kept from being decoded. */
export const xmlText = (text: string): string => {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return clean.length > LONGEST ? clean.slice(0, LONGEST - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT : clean;
};

// What a spreadsheet takes for the beginning of a formula or a command, also behind blanks and in full width (OWASP,
// CSV injection; security.md F6).
const DANGEROUS = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** A CSV text that no application evaluates: an apostrophe before what would begin a formula. */
export const neutralise = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

/** Any value as text; null and undefined are ''. */
export const asText = (value: CellValue): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value instanceof Date ? isoDay(value) : String(value);
};

const isoDay = (value: Date): string => (Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10));
