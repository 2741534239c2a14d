import { type Clause, type Commitment, compareDecompositions, type Decomposition } from '#modules/decompose';

/** One sentence of two texts: which is which. `null` where it has no counterpart. */
export type Match = {
  readonly before: number | null;
  readonly after: number | null;
  /** 1 for the same words, else 0 to 1. */
  readonly similarity: number;
};
type Said = { readonly clausePath: string; readonly text: string };
type Spanned = Pick<Clause, 'path' | 'label' | 'title' | 'level' | 'start' | 'end'>;

const META = { title: null, issuers: [], docNumber: null, planYear: null, issuedOn: null, region: null };

/**
 * Matches the promises of two texts as the decomposer does: the same words first, then the likest, each once.
 * Answers one match a promise, those of `after` in order, then what `before` alone holds.
 */
export const matchPromises = (before: readonly Said[], after: readonly Said[]): Match[] => {
  const [old, fresh] = [promisesOf(before), promisesOf(after)];
  const found = compareDecompositions(shell({ commitments: old }), shell({ commitments: fresh })).commitments.matches;
  const places = new Map(old.map((one, at) => [one, at]));
  const partners = new Map(found.map((match) => [match.after, match]));
  const matched = fresh.map((one, at) => {
    const match = partners.get(one);
    return { after: at, before: match ? (places.get(match.before) ?? null) : null, similarity: match?.likeness ?? 0 };
  });
  const used = new Set(found.map((match) => match.before));
  const gone = old.flatMap((one, at) => (used.has(one) ? [] : [{ before: at, after: null, similarity: 0 }]));
  return [...matched, ...gone];
};

const shell = (parts: Partial<Decomposition>): Decomposition => ({
  ...{ meta: META, clauses: [], targets: [], commitments: [], findings: [], text: '' },
  ...parts,
});

const promisesOf = (rows: readonly Said[]): Commitment[] =>
  rows.map(({ clausePath, text }) => ({
    clause: clausePath,
    text,
    start: 0,
    end: text.length,
    type: 'duty',
    targets: [],
  }));

/** A kept text with its clauses as the decomposer sees them. */
export type KeptText = { readonly text: string; readonly clauses: readonly Spanned[] };

/** Matches the clauses of two texts by their own words. Answers positions in the two lists. */
export const matchClauses = (before: KeptText, after: KeptText) => {
  const [old, fresh] = [clausesOf(before), clausesOf(after)];
  const { matches, added, removed } = compareDecompositions(
    shell({ text: before.text, clauses: old }),
    shell({ text: after.text, clauses: fresh }),
  ).clauses;
  const at = (list: readonly Clause[], one: Clause) => list.indexOf(one);
  return {
    matches: matches.map((one) => ({ kind: one.kind, before: at(old, one.before), after: at(fresh, one.after) })),
    added: added.map((one) => at(fresh, one)),
    removed: removed.map((one) => at(old, one)),
  };
};

const clausesOf = ({ clauses }: KeptText): Clause[] =>
  clauses.map(({ path, label, title, level, start, end }) => ({
    ...{ path, label, title, level, start, end },
    ...{ responsible: [], lead: [] },
  }));

/** The words that are a clause's own, not its sub-clauses'; clauses come in the order of the text. */
export const ownWords = ({ text, clauses }: KeptText, index: number): string => {
  const [one, next] = [clauses[index], clauses[index + 1]];
  if (!one) return '';
  return text.slice(one.start, next && next.start < one.end ? next.start : one.end).trim();
};
