import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHead, readHeads } from '../../src/kernel/seal/head.ts';
import { sealJournal } from '../../src/kernel/seal/seal.ts';
import { verifyHere } from '../../src/kernel/seal/verification.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { trustCount } from '../support/trust-count.ts';

let test: TestApp;
let clerk: Client;
let admin: Client;

beforeAll(async () => {
  test = await startApp();
  clerk = await test.as('officeClerk');
  admin = await test.as('admin');
});
afterAll(() => test.close());

/** A filter that the clerk keeps. */
const own = (name: string) => ({ person: test.bureau.people.officeClerk, record: 'organisation', name });
const rows = <T>(query: ReturnType<typeof sql>): Promise<T[]> =>
  test.database.read(backDoor(test.bureau), (tx) => tx.rows<T>(query));
type Kept = { verb: string; record: string; actor: string | null; reason: string | null; content: string; at: string };
const noted = async (verb: string, record: string): Promise<Kept | undefined> =>
  (
    await rows<Kept>(sql`select j.verb, j.record, j.actor_id as actor, j.reason, j.at, p.content
      from journal as j join journal_payload as p on p.journal_id = j.id
      where j.verb = ${verb} and j.record = ${record} order by j.at desc, j.id desc limit 1`)
  )[0];

/** security/S4: who, when, where, what, with which outcome: each kind of event, as the people concerned cause it. */
describe('security/S4 the journal keeps', () => {
  const password = 'yi-ge-xin-de-mi-ma-2026';
  const cases: readonly (readonly [name: string, verb: string, record: string, cause: () => Promise<unknown>])[] = [
    ['a sign-in', 'sign-in', 'session', () => test.as('treasury1')],
    [
      'a sign-in that was denied',
      'deny',
      'session',
      () => test.anonymous.post('/api/session', { username: 'juzhang', password: 'not the right one' }),
    ],
    ['a sign-out', 'sign-out', 'session', async () => (await test.as('town1')).delete('/api/session')],
    [
      'a password that was not changed',
      'deny-change-password',
      'account',
      async () => (await test.as('inspector')).post('/api/session/password', { current: 'wrong', next: password }),
    ],
    [
      'a new account',
      'create',
      'account',
      async () => ok(await admin.post('/api/admin/accounts', { person: { name: '新同事' }, username: 'xintongshi' })),
    ],
    [
      'a new password given',
      'reset-password',
      'account',
      async () => ok(await admin.post(`/api/admin/accounts/${test.bureau.people.principal2}/password`, { password })),
    ],
    ['an export', 'export', 'organisation', () => clerk.get('/api/organisations', {}, { accept: 'text/csv' })],
    [
      'a covered field shown',
      'read',
      'person',
      async () =>
        ok(
          await admin.post(`/api/people/${test.bureau.people.principal1}/reveal`, { field: 'mobile', reason: '核实' }),
        ),
    ],
    [
      'a file taken',
      'download',
      'file',
      async () => {
        const { id } = ok<any>(await clerk.upload('/api/files', { name: '样例.txt', bytes: '样例' }));
        expect((await clerk.get(`/api/files/${id}/content`)).status).toBe(200);
      },
    ],
    [
      'a right that was given',
      'create',
      'post',
      async () => {
        const [organisation] = Object.values(test.bureau.organisations);
        const given = { person: test.bureau.people.principal2, organisation, role: 'inspector', title: '督学' };
        ok(await admin.post('/api/posts', { ...given, fromOn: '2026-01-01' }));
      },
    ],
    [
      'a parameter that was changed',
      'create',
      'parameterValue',
      async () => {
        const value = { value: { minutes: 5, entries: 500 }, region: 'CN', from: '2027-01-01', endPrevious: true };
        ok(
          await admin.post('/api/admin/parameters/journalSealing/values', { ...value, source: '规定', reason: '加密' }),
        );
      },
    ],
    [
      'a deletion',
      'remove',
      'savedView',
      async () => {
        const made = ok<any>(await clerk.post('/api/saved-views', own('常用')));
        const gone = await clerk.delete(`/api/saved-views/${made.id}`, { version: String(made.version ?? 1) });
        expect(gone.status).toBeLessThan(300);
      },
    ],
    ['a right that was wanting', 'deny', 'access', async () => (await test.as('teacher1')).get('/api/journal')],
  ];

  it.each(cases)('%s', async (_, verb, record, cause) => {
    await cause();
    const entry = await noted(verb, record);
    expect(entry).toMatchObject({ verb, record });
    expect(entry?.at).toMatch(/Z$/);
  });

  it('with where a person was and what was refused, and not more than a flood needs', async () => {
    const teacher = await test.as('teacher1');
    for (let time = 0; time < 40; time++) expect((await teacher.get('/api/journal')).status).toBe(403);
    const entry = await noted('deny', 'access');
    expect(JSON.parse(entry?.content ?? '{}').after).toMatchObject({
      door: '/api/journal',
      code: 'forbidden',
      address: '127.0.0.1',
    });
    const kept = await rows(sql`select from journal where verb = 'deny' and record = 'access'`);
    expect(kept.length).toBeLessThanOrEqual(61);
    trustCount('S4', 'kinds of events on record', cases.length);
  });
});

/** security/S2: the journal made to fail; what it would have told has not happened. */
describe('security/S2 without its entry no write is kept', () => {
  const broken = async (table: string, work: () => Promise<void>) => {
    const asOwner = (text: string) => test.database.asOwner((client) => client.query(text));
    await asOwner(`create function fail_journal() returns trigger language plpgsql as $$ begin raise exception 'no journal'; end $$;
      create trigger fail before insert on ${table} for each statement execute function fail_journal()`);
    await work().finally(() => asOwner(`drop trigger fail on ${table}; drop function fail_journal()`));
  };
  /** Everything that a write leaves, over all tables of records. */
  const everything = async (): Promise<string> => {
    const hash = createHash('sha256');
    const tables = await rows<{ name: string }>(sql`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'sign_in%' and relname <> 'session' order by 1`);
    for (const { name } of tables)
      await test.database.asOwner(async (client) => {
        const { rows: sums } = await client.query(
          `select count(*) as n, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as sum from "${name}" as t`,
        );
        hash.update(`${name} ${JSON.stringify(sums)}\n`);
      });
    return hash.digest('hex');
  };

  it('whatever the write, and nothing is half written', async () => {
    const kept = ok<any>(await clerk.post('/api/saved-views', own('留用')));
    const { id } = ok<any>(await clerk.upload('/api/files', { name: '样例.txt', bytes: '样例' }));
    const form = { title: '事项', organisation: test.bureau.organisations.basic, dueOn: '2026-12-31' };
    const writes: readonly (() => Promise<{ status: number }>)[] = [
      () => clerk.post('/api/saved-views', own('新增')),
      () => clerk.patch(`/api/saved-views/${kept.id}`, { version: kept.version ?? 1, name: '改名' }),
      () => clerk.delete(`/api/saved-views/${kept.id}`, { version: String(kept.version ?? 1) }),
      () => clerk.get('/api/organisations', {}, { accept: 'text/csv' }),
      () => clerk.get(`/api/files/${id}/content`),
      () => admin.post(`/api/people/${test.bureau.people.principal1}/reveal`, { field: 'mobile', reason: '核实' }),
      () => admin.post('/api/admin/accounts', { person: { name: '另一位' }, username: 'lingyiwei' }),
      () => test.anonymous.post('/api/session', { username: 'juzhang', password: 'not the right one' }),
      () => admin.post('/api/organisations', { name: '新科室', code: 'S2', kind: 'section', ...form }),
      () => clerk.upload('/api/files', { name: '另一份.txt', bytes: '另一份' }),
    ];
    let refused = 0;
    for (const table of ['journal', 'journal_payload'])
      await broken(table, async () => {
        const before = await everything();
        for (const write of writes) {
          expect((await write()).status).toBeGreaterThanOrEqual(400);
          refused++;
        }
        expect(await everything()).toBe(before);
      });
    trustCount('S2', 'writes without an entry refused', refused);
    await sealJournal(test.house, test.bureau.tenantId);
    expect(
      (await clerk.patch(`/api/saved-views/${kept.id}`, { version: kept.version ?? 1, name: '改名' })).status,
    ).toBe(200);
  });
});

describe('the seal at the door', () => {
  it('is shown to those who may read the journal, verified by auditors alone, and leaves as a file', async () => {
    await sealJournal(test.house, test.bureau.tenantId);
    const auditor = await test.as('auditHead');
    const { head, verified, mayVerify } = ok<any>(await auditor.get('/api/journal/seal'));
    expect([head.size > 0, verified, mayVerify]).toEqual([true, null, true]);
    expect((await clerk.post('/api/journal/verifications')).status).toBe(403);
    const { job } = ok<any>(await auditor.post('/api/journal/verifications'));
    expect(job).toMatch(/^[0-9a-f-]{36}$/);
    expect(ok<any>(await auditor.get('/api/journal/seal')).running).toBe(true);
    const file = await auditor.get('/api/journal/heads');
    const { heads } = readHeads(file.bytes.toString('utf8'));
    expect(heads.map((one) => checkHead(one, head.key))).toEqual(heads.map(() => 'good'));
    expect(await verifyHere(test.house, test.bureau.tenantId)).toMatchObject({ sound: true, found: 0 });
  });
});
