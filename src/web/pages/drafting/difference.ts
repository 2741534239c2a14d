/** One run of text: kept, only in the older, or only in the newer version. */
export type Run = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };
/** A paragraph on both sides; a side that has none is null. */
export type Pair = {
  readonly before: readonly Run[] | null;
  readonly after: readonly Run[] | null;
  readonly same: boolean;
};

/** Above this many cells a comparison by characters tells nothing that a reader could follow. */
const MOST_CELLS = 4_000_000;

/** Longest common subsequence as pairs of indices. */
const common = <T>(one: readonly T[], other: readonly T[], equal: (a: T, b: T) => boolean): [number, number][] => {
  const [rows, columns] = [one.length, other.length];
  if (rows * columns > MOST_CELLS) return [];
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      lengths[i * width + j] = equal(one[i] as T, other[j] as T)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (equal(one[i] as T, other[j] as T)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
};

const exact = (a: string, b: string): boolean => a === b;

const runsOf = (characters: readonly string[], kept: ReadonlySet<number>, kind: 'gone' | 'new'): Run[] => {
  const runs: { kind: Run['kind']; text: string }[] = [];
  characters.forEach((character, index) => {
    const own = kept.has(index) ? 'same' : kind;
    const last = runs.at(-1);
    if (last?.kind === own) last.text += character;
    else runs.push({ kind: own, text: character });
  });
  return runs;
};

/** Two paragraphs that answer each other, character by character. */
const changed = (before: string, after: string): Pair => {
  const [one, other] = [[...before], [...after]];
  const kept = common(one, other, exact);
  return {
    before: runsOf(one, new Set(kept.map(([i]) => i)), 'gone'),
    after: runsOf(other, new Set(kept.map(([, j]) => j)), 'new'),
    same: false,
  };
};

const removed = (text: string): Pair => ({ before: [{ kind: 'gone', text }], after: null, same: false });
const added = (text: string): Pair => ({ before: null, after: [{ kind: 'new', text }], same: false });
const kept = (text: string): Pair => ({
  before: [{ kind: 'same', text }],
  after: [{ kind: 'same', text }],
  same: true,
});

/** Between two kept paragraphs: those at the same place are compared, the rest was taken out or put in. */
const between = (before: readonly string[], after: readonly string[]): Pair[] =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, index) => {
    const [one, other] = [before[index], after[index]];
    if (one === undefined) return added(other ?? '');
    return other === undefined ? removed(one) : changed(one, other);
  });

const paragraphs = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Compares two texts paragraph by paragraph, and changed paragraphs by character. */
export const compareTexts = (before: string, after: string): Pair[] => {
  const [one, other] = [paragraphs(before), paragraphs(after)];
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [k, l] of common(one, other, exact)) {
    pairs.push(...between(one.slice(i, k), other.slice(j, l)), kept(one[k] ?? ''));
    [i, j] = [k + 1, l + 1];
  }
  return [...pairs, ...between(one.slice(i), other.slice(j))];
};
