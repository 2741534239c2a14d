import type { Reason } from '#kernel/refusal';
import type { Actor } from './actor.ts';
import { limitSentence, type TimeLimit } from './limit.ts';
import type { Fields, Row } from './record.ts';

/** What a guard or an effect may look at. `tx` is the store's write transaction (see #kernel/store). */
export type TransitionContext<Tx = any> = {
  readonly actor: Actor;
  readonly row: Row;
  /** The row as it will be, with the input and stamps applied. */
  readonly next: Row;
  readonly input: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  readonly tx: Tx;
};

/**
 * One line of a state table: from these states, by this verb, to that state.
 * Who may take it stands in the record's permissions under the verb.
 */
export type Transition = {
  readonly verb: string;
  /** The button's word, a Chinese verb. */
  readonly label: string;
  readonly from: readonly string[];
  /** The next state, or where it depends on facts, one of several. */
  readonly to: string | readonly string[];
  /** Chooses among several `to`. */
  readonly choose?: (context: TransitionContext) => string | Promise<string>;
  /** Fields that the action takes with it. */
  readonly input?: readonly string[];
  /** Fields among `input` that must hold something. */
  readonly required?: readonly string[];
  /** A reason must be given. */
  readonly needsReason?: boolean;
  /** Evidence files must be among the row's or the input's files in this field. */
  readonly evidence?: string;
  /** Set to the acting person / the instant. */
  readonly stamp?: { readonly by?: string; readonly at?: string; readonly on?: string };
  /** Further fields that follow from the act by rule. */
  readonly set?: (context: TransitionContext) => Readonly<Record<string, unknown>>;
  /** Whoever stands in one of these fields may not take it (four eyes). */
  readonly notBy?: readonly string[];
  /** Every reason why it may not be taken now; empty when it may. */
  readonly guard?: (context: TransitionContext) => readonly Reason[] | Promise<readonly Reason[]>;
  /** Further changes in the same transaction. */
  readonly effect?: (context: TransitionContext) => void | Promise<void>;
  /**
   * Guard and effect of many rows taken together (`actMany`), where each by itself would ask and write the same over and
   * over. The guard answers by id of the row, and may refuse a row that one by one would pass, never the other way.
   */
  readonly guardMany?: (contexts: readonly TransitionContext[]) => Promise<ReadonlyMap<string, readonly Reason[]>>;
  readonly effectMany?: (contexts: readonly TransitionContext[]) => Promise<void>;
  /**
   * By its `set` the row goes on to another post's scope, as to the second authority of two. The scope of the verb is
   * asked of the row before the act, that of reading after it too; without this both are asked of the verb.
   */
  readonly handsOn?: boolean;
  /** May be taken for many rows at once. */
  readonly batchable?: boolean;
  /** Cannot be undone: the page restates the effect first. */
  readonly irreversible?: boolean;
  /** Asked before an act of wide effect that can be taken back: what it does, and until when it may be undone. */
  readonly confirm?: string;
};

/**
 * A transition of a record below that concerns a record of a module above it, which the lower one does not know: a
 * figure that decides a promise has a say in the promise's end, a child who leaves school comes onto a ledger.
 */
export type TransitionConcern = {
  /** Name of the record whose transition it is. */
  readonly record: string;
  readonly verb: string;
  /** Every reason why it may not be taken now, beside those of the transition itself. */
  readonly guard?: NonNullable<Transition['guard']>;
  /** Further changes in the same transaction, after those of the transition itself. */
  readonly effect?: NonNullable<Transition['effect']>;
  /** The same after many rows taken together. */
  readonly effectMany?: NonNullable<Transition['effectMany']>;
};

/** A record's life as one table. */
export type States = {
  readonly field: string;
  readonly initial: string;
  /** State → Chinese label, in order. */
  readonly states: Readonly<Record<string, string>>;
  /** States in which nothing is left to do. */
  readonly final?: readonly string[];
  /** States in which fields may still be edited; all unless told. */
  readonly editableIn?: readonly string[];
  readonly transitions: readonly Transition[];
  /** State → how long a row may stay in it, who is reminded and to whom it goes up (`timeLimit` of #kernel/limit). */
  readonly limits?: Readonly<Record<string, TimeLimit>>;
};

export const states = (definition: States): States => definition;

/** States that no chain of transitions reaches from the initial one. */
export const unreachableStates = (definition: States): string[] => {
  const seen = new Set([definition.initial]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const t of definition.transitions) {
      if (!t.from.some((from) => seen.has(from))) continue;
      for (const to of [t.to].flat()) if (!seen.has(to)) grew = Boolean(seen.add(to));
    }
  }
  return Object.keys(definition.states).filter((state) => !seen.has(state));
};

/**
 * The state table as a Mermaid diagram with Chinese labels and time limits, for print and documentation.
 * @param fields of the record, for the labels of those that limits name
 */
export const stateDiagram = (definition: States, fields: Fields = {}): string => {
  const name = (state: string) => definition.states[state] ?? state;
  const lines = definition.transitions.flatMap((t) =>
    t.from.flatMap((from) => [t.to].flat().map((to) => `  ${name(from)} --> ${name(to)}: ${t.label}`)),
  );
  const notes = Object.entries(definition.limits ?? {}).map(
    ([state, limit]) => `  note right of ${name(state)}: ${limitSentence(limit, fields, definition.states)}`,
  );
  return ['stateDiagram-v2', `  [*] --> ${name(definition.initial)}`, ...lines, ...notes].join('\n');
};
