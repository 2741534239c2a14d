import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { columnOf, type RecordDefinition } from '#kernel/definition';
import { sealedFields } from './resting.ts';
import { builder, fieldNames, sqlType } from './sql.ts';

/** Which of the offered rows lie outside a scope, by their position from 1 (`at`). Fields left out count as empty. */
export const beyondSql = (
  definition: RecordDefinition<any>,
  scope: Expression<SqlBool>,
  rows: readonly Readonly<Record<string, unknown>>[],
): RawBuilder<unknown> => {
  const sealed = sealedFields(definition);
  // A condition that uses a column names it: what it does not name need not travel.
  const condition = sql`${scope}`.compile(builder).sql;
  const names = fieldNames(definition).filter(
    (name) => name === 'id' || (!sealed.includes(name) && condition.includes(columnOf(name))),
  );
  const columns = sql.join(names.map((name) => sql`x.row -> ${sql.lit(name)} as ${sql.id(columnOf(name))}`));
  const typed = sql.join(names.map((name) => sql`${fromJson(definition, name)} as ${sql.id(columnOf(name))}`));
  const offered = JSON.stringify(rows.map((row) => pickNames(row, names)));
  return sql`select t.at from (
      select s.at, ${typed} from (select x.at, ${columns} from jsonb_array_elements(${offered}::jsonb) with ordinality as x(row, at)) as s
    ) as t where (${scope}) is not true`;
};

const pickNames = (row: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

/** A column of the type it has in the table, from JSON. */
const fromJson = (definition: RecordDefinition<any>, name: string): RawBuilder<unknown> => {
  const type = sqlType(definition, name);
  const column = sql.ref(`s.${columnOf(name)}`);
  if (type === 'jsonb') return sql`${column}`;
  if (!type.endsWith('[]')) return sql`(${column} #>> '{}')::${sql.raw(type)}`;
  const each = sql`select jsonb_array_elements_text(${column})`;
  return sql`case when jsonb_typeof(${column}) = 'array' then array(${each})::${sql.raw(type)} else '{}'::${sql.raw(type)} end`;
};
