import { sql } from 'kysely';
import {
  columnOf,
  isPersonal,
  type PersonalData,
  type RecordDefinition,
  type Registry,
  systemActor,
  tableOf,
} from '#kernel/definition';
import type { House } from '#kernel/http';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import {
  inForceOn,
  type ParameterDefinition,
  type ParameterRegistry,
  parameterOn,
  type RetentionYears,
  retentionText,
  today,
  valuesInEach,
} from '#kernel/time';
import { emptiedFields, isEmptied } from './erase-rows.ts';
import { extentOf } from './extent.ts';
import { erasureRule } from './parameters.ts';
import { erasureList } from './records.ts';
import { tellKeepers } from './tell.ts';

export type ErasureParts = { readonly registry: Registry; readonly parameters: ParameterRegistry };
type Dataset = { readonly definition: RecordDefinition; readonly personal: PersonalData };
/** The years in force today for a dataset, and whose word that is. */
export type Period = { readonly years: RetentionYears; readonly source: string };
export type Due = { readonly id: string; readonly on: string };

export const datasetsOf = ({ records }: Registry): Dataset[] =>
  records.flatMap((definition) =>
    isPersonal(definition.personal) ? [{ definition, personal: definition.personal }] : [],
  );

/** The period of each dataset; null where none is in force today: then nothing is erased. */
export const periodsOf = async (
  tx: ReadTransaction,
  { registry, parameters }: ErasureParts,
): Promise<(Period | null)[]> => {
  const kept = datasetsOf(registry).map(
    ({ personal }) => parameters.byName.get(personal.retention.parameter) as ParameterDefinition,
  );
  const values = await valuesInEach(tx, kept);
  return values.map((one) => {
    const found = one ? inForceOn(one.rows, one.chain, today()) : undefined;
    return found ? { years: found.value as RetentionYears, source: found.source } : null;
  });
};

type Sought = Dataset & { readonly years: number; readonly most: number; readonly except: readonly string[] };

/** Rows whose years are over, the oldest first. */
export const dueRows = (tx: ReadTransaction, { definition, personal, years, most, except }: Sought): Promise<Due[]> => {
  const begin = personal.retention.on((field) => sql.ref(`t.${columnOf(field)}`));
  const left = isEmptied(definition)
    ? sql` and (${sql.join(
        emptiedFields(definition).map((name) => sql`t.${sql.ref(columnOf(name))} is not null`),
        sql` or `,
      )})`
    : sql``;
  return tx.rows<Due>(sql`select id, on_day::text as "on" from (
      select t.id, ${begin} as on_day from ${sql.table(tableOf(definition))} as t
      where t.tenant_id = ${tx.actor.tenantId}::uuid${left} and t.id <> all(${[...except]}::uuid[])) as d
    where on_day is not null and (on_day + make_interval(years => ${years}::int))::date <= ${today()}::date
    order by on_day, id limit ${most}`);
};

const OPEN = ['found', 'proposed', 'approved'] as const;

/** One dataset: a list of what may go, if anything may. */
const listDue = async (
  tx: WriteTransaction,
  { registry }: ErasureParts,
  { definition, personal }: Dataset,
  { period, most }: { period: Period; most: number },
): Promise<void> => {
  const { years } = period;
  if (years === 'permanent') return;
  const open = await tx.lookup(erasureList, { dataset: definition.name, state: [...OPEN] });
  const except = open.flatMap(({ items }) => items.map(({ id }) => id));
  const due = await dueRows(tx, { definition, personal, years, most, except });
  if (due.length === 0) return;
  const { kept } = await extentOf(tx, registry, { definition, ids: due.map(({ id }) => id), whole: false });
  const staying = new Set(kept.map(({ id }) => id));
  const items = due.filter(({ id }) => !staying.has(id));
  if (items.length === 0) return;
  const list = await tx.create(
    erasureList,
    {
      title: `${definition.label}：${today()}到期`,
      dataset: definition.name,
      origin: 'period',
      basis:
        `个人信息保护法第四十七条第一款；保存期限${retentionText(years)}，自${personal.retention.begins}起，${period.source}`.slice(
          0,
          1000,
        ),
      count: items.length,
      held: kept.length,
      oldestOn: items[0]?.on ?? null,
      newestOn: items.at(-1)?.on ?? null,
      items,
      kept: [...kept],
    },
    { verb: 'find' },
  );
  await tellKeepers(tx, list);
};

/** The day's look for data past their period, dataset by dataset. It may run any number of times. */
export const findDue = async (house: Pick<House, 'database'>, tenantId: string, parts: ErasureParts): Promise<void> => {
  const actor = systemActor(tenantId, '保存期限');
  const { periods, most } = await house.database.read(actor, async (tx) => ({
    periods: await periodsOf(tx, parts),
    most: (await parameterOn(tx, erasureRule, today())).perList,
  }));
  for (const [at, dataset] of datasetsOf(parts.registry).entries()) {
    const period = periods[at];
    if (period) await house.database.write(actor, (tx) => listDue(tx, parts, dataset, { period, most }));
  }
};
