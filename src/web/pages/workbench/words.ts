import type { TaskView } from '#contract/tasks';

export const BOXES = [
  { value: 'open', label: '待办' },
  { value: 'done', label: '已办' },
  { value: 'asked', label: '我发起' },
  { value: 'copied', label: '抄送我' },
] as const;
export type Box = (typeof BOXES)[number]['value'];

export const GROUPS: readonly { readonly value: TaskView['group']; readonly label: string }[] = [
  { value: 'overdue', label: '已超期' },
  { value: 'thisWeek', label: '本周到期' },
  { value: 'later', label: '以后到期' },
  { value: 'undated', label: '没有时限' },
];

/** 剩3个工作日, 今天到期, 已超2个工作日. */
export const leftText = ({ workdaysLeft, dueOn, group }: TaskView): string => {
  if (workdaysLeft === null || !dueOn) return '';
  if (group === 'overdue') return workdaysLeft === 0 ? '已超期' : `超期 ${Math.abs(workdaysLeft)} 个工作日`;
  return workdaysLeft <= 0 ? '今天到期' : `剩 ${workdaysLeft} 个工作日`;
};

/** Done by a click of its own; all others are done where their matter is. */
export const isPlain = ({ verb }: TaskView): boolean => verb === null;
