/** Is this figure a promise? Names, slogans, ordinals, ages and other bodies' figures are not. */
import type { Figure } from './figures.ts';
import { ABSTRACT_HEADS, BANDWIDTH, DURATIONS, NAMED_HEADS, NOT_UNITS, RATIO_UNITS } from './lexicon/units.ts';
import { FOLLOWING, MAKING, USING } from './lexicon/verbs.ts';
import type { Segment } from './sentences.ts';

/** Words that swallow a unit: 三位一体, 一本科, 四场所 … */
const SWALLOWED: Readonly<Record<string, RegExp>> = {
  位: /^一体/,
  本: /^(?:科|土|地|次|级|届|年|校|区|市)/,
  分: /^(?:别|校|层|类|管|级|园|段|步|批|期|会)/,
  家: /^(?:长|校|庭|争鸣)/,
  米: /^(?:粉|饭)/,
  次: /^(?:性|第|元|生)/,
  条: /^(?:件|例)/,
  节: /^(?:日|约|假|能|水|俭)/,
  场: /^(?:所|景|地|馆)/,
  门: /^(?:类|户|槛|卫)/,
  期: /^(?:间|末|待|望|工程)/,
  人: /^(?:均|一|才|文|工|民|口)/,
  组: /^(?:织|建|团)/,
  队: /^伍/,
  对: /^(?:一|于|口|接)/,
  户: /^(?:外|籍)/,
  天: /^(?:候|津|下)/,
  件: /^(?:大)?(?:实)?事/,
  级: /^/,
  个: /^(?:性|体|别)/,
  所: /^(?:有|属|在)/,
  支: /^(?:部|撑|持|教|付)/,
  起: /^(?:来|点|步|草)/,
  片: /^(?:区)/,
  张: /^(?:家)/,
  周: /^(?:年|岁|边)/,
  字: /^(?:书|形)/,
  校: /^(?:长|园|区|外|内|企|地|际|车|本)/,
  村: /^(?:小)/,
  班: /^(?:子|主任|额)/,
  元: /^(?:化|旦)/,
  首: /^(?:批|届|席)/,
  轮: /^(?:岗|训)/,
  项: /^(?:行动计划)/,
};

const DIRECT_VERB = new RegExp(
  `(?:${MAKING})(?:好|了|成|市级|省级|区级|县级|国家级|至少|不少于|首批|一批|新|再|约|近|超|全市|全区|全县|前)?$`,
);
const ANY_VERB = new RegExp(`(?:${MAKING})`);
const CONCRETE_UNITS =
  /^(?:所|家|座|名|人|场|门|台|栋|幢|间|处|人次|套|辆|部|本|册|节|课时|学时|万元|亿元|元|亩|平方米|次|校|篇|例|户|届)$/;
const EACH_FAR = /每(?:天|日|周|星期|月|学期|学年|年|人|生)[^，]{0,48}$/;
const EACH = /(?:每|各)[^，]{0,16}$/;
const NON_NOUN = /(?:格局|体系|机制|局面|氛围|队伍|常态|习惯|流程|标准)/;
const SINGLE_UNITS = /^(?:个|所|家|座|部|本|套|场|次|届|门|名|处|栋|幢|间|台|节|期|堂|支|份|项)$/;
const SINGLE_VERBS =
  /(?:新建|建成|创建|建设|举办|召开|组织|开展|承办|设立|设置|配备|打造|完成|培育|评选|增设|申报|编写|开发|录制|推出|筹建|建立|建|设|创|争创|创成|成立|组建|办好|获评|入选)(?:好|了|至少)?$/;

/** True where the figure is something promised. */
export function isPromise(figure: Figure, work: string, segment: Segment): boolean {
  const before = work.slice(segment.start, figure.start);
  const after = work.slice(figure.end, Math.min(segment.end, figure.end + 24));
  if (isOrdinal(figure, before, work[figure.at - 1] ?? '', after)) return false;
  if (isSwallowed(figure, after) || /(?:每|每满|每增加)$/.test(before)) return false;
  if (/(?:按|按照)$/.test(before) && /^(?:核定|计算|测算|拨付|标准)/.test(after)) return false;
  if (isThreshold(figure, work, after)) return false;
  if (/^(?:范围)?[之以]?内?(?:不得|禁止|严禁)/.test(after)) return false;
  if (isBaseline(before, after) || isOrdered(work.slice(segment.start, segment.end))) return false;
  if (isRatio(figure)) return !/(?:按|按照)$/.test(before) && !(/按[^，]{1,12}的$/.test(before) && PAYS.test(after));
  if (countsSubject(figure, before, after)) return false;
  if (figure.unit === '个月' && LIMITED.has(figure.op) && /每[^，]{1,4}年[^，]*$/.test(before)) return true;
  if (figure.unit !== null && NOT_UNITS.has(figure.unit)) return false;
  if (
    figure.unit === '人' &&
    /以[上下]/.test(work.slice(figure.at, figure.end)) &&
    /^(?:的)?(?:超?大班额|[大小]规模|教学点|[\u4e00-\u9fff]{0,3}(?:学校|幼儿园|村|县|镇)|班|的班|大校)/.test(after)
  )
    return false;
  if (figure.unit !== null && BANDWIDTH.has(figure.unit)) return isBandwidth(figure, before, after);
  if (figure.unit !== null && DURATIONS.has(figure.unit))
    return figure.op !== 'eq'
      ? !/^(?:值班|在线|制)/.test(after)
      : EACH_FAR.test(before) && !/24$/.test(work.slice(figure.at, figure.at + 2));
  if (figure.unit === '分' && figure.op === 'eq')
    return /(?:分|满意度|得分|成绩)(?:提高|提升|达到|达|增加)$/.test(before);
  if (figure.unit === '分' && /^(?:的)?(?:人数|学生|考生|高?分?数?段|率|高分)/.test(after)) return false;
  // 一本, 二本 and 三本 are lines of admission.
  if (figure.unit === '本' && figure.chinese && figure.value <= 3) return false;
  if (NAMED_HEADS.test(after)) return false;
  if (isSlogan(figure, work, segment) || COUNTED_SLOGAN.test(work.slice(segment.start, segment.end))) return false;
  if (/^[百千万]人$/.test(work.slice(figure.at, figure.end)) && /^[^，、]{0,4}(?:团|队|库|军|大会|合唱)/.test(after))
    return false;
  if (FOLLOWING.test(before) && /^(?:个|条|项|份|本)$/.test(figure.unit ?? '')) return false;
  if (figure.op === 'eq' && USING.test(before)) return false;
  if (figure.single) return isRealOne(figure, before, after);
  return figure.chinese ? isRealChinese(figure, before, after) : true;
}

const LIMITED: ReadonlySet<Figure['op']> = new Set(['gte', 'lte', 'gt', 'lt']);

/** 30万元以上的项目一律招标: a size that picks out what a rule is for. */
const isThreshold = (figure: Figure, work: string, after: string): boolean =>
  /元$/.test(figure.unit ?? '') &&
  /以[上下]/.test(work.slice(figure.at, figure.end)) &&
  /^的?(?:支出|项目|采购|工程|合同|资产|开支|大额)/.test(after);

/** 由24项压减至15项: the first figure is where it starts from. */
const isBaseline = (before: string, after: string): boolean =>
  /(?:由|从)(?:原来|原有|原先|现有|目前|去年|上年)?(?:的|约|近|每生|每人|每年|每天|每月|每学期)*$/.test(before) &&
  /^[^，、]{0,8}(?:到|至|为|成)(?:约|近)?[\d一二两三四五六七八九十]/.test(after);

/** 按照国家高职扩招100万人的部署: a higher body's figure. */
const isOrdered = (segment: string): boolean =>
  /^(?:按照?|根据)[^，]{0,30}(?:提出|确定|明确|下达)的[^，]*目标$/.test(segment) ||
  /^(?:按照?|根据|依照|依据|对照|围绕)[^，]{0,4}(?:党中央|中央|国务院|国家|教育部|全国|省委|省政府|省厅|省教育厅)[^，]*?(?:部署|要求|任务|安排|精神|决策|规定)(?:$|[^\d]*$)/.test(
    segment,
  );

/** 按投资额的30%抵免: a rate laid down elsewhere. */
const PAYS = /^(?:的比例|的标准)?(?:抵免|计提|计算|核定|返还|给予|收取|缴纳|提取)/;

/** 32名责任人每月走访4次, 212所食堂供餐率达95%: the count names who acts; the other figure is the promise. */
const countsSubject = (figure: Figure, before: string, after: string): boolean =>
  figure.op === 'eq' &&
  !figure.chinese &&
  !ANY_VERB.test(before) &&
  !/[、：其]/.test(before) &&
  /^[^、，\d]{2,18}(?:各[^、，\d]{0,6}(?:\d|一)|(?:率|占比|比例|覆盖面)(?:均|都)?(?:达到?|为|保持在|稳定在|不低于|提高到|提升到)?\d[\d.]*%|每(?:年|学期|季度|月|周|天|人)[^、，\d]{0,10}(?:不少于|不低于|至少|不超过)\d)/.test(
    after,
  );

/** 1个中心、2个平台、3大体系、N个应用. */
const COUNTED_SLOGAN = /(?:^|[、和])(?:N个|\d大[\u4e00-\u9fff])/;

/** 百所名校、千名名师培育工程 is a programme's name. */
const isSlogan = (figure: Figure, work: string, segment: Segment): boolean =>
  /[百千万]/.test(work[figure.at] as string) && /(?:工程|计划|行动|活动)/.test(work.slice(figure.end, segment.end));

const isRatio = (figure: Figure): boolean => figure.unit !== null && RATIO_UNITS.includes(figure.unit);

const isOrdinal = (figure: Figure, before: string, left: string, after: string): boolean =>
  /[第前+A-Za-z.∶:/]$/.test(left) ||
  /(?:位列|位居|排名|名列|年龄|教龄|工龄)$/.test(before) ||
  (/新$/.test(before) && /^轮/.test(after)) ||
  /^(?:年级|年制|岁|周年|号)/.test(after) ||
  (figure.unit === null && /^、\d/.test(after));

function isSwallowed(figure: Figure, after: string): boolean {
  if (figure.unit === null) return false;
  if (figure.op !== 'eq' && figure.unit !== '件') return false;
  return SWALLOWED[figure.unit]?.test(after) ?? false;
}

const isBandwidth = (figure: Figure, before: string, after: string): boolean =>
  figure.op !== 'eq' ||
  !Number.isInteger(figure.value) ||
  /(?:带宽|出口|达到|提升到|提升至|升级到|升级至|扩容至|扩容到|不低于)[^，]{0,8}$/.test(before) ||
  (figure.value >= 10 && /^(?:升级|接入|带宽|宽带|光纤|网络|进|到)/.test(after));

/** 一所 counts where something is made or each of many gets it; 一批, 一支队伍, 一个格局 do not. */
function isRealOne(figure: Figure, before: string, after: string): boolean {
  if (!SINGLE_UNITS.test(figure.unit ?? '') || /^(?:个|项|种)?(?:新|又|比|次性|步|致|流|线|系列|定)/.test(after))
    return false;
  if (figure.op !== 'eq' || EACH.test(before)) return true;
  if (NON_NOUN.test(after) || /^(?:支|份|项|期)$/.test(figure.unit ?? '')) return false;
  return SINGLE_VERBS.test(before);
}

function isRealChinese(figure: Figure, before: string, after: string): boolean {
  if (figure.op !== 'eq' || EACH.test(before)) return true;
  const unit = figure.unit ?? '';
  if (/元$|^人次$/.test(unit)) return true;
  if (
    ABSTRACT_HEADS.test(after) ||
    (/^■|^[，。；、）]?$/.test(after.slice(0, 1)) === false && /^(?:大|项)$/.test(unit))
  )
    return false;
  if (/^(?:■)/.test(after) && !DIRECT_VERB.test(before)) return false;
  if (DIRECT_VERB.test(before)) return true;
  return CONCRETE_UNITS.test(unit) && (ANY_VERB.test(before) || /(?:确保|力争)/.test(before));
}
