/**
 * Keep every teacher's record current with training, works and honours posted from other modules, and hand over
 * access on transfer the same day.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/kernel/definition/index.ts';
import { postToPortfolio, withdrawFromPortfolio } from '../../src/modules/staff/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { days, registerTeacher, signInAgain, TODAY } from '../support/staff.ts';

let test: TestApp;
let principal: Client;
let personnel: Client;
let teacher: Client;
let id: string;

const portfolio = async (who: Client) => ok<any>(await who.get(`/api/teachers/${id}/portfolio`));
const codes = (answer: any) => answer.body.reasons.map((one: any) => one.facts?.code);

/** Another module at work, in the name of whoever holds the course. */
const asCourse = <T>(work: Parameters<TestApp['database']['write']>[1]) =>
  test.database.write({ ...backDoor(test.bureau), personName: '研修业务' } as Actor, work) as Promise<T>;
const course = '0193b0c0-0000-7000-8000-0000000000a1';
const posted = (hours: number, title = '信息科技骨干研修') =>
  asCourse<string>((tx) =>
    postToPortfolio(tx, {
      teacher: id,
      kind: 'training',
      title,
      on: days(-30),
      hours,
      category: 'county',
      provider: '区教师发展中心',
      source: { record: 'course', id: course },
    }),
  );

beforeAll(async () => {
  test = await startApp();
  principal = await test.as('principal1');
  personnel = await test.as('personnelHead');
  teacher = await test.as('teacher1');
  id = await registerTeacher(test, principal, { person: test.bureau.people.teacher1 as string, name: '乔木生' });
}, 60_000);
afterAll(() => test.close());

it('keeps the record current with what other modules post, once each, following every correction', async () => {
  const first = await posted(24);
  expect(await posted(24)).toBe(first);
  await asCourse((tx) =>
    postToPortfolio(tx, {
      teacher: id,
      kind: 'work',
      work: 'openLesson',
      title: '分数的意义',
      on: days(-20),
      level: 'county',
      place: '区教学研讨会',
      source: { record: 'lesson', id: '0193b0c0-0000-7000-8000-0000000000b1' },
    }),
  );
  await asCourse((tx) =>
    postToPortfolio(tx, {
      teacher: id,
      kind: 'honour',
      title: '优秀教师',
      on: days(-10),
      level: 'county',
      grantor: '澜溪区教育局',
      source: { record: 'award', id: '0193b0c0-0000-7000-8000-0000000000c1' },
    }),
  );
  const shown = await portfolio(teacher);
  expect(shown.counts).toEqual({ training: 1, work: 1, honour: 1 });
  expect(shown.entries.map((one: any) => [one.kindLabel, one.title, one.stateLabel])).toEqual([
    ['荣誉', '优秀教师', '已确认'],
    ['公开课', '分数的意义', '已确认'],
    ['培训', '信息科技骨干研修', '已确认'],
    ['任职', '澜溪区实验小学', null],
  ]);
  expect(shown.hours).toMatchObject({ confirmed: 24, required: 360, met: false });
  await posted(32, '信息科技骨干研修（更正学时）');
  const corrected = await portfolio(teacher);
  expect(corrected.hours.confirmed).toBe(32);
  expect(corrected.counts.training).toBe(1);
  await asCourse((tx) => withdrawFromPortfolio(tx, { record: 'course', id: course }));
  expect((await portfolio(teacher)).hours.confirmed).toBe(0);
  await posted(24);
});

it('lets a teacher claim what no module knows, which another person of the school confirms', async () => {
  const claim = { teacher: id, title: '课题结题', on: days(-5), kind: 'project', level: 'school', place: '本校' };
  const row = ok<any>(await teacher.post('/api/works', claim));
  expect((await teacher.act('works', row.id, 'confirm')).body.code).toBe('forbidden');
  expect((await portfolio(teacher)).entries[0]).toMatchObject({ title: '课题结题', stateLabel: '待学校确认' });
  const mine = ok<any>(await principal.get('/api/my-tasks'));
  expect(mine.tasks.map((one: any) => one.title)).toContain('确认教师填报的专业发展档案');
  ok(await principal.act('works', row.id, 'confirm'));
  expect((await portfolio(teacher)).entries[0].stateLabel).toBe('已确认');
  const own = ok<any>(await principal.post('/api/works', { ...claim, title: '校长代填' }));
  expect((await principal.act('works', own.id, 'confirm')).body.code).toBe('same-person');
  const changed = await principal.act('training-records', (await entry('培训')).id, 'decline', {}, '不认可');
  expect(codes(changed)).toContain('posted');
});
const entry = async (kind: string) => (await portfolio(principal)).entries.find((one: any) => one.kindLabel === kind);

it('hands over work, rights and rows on the day of a transfer', async () => {
  const { people, organisations } = test.bureau;
  const clerk = await test.as('liaison1');
  const task = ok<any>(
    await principal.post('/api/my-tasks', {
      title: '整理实验室台账',
      organisation: organisations.school1,
      assignee: people.teacher1,
    }),
  );
  const loose = ok<any>(
    await principal.post('/api/my-tasks', {
      title: '编排校本研修计划',
      organisation: organisations.school1,
      assignee: people.teacher1,
    }),
  );
  ok(
    await teacher.post('/api/delegations', {
      from: people.teacher1,
      to: people.teacher2,
      fromOn: TODAY,
      untilOn: days(30),
      note: '外出学习',
    }),
  );
  const draft = (record: string, title: string) =>
    teacher.put(`/api/drafts/${record}/new`, { values: { title }, version: null });
  ok(await draft('task', '写了一半的请示'));
  ok(await draft('work', '自己的论文'));
  const transfer = ok<any>(
    await clerk.post('/api/staff-transfers', {
      teacher: id,
      kind: 'transfer',
      toSchool: organisations.school2,
      effectiveOn: TODAY,
      grounds: '支援望江小学数学教学',
    }),
  );
  // Both schools, then the bureau; nobody twice.
  const next = await test.as('principal2');
  expect((await next.act('staff-transfers', transfer.id, 'accept')).body.code).toBe('wrong-state');
  expect((await clerk.act('staff-transfers', transfer.id, 'release')).body.code).toBe('same-person');
  ok(await principal.act('staff-transfers', transfer.id, 'release'));
  expect((await principal.act('staff-transfers', transfer.id, 'accept')).body.code).toBe('outside-scope');
  ok(await next.act('staff-transfers', transfer.id, 'accept'));
  expect((await next.act('staff-transfers', transfer.id, 'approve')).body.code).toBe('forbidden');
  ok(await personnel.act('staff-transfers', transfer.id, 'approve'));

  // Until it takes effect the new school sees nothing of the teacher.
  expect((await next.get(`/api/teachers/${id}`)).status).toBe(404);
  const preview = ok<any>(await principal.get(`/api/people/${people.teacher1}/handover`));
  expect(preview.matters.map((one: any) => one.title)).toEqual(['整理实验室台账', '编排校本研修计划']);
  expect(preview.posts.map((one: any) => one.organisation.name)).toEqual(['澜溪区实验小学']);
  expect(preview.delegations).toMatchObject([{ kind: 'given', other: '方竹青' }]);

  const { version } = ok<any>(await personnel.get(`/api/staff-transfers/${transfer.id}`)).row;
  const owner = { record: 'task', id: task.id, field: 'assignee' };
  const foreign = await personnel.post(`/api/staff-transfers/${transfer.id}/takeEffect`, {
    version,
    owners: [{ ...owner, to: people.principal2 }],
  });
  expect(codes(foreign)).toEqual(['successor-elsewhere']);
  const done = ok<any>(
    await personnel.post(`/api/staff-transfers/${transfer.id}/takeEffect`, {
      version,
      owners: [{ ...owner, to: people.liaison1 }],
    }),
  );
  expect(done.state).toBe('effective');

  // The old post is gone at the very next request; the next sign-in opens the new school.
  expect((await teacher.get(`/api/teachers/${id}`)).status).toBe(401);
  const again = await signInAgain(test, 'teacher1');
  expect(ok<any>(await again.get('/api/session')).post.organisation.name).toBe('澜溪区望江小学');
  expect(ok<any>(await again.get('/api/my-tasks')).tasks).toEqual([]);
  expect(ok<any>(await again.get('/api/delegations')).rows.every((row: any) => row.revokedOn !== null)).toBe(true);

  // What was begun for the school goes to its head; what was begun for one's own file goes along.
  const drafts = async (who: Client) =>
    ok<any>(await who.get('/api/drafts')).drafts.map((one: any) => `${one.record}/${one.key}`);
  expect(await drafts(again)).toEqual(['work/new']);
  expect(await drafts(principal)).toEqual(['task/new']);
  expect(ok<any>(await principal.get('/api/drafts/task/new')).draft.values).toEqual({ title: '写了一半的请示' });

  // The rows moved with the teacher: the whole file to the new school, nothing left readable at the old one.
  expect((await principal.get(`/api/teachers/${id}`)).status).toBe(404);
  expect((await principal.get(`/api/teachers/${id}/portfolio`)).status).toBe(404);
  const works = ok<any>(await principal.get('/api/works'));
  expect(works.rows.filter((row: any) => row.teacher === id)).toEqual([]);
  const moved = await portfolio(next);
  expect(moved.teacher.school.name).toBe('澜溪区望江小学');
  expect(moved.counts).toEqual({ training: 1, work: 3, honour: 1 });
  expect(moved.entries.map((one: any) => [one.kindLabel, one.title])).toEqual(
    expect.arrayContaining([
      ['任职', '澜溪区望江小学'],
      ['此前任职', '澜溪区实验小学'],
    ]),
  );

  // What had a successor is theirs; what had none stands on the head's list until somebody is named.
  expect(ok<any>(await clerk.get('/api/my-tasks')).tasks.map((one: any) => one.title)).toContain('整理实验室台账');
  const listed = ok<any>(await principal.get('/api/handover-items', { filter: { state: 'unassigned' } }));
  expect(listed.rows).toMatchObject([{ title: '编排校本研修计划', matterId: loose.id }]);
  const asked = ok<any>(await principal.get('/api/my-tasks')).tasks.map((one: any) => one.title);
  expect(asked).toContain('落实接手人：乔木生留下的1项工作');
  const item = listed.rows[0];
  const assign = (who: Client, to: unknown) =>
    who.post(`/api/handover-items/${item.id}/assign`, { version: item.version, input: { to } });
  expect(codes(await assign(clerk, people.teacher2))).toEqual(['not-the-head']);
  ok(await assign(principal, people.teacher2));
  const left = ok<any>(await principal.get('/api/my-tasks')).tasks.map((one: any) => one.title);
  expect(left).not.toContain('落实接手人：乔木生留下的1项工作');
});
