import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Actor, columnOf, type RecordDefinition, type Row, tableOf } from '#kernel/definition';
import { type JournalEntry, sealEntries } from './journal.ts';
import { writtenNames } from './resting.ts';
import { NEXT_VERSION } from './row-statements.ts';
import { grams } from './search-text.ts';
import { sqlType, stored } from './sql.ts';

/**
 * Statements on thousands of rows at once. The rows travel as one JSON text, so that the statement stays short however
 * many there are, and PostgreSQL reads and plans it once.
 */
type Definition = RecordDefinition<any>;
/** One row to write: its values, its journal entry, and its words for search where the record has any. */
export type Written = {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** What of them rests otherwise, where `values` are as they were said (`sealedOf`). */
  readonly sealed?: Readonly<Record<string, unknown>>;
  readonly entry: JournalEntry;
  readonly words: string;
};
/** A changed row and the names of what changed. */
export type Changed = Written & { readonly changed: readonly string[]; readonly before: Row };

/** Columns of the rows that travel as one JSON text, by which PostgreSQL knows their types. */
type Columns = Readonly<Record<string, string>>;

const travelling = (rows: readonly object[], columns: Columns): RawBuilder<unknown> => {
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as x(${sql.raw(typed.join(', '))})`;
};

/** A column as it travels: the field, its short name, and how a value is carried in it. */
type Carrier = {
  readonly name: string;
  readonly as: string;
  readonly type: string;
  /** A value as JSON carries it to its column: structures as they are. */
  readonly value: (value: unknown) => unknown;
};

const carriers = (definition: Definition, names: readonly string[]): Carrier[] =>
  names.map((name, at) => {
    const type = sqlType(definition, name);
    const value = type === 'jsonb' ? (one: unknown) => one : (one: unknown) => stored(definition, name, one);
    return { name, as: `c${at}`, type, value };
  });

/** Journal entries and words of many rows, as CTEs beside the write itself. */
const traces = (definition: Definition, actor: Actor, rows: readonly Written[]): RawBuilder<unknown>[] => [
  ...entries(actor, rows),
  ...(definition.search ? [indexed(definition, actor, rows)] : []),
];

const entries = (actor: Actor, rows: readonly Pick<Written, 'entry'>[]): RawBuilder<unknown>[] => {
  const sealed = sealEntries(rows.map((row) => row.entry));
  const [first] = sealed;
  if (!first) return [];
  const { record, verb, reason } = first.entry;
  const carrying = sealed.map(({ id, entry, commitment, salt, content }) => ({
    id,
    row_id: entry.recordId,
    commitment: `\\x${commitment.toString('hex')}`,
    salt: `\\x${salt.toString('hex')}`,
    content,
  }));
  const columns = { id: 'uuid', row_id: 'uuid', commitment: 'bytea', salt: 'bytea', content: 'text' };
  return [
    sql`entries as materialized (select * from ${travelling(carrying, columns)})`,
    sql`envelopes as (insert into journal
        (tenant_id, id, at, actor_id, post_id, role, record, record_id, verb, reason, request_id, commitment)
      select ${actor.tenantId}::uuid, id, clock_timestamp(), ${actor.personId}::uuid, ${actor.postId}::uuid, ${actor.role},
        ${record}, row_id, ${verb}, ${reason}, ${actor.requestId}, commitment from entries)`,
    sql`payloads as (insert into journal_payload (tenant_id, journal_id, salt, content)
      select ${actor.tenantId}::uuid, id, salt, content from entries)`,
  ];
};

const indexed = (definition: Definition, actor: Actor, rows: readonly Written[]): RawBuilder<unknown> => {
  const carrying = rows.map(({ id, words }) => ({ id, words, grams: grams(words) }));
  return sql`indexed as (insert into search_entry (tenant_id, record, record_id, body, grams)
    select ${actor.tenantId}::uuid, ${definition.name}, x.id, x.words, array_to_tsvector(x.grams)
    from ${travelling(carrying, { id: 'uuid', words: 'text', grams: 'text[]' })}
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
  const names = writtenNames(definition, Object.keys(definition.fields));
  const columns = sql.join(names.map((name) => sql.id(columnOf(name))));
  const person = sql`${actor.personId}::uuid`;
  const carried = carriers(definition, names);
  const types: Columns = Object.fromEntries(carried.map(({ as, type }) => [as, type]));
  const carrying = rows.map(({ id, values, sealed = {} }) => {
    const one: Record<string, unknown> = { id };
    for (const { name, as, value } of carried) {
      const said = value(name in sealed ? sealed[name] : values[name]);
      // What does not travel arrives empty.
      if (said !== null && said !== undefined) one[as] = said;
    }
    return one;
  });
  const written = sql`written as (insert into ${sql.table(tableOf(definition))} (tenant_id, id, version, created_by, changed_by, ${columns})
    select ${actor.tenantId}::uuid, x.id, 1, ${person}, ${person}, ${sql.raw(Object.keys(types).join(', '))}
    from ${travelling(carrying, { id: 'uuid', ...types })} returning *)`;
  return outside([written, ...traces(definition, actor, rows)], scope);
};

/** Removes locked rows with their journal entries; their versions stay in history. */
export const removeMany = (
  definition: Definition,
  actor: Actor,
  rows: readonly Pick<Written, 'id' | 'entry'>[],
): RawBuilder<unknown> => {
  const ids = sql`${rows.map((row) => row.id)}::uuid[]`;
  const ctes = [
    sql`gone as (delete from ${sql.table(tableOf(definition))} where id = any(${ids}))`,
    sql`unfound as (delete from search_entry where record = ${definition.name} and record_id = any(${ids}))`,
    ...entries(actor, rows),
  ];
  return sql`with ${sql.join(ctes)} select 1`;
};

/** Changes locked rows with their traces and keeps the versions before; answers like `insertMany`. */
export const updateMany = (
  definition: Definition,
  actor: Actor,
  rows: readonly Changed[],
  scope: Expression<SqlBool> | null,
): RawBuilder<unknown> => {
  const names = [...new Set(rows.flatMap((row) => row.changed))];
  const carried = carriers(definition, names);
  const types: Columns = Object.fromEntries(
    carried.flatMap(({ as, type }) => [
      [as, type],
      [`d${as}`, 'boolean'],
    ]),
  );
  const carrying = rows.map(({ id, values, changed }) => {
    const one: Record<string, unknown> = { id };
    for (const { name, as, value } of carried) {
      if (!changed.includes(name)) continue;
      one[as] = value(values[name]) ?? null;
      one[`d${as}`] = true;
    }
    return one;
  });
  // What a row does not change is left as it rests, and not sent back as this process read it.
  const sets = names.map((name, at) => {
    const own = sql.id(columnOf(name));
    return sql`${own} = case when ${sql.raw(`x.dc${at} then x.c${at}`)} else t.${own} end`;
  });
  const written = sql`written as (update ${sql.table(tableOf(definition))} as t
    set ${sql.raw(NEXT_VERSION)}, changed_by = ${actor.personId}::uuid, ${sql.join(sets)}
    from ${travelling(carrying, { id: 'uuid', ...types })} where t.id = x.id returning t.*)`;
  return outside([written, ...traces(definition, actor, rows)], scope);
};
