/** Makes the table that is to be published: values of the parts and their total, small cells held back. */
import { organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import {
  formulaOf,
  type IndicatorDefinition,
  type IndicatorRegistry,
  type IndicatorValue,
  indicatorAsked,
  indicatorValues,
  unitsAsked,
} from '#kernel/measure';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import { smallCell } from '../parameters.ts';
import { type Cell, type Content, indicatorPublication } from './records.ts';
import { holdBack, type Part } from './suppress.ts';

export type Preparation = {
  readonly title: string;
  readonly note?: string | undefined;
  readonly indicator: string;
  readonly scope: string;
  readonly parts: RowOf<typeof indicatorPublication>['parts'];
  readonly on: string;
};

type Line = Pick<IndicatorValue, 'value' | 'state' | 'because'> & {
  readonly name: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
};

const lineOf = (name: string, { value, state, because, numerator, denominator }: IndicatorValue): Line => ({
  ...{ name, value, state, because },
  numerator: numerator.amount,
  denominator: denominator?.amount ?? null,
});

const PERSONS = '人';

/** Counts of persons of a line: numerator, denominator, and those of the denominator who are not of the numerator. */
const countsOf = (one: IndicatorValue, lines: readonly Line[]): Part[] => {
  const [above, under] = [one.numerator.unit === PERSONS, one.denominator?.unit === PERSONS];
  const isShare = above && under && lines.every((line) => (line.denominator ?? 0) >= (line.numerator ?? 0));
  return lines.map(({ numerator, denominator }) => [
    ...(above ? [numerator ?? 0] : []),
    ...(under ? [denominator ?? 0] : []),
    ...(isShare ? [(denominator ?? 0) - (numerator ?? 0)] : []),
  ]);
};

/** What the total holds beyond the parts that are listed; a table that did not add up would say it anyhow. */
const remainderOf = (one: IndicatorDefinition, whole: Line, parts: readonly Line[]): Line[] => {
  const rest = (of: 'numerator' | 'denominator') =>
    whole[of] === null ? null : Number(whole[of]) - parts.reduce((sum, part) => sum + (part[of] ?? 0), 0);
  const [numerator, denominator] = [rest('numerator'), rest('denominator')];
  if (!numerator && !denominator) return [];
  const value = denominator ? ((numerator ?? 0) * (one.times ?? 1)) / denominator : one.denominator ? null : numerator;
  return [{ name: '其他', value, state: 'noStandard', because: null, numerator, denominator }];
};

const cellOf = ({ name, ...line }: Line, held: boolean): Cell =>
  held
    ? { name, held, value: null, numerator: null, denominator: null, state: null, because: null }
    : { name, held, ...line };

const contentOf = (
  one: IndicatorDefinition,
  whole: IndicatorValue,
  lines: readonly Line[],
  least: number,
  scopeName: string,
): Content => {
  const total = whole.value === null ? null : lineOf(scopeName, whole);
  const parts = total ? [...lines, ...remainderOf(one, total, lines)] : lines;
  const held = holdBack(countsOf(whole, parts), least);
  return {
    ...{ label: one.label, unit: one.unit, decimals: one.decimals ?? 2, direction: one.direction },
    ...{ formula: formulaOf(one), source: one.source, exclusions: one.exclusions ?? null, least },
    numerator: `${whole.numerator.label}（${whole.numerator.unit}）`,
    denominator: whole.denominator ? `${whole.denominator.label}（${whole.denominator.unit}）` : null,
    threshold: whole.threshold && { value: whole.threshold.value, source: whole.threshold.source },
    total: total && cellOf(total, held.total),
    parts: parts.map((line, at) => cellOf(line, held.parts.has(at))),
  };
};

/** Prepares a publication for approval. @throws Refusal `forbidden`, `not-yet`, `not-found`, `no-parts` */
export const preparePublication = async (
  tx: WriteTransaction,
  registry: IndicatorRegistry,
  given: Preparation,
): Promise<string> => {
  if (!tx.may(indicatorPublication, 'create'))
    throw refuse('forbidden', '没有准备', '公开指标由办公室准备', '请联系办公室。', { status: 403 });
  if (given.on > today()) throw refuse('not-yet', '没有准备', '统计日期还没有到', '请选择今天或以前的日期。');
  const one = indicatorAsked(registry, tx, given.indicator);
  const scope = await tx.get(organisation, given.scope);
  const units = (await unitsAsked(tx, { under: scope.id, kind: given.parts })).filter(({ id }) => id !== scope.id);
  if (units.length === 0)
    throw refuse('no-parts', '没有准备', `${scope.name}下面没有这类单位`, '请换一个范围或分列方式。');
  const [whole, ...values] = await indicatorValues(tx, one, {
    units: [scope.id, ...units.map(({ id }) => id)],
    on: given.on,
  });
  const lines = values.map((value, at) => lineOf(units[at]?.name ?? '', value));
  const least = await parameterOn(tx, smallCell, given.on);
  const content = contentOf(one, whole as IndicatorValue, lines, least, scope.name);
  const row = await tx.system.create(
    indicatorPublication,
    { ...given, note: given.note ?? null, content, preparedBy: String(tx.actor.personId) },
    { verb: 'prepare' },
  );
  return row.id;
};
