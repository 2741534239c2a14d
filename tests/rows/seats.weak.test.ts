/**
 * Keep a project library with defect, budget, change orders, progress and acceptance per school, and show money spent
 * against work accepted and defects not yet removed.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { type BuildingOffice, buildingOffice, codesOf } from '../support/seats.ts';
import { days } from '../support/staff.ts';

let test: TestApp;
let office: BuildingOffice;
let principal: Client;
let improvement: string;
const defects: string[] = [];
const works: string[] = [];
const YEAR = Number(days(0).slice(0, 4));

const report = async (who: Client = office.clerk) => ok<any>(await who.get('/api/seats/improvements', { year: YEAR }));
const line = async () => (await report()).improvements[0];
const pay = (amount: number) =>
  office.finance.post('/api/work-payments', { improvement, amount, paidOn: days(0), note: '工程进度款' });

beforeAll(async () => {
  test = await startApp();
  office = await buildingOffice(test);
  principal = await test.as('principal1');
}, 60_000);
afterAll(() => test.close());

it('keeps defects that a school enters, and an improvement with budget and contract items', async () => {
  const { at, finance } = office;
  const found = { school: at('school1'), foundOn: days(-90), source: '校舍鉴定（样例）' };
  const leak = { ...found, title: '教学楼屋面渗漏', kind: 'structure', urgency: 'danger' };
  defects.push(ok<any>(await principal.post('/api/school-defects', leak)).id);
  defects.push(
    ok<any>(await principal.post('/api/school-defects', { ...found, title: '厕所老旧', kind: 'toilets' })).id,
  );
  defects.push(
    ok<any>(await principal.post('/api/school-defects', { ...found, title: '缺音乐教室', kind: 'rooms' })).id,
  );
  const foreign = await principal.post('/api/school-defects', { ...leak, school: at('school2') });
  expect(foreign.body.code).toBe('outside-scope');
  const given = { name: '教学楼维修', school: at('school1'), kind: 'repair', year: YEAR, budget: 500_000_00 };
  improvement = ok<any>(await finance.post('/api/improvement-projects', { ...given, defects: defects.slice(0, 2) })).id;
  for (const [item, value] of [
    ['屋面防水', 300_000_00],
    ['厕所改造', 180_000_00],
  ] as const)
    works.push(ok<any>(await finance.post('/api/improvement-works', { improvement, item, value })).id);
  ok(await principal.act('improvement-projects', improvement, 'start'));
  expect(await line()).toMatchObject({ stateLabel: '实施', works: 2, worksAccepted: 0, worksValue: 480_000_00 });
});

it('shows money spent against work accepted', async () => {
  const evidence = [await office.paper(principal)];
  ok(await pay(350_000_00));
  expect(await line()).toMatchObject({ paid: 350_000_00, acceptedValue: 0, paidAhead: 350_000_00 });
  ok(await principal.act('improvement-works', works[0] as string, 'report', { evidence }));
  expect((await principal.act('improvement-works', works[0] as string, 'accept')).body.code).toBe('forbidden');
  ok(await office.clerk.act('improvement-works', works[0] as string, 'accept'));
  expect(await line()).toMatchObject({ acceptedValue: 300_000_00, paidAhead: 50_000_00, worksAccepted: 1 });
});

it('refuses to pay beyond the budget until a change order is approved by somebody else', async () => {
  const beyond = await pay(200_000_00);
  expect(beyond.body).toMatchObject({ code: 'above-budget' });
  expect(beyond.body.detail).toContain('超过批准的500,000.00元');
  const change = { improvement, title: '增加保温层', amount: 60_000_00, grounds: '屋面构造与图纸不符' };
  const { id } = ok<any>(await office.finance.post('/api/change-orders', change));
  expect(codesOf(await office.finance.act('change-orders', id, 'approve'))).toContain('same-person');
  expect((await pay(200_000_00)).body.code).toBe('above-budget');
  ok(await office.clerk.act('change-orders', id, 'approve'));
  ok(await pay(200_000_00));
  expect(await line()).toMatchObject({ approvedChanges: 60_000_00, paid: 550_000_00 });
  const both = {
    ...change,
    project: (await office.project({ number: 'LX-01', name: '扩建', school: office.at('school1') })).id,
  };
  expect((await office.finance.post('/api/change-orders', both)).body.code).toBe('one-work');
});

it('removes defects only by acceptance, and lists those not yet removed', async () => {
  const evidence = [await office.paper(principal)];
  const papers = [await office.paper(principal)];
  expect((await report()).openDefects).toHaveLength(3);
  expect((await principal.act('school-defects', defects[0] as string, 'clear')).body.code).toBe('forbidden');
  ok(await principal.act('improvement-projects', improvement, 'deliver', { papers }));
  const early = await office.clerk.act('improvement-projects', improvement, 'accept');
  expect(codesOf(early)).toContain('works-left');
  expect(early.body.detail).toContain('厕所改造');
  ok(await principal.act('improvement-works', works[1] as string, 'report', { evidence }));
  ok(await office.clerk.act('improvement-works', works[1] as string, 'accept'));
  ok(await office.clerk.act('improvement-projects', improvement, 'accept'));
  expect(await line()).toMatchObject({ stateLabel: '已验收', defectsOpen: [], defectsCleared: 2 });
  const { openDefects, totals } = await report();
  expect(openDefects).toMatchObject([
    { title: '缺音乐教室', inImprovement: false, school: { name: '澜溪区实验小学' } },
  ]);
  expect(totals).toMatchObject({ paid: 550_000_00, acceptedValue: 480_000_00 });
});

it('shows a school its own and no other', async () => {
  expect((await report(principal)).improvements).toHaveLength(1);
  expect((await report(await test.as('principal2'))).improvements).toEqual([]);
});
