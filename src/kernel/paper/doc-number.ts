import { type Reason, Refusal } from '#kernel/refusal';
import { cleanText } from './text.ts';

/** 发文字号: 机关代字〔年份〕发文顺序号号, e.g. 云教发〔2026〕3号. */
export type DocNumber = { readonly issuerCode: string; readonly year: number; readonly number: number };

// Plans in the wild write „2020‟, [2020], （2020）, 【2020】 where the standard has 〔2020〕.
const SHAPE = /^(.+?)[〔[［（(【„“‟﹝]\s*(\d{4})\s*年?[〕\]］）)】‟”„﹞]\s*(第?)\s*(\d+)\s*号$/u;

/**
 * Reads a document number in any common spelling (GB/T 9704-2012 7.2.5: full four-digit year in 〔〕,
 * no 第, no leading zero). Returns the parts, or a Refusal `invalid-doc-number` with every reason.
 */
export const parseDocNumber = (text: string): DocNumber | Refusal => {
  const given = halfWidth(cleanText(text).trim());
  const match = SHAPE.exec(given);
  if (!match) return invalid(given, [shapeReason(given)]);
  const [, code = '', year = '', ordinal = '', digits = ''] = match;
  const parsed = { issuerCode: code.replace(/\s+/g, ''), year: Number(year), number: Number(digits) };
  const reasons = faults(parsed, ordinal, digits);
  return reasons.length > 0 ? invalid(given, reasons) : parsed;
};

/**
 * The standard spelling, 云教发〔2026〕3号; takes the parts or any spelling that `parseDocNumber` takes.
 * @throws Refusal `invalid-doc-number`.
 */
export const formatDocNumber = (value: DocNumber | string): string => {
  const parsed = typeof value === 'string' ? parseDocNumber(value) : parseDocNumber(spell(value));
  if (parsed instanceof Refusal) throw parsed;
  return spell(parsed);
};

const spell = ({ issuerCode, year, number }: DocNumber): string => `${issuerCode}〔${year}〕${number}号`;

const halfWidth = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

const faults = ({ year, number }: DocNumber, ordinal: string, digits: string): Reason[] => [
  ...(ordinal ? [{ detail: '顺序号前不加“第”字', remedy: '请去掉“第”字。' }] : []),
  ...(digits.length > 1 && digits.startsWith('0')
    ? [{ detail: '顺序号不编虚位', remedy: `请写作“${number}号”。` }]
    : []),
  ...(number < 1 || number > 99_999 ? [{ detail: '顺序号应当从1起编', remedy: '请核对顺序号。' }] : []),
  ...(year < 1949 || year > 2199 ? [{ detail: `年份${year}不合常理`, remedy: '请核对年份。' }] : []),
];

const shapeReason = (given: string): Reason => ({
  detail: `“${given.slice(0, 40)}”不是“机关代字〔年份〕顺序号”的样式`,
  remedy: '请按“云教发〔2026〕3号”的样式填写，年份用四位数。',
});

const invalid = (given: string, reasons: readonly Reason[]): Refusal =>
  new Refusal({ code: 'invalid-doc-number', title: '发文字号不合规范', reasons, facts: { given: given.slice(0, 80) } });
