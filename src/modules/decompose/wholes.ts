/** All of a countable whole: X全覆盖, 应…尽…, 全部…, 所有学校…, 全面完成…. */
import type { Draft, Hit, Stretch } from './drafts.ts';
import { CONCRETE, COVERED, EXHORTATION, MANNER, WHOLE } from './lexicon/absolutes.ts';

/** Hits in one segment. A segment with figures of its own adds only what is said to cover all. */
export function wholeHits(stretch: Stretch): Hit[] {
  const covered = coveredHits(stretch);
  if (covered.length > 0) return covered;
  if (stretch.figures.length > 0) return [];
  const { text } = stretch;
  return firstOf(completed(text), verbHits(text), patternHits(text));
}

const firstOf = (...lists: readonly Hit[][]): Hit[] => lists.find((list) => list.length > 0) ?? [];

/** X全覆盖, 全覆盖V, X应…尽…. A list whose items each carry a figure is covered item by item. */
function coveredHits({ text, figures, offset }: Stretch): Hit[] {
  const hits: Hit[] = [];
  let floor = 0;
  for (const m of text.matchAll(COVERED)) {
    const at = m.index as number;
    const end = at + m[0].length;
    if (MANNER.test(text.slice(Math.max(0, at - 8), end + 6))) continue;
    if (figures.some((d) => d.op === 'all' && !text.slice(Math.max(0, d.at - offset), at).includes('、'))) continue;
    if (/^(?:率|面|化|式|格局|网络|体系|的|监督|监管)/.test(text.slice(end)) && at - floor < 2) continue;
    const own = figures.filter((d) => d.start - offset < at);
    if (own.length > 1 && text.slice(0, at).includes('、')) hits.push(...itemwise(own, offset, at, end));
    else hits.push(coveredOne(text, floor, at, end));
    floor = end + (/^[、和]/.test(text.slice(end)) ? 1 : 0);
  }
  return hits;
}

function itemwise(own: readonly Draft[], offset: number, at: number, end: number): Hit[] {
  return own.map((draft, i) => {
    const start = Math.max(0, draft.start - offset);
    const next = own[i + 1];
    const stop = next ? next.start - offset - 1 : at;
    return { start, end: next ? stop : end, subjectStart: start, subjectEnd: stop };
  });
}

const ACT = /^(?:开展|落实|建成|参评|推进|实施|配备|完成|建立|推行|组织|安装|纳入|培训|开设|建设)/;

function coveredOne(text: string, floor: number, at: number, end: number): Hit {
  const behind = text.slice(end);
  if (ACT.test(behind) || (at - lastStop(text, at) < 2 && behind !== '')) {
    const stop = clip(text, end);
    const scoped = /^在[^，]{2,24}$/.test(text.slice(floor, at)) ? floor : at;
    return { start: scoped, end: stop, subjectStart: end, subjectEnd: stop };
  }
  const start = Math.max(floor, clipHead(text, at));
  const bare = text.slice(start, at).replace(/(?:做到|实现|确保|“)+$/, '');
  return bare === ''
    ? { start, end, subjectStart: start, subjectEnd: at, subject: text.slice(at, end).replace(/[“”]/g, '') }
    : { start, end, subjectStart: start, subjectEnd: at };
}

const lastStop = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('、', at - 1), text.lastIndexOf('的', at - 1)) + 1;

const MAX = 32;

function clip(text: string, from: number): number {
  const stop = text.slice(from).search(/(?:的基础上|，|。)/);
  return Math.min(text.length, from + MAX, stop < 0 ? text.length : from + stop);
}

/** A long run before the word is cut at a verb or list mark. */
function clipHead(text: string, at: number): number {
  if (at <= MAX) return 0;
  const from = at - MAX;
  const verb = /(?:实现|推进|推动|完成|确保|做到|达到|促进|开展|加强|健全|、)/.exec(text.slice(from, at - 4));
  return verb ? from + verb.index + (verb[0] === '、' ? 1 : 0) : from;
}

/** 全面完成 over a countable set, 全部完成. */
function completed(text: string): Hit[] {
  return [...text.matchAll(/(?:全面|全部|百分之百)(?:按时|如期)?完成(?=[^，]{2,})/g)].map((m) => {
    const at = m.index as number;
    const from = at + m[0].length;
    const end = Math.min(text.length, from + 34);
    return { start: at, end, subjectStart: from, subjectEnd: end };
  });
}

const ALL_VERB = new RegExp(
  `(?:全部|100%|百分之百|整体)(?:按时|按期|如期|顺利|依法|统一)?(?:${CONCRETE}|办成|建成|转为|达标|竣工|完工|交付|投用|投入使用|开工)`,
);

function verbHits(text: string): Hit[] {
  const m = ALL_VERB.exec(text);
  if (!m || EXHORTATION.test(text)) return [];
  const start = clipHead(text, m.index);
  const end = clip(text, m.index + m[0].length);
  if (m.index - start < 2) return [{ start: m.index, end, subjectStart: m.index + m[0].length, subjectEnd: end }];
  return [{ start, end, subjectStart: start, subjectEnd: m.index }];
}

const LEAD = /^(?:实现|确保|力争|推动|使|让|做到|到|为|对|在|组织|安排|全市|全区|全县|全省|完成对?|◆|，)*$/;
const PATTERNS: readonly RegExp[] = [
  /(?:升级|改造|更新|轮训|培训|消除|惠及|走访|排查|巡察|督导|审计|覆盖(?![面率])|资助|体检|建档|家访)(?:了|好|到)?(?:所有|全体|全部|每一?[个所名位校班县村镇])[^，]{2,}/,
  /(?:实现|完成|开展|组织|确保|推进)[^，]{0,14}全员(?:轮训|覆盖|达标|持证|参训|参与|培训|接种|配备|竞聘|家访|体检)/,
  /(?:每(?:所|个|名|位|校|班|县|镇)[^，、]{0,12}|各(?:学校|校|地|县|区|幼儿园|中小学)[^，、]{0,8}|(?:中小学|学校|幼儿园|教师|学生)[^，、]{0,4})(?:全部|人人|校校|均|都)(?:要)?(?:建立|配备|设立|达到|完成|纳入|开设|建成|开展|成立|签订|接入|安装|实现)[^，]{0,20}/,
  /(?:实现|做到|确保|达到|力争)[^，]{0,12}(?:校校|人人|班班|村村|县县|园园)(?:有|都|建|开|通|达|会|参与|享)[^，、]{0,14}/,
];
const SUBJECT = new RegExp(`${WHOLE}[^，、]{1,18}?(?:全部|都|均|必须)?${CONCRETE}[^，]{0,20}`);

function patternHits(text: string): Hit[] {
  if (EXHORTATION.test(text)) return [];
  for (const pattern of PATTERNS) {
    const m = pattern.exec(text);
    // 防溺水教育覆盖全体学生 is of 防溺水教育.
    const covers = m?.[0].startsWith('覆盖') && !text.slice(0, m.index).includes('、') ? m.index : 0;
    if (m && covers >= 4 && covers <= 16)
      return [{ start: 0, end: m.index + m[0].length, subjectStart: 0, subjectEnd: covers }];
    if (m)
      return [{ start: m.index, end: m.index + m[0].length, subjectStart: m.index, subjectEnd: m.index + m[0].length }];
  }
  const m = SUBJECT.exec(text);
  if (!m || !LEAD.test(text.slice(0, m.index))) return [];
  return [{ start: m.index, end: m.index + m[0].length, subjectStart: m.index, subjectEnd: m.index + m[0].length }];
}
