import { type Expression, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { JournalEntry, searchJournal } from '#contract/journal';
import { type RecordDefinition, type Registry, SYSTEM_ROLE, scopeOf } from '#kernel/definition';
import { reasonOf, serialInstant } from '#kernel/privacy';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { changesOf, titlesFor, titlesOf } from './changes.ts';
import { actorName, contentOf, type Entry, readEntries } from './entries.ts';
import { matterLabel, verbLabel } from './labels.ts';

export type JournalQuery = z.output<NonNullable<(typeof searchJournal)['query']>>;

const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

const conditionsOf = (query: JournalQuery): Expression<SqlBool>[] => {
  const { person, personId, record, recordId, verb, serial, from, to } = query;
  return [
    ...(person
      ? [sql<SqlBool>`j.actor_id in (select named.id from person as named where named.name like ${likeText(person)})`]
      : []),
    ...(personId ? [sql<SqlBool>`j.actor_id = ${personId}::uuid`] : []),
    ...(record ? [sql<SqlBool>`j.record = ${record}`] : []),
    ...(recordId ? [sql<SqlBool>`j.record_id = ${recordId}::uuid`] : []),
    ...(verb ? [sql<SqlBool>`j.verb = ${verb}`] : []),
    ...(query.purpose ? [sql<SqlBool>`j.reason like ${likeText(query.purpose)}`] : []),
    ...(query.reads ? [readsOf(query.reads)] : []),
    ...(serial ? [exportOf(serial)] : []),
    ...(from ? [sql<SqlBool>`j.at >= ${from}::timestamptz`] : []),
    ...(to ? [sql<SqlBool>`j.at <= ${to}::timestamptz`] : []),
    ...(query.after ? [behind(query.after)] : []),
  ];
};

/** A number names its minute, which spares reading the whole journal; a printer's clock may be a day off. */
const exportOf = (serial: string): Expression<SqlBool> => {
  const at = serialInstant(serial.toUpperCase());
  if (!at) return sql<SqlBool>`false`;
  return sql<SqlBool>`j.verb = 'export' and j.reason = ${reasonOf(serial.toUpperCase())}
    and j.at between ${at.toISOString()}::timestamptz - interval '25 hours' and ${at.toISOString()}::timestamptz + interval '25 hours'`;
};

/** Readings of personal data, by duty or uncovered. Those of before the level was noted count as sensitive: none is left out. */
const readsOf = (which: 'all' | 'L4'): Expression<SqlBool> => {
  if (which === 'all') return sql<SqlBool>`j.verb in ('read', 'read-emergency', 'browse', 'look')`;
  const reading = sql<SqlBool>`j.verb in ('read', 'read-emergency')`;
  return sql<SqlBool>`${reading} and coalesce(c.content::jsonb #>> '{after,level}', 'L4') = 'L4'`;
};

/** Records whose entries tell how the system is operated, and nothing about anybody's data. */
const OPERATIONS = ['tenant', 'parameterValue', 'job', 'backup', 'noticeChannel', 'webhook', 'codeList'];

const cursorOf = (entry: Entry): string => Buffer.from(`${entry.exactAt} ${entry.id}`).toString('base64url');

const behind = (cursor: string): Expression<SqlBool> => {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, at, id] = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[\d.]*[+-]\d\d(?::\d\d)?) ([0-9a-f-]{36})$/.exec(text) ?? [];
  if (!at || !id) throw refuse('bad-cursor', '未能翻页', '翻页位置不对', '请从第一页重新开始。', { status: 400 });
  return sql<SqlBool>`(j.at, j.id) < (${at}::timestamptz, ${id}::uuid)`;
};

/** Titles of the rows that the entries are about, as far as the post may see them, and which of the rows still exist. */
const matters = async (tx: ReadTransaction, registry: Registry, entries: readonly Entry[]) => {
  const titles = new Map<string, ReadonlyMap<string, string>>();
  const standing = new Set<string>();
  for (const name of new Set(entries.map((entry) => entry.record))) {
    const definition = registry.byName.get(name);
    if (!definition) continue;
    const ids = entries.flatMap((entry) => (entry.record === name && entry.recordId ? [entry.recordId] : []));
    titles.set(name, await titlesOf(tx, definition, ids));
    for (const row of await tx.lookup(definition, { id: ids })) standing.add((row as { id: string }).id);
  }
  return { titles, standing };
};

type Matters = Awaited<ReturnType<typeof matters>>;

/**
 * Whether the post may see what an entry says: the row as it may read it now; of a row that is gone, and of acts on
 * a whole kind, whoever may read every row of the kind.
 */
const mayKnow = (
  tx: ReadTransaction,
  definition: RecordDefinition<any> | undefined,
  entry: Entry,
  { titles, standing }: Matters,
): boolean => {
  // What looks say is the question and how many: nobody's data.
  if (!definition || entry.verb === 'browse' || entry.verb === 'look') return true;
  if (entry.recordId && standing.has(entry.recordId)) return titles.get(entry.record)?.has(entry.recordId) ?? false;
  return tx.actor.role === SYSTEM_ROLE || scopeOf(definition.permissions, tx.actor.role, 'read').kind === 'all';
};

const viewsOf = async (tx: ReadTransaction, registry: Registry, entries: readonly Entry[]): Promise<JournalEntry[]> => {
  const known = await matters(tx, registry, entries);
  const told = entries.map((entry) => {
    const definition = registry.byName.get(entry.record);
    const content = mayKnow(tx, definition, entry, known) ? contentOf(entry) : {};
    return { entry, definition, content };
  });
  const titles = await titlesFor(tx, registry, told);
  return told.map(({ entry, definition, content }) => ({
    id: entry.id,
    at: entry.at,
    actor: actorName(entry),
    actorId: entry.actorId,
    post: entry.post,
    organisation: entry.organisation,
    verb: entry.verb,
    verbLabel: verbLabel(entry.verb, definition),
    record: entry.record,
    recordLabel: matterLabel(entry.record, definition),
    recordId: entry.recordId,
    title: known.titles.get(entry.record)?.get(entry.recordId ?? '') ?? null,
    reason: entry.reason,
    requestId: entry.requestId,
    changes: entry.content === null ? null : changesOf({ definition, content }, titles),
  }));
};

/** Verbs of the newest entries, for the filter: all of a journal's verbs would mean reading the whole of it. */
const recentVerbs = async (tx: ReadTransaction, registry: Registry) => {
  const rows = await tx.rows<{ verb: string; record: string }>(
    sql`select distinct verb, record from (select verb, record from journal order by at desc limit 20000) as recent order by verb`,
  );
  const labels = new Map(rows.map(({ verb, record }) => [verb, verbLabel(verb, registry.byName.get(record))]));
  return [...labels].map(([verb, label]) => ({ verb, label }));
};

const DEFAULT_LIMIT = 50;

type Page = { entries: JournalEntry[]; next: string | null; verbs: { verb: string; label: string }[] };

const pageOf = async (
  tx: WriteTransaction,
  registry: Registry,
  query: JournalQuery,
  conditions: readonly Expression<SqlBool>[],
): Promise<Page> => {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const found = await readEntries(tx, conditions, limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const entries = await viewsOf(tx, registry, page);
  const verbs = await recentVerbs(tx, registry);
  return { entries, next: found.length > limit && last ? cursorOf(last) : null, verbs };
};

/** One page of what was done to operate the system, newest first. @throws Refusal `bad-cursor` */
export const searchOperations = async (
  tx: WriteTransaction,
  registry: Registry,
  query: JournalQuery,
): Promise<Page> => {
  const about = sql<SqlBool>`j.record = any(${OPERATIONS}::text[])`;
  const page = await pageOf(tx, registry, query, [...conditionsOf(query), about]);
  await tx.note('journal', null, 'search', { after: query });
  return page;
};

/** What a search finds without its pages, at most `MOST_EXPORTED`; noted by whoever hands it out. */
export const entriesForExport = async (
  tx: ReadTransaction,
  registry: Registry,
  query: JournalQuery,
): Promise<{ entries: JournalEntry[]; whole: boolean }> => {
  const found = await readEntries(tx, conditionsOf(query), MOST_EXPORTED + 1);
  const entries = await viewsOf(tx, registry, found.slice(0, MOST_EXPORTED));
  return { entries, whole: found.length <= MOST_EXPORTED };
};

/** Entries in one workbook. */
const MOST_EXPORTED = 5000;

/**
 * One page of the journal, newest first; the search itself is journalled, with what was asked. Entries about rows
 * that the post may not read come without title and content.
 * @throws Refusal `bad-cursor`
 */
export const searchEntries = async (tx: WriteTransaction, registry: Registry, query: JournalQuery): Promise<Page> => {
  const page = await pageOf(tx, registry, query, conditionsOf(query));
  await tx.note('journal', null, 'search', { after: query });
  return page;
};
