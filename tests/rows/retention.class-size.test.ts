/**
 * Row retention.class-size (000:三/十): warn before an admission or transfer takes a class over the limit and list
 * classes above it.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readWorkbook } from '../../src/kernel/sheet/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { fillClass } from '../support/monitoring.ts';
import { ok } from '../support/plan.ts';
import { day, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

let test: TestApp;
let office: RollOffice;
let [first, second]: Client[] = [];
/** A class of 44, one of 55, and a small one, all of one grade at the first school; one pupil at the second. */
let [nearly, large, small]: string[] = [];
let moving: string;

const sizes = async (who: Client, key = 'bureau') => ok<any>(await who.get(`/api/class-sizes/${office.at(key)}`));
const register = async (toClassGroup: string, more: object = {}) => {
  const { id: pupil } = await office.child(first as Client, 'school1', SCHOOL_YEAR);
  return office.draft(first as Client, { kind: 'register', pupil, toClassGroup, ...more });
};
const submit = (id: string) => (first as Client).act('enrolment-events', id, 'submit');
const setRule = async (name: string, value: string) =>
  ok(
    await office.admin.post(`/api/admin/parameters/${name}/values`, {
      ...{ value, from: day(-1), endPrevious: true, source: '样例：区教育局通知', reason: '试行' },
    }),
  );

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  [first, second] = [await test.as('principal1'), await test.as('principal2')];
  const fill = async (count: number, classNumber: number, key = 'school1') =>
    fillClass(test, { key, stage: 'primary', count, classNumber });
  nearly = (await fill(44, 1)).group;
  large = (await fill(55, 2)).group;
  small = (await fill(10, 3)).group;
  moving = (await fill(1, 1, 'school2')).pupils[0] as string;
}, 120_000);
afterAll(() => test.close());

it('takes the 45th pupil without a word, and warns before the 46th already where the choice is saved', async () => {
  const kept = ok<any>(await register(nearly as string));
  ok(await submit(kept.id));
  const { id } = ok<any>(await register(nearly as string));
  const { row } = ok<any>(await (first as Client).get(`/api/enrolment-events/${id}`));
  expect(row.remarks).toContain('再接收1人为46人，超过班额上限45人');
  const refused = await submit(id);
  office.refused(refused, 'class-full');
  expect(refused.body.reasons[0]).toMatchObject({ facts: { members: 44, coming: 1, after: 46, limit: 45 } });
  ok(await office.head.act('enrolment-events', kept.id, 'approve'));
  // Confirmed with a reason it goes on, and whoever reviews reads both.
  const version = ok<any>(await (first as Client).get(`/api/enrolment-events/${id}`)).row.version;
  ok(await (first as Client).patch(`/api/enrolment-events/${id}`, { version, overLimitReason: '双胞胎同班就读' }));
  expect(ok<any>(await submit(id)).remarks).toContain('超过班额上限45人');
  ok(await office.head.act('enrolment-events', id, 'approve'));
});

it('warns the school that agrees to a transfer before its class becomes oversized', async () => {
  const evidence = [await office.paper(second as Client)];
  const { id, answer } = await office.submit(second as Client, {
    ...{ kind: 'transfer', pupil: moving, toSchool: office.at('school1'), evidence },
  });
  ok(answer);
  const agree = (input: object) => (first as Client).act('enrolment-events', id, 'agree', input as never);
  const refused = await agree({ toClassGroup: large });
  office.refused(refused, 'class-oversized');
  expect(refused.body.reasons[0].detail).toContain('再接收1人为56人，达到大班额');
  ok(await agree({ toClassGroup: large, overLimitReason: '随迁子女就近安置，下学期分班' }));
  ok(await office.head.act('enrolment-events', id, 'approve'));
});

it('refuses where the district’s rule says so, whatever the reason', async () => {
  await setRule('oversizeClassRule', 'refuse');
  const { id } = ok<any>(await register(large as string, { overLimitReason: '家长要求' }));
  office.refused(await submit(id), 'class-oversized');
});

it('lists the classes above it with bands, by stage and school and over the terms, and opens each', async () => {
  const found = await sizes(office.clerk);
  expect(found.classes.map((one: any) => [one.pupils, one.limit, one.over, one.bandLabel])).toEqual([
    [56, 45, 11, '大班额'],
    [46, 45, 1, '超标准班额'],
  ]);
  expect(found.stages).toEqual([{ stage: 'primary', label: '小学', classes: 3, over: 2, oversize: 1, extreme: 0 }]);
  expect(found.schools).toMatchObject([{ id: office.at('school1'), over: 2, oversize: 1 }]);
  expect(found.trend.at(-1)).toMatchObject({ oversize: 1 });
  expect(found.trend[0]).toMatchObject({ oversize: 0 });
  const { path, behind } = found.classes[0].list;
  expect(ok<any>(await office.clerk.get(`/api/${path}`, { behind })).total).toBe(56);
});

it('gives the school a task to clear it, with a plan and a deadline, and believes the roll alone', async () => {
  const open = (classGroup: unknown) => office.head.post('/api/class-clearances', { classGroup, dueOn: day(90) });
  office.refused(await open(small), 'not-over');
  const { id } = ok<any>(await open(large));
  office.refused(await open(large), 'duplicate-clearance');
  const tasks = ok<any>(await (first as Client).get('/api/tasks')).rows.map((one: any) => one.title);
  expect(tasks).toContain(`制定大班额化解方案：澜溪区实验小学${SCHOOL_YEAR}级2班`);
  expect((await (second as Client).get(`/api/class-clearances/${id}`)).status).toBe(404);
  ok(await (first as Client).act('class-clearances', id, 'plan', { plan: '均衡调班，调入3班' }));
  const report = () => (first as Client).act('class-clearances', id, 'report', { result: '已调班' });
  office.refused(await report(), 'still-over');
  // The school moves one of them to another class of the grade; the section approves.
  const found = ok<any>(await (first as Client).get('/api/pupils', { filter: { classGroup: large } }));
  await office.happen(first as Client, {
    kind: 'changeClass',
    pupil: found.rows[0].id,
    toClassGroup: small,
    effectiveOn: day(0),
  });
  ok(await report());
  expect((await sizes(office.clerk)).classes.map((one: any) => one.pupils)).toEqual([55, 46]);
  ok(await office.head.act('class-clearances', id, 'close'));
});

it('shows a school its own classes only', async () => {
  expect((await sizes(first as Client, 'school1')).classes.length).toBe(2);
  office.refused(await (second as Client).get(`/api/class-sizes/${office.at('school1')}`), 'beyond-reach');
});

it('holds the limit for classes that come by a merger, and for sheets, which put no child into a class', async () => {
  const merged = (await fillClass(test, { key: 'school2', stage: 'primary', count: 60, classNumber: 4 })).group;
  const facts = { kind: '211', ownership: 'public', openedOn: '2009-09-01' };
  const standing = [
    ['school1', '澜溪区实验小学', '2132999901'],
    ['school2', '澜溪区望江小学', '2132999902'],
  ] as const;
  for (const [key, name, identifierCode] of standing)
    ok(await office.head.post('/api/schools', { organisation: office.at(key), name, identifierCode, ...facts }));
  const { id } = ok<any>(
    await office.head.post('/api/organisation-changes', {
      ...{ kind: 'merge', from: [office.at('school1'), office.at('school2')], effectiveOn: day(0) },
      ...{ units: [{ unit: office.at('school1') }], decisionNumber: '澜政复〔2026〕9号' },
    }),
  );
  ok(await office.head.act('organisation-changes', id, 'submit'));
  ok(await (await test.as('director')).act('organisation-changes', id, 'confirm'));
  const { classes } = await sizes(first as Client, 'school1');
  const found = classes.find((one: any) => one.pupils === 60);
  expect(found).toMatchObject({ over: 15, bandLabel: '大班额' });
  ok(await office.head.post('/api/class-clearances', { classGroup: merged, dueOn: day(90) }));
  const more = ok<any>(await register(merged, { overLimitReason: '合并后就近安置' }));
  const asked = await submit(more.id);
  office.refused(asked, 'class-oversized');
  expect(asked.body.reasons[0].facts).toMatchObject({ members: 60, after: 61, limit: 45 });
  // Columns of a sheet are fields of the form; a class is entered by an event alone.
  const sheet = await (first as Client).get('/api/import-templates/pupil');
  const heads = JSON.stringify(await readWorkbook(sheet.bytes, {}));
  expect(heads).toContain('出生日期');
  expect(heads).not.toMatch(/"班级\*?"/);
  const [child] = ok<any>(await (first as Client).get('/api/pupils', { filter: { classGroup: merged } })).rows;
  const put = await (first as Client).patch(`/api/pupils/${child.id}`, { version: child.version, classGroup: large });
  expect(put.status).toBeGreaterThanOrEqual(400);
});
