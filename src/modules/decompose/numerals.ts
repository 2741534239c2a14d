/** Chinese and Arabic numerals to plain numbers. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 三十 → 30, 两千五百 → 2500, 百 → 100, 一万二 → 12000, 二〇二〇 → 2020. Null where the text is no numeral. */
export function chineseNumber(text: string): number | null {
  if (!/^[零〇一二两三四五六七八九十百千万亿]+$/.test(text)) return null;
  if (/^[零〇一二两三四五六七八九]+$/.test(text)) return Number([...text].map((c) => DIGITS[c]).join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  let lastStep = 1;
  for (const c of text) {
    if (c in DIGITS) digit = DIGITS[c] as number;
    else if (c in STEPS) {
      lastStep = STEPS[c] as number;
      section += (digit || 1) * lastStep;
      digit = 0;
    } else {
      lastStep = c === '万' ? 1e4 : 1e8;
      total = (total + section + digit || 1) * lastStep;
      section = 0;
      digit = 0;
    }
  }
  const spoken = digit && lastStep >= 100 && !/[零〇]/.test(text) ? (digit * lastStep) / 10 : digit;
  return total + section + spoken;
}

const MULTIPLIERS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
};

/** A numeral as printed, 1,500 · 1.2万 · 三十 · 两 · 半 · 几百 is none, to a number. */
export function numberOf(text: string): number | null {
  if (text === '半') return 0.5;
  const arabic = /^(\d[\d,]*(?:\.\d+)?)(十万|百万|千万|百|千|万|亿)?$/.exec(text);
  if (arabic) {
    const plain = Number((arabic[1] as string).replaceAll(',', ''));
    return arabic[2] ? tidy(plain * (MULTIPLIERS[arabic[2]] as number)) : plain;
  }
  const [whole, part] = text.split('点');
  const base = chineseNumber(whole as string);
  if (base === null || part === undefined) return base;
  const decimals = [...part].map((c) => DIGITS[c]);
  return decimals.some((d) => d === undefined) ? null : Number(`${base}.${decimals.join('')}`);
}

/** Takes off what binary fractions add: 1.1 × 10000 is 11000. */
export const tidy = (value: number): number => Number(value.toPrecision(12));
