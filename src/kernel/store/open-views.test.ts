import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { all, choice, number, record, registryOf, sealed, text } from '#kernel/definition';
import { Database, desiredSchema, openViews } from '#kernel/store';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { testKeys } from '../../../tests/support/keys.ts';
import { systemActor } from '../definition/actor.ts';

const child = record({
  name: 'testChild',
  personal: { notPersonal: '测试数据' },
  label: '儿童',
  path: 'test-children',
  module: 'test',
  title: 'code',
  fields: {
    code: text({ label: '编号' }),
    name: text({ label: '姓名', sensitivity: 'L3' }),
    health: text({ label: '健康', sensitivity: 'L4', optional: true }),
    number: sealed({ label: '身份证号', optional: true }),
    stage: choice({ label: '学段', codes: { primary: '小学' } }),
    distance: number({ label: '距离', unit: '千米' }),
  },
  permissions: { admin: { read: all } },
});
const [mine, theirs] = [v7(), v7()];
const login = `reader_${Math.random().toString(36).slice(2)}`;
let source: TestDatabase;
let database: Database;
let reader: pg.Client;

beforeAll(async () => {
  source = await freshDatabase();
  database = new Database({ keys: testKeys, url: source.url });
  const registry = registryOf([child]);
  await database.asOwner(async (client) => {
    for (const one of desiredSchema(registry).filter((text) => text.includes('test_child'))) await client.query(one);
    for (const tenant of [mine, theirs])
      await client.query(`insert into tenant (id, name, short_name, region) values ('${tenant}', '甲', '甲', '')`);
    expect(await openViews(client, registry)).toBe(true);
    expect(await openViews(client, registry)).toBe(false);
    await client.query(`create role ${login} login password 'x'`);
    await client.query('insert into open_reader (login, tenant_id) values ($1, $2)', [login, mine]);
  });
  for (const tenant of [mine, theirs])
    await database.write(systemActor(tenant, 'test'), (tx) =>
      tx.create(child, {
        code: tenant.slice(-4),
        name: '沈小满',
        health: '哮喘',
        number: '11010519491231002X',
        stage: 'primary',
        distance: 1.5,
      }),
    );
  const url = new URL(source.url);
  url.username = login;
  url.password = 'x';
  reader = new pg.Client({ connectionString: url.href });
  await reader.connect();
});
afterAll(async () => {
  await reader.end();
  await database.close();
  await source.drop();
});

describe('views for other programs', () => {
  it('show the rows of the login’s own bureau, masked, with labels', async () => {
    const { rows } = await reader.query('select * from open_v1.test_child');
    expect(rows).toEqual([
      expect.objectContaining({
        code: mine.slice(-4),
        name: '沈**',
        stage: 'primary',
        stage_label: '小学',
        distance: '1.5000',
      }),
    ]);
    expect(Object.keys(rows[0])).not.toContain('health');
    expect(JSON.stringify(rows)).not.toContain('s1.');
  });

  it('carry Chinese comments', async () => {
    const { rows } = await reader.query(
      "select col_description('open_v1.test_child'::regclass, attnum) as comment from pg_attribute where attrelid = 'open_v1.test_child'::regclass and attname = 'distance'",
    );
    expect(rows).toEqual([{ comment: '距离（千米）' }]);
  });

  it('open no table, no other bureau and no way to write', async () => {
    await expect(reader.query('select * from test_child')).rejects.toThrow(/permission denied/);
    await expect(reader.query('select * from open_reader')).rejects.toThrow(/permission denied/);
    await expect(reader.query("insert into open_v1.test_child (code) values ('x')")).rejects.toThrow(
      /permission denied/,
    );
    await reader.query(`set yaodian.tenant = '${theirs}'`);
    expect((await reader.query('select * from open_v1.test_child')).rows.map((row) => row.code)).toEqual([
      mine.slice(-4),
    ]);
  });
});
