import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { isCovered, type RecordDefinition, type Viewer } from '#kernel/definition';
import { escapeLike } from './filter.ts';
import { spelling } from './spelling.ts';

/** Letters and digits in lower case, everything else a boundary. */
const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Divides a row's open words from its personal ones, and marks the grams of the latter: the unit separator of ASCII,
 * which no word holds. Personal words are found by whom the definition names as their readers, by nobody else.
 */
const PERSONAL = '\u001f';

/** The two-character grams of a text, and the last character of each word, by which a single one is found. */
const gramsIn = (text: string): Set<string> => {
  const found = new Set<string>();
  for (const word of words(text)) {
    const letters = [...word];
    found.add(letters.at(-1) ?? '');
    for (let at = 0; at + 1 < letters.length; at++) found.add(`${letters[at]}${letters[at + 1]}`);
  }
  return found;
};

/**
 * What a text of `searchText` is indexed by: full recall without word segmentation. Any query is found by its
 * two-character grams, or the grams that its one character begins, and rechecked with LIKE.
 */
export const grams = (text: string): string[] => {
  const [open = '', personal = ''] = text.split(PERSONAL);
  return [...gramsIn(open), ...[...gramsIn(personal)].map((gram) => PERSONAL + gram)];
};

/** A searched field's words; those of a name with its initials and its pinyin besides. */
const wordsOf = (definition: Definition, field: string, value: string): string => {
  const spelt = spelling(definition.fields[field] ?? {}, value);
  const plain = words(value).join(' ');
  return spelt ? `${plain} ${spelt}` : plain;
};

type Definition = RecordDefinition<any>;

const isPersonal = (definition: Definition, name: string): boolean =>
  ['L3', 'L4'].includes(definition.fields[name]?.sensitivity ?? '');

/** Whether the post finds rows by their personal words: there are some, and it sees every one of them in the open. */
export const findsPersons = (definition: Definition, viewer: Viewer): boolean => {
  const personal = (definition.search ?? []).filter((name: string) => isPersonal(definition, name));
  return personal.length > 0 && personal.every((name: string) => !isCovered(definition, name, viewer));
};

/**
 * What a row contributes to search: its searched fields as words in one text, the open ones first, the personal ones
 * behind a separator; empty when it has none.
 */
export const searchText = (definition: Definition, row: Readonly<Record<string, unknown>>): string => {
  const said = (definition.search ?? [])
    .map((field: string) => [field, row[field]] as const)
    .filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string');
  const textOf = (personal: boolean) =>
    said
      .filter(([field]) => isPersonal(definition, field) === personal)
      .map(([field, value]) => wordsOf(definition, field, value))
      .join('\n');
  const personal = textOf(true);
  return personal ? `${textOf(false)}${PERSONAL}${personal}` : textOf(false);
};

const lexeme = (text: string): string => `'${text}'`;
/** One word as the index is asked for it; personal words only by two characters and more. */
const wordQuery = (word: string, personal: boolean): string[] => {
  const letters = [...word];
  if (letters.length === 1) return [`${lexeme(word)}:*`];
  return [...gramsIn(word)]
    .filter((gram) => [...gram].length === 2)
    .map((gram) => (personal ? `(${lexeme(gram)} | ${lexeme(PERSONAL + gram)})` : lexeme(gram)));
};

/**
 * The search entries (alias `s`) that may hold the query, by the index of grams. The index is asked through
 * `search_hits` (system-tables.ts): under row-level security no index may use an operator that is not leakproof, and
 * `@@` is none. What no word asks for is every entry of the tenant.
 * @param personal whether the post finds rows by their personal words too; otherwise the answer depends on none
 */
export const entrySource = (query: string, personal = false): RawBuilder<unknown> => {
  const asked = words(query).flatMap((word) => wordQuery(word, personal));
  if (asked.length === 0) return sql`search_entry as s`;
  return sql`search_hits(${asked.join(' & ')}::tsquery) as s`;
};

/** The condition on the search entry `s` that every word of the query occurs in it. See `entrySource`. */
export const entryCondition = (query: string, personal = false): Expression<SqlBool> => {
  const asked = words(query);
  if (asked.length === 0) return sql<SqlBool>`true`;
  const open = sql`split_part(s.body, ${PERSONAL}, 1)`;
  const recheck = asked.map((word) => {
    const within = personal && [...word].length > 1 ? sql`s.body` : open;
    return sql<SqlBool>`${within} like ${`%${escapeLike(word)}%`}`;
  });
  return sql<SqlBool>`(${sql.join(recheck, sql` and `)})`;
};

/** The condition on `t` that every word of the query occurs in the row's searched fields, those that the post finds by. */
export const searchCondition = (definition: Definition, query: string, viewer: Viewer): Expression<SqlBool> => {
  const personal = findsPersons(definition, viewer);
  const found = sql`select s.record_id from ${entrySource(query, personal)}
    where s.record = ${definition.name} and ${entryCondition(query, personal)}`;
  return sql<SqlBool>`t.id in (${found})`;
};
