import { sql } from 'kysely';
import type { Registry, RowOf } from '#kernel/definition';
import { blobPath, file } from '#kernel/file';
import type { House } from '#kernel/http';
import type { JobContext } from '#kernel/job';
import { refuse } from '#kernel/refusal';
import { readRows, type SheetRow } from '#kernel/sheet';
import type { ReadTransaction } from '#kernel/store';
import { importColumns } from './columns.ts';
import type { ImportPlan } from './draft.ts';
import { placeOf } from './place.ts';
import { dataImport } from './records.ts';

export type ImportRow = RowOf<typeof dataImport>;

/** The record that an import fills. @throws Refusal `unknown-record` */
export const recordOf = (registry: Registry, name: string) => {
  const definition = registry.byName.get(name);
  if (definition && !definition.derived) return definition;
  throw refuse('unknown-record', '未能导入', `没有可以导入的登记表“${name}”`, '请从登记表页面进入导入。', {
    status: 404,
  });
};

const correctionsOf = async (tx: ReadTransaction, importId: string): Promise<Map<number, Record<string, string>>> => {
  const rows = await tx.rows<{ line: number; correction: string }>(
    sql`select line, correction from import_problem where import_id = ${importId}::uuid and correction is not null`,
  );
  return new Map(
    rows.map(({ line, correction }) => [line, JSON.parse(tx.open(correction, placeOf(importId, line, 'correction')))]),
  );
};

/** How an import's lines are to be read, by what its person has chosen. */
export const planOf = async (tx: ReadTransaction, registry: Registry, row: ImportRow): Promise<ImportPlan> => {
  const definition = recordOf(registry, row.record);
  return {
    definition,
    registry,
    columns: importColumns(definition, tx.actor.role),
    mapping: row.mapping ?? {},
    constants: row.constants ?? {},
    blank: row.blank,
    seen: new Map(),
    corrections: await correctionsOf(tx, row.id),
  };
};

/** The lines of an import's workbook below its head, in batches. */
export async function* linesOf(
  house: Pick<House, 'folder'>,
  tx: { sha256: string },
  headLine: number,
): AsyncGenerator<SheetRow[]> {
  for await (const rows of readRows(blobPath(house.folder, tx.sha256))) {
    const below = rows.filter((row) => row.line > headLine);
    if (below.length > 0) yield below;
  }
}

/** The hash of an import's workbook. @throws Refusal `not-found` */
export const hashOf = async (tx: ReadTransaction, row: ImportRow): Promise<string> => {
  const found = row.file ? await tx.peek(file, row.file) : null;
  if (!found) throw refuse('not-found', '未能导入', '工作簿已经删除', '请重新上传。', { status: 404 });
  return found.sha256;
};

/** An import as its work needs it. */
export type Opened = { readonly row: ImportRow; readonly plan: ImportPlan; readonly sha256: string };

export const openImport = (context: JobContext<{ importId: string }>, registry: Registry): Promise<Opened> =>
  context.house.database.read(context.actor, async (tx) => {
    const row = await tx.get(dataImport, context.input.importId);
    return { row, plan: await planOf(tx, registry, row), sha256: await hashOf(tx, row) };
  });
