import { sql } from 'kysely';
import { coveredFields, givenUnseen, type RecordDefinition, type Row, type Viewer } from '#kernel/definition';
import { type ReadTransaction, same } from '#kernel/store';
import type { ImportPlan } from './draft.ts';
import { tellingFields } from './standing.ts';

type Definition = RecordDefinition<any>;
type Values = Readonly<Record<string, unknown>>;

/**
 * Whether a line may be told that it says what stands. Of a field that is covered to who imports it may not, or lines
 * would be guesses (decisions/0044): such a line counts as a change and is written as one. It may where the
 * same person brought the value in by an earlier sheet: the same workbook again changes nothing. What a row was found by
 * is told anyway.
 */
export type Telling = {
  readonly viewer: Viewer;
  readonly isTold: (row: Row, values: Values, name: string) => boolean;
};

export const tellingOf = async (
  tx: ReadTransaction,
  { definition, columns }: Pick<ImportPlan, 'definition' | 'columns'>,
  rows: readonly Row[],
): Promise<Telling> => {
  const viewer = tx.actor;
  const covered = coveredFields(definition, viewer).filter((name) => columns.some((column) => column.name === name));
  // Without any key a row is found by all that the line says: it was decided there whose it may be.
  if (covered.length === 0 || tellingFields(definition).length === 0) return { viewer, isTold: () => true };
  // Where a rule of the record may have filled a field in, nothing is known to be theirs.
  const traced = definition.prepare ? [] : rows;
  const own = await madeBySheet(tx, definition, traced);
  const others = traced.filter(({ id }) => !own.has(id));
  const brought = await broughtBefore(tx, { definition, covered }, others);
  return {
    viewer,
    isTold: (row, values, name) =>
      !covered.includes(name) ||
      own.has(row.id) ||
      !givenUnseen(definition, viewer, row, { [name]: values[name] }).includes(name) ||
      (brought.has(`${row.id} ${name}`) && same(brought.get(`${row.id} ${name}`), values[name])),
  };
};

/** Acts by which sheets of the same person wrote these rows. */
const bySheet = ({ actor }: ReadTransaction, definition: Definition, rows: readonly Row[]) =>
  sql`j.tenant_id = ${actor.tenantId}::uuid and j.record_id = any(${rows.map(({ id }) => id)}::uuid[])
    and j.record = ${definition.name} and j.verb = 'import' and j.actor_id = ${actor.personId}::uuid`;

/** Rows that a sheet of the same person made and nobody has changed since: all that they hold is that person's. */
const madeBySheet = async (
  tx: ReadTransaction,
  definition: Definition,
  rows: readonly Row[],
): Promise<ReadonlySet<string>> => {
  const made = rows.filter(({ version, createdBy }) => version === 1 && createdBy === tx.actor.personId);
  if (made.length === 0) return new Set();
  const entries = await tx.rows<{ id: string }>(
    sql`select j.record_id as id from journal j where ${bySheet(tx, definition, made)}`,
  );
  return new Set(entries.map(({ id }) => id));
};

/** What the same person's sheets last said of these rows in covered fields, by row and field, as the journal keeps it. */
const broughtBefore = async (
  tx: ReadTransaction,
  { definition, covered }: { readonly definition: Definition; readonly covered: readonly string[] },
  rows: readonly Row[],
): Promise<ReadonlyMap<string, unknown>> => {
  const brought = new Map<string, unknown>();
  if (rows.length === 0) return brought;
  const entries = await tx.rows<{ id: string; content: string }>(sql`select j.record_id as id, c.content
    from journal j join journal_payload c on c.tenant_id = j.tenant_id and c.journal_id = j.id
    where ${bySheet(tx, definition, rows)} order by j.at, j.id`);
  for (const { id, content } of entries) {
    const after: Values = JSON.parse(content).after ?? {};
    for (const name of covered) {
      const value = after[name];
      if (value === undefined) continue;
      const isSealed = typeof value === 'string' && definition.fields[name]?.kind === 'sealed';
      brought.set(`${id} ${name}`, isSealed ? tx.open(value, { record: definition.name, field: name, id }) : value);
    }
  }
  return brought;
};
