/** What saved queries tell of persons counts as if it were taken from the register's own list. */
import { markExport, noteLookIn, requireQuota } from '#kernel/privacy';
import type { Refusal } from '#kernel/refusal';
import { passRelease } from '#kernel/release';
import type { FileMark } from '#kernel/sheet';
import type { WriteTransaction } from '#kernel/store';
import { savedQuery } from './query-records.ts';
import { recordOf } from './query-rules.ts';
import { type Moment, type QueryAnswer, runAndNote, type SavedQuery } from './run-query.ts';

/** As many as a page of a list shows: up to here it is looking, not taking out. */
const PAGE = 500;

/** @throws Refusal `over-quota`, `over-view-quota` */
export const notePersons = async (
  tx: WriteTransaction,
  query: SavedQuery,
  { persons, rows }: Pick<QueryAnswer, 'persons' | 'rows'>,
): Promise<void> => {
  if (persons === 0) return;
  if (persons <= PAGE) {
    const ids = rows.map(({ id }) => String(id));
    await noteLookIn(tx, { definition: recordOf(query.record), ids, scope: '运行保存的查询' });
    return;
  }
  await requireQuota(tx, persons);
  await tx.note(savedQuery.name, query.id, 'read', { after: { persons, level: 'L3' } });
};

type Leaving = { readonly query: SavedQuery; readonly result: QueryAnswer; readonly mark: FileMark };

/** A query's answer that leaves as a file; of many persons after a second one released it. @throws Refusal `over-quota` */
export const queryLeaving = async (
  tx: WriteTransaction,
  id: string,
  moment: Moment,
  format: string,
): Promise<Leaving | Refusal> => {
  const query = await tx.get(savedQuery, id);
  const result = await runAndNote(tx, query, moment);
  const { rows, persons } = result;
  const asked = { query: id, version: query.version, onDay: moment.onDay, format };
  const waits = await passRelease(tx, { record: String(query.record), scope: query.title, persons, query: asked });
  if (waits) return waits;
  const about = { ...moment, rows: rows.length, format };
  const mark = await markExport(tx, { record: savedQuery.name, id, scope: query.title, about, persons });
  return { query, result, mark };
};
