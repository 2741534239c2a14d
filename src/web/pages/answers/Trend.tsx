import { Segmented, Skeleton } from 'antd';
import { useMemo } from 'react';
import { getTrend, type IndicatorView, type ValueView } from '#contract/measures';
import { useCall } from '../../api/hooks.ts';
import { Chart } from '../../components/chart/Chart.tsx';
import { Figure } from '../../components/chart/Figure.tsx';
import { categoryAxis, INK, valueAxis } from '../../components/chart/marks.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { COLOURS } from '../../shell/theme.ts';
import { Verdict } from './Verdict.tsx';
import { monthsBefore, septembersBefore, valueText } from './words.ts';

type Point = { readonly on: string; readonly value: ValueView };

const finding = (points: readonly Point[], indicator: IndicatorView): string => {
  const known = points.filter(({ value }) => value.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return '这段时间都无法计算';
  const [from, to] = [Number(first.value.value), Number(last.value.value)];
  const moved = from === to ? '没有变化' : to > from ? '上升' : '下降';
  return `${first.on}为${valueText(from, indicator)}，${last.on}为${valueText(to, indicator)}，${moved}`;
};

const optionOf = (points: readonly Point[], indicator: IndicatorView) => {
  const standards = points.map(({ value }) => value.threshold?.value ?? null);
  return {
    grid: { left: 4, right: 12, top: 24, bottom: 4 },
    tooltip: { trigger: 'axis', valueFormatter: (value: number | null) => valueText(value ?? null, indicator) },
    xAxis: categoryAxis(points.map(({ on }) => on)),
    yAxis: valueAxis({
      scale: false,
      ...(indicator.decimals === 0 && indicator.times === 1 ? { minInterval: 1 } : {}),
    }),
    series: [
      {
        type: 'line',
        name: indicator.label,
        data: points.map(({ value }) => value.value),
        symbol: 'circle',
        symbolSize: 6,
        lineStyle: { color: COLOURS.accent, width: 2 },
        itemStyle: { color: COLOURS.accent },
        label: {
          show: true,
          ...INK,
          formatter: ({ dataIndex, value }: { dataIndex: number; value: number }) =>
            dataIndex === points.length - 1 ? valueText(value, indicator) : '',
        },
      },
      ...(standards.some((each) => each !== null)
        ? [
            {
              type: 'line',
              name: '标准',
              // It steps where the rule changed, and is broken where none was in force.
              step: 'end',
              data: standards,
              symbol: 'none',
              lineStyle: { color: COLOURS.ink, type: 'dashed', width: 1.5 },
              itemStyle: { color: COLOURS.ink },
              endLabel: { show: true, formatter: '标准', offset: [-34, -10], ...INK },
            },
          ]
        : []),
    ],
  };
};

const SPANS = [
  { value: 'months', label: '近一年' },
  { value: 'years', label: '历年9月1日' },
] as const;
type Span = (typeof SPANS)[number]['value'];

/** The value over time with the standard as it was in force on each day. */
export const Trend = ({
  name,
  unit,
  on,
  asOf,
}: {
  name: string;
  unit: string;
  on: string;
  asOf: string | undefined;
}) => {
  const { span = 'months' } = useAddress<{ span: Span }>();
  const setAddress = useSetAddress();
  const days = (span === 'years' ? septembersBefore(on) : monthsBefore(on)).join(',');
  const query = { unit, days, ...(asOf ? { asOf } : {}) };
  const { data, error, refetch } = useCall(getTrend, { params: { name }, query }, { keepPrevious: true });
  const option = useMemo(() => data && optionOf(data.points, data.indicator), [data]);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data || !option) return <Skeleton active={false} />;
  if (data.because) return <Empty title="没有按日的历史">{data.because}</Empty>;
  const says = finding(data.points, data.indicator);
  const source = data.points.findLast(({ value }) => value.threshold)?.value.threshold?.source;
  return (
    <Figure
      finding={says}
      about={`${data.indicator.label}，${data.points.at(-1)?.value.unitName ?? ''}，按各日当时生效的标准`}
      source={source && `标准（虚线）依据：${source}`}
      extra={
        <Segmented<Span>
          size="small"
          aria-label="时间范围"
          value={span}
          onChange={(next) => setAddress({ span: next === 'months' ? undefined : next })}
          options={[...SPANS]}
        />
      }
      columns={[
        { label: '日期', text: ({ on: day }: Point) => day },
        { label: '数值', text: ({ value }: Point) => valueText(value.value, data.indicator), right: true },
        {
          label: '标准',
          text: ({ value }: Point) => valueText(value.threshold?.value ?? null, data.indicator),
          right: true,
        },
        { label: '结论', text: ({ value }: Point) => <Verdict value={value} indicator={data.indicator} /> },
      ]}
      rows={data.points}
      keyOf={({ on: day }) => day}
    >
      <Chart option={option} height={230} label={`${data.indicator.label}：${says}`} />
    </Figure>
  );
};
