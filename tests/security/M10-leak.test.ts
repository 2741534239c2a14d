import * as xlsx from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { days, TODAY, teacherForm } from '../support/staff.ts';

/** security/M10: whose data may have leaked, which fields, and who read or took them out since when, from the journal. */

let test: TestApp;
beforeAll(async () => {
  test = await startApp();
}, 60_000);
afterAll(() => test.close());

it('security/M10 tells whose data, which fields and who read or exported them in a window, and nobody’s name', async () => {
  const head = await test.as('principal1');
  const seen = ok<any>(await head.post('/api/teachers', teacherForm(test, { name: '乔泄一' }))).id;
  const quiet = ok<any>(await head.post('/api/teachers', teacherForm(test, { name: '方泄二' }))).id;
  ok(await head.post(`/api/teachers/${seen}/reveal`, { field: 'idNumber', reason: '核对教师资格' }));
  const about = { record: 'teacher', from: days(-1), to: TODAY };
  const auditor = await test.as('auditHead');
  const report = async (more: object) => {
    const answer = await auditor.get('/api/privacy/leak-report', { ...about, format: 'xlsx', ...more });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return Object.values(xlsx.read(answer.bytes).Sheets)
      .map((sheet) => xlsx.utils.sheet_to_csv(sheet))
      .join('\n');
  };
  const whole = await report({});
  for (const text of [seen, quiet, '查看敏感内容', '核对教师资格', '身份证件号码']) expect(whole).toContain(text);
  expect(whole).not.toMatch(/乔泄一|方泄二/);
  const one = await report({ row: quiet });
  expect(one).toContain(quiet);
  expect(one).not.toContain(seen);
  expect(one).not.toContain('核对教师资格');
  expect(await report({ organisation: test.bureau.organisations.school8 })).not.toContain(seen);
  expect(await report({ from: days(-9), to: days(-8) })).not.toContain(seen);

  const foundAt = `${TODAY}T01:00:00Z`;
  const overview = { ...about, foundAt, organisation: test.bureau.organisations.bureau };
  const seenOnPage = ok<any>(await auditor.get('/api/privacy/leak-report/overview', overview));
  expect(seenOnPage).toMatchObject({ dueAt: `${TODAY}T05:00:00.000Z`, total: 2, placeCount: 1, cut: false });
  expect(seenOnPage.acts.map(({ act, reason }: any) => [act, reason])).toContainEqual(['查看敏感内容', '核对教师资格']);
  expect(JSON.stringify(seenOnPage)).not.toMatch(/乔泄一|方泄二/);
  expect((await head.get('/api/privacy/leak-report/overview', overview)).status).toBe(403);
  const paper = await auditor.get('/api/privacy/leak-report', { ...about, format: 'docx' });
  const word = strFromU8(unzipSync(paper.bytes)['word/document.xml'] ?? new Uint8Array());
  for (const text of ['个人信息泄露影响报告', '身份证件号码', '已采取的补救措施']) expect(word).toContain(text);
  const upside = { ...about, format: 'xlsx', from: TODAY, to: days(-1) };
  expect((await auditor.get('/api/privacy/leak-report', upside)).body.code).toBe('bad-window');
  const none = { ...about, record: 'plan', format: 'xlsx' };
  expect((await auditor.get('/api/privacy/leak-report', none)).body.code).toBe('not-found');
  for (const who of [head, await test.as('admin'), await test.as('basicHead')])
    expect((await who.get('/api/privacy/leak-report', { ...about, format: 'xlsx' })).status).toBe(403);
});
