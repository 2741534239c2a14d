import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { isPersonal } from '../../src/kernel/definition/index.ts';
import { readWorkbook } from '../../src/kernel/sheet/index.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { ok, YEAR } from '../support/plan.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startApp();
}, 60_000);
afterAll(() => test.close());

describe('processing register', () => {
  it('holds every record with personal fields: purpose, fields, readers, retention in force', async () => {
    const { activities } = ok<any>(await (await test.as('auditHead')).get('/api/privacy/register'));
    const wanted = registry.records.filter(({ personal }) => isPersonal(personal)).map(({ name }) => name);
    expect(wanted.length).toBeGreaterThan(15);
    expect(activities.map((one: any) => one.record).sort()).toEqual([...wanted].sort());
    const pupil = activities.find((one: any) => one.record === 'pupil');
    expect(pupil).toMatchObject({ minors: true, retention: { text: '永久' }, receivers: [] });
    expect(pupil.fields.L4).toContain('残疾');
    expect(pupil.assess.join()).toContain('不满十四周岁');
    expect(activities.every((one: any) => one.retention.text !== '未规定' && one.readers.length > 0)).toBe(true);
    expect((await (await test.as('principal1')).get('/api/privacy/register')).status).toBe(403);
  });

  it('names whom rows go to, and follows the dated parameter', async () => {
    const admin = await test.as('admin');
    const { organisations } = test.bureau;
    const allowed = [{ record: 'pupil', fields: ['school', 'status'] }];
    const expiresOn = `${YEAR + 1}-01-31`;
    const consumer = { title: '资助系统', organisation: organisations.bureau, role: 'section', allowed, expiresOn };
    const made = await admin.post('/api/data-consumers', {
      ...consumer,
      purpose: '核对受助学生在籍情况；个人信息保护法第十三条第三项',
    });
    expect(made.status, JSON.stringify(made.body)).toBeLessThan(300);
    const { activities } = ok<any>(await admin.get('/api/privacy/register'));
    const pupil = activities.find((one: any) => one.record === 'pupil');
    expect(pupil.receivers).toEqual([{ name: '资助系统', how: '变更接口', fields: ['学校', '状态'] }]);
    expect(pupil.assess.join()).toContain('向其他处理者提供');
  });

  it('comes as a workbook and as a Word form that leaves the judgement to people', async () => {
    const clerk = await test.as('officeClerk');
    const sheet = await clerk.get('/api/privacy/register/sheet');
    expect(sheet.status).toBe(200);
    const { rows } = await readWorkbook(sheet.bytes);
    const cells = rows.flat();
    for (const text of ['处理目的', '学生', '监护人', '保存期限']) expect(cells).toContain(text);
    const form = await clerk.get('/api/privacy/assessments/pupil/docx');
    const word = strFromU8(unzipSync(form.bytes)['word/document.xml'] ?? new Uint8Array());
    for (const text of ['影响评估表', '残疾', '结论和整改要求']) expect(word).toContain(text);
    expect((await clerk.get('/api/privacy/assessments/plan/docx')).body.code).toBe('not-found');
  });
});
