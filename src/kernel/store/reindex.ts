import { sql } from 'kysely';
import type pg from 'pg';
import { columnOf, type RecordDefinition, tableOf } from '#kernel/definition';
import { grams, searchText } from './search-text.ts';
import { where } from './sql.ts';
import type { WriteTransaction } from './write-many.ts';

/** How words are made of rows; counted on whenever rows that rest in the index would have to be made anew. */
const RULE = 'words 2: pinyin, personal words apart, last characters';

/** Whether the index was built by the rule that holds. An empty one is of any rule. `client` is the owner's. */
export const isIndexCurrent = async (client: pg.ClientBase): Promise<boolean> => {
  const { rows } = await client.query<{ rule: string | null; filled: boolean }>(
    "select obj_description('search_entry'::regclass) as rule, exists (select 1 from search_entry) as filled",
  );
  if (rows[0]?.filled !== false) return rows[0]?.rule === RULE;
  if (rows[0].rule !== RULE) await markIndexCurrent(client);
  return true;
};

/** Notes that every row was indexed by the rule that holds. */
export const markIndexCurrent = async (client: pg.ClientBase): Promise<void> =>
  void (await client.query(`comment on table search_entry is '${RULE}'`));

export type Reindexed = {
  /** Where to go on; null when the record is through. */
  readonly last: string | null;
  readonly seen: number;
  readonly changed: number;
};

/**
 * Makes the words of the next rows of a record anew, in the order of their ids, and writes what differs. The rows are
 * held meanwhile, so that no write's own words are overwritten with older ones. It leaves no journal entry: nothing
 * but the index changes.
 */
export const reindexSome = async (
  tx: WriteTransaction,
  definition: RecordDefinition<any>,
  after: string | null,
  most: number,
): Promise<Reindexed> => {
  const columns = sql.join(
    (definition.search ?? []).map((name: string) => sql`t.${sql.id(columnOf(name))} as ${sql.id(name)}`),
  );
  const behind = where(after ? [sql<boolean>`t.id > ${after}::uuid`] : []);
  const rows = await tx.rows<{ id: string }>(
    sql`select t.id, ${columns} from ${sql.table(tableOf(definition))} as t ${behind} order by t.id limit ${most} for share of t`,
  );
  const entries = rows.map((row) => ({ id: row.id, words: searchText(definition, row) }));
  const changed = await tx.rows(sql`insert into search_entry (tenant_id, record, record_id, body, grams)
    select ${tx.actor.tenantId}::uuid, ${definition.name}, x.id, x.words, array_to_tsvector(x.grams)
    from json_to_recordset(${JSON.stringify(entries.map((one) => ({ ...one, grams: grams(one.words) })))}::json) as x(id uuid, words text, grams text[])
    on conflict (tenant_id, record, record_id) do update set body = excluded.body, grams = excluded.grams
    where search_entry.body <> excluded.body or search_entry.grams <> excluded.grams returning 1`);
  const last = rows.length < most ? null : (rows.at(-1)?.id ?? null);
  return { last, seen: rows.length, changed: changed.length };
};
