import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Actor, columnOf, type RecordDefinition, type Row, tableOf } from '#kernel/definition';
import { type JournalEntry, sealEntries } from './journal.ts';
import { keepText, NEXT_VERSION } from './row-statements.ts';
import { grams } from './search-text.ts';
import { sqlType, stored } from './sql.ts';

/**
 * Statements on thousands of rows at once. Each column travels as one array, so that the text stays short
 * however many rows there are, and PostgreSQL reads and plans it once.
 */
type Definition = RecordDefinition<any>;
/** One row to write: its values, its journal entry, and its words for search where the record has any. */
export type Written = {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly entry: JournalEntry;
  readonly words: string;
};
/** A changed row and the names of what changed. */
export type Changed = Written & { readonly changed: readonly string[]; readonly before: Row };

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
/** A list as the text of a PostgreSQL array: arrays of arrays cannot be unnested row by row. */
const listText = (list: readonly unknown[]): string => `{${list.map((one) => quoted(String(one))).join(',')}}`;

const isList = (definition: Definition, name: string): boolean => sqlType(definition, name).endsWith('[]');

/** A column's values as one parameter. */
const column = (definition: Definition, name: string, rows: readonly Written[]): RawBuilder<unknown> => {
  const list = isList(definition, name);
  const values = rows.map((row) => {
    const value = stored(definition, name, row.values[name]);
    return list ? listText(value as unknown[]) : value;
  });
  return sql`${values}::${sql.raw(list ? 'text' : sqlType(definition, name))}[]`;
};

const taken = (definition: Definition, name: string, at: number): RawBuilder<unknown> =>
  isList(definition, name) ? sql.raw(`x.c${at}::${sqlType(definition, name)}`) : sql.raw(`x.c${at}`);

/** Journal entries and words of many rows, as CTEs beside the write itself. */
const traces = (definition: Definition, actor: Actor, rows: readonly Written[]): RawBuilder<unknown>[] => {
  const sealed = sealEntries(rows.map((row) => row.entry));
  const [first] = sealed;
  if (!first) return [];
  const { record, verb, reason } = first.entry;
  const ids = sealed.map((one) => one.id);
  const envelopes = sql`envelopes as (insert into journal
      (tenant_id, id, at, actor_id, post_id, role, record, record_id, verb, reason, request_id, commitment)
    select ${actor.tenantId}::uuid, x.id, clock_timestamp(), ${actor.personId}::uuid, ${actor.postId}::uuid, ${actor.role},
      ${record}, x.row, ${verb}, ${reason}, ${actor.requestId}, x.commitment
    from unnest(${ids}::uuid[], ${rows.map((row) => row.id)}::uuid[], ${sealed.map((one) => one.commitment)}::bytea[]) as x(id, row, commitment))`;
  const payloads = sql`payloads as (insert into journal_payload (tenant_id, journal_id, salt, content)
    select ${actor.tenantId}::uuid, x.id, x.salt, x.content
    from unnest(${ids}::uuid[], ${sealed.map((one) => one.salt)}::bytea[], ${sealed.map((one) => one.content)}::text[]) as x(id, salt, content))`;
  return [envelopes, payloads, ...(definition.search ? [indexed(definition, actor, rows)] : [])];
};

const indexed = (definition: Definition, actor: Actor, rows: readonly Written[]): RawBuilder<unknown> => {
  const words = rows.map((row) => row.words);
  return sql`indexed as (insert into search_entry (tenant_id, record, record_id, body, grams)
    select ${actor.tenantId}::uuid, ${definition.name}, x.id, x.words, array_to_tsvector(x.grams::text[])
    from unnest(${rows.map((row) => row.id)}::uuid[], ${words}::text[], ${words.map((text) => listText(grams(text)))}::text[]) as x(id, words, grams)
    on conflict (tenant_id, record, record_id) do update set body = excluded.body, grams = excluded.grams)`;
};

/** Counts the rows written that lie outside the scope; whoever runs it undoes them then. */
const outside = (ctes: readonly RawBuilder<unknown>[], scope: Expression<SqlBool> | null): RawBuilder<unknown> =>
  sql`with ${sql.join(ctes)} select count(*) filter (where (${scope ?? sql`true`}) is not true) as outside from written as t`;

/** Inserts rows with their traces; answers one row: how many are `outside` the scope. */
export const insertMany = (
  definition: Definition,
  actor: Actor,
  rows: readonly Written[],
  scope: Expression<SqlBool> | null,
): RawBuilder<unknown> => {
  const names = Object.keys(definition.fields);
  const columns = sql.join(names.map((name) => sql.id(columnOf(name))));
  const person = sql`${actor.personId}::uuid`;
  const arrays = names.map((name) => column(definition, name, rows));
  const written = sql`written as (insert into ${sql.table(tableOf(definition))} (tenant_id, id, version, created_by, changed_by, ${columns})
    select ${actor.tenantId}::uuid, x.id, 1, ${person}, ${person}, ${sql.join(names.map((name, at) => taken(definition, name, at)))}
    from unnest(${sql.join([sql`${rows.map((row) => row.id)}::uuid[]`, ...arrays])}) as x(id, ${sql.raw(names.map((_, at) => `c${at}`).join(', '))})
    returning *)`;
  return outside([written, ...traces(definition, actor, rows)], scope);
};

/** Changes locked rows with their traces and keeps the versions before; answers like `insertMany`. */
export const updateMany = (
  definition: Definition,
  actor: Actor,
  rows: readonly Changed[],
  scope: Expression<SqlBool> | null,
): RawBuilder<unknown> => {
  const names = [...new Set(rows.flatMap((row) => row.changed))];
  const arrays = names.flatMap((name) => [
    column(definition, name, rows),
    sql`${rows.map((row) => row.changed.includes(name))}::boolean[]`,
  ]);
  // What a row does not change is left as it rests, and not sent back as this process read it.
  const sets = names.map((name, at) => {
    const own = sql.id(columnOf(name));
    return sql`${own} = case when ${sql.raw(`x.d${at}`)} then ${taken(definition, name, at)} else t.${own} end`;
  });
  const ids = sql`${rows.map((row) => row.id)}::uuid[]`;
  const kept = sql`kept as (${sql.raw(keepText(definition, 'id = any('))}${ids}))`;
  const written = sql`written as (update ${sql.table(tableOf(definition))} as t
    set ${sql.raw(NEXT_VERSION)}, changed_by = ${actor.personId}::uuid, ${sql.join(sets)}
    from unnest(${sql.join([ids, ...arrays])}) as x(id, ${sql.raw(names.map((_, at) => `c${at}, d${at}`).join(', '))})
    where t.id = x.id returning t.*)`;
  return outside([kept, written, ...traces(definition, actor, rows)], scope);
};
