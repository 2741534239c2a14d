/** Counts, amounts and ratios: one draft for each figure that is a promise. */
import { type Draft, draftAt, type Place } from './drafts.ts';
import { type Figure, findFigures } from './figures.ts';
import { isPromise } from './judge.ts';
import { OCCASIONS, PERIODS, RATIO_UNITS } from './lexicon/units.ts';
import { MAKING } from './lexicon/verbs.ts';
import { members, nounSpan, scopeOf, tellingVerb } from './phrases.ts';
import type { Masked, Part, Segment } from './sentences.ts';
import type { Operator, TargetType } from './types.ts';

type Item = { figure: Figure; start: number; end: number };

/** Drafts of one segment. */
export function readQuantities(masked: Masked, part: Part, segment: Segment): Draft[] {
  const { work } = masked;
  const figures = findFigures(work, segment.start, segment.end).filter((f) => isPromise(f, work, segment));
  const items = itemsOf(work, segment, figures);
  const place: Place = {
    clause: part.clause,
    sentence: part.sentence,
    part: part.start,
    segment: segment.start,
    depth: segment.depth,
  };
  return (
    respectively(masked, place, segment, items) ??
    items.flatMap((item, i) => draftsOf(masked, place, segment, part, item, i > 0))
  );
}

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
  const verb = new RegExp(`(?:${MAKING})[^、]{0,6}$`).exec(between);
  if (!comma)
    return verb && verb.index > 0 ? { before: from + verb.index, after: from + verb.index } : { before: to, after: to };
  return at(comma) as { before: number; after: number };
}

function draftsOf(masked: Masked, place: Place, segment: Segment, part: Part, item: Item, later: boolean): Draft[] {
  const { work, flat } = masked;
  const { figure } = item;
  const noun = nounOf(masked, part, segment, item);
  const op = operatorOf(work, segment, item, later);
  const period = periodOf(work, segment.start, item.end, figure);
  const quote = quoteSpan(work, item, noun.post);
  const head = work.slice(item.start, figure.start);
  const base: Draft = draftAt(place, {
    ...quote,
    at: figure.at,
    subject: noun.subject,
    noun: noun.noun,
    op: op.op,
    value: figure.value,
    valueMax: figure.valueMax,
    unit: figure.unit,
    bound: op.bound,
    scope: scopeOf(work, flat, segment.start, figure.end),
    hasVerb: new RegExp(`(?:${MAKING})`).test(head),
    type: typeOf(op.op, figure.unit, head, work.slice(figure.end, item.end)),
  });
  if (figure.unit === '%' && figure.value === 100 && (base.op === 'eq' || base.op === 'gte'))
    Object.assign(base, { op: 'all', type: 'ratio' });
  if (period) Object.assign(base, paced(base, period));
  return spread(masked, segment, item, base);
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
const FAR_LOWER = /(?:至少|不少于|不低于|不得少于)/;

function operatorOf(work: string, segment: Segment, item: Item, later: boolean): { op: Operator; bound: 'gte' | null } {
  const { figure } = item;
  const before = work.slice(item.start, figure.start);
  const lower = figure.op === 'gte' || figure.op === 'gt';
  if (
    REDUCE.test(before) ||
    (/^(?:个百分点|%)$/.test(figure.unit ?? '') &&
      /(?:下降|降低|减少|压减|精减|缩减)/.test(before) &&
      !/[到至]/.test(before.slice(-2)))
  )
    return { op: 'decrease_by', bound: lower ? 'gte' : null };
  if (RAISE.test(before) && figure.op !== 'range') return { op: 'increase_by', bound: lower ? 'gte' : null };
  if (figure.op !== 'eq') return { op: figure.op, bound: null };
  if (FAR_LOWER.test(before)) return { op: 'gte', bound: null };
  const reach = later ? work.slice(segment.start, figure.start) : before;
  const added = ADD.test(reach) && (!later || !new RegExp(`(?:${MAKING})`).test(before));
  if (ADD.test(before) || added) return { op: 'increase_by', bound: null };
  return { op: 'eq', bound: null };
}

const POST_CUT =
  /(?:如期|顺利|全部|按期|按时|投入使用|投用|竣工|开工|通过|达到|完成|获得|纳入|进入|参加|进行|并|且|，|以上|达标|全面|推动|推进|促进|建设任务|用于|供|予以|给予)/;
const RATE =
  /^(?:覆盖面|覆盖率|占比|比例|达标率|合格率|优良率|完成率|普及率|参与率|满意度|满意率|巩固率|入学率|毛入学率|入园率|毛入园率|就业率|升学率|报名率|办结率|开设率|配备率|配置率|通过率|知晓率|整改率|持证率|到位率|建成率|开课率|创建率|总数|总量|数量|规模|人数|面积|总投资|投资|占地面积|建筑面积|参与面|受益面)$/;

type Noun = { subject: string; noun: string; post: number };

function nounOf(masked: Masked, part: Part, segment: Segment, item: Item): Noun {
  const { work, flat } = masked;
  const { figure } = item;
  let post = item.end;
  const tail = work.slice(figure.end, item.end);
  const isPercent = figure.unit === '%' || figure.unit === '成';
  if (isPercent && /^(?:以上)?的?[^，、]{2,}/.test(tail) && !/^(?:以上)?(?:，|。|$|左右|的?目标|的?要求)/.test(tail)) {
    const said = ratioSubject(flat.slice(figure.end, item.end));
    const pre = nounSpan(work, item.start, figure.start);
    if (said && pre.end - pre.start < 4) return { subject: said, noun: said, post };
  }
  const cut = tail.search(POST_CUT);
  if (cut >= 2) post = figure.end + cut;
  const after = nounSpan(work, figure.end, post, true);
  const before = nounSpan(work, item.start, figure.start);
  const afterText = flat.slice(after.start, after.end);
  const beforeText = flat.slice(before.start, before.end);
  if (!isPercent && afterText.length >= 1 && !(beforeText.length > 1 && /^(?:以上|左右|等)?$/.test(afterText))) {
    return { subject: withVerb(work, item, afterText), noun: afterText, post };
  }
  return { subject: subjectBefore(masked, part, segment, item, beforeText), noun: beforeText, post: figure.end };
}

/** 90%学校建成无线校园 → 无线校园学校占比; 50%的学校达到要求 → 达到要求的学校比例. */
function ratioSubject(tail: string): string | null {
  const found =
    /^(?:以上)?的?(.{1,20}?)(建成|创成|创建成|达到|达|通过|实现|完成|建有|配备|开展|成为|纳入|参加|参与|接受|获得|具有|取得|设有|开设|进入|使用|享受|拥有)(.*)$/.exec(
      tail,
    );
  if (!found) return null;
  const [, noun, verb, rest] = found as unknown as [string, string, string, string];
  return /建成/.test(verb) ? `${rest}${noun}占比` : `${verb}${rest}的${noun}比例`;
}

function withVerb(work: string, item: Item, noun: string): string {
  const pre = nounSpan(work, item.start, item.figure.start, true);
  const verb = tellingVerb(work.slice(pre.start, item.figure.start));
  return verb && noun.length <= 4 ? verb + noun : noun;
}

function subjectBefore(masked: Masked, part: Part, segment: Segment, item: Item, text: string): string {
  const { work, flat } = masked;
  const listed = /^.{4,}等((?:.{2,12}))$/.exec(text);
  const noun = listed ? (listed[1] as string) : text;
  const kept = nounSpan(work, item.start, item.figure.start, true);
  const verb = tellingVerb(work.slice(kept.start, kept.end));
  if (noun.length > 1 && !RATE.test(noun))
    return verb && noun.length <= 4 && !noun.startsWith(verb) ? verb + noun : noun;
  const before = part.segments.filter((s) => s.end < segment.start && s.depth === segment.depth).pop();
  if (!before) return verb && !noun ? verb : noun || flat.slice(item.start, item.figure.start);
  const span = nounSpan(work, before.start, before.end);
  return flat.slice(span.start, Math.min(span.end, span.start + 16)) + noun;
}

const MAX_HEAD = 34;

/** The shortest run that carries the target: its item, a long head cut back to the nearest verb. */
function quoteSpan(work: string, item: Item, post: number): { start: number; end: number } {
  let start = item.start;
  const lead = /^(?:并|且|同时|其中|和|及|以及|、|，|◆(?=，))+/.exec(work.slice(start, item.figure.start));
  if (lead) start += lead[0].length;
  if (item.figure.start - start > MAX_HEAD) {
    const window = work.slice(item.figure.start - MAX_HEAD, item.figure.start);
    const verbs = [...window.matchAll(new RegExp(`(?:${MAKING})`, 'g'))].filter((m) => m[0].length > 1);
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

function typeOf(op: Operator, unit: string | null, head: string, tail: string): TargetType {
  if (op === 'increase_by' || op === 'decrease_by') return 'change';
  if (op === 'range') return 'range';
  if (unit !== null && RATIO_UNITS.includes(unit)) return 'ratio';
  if (/(?:创建|创成|争创|认定|创评|获评|通过.*验收|申创)/.test(head + tail)) return 'accreditation';
  return /(?:制定|出台|印发|编制|制订)/.test(head) && /(?:文件|制度|办法|意见|方案|规范|标准)/.test(tail)
    ? 'list'
    : 'quantity';
}

/** A、B和C各一个 and A率、B率均达95% are as many targets as they name. */
function spread(masked: Masked, segment: Segment, item: Item, base: Draft): Draft[] {
  const { work, flat } = masked;
  const { figure } = item;
  const before = work.slice(segment.start, figure.start);
  const tail = work.slice(figure.end, item.end);
  const each = /各(?:建成|建设|创建|新建|设立|设置|培育|评选|打造|建|设|配|有)?$/.test(before);
  const all = /(?:均|都|分别)(?:要)?(?:达到|达|保持在|稳定在|提高到|提升到|不低于|实现|为|超过)*$/.test(before);
  if (!(each && tail.length < 2) && !all) return [base];
  const span = nounSpan(
    work,
    segment.start,
    figure.start - (figure.start > 0 && work[figure.start - 1] === '各' ? 1 : 0),
  );
  const start =
    span.start +
    (/.*(?:设置|设立|建立|建设|建成|创建|培育|评选|打造|配备)(?=[^、]+、)/.exec(work.slice(span.start, span.end))?.[0]
      .length ?? 0);
  const names = members(flat.slice(start, span.end));
  if (
    names.length < 2 ||
    names.length > 12 ||
    (all && !names.every((n) => /(?:率|比例|占比|覆盖面|比重|水平|满意度|比)$/.test(n)))
  )
    return [base];
  return names.map((name) => ({
    ...base,
    start: segment.start,
    subject: name,
    scope: base.scope ? `${base.scope}；${name}` : null,
  }));
}

/** A、B分别达到95%、98%: the n-th figure belongs to the n-th name. */
function respectively(masked: Masked, place: Place, segment: Segment, items: readonly Item[]): Draft[] | null {
  const { work, flat } = masked;
  if (items.length < 2) return null;
  const first = (items[0] as Item).figure;
  const head =
    /分别(?:达到|达|提高到|提升到|不低于|控制在|为|新增|建成|新建|创建|完成|保持在|稳定在|增加|提高|以上)*$/.exec(
      work.slice(segment.start, first.start),
    );
  if (!head) return null;
  const span = nounSpan(work, segment.start, segment.start + head.index);
  const names = members(flat.slice(span.start, span.end));
  if (names.length !== items.length) return null;
  return items.map(({ figure }, i) => {
    const whole = figure.unit === '%' && figure.value === 100 && figure.op === 'eq';
    const op: Operator = whole
      ? 'all'
      : /新增|增加|提高$/.test(head[0]) && figure.op === 'eq'
        ? 'increase_by'
        : figure.op;
    return draftAt(place, {
      start: i === 0 ? segment.start : figure.start,
      end: figure.end,
      at: figure.at,
      subject: names[i] as string,
      noun: names[i] as string,
      op,
      value: figure.value,
      valueMax: figure.valueMax,
      unit: figure.unit,
      type: typeOf(op, figure.unit, head[0], ''),
    });
  });
}
