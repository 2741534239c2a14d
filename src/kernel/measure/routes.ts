import type { z } from 'zod';
import {
  type GlanceView,
  getIndicator,
  getTrend,
  type IndicatorView,
  listIndicators,
  listIndicatorValues,
  type TermView,
  type valueView,
} from '#contract/measures';
import { organisation } from '#kernel/access';
import type { MeasureDefinition, Registry } from '#kernel/definition';
import { answerReading, type BoundRoute } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import { mayMeasure, type ReadTransaction } from '#kernel/store';
import { type CivilDate, isCivilDate, today } from '#kernel/time';
import { mayOpen } from './behind.ts';
import { type IndicatorValue, indicatorValues, type TermValue } from './evaluate.ts';
import { type IndicatorDefinition, type IndicatorRegistry, measuresOf, type Term } from './indicator.ts';
import { indicatorSeries } from './series.ts';

const inWords = (term: Term): string => {
  if (term.kind === 'sum') return `（${term.parts.map(inWords).join(' + ')}）`;
  if (term.kind === 'less') return `（${inWords(term.from)} − ${inWords(term.less)}）`;
  return term.label;
};

/** How an indicator is reckoned, in words. */
export const formulaOf = (one: IndicatorDefinition): string => {
  const over = inWords(one.numerator);
  if (!one.denominator) return one.numerator.kind === 'sum' ? over.slice(1, -1) : over;
  const ratio = `${over} ÷ ${inWords(one.denominator)}`;
  return one.times && one.times !== 1 ? `${ratio} × ${one.times}` : ratio;
};

/** An indicator's definition as people read it. */
export const indicatorShown = (one: IndicatorDefinition): IndicatorView => ({
  name: one.name,
  label: one.label,
  module: one.module,
  unit: one.unit,
  times: one.times ?? 1,
  decimals: one.decimals ?? 2,
  direction: one.direction,
  source: one.source,
  exclusions: one.exclusions ?? null,
  keeper: one.keeper ?? null,
  page: one.page ?? null,
  formula: formulaOf(one),
});

/** Every measure that an indicator is reckoned from. */
export const measuresIn = (one: IndicatorDefinition): MeasureDefinition[] => [
  ...measuresOf(one.numerator),
  ...(one.denominator ? measuresOf(one.denominator) : []),
];

/** Whether a post may see an indicator: all of its measures. */
export const mayAsk = (tx: ReadTransaction, one: IndicatorDefinition): boolean =>
  measuresIn(one).every((measure) => mayMeasure(tx, measure));

/** The indicator of this name. @throws Refusal `not-found` where there is none, or the post may not see it */
export const indicatorAsked = (registry: IndicatorRegistry, tx: ReadTransaction, name: string): IndicatorDefinition => {
  const one = registry.byName.get(name);
  if (one && mayAsk(tx, one)) return one;
  throw refuse('not-found', '没有这项指标', `没有名为“${name}”的指标，或您的岗位不能查看它`, '请从指标目录里选择。', {
    status: 404,
  });
};

const termShown = (tx: ReadTransaction, measures: Registry['measures'], term: TermValue): TermView => {
  const { parts, behind, label, unit, amount, because, sign } = term;
  const plain = { label, unit, amount, ...(because ? { because } : {}), ...(sign ? { sign } : {}) };
  const of = behind && measures.find(({ name }) => name === behind.measure);
  return {
    ...plain,
    ...(parts ? { parts: parts.map((part) => termShown(tx, measures, part)) } : {}),
    ...(behind && of && mayOpen(tx, of) ? { behind: behind as NonNullable<TermView['behind']>, path: of.of.path } : {}),
  };
};

type Unit = { readonly id: string; readonly name: string };

/** A value as people read it, its terms with the registers that open them. */
export const valueShown = (
  tx: ReadTransaction,
  measures: Registry['measures'],
  value: IndicatorValue,
  unit: Unit,
): z.infer<typeof valueView> => ({
  ...value,
  unitName: unit.name,
  numerator: termShown(tx, measures, value.numerator),
  denominator: value.denominator ? termShown(tx, measures, value.denominator) : null,
});

type UnitQuery = {
  readonly units?: string | undefined;
  readonly under?: string | undefined;
  readonly kind?: string | undefined;
};

const MOST_UNITS = 2000;

/** The units asked for: named, below one, or the bureau (the school) of the post itself. */
export const unitsAsked = async (tx: ReadTransaction, { units, under, kind }: UnitQuery): Promise<Unit[]> => {
  const ids = units?.split(',').filter(Boolean);
  if (ids?.some((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)))
    throw refuse('bad-unit', '未能查询', '单位的编号不对', '请从单位列表里选择。', { status: 400 });
  if (ids) return unitsNamed(await tx.find(organisation, { id: ids }, { limit: MOST_UNITS }));
  if (under && kind) {
    const { path } = await tx.get(organisation, under);
    const all = await tx.find(organisation, { kind, closedOn: null }, { limit: MOST_UNITS });
    return unitsNamed(all.filter((one) => one.path?.startsWith(path ?? '-')));
  }
  if (under) return unitsNamed(await tx.find(organisation, { parent: under, closedOn: null }, { limit: MOST_UNITS }));
  return [await ownUnit(tx)];
};

const unitsNamed = (rows: readonly { readonly id: string; readonly name: string }[]): Unit[] =>
  rows.map(({ id, name }) => ({ id, name }));

/** The root of what the post reaches: its bureau for a section, the school for a school. */
export const ownUnit = async (tx: ReadTransaction): Promise<Unit> => {
  const { reach, organisationId } = tx.actor;
  const own = reach && reach !== '*' ? reach.split('/').filter(Boolean).at(-1) : null;
  if (own) return tx.get(organisation, own);
  const [root] = reach === '*' ? await tx.find(organisation, { parent: null }, { limit: 1 }) : [];
  return root ?? tx.get(organisation, organisationId ?? '');
};

/** The unit named, or the post's own. @throws Refusal `not-found` */
const oneUnit = async (tx: ReadTransaction, id: string | undefined): Promise<Unit> => {
  const [unit] = await unitsAsked(tx, { units: id });
  if (unit) return unit;
  throw refuse('not-found', '没有这个单位', '没有找到这个单位', '请从单位列表里选择。', { status: 404 });
};

const glance = ({ state, because, value, threshold }: IndicatorValue): Omit<GlanceView, 'name'> => ({
  state,
  because,
  value,
  threshold,
});

const dayAsked = (on: string | undefined): CivilDate => on ?? today();

/** What answers questions about indicators. */
export const measureRoutes = ({ measures }: Registry, registry: IndicatorRegistry): readonly BoundRoute[] => [
  answerReading(listIndicators, async ({ tx }) => ({
    indicators: registry.indicators.filter((one) => mayAsk(tx, one)).map(indicatorShown),
  })),
  answerReading(getIndicator, async ({ tx, params, query }) => {
    const one = indicatorAsked(registry, tx, params.name);
    const units = await unitsAsked(tx, query);
    const on = dayAsked(query.on);
    const values = await indicatorValues(tx, one, {
      units: units.map(({ id }) => id),
      on,
      ...(query.asOf ? { asOf: query.asOf } : {}),
    });
    return {
      indicator: indicatorShown(one),
      on,
      asOf: query.asOf ?? null,
      values: values.map((value, at) => valueShown(tx, measures, value, units[at] as Unit)),
    };
  }),
  answerReading(listIndicatorValues, async ({ tx, query }) => {
    const unit = await oneUnit(tx, query.unit);
    const on = dayAsked(query.on);
    const asked = { units: [unit.id], on, ...(query.asOf ? { asOf: query.asOf } : {}) };
    const values = [];
    for (const one of registry.indicators.filter((each) => mayAsk(tx, each))) {
      const [found] = await indicatorValues(tx, one, asked);
      if (found) values.push({ name: one.name, ...glance(found) });
    }
    return { unit: unit.id, unitName: unit.name, on, values };
  }),
  answerReading(getTrend, async ({ tx, params, query }) => {
    const one = indicatorAsked(registry, tx, params.name);
    const unit = await oneUnit(tx, query.unit);
    const days = query.days.split(',').filter(Boolean);
    if (days.length === 0 || days.length > 60 || !days.every(isCivilDate))
      throw refuse('bad-days', '未能查询', '日期须为1至60个，用逗号隔开', '请按“2026-03-09”的格式填写。', {
        status: 400,
      });
    const timeless = measuresIn(one).find(({ holds }) => !holds);
    const because = timeless ? `“${timeless.label}”只有当前数，没有按日的历史；可用“截至”查看过去某一时刻` : null;
    const asked = { unit: unit.id, days: because ? [] : days, ...(query.asOf ? { asOf: query.asOf } : {}) };
    const points = await indicatorSeries(tx, one, asked);
    return {
      indicator: indicatorShown(one),
      points: points.map(({ on, value }) => ({ on, value: valueShown(tx, measures, value, unit) })),
      because,
    };
  }),
];
