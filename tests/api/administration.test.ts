import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';

let test: TestApp;
let admin: Client;
beforeAll(async () => {
  test = await startApp();
  admin = await test.as('admin');
});
afterAll(() => test.close());

describe('the language model', () => {
  const url = '/api/admin/model-endpoint';
  const endpoint = { url: 'http://10.0.0.8:8000/v1/chat/completions', model: 'local-72b', apiKey: 'geheim-12345' };

  it('is off by default, set by the administrator alone, and never shows its key', async () => {
    expect(ok<any>(await admin.get(url)).endpoint).toBeNull();
    const clerk = await test.as('officeClerk');
    expect((await clerk.put(url, { endpoint })).body.code).toBe('forbidden');
    expect(ok<any>(await admin.put(url, { endpoint })).endpoint).toEqual({
      url: endpoint.url,
      model: 'local-72b',
      keyed: true,
    });
    const { apiKey: _, ...again } = endpoint;
    expect(ok<any>(await admin.put(url, { endpoint: again })).endpoint.keyed).toBe(true);
    const journal = await (await test.as('auditHead')).get('/api/journal', { verb: 'change-setting' });
    expect(ok<any>(journal).entries.length).toBe(2);
    expect(JSON.stringify(journal.body)).not.toContain(endpoint.apiKey);
    expect(ok<any>(await admin.put(url, { endpoint: null })).endpoint).toBeNull();
  });

  it.each([
    'https://api.example.com/v1/chat/completions',
    'http://8.8.8.8/v1',
    'http://172.32.0.1/v1',
    'http://10.example.com/v1',
  ])('refuses %s: the text stays on the premises', async (outside) => {
    const answer = await admin.put(url, { endpoint: { ...endpoint, url: outside } });
    expect([answer.status, answer.body.code]).toEqual([422, 'outside-premises']);
    expect(ok<any>(await admin.get(url)).endpoint).toBeNull();
  });
});

describe('accounts', () => {
  it('are opened with a first password that must be changed, and stopped at once', async () => {
    const person = test.bureau.people.principal3 as string;
    const opened = ok<any>(
      await admin.post('/api/admin/accounts', { person: { id: person }, username: 'shiwangxiao' }),
    );
    expect(opened.initialPassword).toMatch(/^.{4}-.{4}-.{4}-.{4}$/);
    const enter = () =>
      test.anonymous.post('/api/session', { username: 'shiwangxiao', password: opened.initialPassword });
    expect(ok<any>(await enter()).mustChangePassword).toBe(true);
    expect(
      (await (await test.as('officeClerk')).post(`/api/admin/accounts/${person}/disable`, { reason: '试' })).body.code,
    ).toBe('forbidden');
    expect((await admin.post(`/api/admin/accounts/${person}/disable`, { reason: '离任' })).status).toBe(204);
    expect((await enter()).status).toBe(403);
  });
});
