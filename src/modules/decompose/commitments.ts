/** Every sentence that promises something, measurable or not. */
import { MAKING, PAST } from './lexicon/verbs.ts';
import type { Masked, Part } from './sentences.ts';
import type { CommitmentType, Target, TargetType } from './types.ts';

const PROMISE =
  /(?:加强|推进|推动|完善|健全|落实|实施|开展|建立|深化|提升|提高|强化|做好|抓好|加快|加大|优化|组织|制定|出台|建设|创建|举办|引导|规范|坚持|确保|促进|扩大|探索|构建|打造|完成|严格|严禁|不得|全面|继续|持续|支持|鼓励|启动|培育|实现|统筹|贯彻|学习|编制|发挥|巩固|拓展|增强|改善|改革|开发|开工|建成|新建|新增|设立|发布|印发|推广|评选|培养|选派|配备|争取|争创|力争|保障|维护|防范|排查|整治|整改|监测|检查|督查|督导|审计|宣传|营造|树立|压实|履行|聚焦|围绕|突出|注重|关注|加以|对接|办好|用好|管好|召开|指导|督促|理顺|细化|明确|充分|积极|切实|扎实|广泛|认真|着力|大力|有序|稳步|深入|进一步|严肃|杜绝|达到|保持|控制|每|各|将|要|应|须)/;
const MAKES = new RegExp(`(?:${MAKING})`);
const NO_PROMISE =
  /^(?:附件|特此|现将|根据.*通知|责任单位|责任部门|牵头|配合|完成时限|[（(〔【]?(?:责任|牵头|配合|此件))/;
const LOOKS_BACK = /^(?:20\d{2}年|今年)(?:，)?(?:是|也是|恰逢|系)|^(?:一年来|过去一年|去年)/;

/** The parts that promise something. A heading line with nothing behind it promises nothing. */
export function promisesOf(masked: Masked, parts: readonly Part[], headings: ReadonlySet<number>): Part[] {
  return parts.filter((part) => {
    if (part.clause < 0 || headings.has(part.start)) return false;
    const text = masked.flat.slice(part.start, Math.min(part.end, part.start + 400));
    return (
      text.length >= 4 &&
      (PROMISE.test(text) || MAKES.test(text)) &&
      !NO_PROMISE.test(text) &&
      !LOOKS_BACK.test(text) &&
      !PAST.test(text.slice(0, 60))
    );
  });
}

const ORDER: readonly TargetType[] = [
  'zero',
  'change',
  'ratio',
  'accreditation',
  'quantity',
  'range',
  'frequency',
  'date',
  'list',
];
const PAPER =
  /(?:制定|制订|出台|印发|研制|编制|修订|发布|起草|拟定|研究制定|修订完善)[^，；]{0,30}(?:》|方案|办法|意见|规划|细则|制度|标准|清单|指南|章程|条例|规定|计划|指引|规程)/;
const HONOUR =
  /(?:创建|争创|申创|创成|申报|通过|迎接|争取)[^，；]{0,30}(?:认定|验收|评估|示范[校区县市园]|先进|称号|创建工作|县（市、区）|优质园)/;

/** The kind of the first target; without one, a paper to issue, an honour to win, or a duty. */
export function commitmentType(text: string, targets: readonly Target[]): CommitmentType {
  if (targets.length > 0) return ORDER.find((type) => targets[0]?.type === type) ?? (targets[0] as Target).type;
  if (PAPER.test(text)) return 'list';
  return HONOUR.test(text) ? 'accreditation' : 'duty';
}
