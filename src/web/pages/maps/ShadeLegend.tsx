import type { IndicatorView, ValueView } from '#contract/measures';
import { numberText, unitAfter } from '../../components/Figures.tsx';
import { bandsOf, UNKNOWN } from './shades.ts';
import './maps.css';

type Props = { readonly values: readonly ValueView[]; readonly indicator: Pick<IndicatorView, 'unit' | 'decimals'> };

const Dot = ({ colour, kind }: { colour: string; kind?: 'hollow' | 'ringed' }) => (
  <span
    aria-hidden="true"
    className={`yd-shade-dot${kind ? ` is-${kind}` : ''}`}
    style={kind === 'hollow' ? { borderColor: colour } : { background: colour }}
  />
);

/** What the shades mean, with how many schools each has. */
export const ShadeLegend = ({ values, indicator: { unit, decimals } }: Props) => {
  const missed = values.filter(({ state }) => state === 'notMet').length;
  const unknown = values.filter(({ value }) => value === null).length;
  return (
    <ul className="yd-shades">
      {bandsOf(values).map(({ from, to, colour, schools }) => (
        <li key={colour}>
          <Dot colour={colour} />
          {[...new Set([numberText(from, decimals), numberText(to, decimals)])].join('–')}
          {unitAfter(unit)}：{schools}所
        </li>
      ))}
      {missed > 0 && (
        <li>
          <Dot colour="#94bac4" kind="ringed" />
          粗黑圈为未达标：{missed}所
        </li>
      )}
      {unknown > 0 && (
        <li>
          <Dot colour={UNKNOWN} kind="hollow" />
          空心为无法计算：{unknown}所
        </li>
      )}
    </ul>
  );
};
