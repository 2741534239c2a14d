/** One figure for several names (各一个, 均达95%), and several figures for as many names (分别达到). */
import { type Draft, draftAt, type Place } from './drafts.ts';
import type { Item } from './figures.ts';
import { RATIO_UNITS } from './lexicon/units.ts';
import { members, nounSpan, ofThing } from './phrases.ts';
import type { Masked, Segment } from './sentences.ts';
import type { Operator, TargetType } from './types.ts';

/** The kind of target a figure makes. */
export function typeOf(op: Operator, unit: string | null, head: string, tail: string): TargetType {
  if (op === 'increase_by' || op === 'decrease_by') return 'change';
  if (op === 'range') return 'range';
  if (unit !== null && RATIO_UNITS.includes(unit)) return 'ratio';
  if (/(?:创建|创成|争创|认定|创评|获评|通过.*验收|申创)/.test(head + tail)) return 'accreditation';
  return /(?:制定|出台|印发|编制|制订)/.test(head) && /(?:文件|制度|办法|意见|方案|规范|标准)/.test(tail)
    ? 'list'
    : 'quantity';
}

const EACH = /各(?:建成|建设|创建|新建|设立|设置|培育|评选|打造|建|设|配|有)?$/;
const ALIKE =
  /(?:均|都|分别|“?[两二三四五六]个“?)(?:要)?(?:在|达到|达|保持在|稳定在|保持|稳定|提高到|提升到|不低于|实现|为|超过)*$/;
const RATE_END = /(?:率|比例|占比|覆盖面|比重|水平|满意度|比)$/;

/** A、B和C各一个 and A率、B率均达95% are as many targets as they name. */
export function spread(masked: Masked, segment: Segment, item: Item, base: Draft): Draft[] {
  const { work, flat } = masked;
  const { figure } = item;
  const before = work.slice(segment.start, figure.start);
  const noun = eachNoun(work.slice(figure.end, item.end), before);
  const each = EACH.test(before) && (item.end - figure.end < 2 || noun !== '');
  if (!each && !ALIKE.test(before)) return [base];
  const tail = (each ? EACH : ALIKE).exec(before)?.[0].length ?? 0;
  const span = nounSpan(work, segment.start, figure.start - tail);
  const skip = each
    ? (/.*(?:设置|设立|建立|建设|建成|创建|培育|评选|打造|配备)(?=[^、]+、)/.exec(work.slice(span.start, span.end))?.[0]
        .length ?? 0)
    : 0;
  const named = members(flat.slice(span.start + skip, span.end));
  const names = each ? named : rates(named);
  if (names.length < 2 || names.length > 12) return [base];
  return owned(names).map((name) => ({
    ...base,
    start: segment.start,
    subject: name + noun,
    scope: base.scope ? `${base.scope}；${name}` : null,
  }));
}

/** 校内、校外各1小时体育活动时间: short places or times share the noun behind. */
const eachNoun = (tail: string, before: string): string =>
  /^(?:的)?[\u4e00-\u9fff]{2,10}$/.test(tail) &&
  /(?:^|每天|[，天])(?:校|课|春|秋|上半年|城|乡|男|女|小学|初中|高中)[\u4e00-\u9fff]{0,3}(?:、|和)[\u4e00-\u9fff]{1,4}各$/.test(
    before,
  )
    ? tail.replace(/^的/, '')
    : '';

/** 学生体质合格率、优良率: the short rates are of the first one's thing. */
function owned(names: readonly string[]): string[] {
  const first = names[0] as string;
  const thing = /率$/.test(first) ? ofThing(first) : '';
  return names.map((name, i) => (i > 0 && thing !== first && /^[^、]{2}率$/.test(name) ? thing + name : name));
}

/** 中小学、幼儿园保安配备率、联网率 → each rate with the names that share it; none where the last is no rate. */
function rates(names: readonly string[]): string[] {
  const out: string[] = [];
  let open: string[] = [];
  for (const name of names) {
    open.push(name);
    if (!RATE_END.test(name)) continue;
    out.push(open.join('、'));
    open = [];
  }
  return open.length > 0 ? [] : out;
}

/** 分别不超过45人、50人: the limit holds for all. */
const LIMITS: ReadonlySet<Operator> = new Set(['lte', 'gte', 'gt', 'lt']);

/** A、B分别达到95%、98%: the n-th figure belongs to the n-th name. */
export function respectively(masked: Masked, place: Place, segment: Segment, items: readonly Item[]): Draft[] | null {
  const { work, flat } = masked;
  if (items.length < 2) return null;
  const first = (items[0] as Item).figure;
  const head =
    /分别(?:达到|达|提高到|提升到|不低于|控制在|为|新增|建成|新建|创建|完成|保持在|稳定在|增加|提高|提升|增长|下降|降低|减少|以上)*$/.exec(
      work.slice(segment.start, first.start),
    );
  if (!head) return null;
  const span = nounSpan(work, segment.start, segment.start + head.index);
  const names = members(flat.slice(span.start, span.end).replaceAll('”“', '”、“'));
  if (names.length !== items.length) return null;
  const named = owned(names);
  return items.map(({ figure }, i) => {
    const whole = figure.unit === '%' && figure.value === 100 && figure.op === 'eq';
    const op: Operator = whole
      ? 'all'
      : /(?:新增|增加|提高|提升|增长)$/.test(head[0]) && figure.op === 'eq'
        ? 'increase_by'
        : /(?:下降|降低|减少)$/.test(head[0]) && figure.op === 'eq'
          ? 'decrease_by'
          : figure.op === 'eq' && first.at > first.start && LIMITS.has(first.op)
            ? first.op
            : figure.op;
    return draftAt(place, {
      start: i === 0 ? segment.start : figure.start,
      end: figure.end,
      at: figure.at,
      subject: named[i] as string,
      noun: named[i] as string,
      op,
      value: figure.value,
      valueMax: figure.valueMax,
      unit: figure.unit,
      type: typeOf(op, figure.unit, head[0], ''),
    });
  });
}
