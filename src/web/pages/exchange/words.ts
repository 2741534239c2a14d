import type { DifferenceView, ExchangeCounts } from '#contract/exchange';

/** What a run found, in the order in which people ask. */
export const COUNTS: readonly { readonly name: keyof ExchangeCounts; readonly label: string }[] = [
  { name: 'total', label: '对方提供' },
  { name: 'matched', label: '对上' },
  { name: 'unchanged', label: '一致' },
  { name: 'changed', label: '已采用对方' },
  { name: 'created', label: '新登记' },
  { name: 'differences', label: '待处理差异' },
  { name: 'refused', label: '未收' },
  { name: 'onlyTheirs', label: '对方有我方没有' },
  { name: 'onlyOurs', label: '我方有对方没有' },
];

export const STATES: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'open,asked', label: '待处理' },
  { value: 'open', label: '尚未处理' },
  { value: 'asked', label: '待学校核对' },
  { value: 'applied', label: '已按规则采用对方' },
  { value: 'taken', label: '已采用对方' },
  { value: 'kept', label: '保留我方' },
  { value: 'gone', label: '已一致' },
];

export const KINDS: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'field', label: '内容不一致' },
  { value: 'onlyTheirs', label: '对方有我方没有' },
  { value: 'onlyOurs', label: '我方有对方没有' },
];

/** A side of a difference in words: what is compared without being shown, what is blank. */
export const sideText = ({ kind, hidden }: DifferenceView, text: string | null, whole: string): string => {
  if (kind !== 'field') return text || whole;
  if (hidden) return '（不显示）';
  return text || '（空）';
};

export const RUN_COLOURS: Readonly<Record<string, string>> = {
  waiting: 'default',
  running: 'processing',
  done: 'success',
  failed: 'error',
};
