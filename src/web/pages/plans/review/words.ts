import { OPERATOR_LABELS, TARGET_TYPE_LABELS, type TargetView } from '#contract/plan';
import { numberText } from '../../../components/Figures.tsx';

export const KINDS: Readonly<Record<string, string>> = { ...TARGET_TYPE_LABELS, duty: '工作任务' };
export const kindLabel = (kind: string): string => KINDS[kind] ?? kind;

const SIGNS: Readonly<Record<string, string>> = {
  eq: '＝',
  gte: '≥',
  lte: '≤',
  gt: '＞',
  lt: '＜',
  approx: '约',
  increase_by: '＋',
  decrease_by: '－',
  per: '',
};

/** 2026 年内, 2026 年春学期, 2026-09-01 前. */
export const deadlineText = (deadline: string): string => {
  if (/^\d{4}$/.test(deadline)) return `${deadline}年内`;
  if (deadline.endsWith('spring')) return `${deadline.slice(0, 4)}年春学期`;
  if (deadline.endsWith('autumn')) return `${deadline.slice(0, 4)}年秋学期`;
  return deadline;
};

/** The measure itself: ≥ 58 %, 6—8 场, 全部. */
export const measureText = ({
  op,
  value,
  valueMax,
  unit,
}: Pick<TargetView, 'op' | 'value' | 'valueMax' | 'unit'>): string => {
  if (op === 'by') return '按期完成';
  if (op === 'zero') return '零发生';
  if (value === null) return op === 'all' ? '全部' : (OPERATOR_LABELS[op as keyof typeof OPERATOR_LABELS] ?? op);
  if (op === 'range') return `${numberText(value)}—${numberText(valueMax ?? value)}${unit ?? ''}`;
  return `${op === 'all' ? '全部 ' : `${SIGNS[op] ?? ''} `}${numberText(value)}${unit ?? ''}`.trim();
};
