import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchJournal } from '#contract/journal';
import { grant, own, permissions } from '#kernel/access';
import { type Actor, all, choice, record, reference, states, text, yesNo } from '#kernel/definition';
import { addActor, addTenant, call, openRoom, type Room } from '../../../tests/support/room.ts';
import { historyOf, journalRoutes } from './index.ts';

const STATES = { running: '推进中', closed: '已销号' };
const matter = record({
  name: 'matter',
  personal: { notPersonal: '测试数据' },
  label: '事项',
  path: 'matters',
  module: 'test',
  title: 'title',
  fields: {
    title: text({ label: '事项名称' }),
    state: choice({ label: '状态', codes: STATES, fallback: 'running' }),
    lead: reference('organisation', { label: '牵头科室' }),
    urgent: yesNo({ label: '紧急', optional: true }),
    phone: text({ label: '电话', optional: true, sensitivity: 'L3' }),
  },
  states: states({
    field: 'state',
    initial: 'running',
    final: ['closed'],
    states: STATES,
    transitions: [{ verb: 'close', label: '销号', from: ['running'], to: 'closed', needsReason: true }],
  }),
  permissions: permissions(
    grant(['office', 'auditor'], { read: all, create: all, update: all, remove: all, close: all }),
    grant(['admin'], { read: own('lead') }),
    grant(['section'], { read: own('lead') }),
  ),
});

let room: Room;
let office: Actor;
let auditor: Actor;
let admin: Actor;
let other: Actor;
let id: string;
const ask = (actor: Actor, query: Record<string, unknown> = {}) =>
  call(room, journalRoutes(room.registry), searchJournal, actor, { query });
const history = (actor: Actor, row = id) =>
  room.database.read(actor, (tx) => historyOf(tx, room.registry, matter, row));

beforeAll(async () => {
  room = await openRoom([matter]);
  office = await addActor(room, 'office', '韩主任');
  auditor = await addActor(room, 'auditor', '杨审计');
  admin = await addActor(room, 'admin', '朱管理员');
  other = await addActor(room, 'section', '秦科长');
  await room.database.write(office, async (tx) => {
    const row = await tx.create(matter, { title: '新建幼儿园', lead: office.organisationId!, phone: '13800000001' });
    id = row.id;
    await tx.update(
      matter,
      id,
      { urgent: true, lead: other.organisationId!, phone: '13900000002' },
      { reason: '分工调整' },
    );
    await tx.act(matter, id, 'close', { reason: '已竣工' });
    await tx.note('matter', id, 'read', { after: { file: '照片' } });
  });
});
afterAll(() => room.close());

describe('a row’s history', () => {
  it('tells who did what, when and why, with labels and names', async () => {
    const entries = await history(office);
    expect(entries.map(({ verb, verbLabel, reason, actor, post }) => [verb, verbLabel, reason, actor, post])).toEqual([
      ['close', '销号', '已竣工', '韩主任', '韩主任的职务'],
      ['update', '修改', '分工调整', '韩主任', '韩主任的职务'],
      ['create', '新建', null, '韩主任', '韩主任的职务'],
    ]);
    const [closing, change] = entries;
    expect(closing?.changes).toEqual([
      { field: 'state', label: '状态', before: 'running', after: 'closed', beforeText: '推进中', afterText: '已销号' },
    ]);
    expect(change?.changes.map(({ label, beforeText, afterText }) => [label, beforeText, afterText])).toEqual([
      ['牵头科室', '韩主任的单位', '秦科长的单位'],
      ['紧急', '—', '是'],
      ['电话', '＊＊＊＊', '＊＊＊＊'],
    ]);
  });

  it('masks personal fields everywhere', async () => {
    expect(JSON.stringify(await history(office))).not.toMatch(/13[89]0000000/);
  });

  it('is of those who may read the row', async () => {
    expect(await history(other)).toHaveLength(3);
    await expect(history(admin)).rejects.toMatchObject({ code: 'not-found' });
    const tenantId = await addTenant(room.database, '330100');
    await expect(history({ ...office, tenantId })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the journal', () => {
  it('is found by person, thing, verb and time', async () => {
    const of = async (query: Record<string, unknown>) =>
      (await ask(auditor, query)).entries.map((entry: any) => `${entry.actor} ${entry.verbLabel} ${entry.recordLabel}`);
    expect(await of({ recordId: id, verb: 'close' })).toEqual(['韩主任 销号 事项']);
    expect(await of({ person: '韩', record: 'matter' })).toHaveLength(4);
    expect(await of({ person: '%' })).toEqual([]);
    expect(await of({ personId: office.personId, record: 'matter', verb: 'create' })).toEqual(['韩主任 新建 事项']);
    expect(await of({ to: '2020-01-01T00:00:00Z' })).toEqual([]);
    expect(await of({ record: 'person', verb: 'create' })).toContain('系统：test 新建 人员');
  });

  it('journals its own searches with what was asked', async () => {
    await ask(auditor, { person: '韩', verb: 'close' });
    const { entries } = await ask(auditor, { record: 'journal', personId: auditor.personId });
    expect(entries[0]).toMatchObject({ actor: '杨审计', verbLabel: '查询', recordLabel: '日志', record: 'journal' });
    expect(entries[0].changes.map((change: any) => [change.label, change.afterText])).toEqual([
      ['人员', '韩'],
      ['动作', 'close'],
    ]);
  });

  it('comes without title and content where the post may not read the row', async () => {
    const [entry] = (await ask(admin, { recordId: id, verb: 'create' })).entries;
    expect(entry).toMatchObject({ actor: '韩主任', verbLabel: '新建', title: null, changes: [] });
    const [seen] = (await ask(auditor, { recordId: id, verb: 'create' })).entries;
    expect(seen.title).toBe('新建幼儿园');
    expect(seen.changes).toHaveLength(4);
  });

  it('keeps what was removed for those who may read all, and from the others', async () => {
    const row = await room.database.write(office, (tx) =>
      tx.create(matter, { title: '误建', lead: office.organisationId! }),
    );
    await room.database.write(office, (tx) => tx.remove(matter, row.id, { reason: '重复' }));
    const [gone] = (await ask(auditor, { recordId: row.id, verb: 'remove' })).entries;
    expect(gone).toMatchObject({ title: null, reason: '重复' });
    expect(gone.changes[0]).toMatchObject({ label: '事项名称', beforeText: '误建', afterText: '—' });
    expect((await ask(admin, { recordId: row.id, verb: 'remove' })).entries[0].changes).toEqual([]);
  });

  it('pages without gap or repeat while more is written', async () => {
    const pages: string[] = [];
    let after: string | undefined;
    do {
      const page = await ask(auditor, { record: 'organisation', limit: 3, ...(after ? { after } : {}) });
      pages.push(...page.entries.map((entry: any) => entry.id));
      after = page.next ?? undefined;
    } while (after);
    const { rows } = await room.database.asOwner((client) =>
      client.query(
        "select id from journal where record = 'organisation' and tenant_id = $1 order by at desc, id desc",
        [room.tenantId],
      ),
    );
    expect(pages).toEqual(rows.map((row) => row.id));
    await expect(ask(auditor, { after: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ code: 'bad-cursor' });
  });

  it('offers the verbs that occur and is open to auditors only', async () => {
    const { verbs } = await ask(auditor);
    expect(verbs).toEqual(
      expect.arrayContaining([
        { verb: 'close', label: '销号' },
        { verb: 'create', label: '新建' },
      ]),
    );
    expect(searchJournal.access).toEqual(['auditor']);
  });
});
