import { useMemo } from 'react';
import { getIndicator, getTrend, type IndicatorView } from '#contract/measures';
import { useCall } from '../../api/hooks.ts';
import { today } from '../../components/china.ts';
import { useAsOf } from '../../shell/asOf.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { Verdict } from './Verdict.tsx';
import { monthsBefore, standardText, valueText } from './words.ts';
import './answers.css';

export type TileOf = { readonly indicator: string; readonly unit: string | null };

const [WIDTH, HEIGHT] = [120, 28];

/** A line without axes: which way it goes. The table of the indicator's page has the figures. */
const Sparkline = ({ values, label }: { values: readonly (number | null)[]; label: string }) => {
  const points = useMemo(() => {
    const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
    const [low, high] = [Math.min(...known.map(({ value }) => value)), Math.max(...known.map(({ value }) => value))];
    const y = (value: number) =>
      high === low ? HEIGHT / 2 : HEIGHT - 3 - ((value - low) / (high - low)) * (HEIGHT - 6);
    return known.map(({ value, at }) => `${(at / Math.max(1, values.length - 1)) * (WIDTH - 4) + 2},${y(value)}`);
  }, [values]);
  if (points.length < 2) return null;
  return (
    <svg className="yd-spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <polyline points={points.join(' ')} />
    </svg>
  );
};

const quarterly = (days: readonly string[]): string[] => days.filter((_, at) => (days.length - 1 - at) % 2 === 0);

const Spark = ({ indicator, unit, on }: { indicator: IndicatorView; unit: string; on: string }) => {
  const { instant } = useAsOf();
  const days = quarterly(monthsBefore(on)).join(',');
  const query = { unit, days, ...(instant ? { asOf: instant } : {}) };
  const { data } = useCall(getTrend, { params: { name: indicator.name }, query }, { staleTime: 60_000 });
  const values = useMemo(() => (data?.points ?? []).map(({ value }) => value.value), [data]);
  return <Sparkline values={values} label={`近一年${indicator.label}的走势`} />;
};

/** One indicator on a board: value, verdict, which way it goes; all of it leads to its page. */
export const Tile = ({ tile }: { tile: TileOf }) => {
  const { day, instant } = useAsOf();
  const on = day ?? today();
  const query = { on, ...(tile.unit ? { units: tile.unit } : {}), ...(instant ? { asOf: instant } : {}) };
  const { data, error } = useCall(getIndicator, { params: { name: tile.indicator }, query }, { live: !instant });
  const value = data?.values[0];
  if (error) return <p className="yd-muted">这项指标现在不能查看。</p>;
  if (!data || !value) return <p className="yd-muted">正在计算</p>;
  return (
    <>
      <h3>
        <PageLink to={`/indicators/${tile.indicator}`} search={tile.unit ? { unit: tile.unit } : {}}>
          {data.indicator.label}
        </PageLink>
      </h3>
      <p className="yd-muted">{value.unitName}</p>
      <div className="yd-tile-line">
        <b className="yd-num">{valueText(value.value, data.indicator)}</b>
        <Spark indicator={data.indicator} unit={value.unit} on={on} />
      </div>
      {value.state !== 'noStandard' && (
        <p>
          <Verdict value={value} indicator={data.indicator} />
        </p>
      )}
      {value.threshold && <p className="yd-muted">标准：{standardText(value.threshold.value, data.indicator)}</p>}
    </>
  );
};

export const Tiles = ({ tiles }: { tiles: readonly TileOf[] }) => (
  <ul className="yd-tiles">
    {tiles.map((tile) => (
      <li key={`${tile.indicator} ${tile.unit}`}>
        <Tile tile={tile} />
      </li>
    ))}
  </ul>
);
