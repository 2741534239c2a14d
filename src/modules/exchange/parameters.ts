import { z } from 'zod';
import { parameter } from '#kernel/time';
import { exchangeRecordYears } from './personal.ts';

/** How long the files of runs are kept; what the run did is kept with the run. */
export const exchangeFileDays = parameter({
  name: 'exchangeFileDays',
  label: '对接文件保存天数',
  unit: '天',
  module: 'exchange',
  keeper: '教育技术中心',
  schema: z.number().int().min(1).max(3650),
  seeds: [
    {
      value: 90,
      region: 'CN',
      from: '2021-11-01',
      to: null,
      source: '个人信息保护法（2021）第十九条：保存期限为实现处理目的所必要的最短时间；九十天为本系统的默认值',
      sourceCheckedOn: '2026-11-22',
      certainty: 'check',
    },
  ],
});

export const exchangeParameters = [exchangeFileDays, exchangeRecordYears] as const;
