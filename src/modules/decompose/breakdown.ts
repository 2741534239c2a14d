/** Totals and their parts: 其中…, （…）, ：…, and parts that repeat the total's noun. */
import type { Draft } from './drafts.ts';
import { RATIO_UNITS } from './lexicon/units.ts';
import { TELLING_VERBS } from './lexicon/verbs.ts';
import type { Masked, Part, Segment } from './sentences.ts';

const AMONG = /(?:其中|包括|包含|含|具体为)/;
const counted = (d: Draft): boolean => d.value !== null && d.op !== 'by' && d.op !== 'zero' && d.op !== 'per';
const sameUnit = (a: Draft, b: Draft): boolean => a.unit === b.unit;
/** Nine projects (个) may be four schools and five kindergartens (所). */
const sameKind = (total: Draft, d: Draft): boolean => sameUnit(total, d) || countedTogether(total.unit, d.unit);
const isRatio = (d: Draft): boolean => RATIO_UNITS.includes(d.unit ?? '');

/** 个 and 项 count things that a part may count by their own classifier. */
export const countedTogether = (total: string | null, part: string | null): boolean =>
  /^[个项]$/.test(total ?? '') && /^(?:所|座|栋|幢|处|家|条|间)$/.test(part ?? '');

/** Sets `parent`, `scope` and what a part takes over from its total. Drafts of one part (；), in order. */
export function linkParts(masked: Masked, part: Part, drafts: readonly Draft[]): void {
  const { work } = masked;
  let total: Draft | null = null;
  let mode: 'among' | 'list' | null = null;
  let sum = 0;
  let at = { segment: -1, depth: 0 };
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
    if (opened) at = { segment: draft.segment, depth: segment.depth };
    // What stands behind the closing bracket is no part any more.
    if (total && segment.depth < at.depth) mode = null;
    if (
      total &&
      mode &&
      total !== draft &&
      belongs(total, draft, mode, sum, segment, at.segment) &&
      !turns(work, draft, at.segment)
    ) {
      adopt(total, draft);
      if (sameKind(total, draft)) sum += draft.value as number;
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

/** …其中研究生占25%，引进博士5人: in a later segment a new act is a new thing; 改扩建7所 goes on the list. */
const turns = (work: string, draft: Draft, openedIn: number): boolean =>
  draft.hasVerb && draft.segment !== openedIn && !TELLING_VERBS.test(work.slice(draft.start, draft.at));

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
    return { total: brokenDown(whole, draft, drafts), mode: 'among' };
  if (/分别(?:为|是)/.test(between) && sameUnit(whole, draft)) return { total: whole, mode: 'list' };
  if (segment.depth > whole.depth && sameUnit(whole, draft)) return { total: whole, mode: 'list' };
  if (segment.opener === '：' && whole.at < segment.start && sameUnit(whole, draft) && !draft.hasVerb)
    return { total: whole, mode: 'list' };
  return null;
}

/** 项目9个，总投资3.6亿元，其中新建4所: the money between is not what is broken down. */
function brokenDown(whole: Draft, draft: Draft, drafts: readonly Draft[]): Draft {
  if (sameKind(whole, draft) || !/元$/.test(whole.unit ?? '') || /元$|^%$/.test(draft.unit ?? '')) return whole;
  const kin = drafts.filter((d) => d.at < whole.at && counted(d) && !d.parent && sameKind(d, draft));
  return kin[kin.length - 1] ?? whole;
}

function belongs(
  total: Draft,
  draft: Draft,
  mode: 'among' | 'list',
  sum: number,
  segment: Segment,
  openedIn: number,
): boolean {
  if (isRatio(draft) || isRatio(total)) return mode === 'among' && draft.segment === openedIn;
  if (!sameKind(total, draft)) return mode === 'among' && !draft.hasVerb;
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
  // 新建学校 among school projects: the verb tells the part.
  const told = draft.hasVerb && sameKind(total, draft) && draft.subject.endsWith(draft.noun);
  const name = (told ? draft.subject : draft.noun) || draft.subject;
  draft.parent = total;
  draft.scope = name.replace(/^(?:其中|包括|含|为)+/, '').replace(/(?<=.{2})(?:占比|所占比例)$/, '') || draft.scope;
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
