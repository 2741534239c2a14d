import { z } from 'zod';
import { parameter } from '#kernel/time';

const HANDBOOK = '本系统默认的亮灯规则（比例与逾期梯度参照商丘师范学院2025年公开做法，须本地核实）';

/** Thresholds of the light rule. Gaps in points of 100, shares of the period left in percent. */
export const lightThresholds = parameter({
  name: 'lightThresholds',
  label: '亮灯阈值',
  module: 'delivery',
  schema: z.strictObject({
    yellowGap: z.number().min(0).max(100),
    orangeGap: z.number().min(0).max(100),
    redOverdueDays: z.number().int().min(0),
    yellowPeriodLeft: z.number().min(0).max(100),
    orangePeriodLeft: z.number().min(0).max(100),
    unansweredWorkdays: z.number().int().min(1),
  }),
  show: (value) =>
    `差距不超过${value.yellowGap}为黄，不超过${value.orangeGap}为橙，更大为红；节点超期超过${value.redOverdueDays}天为红；` +
    `时限剩余不足${value.yellowPeriodLeft}%未报进展为黄，不足${value.orangePeriodLeft}%为橙；黄灯${value.unansweredWorkdays}个工作日未回应转橙`,
  seeds: [
    {
      value: {
        yellowGap: 10,
        orangeGap: 25,
        redOverdueDays: 7,
        yellowPeriodLeft: 30,
        orangePeriodLeft: 15,
        unansweredWorkdays: 5,
      },
      region: 'CN',
      from: '2016-01-01',
      to: null,
      source: HANDBOOK,
      sourceCheckedOn: '2026-11-22',
      certainty: 'check',
    },
  ],
});

/** Workdays after a period's end by which its report is due. */
export const reportDeadlines = parameter({
  name: 'reportDeadlines',
  label: '进展报告时限',
  unit: '个工作日',
  module: 'delivery',
  schema: z.strictObject({
    week: z.number().int().min(0).max(60),
    month: z.number().int().min(0).max(60),
    quarter: z.number().int().min(0).max(60),
    year: z.number().int().min(0).max(60),
  }),
  show: (value) => `周报${value.week}、月报${value.month}、季报${value.quarter}、年报${value.year}个工作日内`,
  seeds: [
    {
      value: { week: 1, month: 3, quarter: 5, year: 10 },
      region: 'CN',
      from: '2016-01-01',
      to: null,
      source: '本系统默认：月报月末后3个工作日、季报5个工作日，周报、年报同理，须本地核实',
      sourceCheckedOn: '2026-11-22',
      certainty: 'check',
    },
  ],
});

export const deliveryParameters = [lightThresholds, reportDeadlines] as const;
