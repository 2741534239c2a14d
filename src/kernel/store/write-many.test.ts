import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type Actor,
  all,
  choice,
  choices,
  date,
  type EffectContext,
  integer,
  json,
  number,
  type PrepareContext,
  type RecordDefinition,
  record,
  references,
  registryOf,
  systemActor,
  text,
} from '#kernel/definition';
import { type Refusal, refuse } from '#kernel/refusal';
import { Database, desiredSchema, type WriteTransaction } from '#kernel/store';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.ts';

const SIZES = { small: '小', large: '大' } as const;
const told: string[] = [];

const desk = record({
  name: 'testDesk',
  label: '桌',
  path: 'test-desks',
  module: 'test',
  title: 'name',
  search: ['name'],
  unique: [['name']],
  fields: {
    name: text({ label: '名称' }),
    doubled: integer({ label: '两倍', optional: true, system: true }),
    places: integer({ label: '座位', optional: true }),
    width: number({ label: '宽', optional: true }),
    size: choice({ label: '大小', codes: SIZES, fallback: 'small' }),
    uses: choices({ label: '用途', optional: true, codes: { 'a "b"': '甲', 'c\\d,{e}': '乙' } }),
    near: references('testDesk', { label: '邻桌' }),
    boughtOn: date({ label: '购于', optional: true }),
    more: json(z.record(z.string(), z.unknown()), { label: '其他', optional: true }),
  },
  // Looks at its own row alone.
  prepare: ({ next }) => {
    if (next.places === 13) throw refuse('unlucky', '没有保存', '不设13座', '请改正。');
    return { doubled: typeof next.places === 'number' ? next.places * 2 : null };
  },
  permissions: { clerk: { read: all, create: all, update: all } },
});
/** Looks at the other rows of its own record, and does something after. */
const seat: RecordDefinition<any> = record({
  name: 'testSeat',
  label: '座',
  path: 'test-seats',
  module: 'test',
  title: 'name',
  fields: { name: text({ label: '名称' }), number: integer({ label: '号', optional: true, system: true }) },
  prepare: async ({ tx, before }: PrepareContext<WriteTransaction>) =>
    before ? {} : { number: (await tx.lookup(seat)).length + 1 },
  permissions: { clerk: { read: all, create: all, update: all } },
});
/** Follows up on each row. */
const lamp = record({
  name: 'testLamp',
  label: '灯',
  path: 'test-lamps',
  module: 'test',
  title: 'name',
  fields: { name: text({ label: '名称' }) },
  effect: async ({ tx, row, before }: EffectContext<WriteTransaction>) => {
    told.push(`${before?.name ?? '新'}→${row.name}`);
    await tx.note('testLamp', row.id, 'lit');
  },
  permissions: { clerk: { read: all, create: all, update: all } },
});

const tenant = v7();
const clerk: Actor = { ...systemActor(tenant, 'test'), personId: v7(), role: 'clerk' };
let source: TestDatabase;
let database: Database;

beforeAll(async () => {
  source = await freshDatabase();
  database = new Database({ url: source.url });
  await database.asOwner(async (client) => {
    for (const statement of desiredSchema(registryOf([desk, seat, lamp])).filter((one) => one.includes('test_')))
      await client.query(statement);
    await client.query(`insert into tenant (id, name, short_name, region) values ('${tenant}', '甲', '甲', '')`);
  });
});
afterAll(async () => {
  await database.close();
  await source.drop();
});

const journalOf = (ids: readonly string[]) =>
  database.read(clerk, (tx) =>
    tx.rows<{ verb: string; n: number }>(
      sql`select verb, count(*) as n from journal where record_id = any(${ids}::uuid[]) group by verb order by verb`,
    ),
  );
const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
  let count = 0;
  const counted = (client: { query: (...given: any[]) => any }) => {
    const { query } = client;
    client.query = (...given) => {
      count++;
      return query.apply(client, given);
    };
  };
  database.pool.on('acquire', counted as never);
  await work();
  database.pool.off('acquire', counted as never);
  return count;
};

describe('creating many rows', () => {
  it('runs a rule that looks at its row alone in memory, and keeps every kind of value', async () => {
    const near = [v7(), v7()];
    const full = { places: 4, width: 1.25, size: 'large' as const, boughtOn: '2026-02-28' };
    const rest = { uses: ['a "b"', 'c\\d,{e}'] as ('a "b"' | 'c\\d,{e}')[], near, more: { 键: ['值', null] } };
    const inputs = [{ name: '"引",\\号{}' }, { name: '全', ...full, ...rest }];
    const ids = await database.write(clerk, (tx) => tx.createMany(desk, inputs));
    const rows = await database.read(clerk, (tx) => tx.find(desk, { id: ids }, { sort: 'id' }));
    expect(rows[0]).toMatchObject({
      name: '"引",\\号{}',
      places: null,
      doubled: null,
      size: 'small',
      uses: [],
      near: [],
    });
    expect(rows[1]).toMatchObject({ ...full, ...rest, doubled: 8, version: 1, createdBy: clerk.personId });
    expect(await journalOf(ids)).toEqual([{ verb: 'create', n: 2 }]);
    expect((await database.read(clerk, (tx) => tx.list(desk, { search: '引' }))).total).toBe(1);
  });

  it('takes few statements for many rows', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => ({ name: `桌${at}`, places: at === 13 ? 1 : at % 12 }));
    const asked = await statementsOf(() => database.write(clerk, (tx) => tx.createMany(desk, rows)));
    expect(asked).toBeLessThan(10);
  });

  it('refuses what the rule refuses, and leaves nothing', async () => {
    const rows = [
      { name: '十二', places: 12 },
      { name: '十三', places: 13 },
    ];
    await expect(database.write(clerk, (tx) => tx.createMany(desk, rows))).rejects.toMatchObject({ code: 'unlucky' });
    expect(await database.read(clerk, (tx) => tx.find(desk, { name: '十二' }))).toEqual([]);
  });

  it('goes row by row where the rule looks at the rows before', async () => {
    const ids = await database.write(clerk, (tx) =>
      tx.createMany(seat, [{ name: '一' }, { name: '二' }, { name: '三' }]),
    );
    const rows = await database.read(clerk, (tx) => tx.find(seat, { id: ids }, { sort: 'number' }));
    expect(rows.map(({ name, number }) => [name, number])).toEqual([
      ['一', 1],
      ['二', 2],
      ['三', 3],
    ]);
  });

  it('runs the effect for every row, in order, with what it was before', async () => {
    told.length = 0;
    const ids = await database.write(clerk, (tx) => tx.createMany(lamp, [{ name: '甲' }, { name: '乙' }]));
    const changes = ids.map((id, at) => ({ id, version: 1, patch: { name: `${at}号` } }));
    await database.write(clerk, (tx) => tx.updateMany(lamp, changes));
    expect(told).toEqual(['新→甲', '新→乙', '甲→0号', '乙→1号']);
    expect(await journalOf(ids)).toEqual([
      { verb: 'create', n: 2 },
      { verb: 'lit', n: 4 },
      { verb: 'update', n: 2 },
    ]);
  });
});

describe('changing many rows', () => {
  const make = (...names: string[]) =>
    database.write(clerk, (tx) =>
      tx.createMany(
        desk,
        names.map((name) => ({ name, places: 2, width: 0.5 })),
      ),
    );
  const nameOf = (id: string) => database.read(clerk, async (tx) => (await tx.get(desk, id)).name);

  it('writes what differs, each row its own fields, and reports what does not', async () => {
    const ids = await make('改一', '改二', '改三');
    const [one = '', two = '', three = ''] = ids;
    const answer = await database.write(clerk, (tx) =>
      tx.updateMany(desk, [
        { id: one, version: 1, patch: { places: 5 } },
        { id: two, version: 1, patch: { name: '改二新', uses: ['a "b"'], width: 2 } },
        { id: three, version: 1, patch: { places: 2, name: '改三' } },
      ]),
    );
    expect(answer).toEqual({ changed: [one, two], unchanged: [three] });
    const rows = await database.read(clerk, (tx) => tx.find(desk, { id: ids }, { sort: 'id' }));
    expect(rows[0]).toMatchObject({ name: '改一', places: 5, doubled: 10, width: 0.5, version: 2 });
    expect(rows[1]).toMatchObject({ name: '改二新', places: 2, width: 2, uses: ['a "b"'], version: 2 });
    expect(rows[2]).toMatchObject({ version: 1 });
    expect(await journalOf(ids)).toEqual([
      { verb: 'create', n: 3 },
      { verb: 'update', n: 2 },
    ]);
    const kept = await database.read(clerk, (tx) =>
      tx.rows<{ name: string; places: number }>(
        sql`select name, places from test_desk_history where id = any(${ids}::uuid[]) order by id`,
      ),
    );
    expect(kept).toEqual([
      { name: '改一', places: 2 },
      { name: '改二', places: 2 },
    ]);
    const [entry] = await database.read(clerk, (tx) =>
      tx.rows<{ content: string }>(
        sql`select p.content from journal_payload p join journal j on j.id = p.journal_id where j.record_id = ${one}::uuid and j.verb = 'update'`,
      ),
    );
    expect(JSON.parse(entry?.content ?? '')).toEqual({
      before: { places: 2, doubled: 4 },
      after: { places: 5, doubled: 10 },
    });
    expect((await database.read(clerk, (tx) => tx.list(desk, { search: '二新' }))).total).toBe(1);
  });

  it('refuses the whole batch and names every row that was changed in between', async () => {
    const [one = '', two = '', three = ''] = await make('抢一', '抢二', '抢三');
    await database.write(clerk, (tx) => tx.update(desk, two, { places: 9 }));
    const late = [one, two, three].map((id) => ({ id, version: 1, patch: { name: `迟${id}` } }));
    const error = (await database.write(clerk, (tx) => tx.updateMany(desk, late)).catch((e) => e)) as Refusal;
    expect(error).toMatchObject({ code: 'version-conflict', status: 409, facts: { rows: [two] } });
    expect(error.reasons.map((reason) => reason.detail)).toEqual(['“抢二”有了新的版本']);
    expect(await nameOf(one)).toBe('抢一');
  });

  it('refuses rows that do not exist, and patches that no rule allows', async () => {
    const [one = ''] = await make('在');
    const both = [
      { id: one, patch: { name: '不在' } },
      { id: v7(), patch: { name: '无' } },
    ];
    await expect(database.write(clerk, (tx) => tx.updateMany(desk, both))).rejects.toMatchObject({ code: 'not-found' });
    const wrong = [{ id: one, patch: { places: '多' } as never }];
    await expect(database.write(clerk, (tx) => tx.updateMany(desk, wrong))).rejects.toMatchObject({ code: 'invalid' });
    const system = [{ id: one, patch: { doubled: 7 } }];
    await expect(database.write(clerk, (tx) => tx.updateMany(desk, system))).rejects.toMatchObject({
      code: 'not-editable',
    });
    expect(await nameOf(one)).toBe('在');
  });
});

describe('one transaction', () => {
  it('says one thing after the other', async () => {
    const both = database.write(clerk, (tx) => Promise.all([tx.rows(sql`select 1`), tx.rows(sql`select 2`)]));
    await expect(both).rejects.toThrow(/overlap/);
  });

  it('commits with its last statement, and undoes it where that lies outside', async () => {
    const asked = await statementsOf(() =>
      database.write(clerk, (tx) => tx.create(desk, { name: '末' }, { last: true })),
    );
    // Its beginning, who enters, the row and the commit in one message.
    expect(asked).toBe(1);
    expect((await database.read(clerk, (tx) => tx.find(desk, { name: '末' }))).length).toBe(1);
    await expect(
      database.write(clerk, async (tx) => {
        await tx.create(desk, { name: '后' }, { last: true });
        await tx.create(desk, { name: '再后' });
      }),
    ).rejects.toThrow(/after the last/);
    await expect(database.write(clerk, (tx) => tx.create(desk, { name: '末' }, { last: true }))).rejects.toMatchObject({
      code: 'duplicate',
    });
    expect((await database.read(clerk, (tx) => tx.find(desk, { name: '末' }))).length).toBe(1);
  });
});
