/** A change of post: everything that a person answers for gets an owner, or nothing moves. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { draftsOf as draftsOfPerson } from '../../src/kernel/desk/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok, YEAR } from '../support/plan.ts';
import { days, signInAgain, TODAY } from '../support/staff.ts';

let test: TestApp;
let office: Client;
let people: Readonly<Record<string, string>>;
let organisations: Readonly<Record<string, string>>;
let project: string;

const codes = (answer: any) => answer.body.reasons.map((one: any) => one.facts?.code);
const preview = async (who: Client, key: string) => ok<any>(await who.get(`/api/people/${people[key]}/handover`));
const complete = (who: Client, key: string, body: object) => who.post(`/api/people/${people[key]}/handover`, body);

beforeAll(async () => {
  test = await startApp();
  ({ people, organisations } = test.bureau);
  office = await test.as('officeHead');
  const section = await test.as('preschoolHead');
  const given = {
    name: '学前普惠提升',
    kind: 'multiYear',
    goal: '三年新增学位1200个',
    fromYear: YEAR,
    toYear: YEAR + 1,
  };
  const body = { ...given, leader: people.deputy1, leadSection: organisations.preschool, supporting: [] };
  project = ok<any>(await section.post('/api/projects', body)).id;
  ok(
    await office.post('/api/my-tasks', {
      title: '起草情况报告',
      organisation: organisations.bureau,
      assignee: people.deputy1,
    }),
  );
}, 90_000);
afterAll(() => test.close());

it('declares for every person that a record names whether they answer for it', () => {
  const silent = registry.records.flatMap(({ name, derived, fields }) =>
    Object.entries(fields)
      .filter(([, field]) => field.target === 'person' && field.kind === 'reference')
      .filter(([, field]) => !derived && !field.system && !field.immutable && !field.responsible)
      .map(([field]) => `${name}.${field}`),
  );
  // Facts about people rather than duties: who holds a post, whom a row is about, who sat in the chair.
  const facts = [
    'decision.chair',
    'delegation.from',
    'delegation.to',
    'handoverItem.to',
    'post.person',
    'teacher.person',
  ];
  expect(silent.filter((one) => !facts.includes(one))).toEqual([]);
});

it('lists everything to those who may see it, and to nobody else', async () => {
  const own = await preview(await test.as('deputy1'), 'deputy1');
  expect(own.matters.map((one: any) => [one.recordLabel, one.fieldLabel, one.title]).sort()).toEqual([
    ['任务', '承办人', '起草情况报告'],
    ['突破项目与专项计划', '牵头领导', '学前普惠提升'],
  ]);
  expect(own.may.complete).toBe(false);
  for (const key of ['basicHead', 'principal1', 'town1'])
    expect((await (await test.as(key)).get(`/api/people/${people.deputy1}/handover`)).status).toBe(404);
  // A principal's own people, and no others.
  expect((await preview(await test.as('principal1'), 'liaison1')).may.complete).toBe(true);
  expect((await (await test.as('liaison1')).get(`/api/people/${people.principal1}/handover`)).status).toBe(404);
});

it('moves nothing while something has no new owner, and says what', async () => {
  const { posts } = await preview(office, 'deputy1');
  const wanted = { reason: '岗位调整', posts: posts.map((one: any) => one.id) };
  const without = await complete(office, 'deputy1', wanted);
  expect(without.status).toBe(422);
  expect(codes(without)).toEqual(['without-successor', 'without-successor']);
  expect(without.body.detail).toContain('“学前普惠提升”');
  const gone = { record: 'task', id: project, field: 'assignee', to: people.deputy2 };
  expect(codes(await complete(office, 'deputy1', { ...wanted, owners: [gone] }))).toContain('not-open-any-more');
  const self = await complete(office, 'deputy1', { ...wanted, successor: people.deputy1 });
  expect(codes(self)).toContain('same-person');
  expect((await complete(await test.as('deputy1'), 'deputy1', wanted)).body.code).toBe('forbidden');
  expect((await (await test.as('deputy1')).get('/api/session')).status).toBe(200);
  expect((await preview(office, 'deputy1')).matters).toHaveLength(2);
});

it('passes on what was begun in forms beside what the head had begun, and leaves what is the person’s own', async () => {
  const head = await test.as('basicHead');
  const draftsOf = async (who: Client) => ok<any>(await who.get('/api/drafts')).drafts;
  const draft = (who: Client, record: string, name: string) =>
    who.put(`/api/drafts/${record}/new`, { values: { name }, version: null });
  const leaver = await test.as('basicClerk');
  ok(await draft(leaver, 'project', '写了一半的专项计划'));
  ok(await draft(leaver, 'honour', '自己的荣誉'));
  ok(await draft(head, 'project', '科长自己的专项计划'));
  const { posts, drafts } = await preview(office, 'basicClerk');
  expect(drafts).toMatchObject([{ record: 'project', key: 'new', label: '突破项目与专项计划' }]);
  expect(JSON.stringify(drafts)).not.toContain('写了一半');
  const wanted = { reason: '岗位调整', posts: posts.map((one: any) => one.id), successor: 'unassigned' };
  const elsewhere = await complete(office, 'basicClerk', { ...wanted, draftsTo: people.principal1 });
  expect(codes(elsewhere)).toEqual(['successor-elsewhere']);
  expect(await draftsOf(leaver)).toHaveLength(2);
  expect(ok<any>(await complete(office, 'basicClerk', wanted)).drafts).toBe(1);
  const names = await Promise.all(
    (await draftsOf(head)).map(
      async ({ record, key }: any) => ok<any>(await head.get(`/api/drafts/${record}/${key}`)).draft.values.name,
    ),
  );
  expect(names.sort()).toEqual(['写了一半的专项计划', '科长自己的专项计划']);
  const rest = await test.database.read(backDoor(test.bureau), (tx) => draftsOfPerson(tx, people.basicClerk));
  expect(rest.map((one) => one.record)).toEqual(['honour']);
});

it('ends rights and delegations the same day, gives each matter its owner, and keeps a list of it', async () => {
  const leaver = await signInAgain(test, 'deputy1');
  ok(
    await leaver.post('/api/delegations', {
      from: people.deputy1,
      to: people.basicHead,
      fromOn: TODAY,
      untilOn: days(9),
      note: '出差',
    }),
  );
  const { matters, posts } = await preview(office, 'deputy1');
  const task = matters.find((one: any) => one.record === 'task');
  const owners = [{ record: 'task', id: task.id, field: 'assignee', to: 'unassigned' }];
  const done = ok<any>(
    await complete(office, 'deputy1', {
      reason: '岗位调整',
      posts: posts.map((one: any) => one.id),
      owners,
      successor: people.deputy2,
    }),
  );
  expect(done).toMatchObject({ endedPosts: 1, endedDelegations: 1 });
  expect((await leaver.get('/api/session')).status).toBe(401);
  expect(ok<any>(await office.get(`/api/projects/${project}`)).row.leader).toBe(people.deputy2);
  const items = ok<any>(await office.get('/api/handover-items', { filter: { handover: done.handover } })).rows;
  expect(items.map((one: any) => [one.title, one.state, one.to]).sort()).toEqual([
    ['学前普惠提升', 'assigned', people.deputy2],
    ['起草情况报告', 'unassigned', null],
  ]);
  const director = ok<any>(await (await test.as('director')).get('/api/my-tasks'));
  expect(director.tasks.map((one: any) => one.title)).toContain('落实接手人：郑启行留下的1项工作');
  const history = ok<any>(await office.get(`/api/projects/${project}/history`));
  expect(JSON.stringify(history)).toContain('交接');
  // Nobody writes the list by hand.
  expect((await office.post('/api/handovers', { person: people.deputy1 })).status).toBeGreaterThanOrEqual(403);
});
