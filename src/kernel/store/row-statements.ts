import { type Expression, type SqlBool, sql } from 'kysely';
import { type Actor, columnOf, type RecordDefinition, tableOf } from '#kernel/definition';
import { type JournalEntry, sealEntries } from './journal.ts';
import { keepPlanOf } from './kept-plans.ts';
import { writtenNames } from './resting.ts';
import { grams } from './search-text.ts';
import { builder, fieldNames, sqlType, stored } from './sql.ts';

/** A statement as PostgreSQL takes it. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

type Definition = RecordDefinition<any>;
/** What one row's write leaves besides the row; `words` null where the record is not searched. */
export type Trace = { readonly actor: Actor; readonly entry: JournalEntry; readonly words: string | null };

/**
 * Texts of statements on one row. A text depends on the definition, the scope's condition and the fields concerned,
 * so it is put together once; only values change. The scope's parameters come first, as it numbered them.
 */
const texts = new WeakMap<Definition, Map<string, string>>();
/** Combinations of changed fields are few in practice; this many for one record start anew. */
const MOST_TEXTS = 500;

const textOf = (definition: Definition, key: string, make: () => string): string => {
  let known = texts.get(definition);
  if (!known || known.size > MOST_TEXTS) {
    known = new Map();
    texts.set(definition, known);
  }
  const found = known.get(key);
  if (found) {
    // Asked again: worth a name from now on.
    keepPlanOf(found);
    return found;
  }
  const made = make();
  known.set(key, made);
  return made;
};

const compiled = (condition: Expression<SqlBool> | null): { sql: string; parameters: readonly unknown[] } =>
  condition ? sql`${condition}`.compile(builder) : { sql: 'true', parameters: [] };

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const shown = (definition: Definition): string =>
  fieldNames(definition)
    .map((name) => `t.${quoted(columnOf(name))} as ${quoted(name)}`)
    .join(', ');

/** Positions of the values that every write has, after the scope's `behind` ones: tenant, row, person, then the trace. */
const TRACED = 15;
const noted = (reach: string, behind: number): string => {
  const at = (n: number, type: string) => `$${behind + n}::${type}`;
  return `note_write((${reach}), ${at(1, 'uuid')}, ${at(4, 'uuid')}, ${at(3, 'uuid')}, ${at(5, 'uuid')}, ${at(6, 'text')}, ${at(7, 'text')},
    ${at(2, 'uuid')}, ${at(8, 'text')}, ${at(9, 'text')}, ${at(10, 'text')}, ${at(11, 'bytea')}, ${at(12, 'bytea')}, ${at(13, 'text')},
    ${at(14, 'text')}, ${at(15, 'text[]')}) as "_noted"`;
};

const traceValues = (id: string, { actor, entry, words }: Trace): unknown[] => {
  const [sealed] = sealEntries([entry]);
  return [
    actor.tenantId,
    id,
    actor.personId,
    sealed?.id,
    actor.postId,
    actor.role,
    entry.record,
    entry.verb,
    entry.reason,
    actor.requestId,
    sealed?.commitment,
    sealed?.salt,
    sealed?.content,
    words,
    words === null ? null : grams(words),
  ];
};

const given = (definition: Definition, names: readonly string[], behind: number): string[] =>
  names.map((name, at) => `$${behind + TRACED + at + 1}::${sqlType(definition, name)}`);

/** Inserts a row with its trace and answers it; fails as a whole where it lies outside `scope`. */
export const insertStatement = (
  definition: Definition,
  id: string,
  row: Readonly<Record<string, unknown>>,
  scope: Expression<SqlBool> | null,
  trace: Trace,
): Statement => {
  const reach = compiled(scope);
  const names = writtenNames(definition, Object.keys(definition.fields));
  const text = textOf(definition, `insert ${reach.sql}`, () => {
    const behind = reach.parameters.length;
    const columns = names.map((name) => quoted(columnOf(name))).join(', ');
    const person = `$${behind + 3}::uuid`;
    return `insert into ${quoted(tableOf(definition))} as t (tenant_id, id, version, created_by, changed_by, ${columns})
      values ($${behind + 1}::uuid, $${behind + 2}::uuid, 1, ${person}, ${person}, ${given(definition, names, behind).join(', ')})
      returning ${shown(definition)}, ${noted(reach.sql, behind)}`;
  });
  const values = names.map((name) => stored(definition, name, row[name]));
  return { text, values: [...reach.parameters, ...traceValues(id, trace), ...values] };
};

/** What sets a row's version, and the instant from which it holds, on from the one before. */
export const NEXT_VERSION = `version = t.version + 1,
      row_from = greatest(date_trunc('milliseconds', clock_timestamp()), t.row_from)`;

/** Changes fields of a row with its trace and answers the row; fails outside `scope`. A trigger keeps the version before. */
export const updateStatement = (
  definition: Definition,
  id: string,
  changed: Readonly<Record<string, unknown>>,
  scope: Expression<SqlBool> | null,
  trace: Trace,
): Statement => {
  const reach = compiled(scope);
  const names = Object.keys(changed);
  const text = textOf(definition, `update ${names.join(' ')} ${reach.sql}`, () => {
    const behind = reach.parameters.length;
    const row = `$${behind + 2}::uuid`;
    const values = given(definition, names, behind);
    const sets = names.map((name, at) => `, ${quoted(columnOf(name))} = ${values[at]}`).join('');
    return `update ${quoted(tableOf(definition))} as t set ${NEXT_VERSION}, changed_by = $${behind + 3}::uuid${sets}
      where t.id = ${row} returning ${shown(definition)}, ${noted(reach.sql, behind)}`;
  });
  const values = names.map((name) => stored(definition, name, changed[name]));
  return { text, values: [...reach.parameters, ...traceValues(id, trace), ...values] };
};

/**
 * Locks the rows of these ids that may be read, each with whether `scope` reaches it, in the order of their ids. One row
 * is asked for by equality: of an array PostgreSQL expects ten, finds a plan for the very one cheaper, and plans anew
 * with every call.
 */
export const lockStatement = (
  definition: Definition,
  ids: readonly string[],
  readable: Expression<SqlBool> | null,
  scope: Expression<SqlBool> | null,
): Statement => {
  const condition = sql<SqlBool>`${readable ?? sql`true`}`;
  const both = sql`(${scope ?? sql`true`}) as "_reached" from ${sql.table(tableOf(definition))} as t where (${condition})`;
  const { sql: reach, parameters } = both.compile(builder);
  const at = `$${parameters.length + 1}`;
  const which = ids.length === 1 ? `t.id = ${at}::uuid` : `t.id = any(${at}::uuid[]) order by t.id`;
  const text = textOf(
    definition,
    `lock ${which} ${reach}`,
    () => `select ${shown(definition)}, ${reach} and ${which} for update of t`,
  );
  return { text, values: [...parameters, ids.length === 1 ? ids[0] : ids] };
};
