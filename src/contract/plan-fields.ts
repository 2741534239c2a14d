import { z } from 'zod';

/* What the contracts of plans share. */

export const OPERATOR_LABELS = {
  eq: '等于',
  gte: '不少于',
  lte: '不超过',
  gt: '多于',
  lt: '少于',
  range: '区间',
  approx: '左右',
  increase_by: '增加',
  decrease_by: '减少',
  all: '全部',
  zero: '零发生',
  by: '按期完成',
  per: '频次',
} as const;
export const TARGET_TYPE_LABELS = {
  quantity: '数量',
  ratio: '比例',
  date: '时间',
  change: '增减',
  accreditation: '创建',
  zero: '零发生',
  list: '清单',
  range: '区间',
  frequency: '频次',
} as const;
export const operators = Object.keys(OPERATOR_LABELS) as [
  keyof typeof OPERATOR_LABELS,
  ...(keyof typeof OPERATOR_LABELS)[],
];
export const targetTypes = Object.keys(TARGET_TYPE_LABELS) as [
  keyof typeof TARGET_TYPE_LABELS,
  ...(keyof typeof TARGET_TYPE_LABELS)[],
];
export const commitmentKind = z.enum([...targetTypes, 'duty']);
export const source = z.enum(['parsed', 'manual', 'proposed']);
export const version = z.number().int();
export const id = z.object({ id: z.uuid() });
export const offset = z.number().int().min(0);
export const reason = z.string().trim().min(1, '请写明理由').max(300);
export const DEADLINE = /^\d{4}(-(spring|autumn)|-\d{2}-\d{2})?$/;
export const planWriters = ['office'] as const;
