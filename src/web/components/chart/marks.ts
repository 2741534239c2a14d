/** How plots look: the house's colours, told apart in grey by lightness; bars from zero; one axis. */
import { COLOURS } from '../../shell/theme.ts';

export const INK = { color: COLOURS.ink3, fontSize: 12 } as const;

/** Dark says look here; light says all is well; both hold in grey. */
export const TONES = { met: '#8fb8c2', notMet: COLOURS.red, plain: '#5b8e9b' } as const;
export type Tone = keyof typeof TONES;

/** A threshold: dashed, with its number at the end; at the start where the other axis runs downwards. */
export const threshold = (value: number, label: string, along: 'x' | 'y', end: 'start' | 'end' = 'end') => ({
  silent: true,
  symbol: 'none',
  animation: false,
  lineStyle: { color: COLOURS.ink, type: 'dashed', width: 1.5 },
  label: {
    formatter: label,
    color: COLOURS.ink,
    fontSize: 12,
    position: along === 'y' ? 'insideEndTop' : end,
    backgroundColor: 'rgba(255,255,255,0.85)',
  },
  data: [along === 'y' ? { yAxis: value } : { xAxis: value }],
});

export const valueAxis = (more: object = {}) => ({
  type: 'value',
  axisLabel: INK,
  splitLine: { lineStyle: { color: COLOURS.lineSoft } },
  ...more,
});

export const categoryAxis = (names: readonly string[], more: object = {}) => ({
  type: 'category',
  data: names,
  axisLabel: INK,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: COLOURS.line } },
  ...more,
});
