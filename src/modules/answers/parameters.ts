import { z } from 'zod';
import { parameter } from '#kernel/time';

/** Published counts of persons below it are held back. */
export const smallCell = parameter({
  name: 'smallCell',
  label: '公开统计的最小人数',
  unit: '人',
  module: 'answers',
  keeper: '办公室',
  schema: z.number().int().min(2).max(1000),
  seeds: [
    {
      value: 10,
      region: 'CN',
      from: '2010-01-01',
      to: null,
      source: '统计法第二十八条：能够识别单个统计调查对象的资料不得对外提供；通行做法为不足10人不公布',
      sourceCheckedOn: '2026-11-22',
      certainty: 'likely',
    },
  ],
});

export const answersParameters = [smallCell] as const;
