import { z } from 'zod';
import { parameter } from '#kernel/time';

/** How many days the public is asked about a major administrative decision, at least. */
export const publicCommentDays = parameter({
  name: 'publicCommentDays',
  label: '重大行政决策公开征求意见期限',
  unit: '天',
  module: 'longterm',
  keeper: '办公室',
  schema: z.number().int().min(1).max(365),
  seeds: [
    {
      value: 30,
      region: 'CN',
      from: '2019-09-01',
      to: null,
      source: '重大行政决策程序暂行条例（国务院令第713号）第十五条：一般不少于30日',
      sourceCheckedOn: '2026-11-23',
      certainty: 'sure',
    },
  ],
});

/** How many workdays a legality review of a major administrative decision is given, at least. */
export const legalityReviewWorkdays = parameter({
  name: 'legalityReviewWorkdays',
  label: '重大行政决策合法性审查期限',
  unit: '个工作日',
  module: 'longterm',
  keeper: '政策法规科',
  schema: z.number().int().min(1).max(60),
  seeds: [
    {
      value: 7,
      region: 'CN',
      from: '2019-09-01',
      to: null,
      source: '重大行政决策程序暂行条例（国务院令第713号）第二十六条：一般不少于7个工作日',
      sourceCheckedOn: '2026-11-23',
      certainty: 'sure',
    },
  ],
});

export const longTermParameters = [publicCommentDays, legalityReviewWorkdays] as const;
