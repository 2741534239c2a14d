/** Rename, merge or split a unit from a date so that reports before and after both stay right. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';

let test: TestApp;
let section: Client;
let office: Client;
let leader: Client;
let at: Readonly<Record<string, string>>;

const day = (count: number) => new Date(Date.now() + (count * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const MERGED = day(-400);
const RENAMED = day(-200);
const SPLIT = day(-30);
const before = (on: string) => new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10);
const YEAR = Number(day(-800).slice(0, 4));

const FACTS = { kind: '211', ownership: 'public', openedOn: '2010-09-01' };
const classes: Record<string, string> = {};

const register = async (key: string, name: string, identifierCode: string) =>
  ok<any>(await section.post('/api/schools', { organisation: at[key], name, identifierCode, ...FACTS }));
const open = async (key: string, classNumber: number, openedOn = day(-800)) => {
  const given = { school: at[key], stage: 'primary', entryYear: YEAR, classNumber, openedOn };
  classes[`${key}/${classNumber}`] = ok<any>(await section.post('/api/class-groups', given)).id;
};

/** What the report says of the schools under the bureau: name → number of primary classes. */
const report = async (on?: string, who: Client = office): Promise<Record<string, number>> => {
  const body = ok<any>(await who.get('/api/institutions/report', { on }));
  const schools = body.groups.flatMap((group: any) => group.schools);
  return Object.fromEntries(schools.filter((one: any) => one.classes > 0).map((one: any) => [one.name, one.classes]));
};
const names = async (on: string) =>
  ok<any>(await office.get('/api/institutions/tree', { on })).units.map((unit: any) => unit.name);

const change = async (given: Record<string, unknown>) =>
  ok<any>(await section.post('/api/organisation-changes', { lateReason: '区政府批复后补办', ...given }));
const carryOut = async (given: Record<string, unknown>) => {
  const { id } = await change(given);
  ok(await section.act('organisation-changes', id, 'submit'));
  return ok<any>(await office.act('organisation-changes', id, 'confirm'));
};

beforeAll(async () => {
  test = await startApp();
  at = test.bureau.organisations;
  section = await test.as('personnelHead');
  office = await test.as('officeHead');
  leader = await test.as('director');
  await register('school1', '澜溪区实验小学', '2132999901');
  await register('school2', '澜溪区望江小学', '2132999902');
  for (const number of [1, 2, 3]) await open('school1', number);
  for (const number of [1, 2]) await open('school2', number);
}, 60_000);
afterAll(() => test.close());

it('refuses a change that one person both submits and confirms, and one entered late without a reason', async () => {
  const given = { kind: 'rename', from: [at.school2], effectiveOn: RENAMED };
  const late = await change({ ...given, units: [{ unit: at.school2, name: '澜溪区滨江小学' }], lateReason: null });
  const refused = await section.act('organisation-changes', late.id, 'submit');
  expect(refused).toMatchObject({ status: 422, body: { code: 'late-without-reason' } });
  const both = await office.post('/api/organisation-changes', {
    ...given,
    units: [{ unit: at.school2, name: '澜溪区滨江小学' }],
    effectiveOn: day(9),
  });
  ok(await office.act('organisation-changes', both.body.id, 'submit'));
  expect(await office.act('organisation-changes', both.body.id, 'confirm')).toMatchObject({
    status: 422,
    body: { code: 'same-person' },
  });
  expect((await section.act('organisation-changes', both.body.id, 'confirm')).status).toBe(403);
  ok(await office.act('organisation-changes', both.body.id, 'revoke', {}, '登记有误'));
  expect(await names(day(0))).toContain('澜溪区望江小学');
});

it('merges two schools from a day: two before it, one from it on', async () => {
  const { id } = await change({
    kind: 'merge',
    from: [at.school1, at.school2],
    units: [{ unit: at.school1 }],
    effectiveOn: MERGED,
    decisionNumber: '澜政复〔2025〕8号',
  });
  const preview = ok<any>(await section.get(`/api/organisation-changes/${id}/preview`));
  expect(preview.reasons).toEqual([]);
  expect(preview.classes.map((one: any) => [one.from, one.label, one.newLabel])).toEqual([
    ['澜溪区望江小学', `${YEAR}级1班`, `${YEAR}级4班`],
    ['澜溪区望江小学', `${YEAR}级2班`, `${YEAR}级5班`],
  ]);
  expect(preview.posts).toMatchObject([{ person: '岳望江', to: '澜溪区实验小学' }]);
  ok(await section.act('organisation-changes', id, 'submit'));
  expect(ok<any>(await leader.act('organisation-changes', id, 'confirm'))).toMatchObject({ state: 'effective' });
  expect(await report(before(MERGED))).toEqual({ 澜溪区实验小学: 3, 澜溪区望江小学: 2 });
  expect(await report(MERGED)).toEqual({ 澜溪区实验小学: 5 });
  expect(await names(before(MERGED))).toContain('澜溪区望江小学');
  expect(await names(MERGED)).not.toContain('澜溪区望江小学');
});

it('hands posts over to the successor: the principal of the ended school works for the one that goes on', async () => {
  const [held] = ok<any>(await (await test.as('principal2')).get('/api/session')).posts;
  expect(held.organisation ?? held.organisationName).toBeTruthy();
  expect(JSON.stringify(held)).toContain('澜溪区实验小学');
});

it('renames the merged school from a later day, code kept', async () => {
  await carryOut({
    kind: 'rename',
    from: [at.school1],
    units: [{ unit: at.school1, name: '澜溪区实验学校集团小学' }],
    effectiveOn: RENAMED,
  });
  expect(await report(before(RENAMED))).toEqual({ 澜溪区实验小学: 5 });
  expect(await report(RENAMED)).toEqual({ 澜溪区实验学校集团小学: 5 });
  expect(await report(before(MERGED))).toEqual({ 澜溪区实验小学: 3, 澜溪区望江小学: 2 });
});

it('splits it again, each class to one of the schools; figures of every earlier day stay as they were', async () => {
  const given = {
    kind: 'split',
    from: [at.school1],
    units: [{ unit: at.school1 }, { name: '澜溪区望江小学（新）', code: '2132999902' }],
    effectiveOn: SPLIT,
  };
  const partly = await change({ ...given, classes: [{ classGroup: classes['school2/1'], unit: 2 }] });
  const refused = await section.act('organisation-changes', partly.id, 'submit');
  expect(refused.body).toMatchObject({ code: 'classes-unassigned' });
  expect(refused.body.detail).toContain('还有4个班级没有写明去向');
  const where = [
    ['school1/1', 1],
    ['school1/2', 1],
    ['school1/3', 2],
    ['school2/1', 2],
    ['school2/2', 2],
  ] as const;
  await carryOut({ ...given, classes: where.map(([key, unit]) => ({ classGroup: classes[key], unit })) });
  expect(await report(SPLIT)).toEqual({ 澜溪区实验学校集团小学: 2, '澜溪区望江小学（新）': 3 });
  expect(await report()).toEqual(await report(SPLIT));
  expect(await report(before(SPLIT))).toEqual({ 澜溪区实验学校集团小学: 5 });
  expect(await report(before(RENAMED))).toEqual({ 澜溪区实验小学: 5 });
  expect(await report(MERGED)).toEqual({ 澜溪区实验小学: 5 });
  expect(await report(before(MERGED))).toEqual({ 澜溪区实验小学: 3, 澜溪区望江小学: 2 });
});

it('keeps both sides right after a correction: it shows on the days that it concerns, and on no other', async () => {
  const correct = async (path: string, id: string, patch: Record<string, unknown>, who = section) => {
    const { row } = ok<any>(await who.get(`/api/${path}/${id}`));
    return ok<any>(await who.patch(`/api/${path}/${id}`, { version: row.version, ...patch }));
  };
  // A class was dissolved between the merger and the split, and nobody had entered it.
  await correct('class-groups', classes['school2/2'] as string, { closedOn: day(-300) });
  expect(await report(before(MERGED))).toEqual({ 澜溪区实验小学: 3, 澜溪区望江小学: 2 });
  expect(await report(MERGED)).toEqual({ 澜溪区实验小学: 5 });
  expect(await report(day(-299))).toEqual({ 澜溪区实验小学: 4 });
  expect(await report(SPLIT)).toEqual({ 澜溪区实验学校集团小学: 2, '澜溪区望江小学（新）': 2 });
  // A slip of the pen in today's name is corrected for today's spell alone.
  await correct('organisations', at.school1 as string, { name: '澜溪区实验小学集团' }, await test.as('admin'));
  expect(Object.keys(await report(RENAMED))).toEqual(['澜溪区实验小学集团']);
  expect(Object.keys(await report(before(RENAMED)))).toEqual(['澜溪区实验小学']);
});

it('tells where a unit came from and went', async () => {
  const { cameFrom, wentInto, changes } = ok<any>(await office.get(`/api/institutions/${at.school2}/lineage`));
  expect(cameFrom).toEqual([]);
  expect(wentInto.map((one: any) => one.name).sort()).toEqual(['澜溪区实验小学集团', '澜溪区望江小学（新）'].sort());
  expect(changes.map((one: any) => one.kindLabel)).toEqual(['合并', '更名', '分立']);
  const called = (side: 'from' | 'to') => changes.map((one: any) => one[side].map((each: any) => each.name));
  expect(called('from')).toEqual([['澜溪区实验小学', '澜溪区望江小学'], ['澜溪区实验小学'], ['澜溪区实验小学集团']]);
  expect(called('to').map((names: string[]) => names[0])).toEqual([
    '澜溪区实验小学',
    '澜溪区实验小学集团',
    expect.stringContaining('澜溪区'),
  ]);
});

it('shows a school its own figures only', async () => {
  expect(await report(undefined, await test.as('principal1'))).toEqual({ 澜溪区实验小学集团: 2 });
});
