/** Bare frequencies: 每月督学, 每两年一届, 按季度通报. One with a count is read with the quantities. */
import { type Draft, draftAt } from './drafts.ts';
import { nounSpan } from './phrases.ts';
import { named } from './quantities.ts';
import type { Masked, Part, Segment } from './sentences.ts';

const EVERY =
  /(?:每(一|两|三|四|半|\d)?个?(学年度|学年|学期|季度|季|月|星期|周(?![一二三四五六日](?![次练测研查报通调会评题主结清晒课节堂个名场]))|年度|年|日)(?:度)?|(?:按|逐)(月|季度|季|周|学期|年)(?!龄|级))(?!以来|来|的|均|人|生|增|递|底|[一二三四五六七八九十\d]+月)/g;
const ACT =
  /^(?:至少|定期|都要|均|都|要|固定|底|末|初|[上中下]旬|组织|集中)*(?:一|1)?(?:次|届|期|场|轮|主题|研判|通报|调度|督查|报告|小结|例会|汇报)?[^，]{0,6}?(?:召开|举办|开展|组织|进行|通报|调度|督查|督导|检查|巡查|排查|研判|报告|报送|汇报|分析|评估|考核|听取|会商|发布|公布|公示|评选|表彰|培训|轮训|学习|研究|总结|上报|更新|监测|演练|抽查|走访|家访|安排|实施|督学|会议|例会|活动|体检|审计|测试|测评|评比|推送|点评|清理|比赛|竞赛|召集|一届|一次|常规|盘点|专题|确定|编发|开出|督办|梳理|反馈|回访|晒|亮|推|评)/;
const SYSTEM =
  /(?:^|[、，实行立全善落和])(周|月|季|旬|日|双周|半月|半年|双月)(?:度)?(调度|通报|报告|研判|督查|会商|例会|巡查|排查|检查|点评|考核|分析研判|汇报|报表|晾晒|督导|小结)/g;
/** 一月一调度、一季一通报. */
const ONE_EACH =
  /(?<![\u4e00-\u9fff]第)(?:一(?=[^半])|(?=半年))(周|月|季度|季|旬|日|学期|年|半年)一(调度|通报|报告|研判|督查|会商|例会|巡查|排查|检查|点评|考核|汇报|晾晒|督导|小结|总结|评比|主题|培训|教研|测评|监测|述职|评议|会议|演练)/g;
const SHORT: Readonly<Record<string, string>> = {
  周: '周',
  月: '月',
  季: '季度',
  旬: '旬',
  日: '日',
  双周: '2周',
  半月: '半月',
  半年: '半年',
  双月: '2月',
};

/** Drafts of one segment that names a period and an act but no count. */
export function readFrequencies(masked: Masked, part: Part, segment: Segment, others: readonly Draft[]): Draft[] {
  const { work, flat } = masked;
  const text = work.slice(segment.start, segment.end);
  const drafts: Draft[] = [];
  const add = (at: number, end: number, period: string, from: number): void => {
    const span = nounSpan(work, segment.start + from, segment.start + end);
    const subject = flat
      .slice(span.start, span.end)
      .replace(/^(?:底|末)?(?:\d{1,2}日)?(?:之?前)?(?=.{2})/, '')
      .replace(/^(?:一|1)?(?:次|届|期|场|轮)(?=.)/, '')
      .replace(/^一(?=[\u4e00-\u9fff]{2}$)/, '');
    drafts.push(
      draftAt(
        {
          clause: part.clause,
          sentence: part.sentence,
          part: part.start,
          segment: segment.start,
          depth: segment.depth,
        },
        {
          start: segment.start + at,
          end: segment.start + end,
          at: segment.start + at,
          subject,
          op: 'per',
          value: 1,
          unit: `次/${period}`,
          type: 'frequency',
        },
      ),
    );
  };
  for (const m of text.matchAll(EVERY)) {
    const from = (m.index as number) + m[0].length;
    if (others.some((d) => d.unit?.includes('/'))) continue;
    if (!ACT.test(text.slice(from))) continue;
    const end = stop(text, from);
    add(m.index as number, end, named(m[1], (m[2] ?? m[3]) as string), from);
  }
  if (drafts.length === 0) {
    for (const m of text.matchAll(ONE_EACH)) {
      const at = m.index as number;
      const end = at + m[0].length;
      add(at, end, SHORT[m[1] as string] ?? (m[1] as string), end - (m[2] as string).length);
    }
  }
  if (drafts.length === 0) {
    for (const m of text.matchAll(SYSTEM)) {
      const word = m[1] as string;
      const at = (m.index as number) + m[0].indexOf(word);
      add(at, (m.index as number) + m[0].length, SHORT[word] as string, at + word.length);
    }
  }
  return drafts;
}

const stop = (text: string, from: number): number => {
  const cut = text.slice(from).search(/[、，]|等活动|为抓手/);
  return Math.min(text.length, cut < 0 ? from + 24 : from + Math.min(cut, 24));
};
