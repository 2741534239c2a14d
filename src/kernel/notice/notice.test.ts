import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listNotices, markAllNoticesRead, markNoticeRead, unreadNotices } from '#contract/notices';
import { type Actor, systemActor } from '#kernel/definition';
import { parameterRegistry, seedParameters, timeParameters, timeRecords } from '#kernel/time';
import { addActor, addTenant, call, openRoom, type Room } from '../../../tests/support/room.ts';
import { type NoticeInput, noticeRecords, noticeRoutes, notify } from './index.ts';

let room: Room;
let sender: Actor;
const at = (instant: string) => () => new Date(instant);
const tell = (input: Partial<NoticeInput> & { to: string[] }, clock?: () => Date) =>
  room.database.write(sender, (tx) => notify(tx, { kind: 'task', title: '请签收', ...input }, clock));
const list = (actor: Actor, query = {}) => call(room, noticeRoutes, listNotices, actor, { query });
const unread = async (actor: Actor) => (await call(room, noticeRoutes, unreadNotices, actor)).unread;
const reader = (name: string) => addActor(room, 'school', name);

beforeAll(async () => {
  room = await openRoom([...timeRecords, ...noticeRecords]);
  sender = await addActor(room, 'office', '陈主任');
  const parameters = parameterRegistry([...timeParameters]);
  await room.database.write(systemActor(room.tenantId, 'seeds'), (tx) => seedParameters(tx, parameters));
});
afterAll(() => room.close());

describe('notices', () => {
  it('reach each person once and nobody else', async () => {
    const [one, other, third] = [await reader('一'), await reader('二'), await reader('三')];
    const ids = await tell({ to: [one.personId!, other.personId!, one.personId!], body: '共三项', path: '/tasks' });
    expect(ids).toHaveLength(2);
    expect((await list(one)).notices).toMatchObject([
      { kind: 'task', title: '请签收', body: '共三项', path: '/tasks', read: false },
    ]);
    expect([await unread(one), await unread(other), await unread(third)]).toEqual([1, 1, 0]);
    expect((await list(third)).notices).toEqual([]);
  });

  it('are one’s own even for the office, an administrator, a stand-in and another tenant', async () => {
    const one = await reader('四');
    const [id] = await tell({ to: [one.personId!] });
    const standIn = { ...(await reader('五')), standsInFor: [one.personId!] };
    const admin = await addActor(room, 'admin', '六');
    const abroad = { ...one, tenantId: await addTenant(room.database, '330100') };
    for (const other of [sender, standIn, admin, abroad]) {
      expect((await list(other)).notices).toEqual([]);
      const mark = call(room, noticeRoutes, markNoticeRead, other, { params: { id } });
      await expect(mark).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await unread(one)).toBe(1);
  });

  it('come with what happened or not at all', async () => {
    const one = await reader('七');
    const failing = room.database.write(sender, async (tx) => {
      await notify(tx, { to: [one.personId!], kind: 'task', title: '没有发生' });
      throw new Error('later step');
    });
    await expect(failing).rejects.toThrow('later step');
    expect(await unread(one)).toBe(0);
  });

  it('are marked read, one or all', async () => {
    const one = await reader('八');
    const [first] = await tell({ to: [one.personId!], title: '甲' });
    await tell({ to: [one.personId!], title: '乙' });
    await tell({ to: [one.personId!], title: '丙' });
    await call(room, noticeRoutes, markNoticeRead, one, { params: { id: first } });
    await call(room, noticeRoutes, markNoticeRead, one, { params: { id: first } });
    expect(await unread(one)).toBe(2);
    expect((await list(one, { unread: 'true' })).notices.map((each: any) => each.title)).toEqual(['丙', '乙']);
    await call(room, noticeRoutes, markAllNoticesRead, one);
    expect(await unread(one)).toBe(0);
    expect((await list(one, { unread: 'false' })).notices).toHaveLength(3);
  });

  it('page from the newest', async () => {
    const one = await reader('九');
    for (const title of ['1', '2', '3', '4', '5']) await tell({ to: [one.personId!], title });
    const first = await list(one, { limit: 2 });
    const second = await list(one, { limit: 2, after: first.next });
    const third = await list(one, { limit: 2, after: second.next });
    const titles = [first, second, third].flatMap((page) => page.notices.map((each: any) => each.title));
    expect([titles, third.next]).toEqual([['5', '4', '3', '2', '1'], null]);
  });
});

describe('an urge', () => {
  it('reaches a person once a workday about one matter, a weekend being part of the Friday before', async () => {
    const [one, other] = [await reader('十'), await reader('十一')];
    const about = { record: 'task', id: v7() };
    const urge = (to: Actor[], instant: string, matter = about) =>
      tell({ to: to.map((each) => each.personId!), kind: 'urge', title: '催办', about: matter }, at(instant));
    // Rows bear the database's time, so the workday is moved instead: now, and a year from now.
    const now = new Date().toISOString();
    expect(await urge([one], now)).toHaveLength(1);
    expect(await urge([one, other], now)).toHaveLength(1);
    expect(await urge([one, other], now)).toHaveLength(0);
    expect(await urge([one], now, { ...about, id: v7() })).toHaveLength(1);
    const later = new Date(Date.now() + 10 * 86_400_000).toISOString();
    expect(await urge([one], later)).toHaveLength(1);
  });

  it('written on a Friday holds for Saturday and Sunday, not for Monday', async () => {
    const one = await reader('十二');
    const about = { record: 'task', id: v7() };
    const urge = (instant: string) => tell({ to: [one.personId!], kind: 'urge', title: '催办', about }, at(instant));
    const [id] = await urge('2026-11-20T02:00:00Z');
    await room.database.asOwner((client) =>
      client.query("update notice set created_at = '2026-11-20T02:00:00Z' where id = $1", [id]),
    );
    expect(await urge('2026-11-20T09:00:00Z')).toHaveLength(0);
    expect(await urge('2026-11-21T02:00:00Z')).toHaveLength(0);
    expect(await urge('2026-11-22T15:59:00Z')).toHaveLength(0);
    expect(await urge('2026-11-22T16:01:00Z')).toHaveLength(1);
  });

  it('is sent once by two who urge at the same moment', async () => {
    const one = await reader('十三');
    const about = { record: 'task', id: v7() };
    const urge = { to: [one.personId!], kind: 'urge' as const, title: '催办', about };
    let told: () => void = () => undefined;
    const written = new Promise<void>((resolve) => {
      told = resolve;
    });
    const first = room.database.write(sender, async (tx) => {
      const ids = await notify(tx, urge);
      told();
      // The second urger starts while the first has not committed.
      await new Promise((resolve) => setTimeout(resolve, 200));
      return ids;
    });
    await written;
    expect([await tell(urge), await first].map((ids) => ids.length)).toEqual([0, 1]);
  });
});
