/** Reads every target of a document: quantities, absolutes, frequencies and dates, part by part. */
import { readAbsolutes } from './absolutes.ts';
import { linkParts } from './breakdown.ts';
import type { DateMark } from './dates.ts';
import { datesIn, isTerm, readDateTarget, setDeadlines } from './deadlines.ts';
import type { Draft } from './drafts.ts';
import { readFrequencies } from './frequencies.ts';
import { PAST } from './lexicon/verbs.ts';
import { readQuantities } from './quantities.ts';
import type { Masked, Part, Segment } from './sentences.ts';

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
  let lead: Segment | null = null;
  for (const segment of part.segments) {
    const figures = readQuantities(masked, part, segment, drafts);
    const absolutes = readAbsolutes(masked, part, segment, figures);
    const frequencies = readFrequencies(masked, part, segment, figures);
    const mark = dates.find((d) => d.start >= segment.start && d.end <= segment.end);
    const dated =
      mark?.kind === 'term' &&
      absolutes.length === 1 &&
      DONE_BY.test(masked.work.slice(segment.start, segment.end)) &&
      !allOf(masked.work.slice(segment.start, mark.start), masked.work.slice(mark.end, segment.end), part, drafts);
    drafts.push(...figures, ...(dated ? [] : absolutes), ...frequencies);
    const bare = figures.length + frequencies.length === 0 && (dated || absolutes.length === 0) && part.clause >= 0;
    for (const piece of bare ? datedItems(masked, segment, dates) : []) {
      const by = dateTarget(masked, part, piece.segment, piece.mark ?? mark, lead, dates, drafts);
      if (by) drafts.push(by);
    }
    lead = mark && isAlone(segment, mark) ? segment : null;
  }
  linkParts(masked, part, drafts);
  const carried = setDeadlines(
    masked,
    part,
    drafts.filter((d) => d.op !== 'by'),
    dates,
    inherited,
  );
  return { drafts, inherited: carried };
}

type Dated = { segment: Segment; mark: DateMark | undefined };

/** 一期年内竣工、二期11月底前开工: each item of a list with a date of its own. */
function datedItems(masked: Masked, segment: Segment, dates: readonly DateMark[]): Dated[] {
  const marks = dates.filter((d) => d.start >= segment.start && d.end <= segment.end);
  const pieces: Dated[] = [];
  let from = segment.start;
  marks.forEach((mark, i) => {
    const next = marks[i + 1];
    const stop = next ? masked.work.lastIndexOf('、', next.start) : segment.end;
    if (next && stop < mark.end + 2) return;
    pieces.push({ segment: { ...segment, start: from, end: stop }, mark });
    from = stop + 1;
  });
  return pieces.length > 1 ? pieces : [{ segment, mark: undefined }];
}

/** 10月底前全面完成整改 is a date; 全覆盖 by a date stays an absolute. */
const DONE_BY = /(?:全面|全部)(?:按时|按期|如期)?(?:完成|交付|竣工|投用|投入使用|整改|到位|建成|落实到位)/;

/** 项目8月底前全部竣工, 新建5所，8月底前全部投用: all of things that can be counted. */
const allOf = (ahead: string, behind: string, part: Part, drafts: readonly Draft[]): boolean => {
  const named = /^(.*?)全部/.exec(behind)?.[1];
  const before = ahead.replace(/^(?:确保|力争|争取|务必|计划|要|须|在|于)+|[在于]$/g, '');
  return (
    named !== undefined &&
    (named.length >= 3 || before.length >= 3 || drafts.some((d) => d.part === part.start && d.op === 'eq'))
  );
};

/** 2020年8月底前， stands alone and governs the segment behind it. */
const isAlone = (segment: Segment, mark: DateMark): boolean =>
  mark.kind === 'term' && mark.start - segment.start <= 2 && segment.end - mark.end <= 1;

function dateTarget(
  masked: Masked,
  part: Part,
  segment: Segment,
  mark: DateMark | undefined,
  lead: Segment | null,
  dates: readonly DateMark[],
  drafts: readonly Draft[],
): Draft | null {
  if (mark) return readDateTarget(masked, part, segment, mark, drafts);
  const led = lead && dates.find((d) => d.start >= lead.start && d.end <= lead.end);
  return led ? readDateTarget(masked, part, { ...segment, start: lead.start }, led, drafts) : null;
}

/** Sentences that report: 已建成…, 去年…, or an earlier year's figures. */
function isPast(masked: Masked, part: Part, planYear: number | null): boolean {
  const text = masked.flat.slice(part.start, part.end);
  if (PAST.test(text)) return true;
  if (planYear === null) return false;
  const head = /^(20\d{2})年(?![^，。]{0,14}的)/.exec(text);
  return head !== null && Number(head[1]) < planYear;
}
