/** All of a countable whole, or none of a countable harm. */
import { type Draft, draftAt, type Place } from './drafts.ts';
import { CONCRETE, HARM, MANNER, REMOVABLE, WHOLE, ZERO_WORDS } from './lexicon/absolutes.ts';
import { nounSpan, scopeOf } from './phrases.ts';
import type { Masked, Part, Segment } from './sentences.ts';

type Hit = { start: number; end: number; subjectStart: number; subjectEnd: number; subject?: string };

const placeOf = (part: Part, segment: Segment): Place => ({
  clause: part.clause,
  sentence: part.sentence,
  part: part.start,
  segment: segment.start,
  depth: segment.depth,
});

/** Drafts of one segment; `figures` are the drafts that its numbers gave already. */
export function readAbsolutes(masked: Masked, part: Part, segment: Segment, figures: readonly Draft[]): Draft[] {
  const { work } = masked;
  const text = work.slice(segment.start, segment.end);
  const zeros = zeroHits(text, part, segment, work).map((hit) => make(masked, part, segment, hit, 'zero'));
  if (zeros.length) return zeros;
  const covered = coveredHits(text, figures, segment);
  const hits = covered.length ? covered : wholeHits(text, figures);
  return hits.map((hit) => make(masked, part, segment, hit, 'all'));
}

function make(masked: Masked, part: Part, segment: Segment, hit: Hit, op: 'all' | 'zero'): Draft {
  const { work, flat } = masked;
  const at = (offset: number): number => segment.start + offset;
  const span = nounSpan(work, at(hit.subjectStart), at(hit.subjectEnd));
  const subject = hit.subject ?? flat.slice(span.start, span.end);
  return draftAt(placeOf(part, segment), {
    start: at(hit.start),
    end: at(hit.end),
    at: at(hit.start),
    subject: subject || borrowed(masked, part, segment),
    op,
    value: op === 'all' ? 100 : 0,
    unit: op === 'all' ? '%' : null,
    scope: op === 'all' ? scopeOf(work, flat, segment.start, segment.end) : null,
    type: op === 'all' ? 'ratio' : 'zero',
  });
}

function borrowed(masked: Masked, part: Part, segment: Segment): string {
  const before = part.segments.filter((s) => s.end < segment.start).pop();
  if (!before) return masked.flat.slice(segment.start, segment.end);
  const span = nounSpan(masked.work, before.start, before.end);
  return masked.flat.slice(span.start, Math.min(span.end, span.start + 20));
}

const HARM_END = new RegExp(`${HARM}(?:的)?(?:发生|出现)?$`);
const NEGATED =
  /(?:确保|实现|力争|做到|保证|保持|杜绝|坚决杜绝|努力实现|达到)?(?:全[年市区县系统校园省]{1,4})?(?:不发生|不出现|不再出现|没有发生|无新增|无|杜绝|未发生|零)/y;

/** 无A，无B和C · 不发生X · X零发生 · 消除大班额 · X清零. */
function zeroHits(text: string, part: Part, segment: Segment, work: string): Hit[] {
  const hits: Hit[] = [...negatedHits(text, part, segment, work)];
  for (const m of text.matchAll(ZERO_WORDS)) {
    if (hits.some((h) => h.start <= (m.index as number) && h.end > (m.index as number))) continue;
    const end = (m.index as number) + m[0].length;
    const start = Math.max(text.lastIndexOf('、', m.index as number) + 1, 0);
    const subject = m[0].slice(1);
    const before = text.slice(start, m.index as number).replace(/“$|(?:实现|确保|保持|达到|做到)“?$/g, '');
    hits.push({
      start,
      end,
      subjectStart: start,
      subjectEnd: m.index as number,
      subject: /^(?:发生|增长|新增)$/.test(subject) && before ? stripHead(before) : `${stripHead(before)}${subject}`,
    });
  }
  const removed = new RegExp(
    `(?:全面|全部|彻底|基本|坚决|稳步|逐步|加快|确保)?(?:消除|化解|清除|取消|消灭)(?:[^，、]{0,14})${REMOVABLE}(?:[、和和及与](?:${REMOVABLE}))?`,
    'g',
  );
  for (const m of text.matchAll(removed)) {
    const verb = /(?:消除|化解|清除|取消|消灭)/.exec(m[0]) as RegExpExecArray;
    hits.push({
      start: m.index as number,
      end: (m.index as number) + m[0].length,
      subjectStart: (m.index as number) + verb.index + 2,
      subjectEnd: (m.index as number) + m[0].length,
    });
  }
  if (hits.length === 0)
    for (const m of text.matchAll(/全面消除(?=[^，]{2,})/g))
      hits.push({
        start: m.index as number,
        end: text.length,
        subjectStart: (m.index as number) + 4,
        subjectEnd: text.length,
      });
  for (const m of text.matchAll(/“?(?:动态|基本|全部|全面)?清零”?/g)) {
    if (
      /^(?:行动|工作|目标|计划|攻坚|任务)/.test(text.slice((m.index as number) + m[0].length)) &&
      (m.index as number) < 4
    )
      continue;
    hits.push({ start: 0, end: (m.index as number) + m[0].length, subjectStart: 0, subjectEnd: m.index as number });
  }
  return hits;
}

const stripHead = (text: string): string =>
  text
    .replace(/^(?:确保|实现|力争|努力实现|努力|做到|保持|全年|全市|全区|全县|坚决|切实|并)+/, '')
    .replace(/(?:实现|保持|达到|做到|为)$/, '');

function negatedHits(text: string, part: Part, segment: Segment, work: string): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (!/[确实力做保杜坚努达全不没无未]/.test(text[i] as string)) continue;
    NEGATED.lastIndex = i;
    const m = NEGATED.exec(text);
    if (!m) continue;
    const word = m[0];
    const object = text.slice(i + word.length).split(/[（）]/, 1)[0] as string;
    if (!isZeroPromise(word, text, i, object, part, segment, work)) continue;
    hits.push(...listed(i, i + word.length, object));
    break;
  }
  return hits;
}

/** 无 needs an announcement (确保, or the list goes on behind one) or a weighty harm; so do 不发生 and 杜绝. */
function isZeroPromise(
  word: string,
  text: string,
  at: number,
  object: string,
  part: Part,
  segment: Segment,
  work: string,
): boolean {
  const items = splitHarms(object);
  if (items.length === 0 || !HARM_END.test(items[items.length - 1] as string)) return false;
  if (/零$/.test(word)) return false;
  const announced =
    /(?:确保|实现|力争|做到|保证|保持|达到)/.test(word) ||
    /(?:确保|力争|实现|做到|保证)[^，]{0,10}$/.test(text.slice(0, at));
  if (/不发生|不出现|不再出现/.test(word)) return true;
  if (/杜绝/.test(word)) return /(?:事故|事件|案件|发生)$/.test(items[items.length - 1] as string);
  if (/没有|未/.test(word)) return announced;
  if (at > 0 && !/[校园市区县统年、]$/.test(text.slice(0, at)) && !announced) return false;
  if (announced || /^(?:重大|重特大|较大|安全|责任|群体|恶性)/.test(object)) return true;
  const earlier = work.slice(part.start, segment.start);
  return /(?:确保|力争|实现|做到)[^，]{0,6}(?:无|不)/.test(earlier);
}

/** The list runs to the last harm it names. */
function splitHarms(object: string): string[] {
  const last = [...object.matchAll(new RegExp(`${HARM}(?:的)?(?:发生|出现)?`, 'g'))].pop();
  if (!last) return [];
  const list = object.slice(0, (last.index as number) + last[0].length);
  return list.split(/、|和|以及|及|与/).filter(Boolean);
}

function listed(start: number, from: number, object: string): Hit[] {
  const hits: Hit[] = [];
  let cursor = from;
  const items = splitHarms(object);
  const whole = items.every((item) => HARM_END.test(item));
  if (!whole) {
    const length = items.join('、').length;
    return [{ start, end: from + length, subjectStart: from, subjectEnd: from + length }];
  }
  for (const item of items) {
    const at = from + object.indexOf(item, cursor - from);
    hits.push({ start, end: at + item.length, subjectStart: at, subjectEnd: at + item.length });
    cursor = at + item.length;
  }
  return hits;
}

const ALL_FIGURE = (d: Draft): boolean => d.op === 'all';

/** X全覆盖, 全覆盖V, X应…尽…. A list whose items each carry a figure is covered item by item. */
function coveredHits(text: string, figures: readonly Draft[], segment: Segment): Hit[] {
  const hits: Hit[] = [];
  const words =
    /“?(?:全覆盖|满覆盖|全面覆盖|全纳入|全达标|全接入|全联通|全建档|全参与|全配备|应[\u4e00-\u9fff]{1,3}尽[\u4e00-\u9fff]{1,3})”?/g;
  for (const m of text.matchAll(words)) {
    const at = m.index as number;
    const end = at + m[0].length;
    const around = text.slice(Math.max(0, at - 8), end + 6);
    if (MANNER_AT(around) || figures.some((d) => ALL_FIGURE(d) && d.at > segment.start + at - 8)) continue;
    if (/^(?:率|面|化|式|格局|网络|体系|的)/.test(text.slice(end)) && at < 2) continue;
    const own = figures.filter((d) => d.start - segment.start < at);
    const list = text.slice(0, at).includes('、') && own.length > 1;
    if (list) {
      own.forEach((d, i) => {
        const s = Math.max(0, d.start - segment.start);
        const e = i === own.length - 1 ? at : (own[i + 1] as Draft).start - segment.start - 1;
        hits.push({ start: s, end: i === own.length - 1 ? end : e, subjectStart: s, subjectEnd: e });
      });
      continue;
    }
    if (at - lastStop(text, at) < 2 && end < text.length)
      hits.push({ start: at, end: clip(text, end), subjectStart: end, subjectEnd: clip(text, end) });
    else hits.push({ start: clipHead(text, at), end, subjectStart: clipHead(text, at), subjectEnd: at });
  }
  return hits;
}

const MANNER_AT = (around: string): boolean => MANNER.test(around);
const lastStop = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('、', at - 1), text.lastIndexOf('的', at - 1)) + 1;
const clip = (text: string, from: number): number => {
  const stop = text.slice(from).search(/(?:的基础上|，|。)/);
  return stop < 0 ? Math.min(text.length, from + 30) : Math.min(from + stop, from + 30);
};

/** A long run before 全覆盖 is cut to its last thirty characters at a verb or list mark. */
function clipHead(text: string, at: number): number {
  if (at <= 32) return 0;
  const from = at - 32;
  const verb = /(?:实现|推进|推动|完成|确保|做到|达到|促进|开展|加强|健全|、)/.exec(text.slice(from, at - 4));
  return verb ? from + verb.index + (verb[0] === '、' ? 1 : 0) : from;
}

const OBJECT_WHOLE =
  /(?:升级|改造|更新|轮训|培训|消除|惠及|走访|排查|巡察|督导|审计|覆盖(?!面|率)|资助|体检|建档|家访)(?:了|好|到)?(?:所有|全体|全部|每一?[个所名位校班县村镇])[^，]{2,}/;
const SUBJECT_WHOLE = new RegExp(`(?:${WHOLE})[^，、]{1,18}?(?:全部|都|均|必须)?${CONCRETE}[^，]{0,20}`);
const ALL_VERB = new RegExp(`(?:全部|100%|百分之百)(?:按时|按期|如期|顺利|依法)?${CONCRETE}`);
const WHOLE_STAFF =
  /(?:实现|完成|开展|组织|确保|推进)[^，]{0,14}全员(?:轮训|覆盖|达标|持证|参训|参与|培训|接种|配备|竞聘|家访|体检)/;
const EACH_ALL =
  /(?:每(?:所|个|名|位|校|班|县|镇)[^，、]{0,12}|各(?:学校|校|地|县|区|幼儿园|中小学)[^，、]{0,8}|(?:中小学|学校|幼儿园|教师|学生)[^，、]{0,4})(?:全部|人人|校校|均|都)(?:要)?(?:建立|配备|设立|达到|完成|纳入|开设|建成|开展|成立|签订|接入|安装|实现)[^，]{0,20}/;

function wholeHits(text: string, figures: readonly Draft[]): Hit[] {
  if (figures.length > 0) return completeHits(text, figures);
  const complete = completeHits(text, figures);
  if (complete.length) return complete;
  const full = ALL_VERB.exec(text);
  if (full && !/^全部$/.test(text))
    return [
      {
        start: clipHead(text, full.index),
        end: clip(text, full.index + full[0].length),
        subjectStart: clipHead(text, full.index),
        subjectEnd: full.index,
        ...(full.index < 2 ? { subject: text.slice(full[0].length, full[0].length + 16) } : {}),
      },
    ];
  for (const pattern of [OBJECT_WHOLE, WHOLE_STAFF, EACH_ALL]) {
    const m = pattern.exec(text);
    if (m && !EXHORTATION.test(text))
      return [{ start: m.index, end: m.index + m[0].length, subjectStart: m.index, subjectEnd: m.index + m[0].length }];
  }
  const whole = SUBJECT_WHOLE.exec(text);
  if (
    whole &&
    !EXHORTATION.test(text) &&
    /^(?:实现|确保|力争|推动|使|让|做到|到|全市|全区|全县|◆|，)*$/.test(text.slice(0, whole.index))
  )
    return [
      {
        start: whole.index,
        end: whole.index + whole[0].length,
        subjectStart: whole.index,
        subjectEnd: whole.index + whole[0].length,
      },
    ];
  return [];
}

const EXHORTATION = /(?:引导|教育|动员|号召|凝聚|激励|组织动员|带领|督促|要求|面向|针对|鼓励|自觉|围绕|体现在|贯穿)/;

/** 全面完成 over a countable set, 全部完成. */
function completeHits(text: string, figures: readonly Draft[]): Hit[] {
  if (figures.length > 0) return [];
  const hits: Hit[] = [];
  for (const m of text.matchAll(/(?:全面|全部|全都|圆满|百分之百)(?:按时|如期)?完成(?=[^，]{2,})/g)) {
    if (m[0].startsWith('圆满')) continue;
    const end = (m.index as number) + m[0].length;
    hits.push({
      start: m.index as number,
      end: Math.min(text.length, end + 34),
      subjectStart: end,
      subjectEnd: Math.min(text.length, end + 34),
    });
  }
  return hits;
}
