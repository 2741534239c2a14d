/** Counts, amounts and ratios: one draft for each figure that is a promise. */
import { respectively, spread, typeOf } from './distribution.ts';
import { type Draft, draftAt, type Place } from './drafts.ts';
import { type Figure, findFigures, type Item } from './figures.ts';
import { isPromise } from './judge.ts';
import { OCCASIONS, PERIODS, RATIO_UNITS } from './lexicon/units.ts';
import { MAKING } from './lexicon/verbs.ts';
import { scopeOf } from './phrases.ts';
import type { Masked, Part, Segment } from './sentences.ts';
import { nounOf } from './subjects.ts';
import type { Operator } from './types.ts';

const HAS_VERB = new RegExp(`(?:${MAKING})`);
/** 两新组织党员3名 has 组织 inside a name: only a verb at the head acts. */
const LEADING_VERB = new RegExp(`^(?:其中|全年|年内|◆+|拟|计划|力争|争取|确保|将|并|再|新)*(?:${MAKING})`);
const EACH_VERB = new RegExp(`(?:${MAKING})`, 'g');
const VERB_NEAR_END = new RegExp(`(?:${MAKING})[^、]{0,6}$`);

/** Drafts of one segment. */
export function readQuantities(masked: Masked, part: Part, segment: Segment, earlier: readonly Draft[]): Draft[] {
  const { work } = masked;
  const figures = findFigures(work, segment.start, segment.end).filter(
    (f) => isPromise(f, work, segment) || goesOn(f, work, segment, part, earlier[earlier.length - 1]),
  );
  // 下降1个和0.5个百分点
  figures.forEach((f, i) => {
    const next = figures[i + 1];
    if (f.unit === '个' && next?.unit === '个百分点' && /^[、和]$/.test(work.slice(f.end, next.start)))
      f.unit = next.unit;
  });
  const items = itemsOf(work, segment, figures);
  const place: Place = {
    clause: part.clause,
    sentence: part.sentence,
    part: part.start,
    segment: segment.start,
    depth: segment.depth,
  };
  const shared = respectively(masked, place, segment, items);
  if (shared) return shared;
  const drafts = [...earlier];
  items.forEach((item, i) => {
    drafts.push(...draftsOf(masked, place, segment, part, item, i > 0, drafts));
  });
  return drafts.slice(earlier.length);
}

/** 小学生睡眠不少于10小时，初中生9小时: a duration that goes on a list of limits. */
const goesOn = (figure: Figure, work: string, segment: Segment, part: Part, last: Draft | undefined): boolean =>
  figure.op === 'eq' &&
  /^(?:小时|分钟|天)$/.test(figure.unit ?? '') &&
  last?.part === part.start &&
  last.unit?.split('/')[0] === figure.unit &&
  (last.op === 'gte' || last.op === 'lte') &&
  /^(?:小学|初中|高中|中学|幼儿|城区|农村|教师|学生|校长|三至|初|高)[^，、]{0,6}$/.test(
    work.slice(segment.start, figure.start),
  );

const LINK = /、|以及|及其|和|及|与|并/g;

/** Bounds each figure's item between the delimiters around it. */
function itemsOf(work: string, segment: Segment, figures: readonly Figure[]): Item[] {
  return figures.map((figure, i) => {
    const previous = figures[i - 1];
    const next = figures[i + 1];
    const start = previous ? boundary(work, previous.end, figure.start).after : segment.start;
    const end = next ? boundary(work, figure.end, next.start).before : segment.end;
    return { figure, start, end };
  });
}

function boundary(work: string, from: number, to: number): { before: number; after: number } {
  const between = work.slice(from, to);
  const links = [...between.matchAll(LINK)];
  const at = (m: RegExpMatchArray | undefined) =>
    m ? { before: from + (m.index as number), after: from + (m.index as number) + m[0].length } : null;
  const first = links[0];
  const last = links[links.length - 1];
  if (last && (last.index as number) + last[0].length === between.length)
    return at(last) as { before: number; after: number };
  if (first && first.index === 0) return at(first) as { before: number; after: number };
  const comma = links.find((m) => m[0] === '、') ?? last;
  const verb = VERB_NEAR_END.exec(between);
  if (!comma) return verb ? { before: from + verb.index, after: from + verb.index } : { before: to, after: to };
  return at(comma) as { before: number; after: number };
}

function draftsOf(
  masked: Masked,
  place: Place,
  segment: Segment,
  part: Part,
  item: Item,
  later: boolean,
  before: readonly Draft[],
): Draft[] {
  const { work, flat } = masked;
  const { figure } = item;
  const noun = nounOf(masked, part, segment, item, before);
  const op = operatorOf(work, segment, item, later);
  const period = periodOf(work, segment.start, item.end, figure);
  const quote = quoteSpan(work, item, noun.post);
  const head = work.slice(item.start, figure.start);
  const base: Draft = draftAt(place, {
    start: quote.start,
    end: quote.end,
    at: figure.at,
    subject: noun.subject,
    noun: noun.noun.length > 1 ? noun.noun : flat.slice(item.start, figure.start).replace(/^其中/, ''),
    op: op.op,
    value: figure.value,
    valueMax: figure.valueMax,
    unit: figure.unit,
    bound: op.bound,
    scope: scopeOf(work, flat, segment.start, figure.end),
    hasVerb: LEADING_VERB.test(head),
    type: typeOf(op.op, figure.unit, head, work.slice(figure.end, item.end)),
  });
  if (figure.unit === '%' && figure.value === 100 && (base.op === 'eq' || base.op === 'gte'))
    Object.assign(base, { op: 'all', type: 'ratio' });
  const pace =
    period ??
    (/累计|[\d一二三四五]年|◆/.test(work.slice(segment.start, figure.start))
      ? null
      : keptPace(before[before.length - 1], base));
  if (pace) Object.assign(base, paced(base, pace));
  const last = before[before.length - 1];
  if (
    last &&
    later &&
    head === '' &&
    base.op === 'eq' &&
    last.unit === base.unit &&
    /^(?:in|de)crease_by$/.test(last.op)
  )
    Object.assign(base, { op: last.op, type: 'change' });
  if (last && base.op === 'eq' && goesOn(figure, work, segment, part, last)) base.op = last.op;
  return spread(masked, segment, item, base);
}

/** 校长每学期听课40节，教师听课20节: the period holds on within the part. */
function keptPace(last: Draft | undefined, draft: Draft): string | null {
  const [unit, pace] = (last?.unit ?? '').split('/');
  return pace && last?.part === draft.part && unit === draft.unit ? pace : null;
}

/** 次 with a period is a frequency; any other unit becomes a rate. */
function paced(draft: Draft, period: string): Partial<Draft> {
  const occasion = draft.unit !== null && OCCASIONS.has(draft.unit);
  const unit = `${draft.unit ?? '次'}/${period}`;
  if (occasion && (draft.op === 'eq' || draft.value === 1)) return { op: 'per', unit, type: 'frequency' };
  return { unit, type: occasion ? 'frequency' : draft.type };
}

const PERIOD = /每(一|两|三|四|半|\d)?个?(学年度|学年|学期|季度|季|月|星期|周|年度|年|天|日|旬)/g;

/** The period said before the figure (每学期听课10课时) or inside it, or null. */
function periodOf(work: string, start: number, end: number, figure: Figure): string | null {
  if (figure.unit !== null && RATIO_UNITS.includes(figure.unit)) return null;
  const text = work.slice(start, Math.min(end, figure.end + 4));
  const found = [...text.matchAll(PERIOD)].pop();
  if (found) return named(found[1], found[2] as string);
  const behind = /^(?:\/|每)(年|学年|学期|季度|月|周|天|日)/.exec(work.slice(figure.end, figure.end + 4));
  return behind ? (PERIODS[behind[1] as string] ?? null) : null;
}

const COUNT_OF: Readonly<Record<string, string>> = { 两: '2', 三: '3', 四: '4' };

export function named(count: string | undefined, period: string): string {
  const name = PERIODS[period] ?? period;
  if (!count || count === '一' || count === '1') return name;
  return count === '半' ? `半${name}` : `${COUNT_OF[count] ?? count}${name}`;
}

const RAISE = /(?:提高|提升|增长|上升|递增|增加|增幅(?:达到|达|为)?|高出)(?:了|约|近|超过|不少于|不低于|至少|各)*$/;
const REDUCE =
  /(?:下降|降低|减少|压减|精简|缩减|压缩|精减|削减|下浮|递减|压降|调减|降幅(?:达到|达|为)?)(?:了|约|近|超过|不少于|不低于|至少|各)*$/;
const ADD = /(?:新增加?|净增|扩增|增设|增加|扩充|新增设)(?!.*(?:增至|到|至))/;
const FAR_LOWER = /(?:至少|不少于|不低于|不得少于|不得低于)/;
/** 不超过参赛人数的30%. */
const FAR_UPPER = /(?:不超过|不高于|不得超过|不得高于)[^，、]{1,14}的?$/;

function operatorOf(work: string, segment: Segment, item: Item, later: boolean): { op: Operator; bound: 'gte' | null } {
  const { figure } = item;
  const before = work.slice(item.start, figure.start);
  const lower = figure.op === 'gte' || figure.op === 'gt';
  if (
    REDUCE.test(before) ||
    (/^(?:个百分点|%)$/.test(figure.unit ?? '') &&
      /(?:下降|降低|减少|压减|精减|缩减|压缩|削减|精简)(?![率比])/.test(before) &&
      !/[到至]/.test(before.slice(-2)))
  )
    return { op: 'decrease_by', bound: lower ? 'gte' : null };
  // 巩固提升3个试点 improves three; only a measure can be raised by an amount.
  const raised =
    RAISE.test(before) && (!/(?:提高|提升)[^\d]{0,3}$/.test(before) || !/^[个所名项家门人]$/.test(figure.unit ?? ''));
  if (raised && figure.op !== 'range') return { op: 'increase_by', bound: lower ? 'gte' : null };
  if (figure.op !== 'eq') return { op: figure.op, bound: null };
  if (FAR_LOWER.test(before)) return { op: 'gte', bound: null };
  if (FAR_UPPER.test(before)) return { op: 'lte', bound: null };
  const reach = later ? work.slice(segment.start, figure.start) : before;
  const added = ADD.test(reach) && (!later || !HAS_VERB.test(before));
  if (ADD.test(before) || added) return { op: 'increase_by', bound: null };
  return { op: 'eq', bound: null };
}

const MAX_HEAD = 34;

/** The shortest run that carries the target: its item, a long head cut back to the nearest verb. */
function quoteSpan(work: string, item: Item, post: number): { start: number; end: number } {
  let start = item.start;
  const lead = /^(?:并|且|同时|其中|和|及(?![格时])|以及|、|，|◆(?=，))+/.exec(work.slice(start, item.figure.start));
  if (lead) start += lead[0].length;
  if (item.figure.start - start > MAX_HEAD) {
    const window = work.slice(item.figure.start - MAX_HEAD, item.figure.start);
    const verbs = [...window.matchAll(EACH_VERB)].filter((m) => m[0].length > 1);
    const at = verbs[0]?.index ?? window.indexOf('、') + 1;
    start = item.figure.start - MAX_HEAD + Math.max(0, at);
  }
  const end = Math.max(item.figure.end, Math.min(post, item.figure.end + 40));
  return { start, end: trimTail(work, item.figure.end, end) };
}

function trimTail(work: string, floor: number, end: number): number {
  let e = end;
  while (e > floor && /[、，：（）的]/.test(work[e - 1] as string) && work[e - 1] !== '）') e -= 1;
  return e;
}
