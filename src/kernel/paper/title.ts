/**
 * Cuts a title into centred lines of about equal length, at word boundaries, with the sense kept together
 * (GB/T 9704-2012 7.3.1: 回行时词意完整、排列对称、长短适宜). Line breaks in the text are kept.
 * `width` is in full-width characters.
 */
export const breakTitle = (title: string, width: number): string[] =>
  title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => balance(line, width));

// Longer ones are no titles; the renderer wraps them.
const LONGEST_BALANCED = 300;

const balance = (line: string, width: number): string[] => {
  const length = displayLength(line);
  if (length <= width || line.length > LONGEST_BALANCED) return [line];
  const cuts = [0, ...boundaries(line), line.length];
  const least = Math.ceil(length / width);
  const found = [least, least + 1, least + 2].flatMap((count) => divide(line, cuts, count, width) ?? []);
  const [first, ...others] = found.map((best) => ({ ...best, cost: best.cost + best.lines.length * COST_OF_A_LINE }));
  return first ? [...others.reduce((best, other) => (other.cost < best.cost ? other : best), first).lines] : [line];
};

const COST_OF_A_LINE = 16;

/** Length in full-width characters: Latin letters and digits count half. */
export const displayLength = (text: string): number => {
  let length = 0;
  for (const character of text) length += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
  return length;
};

type Best = { readonly cost: number; readonly lines: readonly string[] };

/** The cheapest division into `count` lines, or nothing when a word is too wide for any. */
const divide = (line: string, cuts: readonly number[], count: number, width: number): Best | undefined => {
  const target = displayLength(line) / count;
  let best: (Best | undefined)[] = cuts.map((_, index) => (index === 0 ? { cost: 0, lines: [] } : undefined));
  for (let round = 0; round < count; round += 1)
    best = cuts.map((end, index) => cheapest(line, cuts.slice(0, index), end, best, target, width));
  return best.at(-1);
};

const cheapest = (
  line: string,
  starts: readonly number[],
  end: number,
  best: readonly (Best | undefined)[],
  target: number,
  width: number,
): Best | undefined => {
  let found: Best | undefined;
  starts.forEach((start, index) => {
    const before = best[index];
    const text = line.slice(start, end).trim();
    const length = displayLength(text);
    if (!before || length > width || text === '') return;
    const cost = before.cost + (length - target) ** 2 / 2 + penalty(line, end);
    if (!found || cost < found.cost) found = { cost, lines: [...before.lines, text] };
  });
  return found;
};

// A line does not begin with these, nor end with those; at the others the sense invites a break.
const NOT_FIRST = /^[的地得了和与及、，。：；？！）》”』〕］’·—%％～号]/u;
const NOT_LAST = /(?:[（《“『〔［‘—～]|第[一二三四五六七八九十\d]+)$/u;
const GOOD_LAST = /(?:关于|的|、|，|》|）|年|年度|季度|月)$/u;
const GOOD_FIRST = /^(?:关于|《)/u;

/** What a break at `at` costs, in squared characters of imbalance. */
const penalty = (line: string, at: number): number => {
  if (at === line.length) return 0;
  const [before, after] = [line.slice(0, at), line.slice(at)];
  if (/\s$/u.test(before) || /^\s/u.test(after)) return -12;
  if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return 200;
  const depth = (before.match(/[（《“〔]/gu)?.length ?? 0) - (before.match(/[）》”〕]/gu)?.length ?? 0);
  return (depth > 0 ? 20 : 6) - (GOOD_LAST.test(before) || GOOD_FIRST.test(after) ? 8 : 0);
};

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

// Words that the segmenter cuts through or joins to their neighbour.
const KEPT = /中小学|校园|幼儿园|年度|季度|义务教育|教育局/gu;

const boundaries = (line: string): number[] => {
  const kept = [...line.matchAll(KEPT)].map(({ 0: word, index }) => [index, index + word.length] as const);
  const inside = (at: number): boolean => kept.some(([from, to]) => from < at && at < to);
  const words = [...segmenter.segment(line)].map(({ index }) => index);
  const places = new Set([...words, ...kept.flat()].filter((at) => at > 0 && at < line.length && !inside(at)));
  return [...places].sort((a, b) => a - b);
};
