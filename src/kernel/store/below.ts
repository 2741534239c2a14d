import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { builder } from './sql.ts';

/**
 * Whether an organisation lies in the subtree of another, by their paths, as the range of texts that begin so: the index
 * below serves, where `starts_with` reads every organisation of the bureau, several times a list. A path ends with `/`,
 * behind which `0` comes next. By codes whatever the database's collation, and leakproof, as row-level security asks.
 * @param path the path in question
 * @param top the subtree's path
 */
export const below = (path: Expression<unknown>, top: Expression<unknown>): RawBuilder<SqlBool> =>
  sql<SqlBool>`${path} ~>=~ ${top} and ${path} ~<~ (rtrim(${top}, '/') || '0')`;

/** The same as text, of SQL as text: for policies. */
export const belowSql = (path: string, top: string): string => below(sql.raw(path), sql.raw(top)).compile(builder).sql;

const A_PATH = '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/)+$';

/** SQL of the ids on the way from the root to a path, its own the last; null where the text is no path. */
export const wayTo = (path: string): string =>
  `case when ${path} ~ '${A_PATH}' then string_to_array(rtrim(${path}, '/'), '/')::uuid[] end`;

/** The same of a path that is known here; empty where the text is no path. */
export const idsOnWay = (path: string | null): string[] =>
  path && new RegExp(A_PATH).test(path) ? path.split('/').filter(Boolean) : [];

export const BELOW_SCHEMA: readonly string[] = [
  'create index organisation_path on organisation (tenant_id, path text_pattern_ops)',
];
