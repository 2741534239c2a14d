import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parameters, registry } from '../../src/app/composition.ts';
import { carryErasures, eraseAgain, executeApproved, findDue } from '../../src/kernel/erasure/index.ts';
import { blobPath } from '../../src/kernel/file/index.ts';
import { notify } from '../../src/kernel/notice/index.ts';
import { keptOutside, sealJournal, trustedKeys, verifyJournal } from '../../src/kernel/seal/index.ts';
import { enrolmentEvent } from '../../src/modules/pupils/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { asAdmin } from '../support/database.ts';
import { ok } from '../support/plan.ts';

/**
 * security/M6: what is past its period is found, proposed by one person and approved by another, and then gone: rows,
 * versions, files, words of the search, drafts, notices, what imports kept, what the journal said. The seal holds, the
 * files of the database hold nothing of it, a database from an older backup is cleaned at its start.
 */

let test: TestApp;
let clerk: Client;
let director: Client;
let auditor: Client;
const parts = { registry, parameters };
const rows: Record<string, string> = {};
/** Values that nobody else has; none of them may be found afterwards. */
const NAME = '禾苗隐七三';
const GROUNDS = '举家迁往虚构县隐七四';
const PAPER = '证明隐七五.txt';
const BYTES = Buffer.from('样例：只此一份的证明隐七六');
const SHARED = Buffer.from('样例：两处都引用的证明');
const VALUES = [NAME, GROUNDS, '证明隐七五', '隐七七'];
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const quiet = { prepare: () => ({}), effect: () => undefined };
const system = () => backDoor(test.bureau);
const write = <T>(work: (tx: any) => Promise<T>): Promise<T> => test.database.write(system(), (tx) => work(tx.system));
const query = (text: string, values: unknown[] = []) =>
  test.database.asOwner(async (client) => (await client.query(text, values)).rows as any[]);

/** A tenant's rows in which the text stands, in any column of any table. */
const hits = async (text: string): Promise<string[]> => {
  const tables = await query(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname = 'public'`);
  const found: string[] = [];
  for (const { name } of tables) {
    const [{ n }] = await query(`select count(*)::int as n from ${name} t where strpos(t::text, $1) > 0`, [text]);
    if (n > 0) found.push(`${name}: ${n}`);
  }
  return found;
};

/** The database's own files that hold one of the values as bytes. */
const filesWith = async (values: readonly string[]): Promise<string[]> => {
  await query('checkpoint');
  const [{ place }] = await query(`select current_setting('data_directory') || '/base/' || oid as place
    from pg_database where datname = current_database()`);
  const wanted = values.map((one) => Buffer.from(one));
  return readdirSync(place).filter((name) => {
    const bytes = existsSync(join(place, name)) ? readFileSync(join(place, name)) : Buffer.alloc(0);
    return wanted.some((one) => bytes.includes(one));
  });
};

beforeAll(async () => {
  test = await startApp();
  clerk = await test.as('officeClerk');
  director = await test.as('director');
  auditor = await test.as('auditHead');
  const { organisations, people } = test.bureau;
  const at = { name: 'near', organisation: String(organisations.school1), person: String(people.principal1) };
  const school = await test.as('principal1');
  const upload = async (name: string, bytes: Buffer) => ok<any>(await school.upload('/api/files', { name, bytes })).id;
  const own = await upload(PAPER, BYTES);
  const shared = await upload('共用.txt', SHARED);
  await write(async (tx) => {
    const event = { kind: 'transferOut', pupilName: NAME, grounds: GROUNDS, school: at.organisation };
    const make = (more: object) =>
      tx.create({ ...enrolmentEvent, ...quiet }, { ...event, effectiveOn: '2010-07-01', ...more }, { set: more });
    rows.old = (await make({ evidence: [own, shared] })).id;
    rows.held = (await make({ evidence: [shared], pupilName: '留存生', grounds: '留存的一件' })).id;
    rows.young = (await make({ pupilName: '在期生', grounds: '未到期的一件' })).id;
    await tx.update({ ...enrolmentEvent, ...quiet }, rows.old, { grounds: `${GROUNDS}，后又补充隐七七` });
    await notify(tx, {
      to: [at.person],
      kind: 'inform',
      title: `学籍异动已办结：${NAME}`,
      about: { record: 'enrolmentEvent', id: rows.old as string },
    });
  });
  ok(
    await school.put(`/api/drafts/enrolmentEvent/${rows.old}`, {
      values: { grounds: `${GROUNDS}（草稿）` },
      version: 1,
    }),
  );
  await query(`update enrolment_event set state = 'effective' where id = any($1)`, [[rows.old, rows.held, rows.young]]);
  await query(`update enrolment_event set row_from = '2011-03-01' where id = any($1)`, [[rows.old, rows.held]]);
}, 120_000);
afterAll(() => test.close());

const lists = async (): Promise<any[]> => ok<any>(await clerk.get('/api/erasure-lists')).rows;
const find = () => findDue(test.house, test.bureau.tenantId, parts);
const run = () => executeApproved(test.house, test.bureau.tenantId, parts);
const ours = async () => (await lists()).find((one) => one.dataset === 'enrolmentEvent');

describe('security/M6 what is past its period', () => {
  it('is found by dataset, without what a legal hold names, and stays while two persons have not agreed', async () => {
    const hold = { dataset: 'enrolmentEvent', row: rows.held, reason: '行政复议期间需要核对（虚构案）' };
    expect((await (await test.as('principal1')).post('/api/privacy/holds', hold)).status).toBe(403);
    expect((await clerk.post('/api/privacy/holds', { ...hold, dataset: 'plan' })).status).toBe(422);
    const held = ok<any>(await clerk.post('/api/privacy/holds', hold)).id;
    expect((await clerk.act('legal-holds', held, 'release', {}, '不再需要')).body.reasons[0].facts.code).toBe(
      'same-person',
    );

    const before = ok<any>(await auditor.get('/api/privacy/retention')).datasets;
    expect(before.find((one: any) => one.record === 'enrolmentEvent')).toMatchObject({ period: '10年', due: 2 });
    expect(before.find((one: any) => one.record === 'pupil')).toMatchObject({ period: '永久', due: null });
    await find();
    await find();
    const [list, ...more] = (await lists()).filter((one) => one.dataset === 'enrolmentEvent');
    expect(more).toEqual([]);
    expect(list).toMatchObject({ state: 'found', count: 1, held: 1, oldestOn: '2011-03-01' });
    expect(list.items.map((one: any) => one.id)).toEqual([rows.old]);
    expect(list.kept[0]).toMatchObject({ id: rows.held, why: expect.stringContaining('行政复议') });
    expect(list.basis).toContain('第四十七条');

    for (const who of [auditor, await test.as('admin'), await test.as('basicHead')])
      expect((await who.act('erasure-lists', list.id, 'propose')).status).toBeGreaterThanOrEqual(403);
    expect((await director.act('erasure-lists', list.id, 'approve')).status).toBeGreaterThanOrEqual(403);
    ok(await clerk.act('erasure-lists', list.id, 'propose'));
    expect((await clerk.act('erasure-lists', list.id, 'approve')).status).toBe(403);
    await run();
    expect((await query('select 1 from enrolment_event where id = $1', [rows.old])).length).toBe(1);
    const [task] = ok<any>(await director.get('/api/notices')).notices.filter((one: any) =>
      one.title.includes('请批准销毁'),
    );
    expect(task.path).toContain(list.id);
    expect((await auditor.get(`/api/privacy/erasure-lists/${list.id}/sheet`)).status).toBe(200);
  });

  it('is gone for good when it was approved, and what is not past stays', async () => {
    const before = await Promise.all(VALUES.slice(0, 3).map(hits));
    expect(before.every((one) => one.length > 0)).toBe(true);
    expect((await filesWith([NAME])).length).toBeGreaterThan(0);
    const list = await ours();
    ok(await director.act('erasure-lists', list.id, 'approve'));
    const hour = new Date(Date.now() - 7_200_000);
    utimesSync(blobPath(test.house.folder, hashOf(BYTES)), hour, hour);
    utimesSync(blobPath(test.house.folder, hashOf(SHARED)), hour, hour);
    const impatient = () => executeApproved(test.house, test.bureau.tenantId, parts, { patience: 0 });
    // Somebody still writes in another database of the server: what begins meanwhile looks back as far as they do.
    await asAdmin(async (admin) => {
      await admin.query('begin; select pg_current_xact_id()');
      // Somebody still looks at this database as it was: for them PostgreSQL keeps what was deleted.
      await test.database.asOwner(async (client) => {
        await client.query('begin isolation level repeatable read; select 1');
        await impatient();
        await client.query('rollback');
      });
      expect(await ours()).toMatchObject({ state: 'executed', cleanedAt: null });
      await impatient();
      await admin.query('rollback');
    });
    expect(await ours()).toMatchObject({ state: 'executed', cleanedAt: null });
    await run();
    const done = await ours();
    expect(done).toMatchObject({ state: 'executed', erased: 1, contents: [] });
    expect(done.cleanedAt).not.toBeNull();
    expect(done.counts).toMatchObject({ 学籍异动: 1, 文件: 1, 消息: 1, 草稿: 1 });
    for (const value of VALUES) expect([value, await hits(value)]).toEqual([value, []]);
    expect(await filesWith(VALUES)).toEqual([]);
    expect(existsSync(blobPath(test.house.folder, hashOf(BYTES)))).toBe(false);
    expect(existsSync(blobPath(test.house.folder, hashOf(SHARED)))).toBe(true);
    expect((await query('select id from enrolment_event order by id')).map(({ id }) => id)).toEqual(
      expect.arrayContaining([rows.held, rows.young]),
    );
    expect((await clerk.get(`/api/enrolment-events/${rows.old}`)).status).toBe(404);
  });

  it('leaves a tombstone in the journal that names basis and list, and the seal holds', async () => {
    const list = await ours();
    const { entries } = ok<any>(await auditor.get('/api/journal', { recordId: rows.old, record: 'enrolmentEvent' }));
    const [stone] = entries.filter((one: any) => one.verb === 'erased');
    expect(stone.reason).toContain(list.id);
    expect(stone.reason).toContain('第四十七条');
    const payloads = await query(
      `select j.verb from journal j join journal_payload p on p.journal_id = j.id where j.record_id = $1`,
      [rows.old],
    );
    expect(payloads.map(({ verb }) => verb)).toEqual(['erased']);
    await sealJournal(test.house, test.bureau.tenantId);
    const options = {
      trusted: trustedKeys(test.house.folder),
      outside: keptOutside(test.house.folder, test.bureau.tenantId),
    };
    const result = await test.database.read(system(), (tx) => verifyJournal(tx, options));
    expect(result).toMatchObject({ sound: true, found: 0 });
    expect(result.erased).toBeGreaterThan(2);
  });

  it('goes again where an older backup brought it back, before anybody gets in', async () => {
    const list = await ours();
    const { folder } = test.house;
    mkdirSync(join(folder, 'shelf'));
    carryErasures(folder, join(folder, 'shelf'));
    carryErasures(folder, join(folder, 'shelf'));
    const [name] = readdirSync(join(folder, 'shelf', 'erasures'));
    const kept = readFileSync(join(folder, 'shelf', 'erasures', String(name)), 'utf8');
    expect(kept.trim().split('\n')).toHaveLength(1);
    expect(kept).toContain(list.id);
    for (const value of VALUES) expect(kept).not.toContain(value);
    // As the database stood before: the row is there again, the list is not executed.
    await query(
      `insert into enrolment_event select (jsonb_populate_record(e, jsonb_build_object('id', $1::text, 'pupil_name', $2::text))).*
      from enrolment_event e where id = $3`,
      [rows.old, NAME, rows.young],
    );
    const again = () => eraseAgain({ database: test.database, folder }, parts);
    expect(await again()).toBe(0);
    const was = await query(
      `update erasure_list set state = 'proposed', executed_at = null where id = $1 returning id`,
      [list.id],
    );
    expect(was).toHaveLength(1);
    expect(await again()).toBe(1);
    expect(await hits(NAME)).toEqual([]);
    const [proof] = (await lists()).filter((one) => one.origin === 'again');
    expect(proof).toMatchObject({ state: 'executed', erased: 1, about: list.id });
    expect(await again()).toBe(0);
    // Approved already, and then restored: it is done with all its questions.
    await query(`update erasure_list set state = 'approved' where id = $1`, [list.id]);
    expect(await again()).toBe(1);
    expect((await query('select state from erasure_list where id = $1', [list.id]))[0].state).toBe('executed');
  });
});
