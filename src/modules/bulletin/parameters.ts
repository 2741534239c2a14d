import { z } from 'zod';
import { parameter } from '#kernel/time';

const DEFAULT = '本系统默认值，无统一规定，须按本单位的督查制度核实';

/** Workdays that an office has: to bring an issue out, to answer for what is late, to check what is reported done. */
export const bulletinDeadlines = parameter({
  name: 'bulletinDeadlines',
  label: '通报与督办时限',
  unit: '个工作日',
  module: 'bulletin',
  schema: z.strictObject({
    month: z.number().int().min(0).max(60),
    quarter: z.number().int().min(0).max(60),
    remedy: z.number().int().min(1).max(60),
    verify: z.number().int().min(1).max(60),
    slip: z.number().int().min(1).max(60),
  }),
  show: (value) =>
    `月通报在月末后${value.month}个、季通报在季末后${value.quarter}个工作日内印发；滞后事项${value.remedy}个工作日内报补救措施；` +
    `待核验事项${value.verify}个工作日内核验；督办单${value.slip}个工作日内反馈`,
  seeds: [
    {
      value: { month: 8, quarter: 10, remedy: 5, verify: 10, slip: 10 },
      region: 'CN',
      from: '2016-01-01',
      to: null,
      source: DEFAULT,
      sourceCheckedOn: '2026-11-22',
      certainty: 'check',
    },
  ],
});

/** Workdays for checking a frozen issue, and again for signing it. */
export const signingDays = parameter({
  name: 'signingDays',
  label: '通报核稿、签发的时限',
  unit: '个工作日',
  module: 'bulletin',
  schema: z.number().int().min(1).max(30),
  seeds: [
    {
      value: 2,
      region: 'CN',
      from: '2016-01-01',
      to: null,
      source: DEFAULT,
      sourceCheckedOn: '2026-11-22',
      certainty: 'check',
    },
  ],
});

export const bulletinParameters = [bulletinDeadlines, signingDays] as const;
