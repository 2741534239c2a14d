/**
 * The bureau’s own map: base layers, catchments with their checks, which schools serve a place. Catchments are announced
 * every year and disputed in court; nothing of it is asked of any other host.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { school } from '../../src/modules/institutions/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { fillClass, plant, standSchools } from '../support/monitoring.ts';
import { ok } from '../support/plan.ts';

let test: TestApp;
let [admin, section, office]: Client[] = [];
const at = (key: string) => test.bureau.organisations[key] as string;

const block = (west: number, south: number, east: number, north: number) => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];
const DISTRICT = block(120.1, 31.2, 120.14, 31.22);
const WEST = block(120.1, 31.2, 120.12, 31.22);
const EAST = block(120.12, 31.2, 120.13, 31.22);
const polygon = (coordinates: unknown) => ({ type: 'Polygon', coordinates });
const shape = (coordinates: unknown, properties: object = {}, type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const file = (features: unknown[]) => ({
  name: '图层.geojson',
  bytes: JSON.stringify({ type: 'FeatureCollection', features }),
});
const layer = (who: Client, kind: string, features: unknown[], fromOn = '2020-01-01') =>
  who.upload('/api/map/layers', file(features), { kind, fromOn, source: '澜溪区地理底图（样例）' });
const drawn = (key: string, outline: unknown, given: object = {}) =>
  (section as Client).post('/api/catchments', {
    name: `${key}施教区`,
    school: at(key),
    stage: 'primary',
    outline: polygon(outline),
    description: '示例路以西、澜湖以北',
    fromYear: 2024,
    source: '澜教发〔2024〕7号（样例）',
    ...given,
  });
const act = (who: Client, id: string, verb: string, reason?: string) => who.act('catchments', id, verb, {}, reason);
const serving = async (longitude: number, latitude: number, year = 2025) =>
  ok<any>(await (office as Client).get('/api/map/serving', { longitude, latitude, year }));
const checked = async (query: object = {}) =>
  ok<any>(
    await (section as Client).get('/api/map/catchments/check', {
      stage: 'primary',
      year: 2025,
      drafts: true,
      ...query,
    }),
  );
const ids: Record<string, string> = {};

beforeAll(async () => {
  test = await startApp();
  [admin, section, office] = await Promise.all(['admin', 'basicHead', 'officeHead'].map((key) => test.as(key)));
  await standSchools(test, [
    { key: 'school1', kind: '211', urbanRural: '111' },
    { key: 'school2', kind: '211', urbanRural: '111' },
    { key: 'school3', kind: '211', urbanRural: '121' },
  ]);
  await plant(test, async (tx) => {
    for (const [key, x] of [
      ['school1', 120.11],
      ['school2', 120.125],
    ] as const) {
      const [row] = await tx.find(school, { organisation: at(key) });
      await tx.update(school, row?.id as string, { place: { type: 'Point', coordinates: [x, 31.21] } });
    }
  });
}, 60_000);
afterAll(() => test.close());

it('takes base layers of the administrator alone, says what is wrong with a file, and keeps versions by their day', async () => {
  expect((await layer(section as Client, 'boundary', [shape(DISTRICT)])).body.code).toBe('forbidden');
  const turned = await layer(admin as Client, 'boundary', [shape(block(31.2, 120.1, 31.22, 120.14))]);
  expect(turned.body).toMatchObject({ code: 'swapped-coordinates' });
  expect(turned.body.detail).toContain('经度和纬度写反了');
  expect((await layer(admin as Client, 'boundary', [shape([120.1, 31.2], {}, 'Point')])).body.code).toBe(
    'not-a-surface',
  );
  expect((await layer(admin as Client, 'boundary', [shape(DISTRICT)], '三月')).body.code).toBe('invalid');
  expect((await checked()).gapsBecause).toContain('行政区域界线');
  ok(await layer(admin as Client, 'boundary', [shape(WEST)], '2019-01-01'));
  expect(ok<any>(await layer(admin as Client, 'boundary', [shape(DISTRICT)]))).toMatchObject({ features: 1 });
  const road = [
    shape(
      [
        [120.1, 31.21],
        [120.14, 31.21],
      ],
      { 名称: '示例路' },
      'LineString',
    ),
  ];
  ok(await layer(admin as Client, 'road', road));
  const { layers } = ok<any>(await (section as Client).get('/api/map/layers'));
  expect(layers.map((one: any) => [one.label, one.fromOn, one.isCurrent])).toEqual([
    ['行政区域界线', '2020-01-01', true],
    ['行政区域界线', '2019-01-01', false],
    ['道路', '2020-01-01', true],
  ]);
});

it('keeps only outlines that are simple, of a school that has the stage', async () => {
  const [ring = []] = WEST;
  const bow = [[ring[0], ring[2], ring[1], ring[3], ring[0]]];
  expect((await drawn('school1', bow)).body).toMatchObject({ code: 'self-crossing' });
  expect((await drawn('school1', WEST, { stage: 'juniorMiddle' })).body.code).toBe('other-stage');
  expect((await drawn('school1', block(31.2, 120.1, 31.22, 120.12))).body.detail).toContain('纬度');
  const principal = await test.as('principal1');
  expect((await principal.post('/api/catchments', { name: '自划' })).status).toBe(403);
});

it('lets a second person check, and refuses ground that is another school’s already', async () => {
  ids.west = ok<any>(await drawn('school1', WEST)).id;
  ok(await act(section as Client, ids.west as string, 'submit'));
  expect((await act(section as Client, ids.west as string, 'check')).body.code).toBe('same-person');
  ok(await act(office as Client, ids.west as string, 'check'));
  expect((await serving(120.11, 31.215)).stages).toEqual([]);
  ok(await act(section as Client, ids.west as string, 'enforce'));
  ids.east = ok<any>(await drawn('school2', block(120.115, 31.2, 120.13, 31.22))).id;
  const refused = await act(section as Client, ids.east as string, 'submit');
  expect(JSON.stringify(refused.body)).toContain('catchments-overlap');
  expect(refused.body.detail).toMatch(/与“school1施教区”重叠约[\d,]+平方米/);
  const { overlaps } = await checked();
  expect(overlaps.map((one: any) => [one.one.id, one.other.id].sort())).toEqual([[ids.east, ids.west].sort()]);
  const { row } = ok<any>(await (section as Client).get(`/api/catchments/${ids.east}`));
  ok(await (section as Client).patch(`/api/catchments/${ids.east}`, { version: row.version, outline: polygon(EAST) }));
  for (const [who, verb] of [
    [section, 'submit'],
    [office, 'check'],
    [section, 'enforce'],
  ] as const)
    ok(await act(who as Client, ids.east as string, verb));
});

it('finds the ground that no catchment covers, schools beyond theirs and schools without one', async () => {
  const found = await checked({ drafts: false });
  expect(found.overlaps).toEqual([]);
  expect(found.gaps).toHaveLength(1);
  expect(found.gaps[0].at[0]).toBeCloseTo(120.135, 3);
  // 0.01° × 0.02° at 31.2° north: some 952 by 2,224 metres.
  expect(found.gaps[0].area / 1e6).toBeCloseTo(2.1, 1);
  expect(found.without.map((one: any) => one.name)).toEqual(['school3']);
  const away = ok<any>(await drawn('school2', block(120.13, 31.2, 120.14, 31.22), { fromYear: 2026 }));
  expect(JSON.stringify((await act(section as Client, away.id, 'submit')).body)).toContain('school-outside');
  expect((await checked({ year: 2026 })).outside).toMatchObject([{ id: away.id, because: null }]);
  expect((await checked({ year: 2025 })).outside).toEqual([]);
});

it('answers who serves a point in a year, shared ground with all of its schools', async () => {
  const names = async (x: number, year?: number) =>
    (await serving(x, 31.215, year)).stages[0].schools.map((one: any) => one.title).sort();
  expect(await names(120.105)).toEqual(['school1施教区']);
  expect((await serving(120.105, 31.215, 2023)).stages).toEqual([]);
  expect(await names(120.135)).toEqual([]);
  expect((await serving(120.2, 31.3)).inDistrict).toBe(false);
  const swapped = await (office as Client).get('/api/map/serving', { longitude: 31.2, latitude: 120.1 });
  expect(swapped.body).toMatchObject({ code: 'swapped-coordinates', status: 400 });
  const shared = { sharedAs: '城北片区', fromYear: 2025, schoolOutside: '城北校区在建' };
  ids.shared = ok<any>(await drawn('school1', WEST, { ...shared, name: '共用' })).id;
  ids.other = ok<any>(await drawn('school2', WEST, { ...shared, name: '共用二' })).id;
  for (const id of [ids.shared, ids.other]) {
    ok(await act(section as Client, id as string, 'submit'));
    ok(await act(office as Client, id as string, 'check'));
    ok(await act(office as Client, id as string, 'enforce'));
  }
  expect([await names(120.105, 2024), await names(120.105)]).toEqual([['school1施教区'], ['共用', '共用二']]);
  const { places } = ok<any>(await (office as Client).get('/api/map/places', { text: '示例路', year: 2025 }));
  expect(places.map((one: any) => one.kind).sort()).toEqual(['catchment', 'catchment', 'road']);
});

it('brings catchments in from a file after showing what it holds', async () => {
  const features = [
    shape(block(120.13, 31.2, 120.14, 31.22), { 学校: 'school3', 名称: '石望片', 文字范围: '示例路以东' }),
    shape(WEST, { 学校: '没有的学校', 学段: '小学' }),
    shape(WEST, { 学校: 'school1', 学段: '初中' }),
  ];
  const principal = await test.as('principal1');
  expect((await principal.upload('/api/map/catchments/preview', file(features))).body.code).toBe('forbidden');
  const seen = ok<any>(await (section as Client).upload('/api/map/catchments/preview', file(features)));
  expect(seen.lines.map((one: any) => one.problems)).toEqual([
    [],
    ['没有名称或标识码为“没有的学校”的学校'],
    ['school1没有初中学段'],
  ]);
  const given = { file: seen.file, fromYear: 2025, source: '澜教发〔2025〕5号（样例）' };
  const bring = () => (section as Client).post('/api/map/catchments/import', given);
  expect(ok<any>(await bring())).toEqual({ created: 1, changed: 0, left: 2 });
  expect(ok<any>(await bring())).toEqual({ created: 0, changed: 1, left: 2 });
  const { rows } = ok<any>(await (section as Client).get('/api/catchments', { filter: { school: at('school3') } }));
  expect(rows).toMatchObject([{ name: '石望片', stage: 'primary', description: '示例路以东', state: 'draft' }]);
});

it('shows one map to everybody at the bureau, and to a school what it may know', async () => {
  await fillClass(test, { key: 'school1', stage: 'primary', count: 57 });
  const map = ok<any>(await (await test.as('director')).get('/api/map', { year: 2025 }));
  const first = map.schools.find((one: any) => one.unit === at('school1'));
  expect(first).toMatchObject({ at: [120.11, 31.21], classes: { classes: 1, largest: 57, oversize: 1 } });
  expect(map.catchments.map((one: any) => one.name).sort()).toEqual(['共用', '共用二']);
  expect(map.layers.map((one: any) => [one.kind, one.features.length])).toEqual([
    ['boundary', 1],
    ['road', 1],
  ]);
  expect(map.may).toEqual({ upload: false, draw: false });
  const town = ok<any>(await (await test.as('principal2')).get('/api/map', { year: 2025 }));
  expect(town.schools.find((one: any) => one.unit === at('school1'))?.classes ?? null).toBeNull();
  expect((await test.anonymous.get('/api/map')).status).toBe(401);
});
