import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { RecordDefinition } from '#kernel/definition';
import { escapeLike } from './filter.ts';
import { spelling } from './spelling.ts';

/** Letters and digits in lower case, everything else a boundary. */
const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Two-character grams of a text, for a full-recall index without word segmentation:
 * any query of two or more characters is found by its grams and rechecked with LIKE.
 */
export const grams = (text: string): string[] => {
  const found = new Set<string>();
  for (const word of words(text)) {
    const letters = [...word];
    if (letters.length === 1) found.add(word);
    for (let at = 0; at + 1 < letters.length; at++) found.add(`${letters[at]}${letters[at + 1]}`);
  }
  return [...found];
};

/** A searched field's words; those of a name with its initials and its pinyin besides. */
const wordsOf = (definition: RecordDefinition<any>, field: string, value: string): string => {
  const spelt = spelling(definition.fields[field] ?? {}, value);
  const plain = words(value).join(' ');
  return spelt ? `${plain} ${spelt}` : plain;
};

/** What a row contributes to search: its searched fields as words in one text; empty when it has none. */
export const searchText = (definition: RecordDefinition<any>, row: Readonly<Record<string, unknown>>): string =>
  (definition.search ?? [])
    .map((field: string) => [field, row[field]] as const)
    .filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string')
    .map(([field, value]) => wordsOf(definition, field, value))
    .join('\n');

/**
 * The search entries (alias `s`) that may hold the query: all of the tenant's, or by the index of grams those that
 * hold every pair of its characters. The index is asked through `search_hits` (system-tables.ts): under row-level
 * security no index may use an operator that is not leakproof, and `@@` is none.
 */
export const entrySource = (query: string): RawBuilder<unknown> => {
  const found = grams(query).filter((gram) => [...gram].length === 2);
  if (found.length === 0) return sql`search_entry as s`;
  return sql`search_hits(${found.map((gram) => `'${gram}'`).join(' & ')}::tsquery) as s`;
};

/** The condition on the search entry `s` that every word of the query occurs in it. */
export const entryCondition = (query: string): Expression<SqlBool> => {
  const asked = words(query);
  if (asked.length === 0) return sql<SqlBool>`true`;
  const recheck = asked.map((word) => sql<SqlBool>`s.body like ${`%${escapeLike(word)}%`}`);
  return sql<SqlBool>`(${sql.join(recheck, sql` and `)})`;
};

/** The condition on `t` that every word of the query occurs in the row's searched fields. */
export const searchCondition = (definition: RecordDefinition<any>, query: string): Expression<SqlBool> =>
  sql<SqlBool>`t.id in (select s.record_id from ${entrySource(query)} where s.record = ${definition.name} and ${entryCondition(query)})`;
