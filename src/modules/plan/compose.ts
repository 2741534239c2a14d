import { dateInChinese } from '#kernel/time';

type Item = { readonly level: number; readonly heading: string; readonly body: string | null };
type Head = {
  readonly title: string;
  readonly docNumber: string | null;
  readonly issuers: readonly string[] | null;
  readonly signedOn: string | null;
};

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 as headings write it: 一, 十, 二十三. */
export const chineseNumber = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (number > 99) return String(number);
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens > 1 ? DIGITS[tens] : ''}十${ones ? DIGITS[ones] : ''}`;
};

/** Source: GB/T 9704-2012 7.3.3: 一、 then （一） then 1. then （1）. */
const labelOf = (level: number, number: number): string => {
  if (level === 1) return `${chineseNumber(number)}、`;
  if (level === 2) return `（${chineseNumber(number)}）`;
  return level === 3 ? `${number}.` : `（${number}）`;
};

/** The numerals of items in order; each level starts anew under the one above. Levels that were skipped are closed up. */
export const labelsOf = (items: readonly { readonly level: number }[]): string[] => {
  const counts = [0, 0, 0, 0, 0];
  let deepest = 0;
  return items.map(({ level: given }) => {
    const level = Math.min(given, deepest + 1, 4);
    deepest = level;
    counts[level] = (counts[level] ?? 0) + 1;
    counts.fill(0, level + 1);
    return labelOf(level, counts[level] ?? 1);
  });
};

/** The words of an item: upper levels stand on a line of their own, lower ones run into their text; a heading over others has no stop. */
const paragraphsOf = (item: Item, label: string, over: boolean): string[] => {
  const body = (item.body ?? '')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const heading = item.heading.replace(/[。；，、：]+$/, '');
  if (body.length === 0) return [`${label}${heading}${over ? '' : '。'}`];
  const runsIn = item.level > 2;
  return runsIn ? [`${label}${heading}。${body[0]}`, ...body.slice(1)] : [`${label}${heading}`, ...body];
};

/**
 * The text of a plan from its items: number, title, the items with proper numerals, issuers and date.
 * Items come in their order. Lines end in \n; the text is neither led nor followed by white space.
 */
export const composeText = (head: Head, items: readonly Item[]): string => {
  const labels = labelsOf(items);
  const lines = items.flatMap((item, at) =>
    paragraphsOf(item, labels[at] ?? '', (items[at + 1]?.level ?? 0) > item.level),
  );
  const end = [...(head.issuers ?? []), ...(head.signedOn ? [dateInChinese(head.signedOn)] : [])];
  const parts = [head.docNumber, head.title, lines.join('\n'), end.join('\n')];
  return parts.filter((part): part is string => Boolean(part)).join('\n\n');
};
