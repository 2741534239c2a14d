import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { IndicatorView, ValueView } from '#contract/measures';
import { Chart } from '../../components/chart/Chart.tsx';
import { Figure, type FigureColumn } from '../../components/chart/Figure.tsx';
import { categoryAxis, INK, TONES, type Tone, threshold, valueAxis } from '../../components/chart/marks.ts';
import { PageLink, useSetAddress } from '../../shell/navigation.tsx';
import { COLOURS } from '../../shell/theme.ts';
import { Verdict } from './Verdict.tsx';
import { quantile, stacked, standardText, valueText, worstFirst } from './words.ts';

type Props = { readonly values: readonly ValueView[]; readonly indicator: IndicatorView; readonly on: string };
const SHOWN = 20;

const toneOf = ({ state }: ValueView): Tone => (state === 'met' || state === 'notMet' ? state : 'plain');

const unknownWords = (values: readonly ValueView[]): string => {
  const unknown = values.filter(({ state }) => state === 'unknown').length;
  return unknown > 0 ? `，${unknown}所无法计算` : '';
};

const finding = (sorted: readonly ValueView[], indicator: IndicatorView): string => {
  const notMet = sorted.filter(({ state }) => state === 'notMet').length;
  const judged = notMet + sorted.filter(({ state }) => state === 'met').length;
  if (judged > 0)
    return `${sorted.length}所学校中${notMet === 0 ? '没有未达标的' : `${notMet}所未达标`}${unknownWords(sorted)}`;
  const known = sorted.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return '各校都无法计算';
  const range = `从${first.unitName}的${valueText(first.value, indicator)}到${last.unitName}的${valueText(last.value, indicator)}`;
  return range + unknownWords(sorted);
};

/** What is counted in whole things has no halves on its axis. */
const whole = ({ decimals, times }: IndicatorView) => (decimals === 0 && times === 1 ? { minInterval: 1 } : {});

const bars = (shown: readonly ValueView[], indicator: IndicatorView) => {
  const standard = shown.find((one) => one.threshold)?.threshold;
  return {
    grid: { left: 4, right: 56, top: standard ? 22 : 4, bottom: 4 },
    xAxis: valueAxis(whole(indicator)),
    yAxis: categoryAxis(
      shown.map(({ unitName }) => unitName),
      { inverse: true, axisLabel: { ...INK, width: 148, overflow: 'truncate' } },
    ),
    series: [
      {
        type: 'bar',
        barMaxWidth: 14,
        data: shown.map((one) => ({ value: one.value, itemStyle: { color: TONES[toneOf(one)] } })),
        label: {
          show: true,
          position: 'right',
          ...INK,
          formatter: ({ value }: { value: number }) => valueText(value, indicator),
        },
        ...(standard
          ? { markLine: threshold(standard.value, standardText(standard.value, indicator), 'x', 'start') }
          : {}),
      },
    ],
  };
};

const columnsOf = (indicator: IndicatorView): FigureColumn<ValueView>[] => [
  {
    label: '学校',
    text: ({ unit, unitName }) => (
      <PageLink to={`/indicators/${indicator.name}`} search={{ unit }}>
        {unitName}
      </PageLink>
    ),
  },
  { label: '数值', text: ({ value }) => valueText(value, indicator), right: true },
  { label: '结论', text: (value) => <Verdict value={value} indicator={indicator} /> },
];

/** Schools beside one another, the worst first, with the standard as a line; a bar leads to the school. */
export const Comparison = ({ values, indicator, on }: Props) => {
  const [whole, setWhole] = useState(false);
  const setAddress = useSetAddress();
  const sorted = useMemo(() => worstFirst(values, indicator.direction), [values, indicator]);
  const known = useMemo(() => sorted.filter(({ value }) => value !== null), [sorted]);
  const shown = useMemo(() => (whole ? known : known.slice(0, SHOWN)), [whole, known]);
  const option = useMemo(() => bars(shown, indicator), [shown, indicator]);
  const says = finding(sorted, indicator);
  const source = known.find((one) => one.threshold)?.threshold?.source;
  return (
    <Figure
      finding={says}
      about={`${indicator.label}，${on}，${indicator.direction === 'atLeast' ? '低的在前' : '高的在前'}`}
      source={source ? `标准（虚线）依据：${source}；深红为未达标` : undefined}
      columns={columnsOf(indicator)}
      rows={sorted}
      keyOf={({ unit }) => unit}
    >
      {known.length > 0 && (
        <Chart
          option={option}
          height={shown.length * 24 + 48}
          label={`${indicator.label}：${says}`}
          onPick={(at) => setAddress({ unit: shown[at]?.unit }, { push: true })}
        />
      )}
      {known.length > SHOWN && (
        <Button type="link" size="small" onClick={() => setWhole(!whole)}>
          {whole ? `只看前${SHOWN}所` : `全部${known.length}所`}
        </Button>
      )}
    </Figure>
  );
};

const strip = (sorted: readonly number[], indicator: IndicatorView, standard: number | null) => {
  const dots = stacked(sorted);
  const highest = Math.max(...dots.map(([, height]) => height));
  return {
    // The standard's words stand over its line, which may be at either end.
    grid: { left: 44, right: 44, top: 26, bottom: 4 },
    xAxis: valueAxis({ ...whole(indicator), scale: true, splitLine: { show: false }, axisLine: { show: true } }),
    yAxis: { type: 'value', show: false, min: 0, max: Math.max(highest + 1, 6) },
    series: [
      {
        type: 'scatter',
        symbolSize: highest > 16 ? 6 : 9,
        data: dots,
        itemStyle: { color: COLOURS.accentHover, opacity: 0.85 },
        ...(standard === null ? {} : { markLine: threshold(standard, standardText(standard, indicator), 'x') }),
      },
    ],
  };
};

/** Where the schools lie: each a dot, the standard a line. */
export const Distribution = ({ values, indicator, on }: Props) => {
  const sorted = useMemo(
    () => values.flatMap(({ value }) => (value === null ? [] : [value])).sort((one, other) => one - other),
    [values],
  );
  const standard = values.find((one) => one.threshold)?.threshold?.value ?? null;
  const option = useMemo(() => strip(sorted, indicator, standard), [sorted, indicator, standard]);
  const at = (share: number) => valueText(quantile(sorted, share), indicator);
  const says = `中间一半的学校在${at(0.25)}到${at(0.75)}之间，中位数${at(0.5)}`;
  const lines = [
    { label: '最低', value: at(0) },
    { label: '下四分位', value: at(0.25) },
    { label: '中位数', value: at(0.5) },
    { label: '上四分位', value: at(0.75) },
    { label: '最高', value: at(1) },
  ];
  return (
    <Figure
      finding={says}
      about={`${indicator.label}的分布，${on}，一点为一所学校，共${sorted.length}所`}
      columns={[
        { label: '位置', text: ({ label }) => label },
        { label: '数值', text: ({ value }) => value, right: true },
      ]}
      rows={lines}
      keyOf={({ label }) => label}
    >
      <Chart option={option} height={150} label={`${indicator.label}的分布：${says}`} />
    </Figure>
  );
};
