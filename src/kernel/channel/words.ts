import { NOTICE_KINDS } from '#kernel/notice';
import type { PURPOSES } from './records.ts';

export type Purpose = keyof typeof PURPOSES;
export type Counts = Readonly<Record<string, number>>;

const LABELS: Readonly<Record<string, string>> = { ...NOTICE_KINDS, dueToday: '今天到期' };

const sum = (counts: Counts): number => Object.values(counts).reduce((total, n) => total + n, 0);

const listed = (counts: Counts): string =>
  Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => `${LABELS[kind] ?? kind}${n}${kind === 'dueToday' ? '项' : '条'}`)
    .join('、');

/** What leaves the house: numbers by kind and a link; no name, no title, nothing a stranger on the group could use. */
export const wordsFor = (
  purpose: Purpose,
  counts: Counts,
  origin: string,
): { readonly subject: string; readonly text: string } => {
  const subject = {
    urgent: `有${sum(counts)}条消息请尽快办理`,
    lastDay: `今天是${sum(counts)}项工作时限内的最后一个工作日`,
    digest: `今日消息${sum(counts)}条`,
    test: '测试消息',
  }[purpose];
  const body = purpose === 'test' ? '收到本消息，说明渠道可用。' : `${listed(counts)}。请登录后查看办理。`;
  return { subject: `【要点】${subject}`, text: `【要点】${subject}\n${body}\n${origin}/` };
};
