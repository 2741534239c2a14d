import type { ProblemError } from '../../api/problem.ts';

export type Values = Readonly<Record<string, unknown>>;

export type Conflict = {
  /** My change. */
  readonly mine: Values;
  /** What stands now in the fields that changed since, or that I changed. */
  readonly theirs: Values;
  /** What stood there when I began; empty where it is not known. */
  readonly before: Values;
  /** The version that a merged change builds on. */
  readonly version: number;
  readonly changedBy: string | undefined;
  readonly changedAt: string | undefined;
};

const asValues = (value: unknown): Values => (typeof value === 'object' && value !== null ? (value as Values) : {});
const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Reads a 409 version-conflict; what the server leaves out of `mine` is what was sent. */
export const conflictOf = ({ facts }: ProblemError, sent: Values): Conflict => ({
  mine: { ...sent, ...asValues(facts.mine) },
  theirs: asValues(facts.theirs),
  before: asValues(facts.before),
  version: Number(facts.version),
  changedBy: asText(facts.changedBy),
  changedAt: asText(facts.changedAt),
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

export type Merge = {
  /** Fields only I changed: they go in as they are. */
  readonly clean: Values;
  /** Fields both changed, differently: somebody has to choose. */
  readonly clashing: readonly string[];
};

/** Different fields merge; the same field with different values clashes. */
export const mergeOf = ({ mine, theirs, before }: Pick<Conflict, 'mine' | 'theirs' | 'before'>): Merge => {
  const changed = Object.keys(mine).filter((name) => name !== 'version' && !same(mine[name], before[name]));
  const clashing = changed.filter(
    (name) => name in theirs && !same(theirs[name], before[name]) && !same(theirs[name], mine[name]),
  );
  const clean = changed.filter((name) => !clashing.includes(name)).map((name) => [name, mine[name]]);
  return { clean: Object.fromEntries(clean), clashing };
};

/** Fields that others changed meanwhile and nobody has to choose in: whoever goes on ought to have seen them. */
export const changedMeanwhile = (conflict: Pick<Conflict, 'mine' | 'theirs' | 'before'>): string[] => {
  const { clashing } = mergeOf(conflict);
  const { theirs, before } = conflict;
  return Object.keys(theirs).filter((name) => !clashing.includes(name) && !same(theirs[name], before[name]));
};
