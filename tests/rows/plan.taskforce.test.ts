/**
 * Set up a task force on named clauses with a leader and members of several offices, give it a dated task book
 * shown as roadmap, log its checks, and dissolve it only after every open task has a new owner.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { dispatchDemoPlan, ok, YEAR } from '../support/plan.ts';

let test: TestApp;
let clerk: Client;
let planId: string;
let force: { id: string };
const page = async () => ok<any>(await clerk.get(`/api/task-forces/${force.id}/page`));

beforeAll(async () => {
  test = await startApp();
  clerk = await test.as('officeClerk');
  planId = await dispatchDemoPlan(test);
}, 60_000);
afterAll(() => test.close());

it('is set up on named clauses, with a leader and members of several offices', async () => {
  const { organisations, people } = test.bureau;
  const { clauses } = ok<any>(await clerk.get('/api/board', { plan: planId }));
  const safety = clauses.find((one: any) => one.path === '六');
  const given = {
    name: '校园安全工作专班',
    plan: planId,
    clauses: [safety.id],
    mandate: '统筹校园安全隐患排查、食堂改造和护学岗建设',
    leader: people.deputy1,
    office: organisations.safety,
    meetingCycle: '每两周一次',
    fromOn: `${YEAR}-02-20`,
  };
  expect((await (await test.as('safetyHead')).post('/api/task-forces', given)).body.code).toBe('forbidden');
  force = ok<any>(await clerk.post('/api/task-forces', given));
  const member = (person: string, organisation: string, duty: string) =>
    clerk.post('/api/task-force-members', { taskForce: force.id, person, organisation, duty, fromOn: `${YEAR}-02-20` });
  ok(await member(people.safetyHead as string, organisations.safety as string, '牵头隐患排查'));
  expect((await clerk.act('task-forces', force.id, 'establish')).body).toMatchObject({ code: 'one-office' });
  ok(await member(people.sportHead as string, organisations.sport as string, '食堂与健康'));
  ok(await clerk.act('task-forces', force.id, 'establish'));
  const shown = await page();
  expect(shown.force).toMatchObject({ stateLabel: '运行', leader: { name: '郑启行' } });
  expect(shown.clauses.map((one: any) => one.path)).toEqual(['六']);
  expect(shown.members.map((one: any) => one.organisation.name)).toEqual(['安全保卫科', '体卫艺科']);
  expect(shown.commitments.length).toBeGreaterThanOrEqual(4);
  expect(new Set(shown.commitments.map((row: any) => row.clausePath.split('/')[0]))).toEqual(new Set(['六']));
});

it('has a dated task book, shown as roadmap and timetable, kept by its members', async () => {
  const { organisations, people } = test.bureau;
  const line = (phase: string, title: string, from: string, due: string) => ({
    taskForce: force.id,
    phase,
    title,
    startOn: `${YEAR}-${from}`,
    dueOn: `${YEAR}-${due}`,
    organisation: organisations.safety,
    owner: people.safetyHead,
  });
  const safety = await test.as('safetyHead');
  for (const one of [
    line('整改攻坚', '完成重大隐患整改', '04-01', '09-30'),
    line('排查摸底', '建立隐患台账', '02-20', '03-31'),
    line('整改攻坚', '食堂明厨亮灶改造', '04-01', '08-20'),
    line('总结巩固', '形成长效机制文件', '10-01', '11-30'),
  ])
    ok(await safety.post('/api/task-book-items', one));
  const outsider = await test.as('vocationalHead');
  const foreign = await outsider.post('/api/task-book-items', line('加塞', '局外事项', '03-01', '03-02'));
  expect(foreign.body.code).toBe('outside-scope');
  const shown = await page();
  expect(shown.roadmap.map((one: any) => [one.phase, one.startOn, one.dueOn, one.items.length])).toEqual([
    ['排查摸底', `${YEAR}-02-20`, `${YEAR}-03-31`, 1],
    ['整改攻坚', `${YEAR}-04-01`, `${YEAR}-09-30`, 2],
    ['总结巩固', `${YEAR}-10-01`, `${YEAR}-11-30`, 1],
  ]);
  const order = ['建立隐患台账', '食堂明厨亮灶改造', '完成重大隐患整改', '形成长效机制文件'];
  expect(shown.timetable.map((one: any) => one.title)).toEqual(order);
  ok(await safety.act('task-book-items', shown.timetable[0].id, 'finish', { result: '台账已建立，登记隐患86条' }));
  expect((await page()).roadmap[0].done).toBe(1);
});

it('logs its checks', async () => {
  const sport = await test.as('sportHead');
  const finding = '抽查4所学校食堂，2所未完成改造';
  const check = {
    taskForce: force.id,
    kind: 'inspection',
    heldOn: `${YEAR}-05-12`,
    persons: [test.bureau.people.sportHead],
    finding,
  };
  ok(await sport.post('/api/task-force-checks', check));
  expect((await page()).checks).toMatchObject([{ kind: '实地检查', finding, persons: [{ name: '程乐山' }] }]);
});

it('is dissolved only after every open task has a new owner', async () => {
  const refused = await clerk.act('task-forces', force.id, 'dissolve', { conclusion: '任务基本完成' });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({ code: 'open-tasks', title: '不能解散' });
  expect(refused.body.detail).toContain('还有3项未完成事项没有接续单位');
  expect((await page()).force.state).toBe('active');
  const open = (await page()).unowned;
  const name = (items: any[], successor: string) =>
    clerk.put(`/api/task-forces/${force.id}/successors`, { items: items.map((one) => ({ id: one.id, successor })) });
  expect(ok<any>(await name(open.slice(0, 2), test.bureau.organisations.safety as string)).unowned).toBe(1);
  expect((await clerk.act('task-forces', force.id, 'dissolve', { conclusion: '完成' })).body.code).toBe('open-tasks');
  ok(await name(open.slice(2), test.bureau.organisations.policy as string));
  ok(await clerk.act('task-forces', force.id, 'dissolve', { conclusion: '隐患整改率达到98%，转入常态' }));
  const shown = await page();
  expect(shown.force).toMatchObject({ stateLabel: '已解散', conclusion: '隐患整改率达到98%，转入常态' });
  expect(shown.members.every((one: any) => one.leftOn !== null)).toBe(true);
  const inherited = ok<any>(await (await test.as('policyHead')).get('/api/my-tasks'));
  expect(inherited.tasks.map((one: any) => one.title)).toContain(`接续校园安全工作专班：${open[2].title}`);
});
