import { type SqlBool, sql } from 'kysely';
import type { RecordDefinition, Registry } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { type Change, changesOf, titlesFor } from './changes.ts';
import { actorName, contentOf, readEntries } from './entries.ts';
import { verbLabel } from './labels.ts';

export type HistoryEntry = {
  readonly id: string;
  readonly at: string;
  readonly verb: string;
  readonly verbLabel: string;
  readonly reason: string | null;
  readonly actor: string;
  readonly post: string | null;
  readonly changes: Change[];
};

/** Acts that leave the row as it was; they are the auditor's concern, not the row's story. */
export const SILENT = [
  'read',
  'browse',
  'look',
  'rehearse',
  'download',
  'export',
  'search',
  'deny',
  'ask-why',
  'ask-who',
  'read-emergency',
  'leak-report',
];
const MOST_ENTRIES = 1000;

/**
 * A row's story from the journal, newest first: who did what, when and why, and what changed, with labels from the
 * definition. Personal fields are masked. The newest 1,000 entries.
 * @throws Refusal `not-found` where the post may not read the row
 */
export const historyOf = async (
  tx: ReadTransaction,
  registry: Registry,
  definition: RecordDefinition<any>,
  id: string,
): Promise<HistoryEntry[]> => {
  await tx.get(definition, id);
  const about = sql<SqlBool>`j.record_id = ${id}::uuid and j.record = ${definition.name} and not j.verb = any(${SILENT}::text[])`;
  const entries = await readEntries(tx, [about], MOST_ENTRIES);
  const told = entries.map((entry) => ({ definition, content: contentOf(entry) }));
  const titles = await titlesFor(tx, registry, told);
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.at,
    verb: entry.verb,
    verbLabel: verbLabel(entry.verb, definition),
    reason: entry.reason,
    actor: actorName(entry),
    post: entry.post,
    changes: changesOf({ definition, content: contentOf(entry) }, titles),
  }));
};
