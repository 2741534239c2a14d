/** Numbers with a unit in one segment: what is printed, before anyone judges whether it is a promise. */
import { RATIO_UNITS, UNITS } from './lexicon/units.ts';
import { chineseNumber, numberOf, tidy } from './numerals.ts';
import type { Operator } from './types.ts';

export type Figure = {
  /** Span with its comparators; `at` is the first character of the numeral. */
  start: number;
  end: number;
  at: number;
  value: number;
  valueMax: number | null;
  unit: string | null;
  op: Operator;
  chinese: boolean;
  /** The numeral is a bare 一: a count only where something is made. */
  single: boolean;
};

/** A figure with the stretch between the delimiters around it. */
export type Item = { figure: Figure; start: number; end: number };

type Numeral = { value: number; max: number | null; end: number; chinese: boolean; text: string };

const ARABIC = /\d{1,12}(?:,\d{3}){0,3}(?:\.\d{1,6})?(?:十万|百万|千万|万|亿|千|百)?/y;
const CHINESE =
  /[一二两三四五六七八九十百千万][零〇一二两三四五六七八九十百千万亿]{0,15}(?:点[零一二三四五六七八九]{1,6})?/y;
const HALF_UNIT = /半(?=小时|天|日)/y;

const byLength = [...UNITS, ...RATIO_UNITS].sort((a, b) => b.length - a.length);
const UNIT = new RegExp(byLength.join('|'), 'y');
const RANGE = /-|至|到/y;
const ROUGH = /[余多来]/y;
const AFTER = /(?:及|或)?(?:以上|以内|以下|之内|左右|上下|不等)/y;
const GLOSS = /□{3,6}/y;
const PERCENT_OF = /百分之/y;
const PART_OF = /(?:超过半数|过半数|半数以上|一半以上|超过一半|三分之二(?:以上)?|三分之一(?:以上)?)/y;

function match(pattern: RegExp, work: string, at: number, end: number): string | null {
  pattern.lastIndex = at;
  const found = pattern.exec(work)?.[0];
  return found === undefined || at + found.length > end ? null : found;
}

function numeralAt(work: string, at: number, end: number): Numeral | null {
  const half = match(HALF_UNIT, work, at, end);
  if (half) return { value: 0.5, max: null, end: at + 1, chinese: true, text: '半' };
  let text = match(ARABIC, work, at, end);
  const chinese = text === null;
  text ??= match(CHINESE, work, at, end);
  if (text === null) return null;
  // 3000万元 keeps 万元 as its unit; 三十万元 likewise.
  if (/[万亿]$/.test(text) && /^(?:美?元)/.test(work.slice(at + text.length, at + text.length + 2)) && text.length > 1)
    text = text.slice(0, -1);
  const pair = /^([二两三四五六七八])([三四五六七八九])$/.exec(text);
  if (pair)
    return {
      value: chineseNumber(pair[1] as string) as number,
      max: chineseNumber(pair[2] as string),
      end: at + 2,
      chinese,
      text,
    };
  const value = numberOf(text);
  return value === null ? null : { value, max: null, end: at + text.length, chinese, text };
}

/** All figures of work[start, end), left to right. */
export function findFigures(work: string, start: number, end: number): Figure[] {
  const figures: Figure[] = [];
  let at = start;
  while (at < end) {
    const figure = figureAt(work, at, start, end);
    if (figure) {
      figures.push(figure);
      at = figure.end;
    } else at = skip(work, at, end);
  }
  return figures;
}

/** A numeral that is no figure is skipped whole: 2020 is not read again as 020. */
function skip(work: string, at: number, end: number): number {
  let next = at + 1;
  if (/[\dA-Za-z]/.test(work[at] as string)) while (next < end && /[\dA-Za-z.]/.test(work[next] as string)) next += 1;
  return next;
}

const OPENERS = /[\d一二两三四五六七八九十百千万半过超]/;

function figureAt(work: string, at: number, start: number, end: number): Figure | null {
  if (!OPENERS.test(work[at] as string)) return null;
  const part = match(PART_OF, work, at, end);
  if (part) return partFigure(part, at);
  if (work[at] === '过' || work[at] === '超') return null;
  const percentOf = match(PERCENT_OF, work, at, end);
  if (percentOf) return percentFigure(work, at, start, end);
  return countFigure(work, at, start, end);
}

function partFigure(text: string, at: number): Figure {
  const value = text.startsWith('三分之二') ? 66.67 : text.startsWith('三分之一') ? 33.33 : 50;
  const op: Operator = text.includes('以上') ? 'gte' : /过/.test(text) ? 'gt' : 'eq';
  return { start: at, end: at + text.length, at, value, valueMax: null, unit: '%', op, chinese: true, single: false };
}

function percentFigure(work: string, at: number, start: number, end: number): Figure | null {
  const low = numeralAt(work, at + 3, end);
  if (!low) return null;
  const shape = tail(work, low, end, '%');
  return finish(work, start, at, low, shape, true);
}

type Shape = { end: number; unit: string | null; max: number | null; rough: boolean; after: string; scale: number };

function countFigure(work: string, at: number, start: number, end: number): Figure | null {
  const low = numeralAt(work, at, end);
  if (!low) return null;
  const shape = tail(work, low, end, null);
  if (shape.unit === null && (low.chinese || !standsAlone(work, at, start, end, low, shape))) return null;
  return finish(work, start, at, low, shape, low.chinese);
}

const COMPARED = /(?:达到|达|不少于|不低于|超过|突破|增至|提高到|提升到|增加到)$/;

/** Right behind these a bare number counts the noun that follows: 新建20标准化考场. */
const MADE = /(?:新建|建成|创建|培育|评选|打造|建设|组建|遴选|认定|命名|创成|争创)$/;

/** A number without a unit counts only where it is compared, or made and followed by what is made. */
function standsAlone(work: string, at: number, start: number, end: number, low: Numeral, shape: Shape): boolean {
  const before = work.slice(Math.max(start, at - 6), at);
  if (shape.after !== '' || COMPARED.test(before)) return true;
  const next = work.slice(shape.end, Math.min(end, shape.end + 2));
  return (
    MADE.test(before) &&
    low.value >= 2 &&
    low.value <= 999 &&
    Number.isInteger(low.value) &&
    !low.text.includes('.') &&
    /^(?:[\u4e00-\u9fff]{2}|“)/.test(next) &&
    !/^(?:年|月|日|时|号|点|度|级|类|大|代|后|前|以|分钟)/.test(next)
  );
}

/** What follows the first numeral: 余, a range's other end, the unit, 以上. */
function tail(work: string, low: Numeral, end: number, fixed: string | null): Shape {
  const shape: Shape = { end: low.end, unit: fixed, max: low.max, rough: false, after: '', scale: 1 };
  takeRough(work, shape, end);
  if (fixed === null) takeUnit(work, shape, end);
  takeRange(work, shape, end, fixed);
  if (shape.unit === null) {
    takeRough(work, shape, end);
    takeUnit(work, shape, end);
  }
  skipGloss(work, shape, end);
  const after = match(AFTER, work, shape.end, end);
  if (after) {
    shape.after = after;
    shape.end += after.length;
    // 3个以上, but also 50以上人次 never: a unit behind the comparator belongs to it only where none was read.
    if (shape.unit === null) takeUnit(work, shape, end);
  }
  return shape;
}

/** 800篇（条）以上: a gloss on the unit stands between it and its comparator. */
function skipGloss(work: string, shape: Shape, end: number): void {
  const gloss = match(GLOSS, work, shape.end, end);
  if (gloss && match(AFTER, work, shape.end + gloss.length, end)) shape.end += gloss.length;
}

function takeRough(work: string, shape: Shape, end: number): void {
  if (!match(ROUGH, work, shape.end, end)) return;
  const next = work.slice(shape.end + 1, shape.end + 4);
  if (/^[万亿]/.test(next) && !/^[万亿]元/.test(next)) {
    shape.scale = next[0] === '万' ? 1e4 : 1e8;
    shape.end += 2;
    shape.rough = true;
  } else if (match(UNIT, work, shape.end + 1, end)) {
    shape.end += 1;
    shape.rough = true;
  }
}

/** 八成以上 is a share; 三成效 and 一成不变 are none. */
const TENTHS_END = /^(?:[以左，。、；）的\n]|学[校生]|教师|$)/;

function takeUnit(work: string, shape: Shape, end: number): void {
  const unit = match(UNIT, work, shape.end, end);
  if (unit === null || (unit === '成' && !TENTHS_END.test(work.slice(shape.end + 1, shape.end + 3)))) return;
  shape.unit = unit === '百分点' ? '个百分点' : unit === '㎡' || unit === '平米' ? '平方米' : unit;
  shape.end += unit.length;
  if (match(ROUGH, work, shape.end, end) === '余') {
    shape.rough = true;
    shape.end += 1;
  }
}

function takeRange(work: string, shape: Shape, end: number, fixed: string | null): void {
  if (!match(RANGE, work, shape.end, end)) return;
  const skipPercent = fixed && match(PERCENT_OF, work, shape.end + 1, end) ? 4 : 1;
  const high = numeralAt(work, shape.end + skipPercent, end);
  if (!high) return;
  const kept = { ...shape, end: high.end, max: high.value };
  if (kept.unit === null || fixed === null) {
    const unitBefore = kept.unit;
    kept.unit = fixed;
    if (fixed === null) takeUnit(work, kept, end);
    if (kept.unit === null || (unitBefore !== null && kept.unit !== unitBefore)) return;
  }
  Object.assign(shape, kept);
}

const BEFORE =
  /(?:不少于|不得少于|不低于|不得低于|不小于|不得小于|至少|最少|不超过|不得超过|不高于|不得高于|不多于|不得多于|不大于|最多|控制在|高于|大于|超过|超出|突破|多于|低于|少于|小于|超|大约|约为|约|接近|近)(?:了|为|到|各|有|开展|完成|组织|举办|建成|建设|建立|建|设置|设立|配备|安排|达到|达|培育|培养|创建|召开|打造|新建|保证|听课|听|参加|上|开设|进行|确定|选派|评选|申报|推荐|读|掌握|指导|形成|推出)?(?:■|好)?$/;

const OPS: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:不少于|不得少于|不低于|不得低于|不小于|不得小于|至少|最少)/, 'gte'],
  [/^(?:不超过|不得超过|不高于|不得高于|不多于|不得多于|不大于|最多|控制在)/, 'lte'],
  [/^(?:高于|大于|超过|超出|突破|多于|超)/, 'gt'],
  [/^(?:低于|少于|小于)/, 'lt'],
  [/^(?:大约|约|接近|近)/, 'approx'],
];

function operatorOf(before: string, after: string): Operator {
  if (/以上/.test(after)) return 'gte';
  if (/以内|之内|以下/.test(after)) return 'lte';
  if (/左右|上下|不等/.test(after)) return 'approx';
  return OPS.find(([pattern]) => pattern.test(before))?.[1] ?? 'eq';
}

function finish(work: string, start: number, at: number, low: Numeral, shape: Shape, chinese: boolean): Figure {
  const before = BEFORE.exec(work.slice(Math.max(start, at - 14), at))?.[0] ?? '';
  const compared = operatorOf(before, shape.after);
  const ranged = shape.max !== null && shape.max > low.value;
  // 八成 is 80 %.
  const scale = shape.unit === '成' ? shape.scale * 10 : shape.scale;
  const op: Operator = ranged ? 'range' : shape.rough && compared === 'eq' ? 'approx' : compared;
  return {
    start: at - before.length,
    end: shape.end,
    at,
    value: tidy(low.value * scale),
    valueMax: ranged ? tidy((shape.max as number) * scale) : null,
    unit: shape.unit === '成' ? '%' : shape.unit,
    op,
    chinese,
    single: low.text === '一',
  };
}
