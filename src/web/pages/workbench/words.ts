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

/** 我发起: what is still open stands first, the latest on top, so that whoever urges finds it; what is over comes last. */
export const groupsOf = (box: Box, tasks: readonly TaskView[]) => {
  const by = (value: string, label: string, which: (task: TaskView) => boolean) => {
    const those = tasks.filter(which);
    return { value, label, tasks: those };
  };
  const open = GROUPS.map(({ value, label }) =>
    by(value, label, ({ state, group }) => (box === 'open' || state === 'open') && group === value),
  );
  if (box === 'open') return open.filter((group) => group.tasks.length > 0);
  if (box !== 'asked') return [by('all', '', () => true)];
  const due = open.map((group) => ({
    ...group,
    tasks: [...group.tasks].sort((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? '')),
  }));
  return [...due, by('over', t('已办、已退回或已撤回'), ({ state }) => state !== 'open')].filter(
    (group) => group.tasks.length > 0,
  );
};

/** 剩3个工作日, 今天到期, 已超2个工作日. */
export const leftText = ({ workdaysLeft, dueOn, group }: TaskView): string => {
  if (workdaysLeft === null || !dueOn) return '';
  if (group === 'overdue')
    return workdaysLeft === 0 ? t('已超期') : t('超期 {n} 个工作日', { n: Math.abs(workdaysLeft) });
  return workdaysLeft <= 0 ? t('今天到期') : t('剩 {n} 个工作日', { n: workdaysLeft });
};

/** Done by a click of its own; all others are done where their matter is. */
export const isPlain = ({ verb }: TaskView): boolean => verb === null;
