/**
 * Keep each project with stage, milestones, blockers and places, warn before a promised opening date slips, and check
 * that totals equal the district parts.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { warnOfSlips } from '../../src/modules/construction/jobs.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { type BuildingOffice, buildingOffice, codesOf, pupilInPlace } from '../support/seats.ts';
import { days } from '../support/staff.ts';

let test: TestApp;
let office: BuildingOffice;
let river: { id: string };
let stone: { id: string };
let programme: string;
const YEAR = Number(days(0).slice(0, 4));
const PROMISED = days(60);

beforeAll(async () => {
  test = await startApp();
  office = await buildingOffice(test);
  const { at, finance } = office;
  programme = ok<any>(
    await finance.post('/api/building-programmes', {
      name: '年度学校建设计划',
      year: YEAR,
      issuer: at('bureau'),
      carriedOut: 2,
      started: 1,
      primary: 1080,
      places: 1080,
    }),
  ).id;
}, 60_000);
afterAll(() => test.close());

it('keeps a project with its eleven stages, its classes as places and its responsible unit', async () => {
  const { at, finance, project, page } = office;
  const school = { kind: 'extension', programme, investment: 30_000_000_00, openingPromisedOn: PROMISED };
  river = await project({ ...school, number: 'LX-01', name: '望江小学二期', school: at('school2') });
  stone = await project({
    ...school,
    number: 'LX-02',
    name: '实验小学扩建',
    school: at('school1'),
    district: at('stoneTown'),
    organisation: at('school1'),
  });
  for (const [id, classes] of [
    [river.id, 12],
    [stone.id, 12],
  ] as const)
    ok(await finance.post('/api/project-places', { project: id, stage: 'primary', classes }));
  const shown = await page(river.id);
  expect(shown.stages.map((one: any) => one.label)).toEqual([
    '立项',
    '可研',
    '用地',
    '规划与初设概算',
    '招标',
    '开工',
    '基础完成',
    '主体封顶',
    '竣工',
    '专项验收',
    '移交投用',
  ]);
  expect(shown.places).toMatchObject([{ stageLabel: '小学', classes: 12, classSize: 45, places: 540 }]);
  expect(shown.project).toMatchObject({ stateLabel: '储备', district: { id: at('riverTown') }, places: 540 });
});

it('lets the builder report a stage with evidence, in lawful order, and another person confirm it', async () => {
  const { town, clerk, finance, plan, report, confirm, reach, page, stageOf } = office;
  await plan(river.id, 'approval', days(-40));
  const early = await report(river.id, 'start', days(-1));
  expect(codesOf(early)).toContain('stage-order');
  expect(early.body.detail).toContain('立项、可研、用地');
  const bare = await town.act('project-stages', (await stageOf(river.id, 'approval')).id, 'report', {
    actualOn: days(-30),
  });
  expect(codesOf(bare)).toContain('evidence-missing');
  ok(await report(river.id, 'approval', days(-30)));
  expect((await confirm(river.id, 'approval', town)).body.code).toBe('forbidden');
  ok(await confirm(river.id, 'approval'));
  const [approval] = (await page(river.id)).stages;
  expect(approval).toMatchObject({ stateLabel: '已完成', delayDays: 10, confirmedBy: { name: '陆知远' } });
  const own = await report(river.id, 'feasibility', days(-20), finance);
  ok(own);
  expect(codesOf(await confirm(river.id, 'feasibility', finance))).toContain('same-person');
  ok(await confirm(river.id, 'feasibility', clerk));
  await reach(river.id, 'start', days(-5));
  expect((await page(river.id)).project).toMatchObject({ stateLabel: '开工', reached: '开工' });
});

it('keeps blockers, shown to whoever builds and not to others', async () => {
  const { town, at, page } = office;
  const given = { project: river.id, title: '供电外线迁改未完成', sinceOn: days(-3), needs: at('housing') };
  ok(await town.post('/api/project-blockers', given));
  expect((await page(river.id, town)).blockers).toMatchObject([
    { title: '供电外线迁改未完成', stateLabel: '未解决', needs: { name: '澜溪区住房和城乡建设局' } },
  ]);
  const principal = await test.as('principal1');
  expect((await page(stone.id, principal)).blockers).toEqual([]);
  expect((await principal.get(`/api/construction-projects/${river.id}/page`)).status).toBe(404);
  expect((await (await test.as('teacher1')).get(`/api/construction-projects/${river.id}`)).status).toBe(404);
});

it('warns before the promised opening slips, shows the reckoning, and warns once', async () => {
  const { page, town } = office;
  const { outlook } = (await page(river.id)).project;
  expect(outlook).toMatchObject({ outlook: 'slipping', label: '预计延期' });
  expect(outlook.text).toContain('基础完成90天、主体封顶120天、竣工180天、专项验收60天、移交投用30天');
  expect(outlook.slack).toBe(60 - (90 + 120 + 180 + 60 + 30 - 5));
  const warnings = async () =>
    ok<any>(await town.get('/api/notices')).notices.filter((one: any) => one.title.startsWith('望江小学二期预计延期'));
  expect(await warnings()).toHaveLength(0);
  await warnOfSlips(test.house, test.bureau.tenantId);
  await warnOfSlips(test.house, test.bureau.tenantId);
  expect(await warnings()).toHaveLength(1);
  const overview = ok<any>(await office.clerk.get('/api/seats/projects', { programme }));
  expect(overview.outlooks).toMatchObject({ slipping: 2 });
  expect(overview.counts).toEqual({ registered: 2, carriedOut: 1, started: 1, completed: 0, opened: 0 });
});

it('checks that totals equal the district parts and names what differs', async () => {
  const { at, finance } = office;
  const part = (district: string, more: object) =>
    finance.post('/api/programme-parts', { programme, district: at(district), ...more });
  const refused = await part('school1', { primary: 1 });
  expect(codesOf(refused)).toContain('no-district');
  const nested = await part('riverTown', { carriedOut: 1, started: 2 });
  expect(codesOf(nested)).toContain('not-nested');
  ok(await part('riverTown', { carriedOut: 1, started: 1, primary: 540, places: 540 }));
  const { id, version } = ok<any>(await part('stoneTown', { carriedOut: 1, started: 0, primary: 450, places: 450 }));
  const check = async () => ok<any>(await finance.get(`/api/building-programmes/${programme}/check`));
  const line = (shown: any, item: string) => shown.lines.find((one: any) => one.item === item);
  const before = await check();
  expect(line(before, 'primary')).toMatchObject({ stated: 1080, sumOfParts: 990, counted: 1080, partsDiffer: true });
  expect(before.differences).toContain('新增小学学位写明1080个，各辖区相加为990个');
  expect(before.differences).toContain('石望镇新增小学学位分解为450个，项目库里为540个');
  ok(await finance.patch(`/api/programme-parts/${id}`, { version, primary: 540, places: 540 }));
  const after = await check();
  expect(line(after, 'primary')).toMatchObject({ sumOfParts: 1080, partsDiffer: false, recordsDiffer: false });
  expect(line(after, 'carriedOut')).toMatchObject({ stated: 2, counted: 1, recordsDiffer: true });
  expect((await (await test.as('town1')).get(`/api/building-programmes/${programme}/check`)).status).not.toBe(200);
});

it('does not call a school opened before pupils are on its roll', async () => {
  const { reach, report, confirm, page } = office;
  await reach(river.id, 'acceptance', days(-2));
  expect((await page(river.id)).project.stateLabel).toBe('竣工');
  const empty = await report(river.id, 'opening', days(-1));
  expect(codesOf(empty)).toContain('no-pupils');
  await pupilInPlace(test, 'school2', 'principal2');
  ok(await report(river.id, 'opening', days(-1)));
  ok(await confirm(river.id, 'opening'));
  const shown = await page(river.id);
  expect(shown.project).toMatchObject({ stateLabel: '投用', openedOn: days(-1), outlook: { outlook: 'opened' } });
  expect(shown.places).toMatchObject([{ deliveredOn: days(-1) }]);
}, 60_000);
