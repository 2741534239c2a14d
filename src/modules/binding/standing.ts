/** What the records say about targets whose bindings are confirmed. */
import { organisation } from '#kernel/access';
import { fraction, type IndicatorDefinition, type IndicatorValue, indicatorValues } from '#kernel/measure';
import type { ReadTransaction } from '#kernel/store';
import type { CivilDate } from '#kernel/time';
import { reckoned, type Standing, standingOf, unitReckoned } from './goal.ts';
import { type Binding, baselineOf, bindingRecord, hasReaders, indicatorNamed, isDated, type Target } from './rules.ts';
import { conversion } from './units.ts';

/** The day that counts, and the instant at which records are read; `recordedNow` lets later corrections show. */
export type StandingAt = { readonly on: CivilDate; readonly asOf?: string; readonly recordedNow?: boolean };

export type RecordStanding = {
  readonly binding: Binding;
  readonly indicator: Pick<IndicatorDefinition, 'name' | 'label' | 'decimals'>;
  readonly place: { readonly id: string; readonly name: string };
  readonly on: CivilDate;
  /** In the promise's unit and terms; null where the record cannot tell. */
  readonly standing: Standing | null;
  readonly unit: string;
  readonly because: string | null;
  /** Over sensitive rows: numbers stay with those who may see them. */
  readonly closed: boolean;
};

const ofTarget = (
  binding: Binding,
  about: Target,
  indicator: IndicatorDefinition,
  value: IndicatorValue | undefined,
) => {
  const unit = unitReckoned(about, indicator, binding.reckoning);
  const scale = fraction(conversion(indicator.unit, unit) ?? 1);
  const terms = { reckoning: binding.reckoning, baseline: baselineOf(binding) };
  const quantity = value?.exact == null ? null : reckoned(fraction(value.exact), terms, scale);
  const start = terms.baseline && reckoned(terms.baseline, terms, scale);
  const because = value?.value == null ? (value?.because ?? '没有数据') : '起点没有记录，不能核算增减';
  return {
    unit,
    standing: quantity === null ? null : standingOf(about, indicator, quantity, start),
    because: quantity === null ? because : null,
  };
};

/** The standing of one binding on a day, whether it is confirmed or only proposed. */
export const standingOfBinding = async (
  tx: ReadTransaction,
  binding: Binding,
  about: Target,
  at: StandingAt,
): Promise<RecordStanding | null> => (await standingsOfBindings(tx, [binding], [about], at)).get(about.id) ?? null;

/** One query a term of each indicator, however many targets it decides. */
const standingsOfBindings = async (
  tx: ReadTransaction,
  bindings: readonly Binding[],
  targets: readonly Target[],
  at: StandingAt,
): Promise<Map<string, RecordStanding>> => {
  const about = new Map(targets.map((one) => [one.id, one]));
  const places = await tx.lookup(organisation, { id: [...new Set(bindings.map(({ unit }) => unit))] });
  const names = new Map(places.map(({ id, name, shortName }) => [id, shortName ?? name]));
  const found = new Map<string, RecordStanding>();
  for (const name of new Set(bindings.map(({ indicator }) => indicator))) {
    const indicator = indicatorNamed(name);
    if (!indicator) continue;
    const own = bindings.filter((one) => one.indicator === name);
    const units = [...new Set(own.map(({ unit }) => unit))];
    // What was not dated cannot be counted anew for a past day: then it stands as it was recorded.
    const asOf = at.asOf && !(at.recordedNow && isDated(indicator)) ? { asOf: at.asOf } : {};
    const values = await indicatorValues(tx, indicator, { units, on: at.on, across: true, ...asOf });
    for (const binding of own)
      found.set(binding.target, {
        binding,
        indicator,
        place: { id: binding.unit, name: names.get(binding.unit) ?? '' },
        on: at.on,
        closed: hasReaders(indicator),
        ...ofTarget(
          binding,
          about.get(binding.target) as Target,
          indicator,
          values.find(({ unit }) => unit === binding.unit),
        ),
      });
  }
  return found;
};

/** What the records say, by target; targets that no confirmed binding decides are left out. */
export const standingsOf = async (
  tx: ReadTransaction,
  targets: readonly Target[],
  at: StandingAt,
): Promise<ReadonlyMap<string, RecordStanding>> => {
  const bindings = await tx.lookup(
    bindingRecord(),
    { target: targets.map(({ id }) => id), state: 'confirmed' },
    at.asOf ? { asOf: at.asOf } : {},
  );
  return bindings.length === 0 ? new Map() : standingsOfBindings(tx, bindings, targets, at);
};

/** The targets among these that a record decides, with its title. */
export const decidedTargets = async (
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const bindings = await tx.lookup(bindingRecord(), { target: [...ids], state: 'confirmed' });
  return new Map(bindings.map((one) => [one.target, one.title ?? one.indicator]));
};
