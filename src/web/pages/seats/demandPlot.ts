import type { ForecastStageView } from '#contract/seat-forecast';
import { categoryAxis, INK, TONES, valueAxis } from '../../components/chart/marks.ts';
import { COLOURS } from '../../shell/theme.ts';

/** `lift` in pixels keeps the names of lines that end close together apart. */
const line = (name: string, data: readonly number[], style: object, lift: number) => ({
  type: 'line',
  name,
  data,
  symbol: 'none',
  lineStyle: { width: 1.5, ...style },
  itemStyle: { color: COLOURS.ink },
  endLabel: { show: true, formatter: '{a}', color: COLOURS.ink, fontSize: 12, offset: [0, lift] },
});

/** Demand in three variants against places as steps: told apart in grey by stroke, named at the end of each line. */
export const demandPlot = ({ years }: ForecastStageView) => {
  const of = (which: 'low' | 'mid' | 'high') => years.map((one) => one[which].demand);
  return {
    grid: { left: 48, right: 36, top: 16, bottom: 28 },
    tooltip: { trigger: 'axis' },
    xAxis: categoryAxis(years.map(({ year }) => `${year}`)),
    yAxis: valueAxis({ min: 0, axisLabel: INK }),
    series: [
      {
        type: 'bar',
        name: '规划学位',
        data: years.map(({ places }) => places),
        barWidth: '70%',
        itemStyle: { color: '#dbe7ea', borderColor: TONES.met, borderWidth: 1 },
      },
      line('低', of('low'), { color: COLOURS.ink3, type: 'dotted' }, 10),
      line('中', of('mid'), { color: COLOURS.ink, width: 2.5 }, 0),
      line('高', of('high'), { color: COLOURS.ink3, type: 'dashed' }, -10),
    ],
  };
};
