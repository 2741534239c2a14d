import { type Expression, type SqlBool, sql } from 'kysely';
import { columnOf, type RecordDefinition, type Registry, SYSTEM_ROLE, tableOf } from '#kernel/definition';
import { notFound, type ReadTransaction } from '#kernel/store';
import { file } from './records.ts';
import type { FileRow } from './store-file.ts';

/** A record with the fields through which its rows refer to files. */
type Referrer = { readonly definition: RecordDefinition<any>; readonly fields: readonly string[] };

/**
 * A file that the post may read, and the row that lets it: null for the uploader and for the system.
 * `sensitive`: only fields of class L4 refer to it there, so reading it must be journalled.
 */
export type ReadableFile = {
  readonly file: FileRow;
  readonly through: { readonly record: string; readonly id: string } | null;
  readonly sensitive: boolean;
};

const referrersOf = (registry: Registry, sensitive: boolean): Referrer[] =>
  registry.records
    .map((definition) => ({
      definition,
      fields: Object.entries(definition.fields)
        .filter(([, field]) => field.target === 'file' && (field.sensitivity === 'L4') === sensitive)
        .map(([name]) => name),
    }))
    .filter(({ fields }) => fields.length > 0);

const refersTo = (definition: RecordDefinition, alias: string, field: string, id: string): Expression<SqlBool> => {
  const column = sql.ref(`${alias}.${columnOf(field)}`);
  return definition.fields[field]?.kind === 'reference'
    ? sql<SqlBool>`${column} = ${id}::uuid`
    : sql<SqlBool>`${column} @> array[${id}::uuid]`;
};

/** Rows that refer to the file now or did in an earlier version: whoever may read a row may read its history. */
const refers = ({ definition, fields }: Referrer, id: string): Expression<SqlBool> => {
  const on = (alias: string) =>
    sql.join(
      fields.map((field) => refersTo(definition, alias, field, id)),
      sql` or `,
    );
  const history = sql.table(`${tableOf(definition)}_history`);
  return sql<SqlBool>`(${on('t')} or t.id in (select h.id from ${history} as h where ${on('h')}))`;
};

const findReferrer = async (tx: ReadTransaction, referrers: readonly Referrer[], id: string) => {
  for (const referrer of referrers) {
    if (!tx.may(referrer.definition, 'read')) continue;
    const [row] = await tx.find(referrer.definition, {}, { where: [refers(referrer, id)], limit: 1 });
    if (row) return { record: referrer.definition.name, id: (row as { id: string }).id };
  }
  return null;
};

/**
 * A file that the post may read: its uploader, and whoever may read a row that refers to it.
 * @throws Refusal `not-found`, also where the file exists and the post may not read it
 */
export const readableFile = async (tx: ReadTransaction, registry: Registry, id: string): Promise<ReadableFile> => {
  const row = await tx.peek(file, id);
  if (!row) throw notFound(file as RecordDefinition<any>);
  const own = tx.actor.role === SYSTEM_ROLE || (row.createdBy !== null && row.createdBy === tx.actor.personId);
  if (own) return { file: row, through: null, sensitive: false };
  const open = await findReferrer(tx, referrersOf(registry, false), id);
  if (open) return { file: row, through: open, sensitive: false };
  const closed = await findReferrer(tx, referrersOf(registry, true), id);
  if (closed) return { file: row, through: closed, sensitive: true };
  throw notFound(file as RecordDefinition<any>);
};
