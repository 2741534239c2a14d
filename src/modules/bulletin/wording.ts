import type { BulletinComparison, BulletinFacts, BulletinItem } from '#contract/bulletin';
import { dateInChinese, daysBetween } from '#kernel/time';
import { WHOLE } from './items.ts';

/** Sentences that the records give. Every figure in them stands in the facts; nothing is estimated. */

const bare = (text: string): string => text.replace(/[。；;，,]+$/, '');
const led = ({ unit }: BulletinItem): string => (unit ? `${unit.name}牵头，` : '');
const quoted = (names: readonly string[], most = 5): string =>
  names
    .slice(0, most)
    .map((name) => `“${name}”`)
    .join('、') + (names.length > most ? `等${names.length}项` : '');

/** Why an item is told as good. */
export const goodSentence = (item: BulletinItem): string => {
  const parts = [item.state === 'closed' ? closedPart(item) : aheadPart(item), targetPart(item), progressPart(item)];
  return `${led(item)}${parts.filter(Boolean).join('。')}。`;
};

const closedPart = ({ closedOn, dueOn }: BulletinItem): string => {
  const said = closedOn ? `${dateInChinese(closedOn)}核验销号` : '已核验销号';
  const early = closedOn && dueOn ? daysBetween(closedOn, dueOn) : 0;
  return early > 0 ? `${said}，比完成时限提前${early}天` : said;
};

const aheadPart = ({ light, milestones }: BulletinItem): string => {
  const done = milestones.filter((one) => one.weight > 0 && one.confirmed >= one.weight);
  const named =
    done.length > 0
      ? `${quoted(
          done.map((one) => one.title),
          3,
        )}已核验确认`
      : '';
  const ahead = light.gap < 0 ? `到期节点权重${light.expected}，已确认${light.actual}，超前${-light.gap}` : '';
  return [named, ahead].filter(Boolean).join('，') || '到期节点均已核验确认';
};

const targetPart = ({ targets }: BulletinItem): string => targets.filter((one) => one.includes('已确认')).join('；');
const progressPart = ({ progress }: BulletinItem): string => (progress ? bare(progress.replace(/\s*\n\s*/g, '')) : '');

const overdueText = ({ title, dueOn, days }: NonNullable<BulletinItem['overdue']>): string =>
  `${title === WHOLE ? '' : `“${title}”`}应于${dateInChinese(dueOn)}${title === WHOLE ? '全部' : ''}完成，已超期${days}天`;

/** How far an item of a project bulletin has come: milestones, what was confirmed, what is in the way. */
export const progressSentence = (item: BulletinItem): string => {
  const { milestones, next, overdue, problems } = item;
  const done = milestones.filter((one) => one.confirmed >= one.weight && one.weight > 0);
  const steps = milestones.length > 0 ? `节点${milestones.length}个，已核验确认${done.length}个` : '';
  const parts = [
    item.state === 'closed' ? closedPart(item) : steps,
    targetPart(item),
    progressPart(item),
    overdue && item.state !== 'closed' ? overdueText(overdue) : '',
    problems ? `存在问题：${bare(problems.replace(/\s*\n\s*/g, ''))}` : '',
    next ? `下一节点：${dateInChinese(next.dueOn)}前${next.title}` : '',
  ];
  return `${led(item)}${parts.filter(Boolean).join('。')}。`;
};

const LEVELS = ['部分', '条', '项', '目'] as const;

/** A clause's path in words: 二/七 → 第二部分第七条; the preamble is 前言. */
export const clauseInWords = (path: string): string =>
  path === '-' || path === ''
    ? '前言'
    : path
        .split('/')
        .map((part, level) => `第${part}${LEVELS[level] ?? '目'}`)
        .join('');

/** Where an item comes from: its clause, or the kind of project. */
export const sourceOf = ({ record, code, clausePath }: BulletinItem): string =>
  record === 'project' ? code : clauseInWords(clausePath);

/** The gap in words: what is overdue, then the rule with its numbers. */
export const gapSentence = (item: BulletinItem): string => {
  const { overdue, light, lateRun, slips } = item;
  const parts = [
    overdue ? overdueText(overdue) : '',
    bare(light.text.replace(/→.$/, '')) === '' ? '' : `依据：${light.text.replace(/→.$/, '')}`,
    lateRun > 1 ? `已连续${lateRun}期滞后` : '',
    slips.length > 0 ? `已发督办单${slips.join('、')}` : '',
  ];
  return parts.filter(Boolean).join('；');
};

const LIGHT_SIGNS = { green: '●', yellow: '▲', orange: '◆', red: '■', grey: '○' } as const;
/** ●绿: shape and word, legible in a black-and-white print. */
export const lightMark = ({ light }: BulletinItem): string => `${LIGHT_SIGNS[light.colour]}${light.label}`;

const delta = (now: number, then: number, what: string): string =>
  now === then ? '' : `${what}${now > then ? '增加' : '减少'}${Math.abs(now - then)}项`;

/** Paragraphs that compare with the last issue; one sentence where there is none. */
export const changeSentences = ({ comparison, counts, periodLabel, kind }: BulletinFacts): string[] => {
  if (!comparison) return [`${periodLabel}为本系列首期，不与上期比较。`];
  const names = (list: BulletinComparison['closed']) => quoted(list.map((one) => one.title));
  const { previous, counts: then, closed, becameLate, stillLate, better, worse } = comparison;
  const deltas = [
    delta(counts.red, then.red, '红灯'),
    delta(counts.orange, then.orange, '橙灯'),
    delta(counts.yellow, then.yellow, '黄灯'),
    delta(counts.green, then.green, '绿灯'),
  ].filter(Boolean);
  const title = `${previous.periodLabel}${kind === 'projects' ? '动态' : '通报'}`;
  const head = `与${title}${previous.docNumber ? `（${previous.docNumber}）` : ''}相比，`;
  const sentences = [
    deltas.length > 0 ? `${deltas.join('，')}` : '各灯数量没有变化',
    closed.length > 0 ? `新增销号${closed.length}项：${names(closed)}` : '没有新增销号事项',
    becameLate.length > 0 ? `新增滞后${becameLate.length}项：${names(becameLate)}` : '没有新增滞后事项',
    stillLate.length > 0 ? `连续滞后${stillLate.length}项：${names(stillLate)}` : '',
    better.length > 0 ? `好转${better.length}项：${names(better)}` : '',
    worse.length > 0 ? `变差${worse.length}项：${names(worse)}` : '',
  ];
  return [`${head}${sentences.filter(Boolean).join('；')}。`];
};
