import { useMemo } from 'react';
import { mapPage } from '#contract/maps';
import type { IndicatorView, ValueView } from '#contract/measures';
import { useCall } from '../../api/hooks.ts';
import { Figure } from '../../components/chart/Figure.tsx';
import { AreaMap } from '../../components/map/AreaMap.tsx';
import type { Shape } from '../../components/map/shapes.ts';
import { PageLink, useSetAddress } from '../../shell/navigation.tsx';
import { groundsOf, type Layer } from '../maps/grounds.ts';
import { ShadeLegend } from '../maps/ShadeLegend.tsx';
import { shadesOf } from '../maps/shades.ts';
import { placeText } from '../maps/shapes.ts';
import { Verdict } from './Verdict.tsx';
import { standardText, valueText } from './words.ts';

type Props = { readonly values: readonly ValueView[]; readonly indicator: IndicatorView; readonly on: string };

/** Where the standard and the ground are written. */
const sourceOf = (values: readonly ValueView[], layers: readonly Layer[]): string => {
  const standard = values.find((one) => one.threshold)?.threshold?.source;
  const grounds = [...new Set(layers.map(({ source }) => source))].join('、');
  return `${standard ? `标准依据：${standard}。` : ''}${grounds ? `底图：${grounds}，` : ''}仅供内部使用`;
};

/** More names than these would only hide one another: then those that miss the standard have theirs. */
const NAMED = 60;

/** Schools where they stand, shaded by the figure and ringed where they miss the standard; a school opens its figure. */
export const SchoolsMap = ({ values, indicator, on }: Props) => {
  const { data } = useCall(mapPage, { query: {} }, { staleTime: 300_000 });
  const setAddress = useSetAddress();
  const placed = useMemo(
    () => new Map((data?.schools ?? []).flatMap(({ unit, at }) => (at ? [[unit, at] as const] : []))),
    [data],
  );
  const shapes = useMemo((): Shape[] => {
    const shades = shadesOf(values);
    const few = values.length <= NAMED;
    const points = values.flatMap(({ unit, unitName, state }): Shape[] => {
      const at = placed.get(unit);
      const shade = shades.get(unit);
      return at && shade
        ? [
            {
              type: 'Feature',
              id: unit,
              geometry: { type: 'Point', coordinates: at },
              properties: { kind: 'school', name: unitName, isNamed: few || state === 'notMet', ...shade },
            },
          ]
        : [];
    });
    return points.length === 0 ? [] : [...groundsOf(data?.layers ?? []), ...points];
  }, [data, values, placed]);
  const missing = values.filter(({ unit }) => !placed.has(unit)).length;
  const standard = values.find((one) => one.threshold)?.threshold?.value;
  const told = standard === undefined ? '' : `，标准${standardText(standard, indicator)}`;
  return (
    <Figure
      finding={`${values.length - missing}所学校在图上${missing > 0 ? `，${missing}所没有登记位置` : ''}`}
      about={`${indicator.label}，${on}${told}，颜色越深数值越大`}
      columns={[
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
        { label: '位置', text: ({ unit }) => placeText(placed.get(unit)) },
      ]}
      source={sourceOf(values, data?.layers ?? [])}
      rows={values}
      keyOf={({ unit }) => unit}
    >
      {shapes.length > 0 ? (
        <AreaMap
          shapes={shapes}
          label={`各校${indicator.label}的分布图，“表格”里有同样的内容`}
          onChoose={(unit) => {
            if (placed.has(unit)) setAddress({ unit }, { push: true });
          }}
        />
      ) : (
        <p className="yd-muted">学校登记位置后就会出现在图上。</p>
      )}
      <ShadeLegend values={values} indicator={indicator} />
    </Figure>
  );
};
