import { z } from 'zod';
import { parameter } from '#kernel/time';

const base = { module: 'indicators', keeper: '基础教育科' } as const;
const share = z.number().min(0).max(1);

/** 城区、城郊、农村, by code of the list `urban-rural`. */
export const GROUPS = { urban: '城区', suburban: '城郊', rural: '农村' } as const;
export type Group = keyof typeof GROUPS;

/** How the statistics' codes of urban and rural fall into the three groups of the bureau's plan. */
export const academicGroups = parameter({
  ...base,
  name: 'academicGroups',
  label: '城区、城郊、农村三类划分（统计用城乡分类代码）',
  schema: z.strictObject({ urban: z.array(z.string()), suburban: z.array(z.string()), rural: z.array(z.string()) }),
  show: ({ urban, suburban, rural }) => `城区${urban.join('、')}；城郊${suburban.join('、')}；农村${rural.join('、')}`,
  seeds: [
    {
      value: { urban: ['111'], suburban: ['112', '121', '122', '123'], rural: ['210', '220'] },
      region: 'CN',
      from: '2012-01-01',
      to: null,
      source: '统计用城乡划分代码；三类归并由各地规定，须核实',
      sourceCheckedOn: '2026-11-22',
      certainty: 'check',
    },
  ],
});

/** Shares of the full mark from which levels Ⅱ, Ⅲ and Ⅳ begin. */
export const academicLevels = parameter({
  ...base,
  name: 'academicLevels',
  label: '学业水平Ⅱ、Ⅲ、Ⅳ级起点（占满分比例）',
  schema: z.strictObject({ second: share, third: share, fourth: share }),
  show: ({ second, third, fourth }) => `${second}、${third}、${fourth}`,
  seeds: [
    {
      value: { second: 0.6, third: 0.75, fourth: 0.9 },
      region: 'CN',
      from: '2012-01-01',
      to: null,
      source: '国家义务教育质量监测分四个水平；按满分比例划分为地方通行做法，须核实',
      sourceCheckedOn: '2026-11-22',
      certainty: 'check',
    },
  ],
});

/** Counts below it are not told. */
export const smallestCell = parameter({
  ...base,
  name: 'smallestCell',
  label: '公布统计数的最小人数',
  unit: '人',
  schema: z.number().int().min(2).max(100),
  seeds: [
    {
      value: 10,
      region: 'CN',
      from: '2012-01-01',
      to: null,
      source: '统计法第二十八条（能够识别单个统计调查对象的资料不得对外提供）；最小人数10为本系统默认',
      sourceCheckedOn: '2026-11-22',
      certainty: 'likely',
    },
  ],
});

export const academicParameters = [academicGroups, academicLevels, smallestCell] as const;
