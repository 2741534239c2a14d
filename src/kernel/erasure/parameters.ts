import { z } from 'zod';
import { parameter } from '#kernel/time';

/** How much one list of erasures holds, and how large a table may be to be written anew after it. */
export const erasureRule = parameter({
  name: 'erasureRule',
  label: '到期销毁',
  module: 'erasure',
  keeper: '办公室',
  schema: z.object({
    perList: z.number().int().min(1).max(20_000),
    /** Megabytes; larger tables are only cleared of dead rows, their places are written over by and by. */
    rewriteUpTo: z.number().int().min(1).max(1_000_000),
  }),
  show: ({ perList, rewriteUpTo }) => `每份清单最多${perList}条；${rewriteUpTo} MB以内的表销毁后整表重写`,
  seeds: [
    {
      value: { perList: 2000, rewriteUpTo: 2048 },
      region: 'CN',
      from: '2021-11-01',
      to: null,
      source: '产品默认值',
      sourceCheckedOn: '2026-11-23',
      certainty: 'check',
    },
  ],
});

export const erasureParameters = [erasureRule] as const;
