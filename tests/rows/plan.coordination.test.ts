/**
 * Send one task through district, bureau and school levels and to other departments, see who accepted it, and log a
 * joint judgement or emergency response.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';

let test: TestApp;
let safety: Client;
let task: { id: string };

const TITLE = '汛期校园安全联合排查';
const day = (count: number) => new Date(Date.now() + (count * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const page = async (who: Client = safety) => ok<any>(await who.get(`/api/coordinations/${task.id}/page`));
const nodeOf = async (name: string, who: Client = safety) =>
  (await page(who)).tree.find((one: any) => one.organisation.name === name);
const act = async (who: Client, name: string, verb: string, input = {}, reason?: string) =>
  who.act('coordination-recipients', (await nodeOf(name)).id, verb, input, reason);
const titles = async (who: Client) => ok<any>(await who.get('/api/my-tasks')).tasks.map((one: any) => one.title);
const level = async (name: string) => (await page()).levels.find((one: any) => one.level === name);

beforeAll(async () => {
  test = await startApp();
  safety = await test.as('safetyHead');
}, 60_000);
afterAll(() => test.close());

it('sends one task to a section, a town, a school and another department', async () => {
  const { organisations } = test.bureau;
  const given = { title: TITLE, body: '排查校舍、围墙和排水，建立台账', dueOn: day(20), urgency: 'urgent' };
  const foreign = await safety.post('/api/coordinations', { ...given, sender: organisations.basic });
  expect(foreign.body.code).toBe('outside-scope');
  const outside = await (await test.as('officeClerk')).post('/api/coordinations', {
    ...given,
    sender: organisations.school1,
  });
  expect(outside.body.code).toBe('not-a-sender');
  task = ok<any>(await safety.post('/api/coordinations', { ...given, sender: organisations.safety }));
  expect((await safety.act('coordinations', task.id, 'send')).body.code).toBe('no-recipients');
  const address = (keys: string[], more = {}) =>
    safety.post(`/api/coordinations/${task.id}/recipients`, {
      organisations: keys.map((key) => organisations[key]),
      ...more,
    });
  expect((await address(['city'])).body.code).toBe('wrong-level');
  expect((await address(['basic'], { dueOn: day(30) })).body.code).toBe('after-deadline');
  ok(await address(['basic', 'riverTown', 'treasury', 'school2']));
  expect((await address(['basic'])).body.code).toBe('duplicate');
  expect((await (await test.as('principal2')).get(`/api/coordinations/${task.id}/page`)).status).toBe(404);
  ok(await safety.act('coordinations', task.id, 'send'));
  for (const person of ['basicHead', 'town1', 'treasury1', 'principal2'])
    expect(await titles(await test.as(person))).toContain(`签收：${TITLE}`);
});

it('goes on to the level below, by whoever accepted it', async () => {
  const { organisations } = test.bureau;
  const [basic, town] = [await test.as('basicHead'), await test.as('town1')];
  const passOn = async (who: Client, name: string, key: string) =>
    who.post(`/api/coordination-recipients/${(await nodeOf(name)).id}/pass-on`, {
      organisations: [organisations[key]],
      note: '请按附表填报',
      dueOn: day(10),
    });
  expect((await passOn(basic, '基础教育科', 'school1')).body).toMatchObject({ code: 'not-accepted', status: 409 });
  ok(await act(basic, '基础教育科', 'accept'));
  ok(await act(town, '澜溪街道', 'accept'));
  expect((await passOn(basic, '基础教育科', 'sport')).body.code).toBe('wrong-level');
  expect((await passOn(basic, '澜溪街道', 'school1')).body.code).toBe('outside-scope');
  ok(await passOn(basic, '基础教育科', 'school1'));
  ok(await passOn(town, '澜溪街道', 'school4'));
  ok(await act(await test.as('principal1'), '澜溪区实验小学', 'accept'));
  expect((await passOn(await test.as('principal1'), '澜溪区实验小学', 'school4')).body.code).toBe('wrong-level');
  const { tree } = await page();
  expect(tree.map((one: any) => [one.depth, one.organisation.name])).toEqual([
    [0, '基础教育科'],
    [1, '澜溪区实验小学'],
    [0, '澜溪街道'],
    [1, '澜溪区启明初级中学'],
    [0, '澜溪区财政局'],
    [0, '澜溪区望江小学'],
  ]);
  expect(tree[1].parent).toBe(tree[0].id);
});

it('shows who accepted it, level by level', async () => {
  const treasury = await test.as('treasury1');
  expect((await act(treasury, '澜溪区财政局', 'decline')).body.code).toBe('field-missing');
  ok(await act(treasury, '澜溪区财政局', 'decline', { declinedFor: '排查经费不在本局职责内' }));
  expect(await level('district')).toMatchObject({ total: 2, acceptedInAll: 1, declined: 1 });
  expect(await level('bureau')).toMatchObject({ total: 1, acceptedInAll: 1 });
  expect(await level('school')).toMatchObject({ total: 3, acceptedInAll: 1, sent: 2 });
  expect(await nodeOf('澜溪区财政局')).toMatchObject({ stateLabel: '不能承接', declinedFor: '排查经费不在本局职责内' });
  expect(await nodeOf('澜溪区实验小学')).toMatchObject({
    acceptedBy: { name: '林知夏' },
    asker: { name: '基础教育科' },
  });
  expect(await titles(safety)).toContain(`对方不能承接，请另行安排：${TITLE}`);
});

it('shows a school its own receipt only, and a town those it passed the task to', async () => {
  const [school, town] = [await test.as('principal1'), await test.as('town1')];
  expect((await page(school)).tree.map((one: any) => one.organisation.name)).toEqual(['澜溪区实验小学']);
  expect((await page(school)).levels).toMatchObject([{ level: 'school', total: 1 }]);
  expect((await page(town)).tree.map((one: any) => one.organisation.name)).toEqual(['澜溪街道', '澜溪区启明初级中学']);
  const other = await nodeOf('澜溪区望江小学');
  expect((await school.get(`/api/coordination-recipients/${other.id}`)).status).toBe(404);
  expect((await act(school, '澜溪区望江小学', 'accept')).status).toBe(404);
});

it('is reported upwards, and confirmed by the one who asked', async () => {
  const [basic, school] = [await test.as('basicHead'), await test.as('principal1')];
  const early = await act(basic, '基础教育科', 'report', { feedback: '已完成' });
  expect(early.body).toMatchObject({ code: 'below-open', title: '不能反馈' });
  ok(await act(school, '澜溪区实验小学', 'report', { feedback: '隐患2处，均已整改' }));
  expect((await act(school, '澜溪区实验小学', 'confirm')).body.code).toBe('outside-scope');
  expect(await titles(basic)).toContain(`确认协同反馈：${TITLE}`);
  ok(await act(basic, '澜溪区实验小学', 'return', {}, '请补充整改照片'));
  expect(await titles(school)).toContain(`补充后再反馈：${TITLE}`);
  ok(await act(school, '澜溪区实验小学', 'report', { feedback: '已补充照片' }));
  ok(await act(basic, '澜溪区实验小学', 'confirm'));
  expect(await nodeOf('澜溪区实验小学')).toMatchObject({ stateLabel: '已确认', feedback: '已补充照片' });
});

it('closes when nobody is left with it', async () => {
  const [basic, town, school4] = [await test.as('basicHead'), await test.as('town1'), await test.as('principal4')];
  const treasury = await test.as('treasury1');
  const feedback = { feedback: '已完成排查' };
  const { id: basicId } = await nodeOf('基础教育科');
  const further = { organisations: [test.bureau.organisations.school5] };
  // Reporting and passing on at once: one of them waits for the other and is refused.
  const [reported, passed] = await Promise.all([
    act(basic, '基础教育科', 'report', feedback),
    basic.post(`/api/coordination-recipients/${basicId}/pass-on`, further),
  ]);
  expect([reported.status, passed.status].filter((status) => status === 200)).toHaveLength(1);
  if (passed.status === 200) {
    expect(reported.body.code).toBe('below-open');
    ok(await act(basic, '澜溪区石望初级中学', 'withdraw', {}, '该校另有安排'));
    ok(await act(basic, '基础教育科', 'report', feedback));
  } else expect(passed.body.code).toBe('not-accepted');
  ok(await act(safety, '基础教育科', 'confirm'));
  ok(await act(school4, '澜溪区启明初级中学', 'accept'));
  ok(await act(school4, '澜溪区启明初级中学', 'report', feedback));
  ok(await act(town, '澜溪区启明初级中学', 'confirm'));
  ok(await act(town, '澜溪街道', 'report', feedback));
  ok(await act(safety, '澜溪街道', 'confirm'));
  ok(await act(safety, '澜溪区财政局', 'resend', {}, '经费由教育局承担，请派员参加'));
  ok(await act(treasury, '澜溪区财政局', 'accept'));
  ok(await act(treasury, '澜溪区财政局', 'report', feedback));
  ok(await act(safety, '澜溪区财政局', 'confirm'));
  expect(await level('district')).toMatchObject({ total: 2, acceptedInAll: 2, confirmed: 2, declined: 0 });
  const open = await safety.act('coordinations', task.id, 'close', { conclusion: '排查完成' });
  expect(open.body).toMatchObject({ code: 'recipients-open', title: '不能办结' });
  expect(open.body.detail).toContain('还有1个单位没有办结');
  ok(await act(safety, '澜溪区望江小学', 'withdraw', {}, '该校已并入街道排查'));
  expect(await titles(await test.as('principal2'))).not.toContain(`签收：${TITLE}`);
  expect(await titles(safety)).toContain(`办结协同事项：${TITLE}`);
  ok(await safety.act('coordinations', task.id, 'close', { conclusion: '三级联动排查完成，隐患清零' }));
  expect((await page()).coordination).toMatchObject({ stateLabel: '已办结', conclusion: '三级联动排查完成，隐患清零' });
});

it('logs a joint judgement with its participants', async () => {
  const { organisations, people } = test.bureau;
  const given = {
    kind: 'judgement',
    title: '开学前校园安全形势研判',
    host: organisations.safety,
    organisations: [organisations.healthOffice, organisations.treasury],
    persons: [people.deputy1],
    occurredAt: new Date(Date.now() - 3_600_000).toISOString(),
    coordination: task.id,
  };
  const bare = await safety.post('/api/situation-logs', { ...given, level: 'second' });
  expect(bare.body.reasons.map((one: any) => one.facts.code)).toEqual(['level-unexpected', 'judgement-missing']);
  const { id } = ok<any>(await safety.post('/api/situation-logs', { ...given, judgement: '总体平稳，关注强降雨' }));
  expect((await page()).situations).toMatchObject([{ id, kindLabel: '形势研判' }]);
  ok(await safety.act('situation-logs', id, 'end', { conclusion: '保持每周会商' }));
  expect((await (await test.as('principal1')).get(`/api/situation-logs/${id}/page`)).status).toBe(404);
});

it('logs an emergency response: started, entered line by line, ended', async () => {
  const { organisations, people } = test.bureau;
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const given = {
    kind: 'emergency',
    title: '强降雨致校园积水',
    host: organisations.safety,
    organisations: [organisations.school1, organisations.riverTown],
    persons: [people.deputy1],
    occurredAt: at(90),
    place: '澜溪区实验小学',
  };
  expect((await safety.post('/api/situation-logs', given)).body.reasons).toMatchObject([
    { facts: { code: 'level-missing' } },
  ]);
  const log = ok<any>(
    await safety.post('/api/situation-logs', { ...given, level: 'fourth', actions: '停课、转移低年级学生' }),
  );
  const school = await test.as('principal1');
  const notices = ok<any>(await school.get('/api/notices'));
  expect(JSON.stringify(notices)).toContain('应急响应已启动：强降雨致校园积水');
  const enter = (who: Client, kind: string, body: string, minutes: number) =>
    who.post('/api/situation-entries', { log: log.id, kind, body, at: at(minutes) });
  const first = ok<any>(await enter(school, 'report', '操场积水30厘米，学生已在二楼以上', 80));
  expect((await enter(await test.as('principal2'), 'report', '旁观', 70)).body.code).toBe('missing-reference');
  expect((await safety.act('situation-logs', log.id, 'end', { conclusion: '积水排除' })).body.code).toBe('no-actions');
  ok(await enter(await test.as('town1'), 'action', '街道排涝队到校', 60));
  ok(await safety.act('situation-logs', log.id, 'changeLevel', { level: 'third' }, '降雨持续'));
  const edited = await school.patch(`/api/situation-entries/${first.id}`, { version: first.version, body: '改写' });
  expect(edited.status).toBe(403);
  ok(await safety.act('situation-logs', log.id, 'end', { conclusion: '积水排除，次日复课' }));
  expect((await enter(school, 'report', '补记', 1)).body.code).toBe('log-ended');
  const shown = ok<any>(await (await test.as('director')).get(`/api/situation-logs/${log.id}/page`));
  expect(shown.log).toMatchObject({ levelLabel: 'Ⅲ级', stateLabel: '已结束', conclusion: '积水排除，次日复课' });
  expect(shown.entries.map((one: any) => [one.kindLabel, one.author.name])).toEqual([
    ['信息报告', '林知夏'],
    ['处置', '梁河清'],
    ['等级调整', '石守一'],
  ]);
  expect(shown.entries[2].body).toBe('响应等级由Ⅳ级调整为Ⅲ级：降雨持续');
});
