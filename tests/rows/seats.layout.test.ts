/** Show planned sites on a map with the state of each and the projects that use them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { type BuildingOffice, buildingOffice, codesOf } from '../support/seats.ts';

let test: TestApp;
let office: BuildingOffice;
let site: string;
let project: string;
const OUTLINE = {
  type: 'Polygon',
  coordinates: [
    [
      [120.01, 31.7],
      [120.013, 31.7],
      [120.013, 31.703],
      [120.01, 31.703],
      [120.01, 31.7],
    ],
  ],
};
const map = async () => ok<any>(await office.clerk.get('/api/seats/map'));

beforeAll(async () => {
  test = await startApp();
  office = await buildingOffice(test);
}, 60_000);
afterAll(() => test.close());

it('keeps planned sites with outline, stage and state, and puts none on the map that was not drawn', async () => {
  const { at, finance } = office;
  const given = { number: 'LX-A-07', name: '城北小学地块', stages: ['primary'], basis: '教育设施布局规划（样例）' };
  const astray = await finance.post('/api/planned-sites', { ...given, district: at('school1') });
  expect(codesOf(astray)).toContain('no-district');
  site = ok<any>(await finance.post('/api/planned-sites', { ...given, district: at('riverTown') })).id;
  expect((await map()).features.features.filter((one: any) => one.properties.kind === 'site')).toEqual([]);
  expect(codesOf(await finance.act('planned-sites', site, 'reserve'))).toContain('not-on-map');
  const { row } = ok<any>(await finance.get(`/api/planned-sites/${site}`));
  ok(await finance.patch(`/api/planned-sites/${site}`, { version: row.version, outline: OUTLINE }));
  ok(await finance.act('planned-sites', site, 'reserve'));
});

it('shows each site with its state and the projects that use it', async () => {
  const given = { number: 'LX-01', name: '城北小学新建工程', kind: 'newBuild', site };
  project = (await office.project(given)).id;
  const { sites, features } = await map();
  expect(sites).toMatchObject([
    {
      number: 'LX-A-07',
      stateLabel: '已控制',
      stages: ['小学'],
      district: { name: '澜溪街道' },
      projects: [{ id: project, name: '城北小学新建工程', stateLabel: '储备', outlookLabel: '未定投用日期' }],
    },
  ]);
  const [feature] = features.features.filter((one: any) => one.properties.kind === 'site');
  expect(feature).toMatchObject({ id: site, geometry: OUTLINE, properties: { stateLabel: '已控制' } });
  const drawn = ok<any>(await office.finance.get('/api/map'));
  expect(drawn.sites).toMatchObject([{ id: site, stateLabel: '已控制', outline: OUTLINE, inUse: true }]);
  // A project stands in the middle of its land.
  expect(drawn.projects).toMatchObject([{ id: project, at: drawn.sites[0].at }]);
});

it('does not give up a site that a project stands on', async () => {
  const cancel = () => office.finance.act('planned-sites', site, 'cancel', {}, '规划调整');
  const refused = await cancel();
  expect(codesOf(refused)).toContain('site-in-use');
  expect(refused.body.detail).toContain('“城北小学新建工程”');
  ok(await office.finance.act('construction-projects', project, 'stop', {}, '规划调整'));
  ok(await cancel());
  expect((await map()).sites[0]).toMatchObject({ stateLabel: '已取消' });
  expect(ok<any>(await office.finance.get('/api/map')).sites).toEqual([]);
  const gone = { kind: 'newBuild', number: 'LX-02', name: '另一工程', district: office.at('riverTown'), site };
  const late = await office.finance.post('/api/construction-projects', {
    ...gone,
    organisation: office.at('riverTown'),
  });
  expect(codesOf(late)).toContain('site-cancelled');
});

it('shows a town the sites of its own district alone', async () => {
  const town = ok<any>(await office.town.get('/api/seats/map'));
  expect(town.sites.map((one: any) => one.number)).toEqual(['LX-A-07']);
  const school = ok<any>(await (await test.as('principal1')).get('/api/seats/map'));
  expect(school.sites).toEqual([]);
});
