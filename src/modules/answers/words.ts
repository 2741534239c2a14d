import type { IndicatorState } from '#kernel/measure';

/** What a value says, in words. */
export const STATES: Readonly<Record<IndicatorState, string>> = {
  met: '达标',
  notMet: '未达标',
  noStandard: '没有标准',
  unknown: '无法计算',
};
