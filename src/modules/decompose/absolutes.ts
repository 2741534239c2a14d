/** All of a countable whole, or none of a countable harm: shared shapes and the reading of one segment. */
import { type Draft, draftAt, type Hit, type Stretch } from './drafts.ts';
import { nounSpan, scopeOf } from './phrases.ts';
import type { Masked, Part, Segment } from './sentences.ts';
import { wholeHits } from './wholes.ts';
import { zeroHits } from './zeros.ts';

/** Drafts of one segment; `figures` are the drafts that its numbers gave already. */
export function readAbsolutes(masked: Masked, part: Part, segment: Segment, figures: readonly Draft[]): Draft[] {
  const stretch: Stretch = {
    text: masked.work.slice(segment.start, segment.end),
    earlier: masked.work.slice(part.start, segment.start),
    offset: segment.start,
    figures,
  };
  const zeros = zeroHits(stretch);
  const wholes = wholeHits(stretch).filter((w) => !zeros.some((z) => z.start < w.end && w.start < z.end));
  // Beside a zero only what stands in the same list is a whole of its own: 检查全覆盖、整改零遗漏.
  const kept =
    zeros.length === 0
      ? wholes
      : wholes.filter((w) => stretch.text[w.end] === '、' || stretch.text[w.start - 1] === '、');
  return [
    ...zeros.map((hit) => make(masked, part, segment, hit, 'zero')),
    ...kept.map((hit) => make(masked, part, segment, hit, 'all')),
  ].sort((a, b) => a.start - b.start);
}

function make(masked: Masked, part: Part, segment: Segment, hit: Hit, op: 'all' | 'zero'): Draft {
  const { work, flat } = masked;
  const at = (offset: number): number => segment.start + offset;
  const span = nounSpan(work, at(hit.subjectStart), at(hit.subjectEnd));
  const place = {
    clause: part.clause,
    sentence: part.sentence,
    part: part.start,
    segment: segment.start,
    depth: segment.depth,
  };
  return draftAt(place, {
    start: at(hit.start),
    end: at(hit.end),
    at: at(hit.start),
    subject: subjectOf(hit, flat.slice(span.start, span.end)) || borrowed(masked, part, segment),
    op,
    value: op === 'all' ? 100 : 0,
    unit: op === 'all' ? '%' : null,
    scope: op === 'all' ? scopeOf(work, flat, segment.start, segment.end) : null,
    type: op === 'all' ? 'ratio' : 'zero',
  });
}

/** 各县区实现X全覆盖 is of X. */
const subjectOf = (hit: Hit, noun: string): string =>
  hit.subject ?? noun.replace(/^.{2,20}实现(?=.{3,})/, '') + (hit.suffix ?? '');

/** The noun of the segment before, where this one names nothing itself. */
function borrowed(masked: Masked, part: Part, segment: Segment): string {
  const before = part.segments.filter((s) => s.end < segment.start).pop();
  if (!before || before.end - before.start < 4) return masked.flat.slice(segment.start, segment.end);
  const span = nounSpan(masked.work, before.start, before.end);
  return masked.flat.slice(span.start, Math.min(span.end, span.start + 20));
}
