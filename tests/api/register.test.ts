import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/app/composition.ts';
import { JobRunner } from '../../src/kernel/job/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let runner: JobRunner;
let school: Client;
let other: Client;

const building = (number: string, more: object = {}) => ({
  number,
  name: `第${number}教学楼`,
  school: test.bureau.organisations.school1,
  fromOn: '2019-09-01',
  tenure: 'owned',
  floorsAbove: 4,
  builtYear: 2018,
  classroomArea: 1200.5,
  ...more,
});
const rows = async (): Promise<any[]> => (await school.get('/api/buildings', { sort: 'number', limit: 500 })).body.rows;
const outcomeOf = async (client: Client, id: string) => {
  for (let waits = 0; waits < 2_000; waits++) {
    const { body } = await client.get(`/api/bulk-changes/${id}/outcome`);
    if (body.state === 'done') return body;
    runner.wake();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the bulk change did not end');
};

beforeAll(async () => {
  test = await startApp();
  runner = new JobRunner(test.house, kinds, { look: 30 });
  await runner.start();
  school = await test.as('principal1');
  other = await test.as('basicHead');
  for (const number of ['1', '2', '3', '4']) {
    const created = await school.post('/api/buildings', building(number));
    expect([number, created.status, created.body.reasons]).toEqual([number, 200, undefined]);
  }
});
afterAll(async () => {
  await runner.stop();
  await test.close();
});

describe('many rows at once', () => {
  it('is tried first, then done by a job, each row with its own entry', async () => {
    const ids = (await rows()).slice(0, 3).map(({ id }) => id);
    const asked = { record: 'building', selection: { ids }, change: { values: { floorsAbove: 6 } } };
    const preview = await school.post('/api/bulk-changes/preview', asked);
    expect(preview.body).toMatchObject({ total: 3, changed: 3, unchanged: 0, refused: 0 });
    expect(preview.body.samples[0]).toMatchObject({ title: '第1教学楼', before: { floorsAbove: 4 } });
    expect((await rows()).map(({ floorsAbove }) => floorsAbove)).toEqual([4, 4, 4, 4]);
    const started = await school.post('/api/bulk-changes', asked);
    expect(started.status).toBe(200);
    const outcome = await outcomeOf(school, started.body.id);
    expect(outcome).toMatchObject({ total: 3, changed: 3, refused: 0, what: '修改地上层数：3条校舍建筑' });
    expect((await rows()).map(({ floorsAbove }) => floorsAbove)).toEqual([6, 6, 6, 4]);
    const history = await school.get(`/api/buildings/${ids[0]}/history`);
    expect(history.body.entries[0].verb).toBe('update');
    expect((await other.get(`/api/bulk-changes/${started.body.id}/outcome`)).status).toBe(404);
  });

  it('takes all that a filter holds and says row by row what a rule refuses', async () => {
    const selection = { filter: JSON.stringify({ floorsAbove: { op: 'gte', value: 1 } }) };
    const change = { values: { floorsAbove: -3 } };
    const preview = await school.post('/api/bulk-changes/preview', { record: 'building', selection, change });
    expect(preview.body).toMatchObject({ total: 4, changed: 0, refused: 4 });
    expect(preview.body.kinds[0]).toMatchObject({ count: 4 });
  });

  it('refuses what differs from row to row, and who may not', async () => {
    const selection = { filter: '{}' };
    const one = await school.post('/api/bulk-changes/preview', {
      record: 'building',
      selection,
      change: { values: { number: '9' } },
    });
    expect([one.status, one.body.code]).toEqual([422, 'not-in-bulk']);
    const leader = await test.as('director');
    const two = await leader.post('/api/bulk-changes', {
      record: 'building',
      selection,
      change: { values: { floorsAbove: 2 } },
    });
    expect([two.status, two.body.code]).toEqual([422, 'not-in-bulk']);
  });
});

describe('cells pasted from Excel', () => {
  it('are read as a sheet is, problems named, the good rows written', async () => {
    const [one, two] = await rows();
    const given = [
      { id: one.id, version: one.version, texts: { tenure: '非学校产权独立使用', floorsAbove: '５' } },
      { id: two.id, version: two.version, texts: { tenure: '租来的', floorsAbove: '5' } },
    ];
    const dry = await school.post('/api/cells', { record: 'building', dry: true, rows: given });
    expect(dry.body.rows[0]).toMatchObject({
      changed: true,
      problems: [],
      values: { tenure: 'exclusive', floorsAbove: 5 },
    });
    expect(dry.body.rows[1].problems[0]).toMatchObject({ field: 'tenure' });
    expect((await rows())[0].tenure).toBe('owned');
    await school.post('/api/cells', { record: 'building', dry: false, rows: given });
    expect((await rows()).slice(0, 2).map(({ tenure, floorsAbove }) => [tenure, floorsAbove])).toEqual([
      ['exclusive', 5],
      ['owned', 6],
    ]);
    const again = await school.post('/api/cells', { record: 'building', dry: false, rows: given.slice(0, 1) });
    expect(again.body.rows[0]).toMatchObject({ changed: false });
    expect(again.body.rows[0].problems[0].detail).toContain('新的版本');
  });

  it('never reach another school', async () => {
    const [one] = await rows();
    const leader = await test.as('director');
    const answer = await leader.post('/api/cells', {
      record: 'building',
      dry: false,
      rows: [{ id: one.id, version: one.version, texts: { floorsAbove: '1' } }],
    });
    expect(answer.body.rows?.[0]?.changed ?? false).toBe(false);
    expect((await rows())[0].floorsAbove).toBe(5);
  });
});

describe('what a person keeps at hand', () => {
  it('drafts: kept, replaced, read by nobody else, gone when thrown away', async () => {
    const url = '/api/drafts/building/new';
    expect((await school.put(url, { values: { name: '半截' }, version: null })).status).toBe(200);
    await school.put(url, { values: { name: '半截楼' }, version: null });
    expect((await school.get(url)).body.draft).toMatchObject({ values: { name: '半截楼' }, version: null });
    expect((await school.get('/api/drafts')).body.drafts).toMatchObject([{ record: 'building', label: '校舍建筑' }]);
    expect((await other.get(url)).body).toEqual({ draft: null });
    await school.delete(url);
    expect((await school.get(url)).body).toEqual({ draft: null });
  });

  it('drafts: of forms that the post may see, and of no other', async () => {
    const draft = { values: { name: '半截' }, version: null };
    for (const record of ['connector', 'nothing']) {
      const url = `/api/drafts/${record}/new`;
      for (const { status, body } of [await school.put(url, draft), await school.get(url)])
        expect([record, status, body.code]).toEqual([record, 404, 'not-found']);
    }
    expect((await school.get('/api/drafts')).body.drafts).toEqual([]);
  });

  it('saved views: one’s own, or shared with the organisation', async () => {
    const person = (await school.get('/api/session')).body.person.id;
    const kept = await school.post('/api/saved-views', {
      person,
      record: 'building',
      name: '四层以上',
      filter: { floorsAbove: { op: 'gte', value: 4 } },
    });
    expect(kept.status).toBe(200);
    expect((await other.get('/api/saved-views')).body.total).toBe(0);
    const forged = await other.post('/api/saved-views', { person, record: 'building', name: '冒名' });
    expect(forged.status).toBe(403);
  });
});

describe('covered fields', () => {
  it('are shown with a reason to whose duty they are, and the journal knows', async () => {
    const definitions = (await other.get('/api/definitions')).body.records;
    const person = definitions.find((one: any) => one.name === 'person');
    expect(person.fields.find((one: any) => one.name === 'mobile')).toMatchObject({ masked: true, revealable: false });
    const id = (await other.get('/api/session')).body.person.id;
    const denied = await other.post(`/api/people/${id}/reveal`, { field: 'mobile', reason: '核对' });
    expect([denied.status, denied.body.code]).toEqual([403, 'forbidden']);
    const admin = await test.as('admin');
    const none = await admin.post(`/api/people/${id}/reveal`, { field: 'mobile', reason: ' ' });
    expect([none.status, none.body.code]).toEqual([422, 'reason-needed']);
    const shown = await admin.post(`/api/people/${id}/reveal`, { field: 'mobile', reason: '电话核实身份' });
    expect(shown.status).toBe(200);
  });

  it('errors are reported to the keepers', async () => {
    const [one] = await rows();
    const sent = await school.post(`/api/buildings/${one.id}/report-error`, { field: 'name', detail: '应为明德楼' });
    expect(sent.body.told).toBeGreaterThan(0);
  });

  it('errors in code lists, codes and parameters too, named, to whoever keeps them', async () => {
    const [admin, clerk] = [await test.as('admin'), await test.as('officeClerk')];
    const told = async (who: Client) =>
      (await who.get('/api/notices')).body.notices.map((one: any) => `${one.title} → ${one.path}`).join('\n');
    const [list] = (await school.get('/api/code-lists', { filter: { name: 'division' } })).body.rows;
    const [code] = (await school.get('/api/code-items', { filter: { list: 'division' }, limit: 1 })).body.rows;
    const { parameters, editable } = (await school.get('/api/admin/parameters')).body;
    const limit = parameters.find((one: any) => one.name === 'largeClassFrom');
    expect(editable).toBe(false);
    const detail = '与2026年文件不符';
    const sent = [
      await school.post(`/api/code-lists/${list.id}/report-error`, { detail }),
      await school.post(`/api/code-items/${code.id}/report-error`, { detail, field: 'label' }),
      await school.post(`/api/admin/parameters/values/${limit.values[0].id}/report-error`, { detail }),
    ];
    expect(sent.map(({ status, body }) => [status, body.told > 0])).toEqual(Array(3).fill([200, true]));
    const heard = await told(admin);
    expect(heard).toContain(`请核对：代码表“${list.label}”被报告有误 → /code-lists?selected=${list.id}`);
    expect(heard).toContain(`请核对：代码“${code.label}”的`);
    const about = `请核对：参数“${limit.label}”（${limit.values[0].from}起的值）被报告有误`;
    expect(heard).toContain(about);
    // The office keeps parameters beside the administrator, and no code lists.
    const office = await told(clerk);
    expect(office).toContain(about);
    expect(office).not.toContain('代码表');
    const journal = (await admin.get('/api/operations/log', { record: 'parameterValue' })).body.entries;
    expect(journal.find((one: any) => one.verb === 'reportError')).toMatchObject({ reason: detail });
    const bare = await school.post(`/api/admin/parameters/values/${limit.values[0].id}/report-error`, { detail: ' ' });
    expect([bare.status, bare.body.code]).toEqual([422, 'detail-needed']);
    const none = await school.post(`/api/admin/parameters/values/${list.id}/report-error`, { detail });
    expect(none.status).toBe(404);
  });
});
