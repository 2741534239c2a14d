import { type SqlBool, sql } from 'kysely';
import { listNotices, markAllNoticesRead, markNoticeRead, unreadNotices } from '#contract/notices';
import type { RowOf } from '#kernel/definition';
import { answer, answerWriting, type BoundRoute } from '#kernel/http';
import type { WriteTransaction } from '#kernel/store';
import { notice } from './records.ts';

const viewOf = (row: RowOf<typeof notice>) => ({
  id: row.id,
  at: row.createdAt,
  kind: row.kind,
  title: row.title,
  body: row.body ?? '',
  path: row.path,
  read: row.readAt !== null,
});

/** Marks one's own notices as read; those that are already stay as they are. */
const markRead = async (tx: WriteTransaction, rows: readonly RowOf<typeof notice>[]): Promise<void> => {
  const readAt = new Date().toISOString();
  const unread = rows.filter((row) => row.readAt === null);
  const changes = unread.map(({ id }) => ({ id, patch: { readAt } }));
  if (changes.length > 0) await tx.system.updateMany(notice, changes, { verb: 'mark-read' });
};

export const noticeRoutes: readonly BoundRoute[] = [
  answer(listNotices, ({ house, actor, query }) =>
    house.database.read(actor, async (tx) => {
      const filter =
        query.unread === 'true' ? { readAt: null } : query.unread === 'false' ? { readAt: { op: 'notNull' } } : {};
      const after = query.after ? { after: query.after } : {};
      const page = await tx.list(notice, { filter, limit: query.limit ?? 30, ...after });
      return { notices: page.rows.map(viewOf), next: page.next };
    }),
  ),
  answer(unreadNotices, ({ house, actor }) =>
    house.database.read(actor, async (tx) => {
      const own = sql<SqlBool>`recipient = ${actor.personId}::uuid and read_at is null`;
      const [counted] = await tx.rows<{ unread: number }>(sql`select count(*) as unread from notice where ${own}`);
      return { unread: counted?.unread ?? 0 };
    }),
  ),
  answerWriting(markNoticeRead, async ({ tx, params }) => {
    await markRead(tx, [await tx.get(notice, params.id)]);
    return undefined;
  }),
  answerWriting(markAllNoticesRead, async ({ tx }) => {
    await markRead(tx, await tx.find(notice, { readAt: null }));
    return undefined;
  }),
];
