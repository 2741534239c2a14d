import type { TaskView } from '#contract/tasks';
import { t } from '../../shell/language/index.ts';

export const BOXES = [
  { value: 'open', label: t('待办') },
  { value: 'done', label: t('已办') },
  { value: 'asked', label: t('我发起') },
  { value: 'copied', label: t('抄送我') },
] as const;
export type Box = (typeof BOXES)[number]['value'];

export const GROUPS: readonly { readonly value: TaskView['group']; readonly label: string }[] = [
  { value: 'overdue', label: t('已超期') },
  { value: 'thisWeek', label: t('本周到期') },
  { value: 'later', label: t('以后到期') },
  { value: 'undated', label: t('没有时限') },
];

/** 剩3个工作日, 今天到期, 已超2个工作日. */
export const leftText = ({ workdaysLeft, dueOn, group }: TaskView): string => {
  if (workdaysLeft === null || !dueOn) return '';
  if (group === 'overdue')
    return workdaysLeft === 0 ? t('已超期') : t('超期 {n} 个工作日', { n: Math.abs(workdaysLeft) });
  return workdaysLeft <= 0 ? t('今天到期') : t('剩 {n} 个工作日', { n: workdaysLeft });
};

/** Done by a click of its own; all others are done where their matter is. */
export const isPlain = ({ verb }: TaskView): boolean => verb === null;
