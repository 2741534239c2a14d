/** Finds a secrecy marking at the head of a paper (GB/T 9704: 密级★期限, top left of the first page). */

export type SecrecyMark = { level: '绝密' | '机密' | '秘密' | '工作秘密' /** As printed. */; mark: string };

const TERM = '(?:长期|\\d{1,2}\\s*年|[一二三四五六七八九十]{1,3}年|\\d{1,2}\\s*个?月|启用前|公布前|解密前)';
const LEVEL = '(绝\\s*密|机\\s*密|秘\\s*密|工\\s*作\\s*秘\\s*密)';
const HEAD_LINES = 40;
const BARE_LINES = 8;

/** A line of its own: 机密, 秘密★1年, 密级：秘密, 【工作秘密】, ★绝密; a serial number or urgency may share it. */
const LINE = new RegExp(
  `^(?:№?\\s*\\d{1,8}\\s+|份号[:：]?\\s*\\d+\\s*)?[【〔\\[（(]?\\s*(?:密\\s*级\\s*[:：]\\s*)?[★☆*＊]?\\s*${LEVEL}\\s*(?:[★☆*＊·:：]\\s*${TERM}?|${TERM})?\\s*[】〕\\]）)]?(?:\\s+(?:特急|加急|急件|平急|特提|№?\\s*\\d{1,8}))*$`,
);
/** With the star the marking may stand anywhere in a line of the head. */
const STARRED = new RegExp(`${LEVEL}\\s*[★☆]\\s*${TERM}?`);

/** The marking, or null. The words in running prose (保守国家秘密) are no marking. */
export function findSecrecyMark(text: string): SecrecyMark | null {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n?|\n|\f/)
    .map((line) => line.replace(/[\u3000\u00a0]/g, ' ').trim())
    .filter(Boolean)
    .slice(0, HEAD_LINES);
  for (const [i, line] of lines.entries()) {
    // The bare word low on the page is a line broken in prose (保守国家⏎秘密), not a marking.
    if (i >= BARE_LINES && /^[绝机秘工作密\s]+$/.test(line)) continue;
    const found = line.length <= 60 ? (LINE.exec(line) ?? STARRED.exec(line)) : null;
    if (found) return { level: (found[1] as string).replace(/\s+/g, '') as SecrecyMark['level'], mark: line };
  }
  return null;
}
