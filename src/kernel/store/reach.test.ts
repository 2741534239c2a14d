import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessRecords } from '#kernel/access';
import {
  type Actor,
  all,
  computed,
  integer,
  none,
  record,
  reference,
  registryOf,
  sealed,
  systemActor,
  text,
  yesNo,
} from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import { Database, desiredSchema } from '#kernel/store';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { testKeys } from '../../../tests/support/keys.ts';

const everything = { read: all, create: all, update: all, remove: all };
/** Its permissions let everybody do everything: only row-level security keeps schools apart. */
const child = record({
  name: 'testChild',
  personal: { notPersonal: '测试数据' },
  label: '儿童',
  path: 'test-children',
  module: 'test',
  title: 'name',
  search: ['name'],
  belongsTo: 'school',
  unique: [['number']],
  fields: {
    name: text({ label: '姓名', sensitivity: 'L3' }),
    school: reference('organisation', { label: '学校' }),
    number: sealed({ label: '身份证号', optional: true }),
    boards: yesNo({ label: '住宿', fallback: false }),
    dormitory: text({ label: '宿舍', optional: true, applies: { field: 'boards', is: [true], required: true } }),
    paid: integer({ label: '已交', fallback: 0 }),
    owed: computed(integer({ label: '欠缴', optional: true }), (row) => 100 - Number(row.paid)),
  },
  permissions: { school: everything, bureau: everything, nobody: { read: none } },
});

const tenant = v7();
const [bureau, east, west] = [v7(), v7(), v7()];
const at = (role: string, path: string): Actor => ({
  ...systemActor(tenant, 'test'),
  personId: v7(),
  role,
  organisationPath: path,
  reach: null,
});
const eastSchool = at('school', `${bureau}/${east}/`);
const westSchool = at('school', `${bureau}/${west}/`);
const office = at('bureau', `${bureau}/`);
const refused = (code: string) => expect.objectContaining({ code });

let source: TestDatabase;
let database: Database;

beforeAll(async () => {
  source = await freshDatabase();
  database = new Database({ keys: testKeys, url: source.url });
  const own = desiredSchema(registryOf([...accessRecords, child])).filter((one) => one.includes('test_child'));
  await database.asOwner(async (client) => {
    for (const statement of own) await client.query(statement);
    await client.query(`insert into tenant (id, name, short_name, region) values ('${tenant}', '甲', '甲', '')`);
    await client.query(`set yaodian.tenant = '${tenant}'`);
    for (const [id, path] of [
      [bureau, `${bureau}/`],
      [east, `${bureau}/${east}/`],
      [west, `${bureau}/${west}/`],
    ])
      await client.query(
        `insert into organisation (tenant_id, id, version, name, code, kind, path) values ('${tenant}', '${id}', 1, '${id}', '${id}'::text, 'school', '${path}')`.replace(
          `'${id}'::text`,
          `left('${id}', 8) || right('${id}', 8)`,
        ),
      );
    await client.query('reset yaodian.tenant');
  });
});
afterAll(async () => {
  await database.close();
  await source.drop();
});

const add = (who: Actor, school: string, more: object = {}) =>
  database.write(who, (tx) => tx.create(child, { name: '小满', school, ...more } as never));

describe('the reach of row-level security', () => {
  it('lets a school see its own rows and a bureau those below it, whatever the permissions say', async () => {
    const [here, there] = [await add(eastSchool, east), await add(westSchool, west)];
    const ids = async (who: Actor) => (await database.read(who, (tx) => tx.find(child))).map((row) => row.id);
    expect(await ids(eastSchool)).toEqual([here.id]);
    expect((await ids(office)).sort()).toEqual([here.id, there.id].sort());
    expect(await ids(at('school', ''))).toEqual([]);
  });

  it('holds in statements that forget every filter', async () => {
    const count = sql`select count(*) as n from test_child`;
    const [seen] = await database.read(westSchool, (tx) => tx.rows<{ n: number }>(count));
    const [whole] = await database.read(systemActor(tenant, 'test'), (tx) => tx.rows<{ n: number }>(count));
    expect(Number(seen?.n)).toBe(1);
    expect(Number(whole?.n)).toBe(2);
  });

  it('refuses to create in, and to move a row to, another school', async () => {
    await expect(add(eastSchool, west)).rejects.toEqual(refused('outside-scope'));
    const own = await add(eastSchool, east);
    const move = database.write(eastSchool, (tx) => tx.update(child, own.id, { school: west }));
    await expect(move).rejects.toEqual(refused('outside-scope'));
    const many = database.write(eastSchool, (tx) =>
      tx.createMany(child, [{ name: '一' }, { name: '二' }].map((one) => ({ ...one, school: west })) as never),
    );
    await expect(many).rejects.toEqual(refused('outside-scope'));
  });

  it('lets rules of the house look further, and comes back after', async () => {
    await database.write(eastSchool, async (tx) => {
      expect((await tx.lookup(child, { school: west })).length).toBe(1);
      expect((await tx.find(child, { school: west })).length).toBe(0);
      const moved = await tx.system.create(child, { name: '转来', school: west } as never);
      expect(await tx.peek(child, moved.id)).not.toBeNull();
      expect((await tx.find(child, { school: west })).length).toBe(0);
    });
  });

  it('tells which rows a preview may not write', async () => {
    const beyond = await database.read(eastSchool, (tx) => tx.beyond(child, 'create', [{ school: east }]));
    expect([...beyond]).toEqual([]);
    const nobody = await database.read(at('nobody', `${bureau}/`), (tx) =>
      tx.beyond(child, 'create', [{ school: east }, { school: west }]),
    );
    expect([...nobody]).toEqual([0, 1]);
  });
});

describe('sealed fields', () => {
  const number = '11010519491231002X';

  it('rest as ciphertext in table, history and journal, and read in the open', async () => {
    const row = await add(eastSchool, east, { number });
    expect(row.number).toBe(number);
    const after = await database.write(eastSchool, (tx) => tx.update(child, row.id, { number: '110105194912310031' }));
    expect(after.number).toBe('110105194912310031');
    const dump = await database.asOwner(async (client) => {
      const tables = ['test_child', 'test_child_history', 'journal_payload', 'search_entry'];
      const texts = await Promise.resolve(tables).then(async (names) => {
        const all: string[] = [];
        for (const name of names)
          all.push(
            (await client.query(`select coalesce(string_agg(x::text, ''), '') as t from ${name} as x`)).rows[0].t,
          );
        return all;
      });
      return texts.join('');
    });
    expect(dump.length).toBeGreaterThan(1_000);
    expect(dump).not.toContain(number);
    expect(dump).not.toContain('110105194912310031');
  });

  it('are found by equality by rules of the house, asked about by nobody else, and unique by their hash', async () => {
    await add(eastSchool, east, { number });
    const found = await database.read(office, (tx) => tx.lookup(child, { number: number.toLowerCase() }));
    expect(found.map((row) => row.number)).toEqual([number]);
    await expect(database.read(office, (tx) => tx.find(child, { number }))).rejects.toEqual(refused('covered-field'));
    await expect(add(westSchool, west, { number })).rejects.toEqual(refused('duplicate'));
  });

  it('travel through bulk writes', async () => {
    const numbers = ['320402201209010012', '320402201209010020'];
    const ids = await database.write(eastSchool, (tx) =>
      tx.createMany(child, numbers.map((one) => ({ name: '批量', school: east, number: one })) as never),
    );
    const rows = await database.read(eastSchool, (tx) => tx.find(child, { id: ids }, { sort: 'createdAt' }));
    expect(rows.map((row) => row.number).sort()).toEqual([...numbers].sort());
    const changes = rows.map((row) => ({
      id: row.id,
      version: row.version,
      patch: { number: `${row.number?.slice(0, 17)}9` },
    }));
    await database.write(eastSchool, (tx) => tx.updateMany(child, changes));
    const again = await database.read(eastSchool, (tx) => tx.lookup(child, { number: changes[0]?.patch.number }));
    expect(again.length).toBe(1);
    const old = await database.read(eastSchool, (tx) =>
      tx.versions(
        child,
        ids.map((id) => ({ id, version: 1 })),
      ),
    );
    expect(old.map((row) => row.number).sort()).toEqual([...numbers].sort());
    await database.write(eastSchool, (tx) =>
      tx.removeMany(
        child,
        ids.map((id) => ({ id, version: 2 })),
      ),
    );
    expect(await database.read(eastSchool, (tx) => tx.find(child, { id: ids }))).toEqual([]);
  });
});

describe('fields that follow from others', () => {
  it('are computed on every write, and asked for only where they apply', async () => {
    const row = await add(eastSchool, east, { paid: 30 });
    expect(row.owed).toBe(70);
    const paid = await database.write(eastSchool, (tx) => tx.update(child, row.id, { paid: 100 }));
    expect(paid.owed).toBe(0);
    await expect(add(eastSchool, east, { dormitory: '3号楼' })).rejects.toEqual(refused('invalid'));
    await expect(add(eastSchool, east, { boards: true })).rejects.toEqual(refused('invalid'));
    const boarder = await add(eastSchool, east, { boards: true, dormitory: '3号楼' });
    const left = await database.write(eastSchool, (tx) => tx.update(child, boarder.id, { boards: false }));
    expect(left.dormitory).toBeNull();
  });

  it('undoes a refused attempt alone', async () => {
    const outcome = await database.write(eastSchool, async (tx) => {
      const first = await tx.create(child, { name: '先', school: east } as never);
      const refusal = await tx.attempt(() => tx.create(child, { name: '后', school: west } as never));
      return { first, refusal, seen: await tx.find(child, { id: first.id }) };
    });
    expect(outcome.refusal).toBeInstanceOf(Refusal);
    expect(outcome.seen.length).toBe(1);
  });
});
