import { z } from 'zod';
import { parameter } from '#kernel/time';

/** How long an addressee has to accept receipt of what was dispatched to it. */
export const receiptWorkdays = parameter({
  name: 'receiptWorkdays',
  label: '签收期限',
  unit: '个工作日',
  module: 'plan',
  keeper: '办公室',
  schema: z.number().int().min(1).max(60),
  seeds: [
    {
      value: 3,
      region: 'CN',
      from: '2000-01-01',
      to: null,
      source: '系统默认：下达后3个工作日内签收；各局以本局督查工作规则为准',
      sourceCheckedOn: '2026-11-22',
      certainty: 'check',
    },
  ],
});

export const planParameters = [receiptWorkdays] as const;
