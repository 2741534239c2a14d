/** Dates: the terms of figures, and dates by which a named thing is finished. */
import type { DateMark } from './dates.ts';
import { type Draft, draftAt } from './drafts.ts';
import { FINISHING, MAKING } from './lexicon/verbs.ts';
import { nounSpan } from './phrases.ts';
import type { Masked, Part, Segment } from './sentences.ts';

const FINISH = new RegExp(`(?:${FINISHING})`);
const STATE = /(?:竣工|投用|投入使用|投入运行|启用|开工|交付|完工|封顶|招生|开学|上线|运行|开园|通过|验收|达标)/;

/** 12月底前完成集中整改 names what is finished; 12月底前完成 says when the figure before it is. */
const OWN_OBJECT =
  /^(?:全面|全部|基本|要)?(?:完成|出台|制定|制订|印发|建成|修订|编制完成|建立|成立|办结|启动)(?:好|了)?(?!任务|目标|验收$|建设$|工作$|招聘$)[\u4e00-\u9fff■“”]{3,}/;

/** A date that governs the figure before it opens its segment. */
const AHEAD_OF_DATE = /^(?:确保|力争|争取|计划|预计|务必|全部|均|并|将|要|需|须|于|在|到)*$/;

/** The marks of `all` inside [start, end); `all` is sorted. */
export function datesIn(all: readonly DateMark[], start: number, end: number): DateMark[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((all[mid] as DateMark).start < start) low = mid + 1;
    else high = mid;
  }
  const found: DateMark[] = [];
  for (let i = low; i < all.length && (all[i] as DateMark).start < end; i += 1) found.push(all[i] as DateMark);
  return found;
}

/** A bare date of an earlier year is history, not a term. */
export const isTerm = (mark: DateMark, planYear: number | null): boolean =>
  mark.deadline !== null && (planYear === null || Number(mark.deadline.slice(0, 4)) >= planYear);

/** Gives each figure the date that governs it: before it in the same part, else right behind it. */
export function setDeadlines(
  masked: Masked,
  part: Part,
  drafts: readonly Draft[],
  dates: readonly DateMark[],
  inherited: string | null,
): string | null {
  for (const draft of drafts) {
    const before = dates.filter((d) => d.end <= draft.at && d.start >= part.start).pop();
    const segment = part.segments.find((s) => s.start === draft.segment);
    const next = part.segments.find((s) => s.start > draft.segment && s.depth === draft.depth);
    const inside = dates.find((d) => d.start >= draft.at && d.end <= (segment?.end ?? 0));
    const behind =
      next && !drafts.some((d) => d.segment === next.start)
        ? dates.find(
            (d) =>
              d.start >= next.start &&
              d.end <= next.end &&
              d.kind === 'term' &&
              AHEAD_OF_DATE.test(masked.work.slice(next.start, d.start)) &&
              !OWN_OBJECT.test(masked.work.slice(d.end, next.end)),
          )
        : undefined;
    const own = before && before.start >= draft.segment ? before : (inside ?? before);
    draft.deadline = own?.deadline ?? behind?.deadline ?? inherited;
  }
  const head = dates.find((d) => d.start - part.start <= 2);
  const alone = head && part.segments[0] && head.end >= part.segments[0].end - 1;
  return alone || head?.kind === 'span' ? (head?.deadline ?? inherited) : inherited;
}

/** A date by which a named thing is finished, in a segment without a figure of its own. */
export function readDateTarget(
  masked: Masked,
  part: Part,
  segment: Segment,
  mark: DateMark,
  drafts: readonly Draft[],
): Draft | null {
  const { work } = masked;
  if (mark.kind === 'span' || segment.depth > 0) return null;
  const before = work.slice(segment.start, mark.start);
  const behind = work.slice(mark.end, segment.end).replace(/^，/, '');
  if (/^(?:的|度|工作|重点|版)/.test(behind)) return null;
  const verb = FINISH.exec(behind) ?? (/[于在]$/.test(before) ? FINISH.exec(before) : null);
  if (!finishes(mark, before, behind, verb)) return null;
  const earlier = drafts.filter((d) => d.part === part.start && d.segment < segment.start && d.op !== 'by');
  if (earlier.length > 0 && !STATE.test(behind) && behind.length <= 10 && !OWN_OBJECT.test(behind)) return null;
  const end = segment.end;
  return draftAt(
    { clause: part.clause, sentence: part.sentence, part: part.start, segment: segment.start, depth: 0 },
    {
      ...quote(work, segment, mark),
      at: mark.start,
      subject: subjectOf(masked, part, segment, mark, end),
      op: 'by',
      deadline: mark.deadline,
      type: 'date',
    },
  );
}

function finishes(mark: DateMark, before: string, behind: string, verb: RegExpExecArray | null): boolean {
  if (mark.kind === 'term')
    return (
      verb !== null || (mark.due && behind.length >= 3) || /(?:完成|建成|竣工|投用|达到|实现)[^，]{0,20}$/.test(before)
    );
  if (verb === null) return false;
  if (mark.kind === 'month') return verb.index <= 12;
  // A bare year binds only right before a finishing verb, or behind a word that announces a term.
  const announced = /(?:确保|力争|争取|力求|计划|拟|到|在|于)(?:在|于|到)?$/.test(before);
  return (
    (announced && verb.index <= 10) ||
    (verb.index === 0 && /^(?:完成|建成|竣工|投用|投入使用|启用|达到|实现)/.test(verb[0]) && before === '')
  );
}

const MAX = 40;

function quote(work: string, segment: Segment, mark: DateMark): { start: number; end: number } {
  const near =
    /(?:确保|力争|争取|力求|计划|拟|务必|到|在|于|至|预计)+$/.exec(work.slice(segment.start, mark.start))?.[0].length ??
    0;
  const short = mark.start - segment.start <= 24;
  return { start: short ? segment.start : mark.start - near, end: Math.min(segment.end, mark.end + MAX) };
}

/** 各科室要于3月10日前制定方案: who does it, not what is done. */
const WHO = /^各[^，]{1,12}$|(?:要|应|须|需)[于在]?$/;

const LEADING = new RegExp(`^(?:${MAKING}|出台|制定|竣工|交付)`);

/** What is finished: the object behind the verb, else the noun before the date, else the segment before. */
function subjectOf(masked: Masked, part: Part, segment: Segment, mark: DateMark, end: number): string {
  const { work, flat } = masked;
  const front = nounSpan(work, segment.start, mark.start);
  const ahead = flat.slice(front.start, front.end);
  if (ahead.length >= 2 && !WHO.test(ahead)) return ahead;
  const object = nounSpan(work, mark.end, end);
  const text = flat.slice(object.start, object.end);
  const bare = flat
    .slice(mark.end, end)
    .replace(/^(?:并|竣工|完工|投入使用|投用|交付使用|交付|启用|使用|建成|完成|开工|建设|和|通过|验收)+/, '');
  const earlier = part.segments.filter((s) => s.end < segment.start && s.depth === 0);
  const before = earlier.findLast((s) => !/\d/.test(work.slice(s.start, s.end))) ?? earlier.pop();
  if ((bare.length >= 4 && !/^(?:获|通过|达到|创成|认定)/.test(bare)) || !before)
    return LEADING.test(text) && bare.length >= 4 ? bare : text || flat.slice(segment.start, segment.end);
  const span = nounSpan(work, before.start, before.end);
  return flat.slice(span.start, span.end) + (bare.length > 1 ? bare : '');
}
