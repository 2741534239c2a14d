/**
 * Row indicators.national-quality (000:五/十七; 001:三/二十一): register sampled schools and pupils, run the day's tasks,
 * and turn reported problems into tracked measures.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { fillClass, standSchools } from '../support/monitoring.ts';
import { ok } from '../support/plan.ts';
import { day, SCHOOL_YEAR } from '../support/pupils.ts';

let test: TestApp;
let basic: Client;
let school: Client;
let round: { id: string };
let pupils: string[];

const at = (key: string) => test.bureau.organisations[key] as string;
const titles = async (who: Client) => ok<any>(await who.get('/api/my-tasks')).tasks.map((one: any) => one.title);
const own = async (path: string) =>
  ok<any>(await school.get(`/api/${path}`, { filter: { monitoring: round.id }, limit: 100 })).rows as any[];
const enter = (who: Client, pupil: string, seat: number) =>
  who.post('/api/national-pupils', {
    monitoring: round.id,
    school: at('school1'),
    seat: String(seat).padStart(2, '0'),
    pupil,
  });

beforeAll(async () => {
  test = await startApp();
  [basic, school] = [await test.as('basicHead'), await test.as('principal1')];
  await standSchools(test, [{ key: 'school1', kind: '211', urbanRural: '111' }]);
  pupils = (await fillClass(test, { key: 'school1', stage: 'primary', count: 4, entryYear: SCHOOL_YEAR - 3 })).pupils;
}, 60_000);
afterAll(() => test.close());

it('registers the sampled schools and their pupils', async () => {
  round = ok<any>(
    await basic.post('/api/national-monitorings', {
      title: '国家义务教育质量监测（样例）',
      host: at('basic'),
      testedOn: day(0),
      subjects: '数学、体育与健康',
    }),
  );
  expect((await basic.act('national-monitorings', round.id, 'start')).body.code).toBe('no-schools');
  const given = { monitoring: round.id, school: at('school1'), grade: 'fourth', pupils: 3, site: '求是楼101' };
  expect((await (await test.as('safetyHead')).post('/api/national-schools', given)).body.code).toBe('outside-scope');
  ok(await basic.post('/api/national-schools', given));
  for (const [index, pupil] of pupils.slice(0, 2).entries()) ok(await enter(school, pupil, index + 1));
  expect((await enter(school, pupils[0] as string, 9)).body.code).toBe('duplicate');
  const early = await basic.act('national-monitorings', round.id, 'start');
  expect(early.body).toMatchObject({ code: 'sample-differs', title: '不能启动实施' });
  ok(await enter(school, pupils[2] as string, 3));
});

it('gives the school its duties of the day and a task', async () => {
  ok(await basic.act('national-monitorings', round.id, 'start'));
  const duties = await own('national-duties');
  expect(duties.map((one) => one.title)).toContain('组织学生测试');
  expect(duties).toHaveLength(6);
  expect(await titles(school)).toContain('国家质量监测测试日任务：国家义务教育质量监测（样例）');
  expect((await enter(school, pupils[3] as string, 4)).body.code).toBe('not-preparing');
});

it('runs the day: duties done, what goes wrong told at once, each pupil present or absent for a reason', async () => {
  const [first, ...rest] = await own('national-duties');
  ok(await school.act('national-duties', first.id, 'raise', { note: '网络中断，已启用备用线路' }));
  expect(await titlesOfNotices(basic)).toContain(`监测异常：国家义务教育质量监测（样例），${first.title}`);
  ok(await school.act('national-duties', first.id, 'finish', { note: '已恢复' }));
  for (const one of rest) ok(await school.act('national-duties', one.id, 'finish'));
  const open = await basic.act('national-monitorings', round.id, 'finishDay');
  expect(open.body.code).toBe('attendance-open');
  const [one, two, three] = await own('national-pupils');
  expect((await school.act('national-pupils', one.id, 'miss')).body.code).toBe('field-missing');
  ok(await school.act('national-pupils', one.id, 'miss', { absentFor: '因病请假' }));
  for (const { id } of [two, three]) ok(await school.act('national-pupils', id, 'attend'));
  expect((await school.act('national-monitorings', round.id, 'finishDay')).body.code).toBe('forbidden');
  ok(await basic.act('national-monitorings', round.id, 'finishDay'));
});

const titlesOfNotices = async (who: Client): Promise<string[]> =>
  ok<any>(await who.get('/api/notices')).notices.map((one: any) => one.title);

it('turns a reported problem into a measure that is planned, carried out and seen by a second person', async () => {
  const problem = ok<any>(
    await basic.post('/api/improvements', {
      organisation: at('school1'),
      origin: 'qualityMonitoring',
      aboutId: round.id,
      title: '学生近视率高于全国平均',
      problem: '监测报告指出四年级学生视力不良比例偏高',
      dueOn: day(90),
    }),
  );
  expect((await basic.act('national-monitorings', round.id, 'close')).body.code).toBe('improvements-open');
  expect(await titles(school)).toContain('制定改进措施：学生近视率高于全国平均');
  ok(
    await school.act('improvements', problem.id, 'plan', {
      action: '每天户外活动两小时，建立视力档案',
      dueOn: day(60),
    }),
  );
  const bare = await school.act('improvements', problem.id, 'report', { result: '已建档' });
  expect(bare.body.code).toBe('evidence-missing');
  const evidence = [ok<any>(await school.upload('/api/files', { name: '视力档案.txt', bytes: '样例：视力档案' })).id];
  ok(await school.act('improvements', problem.id, 'report', { result: '已建档，户外活动落实', evidence }));
  expect((await school.act('improvements', problem.id, 'confirm')).body.code).toBe('forbidden');
  expect(await titles(basic)).toContain('核验改进情况：学生近视率高于全国平均');
  ok(await basic.act('improvements', problem.id, 'confirm'));
  ok(await basic.act('national-monitorings', round.id, 'close'));
  const other = await (await test.as('principal2')).get(`/api/improvements/${problem.id}`);
  expect(other.status).toBe(404);
});
