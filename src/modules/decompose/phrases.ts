/** Noun phrases out of segments: what a number counts, and what it covers. */
import { ADVERBS, COPULAS, MAKING, TELLING_VERBS, WHOLE_AREA } from './lexicon/verbs.ts';

const HEAD_ADVERB = new RegExp(
  `^(?:${ADVERBS}|[①-⑳]|[一二三四五六七八九]是(?=.{2})|重点(?=[培推建打支做抓看])|看(?=新)|(?:所有|全体|全部)[^，、]{2,12}?实现|[一二三四五两\\d]年(?:内|时间)?(?=[培建打创完新])|新(?![增建招设开改扩课高时媒生疆中教入型冠能闻兴优]|.[区县市])|及(?![格时])|应(?![急用届对知])|均(?!衡)|对(?![口外接标象])|为(?!民)|在(?![校职线岗读园建编籍])|以(?!上)|和(?![谐平])|使(?!用)|要(?![素点求])|需(?!求)|共(?![青同产享建育性])|到(?![位岗校])|按(?![时期劳揭])|至(?!少)|通过(?!率)|◆+(?:之?前|底前|起)?|[的了得，、：（）□]|地(?![方区市理震铁下域点位图质球面]))`,
);
/** 受理率, 检查事项: a verb that opens a noun is no verb. */
const HEAD_VERB = new RegExp(
  `^(?:${MAKING})(?![率数面度者员]|事项|评比|考核|结果|次数|总量|覆盖率)(?:好|成|了|一批|出(?!台))?`,
);
const TAIL_COPULA = new RegExp(
  `(?:${COPULAS}|每(?:学期|学年|年|月|季度|周|天|日|生|人|校|班)|(?:较|比|同)(?:上年|去年|上一年|上年度|期|比)|同比|\\d+(?:个工作日|个月|天|日|小时)[之以]?内|[◆的了，、：（])$`,
);
const DISTRIBUTIVE =
  /(?:每(?:一|两|三|\d)?(?:个|所|名|位|校|班|县|区|村|镇|乡|人|间|家|支|门|生|周岁|学科|年级|学段|市)[^，、；◆]{0,14}?(?=至少|不少|不低|每|配|设|建|有|开|要|均|都|须|应|需|创|培|打|评|推|参|完|安|上|组|举|选|申|确定|制|听|\d|一)|各(?:县|区|市|镇|乡|校|学校|地|单位|园|幼儿园|中小学|科室|高校|直属)[^，；◆\d]{0,12}?(?=每|听|至少|不少|不低|不超|均|都|要|须|应|各|建|创|打|配|设|培|评|推|完|组|举|全部|全面|实现|达到|通过|开展|\d))/;

/** Takes adverbs, areas and opening verbs off the head, copulas off the tail; returns the span that is left. */
export function nounSpan(work: string, start: number, end: number, keepVerb = false): { start: number; end: number } {
  let from = start;
  let to = end;
  for (let guard = 0; guard < 12 && from < to; guard += 1) {
    const cut = HEAD_ADVERB.exec(work.slice(from, Math.min(to, from + 16)))?.[0].length ?? areaLength(work, from, to);
    if (!cut || from + cut > to) break;
    from += cut;
  }
  for (let guard = 0; guard < 8 && to - from > 1; guard += 1) {
    const cut = TAIL_COPULA.exec(work.slice(Math.max(from, to - 8), to))?.[0].length ?? 0;
    if (!cut || to - cut < from) break;
    to -= cut;
  }
  if (!keepVerb) from += verbLength(work, from, to);
  return { start: from, end: to };
}

const areaLength = (work: string, from: number, to: number): number => {
  const area = WHOLE_AREA.exec(work.slice(from, Math.min(to, from + 6)))?.[0] ?? '';
  return area.length < to - from ? area.length : 0;
};

/** Length of the opening verbs, when a noun of two characters or more is left behind them. */
function verbLength(work: string, from: number, to: number): number {
  let cut = 0;
  for (let guard = 0; guard < 6; guard += 1) {
    const rest = work.slice(from + cut, Math.min(to, from + cut + 12));
    const verb = (HEAD_VERB.exec(rest) ?? HEAD_ADVERB.exec(rest))?.[0].length ?? 0;
    if (!verb || to - (from + cut + verb) < 2) break;
    cut += verb;
  }
  return cut;
}

/** 学前、小学和初中融合教育资源中心 → its members, each with the shared head. */
export function members(list: string): string[] {
  const items = list
    .split(/[、]|和|与|及|以及/)
    .map((item) => item.replace(/^等|等$/g, ''))
    .filter((item) => item.length > 0);
  if (items.length < 2) return items;
  const last = items[items.length - 1] as string;
  const category = CATEGORY.exec(last)?.[0] ?? '';
  const head = category ? last.slice(category.length) : '';
  if (!head) return items;
  return items.map((item, i) => (i === items.length - 1 || !isCategory(item) ? item : item + head));
}

const CATEGORY =
  /^(?:学前教育|义务教育|普通高中|高中阶段|中等职业学校|中职学校|幼儿园|学前|小学|初中|高中|中小学|中学|中职|职高|高职|高校|本科|特教|特殊教育|国家级|省级|市级|区级|县级|校级|国家|省|市|区|县|城区|农村|城镇|乡村|公办|民办|学生|教师|校长|家长|群众|社会|师生|男生|女生)(?:教育|阶段|学校)?/;

const isCategory = (item: string): boolean => {
  const found = CATEGORY.exec(item)?.[0];
  return found !== undefined && item.length - found.length <= 1;
};

/** 每个镇（街道）, 所有中小学, 全区: what the promise covers, or null. */
export function scopeOf(work: string, flat: string, start: number, end: number): string | null {
  const text = work.slice(start, end);
  const each = DISTRIBUTIVE.exec(text);
  if (each) {
    const said = flat.slice(start + each.index, start + each.index + each[0].length);
    return said.replace(/(?<=^.{2,})(?:联系|结对|帮扶|投入|奖励|补助|规模|成员|带动|指导)$/, '');
  }
  const whole = /(?:所有|全体)[^，、实达完建配升改开纳接安通参消整成均都覆的]{2,12}/.exec(text);
  if (whole) return flat.slice(start + whole.index, start + whole.index + whole[0].length);
  return WHOLE_AREA.exec(text.replace(/^[◆，]+/, ''))?.[0] ?? null;
}

/** The verb that tells what happens to a plainly named thing: 开工 in 开工学校. */
export const tellingVerb = (text: string): string => TELLING_VERBS.exec(text)?.[0] ?? '';

/** 残疾儿童入学率 is of 残疾儿童; 毛入学率 alone names nothing more. */
export function ofThing(subject: string): string {
  const rest = subject.replace(/毛?[^的毛]{2}率$/, '');
  return rest === subject || rest.length > 1 ? rest : '';
}
