import type { State } from './state.ts';

/** What a deep part is given. Progress goes to `tell`, a line at a time; standard output is the result's. */
export type Ask = {
  /** How many tries: the part's own number unless told, which is what counts as a whole run. */
  readonly count?: number;
  /** The same seed draws the same tries; timing stays the machine's. */
  readonly seed: number;
  readonly tell: (line: string) => void;
  /** What earlier sittings with this seed left: the part goes on behind it, and puts there what it has done. */
  readonly state: State;
  /** Whether the time is over: the part then ends what it began and tells what stands; the next sitting goes on. */
  readonly isOver: () => boolean;
};

/** What a deep part answers; each file of `deep/` exports `run: Part`, and its name is the part's. */
export type Outcome = {
  readonly counts: readonly { readonly name: string; readonly count: number }[];
  readonly passed: boolean;
  /** Whether everything was tried; else it is a part of a run, and is recorded as one. */
  readonly whole: boolean;
  /** What was lost, leaked, survived or found, a line each. */
  readonly failures: readonly string[];
  /** What a reader of the record should know besides: rules, controls, measures. */
  readonly notes?: readonly string[];
};

export type Part = (ask: Ask) => Promise<Outcome>;

/** A part that cannot be run on this machine: told in Chinese, not a failure of the product. */
export class CannotRun extends Error {}

/** Random whole numbers below n, the same for the same seed (Mulberry32). */
export const dice = (seed: number): ((n: number) => number) => {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n);
  };
};
