import * as xlsx from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { today } from '../../src/kernel/time/index.ts';
import { openYear } from '../../src/modules/compliance/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { day, identityNumberOf } from '../support/pupils.ts';

/** security/M9: the yearly audit of minors' data, due by January's end, its pack generated whole; assessments are kept. */

let test: TestApp;
let clerk: Client;
let auditor: Client;
const CHILD = '禾苗审九一';
beforeAll(async () => {
  test = await startApp();
  clerk = await test.as('officeClerk');
  auditor = await test.as('auditHead');
  const school = await test.as('principal1');
  const idNumber = identityNumberOf('2018-11-20');
  const facts = { name: CHILD, gender: '1', birthDate: '2018-11-20', school: test.bureau.organisations.school1 };
  const child = ok<any>(await school.post('/api/pupils', { ...facts, idNumber })).id;
  ok(await school.post(`/api/pupils/${child}/reveal`, { field: 'idNumber', reason: '核对户口簿' }));
  const asked = { kind: 'copy', childNumber: idNumber, childName: CHILD, applicant: '家长审九二', relation: 'mother' };
  ok(await clerk.post('/api/data-requests', { ...asked, says: '想看看', receivedOn: today() }));
}, 60_000);
afterAll(() => test.close());

const cellsOf = (bytes: Buffer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(xlsx.read(bytes).Sheets).map(([name, sheet]) => [name, xlsx.utils.sheet_to_csv(sheet)]),
  );

it('security/M9 keeps impact assessments for three years at least, and nobody changes or removes a settled one', async () => {
  const form = {
    ...{ activity: '学生', doneOn: day(-1), assessor: '办公室、法律顾问', risk: 'medium' },
    ...{ necessity: '履行法定职责所必需', effect: '泄露会影响人身安全', protection: '遮盖、审批、留痕' },
  };
  expect((await clerk.post('/api/impact-assessments', { ...form, doneOn: day(1) })).body.code).toBe('done-later');
  expect((await auditor.post('/api/impact-assessments', form)).status).toBe(403);
  const made = ok<any>(await clerk.post('/api/impact-assessments', form));
  const path = `/api/impact-assessments/${made.id}`;
  const years = Number(made.keepUntil.slice(0, 4)) - Number(form.doneOn.slice(0, 4));
  expect(years).toBe(3);
  ok(await clerk.act('impact-assessments', made.id, 'settle'));
  const { version } = ok<any>(await clerk.get(path)).row;
  expect((await clerk.patch(path, { version, risk: 'low' })).body.code).toBe('not-editable');
  for (const who of [clerk, await test.as('admin'), await test.as('director')])
    expect((await who.delete(path, { version: String(version) })).status).toBe(403);
});

it('security/M9 has the year’s audit due by January’s end, generated whole and without anybody’s name', async () => {
  await openYear(test.house, test.bureau.tenantId);
  await openYear(test.house, test.bureau.tenantId);
  const year = Number(today().slice(0, 4));
  const { rows } = ok<any>(await clerk.get('/api/minors-audits'));
  expect(rows).toHaveLength(1);
  const [audit] = rows;
  expect(audit).toMatchObject({ year, state: 'open', dueOn: `${year + 1}-01-31` });
  expect(ok<any>(await clerk.get(`/api/minors-audits/${audit.id}`)).limit.dueOn >= audit.dueOn).toBe(true);

  const pack = (who: Client, format: string) => who.get(`/api/minors-audits/${audit.id}/pack`, { format });
  expect((await pack(await test.as('principal1'), 'xlsx')).status).toBe(403);
  const file = await pack(auditor, 'xlsx');
  expect(file.status, JSON.stringify(file.body)).toBe(200);
  const cells = cellsOf(file.bytes);
  expect(Object.keys(cells)).toEqual([
    ...['对照条款', '处理活动', '访问权限', '查看和导出', '紧急查看', '个人请求', '到期和请求的销毁', '影响评估'],
  ]);
  expect(cells.对照条款).toContain('第三十七条');
  expect(cells.处理活动).toMatch(/学生.*永久/);
  expect(cells.查看和导出).toMatch(new RegExp(`${today().slice(0, 7)},学生,查看敏感内容,1,1`));
  expect(cells.个人请求).toContain('查阅、复制,1,0,0');
  expect(cells.影响评估).toMatch(/学生,.*,中,/);
  expect(cells.影响评估).toContain('没有定稿的评估');
  const whole = JSON.stringify(cells);
  for (const hidden of [CHILD, '家长审九二', '核对户口簿']) expect(whole).not.toContain(hidden);
  const word = strFromU8(unzipSync((await pack(clerk, 'docx')).bytes)['word/document.xml'] ?? new Uint8Array());
  for (const told of [`${year}年度未成年人个人信息合规审计包`, '对照条款', '影响评估', '查阅、复制'])
    expect(word).toContain(told);

  const findings = '本年未发现违法处理，遮盖审批已整改';
  expect((await auditor.act('minors-audits', audit.id, 'report', { findings })).status).toBe(403);
  expect((await clerk.act('minors-audits', audit.id, 'report', { findings })).status).toBe(422);
  const receipt = [ok<any>(await clerk.upload('/api/files', { name: '回执.txt', bytes: '样例：回执' })).id];
  ok(await clerk.act('minors-audits', audit.id, 'report', { findings, receipt }));
  expect(ok<any>(await clerk.get(`/api/minors-audits/${audit.id}`)).row.state).toBe('reported');
});
