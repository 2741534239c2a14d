import { type SqlBool, sql } from 'kysely';
import type { RowOf } from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, dateInChinese, daysBetween } from './civil.ts';
import { type ParameterDefinition, regionChain } from './parameter.ts';
import { parameterValue } from './parameter-records.ts';

export type ParameterValueRow = RowOf<typeof parameterValue>;

export type ParameterQuestion = {
  /** Division code; the tenant's own unless told. Values of the nearest region win: district, city, province, CN. */
  readonly region?: string;
  /** As the parameters were known at this instant, for figures that must come out the same again. */
  readonly asOf?: string;
};

/** A parameter's value with what an explanation needs to name. */
export type ParameterFact<V> = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: V;
  readonly region: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly source: string;
};

/** The division code of the transaction's tenant. */
export const tenantRegion = (tx: ReadTransaction): Promise<string> =>
  tx.once('region', async () => {
    const [tenant] = await tx.rows<{ region: string }>(
      sql`select region from tenant where id = ${tx.actor.tenantId}::uuid`,
    );
    return tenant?.region ?? '';
  });

/** Every value of a parameter that can hold in the region, all dates. */
export const valuesIn = async (
  tx: ReadTransaction,
  definition: ParameterDefinition,
  question: ParameterQuestion = {},
): Promise<{ rows: ParameterValueRow[]; chain: string[] }> => {
  const [found] = await valuesInEach(tx, [definition], question);
  return found as { rows: ParameterValueRow[]; chain: string[] };
};

/** As `valuesIn` for several parameters at once, in the order asked for. */
export const valuesInEach = async (
  tx: ReadTransaction,
  definitions: readonly ParameterDefinition[],
  question: ParameterQuestion = {},
): Promise<{ rows: ParameterValueRow[]; chain: string[] }[]> => {
  const chain = regionChain(question.region ?? (await tenantRegion(tx)));
  const asOf = question.asOf ? { asOf: question.asOf } : {};
  const names = definitions.map(({ name }) => name);
  const rows = await tx.lookup(parameterValue, { name: names, region: chain }, asOf);
  return names.map((name) => ({ rows: rows.filter((row) => row.name === name), chain }));
};

/** The value in force on a day: among those whose validity holds it, that of the nearest region. */
export const inForceOn = (
  rows: readonly ParameterValueRow[],
  chain: readonly string[],
  date: CivilDate,
): ParameterValueRow | undefined =>
  rows
    .filter((row) => row.fromOn <= date && date <= (row.toOn ?? '9999-12-31'))
    .sort((a, b) => chain.indexOf(a.region) - chain.indexOf(b.region))[0];

/**
 * A parameter's value on a day with its source and validity.
 * @throws Refusal `not-in-force` outside its dates: nothing falls back to an older or newer value
 */
export const parameterFactOn = async <V>(
  tx: ReadTransaction,
  definition: ParameterDefinition<V>,
  date: CivilDate,
  question: ParameterQuestion = {},
): Promise<ParameterFact<V>> => {
  const chain = regionChain(question.region ?? (await tenantRegion(tx)));
  const asOf = question.asOf ? { asOf: question.asOf } : {};
  const holds = sql<SqlBool>`t.from_on <= ${date}::date and coalesce(t.to_on, 'infinity') >= ${date}::date`;
  const rows = await tx.lookup(parameterValue, { name: definition.name, region: chain }, { ...asOf, where: [holds] });
  const row = inForceOn(rows, chain, date);
  if (!row) throw notInForce(definition, date, (await valuesIn(tx, definition, question)).rows);
  return factOf(definition, row);
};

const factOf = <V>(definition: ParameterDefinition<V>, row: ParameterValueRow): ParameterFact<V> => ({
  id: row.id,
  name: definition.name,
  label: definition.label,
  value: row.value as V,
  region: row.region,
  from: row.fromOn,
  to: row.toOn,
  source: row.source,
});

/**
 * A parameter's value on a day. @throws Refusal `not-in-force`
 * @example const limit = await parameterOn(tx, classSizeLimit, '2026-09-01');
 */
export const parameterOn = async <V>(
  tx: ReadTransaction,
  definition: ParameterDefinition<V>,
  date: CivilDate,
  question: ParameterQuestion = {},
): Promise<V> => (await parameterFactOn(tx, definition, date, question)).value;

/** The refusal that names the gap, what is known, who keeps it, and the nearest year that would answer. */
export const notInForce = (
  definition: ParameterDefinition,
  date: CivilDate,
  known: readonly ParameterValueRow[],
): Refusal => {
  const spans = known.map((row) => `${dateInChinese(row.fromOn)}${row.toOn ? `至${dateInChinese(row.toOn)}` : '起'}`);
  const year = nearestYear(date, known);
  const keeper = definition.keeper ?? '办公室';
  return new Refusal({
    code: 'not-in-force',
    title: `${date.slice(0, 4)}年${definition.label}未生效，无法计算`,
    reasons: [
      {
        detail: `“${definition.label}”在${dateInChinese(date)}没有生效的取值${spans.length > 0 ? `；已登记的有效期：${spans.join('、')}` : ''}`,
        remedy: year ? `请${keeper}维护参数，或改选${year}年。` : `请${keeper}维护参数。`,
      },
    ],
    facts: {
      parameter: definition.name,
      date,
      known: known.map((row) => ({ region: row.region, from: row.fromOn, to: row.toOn })),
    },
  });
};

const nearestYear = (date: CivilDate, known: readonly ParameterValueRow[]): number | null => {
  const ends = known.flatMap((row) => (row.toOn ? [row.fromOn, row.toOn] : [row.fromOn]));
  const near = ends.sort((a, b) => Math.abs(daysBetween(date, a)) - Math.abs(daysBetween(date, b)))[0];
  return near ? Number(near.slice(0, 4)) : null;
};
