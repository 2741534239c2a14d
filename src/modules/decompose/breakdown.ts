/** Totals and their parts: 其中…, （…）, ：…, and parts that repeat the total's noun. */
import type { Draft } from './drafts.ts';
import { RATIO_UNITS } from './lexicon/units.ts';
import type { Masked, Part, Segment } from './sentences.ts';

const AMONG = /(?:其中|包括|包含|含|具体为)/;
const counted = (d: Draft): boolean => d.value !== null && d.op !== 'by' && d.op !== 'zero' && d.op !== 'per';
const sameUnit = (a: Draft, b: Draft): boolean => a.unit === b.unit;
const isRatio = (d: Draft): boolean => RATIO_UNITS.includes(d.unit ?? '');

/** Sets `parent`, `scope` and what a part takes over from its total. Drafts of one part (；), in order. */
export function linkParts(masked: Masked, part: Part, drafts: readonly Draft[]): void {
  const { work } = masked;
  let total: Draft | null = null;
  let mode: 'among' | 'list' | null = null;
  let sum = 0;
  const last: { whole: Draft | null } = { whole: null };
  for (const draft of drafts) {
    if (!counted(draft)) continue;
    const segment = part.segments.find((s) => s.start === draft.segment) as Segment;
    const opened = openedBy(work, segment, draft, last.whole, drafts);
    if (opened && last.whole && opened.total !== total) {
      total = opened.total;
      mode = opened.mode;
      sum = 0;
    }
    if (total && mode && total !== draft && belongs(total, draft, mode, sum, segment)) {
      adopt(total, draft);
      if (sameUnit(total, draft)) sum += draft.value as number;
      continue;
    }
    if (segment.depth === 0) {
      total = null;
      mode = null;
    }
    const implied = last.whole && impliedPart(last.whole, draft) ? last.whole : null;
    if (implied) adopt(implied, draft);
    else last.whole = draft;
  }
}

type Opened = { total: Draft; mode: 'among' | 'list' };

/** Does something between the total and this figure announce a breakdown? */
function openedBy(
  work: string,
  segment: Segment,
  draft: Draft,
  whole: Draft | null,
  drafts: readonly Draft[],
): Opened | null {
  if (!whole || whole.start >= draft.start) return null;
  const between = work.slice(whole.end, draft.at);
  const among = AMONG.exec(between);
  if (among && !drafts.some((d) => d !== draft && d !== whole && d.at > whole.end + among.index && d.at < draft.at))
    return { total: whole, mode: 'among' };
  if (/分别(?:为|是)/.test(between) && sameUnit(whole, draft)) return { total: whole, mode: 'list' };
  if (segment.depth > whole.depth && sameUnit(whole, draft)) return { total: whole, mode: 'list' };
  if (segment.opener === '：' && sameUnit(whole, draft) && !draft.hasVerb) return { total: whole, mode: 'list' };
  return null;
}

function belongs(total: Draft, draft: Draft, mode: 'among' | 'list', sum: number, segment: Segment): boolean {
  if (isRatio(draft) || isRatio(total)) return mode === 'among' && draft.segment === segment.start;
  if (!sameUnit(total, draft)) return mode === 'among' && !draft.hasVerb;
  const value = draft.value as number;
  const whole = total.value as number;
  if (sum >= whole) return false;
  if (segment.depth > total.depth) return true;
  return !(draft.hasVerb && sum + value > whole);
}

/** 党员15名，高知党员3名: the noun of the total with a modifier, no verb of its own. */
function impliedPart(whole: Draft, draft: Draft): boolean {
  if (draft.hasVerb || !sameUnit(whole, draft) || isRatio(whole) || whole.sentence !== draft.sentence) return false;
  if ((draft.value as number) >= (whole.value as number)) return false;
  const noun = whole.noun;
  return noun.length >= 2 && draft.noun.length > noun.length && draft.noun.endsWith(noun);
}

function adopt(total: Draft, draft: Draft): void {
  const name = draft.noun || draft.subject;
  draft.parent = total;
  draft.scope = name.replace(/^(?:其中|包括|含|为)+/, '') || draft.scope;
  if (sameUnit(total, draft)) {
    // A part with a rate of its own (公办园占比) is told by it; any other part is the total's thing in its scope.
    if (!/(?:率|占比|比例|比重|覆盖面)$/.test(name)) draft.subject = total.subject;
    if (draft.op === 'eq' && total.op === 'increase_by') {
      draft.op = 'increase_by';
      draft.type = 'change';
    }
  }
  draft.deadline ??= total.deadline;
}
