import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import { type MeasureDefinition, type Registry, systemActor, tableOf } from '#kernel/definition';
import type { Database } from './database.ts';
import { differences, MEASURE_COLUMNS, MEASURE_GROUP, summed } from './measure-ddl.ts';
import type { ReadTransaction } from './read.ts';
import type { WriteTransaction } from './write-many.ts';

/** Where kept totals and rows disagree: what was kept, and what counting gives. */
export type MeasureFault = {
  readonly measure: string;
  readonly organisation: string;
  readonly keys: readonly (string | null)[];
  readonly onDay: string;
  readonly difference: number;
};

/** What is missing in the kept totals: everything counted anew, less what is kept. One statement, one snapshot. */
const missing = (one: MeasureDefinition): string =>
  summed(
    `${differences(one, tableOf(one.of))} union all select ${MEASURE_GROUP}, -amount as amount, -rows as rows from measure_row where measure = '${one.name}'`,
  );

/** Compares the totals of the actor's tenant with a full count. Empty where they agree. */
export const wrongTotals = async (tx: ReadTransaction, one: MeasureDefinition): Promise<MeasureFault[]> => {
  const rows = await tx.rowsAcross(
    sql.raw(`${missing(one)} order by organisation, on_day limit 1000`) as RawBuilder<unknown>,
  );
  return rows.map((row) => ({
    measure: one.name,
    organisation: String(row.organisation),
    keys: [row.key_1, row.key_2, row.key_3, row.key_4].map((key) => (key ?? null) as string | null),
    onDay: String(row.on_day),
    difference: Number(row.amount),
  }));
};

/** Brings the kept totals to what the rows give, while others write; answers how many lines it took. */
export const recountMeasure = async (tx: WriteTransaction, one: MeasureDefinition): Promise<number> => {
  const inserted = await tx.rowsAcross(
    sql.raw(
      `with wrong as (insert into measure_row (${MEASURE_COLUMNS}) ${missing(one)} returning 1) select count(*) as n from wrong`,
    ),
  );
  return Number(inserted[0]?.n ?? 0);
};

/** Lines of one group that may gather before they are joined. */
const LOOSE = 8;

/**
 * Joins gathered differences: the same totals from fewer lines. Writers go on meanwhile, and two that fold at once share
 * the work. Answers how many lines were joined.
 */
export const foldMeasures = async (tx: WriteTransaction): Promise<number> => {
  const folded = await tx.rowsAcross(sql`
    with loose as (
      select measure, organisation from measure_row group by measure, organisation
      having count(*) > ${LOOSE} + 2 * count(distinct (key_1, key_2, key_3, key_4, on_day))
    ), gone as (
      delete from measure_row m using loose l where m.measure = l.measure and m.organisation = l.organisation returning m.*
    ), kept as (
      insert into measure_row (${sql.raw(MEASURE_COLUMNS)}) ${sql.raw(summed(`select ${MEASURE_COLUMNS} from gone`))} returning 1
    )
    select (select count(*) from gone) - (select count(*) from kept) as n`);
  return Number(folded[0]?.n ?? 0);
};

const markOf = (one: MeasureDefinition): string =>
  createHash('sha256').update(differences(one, 'source')).digest('hex');

/**
 * Counts every measure that is new or was defined otherwise when it was last counted, for every tenant, and forgets the
 * totals of those that are no more. Run at start-up, after migrations; a process that dies in between is made up for by
 * the next. Answers the names of what was counted.
 */
export const countNewMeasures = async (database: Database, registry: Registry): Promise<string[]> => {
  const marks = await database.asOwner(async (client) => {
    const { rows } = await client.query<{ measure: string; mark: string }>('select measure, mark from measure_mark');
    return new Map(rows.map(({ measure, mark }) => [measure, mark]));
  });
  const due = registry.measures.filter((one) => marks.get(one.name) !== markOf(one));
  const ended = [...marks.keys()].filter((name) => !registry.measures.some((one) => one.name === name));
  if (due.length === 0 && ended.length === 0) return [];
  for (const tenantId of await database.tenants())
    await database.write(systemActor(tenantId, 'measures'), async (tx) => {
      for (const one of due) await recountMeasure(tx, one);
      for (const name of ended) await tx.rowsAcross(sql`delete from measure_row where measure = ${name}`);
    });
  await database.asOwner((client) => mark(client, due, ended));
  return due.map(({ name }) => name);
};

const mark = async (
  client: pg.ClientBase,
  due: readonly MeasureDefinition[],
  ended: readonly string[],
): Promise<void> => {
  for (const one of due)
    await client.query(
      'insert into measure_mark (measure, mark) values ($1, $2) on conflict (measure) do update set mark = excluded.mark',
      [one.name, markOf(one)],
    );
  await client.query('delete from measure_mark where measure = any($1::text[])', [ended]);
};
