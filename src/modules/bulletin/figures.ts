import type { BulletinBlock, BulletinCounts, BulletinFacts, BulletinFigure } from '#contract/bulletin';
import { civilDateAt, dateInChinese } from '#kernel/time';
import { isIndicatorKey } from './indicators.ts';

type Figure = {
  readonly label: string;
  readonly text: (facts: BulletinFacts) => string;
  readonly value?: (facts: BulletinFacts) => number;
  readonly previous?: (facts: BulletinFacts) => number | null;
  /** Part of the board's address that opens the rows behind it. */
  readonly filter?: string;
};

const count = (key: keyof BulletinCounts, label: string, filter?: string): Figure => ({
  label,
  text: ({ counts }) => String(counts[key]),
  value: ({ counts }) => counts[key],
  previous: ({ comparison }) => comparison?.counts[key] ?? null,
  ...(filter === undefined ? {} : { filter }),
});

type Lists = 'closed' | 'becameLate' | 'better' | 'worse' | 'stillLate';
const changed = (key: Lists, label: string): Figure => ({
  label,
  text: ({ comparison }) => String(comparison?.[key].length ?? 0),
  value: ({ comparison }) => comparison?.[key].length ?? 0,
});

/** 24时 at the end of a day, else the minute: 2026年9月30日24时, 2026年10月9日15时04分. */
export const instantInWords = (asOf: string): string => {
  const day = dateInChinese(civilDateAt(asOf));
  const [hour = 0, minute = 0, second = 0] = new Date(asOf)
    .toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai', hour12: false })
    .split(':')
    .map(Number);
  if (hour === 23 && minute === 59 && second === 59) return `${day}24时`;
  return `${day}${hour}时${minute === 0 ? '' : `${String(minute).padStart(2, '0')}分`}`;
};

const FIGURES: Readonly<Record<string, Figure>> = {
  period: { label: '期间', text: ({ periodLabel }) => periodLabel },
  asOfDay: { label: '数据截至日', text: ({ on }) => dateInChinese(on) },
  asOf: { label: '数据截至时点', text: ({ asOf }) => instantInWords(asOf) },
  plan: { label: '要点标题', text: ({ plan }) => `《${plan.title.replace(/[《》]/g, '')}》` },
  planNumber: { label: '要点文号', text: ({ plan }) => (plan.docNumber ? `（${plan.docNumber}）` : '') },
  total: count('total', '事项总数', ''),
  closed: count('closed', '已销号', 'state=closed'),
  running: count('running', '推进中', 'state=running'),
  awaiting: count('awaiting', '待核验', 'state=awaiting'),
  notStarted: count('notStarted', '未启动', 'state=notStarted'),
  aside: count('aside', '调整中和中止'),
  late: count('late', '滞后（红灯和橙灯）'),
  green: count('green', '绿灯', 'light=green'),
  yellow: count('yellow', '黄灯', 'light=yellow'),
  orange: count('orange', '橙灯', 'light=orange'),
  red: count('red', '红灯', 'light=red'),
  grey: count('grey', '不亮灯', 'light=grey'),
  newlyClosed: changed('closed', '比上期新增销号'),
  newlyLate: changed('becameLate', '比上期新增滞后'),
  better: changed('better', '比上期好转'),
  worse: changed('worse', '比上期变差'),
  stillLate: changed('stillLate', '连续滞后'),
  sections: {
    label: '牵头科室数',
    text: ({ sections }) => String(sections.length),
    value: ({ sections }) => sections.length,
  },
};

/** The text of a live figure as documents print it. */
export const figureText = (key: string, facts: BulletinFacts): string =>
  FIGURES[key]?.text(facts) ?? facts.indicators?.find((one) => one.key === key)?.text ?? '';

/** Whether a figure says that there is something; figures without a number always do. */
export const isSomething = (key: string, facts: BulletinFacts): boolean => FIGURES[key]?.value?.(facts) !== 0;

/** Figures that a draft names and nobody computes. */
export const unknownFigures = (blocks: readonly BulletinBlock[]): string[] => {
  const named = blocks.flatMap((block) =>
    block.type === 'text'
      ? block.parts.flatMap((part) => [...('figure' in part ? [part.figure] : []), ...(part.when ? [part.when] : [])])
      : [],
  );
  return [...new Set(named.filter((key) => !Object.hasOwn(FIGURES, key) && !isIndicatorKey(key)))];
};

/** Every figure with its value, what it was in the last issue, and where the rows behind it open. */
export const figureCatalogue = (facts: BulletinFacts | null): BulletinFigure[] => [
  ...Object.entries(FIGURES).map(([key, { label, text, value, previous, filter }]) => ({
    key,
    label,
    text: facts ? text(facts) : '',
    value: (facts && value?.(facts)) ?? null,
    previous: (facts && previous?.(facts)) ?? null,
    href: facts?.kind === 'progress' && filter !== undefined ? boardAddress(facts, filter) : null,
  })),
  ...(facts?.indicators ?? []).map(({ key, label, text, value }) => ({
    ...{ key, label: `指标：${label}`, text, value, previous: null },
    href: facts?.snapshot ? `/indicators/snapshots/${facts.snapshot.id}` : null,
  })),
];

const boardAddress = ({ plan, asOf }: BulletinFacts, filter: string): string =>
  `/board?plan=${plan.id}&asOf=${encodeURIComponent(asOf)}${filter ? `&${filter}` : ''}`;
