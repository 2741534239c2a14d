/** Code lists as forms, lists, filters and exports meet them, and what a retired code means for rows old and new. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';

let test: TestApp;
let admin: Client;
let section: Client;
let school: Record<string, any>;

const FACTS = { ownership: 'public', openedOn: '2010-09-01' };
beforeAll(async () => {
  test = await startApp();
  admin = await test.as('admin');
  section = await test.as('basicHead');
  school = ok<any>(await register('school1', '2132000001', '211'));
});
afterAll(() => test.close());

const register = (key: string, identifierCode: string, kind: string) =>
  section.post('/api/schools', {
    organisation: test.bureau.organisations[key],
    name: `样例学校${identifierCode}`,
    identifierCode,
    kind,
    ...FACTS,
  });

const itemOf = async (list: string, code: string) =>
  ok<any>(await admin.get('/api/code-items', { filter: { list, code } })).rows[0];
const change = async (list: string, code: string, values: object, who = admin) => {
  const row = await itemOf(list, code);
  return who.patch(`/api/code-items/${row.id}`, { version: row.version, ...values });
};
const update = async (values: object) => {
  const { row } = ok<any>(await section.get(`/api/schools/${school.id}`));
  return section.patch(`/api/schools/${school.id}`, { version: row.version, ...values });
};

describe('a list', () => {
  it('is read by everybody, flat, in order, as of a day', async () => {
    const teacher = await test.as('principal1');
    const before = ok<any>(await teacher.get('/api/code-lists/division/items', { on: '2014-09-01' })).items;
    const after = ok<any>(await teacher.get('/api/code-lists/division/items', { on: '2016-09-01' })).items;
    const codes = (items: { code: string }[]) => items.map((item) => item.code);
    expect(codes(before)).toContain('320482');
    expect(codes(before)).not.toContain('320413');
    expect(codes(after)).toContain('320413');
    expect(codes(after)).not.toContain('320482');
    const whole = ok<any>(await teacher.get('/api/code-lists/division/items'));
    expect(codes(whole.items)).toEqual(expect.arrayContaining(['320413', '320482']));
    expect(whole.items.find((item: any) => item.code === '320413')).toMatchObject({
      label: '金坛区',
      parent: '320400',
    });
    expect((await teacher.get('/api/code-lists/nothing/items')).status).toBe(404);
    expect((await teacher.get('/api/code-lists/division/items', { on: '2014-02-30' })).status).toBe(400);
  });

  it('is not sent again to whoever has it, until it changes', async () => {
    const url = '/api/code-lists/danger-grade/items';
    const { headers } = await admin.get(url);
    const tag = String(headers.etag);
    const again = await admin.get(url, {}, { 'if-none-match': tag });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    ok(await change('danger-grade', 'A', { note: '样例说明' }));
    expect((await admin.get(url, {}, { 'if-none-match': tag })).status).toBe(200);
  });

  it('is kept by the administrator alone', async () => {
    const clerk = await test.as('officeClerk');
    expect((await change('gender', '1', { label: '甲' }, clerk)).body.code).toBe('forbidden');
    const given = { list: 'gender', code: '3', label: '三' };
    expect((await clerk.post('/api/code-items', given)).body.code).toBe('forbidden');
    const row = await itemOf('gender', '1');
    expect((await admin.delete(`/api/code-items/${row.id}`, { version: String(row.version) })).body.code).toBe(
      'forbidden',
    );
    expect((await change('gender', '1', { code: '5' })).body.code).toBe('not-editable');
  });

  it('names itself in the definitions, for forms', async () => {
    const { records } = ok<any>(await section.get('/api/definitions'));
    const fields = records.find((one: any) => one.name === 'school').fields;
    expect(fields.find((field: any) => field.name === 'kind')).toMatchObject({ list: 'school-kind', validOn: null });
  });
});

describe('a code', () => {
  it('is shown by its label in lists, details and exports', async () => {
    const page = ok<any>(await section.get('/api/schools'));
    expect(page.titles['code:school-kind']).toEqual({ 211: '小学' });
    const detail = ok<any>(await section.get(`/api/schools/${school.id}`));
    expect(detail.titles['code:school-kind']).toEqual({ 211: '小学' });
    const csv = await section.get('/api/schools', { columns: 'name,kind' }, { accept: 'text/csv' });
    expect(String(csv.bytes)).toContain('样例学校2132000001,小学');
  });

  it('is asked about with all that lies below it, and only if there is such a code', async () => {
    const total = async (kind: unknown) => ok<any>(await section.get('/api/schools', { filter: { kind } })).total;
    expect(await total({ op: 'below', value: '21' })).toBe(1);
    expect(await total({ op: 'below', value: '31' })).toBe(0);
    expect(await total('211')).toBe(1);
    const unknown = await section.get('/api/schools', { filter: { kind: '777' } });
    expect([unknown.status, unknown.body.code]).toEqual([400, 'unknown-code']);
    expect(unknown.body.detail).toContain('办学类型：代码表“办学类型”中没有“777”');
  });

  it('is refused where no list has it, or where it only groups others', async () => {
    const unknown = await register('school2', '2132000002', '777');
    expect(unknown.body).toMatchObject({ code: 'unknown-code', reasons: [{ field: 'kind' }] });
    expect(unknown.body.detail).toContain('办学类型：代码“777”不在代码表“办学类型”（school-kind）中');
    expect(unknown.body.detail).toContain('请从列表中选择');
    expect((await register('school2', '2132000002', '21')).body.detail).toContain('只用来分组');
  });

  it('is refused to new rows once retired, while old rows stay editable in everything else', async () => {
    const yesterday = new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10);
    ok(await change('school-kind', '211', { validTo: yesterday }));
    const refused = await register('school2', '2132000002', '211');
    expect(refused.body.code).toBe('unknown-code');
    expect(refused.body.detail).toMatch(/“211 小学”自\d+年\d+月\d+日起停用（代码表“办学类型”）。请改选现行的代码/);
    expect(ok<any>(await update({ address: '样例路1号' })).address).toBe('样例路1号');
    expect(ok<any>(await update({ kind: '211', address: '样例路2号' })).address).toBe('样例路2号');
    expect(ok<any>(await section.get('/api/schools')).titles['code:school-kind']).toEqual({ 211: '小学' });
    expect(ok<any>(await update({ kind: '218' })).kind).toBe('218');
    const [last] = ok<any>(await section.get(`/api/schools/${school.id}/history`)).entries;
    expect(last.changes).toMatchObject([{ field: 'kind', beforeText: '小学', afterText: '小学教学点' }]);
    expect((await update({ kind: '211' })).body.code).toBe('unknown-code');
    ok(await change('school-kind', '211', { validTo: null }));
    expect(ok<any>(await update({ kind: '211' })).kind).toBe('211');
  });
});
