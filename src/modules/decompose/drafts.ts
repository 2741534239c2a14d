/** A target while it is being read: spans in flat positions, its parent by reference. */
import type { Operator, TargetType } from './types.ts';

export type Draft = {
  clause: number;
  sentence: number;
  /** Start of the part (；) and of the segment it stands in. */
  part: number;
  segment: number;
  depth: number;
  start: number;
  end: number;
  at: number;
  subject: string;
  op: Operator;
  value: number | null;
  valueMax: number | null;
  unit: string | null;
  scope: string | null;
  deadline: string | null;
  parent: Draft | null;
  type: TargetType;
  bound: 'gte' | null;
  /** The item has a verb of its own: it is no mere part of the total before it. */
  hasVerb: boolean;
  /** Its noun before cleaning, for breakdowns. */
  noun: string;
};

/** What every kind of draft shares. */
export type Place = { clause: number; sentence: number; part: number; segment: number; depth: number };

const BLANK = {
  value: null,
  valueMax: null,
  unit: null,
  scope: null,
  deadline: null,
  parent: null,
  bound: null,
  hasVerb: true,
  noun: '',
} as const;

type Core = Pick<Draft, 'start' | 'end' | 'at' | 'subject' | 'op' | 'type'> & Partial<Draft>;

/** A draft at its place, with what is known of it. */
export const draftAt = (place: Place, core: Core): Draft => ({ ...BLANK, ...place, ...core });
