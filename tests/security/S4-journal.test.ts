import * as xlsx from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealJournal } from '../../src/kernel/seal/index.ts';
import { type Answer, backDoor, type Client, startApp, type TestApp } from '../support/app.ts';

/** security/S4: the auditor's journal — who reads it, what it is searched by, what leaves it, and its proof entry by entry. */
let test: TestApp;
let auditor: Client;
let admin: Client;

const ok = ({ status, body }: Answer): any => {
  expect(status, JSON.stringify(body).slice(0, 300)).toBe(200);
  return body;
};

beforeAll(async () => {
  test = await startApp();
  [auditor, admin] = [await test.as('auditHead'), await test.as('admin')];
  const { people } = test.bureau;
  // What a reveal notes, past the permissions of any one record.
  await test.database.write(backDoor(test.bureau), async (tx) => {
    const about = people.teacher1 as string;
    await tx.note('person', about, 'read', { after: { fields: ['手机'], level: 'L3' } }, '核对联系方式');
    await tx.note('person', about, 'read', { after: { fields: ['健康'], level: 'L4' } }, '安排体检100%');
  });
});
afterAll(() => test.close());

const reasons = ({ entries }: any): (string | null)[] => entries.map(({ reason }: any) => reason);

describe('security/S4 the journal', () => {
  it('finds by purpose, by readings and by person, page by page without a gap', async () => {
    const at = '/api/journal';
    expect(reasons(ok(await auditor.get(at, { purpose: '体检100%' })))).toEqual(['安排体检100%']);
    expect(reasons(ok(await auditor.get(at, { purpose: '体检%0' })))).toEqual([]);
    expect(reasons(ok(await auditor.get(at, { reads: 'L4' })))).toEqual(['安排体检100%']);
    expect(reasons(ok(await auditor.get(at, { reads: 'all' })))).toEqual(['安排体检100%', '核对联系方式']);
    const mine = { personId: test.bureau.people.auditHead };
    const first = ok(await auditor.get(at, { ...mine, limit: 2 }));
    const second = ok(await auditor.get(at, { ...mine, limit: 2, after: first.next }));
    const ids = [...first.entries, ...second.entries].map(({ id, actorId }: any) => [id, actorId]);
    expect(new Set(ids.map(([id]) => id)).size).toBe(4);
    expect(ids.every(([, actor]) => actor === mine.personId)).toBe(true);
    expect((await auditor.get(at, { reads: 'L9' })).status).toBe(400);
  });

  it('is the auditors’ alone; administrators read what was done to operate the system', async () => {
    for (const key of ['admin', 'officeClerk', 'director', 'principal1'] as const)
      for (const path of ['/api/journal', '/api/journal/export', `/api/journal/${test.bureau.tenantId}/proof`])
        expect((await (await test.as(key)).get(path)).status, `${key} ${path}`).toBe(403);
    const log = ok(await admin.get('/api/operations/log', { limit: 200 }));
    const told = new Set(log.entries.map(({ record }: any) => record));
    for (const record of ['person', 'session', 'account', 'post', 'journal', 'pupil'])
      expect(told.has(record), record).toBe(false);
    expect(ok(await admin.get('/api/operations/log', { record: 'person' })).entries).toEqual([]);
    expect((await auditor.get('/api/operations/log')).status).toBe(403);
  });

  it('leaves as a marked workbook of envelopes, which the journal remembers', async () => {
    const answer = await auditor.get('/api/journal/export', { reads: 'all' });
    expect(answer.status).toBe(200);
    const book = xlsx.read(answer.bytes);
    const text = xlsx.utils.sheet_to_csv(book.Sheets[book.SheetNames[0] as string] as xlsx.WorkSheet);
    const serial = String(answer.headers['x-export-serial']);
    for (const part of ['安排体检100%', '核对联系方式', serial, '严审之']) expect(text).toContain(part);
    // Envelopes only: which fields were read stays in the house.
    expect(text).not.toContain('健康');
    const { entries } = ok(await auditor.get('/api/journal', { serial }));
    expect(entries).toMatchObject([{ verb: 'export', record: 'journal' }]);
  });

  it('proves an entry against the head, and tells when the entry was altered', async () => {
    const [entry] = ok(await auditor.get('/api/journal', { reads: 'L4' })).entries;
    const [late] = ok(await auditor.get('/api/journal', { limit: 1 })).entries;
    const proofOf = async (id: string) => ok(await auditor.get(`/api/journal/${id}/proof`)).proof;
    expect(await proofOf(entry.id)).toBeNull();
    await sealJournal(test.house, test.bureau.tenantId);
    for (const id of [entry.id, late.id]) {
      const proof = await proofOf(id);
      expect(proof).toMatchObject({ holds: true, head: 1 });
      expect(proof.path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(proof.size)));
    }
    const { rows } = await test.database.asOwner(async (client) => {
      await client.query("select set_config('yaodian.tenant', $1, false), set_config('yaodian.reach', '*', false)", [
        test.bureau.tenantId,
      ]);
      await client.query('alter table journal disable trigger user');
      const done = await client.query(`update journal set reason = '另一用途' where id = $1 returning id`, [entry.id]);
      await client.query('alter table journal enable trigger user');
      return done;
    });
    expect(rows).toHaveLength(1);
    expect((await proofOf(entry.id)).holds).toBe(false);
    expect((await proofOf(late.id)).holds).toBe(true);
    expect((await auditor.get(`/api/journal/${test.bureau.tenantId}/proof`)).status).toBe(404);
  });
});
