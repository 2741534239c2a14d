import { type Refusal, refuse } from '#kernel/refusal';

// Controls but line feed; lone surrogates; noncharacters; bidirectional overrides, which make a line read otherwise
// than it is stored (a spoofed name on an official paper); the byte order mark and interlinear marks.
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\ufeff\ufff9-\ufffb]/gu;

/** Literal text fit for paper: control characters dropped, tab to space, every line break to \n. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNPRINTABLE, '');

/** Every string inside a JSON value cleaned by `cleanText`; undefined members dropped. */
export const cleanDeep = <T>(value: T): T => clean(value) as T;

const clean = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries.map(([key, member]) => [key, clean(member)]));
};

/** Whether the text is a real calendar day written YYYY-MM-DD. */
export const isIsoDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
};

/**
 * '2026-03-09' → '2026年3月9日' (GB/T 9704-2012 7.3.5.4: Arabic digits, no zero padding).
 * @throws Refusal `invalid-date` for what is no calendar day.
 */
export const chineseDate = (isoDay: string): string => {
  if (!isIsoDay(isoDay)) throw invalidDate(isoDay);
  const [year, month, day] = isoDay.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

const invalidDate = (text: string): Refusal =>
  refuse('invalid-date', '日期无法识别', `“${text.slice(0, 40)}”不是日历上的日期`, '请按“2026-03-09”的样式填写。');

const DIGITS = '零一二三四五六七八九';

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五, up to 999; for heading numbers. */
export const chineseOrdinal = (value: number): string => {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor((value % 100) / 10), value % 10];
  const head = hundreds ? `${DIGITS.charAt(hundreds)}百` : '';
  const ten = tens > 1 || (tens && hundreds) ? `${DIGITS.charAt(tens)}十` : tens ? '十' : hundreds && ones ? '零' : '';
  return `${head}${ten}${ones ? DIGITS.charAt(ones) : ''}`;
};
