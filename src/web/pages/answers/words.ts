import type { IndicatorView, ValueView } from '#contract/measures';
import { numberText, unitAfter } from '../../components/Figures.tsx';

export type State = ValueView['state'];

/** Shape, word and colour together, as lights are. */
export const STATES: Readonly<Record<State, { shape: string; word: string; colour: string }>> = {
  met: { shape: '●', word: '达标', colour: '#1a7f37' },
  notMet: { shape: '■', word: '未达标', colour: '#b42318' },
  noStandard: { shape: '○', word: '没有标准', colour: '#5f6b7a' },
  unknown: { shape: '—', word: '无法计算', colour: '#5f6b7a' },
};

type Measured = Pick<IndicatorView, 'unit' | 'decimals'>;

/** A value in its unit, rounded for show alone. */
export const valueText = (value: number | null, { unit, decimals }: Measured): string =>
  value === null ? '—' : `${numberText(value, decimals)}${unitAfter(unit)}`;

/** ≥ 85% or ≤ 0个, as the standard is read. */
export const standardText = (value: number, { direction, ...one }: Measured & Pick<IndicatorView, 'direction'>) =>
  `${direction === 'atLeast' ? '不低于' : '不高于'}${valueText(value, one)}`;

/** What is missing to meet the standard, in the numerator's unit. */
export const gapText = ({ gap, state, numerator }: ValueView, direction: IndicatorView['direction']): string | null =>
  state === 'notMet' && gap !== null
    ? `${direction === 'atLeast' ? '还差' : '超出'}${numberText(gap, 2)}${unitAfter(numerator.unit)}`
    : null;

const pad = (part: number): string => String(part).padStart(2, '0');

/** The first of each of the twelve months before, and the day itself. */
export const monthsBefore = (on: string): string[] => {
  const [year, month] = on.split('-').map(Number) as [number, number];
  const firsts = Array.from({ length: 12 }, (_, back) => {
    const at = year * 12 + (month - 1) - back;
    return `${Math.floor(at / 12)}-${pad((at % 12) + 1)}-01`;
  });
  return [...new Set([on, ...firsts])].sort();
};

/** 1 September of the last six years, as far as they have come, and the day itself. */
export const septembersBefore = (on: string): string[] => {
  const year = Number(on.slice(0, 4));
  const days = Array.from({ length: 6 }, (_, back) => `${year - back}-09-01`).filter((day) => day <= on);
  return [...new Set([...days, on])].sort();
};

/** The worst first, what cannot be reckoned last. */
export const worstFirst = (values: readonly ValueView[], direction: IndicatorView['direction']): ValueView[] => {
  const sign = direction === 'atLeast' ? 1 : -1;
  const known = values.filter(({ value }) => value !== null);
  const unknown = values.filter(({ value }) => value === null);
  return [...known.sort((one, other) => sign * (Number(one.value) - Number(other.value))), ...unknown];
};

/** The value below which a share of sorted values lies, between neighbours by proportion. */
export const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
};

/** Dots of equal values stand on one another: place of each value and its height. */
export const stacked = (values: readonly number[], columns = 40): [number, number][] => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const width = (high - low) / columns || 1;
  const heights = new Map<number, number>();
  return values.map((value) => {
    const column = Math.round((value - low) / width);
    const height = (heights.get(column) ?? 0) + 1;
    heights.set(column, height);
    return [value, height];
  });
};
