/** Everything that the page of one commitment shows about the records behind it. */
import type { z } from 'zod';
import type { BoundTarget, commitmentBindings } from '#contract/binding';
import type { Registry, RowOf } from '#kernel/definition';
import {
  asNumber,
  fraction,
  type IndicatorDefinition,
  indicatorSeries,
  indicatorShown,
  indicatorValues,
  valueShown,
} from '#kernel/measure';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, civilDateAt, today } from '#kernel/time';
import { commitment, target, targetText } from '#modules/plan';
import { linear, monthly, type Point } from './forecast.ts';
import { promisesValue, reckoned, type Standing, standingOf, unitReckoned } from './goal.ts';
import { commitmentBinding } from './records.ts';
import { type Binding, baselineOf, indicatorNamed, isDated, maySee, type Target } from './rules.ts';
import { type RecordStanding, standingOfBinding } from './standing.ts';
import { conversion } from './units.ts';
import { bindingsShown, standingShown } from './view.ts';

type Panel = z.infer<NonNullable<(typeof commitmentBindings)['response']>>;
type At = { readonly on: CivilDate; readonly asOf?: string };
type House = Pick<Registry, 'measures'>;

export const panelOf = async (
  tx: ReadTransaction,
  { measures }: House,
  id: string,
  asOf: string | undefined,
): Promise<Panel> => {
  const at: At = asOf ? { on: civilDateAt(asOf), asOf } : { on: today() };
  const past = asOf ? { asOf } : {};
  const promise = await tx.get(commitment, id, past);
  const targets = await tx.lookup(
    target,
    { commitment: id, source: { op: 'ne', value: 'proposed' } },
    { ...past, sort: 'order' },
  );
  const bindings = await tx.find(commitmentBinding, { target: targets.map((one) => one.id) }, past);
  const views: BoundTarget[] = [];
  for (const one of targets)
    views.push(
      await targetView(
        tx,
        { measures },
        { about: one, promise, at },
        bindings.filter((row) => row.target === one.id),
      ),
    );
  const [first] = targets;
  const decide =
    !asOf &&
    first !== undefined &&
    tx.may(commitmentBinding, 'confirm') &&
    (await tx.beyond(commitmentBinding, 'confirm', [{ target: first.id }])).size === 0;
  return { on: at.on, targets: views, may: { decide } };
};

type Asked = { readonly about: Target; readonly promise: RowOf<typeof commitment>; readonly at: At };

const targetView = async (
  tx: ReadTransaction,
  house: House,
  { about, promise, at }: Asked,
  bindings: readonly Binding[],
): Promise<BoundTarget> => {
  const chosen =
    bindings.find(({ state }) => state === 'confirmed') ?? bindings.find(({ state }) => state === 'proposed');
  const past = bindings.filter((one) => one !== chosen);
  const shown = await bindingsShown(tx, chosen ? [chosen, ...past] : past);
  const claim = about.confirmedValue === null ? null : { value: about.confirmedValue, on: about.confirmedOn };
  const record = chosen ? await standingOfBinding(tx, chosen, about, at) : null;
  const standing = record && standingShown(tx, record);
  const seen = standing?.quantity ?? null;
  return {
    id: about.id,
    text: targetText(about),
    unit: about.unit,
    countable: promisesValue(about),
    claim,
    difference: claim && seen !== null ? claim.value - seen : null,
    binding: chosen ? (shown[0] ?? null) : null,
    standing,
    ...(await explanationOf(tx, house, chosen, at)),
    ...(record && seen !== null ? await outlookOf(tx, record, about, promise.dueOn, at) : NO_OUTLOOK),
    past: shown.slice(chosen ? 1 : 0),
  };
};

const NO_OUTLOOK = { trend: [], forecast: null, forecastBecause: null };

/** The formula with this organisation's numbers, by the post's own rights. */
const explanationOf = async (
  tx: ReadTransaction,
  { measures }: House,
  binding: Binding | undefined,
  at: At,
): Promise<Pick<BoundTarget, 'explained'>> => {
  const indicator = binding ? indicatorNamed(binding.indicator) : null;
  if (!binding || !indicator || !maySee(tx, indicator.name)) return { explained: null };
  const [value] = await indicatorValues(tx, indicator, { units: [binding.unit], ...at });
  const [place] = await bindingsShown(tx, [binding]);
  if (!value || !place) return { explained: null };
  return { explained: { indicator: indicatorShown(indicator), value: valueShown(tx, measures, value, place.place) } };
};

/** Month by month since counting began, and where a straight line through it leads. */
const outlookOf = async (
  tx: ReadTransaction,
  { binding, standing }: RecordStanding,
  about: Target,
  dueOn: CivilDate | null,
  at: At,
): Promise<Pick<BoundTarget, 'trend' | 'forecast' | 'forecastBecause'>> => {
  const indicator = indicatorNamed(binding.indicator);
  if (!indicator || !standing) return NO_OUTLOOK;
  if (!isDated(indicator)) return { ...NO_OUTLOOK, forecastBecause: '这项记录只有当前数，没有按日的历史，不推算' };
  const trend = await trendOf(tx, indicator, binding, about, at);
  const ahead = linear(trend, dueOn);
  if ('because' in ahead) return { trend, forecast: null, forecastBecause: ahead.because };
  const then: Standing = standingOf(about, indicator, fraction(ahead.value), null);
  return { trend, forecast: { ...ahead, met: then.met }, forecastBecause: null };
};

const trendOf = async (
  tx: ReadTransaction,
  indicator: IndicatorDefinition,
  binding: Binding,
  about: Target,
  { on, asOf }: At,
): Promise<Point[]> => {
  const scale = fraction(conversion(indicator.unit, unitReckoned(about, indicator, binding.reckoning)) ?? 1);
  const terms = { reckoning: binding.reckoning, baseline: baselineOf(binding) };
  const days = monthly(binding.baselineOn ?? `${on.slice(0, 4)}-01-01`, on);
  const asked = { unit: binding.unit, days, across: true, ...(asOf ? { asOf } : {}) };
  return (await indicatorSeries(tx, indicator, asked)).flatMap(({ on: day, value }): Point[] => {
    const amount = value.exact === null ? null : reckoned(fraction(value.exact), terms, scale);
    return amount ? [{ on: day, value: asNumber(amount) }] : [];
  });
};
