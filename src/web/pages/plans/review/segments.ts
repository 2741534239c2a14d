import type { ClauseView, CommitmentView, TargetView } from '#contract/plan';

/** A run of text that the same promises and targets cover. Offsets are UTF-16 units of the whole text. */
export type Segment = {
  readonly start: number;
  readonly end: number;
  readonly commitments: readonly string[];
  readonly targets: readonly string[];
  /** Part of a clause's printed heading. */
  readonly heading: boolean;
};

export type Paragraph = {
  readonly start: number;
  readonly end: number;
  /** The clause whose number this paragraph begins with. */
  readonly clause: ClauseView | undefined;
  readonly segments: readonly Segment[];
};

type Span = { readonly start: number; readonly end: number };
type Marked = Span & { readonly id: string };

const LONGEST_HEADING = 60;

/** Number and title as printed; where the title is the whole sentence only its number. */
export const headingOf = (text: string, clause: ClauseView): Span => {
  const from = text.indexOf(clause.title, clause.start);
  const near = clause.title !== '' && from >= clause.start && from <= clause.start + clause.label.length + 4;
  const end =
    near && clause.title.length <= LONGEST_HEADING ? from + clause.title.length : clause.start + clause.label.length;
  return { start: clause.start, end: Math.min(end, clause.end) };
};

/** Hands out, for ascending windows, what overlaps them; each span is looked at a few times only. */
const sweep = <T extends Span>(spans: readonly T[]) => {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  let active: T[] = [];
  let next = 0;
  return (window: Span): T[] => {
    active = active.filter((span) => span.end > window.start);
    for (; next < sorted.length && (sorted[next] as T).start < window.end; next += 1) active.push(sorted[next] as T);
    return active.filter((span) => span.end > window.start && span.start < window.end);
  };
};

const linesOf = (text: string): Span[] => {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
};

const cutsOf = (line: Span, spans: readonly Span[]): number[] => {
  const cuts = new Set([line.start, line.end]);
  for (const { start, end } of spans) for (const at of [start, end]) if (at > line.start && at < line.end) cuts.add(at);
  return [...cuts].sort((one, other) => one - other);
};

const covering = (spans: readonly Marked[], piece: Span): string[] =>
  spans.filter((span) => span.start <= piece.start && span.end >= piece.end).map(({ id }) => id);

/**
 * The document as paragraphs of segments: overlapping promises share segments, targets lie inside them.
 * Takes time in proportion to the text, whatever the number of spans.
 */
export const paragraphsOf = (
  text: string,
  clauses: readonly ClauseView[],
  commitments: readonly CommitmentView[],
  targets: readonly TargetView[],
): Paragraph[] => {
  const headings = clauses.map((clause) => ({ ...headingOf(text, clause), clause }));
  const at = { commitment: sweep(commitments), target: sweep(targets), heading: sweep(headings) };
  return linesOf(text).map((line) => {
    const [inCommitments, inTargets, inHeadings] = [at.commitment(line), at.target(line), at.heading(line)];
    const cuts = cutsOf(line, [...inCommitments, ...inTargets, ...inHeadings]);
    const segments = cuts.slice(0, -1).map((start, index) => {
      const piece = { start, end: cuts[index + 1] as number };
      return {
        ...piece,
        commitments: covering(inCommitments, piece),
        targets: covering(inTargets, piece),
        heading: inHeadings.some((span) => span.start <= piece.start && span.end >= piece.end),
      };
    });
    return { ...line, segments, clause: inHeadings.find(({ start }) => start >= line.start)?.clause };
  });
};

const PAUSES = /[，；。、：！？,;]/;

/** Places inside a sentence where it may be cut in two: behind a mark, not at its ends. */
export const pausesIn = (text: string, { start, end }: Span): number[] => {
  const places: number[] = [];
  for (let at = start; at < end - 1; at += 1) if (PAUSES.test(text[at] as string)) places.push(at + 1);
  return places;
};

/** The next pause before or behind `from`; the first one where nothing is set yet. */
export const nextPause = (text: string, span: Span, from: number | undefined, step: 1 | -1): number | undefined => {
  const places = pausesIn(text, span);
  if (from === undefined) return step === 1 ? places[0] : places[places.length - 1];
  return step === 1
    ? (places.find((at) => at > from) ?? from)
    : ([...places].reverse().find((at) => at < from) ?? from);
};
