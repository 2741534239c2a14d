/** One sentence of two texts: which is which. `null` where it has no counterpart. */
export type Match = {
  readonly before: number | null;
  readonly after: number | null;
  /** 1 for the same sentence, else the shared part of its pairs of characters (Sørensen–Dice). */
  readonly similarity: number;
};

/** From here on two sentences count as the same promise in other words. Tried on the five plans' revisions by hand. */
export const LIKELY_SAME = 0.6;
/** Pairs that stand in more sentences than this tell none of them apart. */
const COMMON = 200;

const flat = (text: string): string => text.replace(/[\s，。；、：,.;:（）()“”"]+/g, '');

const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

/**
 * Matches the sentences of two texts: equal ones first (white space and punctuation apart), in order; then the most
 * alike, each once. Answers one match a sentence, those of `after` in order, then what `before` alone holds.
 */
export const matchSentences = (before: readonly string[], after: readonly string[]): Match[] => {
  const old = before.map(flat);
  const fresh = after.map(flat);
  const partner = new Map<number, { before: number; similarity: number }>();
  const taken = new Set<number>();
  const take = (b: number, a: number, similarity: number) => {
    taken.add(b);
    partner.set(a, { before: b, similarity });
  };
  for (const [a, b] of equalPairs(old, fresh)) take(b, a, 1);
  const candidates = similarPairs(
    old.flatMap((text, at) => (taken.has(at) ? [] : [{ text, at }])),
    fresh.flatMap((text, at) => (partner.has(at) ? [] : [{ text, at }])),
  );
  for (const one of candidates)
    if (!taken.has(one.before) && !partner.has(one.after)) take(one.before, one.after, one.similarity);
  const matched = after.map((_, a) => ({
    after: a,
    before: partner.get(a)?.before ?? null,
    similarity: partner.get(a)?.similarity ?? 0,
  }));
  const gone = before.flatMap((_, b) => (taken.has(b) ? [] : [{ before: b, after: null, similarity: 0 }]));
  return [...matched, ...gone];
};

const equalPairs = (old: readonly string[], fresh: readonly string[]): [number, number][] => {
  const waiting = new Map<string, number[]>();
  old.forEach((text, at) => {
    waiting.set(text, [...(waiting.get(text) ?? []), at]);
  });
  return fresh.flatMap((text, at) => {
    const next = waiting.get(text)?.shift();
    return next === undefined ? [] : [[at, next] as [number, number]];
  });
};

type Numbered = { readonly text: string; readonly at: number };
type Candidate = { readonly before: number; readonly after: number; readonly similarity: number };

const similarPairs = (old: readonly Numbered[], fresh: readonly Numbered[]): Candidate[] => {
  const places = new Map<string, { at: number; times: number }[]>();
  for (const { text, at } of old)
    for (const [pair, times] of pairsOf(text)) places.set(pair, [...(places.get(pair) ?? []), { at, times }]);
  const lengths = new Map(old.map(({ text, at }) => [at, text.length]));
  const found = fresh.flatMap(({ text, at: after }) => {
    const shared = new Map<number, number>();
    for (const [pair, times] of pairsOf(text)) {
      const where = places.get(pair) ?? [];
      if (where.length > COMMON) continue;
      for (const one of where) shared.set(one.at, (shared.get(one.at) ?? 0) + Math.min(times, one.times));
    }
    return [...shared].map(([before, common]) => ({
      before,
      after,
      similarity: (2 * common) / Math.max(1, (lengths.get(before) ?? 0) + text.length - 2),
    }));
  });
  return found.filter((one) => one.similarity >= LIKELY_SAME).sort((a, b) => b.similarity - a.similarity);
};
