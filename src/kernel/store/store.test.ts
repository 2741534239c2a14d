import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  all,
  choice,
  integer,
  record,
  reference,
  registryOf,
  relation,
  states,
  systemActor,
  text,
} from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import { Database, desiredSchema, openActions } from '#kernel/store';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.ts';

const STATES = { open: '待办', handedIn: '已交', done: '办结' } as const;
const ownDesk = relation('ownDesk', '本处', ({ actor, column }) => sql`${column('desk')} = ${actor.organisationPath}`);

const folder = record({
  name: 'testFolder',
  label: '卷宗',
  path: 'test-folders',
  module: 'test',
  title: 'name',
  search: ['name'],
  unique: [['name']],
  fields: { name: text({ label: '名称', max: 20 }), desk: text({ label: '处室' }) },
  permissions: {
    clerk: { read: ownDesk, create: ownDesk, update: ownDesk, remove: ownDesk },
    keeper: { read: all, update: ownDesk, remove: ownDesk },
    head: { read: all },
  },
});
const paper = record({
  name: 'testPaper',
  label: '文书',
  path: 'test-papers',
  module: 'test',
  title: 'title',
  fields: {
    folder: reference('testFolder', { label: '卷宗' }),
    title: text({ label: '标题' }),
    pages: integer({ label: '页数', min: 1, optional: true }),
    state: choice({ label: '状态', codes: STATES, system: true, fallback: 'open' }),
    author: reference('testFolder', { label: '经办', optional: true, system: true }),
    writer: text({ label: '撰写人', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: STATES,
    final: ['done'],
    editableIn: ['open'],
    transitions: [
      {
        verb: 'handIn',
        label: '交稿',
        from: ['open'],
        to: 'handedIn',
        stamp: { by: 'writer' },
        required: ['pages'],
        input: ['pages'],
      },
      { verb: 'finish', label: '办结', from: ['handedIn'], to: 'done', notBy: ['writer'], needsReason: true },
    ],
  }),
  permissions: {
    clerk: { read: all, create: all, update: all, handIn: all, finish: all },
    head: { read: all, finish: all },
  },
});
/** Made by rules alone, though somebody granted writing it. */
const count = record({
  name: 'testCount',
  label: '计数',
  path: 'test-counts',
  module: 'test',
  title: 'name',
  derived: true,
  fields: { name: text({ label: '名称' }) },
  permissions: { clerk: { read: all, create: all, update: all, remove: all } },
});
const registry = registryOf([folder, paper, count]);

const tenant = v7();
const otherTenant = v7();
const clerk = (desk: string, tenantId = tenant, personId = v7()): Actor => ({
  ...systemActor(tenantId, 'test'),
  personId,
  role: 'clerk',
  organisationPath: desk,
});

let source: TestDatabase;
let database: Database;
const refusal = (code: string) => expect.objectContaining({ code });

beforeAll(async () => {
  source = await freshDatabase();
  database = new Database({ url: source.url });
  await database.asOwner(async (client) => {
    const own = desiredSchema(registry).filter((statement) => statement.includes('test_'));
    for (const statement of own) await client.query(statement);
    await client.query(
      `insert into tenant (id, name, short_name, region) values ('${tenant}', '甲', '甲', ''), ('${otherTenant}', '乙', '乙', '')`,
    );
  });
});
afterAll(async () => {
  await database.close();
  await source.drop();
});

describe('writing', () => {
  it('creates a row with its journal entry and finds it by two characters', async () => {
    const ana = clerk('一处');
    const row = await database.write(ana, (tx) =>
      tx.create(folder, { name: '职业教育卷', desk: '一处' }, { reason: '立卷' }),
    );
    expect(row).toMatchObject({ version: 1, name: '职业教育卷', createdBy: ana.personId });
    const found = await database.read(ana, (tx) => tx.list(folder, { search: '业教' }));
    expect(found.rows.map((one) => one.id)).toEqual([row.id]);
    expect((await database.read(ana, (tx) => tx.list(folder, { search: '教业' }))).total).toBe(0);
    const [entry] = await database.read(ana, (tx) =>
      tx.rows<{ verb: string; reason: string }>(
        sql`select verb, reason from journal where record_id = ${row.id}::uuid`,
      ),
    );
    expect(entry).toEqual({ verb: 'create', reason: '立卷' });
  });

  it('answers every reason of an invalid row at once, in Chinese', async () => {
    const attempt = database.write(clerk('一处'), (tx) =>
      tx.create(paper, { title: '', pages: 0, folder: 'x' } as never),
    );
    const error = (await attempt.catch((e) => e)) as Refusal;
    expect(error).toBeInstanceOf(Refusal);
    expect(error.reasons.map((reason) => reason.field).sort()).toEqual(['folder', 'pages', 'title']);
    for (const reason of error.reasons) expect(reason.detail).toMatch(/^(卷宗|标题|页数)：/);
  });

  it('holds the scope before and after a write', async () => {
    const one = clerk('一处');
    await expect(database.write(one, (tx) => tx.create(folder, { name: '越界', desk: '二处' }))).rejects.toEqual(
      refusal('outside-scope'),
    );
    const row = await database.write(one, (tx) => tx.create(folder, { name: '本处', desk: '一处' }));
    await expect(database.write(one, (tx) => tx.update(folder, row.id, { desk: '二处' }))).rejects.toEqual(
      refusal('outside-scope'),
    );
    await expect(database.write(clerk('二处'), (tx) => tx.update(folder, row.id, { name: '改' }))).rejects.toEqual(
      refusal('not-found'),
    );
    expect((await database.read(one, (tx) => tx.get(folder, row.id))).desk).toBe('一处');
    expect((await database.read(one, (tx) => tx.find(folder, { name: '越界' }))).length).toBe(0);
  });

  it('refuses to change or remove many rows where one of them may only be read, and leaves all as they were', async () => {
    const ids = await database.write(clerk('八处'), (tx) => tx.createMany(folder, [{ name: '己', desk: '八处' }]));
    ids.push(...(await database.write(clerk('九处'), (tx) => tx.createMany(folder, [{ name: '彼', desk: '九处' }]))));
    const keeper = { ...clerk('八处'), role: 'keeper' };
    const rows = await database.read(keeper, (tx) => tx.find(folder, { id: ids }));
    expect(rows).toHaveLength(2);
    const renamed = rows.map(({ id, name }) => ({ id, patch: { name: `${name}改` } }));
    await expect(database.write(keeper, (tx) => tx.updateMany(folder, renamed))).rejects.toEqual(
      refusal('outside-scope'),
    );
    const gone = rows.map(({ id, version }) => ({ id, version }));
    await expect(database.write(keeper, (tx) => tx.removeMany(folder, gone))).rejects.toEqual(refusal('outside-scope'));
    expect(await database.read(keeper, (tx) => tx.find(folder, { id: ids }))).toEqual(rows);
    const [own] = rows.filter(({ desk }) => desk === '八处').map(({ id }) => ({ id, patch: { name: '己改' } }));
    expect((await database.write(keeper, (tx) => tx.updateMany(folder, own ? [own] : []))).changed).toEqual([own?.id]);
  });

  it('writes what rules make for the rules alone, whatever was granted', async () => {
    const one = clerk('十处');
    const { id } = await database.write(one, (tx) => tx.system.create(count, { name: '系统' }));
    const told = refusal('derived-record');
    await expect(database.write(one, (tx) => tx.create(count, { name: '手工' }))).rejects.toEqual(told);
    await expect(database.write(one, (tx) => tx.update(count, id, { name: '手工' }))).rejects.toEqual(told);
    await expect(database.write(one, (tx) => tx.remove(count, id))).rejects.toEqual(told);
    expect(await database.read(one, (tx) => tx.find(count))).toMatchObject([{ id, name: '系统' }]);
  });

  it('refuses a second of what must be unique, and leaves nothing of the attempt', async () => {
    const one = clerk('三处');
    await database.write(one, (tx) => tx.create(folder, { name: '唯一', desk: '三处' }));
    const before = await database.read(one, (tx) => tx.rows<{ n: number }>(sql`select count(*) as n from journal`));
    await expect(database.write(one, (tx) => tx.create(folder, { name: '唯一', desk: '三处' }))).rejects.toEqual(
      refusal('duplicate'),
    );
    expect(await database.read(one, (tx) => tx.rows(sql`select count(*) as n from journal`))).toEqual(before);
  });

  it('refuses a change of another version with mine, theirs and before', async () => {
    const one = clerk('四处');
    const row = await database.write(one, (tx) => tx.create(folder, { name: '冲突', desk: '四处' }));
    await database.write(one, (tx) => tx.update(folder, row.id, { name: '他的' }, { version: 1 }));
    const error = (await database
      .write(one, (tx) => tx.update(folder, row.id, { name: '我的' }, { version: 1 }))
      .catch((e) => e)) as Refusal;
    expect(error.code).toBe('version-conflict');
    expect(error.facts).toMatchObject({
      version: 2,
      mine: { name: '我的' },
      theirs: { name: '他的' },
      before: { name: '冲突' },
    });
  });

  it('loses no update among many writers', async () => {
    const one = clerk('五处');
    const holder = await database.write(one, (tx) => tx.create(folder, { name: '并发', desk: '五处' }));
    const row = await database.write(one, (tx) => tx.create(paper, { title: '计数', folder: holder.id, pages: 1 }));
    const add = () =>
      database.write(one, async (tx) => {
        const now = await tx.lock(paper, row.id, 'update');
        await tx.update(paper, row.id, { pages: (now.pages as number) + 1 });
      });
    await Promise.all(Array.from({ length: 20 }, add));
    expect((await database.read(one, (tx) => tx.get(paper, row.id))).pages).toBe(21);
  });

  it('writes many rows set-based, each with its story, all or none', async () => {
    const one = clerk('六处');
    const rows = Array.from({ length: 1500 }, (_, at) => ({ name: `批${at}`, desk: '六处' }));
    const ids = await database.write(one, (tx) => tx.createMany(folder, rows));
    expect(new Set(ids).size).toBe(1500);
    const [journal] = await database.read(one, (tx) =>
      tx.rows<{ n: number }>(sql`select count(*) as n from journal where record_id = any(${ids}::uuid[])`),
    );
    expect(journal?.n).toBe(1500);
    const mixed = [
      { name: '好', desk: '六处' },
      { name: '坏', desk: '七处' },
    ];
    await expect(database.write(one, (tx) => tx.createMany(folder, mixed))).rejects.toEqual(refusal('outside-scope'));
    expect((await database.read(one, (tx) => tx.find(folder, { name: '好' }))).length).toBe(0);
  });
});

describe('states', () => {
  it('takes only the transitions of the table, by whoever may, with every reason', async () => {
    const one = clerk('八处');
    const holder = await database.write(one, (tx) => tx.create(folder, { name: '状态', desk: '八处' }));
    const row = await database.write(one, (tx) => tx.create(paper, { title: '文', folder: holder.id }));
    await expect(database.write(one, (tx) => tx.act(paper, row.id, 'finish', { reason: '好' }))).rejects.toEqual(
      refusal('wrong-state'),
    );
    await expect(database.write(one, (tx) => tx.act(paper, row.id, 'handIn'))).rejects.toEqual(
      refusal('field-missing'),
    );
    await expect(database.write(one, (tx) => tx.update(paper, row.id, { state: 'done' }))).rejects.toEqual(
      refusal('not-editable'),
    );
    const handed = await database.write(one, (tx) =>
      tx.act(paper, row.id, 'handIn', { input: { pages: 3 }, version: 1 }),
    );
    expect(handed).toMatchObject({ state: 'handedIn', writer: one.personId, pages: 3 });
    const error = (await database.write(one, (tx) => tx.act(paper, row.id, 'finish')).catch((e) => e)) as Refusal;
    expect(error.reasons.map((reason) => reason.facts?.code)).toEqual(['same-person', 'reason-missing']);
    const stand = { ...clerk('八处'), standsInFor: [one.personId as string] };
    await expect(database.write(stand, (tx) => tx.act(paper, row.id, 'finish', { reason: '好' }))).rejects.toEqual(
      refusal('same-person'),
    );
    const [blocked] = await database.read(one, async (tx) =>
      openActions(tx, paper, (await tx.get(paper, row.id)) as never),
    );
    expect(blocked?.blocked).toHaveLength(1);
    const done = await database.write(clerk('八处'), (tx) => tx.act(paper, row.id, 'finish', { reason: '好' }));
    expect(done.state).toBe('done');
  });
});

describe('reading', () => {
  it('pages by key through everything once, nulls last, in both directions', async () => {
    const one = clerk('九处');
    const holder = await database.write(one, (tx) => tx.create(folder, { name: '翻页', desk: '九处' }));
    const pages = [3, null, 1, 2, null, 2];
    await database.write(one, (tx) =>
      tx.createMany(
        paper,
        pages.map((page, at) => ({ title: `页${at}`, folder: holder.id, pages: page })),
      ),
    );
    for (const sort of ['pages', '-pages,title']) {
      const seen: unknown[] = [];
      for (let after: string | undefined; ; ) {
        const page = await database.read(one, (tx) =>
          tx.list(paper, { filter: { folder: holder.id }, sort, limit: 2, ...(after ? { after } : {}) }),
        );
        seen.push(...page.rows.map((row) => row.pages));
        expect(page.total).toBe(6);
        if (!page.next) break;
        after = page.next;
      }
      expect(seen).toEqual(sort === 'pages' ? [1, 2, 2, 3, null, null] : [3, 2, 2, 1, null, null]);
    }
  });

  it('answers a row and a list as they were', async () => {
    const one = clerk('十处');
    const row = await database.write(one, (tx) => tx.create(folder, { name: '昨日', desk: '十处' }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const then = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await database.write(one, (tx) => tx.update(folder, row.id, { name: '今日' }));
    expect((await database.read(one, (tx) => tx.get(folder, row.id, { asOf: then }))).name).toBe('昨日');
    await database.write(one, (tx) => tx.remove(folder, row.id));
    expect((await database.read(one, (tx) => tx.find(folder, { id: row.id }, { asOf: then })))[0]?.name).toBe('昨日');
    await expect(database.read(one, (tx) => tx.get(folder, row.id))).rejects.toEqual(refusal('not-found'));
  });

  it('knows nothing of another tenant, whatever the query forgets', async () => {
    const own = await database.write(clerk('甲处'), (tx) => tx.create(folder, { name: '甲的', desk: '甲处' }));
    const foreign = clerk('甲处', otherTenant);
    expect(await database.read(foreign, (tx) => tx.peek(folder, own.id))).toBeNull();
    expect(await database.read(foreign, (tx) => tx.rows(sql`select * from test_folder where name = '甲的'`))).toEqual(
      [],
    );
    await database.write(foreign, (tx) => tx.rows(sql`update test_folder set name = '偷改'`));
    expect((await database.read(clerk('甲处'), (tx) => tx.get(folder, own.id))).name).toBe('甲的');
  });

  it('refuses to filter or sort by what is masked or unknown', async () => {
    await expect(database.read(clerk('一处'), (tx) => tx.list(folder, { filter: { nonsense: 1 } }))).rejects.toEqual(
      refusal('unknown-field'),
    );
    await expect(
      database.read(clerk('一处'), (tx) => tx.list(folder, { sort: 'tenant_id; drop table' })),
    ).rejects.toEqual(refusal('unknown-field'));
  });
});

it('keeps the journal append-only, for the application and for its own owner', async () => {
  const one = clerk('一处');
  await expect(database.write(one, (tx) => tx.rows(sql`delete from journal`))).rejects.toThrow(
    /permission denied|append-only/,
  );
  await expect(database.asOwner((client) => client.query('update journal set verb = $1', ['x']))).rejects.toThrow(
    /append-only/,
  );
});

it('keeps a tenant under its id: rows name it without a foreign key', async () => {
  for (const statement of ['delete from tenant', 'update tenant set id = gen_random_uuid()', 'truncate tenant cascade'])
    await expect(database.asOwner((client) => client.query(statement))).rejects.toThrow(/a tenant stays/);
});
