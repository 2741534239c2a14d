/** Units of targets and indicators that measure the same thing, each as so many of the smallest. */
const FAMILIES: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['percent', { '%': 1, '％': 1, 百分点: 1, 个百分点: 1 }],
  ['money', { 元: 1, 万元: 10_000, 亿元: 100_000_000 }],
  ['area', { 平方米: 1, '㎡': 1, 万平方米: 10_000 }],
  ['length', { 米: 1, 公里: 1000 }],
];
/** Measure words count one by one, whatever they count. */
const COUNTED = /^(万)?[个所名人项间套班件次场台位户座处家门条辆册宗起例份]$|^(万)?(人次|学位|床|课时|学时|分钟)$/;
const WORDS = /^万/;

export type UnitFamily = { readonly family: string; readonly scale: number };

/**
 * What a unit measures, and how many of the smallest it is: 万元 is money, 10 000. A unit of nobody's knowledge is a
 * family of its own.
 */
export const unitFamily = (unit: string): UnitFamily => {
  for (const [family, scales] of FAMILIES) {
    const scale = scales[unit];
    if (scale !== undefined) return { family, scale };
  }
  if (COUNTED.test(unit)) return { family: 'count', scale: WORDS.test(unit) ? 10_000 : 1 };
  return { family: unit, scale: 1 };
};

/** By what to multiply a value in `from` to have it in `to`; null where they measure different things. */
export const conversion = (from: string, to: string): number | null => {
  const [a, b] = [unitFamily(from), unitFamily(to)];
  return a.family === b.family ? a.scale / b.scale : null;
};
