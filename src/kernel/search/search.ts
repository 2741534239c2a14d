import { type Expression, type SqlBool, sql } from 'kysely';
import {
  type Actor,
  COVER,
  columnOf,
  isCovered,
  type RecordDefinition,
  type Registry,
  type Row,
} from '#kernel/definition';
import { blockedAmong, entryCondition, entrySource, findsPersons, type ReadTransaction, spelling } from '#kernel/store';
import { excerptOf, holdsAll, queryWords } from './excerpt.ts';

export type Hit = { readonly id: string; readonly title: string; readonly excerpt: string; readonly path: string };
export type HitGroup = { readonly kind: string; readonly label: string; readonly hits: Hit[] };

/** Client path that shows a row: its record's own page, else the generic one. */
export const pageOf = (definition: RecordDefinition<any>, id: string): string =>
  definition.page?.replace(':id', id) ?? `/records/${definition.path}/${id}`;

/**
 * Kinds that hold a hit for anybody. It only saves queries: what the post may see is asked of each kind. Personal words
 * are looked at only for a post that finds persons at all.
 */
const kindsWithHits = async (tx: ReadTransaction, query: string, personal: boolean): Promise<Set<string>> => {
  const rows = await tx.rows<{ record: string }>(
    sql`select distinct s.record from ${entrySource(query, personal)} where ${entryCondition(query, personal)}`,
  );
  return new Set(rows.map((row) => row.record));
};

/** Covered fields are in no answer: a hit in one would tell what it holds. Nor are personal ones of other readers. */
const shownFields = (definition: RecordDefinition<any>, actor: Actor): string[] =>
  (definition.search ?? []).filter((name: string) => !isCovered(definition, name, actor));

const titleCovered = (definition: RecordDefinition<any>, actor: Actor): boolean =>
  isCovered(definition, definition.title, actor);

const inTitle = (definition: RecordDefinition<any>, words: readonly string[]): Expression<SqlBool> => {
  const title = sql.ref(`t.${columnOf(definition.title)}`);
  const parts = words.map((word) => sql<SqlBool>`strpos(lower(normalize(${title}, NFKC)), ${word}) > 0`);
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
};

const hitOf = (definition: RecordDefinition<any>, row: Row, words: readonly string[], actor: Actor): Hit | null => {
  const shown = shownFields(definition, actor)
    .map((name) => [name, row[name]] as const)
    .filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string');
  const texts = shown.map(([, text]) => text);
  const spelt = shown.map(([name, text]) => spelling(definition.fields[name] ?? {}, text));
  if (!holdsAll([...texts, ...spelt].join('\n'), words)) return null;
  const title = String((titleCovered(definition, actor) ? COVER : row[definition.title]) ?? '');
  const rest = texts.filter((text) => text !== title);
  return { id: row.id, title, excerpt: excerptOf([...rest, title], words), path: pageOf(definition, row.id) };
};

/** Hits in titles first, then the others, newest first in both. */
const hitsIn = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  query: string,
  limit: number,
): Promise<Hit[]> => {
  const words = queryWords(query);
  const options = { search: query, sort: '-createdAt', limit };
  // Where the title is covered, not even the order of the hits may depend on it.
  const covered = titleCovered(definition, tx.actor);
  const titled = covered ? [] : await tx.find(definition, {}, { ...options, where: [inTitle(definition, words)] });
  const others = titled.length < limit ? await tx.find(definition, {}, { ...options, limit: limit * 2 }) : [];
  const rows = new Map([...titled, ...others].map((row) => [(row as Row).id, row as Row]));
  // What law alone keeps is found by nobody.
  for (const id of await blockedAmong(tx, definition, [...rows.keys()])) rows.delete(id);
  const hits = [...rows.values()].map((row) => hitOf(definition, row, words, tx.actor));
  return hits.filter((hit) => hit !== null).slice(0, limit);
};

/**
 * Rows of every kind that hold all words of the query and that the post may read, at most `limit` a kind. Words of
 * two and more characters use the index of two-character grams; single ones are looked for in the text itself.
 * Says nothing about what the post may not see: no count, no kind, no masked hit.
 * @example await search(tx, registry, '学前 学位', 10)
 */
export const search = async (
  tx: ReadTransaction,
  registry: Registry,
  query: string,
  limit: number,
): Promise<HitGroup[]> => {
  if (queryWords(query).length === 0) return [];
  const readable = registry.records.filter((definition) => tx.may(definition, 'read'));
  const persons = readable.some((definition) => findsPersons(definition, tx.actor));
  const kinds = await kindsWithHits(tx, query, persons);
  const groups: HitGroup[] = [];
  for (const definition of readable.filter(({ name }) => kinds.has(name))) {
    const hits = await hitsIn(tx, definition, query, limit);
    if (hits.length > 0) groups.push({ kind: definition.name, label: definition.label, hits });
  }
  return groups;
};
