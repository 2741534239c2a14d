/**
 * Row indicators.modernisation (000:五/十七; 001:三/二十一; 002:四/12; 004:二/六/16): compute the year's indicator scores
 * by district from records, show gaps to target, drill to rows, freeze and export the submission.
 */
import * as xlsx from '@e965/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { fillClass, standSchools } from '../support/monitoring.ts';
import { ok } from '../support/plan.ts';
import { SCHOOL_YEAR } from '../support/pupils.ts';

let test: TestApp;
let section: Client;
let office: Client;
let framework: { id: string };
let report: { id: string };

const YEAR = String(SCHOOL_YEAR);
const ITEMS = [
  { number: '1', name: '教育普及度' },
  {
    number: '1.1',
    name: '学前三年毛入园率',
    weight: 10,
    method: 'linear',
    target: 98,
    unit: '%',
    computedFrom: 'grossEnrolment',
  },
  { number: '2', name: '教育公平度' },
  {
    number: '2.1',
    name: '大班额比例',
    weight: 6,
    method: 'reverse',
    target: 2,
    unit: '%',
    computedFrom: 'oversizeShare',
  },
  { number: '2.2', name: '义务教育学校标准化比例', weight: 4, method: 'linear', target: 95, unit: '%' },
  { number: '3', name: '教育满意度', weight: 5, method: 'rated' },
];

const page = async (who: Client = section) => ok<any>(await who.get(`/api/framework-reports/${report.id}/page`));
const line = async (number: string) => (await page()).view.lines.find((one: any) => one.number === number);
const fill = async (number: string, given: object) => {
  const { leaf } = await line(number);
  return section.patch(`/api/framework-entries/${leaf.entry}`, { version: leaf.version, ...given });
};

beforeAll(async () => {
  test = await startApp();
  [section, office] = [await test.as('policyHead'), await test.as('officeHead')];
  await standSchools(test, [
    { key: 'school1', kind: '211', urbanRural: '111' },
    { key: 'school9', kind: '111', urbanRural: '111' },
  ]);
  await fillClass(test, { key: 'school1', stage: 'primary', count: 56, classNumber: 1 });
  for (const classNumber of [2, 3, 4])
    await fillClass(test, { key: 'school1', stage: 'primary', count: 5, classNumber });
  await fillClass(test, { key: 'school9', stage: 'preschool', count: 40 });
}, 60_000);
afterAll(() => test.close());

it('keeps a tree of the year, and refuses one that cannot be scored', async () => {
  framework = ok<any>(
    await section.post('/api/indicator-frameworks', {
      title: `${YEAR}年教育现代化监测指标`,
      series: '教育现代化监测',
      year: YEAR,
      source: '样例：监测方案',
    }),
  );
  const add = (item: object) => section.post('/api/framework-items', { framework: framework.id, ...item });
  expect((await add({ number: '9', name: '没有目标', weight: 1, method: 'linear' })).body.code).toBe('invalid');
  for (const item of ITEMS.slice(0, 1)) ok(await add(item));
  const bare = await section.act('indicator-frameworks', framework.id, 'enact');
  expect(bare.body.reasons[0].detail).toBe('1 教育普及度没有权重');
  for (const item of ITEMS.slice(1)) ok(await add(item));
  ok(await section.act('indicator-frameworks', framework.id, 'enact'));
  expect((await add({ number: '4', name: '迟到的指标' })).body.code).toBe('in-force');
});

it('computes scores of the district from records, with the rows behind and what is missing', async () => {
  report = ok<any>(
    await section.post('/api/framework-reports', {
      framework: framework.id,
      organisation: test.bureau.organisations.bureau,
      host: test.bureau.organisations.policy,
    }),
  );
  // One class of four has 56 pupils: a quarter where 2 % are aimed at.
  const oversize = await line('2.1');
  expect(oversize).toMatchObject({ score: 0.48, leaf: { value: 25, gap: 23 } });
  expect(oversize.leaf.behind).toMatchObject({
    register: '/records/class-groups',
    lines: [{ name: '澜溪区实验小学', numerator: 1, denominator: 4 }],
  });
  // The resident children are in no register: not 0, but not computed.
  expect(await line('1.1')).toMatchObject({ open: 1, leaf: { value: null, missing: ['缺少3至5岁常住人口数'] } });
  const stated = ok<any>(
    await section.post('/api/stated-figures', {
      organisation: test.bureau.organisations.bureau,
      year: YEAR,
      key: 'residents3to5',
      value: 50,
      source: '样例：区统计局年报',
    }),
  );
  expect((await line('1.1')).leaf.value).toBe(null);
  expect((await section.act('stated-figures', stated.id, 'confirm')).body.code).toBe('same-person');
  ok(await office.act('stated-figures', stated.id, 'confirm'));
  expect(await line('1.1')).toMatchObject({ open: 0, score: 8.1633, leaf: { value: 80, gap: 18 } });
});

it('takes the self-report where records do not answer, and no number where they do', async () => {
  expect((await fill('2.1', { value: 1 })).body.code).toBe('computed');
  ok(await fill('2.2', { value: 90.25, source: '样例：标准化建设验收表' }));
  const incomplete = await section.act('framework-reports', report.id, 'submit');
  expect(incomplete.body.reasons.map((one: any) => one.detail)).toEqual(['3 教育满意度没有自评值']);
  const evidence = [
    ok<any>(await section.upload('/api/files', { name: '调查报告.txt', bytes: '样例：满意度调查' })).id,
  ];
  ok(await fill('3', { value: 0.8, source: '样例：第三方调查', evidence }));
  expect((await (await test.as('principal1')).get(`/api/framework-reports/${report.id}/page`)).status).toBe(404);
  ok(await section.act('framework-reports', report.id, 'submit'));
  expect((await fill('2.2', { value: 99 })).body.code).toBe('not-drafting');
});

it('is checked and frozen by others, with the list of gaps, most points first', async () => {
  expect((await section.act('framework-reports', report.id, 'check')).body.code).toBe('forbidden');
  ok(await office.act('framework-reports', report.id, 'check'));
  ok(await (await test.as('director')).act('framework-reports', report.id, 'freeze'));
  const { view, frozen, revisions } = await page();
  expect(view.score).toBe(16.4433);
  const names = new Map(view.lines.map((one: any) => [one.id, one.name]));
  expect(view.gaps.map((id: string) => names.get(id))).toEqual([
    '大班额比例',
    '学前三年毛入园率',
    '教育满意度',
    '义务教育学校标准化比例',
  ]);
  expect(frozen.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(revisions).toEqual([]);
});

it('exports what was frozen, and lists later corrections apart', async () => {
  await fillClass(test, { key: 'school1', stage: 'primary', count: 60, classNumber: 5 });
  const { view, revisions } = await page();
  expect(view.score).toBe(16.4433);
  expect(revisions).toMatchObject([{ name: '大班额比例', frozen: 25, now: 40 }]);
  const file = await office.get(`/api/framework-reports/${report.id}/export`);
  expect(file.status).toBe(200);
  const book = xlsx.read(file.bytes);
  expect(book.SheetNames).toEqual(['监测结果', '差距清单']);
  const text = xlsx.utils.sheet_to_csv(book.Sheets.监测结果 as xlsx.WorkSheet);
  expect(text).toContain('总分16.4433/25');
  expect(text).not.toContain('未定稿');
});

it('begins the next year’s version as a copy', async () => {
  const next = ok<any>(await section.post(`/api/indicator-frameworks/${framework.id}/next-year`));
  expect(next).toMatchObject({ title: `${SCHOOL_YEAR + 1}年教育现代化监测指标`, items: ITEMS.length });
});
