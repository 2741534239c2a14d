import type { ProblemError } from '../../api/problem.ts';

export type Values = Readonly<Record<string, unknown>>;

export type Conflict = {
  readonly title: string;
  /** My change, the row as it is now, and as it was when I began. */
  readonly mine: Values;
  readonly theirs: Values & { readonly version?: number };
  readonly before: Values;
};

const asValues = (value: unknown): Values => (typeof value === 'object' && value !== null ? (value as Values) : {});

/** Reads a 409 version-conflict; what the server leaves out of `mine` is what was sent. */
export const conflictOf = (error: ProblemError, sent: Values): Conflict => ({
  title: error.title,
  mine: { ...sent, ...asValues(error.facts.mine) },
  theirs: asValues(error.facts.theirs),
  before: asValues(error.facts.before),
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

export type Merge = {
  /** Fields only I changed: they go in as they are. */
  readonly clean: Values;
  /** Fields both changed, differently: somebody has to choose. */
  readonly clashing: readonly string[];
};

/** Different fields merge; the same field with different values clashes. */
export const mergeOf = ({ mine, theirs, before }: Conflict): Merge => {
  const changed = Object.keys(mine).filter((name) => name !== 'version' && !same(mine[name], before[name]));
  const clashing = changed.filter((name) => !same(theirs[name], before[name]) && !same(theirs[name], mine[name]));
  const clean = changed.filter((name) => !clashing.includes(name)).map((name) => [name, mine[name]]);
  return { clean: Object.fromEntries(clean), clashing };
};
