/** What a figure counts: the noun behind it (5所学校), before it (学校5所), or the one its ratio is of. */
import type { Draft } from './drafts.ts';
import type { Item } from './figures.ts';
import { CONCRETE } from './lexicon/absolutes.ts';
import { BANDWIDTH } from './lexicon/units.ts';
import { MAKING } from './lexicon/verbs.ts';
import { nounSpan, ofThing, tellingVerb } from './phrases.ts';
import type { Masked, Part, Segment } from './sentences.ts';

const POST_CUT =
  /(?:如期|顺利|全部|按期|按时|投入使用|投用|竣工|开工|通过|达到|完成|获得|纳入|进入|参加|进行|(?<![撤合兼])并(?![购轨])|且|，|(?<!级)以上|达标|全面|推动|推进|促进|用于|来(?=.{0,4}(?:设立|办学|投资|就业|工作|任教|校))|供|予以|给予)/;
const RATE =
  /^(?:覆盖面|覆盖率|占比|比例|达标率|合格率|优良率|完成率|普及率|参与率|满意度|满意率|巩固率|入学率|毛入学率|入园率|毛入园率|就业率|升学率|报名率|办结率|开设率|配备率|配置率|通过率|知晓率|整改率|持证率|到位率|建成率|开课率|创建率|总数|总量|数量|规模|人数|面积|总投资|投资|占地面积|建筑面积|参与面|受益面|(?:月|日)?活跃率|应用率|使用率|销号率|抽查比例|公开率|建档率|签订率|投保率|执行率|签约率|结题率|验收率|发放率|落实率|上线率|获证率|回访率|受理率|整治率|获奖率|参训率)$/;

/** The cleaned subject, the noun it was made of, and where the quote may end. */
export type Noun = { subject: string; noun: string; post: number };

const CHANGE = /(?:下降|降低|减少|压减|精简|缩减|压缩|精减|削减|提高|提升|增长|上升)(?:了|约|近|超过|不少于|至少)*$/;
const RATE_LIKE =
  /(?:率|比例|占比|比重|覆盖面|满意度|参与面|经费|总额|总量|指数|水平)(?:要)?(?:均|都|分别)?(?:达到|达|为|至|到|不低于|不少于|超过|保持在|稳定在|提高到|提升到|控制在|力争)*$/;

/** The noun of one figure; `before` are the drafts of the same part so far. */
export function nounOf(masked: Masked, part: Part, segment: Segment, item: Item, before: readonly Draft[]): Noun {
  const { work, flat } = masked;
  const { figure } = item;
  const head = work.slice(item.start, figure.start);
  const tail = work.slice(figure.end, item.end);
  const ahead = nounAhead(masked, item, CHANGE.test(head));
  const isPercent = figure.unit === '%';
  if (isPercent) {
    const done = ahead.length >= 3 && !RATE_LIKE.test(head) ? DONE.exec(tail) : null;
    if (done) {
      const act = flat.slice(figure.end + (done[1] as string).length, item.end);
      return { subject: ahead + act + (act.length <= 3 ? '率' : ''), noun: ahead, post: item.end };
    }
    const whole = RATE_LIKE.test(head) ? null : ratioSubject(flat.slice(figure.end, item.end));
    if (whole) return { subject: whole, noun: whole, post: item.end };
  }
  const cut = tail.search(POST_CUT);
  const post = cut >= 0 && (cut >= 2 || /^(?:用于|，|并|全部)/.test(tail)) ? figure.end + cut : item.end;
  // 新增硕士点5个、申博成功: behind a list mark stands something else.
  const after = nounSpan(work, figure.end, tail.startsWith('、') ? figure.end : post, true);
  const afterText = withoutBrackets(flat.slice(after.start, after.end));
  if (/元$/.test(figure.unit ?? '') && tail.startsWith('的') && ahead.length > 1 && afterText.length > 1)
    return { subject: ahead + afterText, noun: afterText, post };
  if (/^(?:的(?:进展|进度|情况|建设|工作|落实)|的?(?:要求|标准|规定|目标|任务))/.test(tail) && ahead.length > 1)
    return { subject: subjectBefore(masked, part, segment, item, ahead, before), noun: ahead, post: figure.end };
  const together = afterText.length > 0 && ahead.length >= 4;
  if (together && (BANDWIDTH.has(figure.unit ?? '') || (afterText.length === 1 && !/[上内右]/.test(afterText))))
    return { subject: ahead + afterText.replace(/全覆盖$/, ''), noun: afterText, post };
  const acts = ahead.length > 1 && !ONLY_VERB.test(ahead) && (ACTS.test(tail) || /元$/.test(figure.unit ?? ''));
  if (!isPercent && afterText.length >= 1 && !acts && !(ahead.length > 1 && /^(?:以上|左右|等)?$/.test(afterText)))
    return {
      subject: withVerb(work, item, afterText) + (/^进行(.{2,4})$/.exec(tail.slice(post - figure.end))?.[1] ?? ''),
      noun: afterText,
      post,
    };
  return { subject: subjectBefore(masked, part, segment, item, ahead, before), noun: ahead, post: figure.end };
}

/** 保健室100%配置, 中心100%通过验收: the noun before is the whole, the verb behind what it does. */
const DONE = new RegExp(`^((?:以上)?全?)(?:${CONCRETE}|配置|达标|联网)`);

/** Behind a count whose noun stands before it, a verb goes on with the sentence. */
const ACTS = new RegExp(`^(?:${MAKING})(?=.{2,})`);
const ONLY_VERB = new RegExp(`^(?:${MAKING})$`);

/** The noun before the figure; a rate keeps the word that tells which one it is (督导覆盖面). */
function nounAhead(masked: Masked, item: Item, keepVerb: boolean): string {
  const { work, flat } = masked;
  const span = nounSpan(work, item.start, item.figure.start, keepVerb);
  const text = bare(uncounted(flat.slice(span.start, span.end))).replace(/每(?:学期|学年|年|月|季度|周|天)/, '');
  if (/^(?:不低于|不少于|不超过|不高于)/.test(text)) return '';
  if (!RATE.test(text)) return text;
  const kept = nounSpan(work, item.start, item.figure.start, true);
  return flat.slice(kept.start, kept.end);
}

/** 事项由24项压减至15项 → 事项; 212所食堂供餐率 → 食堂供餐率. */
const uncounted = (text: string): string =>
  text
    .replace(/(?:由|从)(?:原来|现有|去年)?的?[\d.]+(?:万)?[\u4e00-\u9fff%]{1,3}$/, '')
    .replace(/^.{0,4}?\d+(?:所|名|家|个|位|间|户)(?=.{2})/, '');

/** 90%学校建成无线校园 → 无线校园学校占比; 50%的学校达到要求 → 达到要求的学校比例. */
function ratioSubject(tail: string): string | null {
  const rest = /^(?:以上|左右)?的?(.{2,})$/.exec(tail)?.[1];
  if (!rest || /^(?:目标|要求|以上|标准|任务|左右)/.test(rest)) return null;
  const found =
    /^(.{1,20}?)(建成|创成|创建成|达到|达标|达|通过|实现|完成|建有|配备|开展|成为|纳入|参加|参与|接受|获得|具有|取得|设有|开设|进入|使用|享受|拥有)(.*)$/.exec(
      rest,
    );
  if (!found) return `${rest.replace(/^的/, '')}占比`;
  const [, noun, verb, object] = found as unknown as [string, string, string, string];
  return verb === '建成' ? `${object}${noun}占比` : `${verb}${object}的${noun}比例`;
}

/** 开工 + 学校: short nouns need their verb, and 新建、改扩建 is said in full. */
const joined = (verb: string, noun: string): string => {
  const said = verb.replace(/[、和]$/, '');
  if (!said || noun.startsWith(said)) return noun;
  if (said.endsWith(noun)) return said;
  if (/[、和]/.test(said)) return said + noun.replace(/^(?:新建|改建|扩建|改扩建|迁建|续建)+/, '');
  return noun.length <= 4 ? said + noun : noun;
};

function withVerb(work: string, item: Item, noun: string): string {
  const pre = nounSpan(work, item.start, item.figure.start, true);
  const verb = tellingVerb(work.slice(pre.start, item.figure.start));
  return joined(verb, noun);
}

/** Brackets that list members are no part of a name. */
const withoutBrackets = (text: string): string => text.replace(/（[^（）]{7,}）/g, '');

/** 教师培训经费不低于工资总额的 → 教师培训经费. */
const bare = (text: string): string =>
  withoutBrackets(text).replace(
    /^(.{4,}?)(?:不低于|不少于|不超过|高于|达到|超过|占(?!比|.*(?:比例|比重|率)$))(?=.{2,}(?:的|总额|总数|收入)?$).*$/,
    '$1',
  );

/** Acts that say no more than that it is done; others (发展党员, 覆盖学校) tell what is counted. */
const PLAIN_ACT = /^(?:开展|组织|举办|完成|实施|召开|进行|建设|建立|创建|打造|形成|设立|设置)/;

const STAGE =
  /^(?:幼儿园|小学生?|初中生?|高中生?|普通高中|中职|高职|中学|城区|农村|乡村|城镇|男生|女生|幼儿|学生|教师|家长)(?:、(?:小学|初中|高中|幼儿园))*$/;
const STAGES = /(?:幼儿园|小学生?|初中生?|高中生?|普通高中|中职|高职|中学|城区|农村|乡村|城镇|男生|女生)/;
const LEVELS = /^(?:国家级?|省级?|市级?|区级?|县级?|校级|部级)$/;
const LEVEL_HEAD = /^(?:国家级?|省级?|市级?|区级?|县级?|校级|部级)/;

/** 小学班额不超过45人，初中不超过50人; 国家级基地1个，省级3个: a bare stage or level is of the thing before it. */
function alike(before: string, noun: string): string | null {
  if (LEVELS.test(noun) && before.length > 3) return noun + before.replace(LEVEL_HEAD, '');
  return STAGE.test(noun) && STAGES.test(before) && before.length > 4 ? before.replace(STAGES, noun) : null;
}

function subjectBefore(
  masked: Masked,
  part: Part,
  segment: Segment,
  item: Item,
  text: string,
  drafts: readonly Draft[],
): string {
  const { work, flat } = masked;
  const listed = /、.*等((?!教育|级|额).{2,12})$/.exec(text);
  const noun = listed ? (listed[1] as string) : text;
  const kept = nounSpan(work, item.start, item.figure.start, true);
  const verb = tellingVerb(work.slice(kept.start, kept.end));
  const last = drafts[drafts.length - 1];
  const like =
    last?.part === part.start && last.unit?.split('/')[0] === item.figure.unit ? alike(last.subject, noun) : null;
  if (like) return like;
  if (noun.length === 2 && !RATE.test(noun) && !verb) {
    const act = flat.slice(kept.start, kept.end);
    if (act.endsWith(noun) && act.length === 4 && !PLAIN_ACT.test(act)) return act;
  }
  if (noun.length > 1 && !RATE.test(noun)) return joined(verb, noun);
  if (noun.length < 2 && last && !verb) return last.subject;
  // 合格率达95%、优良率达40%: the second rate is of the first one's thing.
  if (last?.segment === segment.start && /率$/.test(last.subject)) return ofThing(last.subject) + noun;
  const before = part.segments.filter((s) => s.end < segment.start && s.depth === segment.depth).pop();
  if (!before) return verb && !noun ? verb : noun || flat.slice(item.start, item.figure.start);
  const stated = drafts.findLast((d) => d.segment === before.start);
  if (stated) return stated.subject.endsWith(noun) ? stated.subject : ofThing(stated.subject) + noun;
  const span = nounSpan(work, before.start, before.end);
  return flat.slice(span.start, Math.min(span.end, span.start + 16)) + noun;
}
