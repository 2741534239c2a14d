/** Dates and terms in a sentence: what they mean, and what may hang on them. */
import { numberOf } from './numerals.ts';

export type DateMark = {
  start: number;
  end: number;
  /** ISO date, 2020-autumn, 2020-spring or 2020; null where the plan's year is unknown. */
  deadline: string | null;
  /** `term`: 年底前, 9月1日前; `month`: 5月 举办; `year`: a bare year; `span`: 全年. */
  kind: 'term' | 'month' | 'year' | 'span';
  /** Said with 前: whatever follows is due by then. */
  due: boolean;
};

const YEAR = '(20[0-9]{2})年';
const CN = '[一二两三四五六七八九十]{1,3}';

type Rule = {
  pattern: RegExp;
  kind: DateMark['kind'];
  when(match: RegExpExecArray, year: number | null): string | null;
};

const pad = (n: number): string => String(n).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function dayOf(year: number | null, month: number, day: number | null): string | null {
  if (year === null || month < 1 || month > 12) return null;
  const last = lastDay(year, month);
  return `${year}-${pad(month)}-${pad(day === null ? last : Math.min(day, last))}`;
}

const yearOf = (text: string | undefined, fallback: number | null): number | null => (text ? Number(text) : fallback);
const PART: Readonly<Record<string, number>> = { 上旬: 10, 初: 10, 中旬: 20, 中: 20 };

/** 前 before a bare month means before it begins; with 底 or a day it means that day. */
function monthEnd(match: RegExpExecArray, year: number | null): string | null {
  const y = yearOf(match[1], year);
  const month = numberOf(match[2] as string) ?? 0;
  const day = match[3] ? numberOf(match[3]) : null;
  const part = match[4] ? (PART[match[4]] ?? null) : null;
  return dayOf(y, month, day ?? part);
}

const QUARTER: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, '1': 3, '2': 6, '3': 9, '4': 12 };
const season = (name: string): string => (name.includes('春') ? 'spring' : 'autumn');
const plan = (year: number | null): string | null => (year === null ? null : String(year));
const PLAN_END: Readonly<Record<string, number>> = { 十二五: 2015, 十三五: 2020, 十四五: 2025, 十五五: 2030 };

/** Tried in order at every position; the first that fits wins. */
const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?:${YEAR}|今年|本年)?(\\d{1,2}|${CN})月(?:份)?(?:(\\d{1,2}|${CN})[日号]|(上旬|中旬|下旬|底|末|初|中))(?:之?前|以前|起|止|前后)?`,
      'y',
    ),
    kind: 'term',
    when: monthEnd,
  },
  {
    pattern: new RegExp(`(?:${YEAR}|今年|本年)?(\\d{1,2}|${CN})月(?:份)?()()(?:之?前|以前|底前)`, 'y'),
    kind: 'term',
    when: monthEnd,
  },
  {
    pattern: new RegExp(`(?:${YEAR}|今年|本年)?(?:第)?([一二三四1-4])季度(?:末|内|底)?(?:之?前|以前)?`, 'y'),
    kind: 'term',
    when: (m, y) => dayOf(yearOf(m[1], y), QUARTER[m[2] as string] ?? 0, null),
  },
  {
    pattern: new RegExp(`(?:${YEAR}|今年)?上半年(?:内|末|底)?(?:之?前|以前)?`, 'y'),
    kind: 'term',
    when: (m, y) => dayOf(yearOf(m[1], y), 6, 30),
  },
  {
    pattern: new RegExp(`(?:${YEAR}|今年)?下半年(?:内|末)?`, 'y'),
    kind: 'term',
    when: (m, y) => dayOf(yearOf(m[1], y), 12, 31),
  },
  {
    pattern: new RegExp(
      `(?:${YEAR}|今年)?((?:春|秋)(?:季)?(?:新)?学期|(?:春|秋)季(?=(?:开|招|入|投|启))|(?:春|秋)季)(?:学期)?(?:开学|初|起|始)?(?:之?前|以前|时)?`,
      'y',
    ),
    kind: 'term',
    when: (m, y) => {
      const at = yearOf(m[1], y);
      return at === null ? null : `${at}-${season(m[2] as string)}`;
    },
  },
  {
    pattern: new RegExp(`(?:${YEAR}|今年)?(?:暑期|暑假)(?:期间|内|前|结束前)?`, 'y'),
    kind: 'month',
    when: (m, y) => dayOf(yearOf(m[1], y), 8, 31),
  },
  {
    pattern: new RegExp(`${YEAR}(?:年?底|年?末|年内|内|以内|之内|年终)(?:之?前|以前)?|${YEAR}(?:之?前|以前)`, 'y'),
    kind: 'term',
    when: (m) => m[1] ?? m[2] ?? null,
  },
  {
    pattern: /(?:今年|本年|当年|明年|全年|本年度)?(?:年底|年末|年终|岁末)(?:之?前|以前)?/y,
    kind: 'term',
    when: (m, y) => (m[0].startsWith('明年') && y !== null ? String(y + 1) : plan(y)),
  },
  {
    pattern: /(?:今年内|今年之内|今年以内|年内|年度内|本年度内|本年内|今年底(?:前)?|今年末(?:前)?)/y,
    kind: 'term',
    when: (_, y) => plan(y),
  },
  { pattern: /年中(?:之?前|以前)?(?=[，完建])/y, kind: 'term', when: (_, y) => dayOf(y, 6, 30) },
  {
    pattern: /“?(十[二三四五]五)”?(?:规划)?(?:期?末|期间内|收官(?:之年)?前)(?:之?前)?/y,
    kind: 'term',
    when: (m) => String(PLAN_END[m[1] as string] ?? '') || null,
  },
  {
    pattern:
      /(?:(?:用)?(?:\d[-至])?(\d|[一二两三四五六])(?:至[二三四五])?年(?:时间)?(?:之|以)?内(?!涵)|用(?:\d[-至])?(\d|[一二两三四五六])年(?:左右)?(?:的)?时间|(?<![续近每以第])([二两三四五])年(?=实现|建成|完成一轮|覆盖|轮训))/y,
    kind: 'term',
    when: (m, y) => (y === null ? null : String(y + (numberOf((m[1] ?? m[2] ?? m[3]) as string) ?? 1) - 1)),
  },
  {
    pattern: new RegExp(
      `(?:${YEAR}|今年)?(\\d{1,2}|(?:十[一二]?|[一二三四五六七八九]))月(?:份|(?!考|报|通|研|度|薪|嫂|分析|例会|调度|球|一[\\u4e00-\\u9fff]))()()`,
      'y',
    ),
    kind: 'month',
    when: monthEnd,
  },
  // 2026-2028年新增: by the end of the last year.
  { pattern: /20\d{2}(?:年)?[-至](20\d{2})年(?=[新建改培投共累完实计])/y, kind: 'year', when: (m) => m[1] as string },
  { pattern: /(?:今年|本年度|全年)(?!以来|来)/y, kind: 'span', when: (_, y) => plan(y) },
  {
    pattern: new RegExp(`${YEAR}(?!度|级|代|版|-|至|间|来|以来|工作要点|工作计划)`, 'y'),
    kind: 'year',
    when: (m) => m[1] as string,
  },
];

const STARTERS = /[0-9一二两三四五六七八九十春秋暑年今本当明岁上下第用全“]/;

/** All dates in [start, end) of the flat text, left to right. */
export function findDates(flat: string, start: number, end: number, planYear: number | null): DateMark[] {
  const marks: DateMark[] = [];
  let at = start;
  while (at < end) {
    const mark = STARTERS.test(flat[at] as string) ? dateAt(flat, at, end, planYear) : null;
    if (mark) {
      marks.push(mark);
      at = mark.end;
    } else at += 1;
  }
  return marks;
}

function dateAt(flat: string, at: number, end: number, planYear: number | null): DateMark | null {
  if (
    /[0-9]/.test(flat[at - 1] ?? '') ||
    flat[at - 1] === '每' ||
    flat.slice(at - 2, at) === '每年' ||
    (flat[at - 1] === '-' && /[0-9]/.test(flat[at - 2] ?? ''))
  )
    return null;
  for (const rule of RULES) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(flat);
    if (!match || at + match[0].length > end) continue;
    return {
      start: at,
      end: at + match[0].length,
      deadline: rule.when(match, planYear),
      kind: rule.kind,
      due: match[0].endsWith('前'),
    };
  }
  return null;
}
