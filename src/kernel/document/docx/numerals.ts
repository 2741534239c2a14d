/**
 * How a list number prints: the number formats of Word (ECMA-376 part 1, 17.18.59 ST_NumberFormat) that Chinese and
 * international lists use. Unknown formats print as decimal, which is what Word falls back to.
 */
type Format = (value: number) => string;

const DIGITS = '〇一二三四五六七八九';
const COUNTING = ['', '十', '百', '千'];
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_UNITS = ['', '拾', '佰', '仟'];

/** 1–9999 with units: 十一, 二十, 一百零五. */
const withUnits = (value: number, digits: string, units: readonly string[], zero: string): string => {
  let text = '';
  let gap = false;
  const figures = [...String(value)].map(Number);
  figures.forEach((figure, index) => {
    if (figure === 0) {
      gap = text !== '';
      return;
    }
    text += (gap ? zero : '') + digits[figure] + (units[figures.length - 1 - index] ?? '');
    gap = false;
  });
  return text;
};

/** 1–9999 as Word prints chineseCounting: 十 without a leading 一. */
const chineseCounting: Format = (value) =>
  value > 9_999 ? String(value) : withUnits(value, DIGITS, COUNTING, '零').replace(/^一十/, '十');

const legal: Format = (value) => (value > 9_999 ? String(value) : withUnits(value, LEGAL_DIGITS, LEGAL_UNITS, '零'));

const digitByDigit =
  (digits: string): Format =>
  (value) =>
    [...String(value)].map((figure) => digits[Number(figure)]).join('');

/** From a run of characters starting at `first`, `count` long; decimal beyond it. */
const run =
  (first: number, count: number): Format =>
  (value) =>
    value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);

const circled: Format = (value) => {
  if (value === 0) return '⓪';
  if (value <= 20) return run(0x2460, 20)(value);
  if (value <= 35) return run(0x3251, 15)(value - 20);
  return run(0x32b1, 15)(value - 35);
};

const letters =
  (first: string): Format =>
  (value) => {
    // Word repeats the letter: 27 is AA, 28 is BB.
    const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26));
    return letter.repeat(Math.min(30, Math.ceil(value / 26)));
  };

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const roman: Format = (value) => {
  if (value > 3_999) return String(value);
  let rest = value;
  let text = '';
  for (const [size, numeral] of ROMAN) {
    while (rest >= size) {
      text += numeral;
      rest -= size;
    }
  }
  return text;
};

const cycle =
  (characters: string): Format =>
  (value) =>
    characters[(value - 1) % characters.length] ?? String(value);

const FORMATS: Readonly<Record<string, Format>> = {
  decimal: String,
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: digitByDigit('０１２３４５６７８９'),
  decimalFullWidth2: digitByDigit('０１２３４５６７８９'),
  chineseCounting,
  chineseCountingThousand: chineseCounting,
  japaneseCounting: chineseCounting,
  taiwaneseCounting: chineseCounting,
  taiwaneseCountingThousand: chineseCounting,
  koreanCounting: chineseCounting,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  japaneseLegal: legal,
  ideographDigital: digitByDigit(DIGITS),
  japaneseDigitalTenThousand: digitByDigit(DIGITS),
  taiwaneseDigital: digitByDigit(DIGITS),
  ideographTraditional: cycle('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cycle('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: run(0x3280, 10),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: run(0x2488, 20),
  decimalEnclosedParen: run(0x2474, 20),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
};

/** `value` (≥ 0) in the number format named `format`. */
export const numeral = (value: number, format: string): string => (FORMATS[format] ?? String)(value);
