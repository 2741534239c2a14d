import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grant, permissions } from '../../src/kernel/access/index.ts';
import { type Actor, all, record, systemActor, text } from '../../src/kernel/definition/index.ts';
import { eraseContents } from '../../src/kernel/seal/erase.ts';
import type { SignedHead } from '../../src/kernel/seal/head.ts';
import { keysIn, readSealRing, rotated, type SealRing, writeSealRing } from '../../src/kernel/seal/keys.ts';
import { sealJournal } from '../../src/kernel/seal/seal.ts';
import { type Verification, verifyJournal } from '../../src/kernel/seal/verify.ts';
import { keptOutside } from '../../src/kernel/seal/witness.ts';
import { builder } from '../../src/kernel/store/index.ts';
import { addActor, addTenant, openRoom, type Room } from '../support/room.ts';
import { type Expected, TAMPERINGS, type Tampering } from '../support/tampering.ts';
import { trustCount, trustSeed, trustTimes } from '../support/trust-count.ts';

/**
 * security/S3: a superuser of the database, with triggers switched off and sometimes the signing key, against the seal;
 * each way of tampering 60 times in `npm run trust`, 250 times from new dice in its deep part.
 */
const matter = record({
  name: 'matter',
  label: '事项',
  path: 'matters',
  module: 'test',
  title: 'title',
  fields: { title: text({ label: '事项名称' }) },
  permissions: permissions(grant(['office', 'auditor'], { read: all, create: all, update: all, remove: all })),
});

const HEADS = 8;
const system = () => systemActor(room.tenantId, 'test');
let room: Room;
let office: Actor;
let outside: SignedHead[];
let ring: SealRing;
let size: number;

const writeSome = (count: number, actor = office) =>
  room.database.write(actor, (tx) =>
    tx.createMany(
      matter,
      Array.from({ length: count }, (_, at) => ({ title: `第${at}项` })),
    ),
  );
const verify = (options: { trusted?: string[] | null; outside?: SignedHead[] } = {}, tenantId = room.tenantId) =>
  room.database.read(systemActor(tenantId, 'audit'), (tx) =>
    verifyJournal(tx, { trusted: keysIn(ring), outside, ...options }),
  );

beforeAll(async () => {
  room = await openRoom([matter]);
  office = await addActor(room, 'office', '韩主任');
  for (let turn = 0; turn < HEADS; turn++) {
    await writeSome(5 + turn);
    await writeSome(26);
    await sealJournal(room.house, room.tenantId);
  }
  outside = keptOutside(room.folder, room.tenantId);
  ring = readSealRing(room.folder) as SealRing;
  size = outside.at(-1)?.statement.size ?? 0;
});
afterAll(() => room.close());

let seed = trustSeed(20_261_123);
const below = (n: number): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return Math.floor((seed / 0x80000000) * n);
};

const attempted = async (
  client: PoolClient,
  way: Tampering,
  heads: readonly SignedHead[],
): Promise<[Expected, Verification]> => {
  await client.query(
    `begin; set local session_replication_role = replica; set local yaodian.tenant = '${room.tenantId}'; set local yaodian.reach = '*'`,
  );
  try {
    const tx = room.database.over(client, system());
    const run = (query: ReturnType<typeof sql>) => tx.rows(query);
    const entry = async (position: number) =>
      String((await run(sql`select journal_id as id from journal_leaf where position = ${position}`))[0]?.id);
    const expected = await way({ tx, run, entry, below, outside, ring, size });
    return [expected, await verifyJournal(tx, { trusted: keysIn(ring), outside: heads })];
  } finally {
    await client.query('rollback');
  }
};

const isNamed = ({ kinds, at }: Expected, { first }: Verification): boolean => {
  if (!first || !kinds.includes(first.kind)) return false;
  if (at === undefined) return true;
  if (at === null || typeof at === 'number') return first.position === at;
  return first.position !== null && first.position >= at[0] && first.position <= at[1];
};

describe('security/S3 tampering by a superuser', () => {
  it('is found, whatever the kind, and its first entry named', async () => {
    const times = trustTimes(6, 60);
    const client = await room.database.pool.connect();
    const missed: string[] = [];
    let found = 0;
    try {
      for (const [name, way] of Object.entries(TAMPERINGS))
        for (let time = 0; time < times; time++) {
          const [expected, result] = await attempted(client, way, outside);
          if (!result.sound && isNamed(expected, result)) found++;
          else missed.push(`${name}: ${JSON.stringify({ expected, first: result.first, sound: result.sound })}`);
        }
    } finally {
      client.release();
    }
    expect(missed.join('\n')).toBe('');
    expect((await verify()).sound).toBe(true);
    trustCount('S3', 'kinds of tampering', Object.keys(TAMPERINGS).length);
    trustCount('S3', 'tampered journals found and named', found);
  }, 7_200_000);
});

describe('security/S3 without cause nothing is found', () => {
  it('beside writers of whom some give up, while sealing goes on', async () => {
    const tenantId = await addTenant(room.database, '330100');
    const actors = await Promise.all(['甲', '乙', '丙'].map((name) => addActor(room, 'office', name, tenantId)));
    let open = true;
    const sealing = (async () => {
      const results: Verification[] = [];
      while (open) {
        await sealJournal(room.house, tenantId);
        results.push(await verify({ outside: keptOutside(room.folder, tenantId) }, tenantId));
      }
      return results;
    })();
    const writing = async (actor: Actor) => {
      for (let turn = 0; turn < 12; turn++) {
        const work = room.database.write(actor, async (tx) => {
          await tx.create(matter, { title: '一' });
          await tx.rows(sql`select pg_sleep(${((turn * 7) % 5) / 200})`);
          await tx.createMany(matter, [{ title: '二' }, { title: '三' }]);
          if (turn % 4 === 3) throw new Error('given up');
        });
        await work.catch((error) => expect((error as Error).message).toBe('given up'));
      }
    };
    // One that began before all sealing and ends after it is sealed late, and is not back-dated for that.
    await room.database.write(actors[0] as Actor, async (tx) => {
      await tx.create(matter, { title: '慢' });
      await Promise.all(actors.map(writing));
    });
    open = false;
    const results = await sealing;
    await sealJournal(room.house, tenantId);
    const last = await verify({ outside: keptOutside(room.folder, tenantId) }, tenantId);
    expect([...results, last].filter((one) => !one.sound)).toEqual([]);
    const count = await room.database.asOwner((client) =>
      client.query<{ n: number }>('select count(*)::int as n from journal where tenant_id = $1', [tenantId]),
    );
    expect(last).toMatchObject({ pending: 0, checked: count.rows[0]?.n, erased: 0 });
    trustCount('S3', 'verifications beside writers, no false alarm', results.length + 1);
  });

  it('after a lawful erasure, a new key, and a move to a server that counts transactions anew', async () => {
    const [gone, kept] = await room.database.read(system(), (tx) =>
      tx.rows<{ id: string }>(sql`select journal_id as id from journal_leaf where tenant_id = ${room.tenantId}::uuid
        and position in (7, 9)`),
    );
    await room.database.write(system(), (tx) => eraseContents(tx, [gone?.id ?? ''], '保存期限届满（虚构规定第一条）'));
    writeSealRing(room.folder, rotated(ring));
    ring = readSealRing(room.folder) as SealRing;
    await writeSome(3);
    await sealJournal(room.house, room.tenantId);
    await room.database.asOwner((client) =>
      client.query(`begin; set local session_replication_role = replica;
        update journal set tx = '900000000000'; update journal_seal set watermark = '900000000001'; commit`),
    );
    await writeSome(4);
    for (const time of [1, 2]) {
      await writeSome(time);
      await sealJournal(room.house, room.tenantId);
    }
    outside = keptOutside(room.folder, room.tenantId);
    expect(await verify()).toMatchObject({ sound: true, pending: 0, erased: 1, outside: outside.length });
    // Without the erasure's own entry the same hole is no lawful one.
    const attack: Tampering = async ({ run }) => {
      await run(sql`delete from journal_payload where journal_id = ${kept?.id}::uuid`);
      await run(sql`insert into journal_erasure select tenant_id, ${kept?.id}::uuid, erasure_id from journal_erasure`);
      return { kinds: ['contentRemoved'] };
    };
    const client = await room.database.pool.connect();
    const [, result] = await attempted(client, attack, outside).finally(() => client.release());
    expect(result).toMatchObject({ sound: false, found: 2 });
  });

  it('and without the seal nothing is found at all', async () => {
    const tenantId = await addTenant(room.database, '330200');
    await writeSome(20, await addActor(room, 'office', '丁', tenantId));
    const change = (text: string) =>
      room.database.asOwner((client) =>
        client.query(
          `begin; set local session_replication_role = replica; ${text.replaceAll('$', `'${tenantId}'`)}; commit`,
        ),
      );
    await change(
      "update journal set verb = 'another', at = at - interval '1 day' where tenant_id = $ and verb = 'create'",
    );
    await change(`with gone as (delete from journal_payload where tenant_id = $ and journal_id in
      (select id from journal where tenant_id = $ order by id desc limit 5) returning journal_id)
      delete from journal where id in (select journal_id from gone)`);
    expect(await verify({ outside: [] }, tenantId)).toMatchObject({ sound: true, checked: 0 });
  });
});

describe('security/S3 the seal itself', () => {
  it('is append-only for the application and keeps its key to itself', async () => {
    for (const table of ['journal', 'journal_leaf', 'journal_node', 'journal_seal', 'journal_erasure'])
      for (const statement of [
        sql`update ${sql.table(table)} set tenant_id = tenant_id`,
        sql`delete from ${sql.table(table)}`,
      ]) {
        await expect(room.database.write(system(), (tx) => tx.rows(statement))).rejects.toMatchObject({
          code: '42501',
        });
        const asOwner = room.database.asOwner((client) => client.query(statement.compile(builder).sql));
        await expect(asOwner).rejects.toThrow('append-only');
      }
    for (const file of ['keys/seal.json', `seal/${room.tenantId}.heads`])
      expect(statSync(join(room.folder, file)).mode & 0o777).toBe(0o600);
  });

  it('makes no head where nothing is new', async () => {
    const head = await sealJournal(room.house, room.tenantId);
    expect(await sealJournal(room.house, room.tenantId)).toEqual(head);
  });
});
