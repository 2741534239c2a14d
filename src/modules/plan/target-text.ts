import type { RowOf } from '#kernel/definition';
import { OPERATOR_SIGNS } from './operators.ts';
import type { target } from './records.ts';

const SEASONS = { spring: '春季学期', autumn: '秋季学期' } as const;

/** A deadline as people say it: 2026-09-01前完成, 2026年内完成, 2026年秋季学期完成. */
const deadlineText = (deadline: string | null): string => {
  const [, year, season] = /^(\d{4})(?:-(spring|autumn))?$/.exec(deadline ?? '') ?? [];
  if (season) return `${year}年${SEASONS[season as keyof typeof SEASONS]}完成`;
  return year ? `${year}年内完成` : deadline ? `${deadline}前完成` : '按期完成';
};

/** A target in words: 公办园在园幼儿占比 ≥ 55 %. */
export const targetText = (
  row: Pick<RowOf<typeof target>, 'subject' | 'op' | 'value' | 'valueMax' | 'unit' | 'scope' | 'deadline'>,
): string => {
  const scope = row.scope ? `（${row.scope}）` : '';
  if (row.op === 'by') return `${row.subject}${scope}：${deadlineText(row.deadline)}`;
  if (row.op === 'all') return `${row.subject}${scope}：全部`;
  if (row.op === 'zero') return `${row.subject}${scope}：零发生`;
  const value = row.op === 'range' ? `${row.value}—${row.valueMax}` : String(row.value ?? '');
  return `${row.subject}${scope} ${OPERATOR_SIGNS[row.op as keyof typeof OPERATOR_SIGNS] ?? ''}${value}${row.unit ?? ''}`;
};
