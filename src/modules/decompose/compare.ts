/** Compares two decompositions, so that a revised plan keeps the owners of what did not change. */
import type { Clause, Commitment, Decomposition } from './types.ts';

/** `unchanged`: same words, same place; `changed`: reworded (likeness 0–1); `moved`: same words under another path. */
export type MatchKind = 'unchanged' | 'changed' | 'moved';

export type Match<T> = { kind: MatchKind; before: T; after: T /** Shared character pairs, 0–1. */; likeness: number };

export type Difference<T> = { matches: Match<T>[]; added: T[]; removed: T[] };

export type DecompositionDifference = { clauses: Difference<Clause>; commitments: Difference<Commitment> };

/** What counts as the same promise reworded; below it one was dropped and another added. */
const LIKE = 0.5;

type Entry<T> = { item: T; place: string; words: string; pairs: Map<string, number>; size: number };

/** Matches clauses by their own text and commitments by their sentence; each item is matched at most once. */
export function compareDecompositions(before: Decomposition, after: Decomposition): DecompositionDifference {
  return {
    clauses: compare(clauseEntries(before), clauseEntries(after)),
    commitments: compare(commitmentEntries(before), commitmentEntries(after)),
  };
}

function clauseEntries(d: Decomposition): Entry<Clause>[] {
  return d.clauses.map((clause, i) => {
    const child = d.clauses[i + 1];
    const end = child && child.start < clause.end ? child.start : clause.end;
    return entry(clause, clause.path, d.text.slice(clause.start, end).slice(clause.label.length));
  });
}

const commitmentEntries = (d: Decomposition): Entry<Commitment>[] =>
  d.commitments.map((c) => entry(c, c.clause, c.text));

function entry<T>(item: T, place: string, text: string): Entry<T> {
  const words = text.replace(/[\s\p{P}]+/gu, '');
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < words.length; i += 1) {
    const pair = words.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { item, place, words, pairs, size: Math.max(0, words.length - 1) };
}

function likeness<T>(a: Entry<T>, b: Entry<T>): number {
  if (a.words === b.words) return 1;
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const [pair, n] of a.pairs) shared += Math.min(n, b.pairs.get(pair) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

/** Same words first (same place before another), then the likest pairs. */
function compare<T>(before: Entry<T>[], after: Entry<T>[]): Difference<T> {
  const left = new Set(before);
  const right = new Set(after);
  const matches: Match<T>[] = [];
  const take = (a: Entry<T>, b: Entry<T>, kind: MatchKind, like: number): void => {
    left.delete(a);
    right.delete(b);
    matches.push({ kind, before: a.item, after: b.item, likeness: Math.round(like * 1000) / 1000 });
  };
  sameWords(left, right, take);
  for (const [a, b, like] of likest(left, right)) if (left.has(a) && right.has(b)) take(a, b, 'changed', like);
  const order = new Map(after.map((e, i) => [e.item, i]));
  matches.sort((x, y) => (order.get(x.after) ?? 0) - (order.get(y.after) ?? 0));
  return { matches, added: [...right].map((e) => e.item), removed: [...left].map((e) => e.item) };
}

type Take<T> = (a: Entry<T>, b: Entry<T>, kind: MatchKind, like: number) => void;

function sameWords<T>(left: ReadonlySet<Entry<T>>, right: ReadonlySet<Entry<T>>, take: Take<T>): void {
  const byWords = new Map<string, Entry<T>[]>();
  for (const b of right) {
    const list = byWords.get(b.words);
    if (list) list.push(b);
    else byWords.set(b.words, [b]);
  }
  for (const here of [true, false]) {
    for (const a of [...left]) {
      const list = byWords.get(a.words) ?? [];
      const at = list.findIndex((b) => !here || b.place === a.place);
      if (at >= 0) take(a, list.splice(at, 1)[0] as Entry<T>, here ? 'unchanged' : 'moved', 1);
    }
  }
}

/** Pairs that are alike enough, the likest first; the same place breaks a tie. Candidates share a rare pair of characters. */
function likest<T>(left: ReadonlySet<Entry<T>>, right: ReadonlySet<Entry<T>>): [Entry<T>, Entry<T>, number][] {
  const index = new Map<string, Entry<T>[]>();
  for (const b of right) for (const pair of b.pairs.keys()) index.set(pair, [...(index.get(pair) ?? []).slice(-40), b]);
  const pairs: [Entry<T>, Entry<T>, number, number][] = [];
  for (const a of left) {
    for (const b of candidates(a, index)) {
      const like = likeness(a, b);
      const near = a.place === b.place ? 1 : 0;
      if (like >= LIKE || (near === 1 && like >= LIKE - 0.15)) pairs.push([a, b, like, like + near * 0.1]);
    }
  }
  return pairs.sort((x, y) => y[3] - x[3]).map(([a, b, like]) => [a, b, like]);
}

function candidates<T>(a: Entry<T>, index: ReadonlyMap<string, Entry<T>[]>): Entry<T>[] {
  const votes = new Map<Entry<T>, number>();
  for (const pair of a.pairs.keys()) for (const b of index.get(pair) ?? []) votes.set(b, (votes.get(b) ?? 0) + 1);
  return [...votes]
    .sort((x, y) => y[1] - x[1])
    .slice(0, 8)
    .map(([b]) => b);
}
