import { sql } from 'kysely';
import type { ImportView } from '#contract/imports';
import type { Registry } from '#kernel/definition';
import { blobPath } from '#kernel/file';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { withoutValues } from './bookkeeping.ts';
import { columnNote, importColumns } from './columns.ts';
import { firstLines, headOf } from './head.ts';
import { dataImport } from './records.ts';
import { hashOf, type ImportRow, recordOf } from './source.ts';

/** An import as its page shows it. */
export const viewOf = async (
  house: House,
  tx: ReadTransaction,
  registry: Registry,
  row: ImportRow,
): Promise<ImportView> => {
  const definition = recordOf(registry, row.record);
  const { job: jobId, ...rest } = row;
  const own = isOwn(tx, row);
  const isOpen = own && (row.state === 'matching' || row.state === 'checked');
  const samples = isOpen ? await samplesOf(house, tx, registry, row) : [];
  return {
    id: rest.id,
    version: rest.version,
    record: rest.record,
    recordLabel: definition.label,
    recordPath: definition.path,
    fileName: rest.fileName,
    state: rest.state,
    job: jobId,
    headLine: rest.headLine,
    heads: rest.heads ?? [],
    columns: importColumns(definition, tx.actor.role).map((column) => ({
      name: column.name,
      head: column.head,
      required: column.required,
      note: columnNote(column),
    })),
    mapping: rest.mapping ?? {},
    constants: rest.constants ?? {},
    blank: rest.blank,
    policy: rest.policy,
    counts: rest.counts,
    result: rest.result,
    undone: rest.undone,
    kinds: (rest.kinds ?? []).map((kind) => (own ? kind : { ...kind, detail: withoutValues(kind.detail) })),
    samples,
    sameFile: await sameFile(tx, row),
    own,
  };
};

const samplesOf = async (
  house: House,
  tx: ReadTransaction,
  registry: Registry,
  row: ImportRow,
): Promise<string[][]> => {
  const rows = await firstLines(blobPath(house.folder, await hashOf(tx, row)));
  const head = headOf(rows, recordOf(registry, row.record), tx.actor.role, {});
  return head.samples.map((cells) => [...cells]);
};

/** The same bytes imported before and not taken back: people do it by mistake. */
const sameFile = async (tx: ReadTransaction, row: ImportRow): Promise<ImportView['sameFile']> => {
  const [before] = await tx.rows<{ id: string; at: string }>(
    sql`select i.id, i.created_at as at from data_import i
      join file f on f.tenant_id = i.tenant_id and f.id = i.file
      join file mine on mine.tenant_id = i.tenant_id and mine.id = ${row.file}::uuid
      where i.record = ${row.record} and i.state = 'done' and i.id <> ${row.id}::uuid and f.sha256 = mine.sha256
      order by i.created_at desc limit 1`,
  );
  return before ?? null;
};

/** Whether the import is the person's own. Its lines are what they sent, and go back to nobody else. */
const isOwn = (tx: ReadTransaction, row: ImportRow): boolean => row.createdBy === tx.actor.personId;

/**
 * The import of an id for whoever sent its lines: they say in clear what the register may cover to everybody else who
 * sees that there was an import. @throws Refusal `not-found`, `forbidden`
 */
export const ownLinesOf = async (tx: ReadTransaction, id: string): Promise<ImportRow> => {
  const row = await importOf(tx, id);
  if (isOwn(tx, row)) return row;
  throw refuse('forbidden', '不能查看', '表中各行只给上传的人看', '请由上传的人查看、改正。', { status: 403 });
};

/** The import of an id, for whoever may see it. @throws Refusal `not-found` */
export const importOf = (tx: ReadTransaction, id: string): Promise<ImportRow> => tx.get(dataImport, id);
