/**
 * Cuts a title into centred lines of about equal length, at word boundaries, with the sense kept together
 * (GB/T 9704-2012 7.3.1: 回行时词意完整、排列对称、长短适宜). Line breaks in the text are kept.
 */
export const breakTitle = (title: string, width: number): string[] =>
  title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => balance(line, width));

const LONGEST_SEGMENTED = 400;
// A line does not begin with these, nor end with those.
const NOT_FIRST = /^[的地得了和与及、，。：；？！）》”』〕］’·—%％～]/u;
const NOT_LAST = /[（《“『〔［‘—～]$/u;
const GOOD_LAST = /(关于|的|、|，|》|）|年|月|度)$/u;

const balance = (line: string, width: number): string[] => {
  const length = displayLength(line);
  if (length <= width || line.length > LONGEST_SEGMENTED) return [line];
  const count = Math.ceil(length / width);
  const at = bestCut(line, length / count, width);
  return [line.slice(0, at).trimEnd(), ...balance(line.slice(at).trimStart(), width)];
};

/** Length in full-width characters: Latin letters and digits count half. */
export const displayLength = (text: string): number => {
  let length = 0;
  for (const character of text) length += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
  return length;
};

const bestCut = (line: string, target: number, width: number): number => {
  let best = { at: line.length, cost: Number.POSITIVE_INFINITY };
  for (const at of boundaries(line)) {
    const length = displayLength(line.slice(0, at));
    if (length > width) break;
    const cost = Math.abs(length - target) + penalty(line, at);
    if (cost < best.cost) best = { at, cost };
  }
  return best.cost === Number.POSITIVE_INFINITY ? hardCut(line, width) : best.at;
};

const penalty = (line: string, at: number): number => {
  const [before, after] = [line.slice(0, at), line.slice(at)];
  if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return 50;
  if (/^ | $/.test(line.slice(at - 1, at + 1))) return -6;
  const depth = (before.match(/[（《“〔]/gu)?.length ?? 0) - (before.match(/[）》”〕]/gu)?.length ?? 0);
  return (depth > 0 ? 6 : 0) + (GOOD_LAST.test(before) ? -3 : 0) + (/^[0-9]/.test(after) ? 1 : 0);
};

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const boundaries = (line: string): number[] =>
  [...segmenter.segment(line)].map(({ index }) => index).filter((at) => at > 0);

/** One word longer than the line: cut between characters. */
const hardCut = (line: string, width: number): number => {
  let at = 0;
  for (const character of line) {
    if (at > 0 && displayLength(line.slice(0, at + character.length)) > width) break;
    at += character.length;
  }
  return at;
};
