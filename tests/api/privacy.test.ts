import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { isPersonal } from '../../src/kernel/definition/index.ts';
import { readWorkbook } from '../../src/kernel/sheet/index.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { ok, YEAR } from '../support/plan.ts';
import { teacherForm } from '../support/staff.ts';

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

  it('names whom rows go to', async () => {
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
    expect(pupil.receivers).toEqual([{ name: '资助系统', how: '变更接口', fields: ['学校', '学籍状态'] }]);
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

describe('a person’s own data', () => {
  it('shows the person’s own rows, posts and who read them; nobody else’s; and gives a copy', async () => {
    const { people } = test.bureau;
    const head = await test.as('principal1');
    const form = teacherForm(test, { name: '乔木生', person: people.teacher1 as string });
    const file = ok<any>(await head.post('/api/teachers', form));
    ok(await head.post(`/api/teachers/${file.id}/reveal`, { field: 'idNumber', reason: '核对教师资格' }));
    const other = ok<any>(await head.post('/api/teachers', teacherForm(test, { name: '方竹青' })));

    const teacher = await test.as('teacher1');
    const mine = ok<any>(await teacher.get('/api/privacy/mine'));
    expect(mine.rows.map(({ record, id }: any) => [record, id])).toEqual([
      ['person', people.teacher1],
      ['teacher', file.id],
    ]);
    const value = (field: string) => mine.rows[1].values.find((one: any) => one.field === field);
    expect(value('birthDate')).toMatchObject({ text: '1990-05-06', covered: false });
    expect(value('idNumber').covered).toBe(true);
    expect(JSON.stringify(mine)).not.toContain(form.idNumber);
    expect(JSON.stringify(mine)).not.toContain(other.id);
    expect(mine.posts[0]).toMatchObject({ title: '教师', roleLabel: '教师', to: null });
    expect(mine.reads).toHaveLength(1);
    expect(mine.reads[0]).toMatchObject({ recordLabel: '教职工', fields: ['身份证件号码'], reason: '核对教师资格' });

    const copy = await teacher.get('/api/privacy/mine/copy', { format: 'json' });
    expect(copy.body.rows[1].values.find((one: any) => one.field === 'idNumber').text).toBe(form.idNumber);
    expect(copy.body.mark.serial).toBe(copy.headers['x-export-serial']);
    const { rows } = await readWorkbook((await teacher.get('/api/privacy/mine/copy', { format: 'xlsx' })).bytes);
    expect(rows.flat()).toContain(form.idNumber);
    const wrong = { field: 'birthDate', detail: '应为1991年5月6日，以身份证为准' };
    expect(ok<any>(await teacher.post(`/api/teachers/${file.id}/report-error`, wrong)).told).toBeGreaterThan(0);
    expect((await test.anonymous.get('/api/privacy/mine')).status).toBe(401);
  });
});
