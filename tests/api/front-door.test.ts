import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

describe('the front door', () => {
  it('says that it is well, with version and engine', async () => {
    const { status, body } = await test.anonymous.get('/api/health');
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'ok', database: { engine: 'server' } });
    expect(body.database.version).toMatch(/^\d+\.\d+$/);
  });

  it('describes every route in OpenAPI 3.1', async () => {
    const { body } = await test.anonymous.get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(['/api/session', '/api/plans', '/api/commitments/{id}/page', '/api/board']),
    );
  });

  it('asks strangers to sign in, in Chinese, as problem details', async () => {
    for (const path of [
      '/api/plans',
      '/api/board',
      '/api/my-tasks',
      '/api/people',
      '/api/journal',
      '/api/search?q=学校',
    ]) {
      const { status, body, headers } = await test.anonymous.get(path);
      expect([path, status]).toEqual([path, 401]);
      expect(body).toMatchObject({ code: 'not-signed-in', status: 401, title: '请先登录' });
      expect(headers['content-type']).toContain('application/problem+json');
    }
  });

  it('answers a list with titles, total and paging, and as CSV and Excel', async () => {
    const clerk = await test.as('officeClerk');
    const page = await clerk.get('/api/organisations', { limit: 5, sort: 'order' });
    expect(page.body).toMatchObject({ total: 32, rows: expect.any(Array) });
    const second = await clerk.get('/api/organisations', { limit: 5, sort: 'order', after: page.body.next });
    expect(second.body.rows.map((row: any) => row.id)).not.toContain(page.body.rows[0].id);
    const csv = await clerk.get('/api/organisations', {}, { accept: 'text/csv' });
    expect(csv.bytes.toString('utf8')).toContain('澜溪区实验小学');
    const xlsx = await clerk.get(
      '/api/organisations',
      {},
      { accept: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    );
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('refuses unknown filters, bad JSON and unknown addresses with a Chinese reason', async () => {
    const clerk = await test.as('officeClerk');
    expect((await clerk.get('/api/organisations', { filter: { nonsense: 1 } })).body.code).toBe('unknown-field');
    expect((await clerk.get('/api/organisations?filter=%7Bx')).body.code).toBe('bad-filter');
    expect((await clerk.get('/api/nonsense')).status).toBe(404);
    const wrong = await clerk.get('/api/organisations', { limit: 9999 });
    expect(wrong.status).toBe(400);
    expect(wrong.body.detail).toMatch(/[\u4e00-\u9fff]/);
  });

  it('refuses a write that a foreign page started', async () => {
    const admin = await test.as('admin');
    const body = { name: '越站科', code: 'X1', kind: 'section', parent: test.bureau.organisations.bureau };
    const foreign = await admin.post('/api/organisations', body, { origin: 'https://elsewhere.example' });
    expect(foreign.body.code).toBe('foreign-origin');
    const crossSite = await admin.post('/api/organisations', body, { 'sec-fetch-site': 'cross-site' });
    expect(crossSite.status).toBe(403);
    expect((await admin.post('/api/organisations', body)).status).toBe(200);
  });

  it('lets only those administer who may, and masks what is personal', async () => {
    const section = await test.as('basicHead');
    const refused = await section.post('/api/organisations', { name: '自设科', code: 'X2', kind: 'section' });
    expect(refused.body.code).toBe('forbidden');
    const admin = await test.as('admin');
    const id = test.bureau.people.principal2 as string;
    const before = await admin.get(`/api/people/${id}`);
    await admin.patch(`/api/people/${id}`, { version: before.body.row.version, mobile: '13900001234' });
    expect((await admin.get(`/api/people/${id}`)).body.row.mobile).toBe('13900001234');
    expect((await section.get(`/api/people/${id}`)).body.row.mobile).toBe('139****34');
    expect((await section.get('/api/people', { filter: { mobile: '13900001234' } })).body.code).toBe('covered-field');
  });

  it('tells two people who change one row apart', async () => {
    const admin = await test.as('admin');
    const id = test.bureau.organisations.school5 as string;
    const { version } = (await admin.get(`/api/organisations/${id}`)).body.row;
    await admin.patch(`/api/organisations/${id}`, { version, shortName: '石望初中' });
    const second = await admin.patch(`/api/organisations/${id}`, { version, shortName: '石中' });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      code: 'version-conflict',
      facts: { mine: { shortName: '石中' }, theirs: { shortName: '石望初中' }, before: { shortName: null } },
    });
  });

  it('tells the story of a row', async () => {
    const clerk = await test.as('officeClerk');
    const { body } = await clerk.get(`/api/organisations/${test.bureau.organisations.school5}/history`);
    expect(body.entries[0]).toMatchObject({
      verb: 'update',
      actor: '管立新',
      changes: [{ field: 'shortName', label: '简称', before: null, after: '石望初中' }],
    });
  });
});
