/** Reads every target of a document: quantities, absolutes, frequencies and dates, part by part. */
import { readAbsolutes } from './absolutes.ts';
import { linkParts } from './breakdown.ts';
import { datesIn, isTerm, readDateTarget, setDeadlines } from './deadlines.ts';
import type { Draft } from './drafts.ts';
import { readFrequencies } from './frequencies.ts';
import { PAST } from './lexicon/verbs.ts';
import { readQuantities } from './quantities.ts';
import type { Masked, Part } from './sentences.ts';

/** Drafts in document order. `mute` are parts that promise nothing (reviews of the past, unit lines). */
export function readTargets(masked: Masked, parts: readonly Part[], planYear: number | null): Draft[] {
  const drafts: Draft[] = [];
  let sentence = -1;
  let inherited: string | null = null;
  for (const part of parts) {
    if (part.sentence !== sentence) inherited = null;
    sentence = part.sentence;
    if (isPast(masked, part, planYear)) continue;
    const found = readPart(masked, part, planYear, inherited);
    inherited = found.inherited;
    for (const draft of found.drafts) drafts.push(draft);
  }
  return drafts;
}

function readPart(
  masked: Masked,
  part: Part,
  planYear: number | null,
  inherited: string | null,
): { drafts: Draft[]; inherited: string | null } {
  const dates = datesIn(masked.dates, part.start, part.end).filter((d) => isTerm(d, planYear));
  const drafts: Draft[] = [];
  for (const segment of part.segments) {
    const figures = readQuantities(masked, part, segment, drafts);
    const absolutes = readAbsolutes(masked, part, segment, figures);
    const frequencies = readFrequencies(masked, part, segment, figures);
    drafts.push(...figures, ...absolutes, ...frequencies);
    const mark = dates.find((d) => d.start >= segment.start && d.end <= segment.end);
    if (!mark || figures.length || absolutes.length || frequencies.length || part.clause < 0) continue;
    const by = readDateTarget(masked, part, segment, mark, drafts);
    if (by) drafts.push(by);
  }
  linkParts(masked, part, drafts);
  const carried = setDeadlines(
    part,
    drafts.filter((d) => d.op !== 'by'),
    dates,
    inherited,
  );
  return { drafts, inherited: carried };
}

/** Sentences that report: 已建成…, 去年…, or an earlier year's figures. */
function isPast(masked: Masked, part: Part, planYear: number | null): boolean {
  const text = masked.flat.slice(part.start, part.end);
  if (PAST.test(text)) return true;
  if (planYear === null) return false;
  const head = /^(20\d{2})年(?:，|度|全)/.exec(text);
  return head !== null && Number(head[1]) < planYear;
}
