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

type Core = Pick<Draft, 'start' | 'end' | 'at' | 'subject' | 'op' | 'type'> & Partial<Draft>;

/** A draft at its place, with what is known of it. Written out field by field: one shape keeps thousands of them fast. */
export function draftAt(place: Place, core: Core): Draft {
  return {
    clause: place.clause,
    sentence: place.sentence,
    part: place.part,
    segment: place.segment,
    depth: place.depth,
    start: core.start,
    end: core.end,
    at: core.at,
    subject: core.subject,
    op: core.op,
    value: core.value ?? null,
    valueMax: core.valueMax ?? null,
    unit: core.unit ?? null,
    scope: core.scope ?? null,
    deadline: core.deadline ?? null,
    parent: core.parent ?? null,
    type: core.type,
    bound: core.bound ?? null,
    hasVerb: core.hasVerb ?? true,
    noun: core.noun ?? '',
  };
}

/** Offsets into the segment's masked text; `subject` where the span's noun would not tell it. */
export type Hit = {
  start: number;
  end: number;
  subjectStart: number;
  subjectEnd: number;
  subject?: string;
  suffix?: string;
};

/** One segment as the absolutes see it: its masked text, and what stands before it in the part. */
export type Stretch = { text: string; earlier: string; offset: number; figures: readonly Draft[] };
