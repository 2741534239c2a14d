const BEFORE = 18;
const AFTER = 60;

/** Letters and digits in lower case, as the search index has them; everything else separates words. */
export const queryWords = (query: string): string[] =>
  query
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The lower-case, compatibility-normalised text with, for each of its UTF-16 units, the place in the original that it
 * came from: full-width digits and ligatures change the length of a text.
 */
const folded = (text: string): { plain: string; places: number[] } => {
  let plain = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    const fold = letter.normalize('NFKC').toLowerCase();
    for (let unit = 0; unit < fold.length; unit++) places.push(at);
    plain += fold;
    at += letter.length;
  }
  return { plain, places };
};

/** Where the first of the words occurs in a text; -1 where none does. */
const firstHit = (text: string, words: readonly string[]): number => {
  const { plain, places } = folded(text);
  const hits = words.map((word) => plain.indexOf(word)).filter((at) => at >= 0);
  return hits.length > 0 ? (places[Math.min(...hits)] ?? 0) : -1;
};

/** Whether every word occurs in a text. */
export const holdsAll = (text: string, words: readonly string[]): boolean => {
  const { plain } = folded(text);
  return words.every((word) => plain.includes(word));
};

/** Cuts on whole characters, so that no surrogate pair is torn. */
const cut = (text: string, from: number, to: number): string => {
  const start = /[\udc00-\udfff]/.test(text.charAt(from)) ? from - 1 : from;
  const end = /[\udc00-\udfff]/.test(text.charAt(to)) ? to + 1 : to;
  return text.slice(start, end);
};

/**
 * Plain text around the first hit, from the first of the texts that has one, on one line with … at the cuts.
 * Falls back to the beginning of the first text.
 */
export const excerptOf = (texts: readonly string[], words: readonly string[]): string => {
  const found = texts.find((text) => firstHit(text, words) >= 0) ?? texts.find((text) => text !== '') ?? '';
  const hit = Math.max(0, firstHit(found, words));
  const from = hit <= BEFORE + 2 ? 0 : hit - BEFORE;
  const to = Math.min(found.length, hit + AFTER);
  const line = cut(found, from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${line}${to < found.length ? '…' : ''}`;
};
