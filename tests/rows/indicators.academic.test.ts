/**
 * Row indicators.academic (001:三/二十; 002:四/14): draw a stratified sample, take in marks, report distributions by
 * school and by urban, suburban and rural group without ranking pupils, and compare years.
 */
import * as xlsx from '@e965/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { kinds } from '../../src/app/composition.ts';
import { JobRunner } from '../../src/kernel/job/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { settledImport } from '../support/imports.ts';
import { fillClass, standSchools } from '../support/monitoring.ts';
import { ok } from '../support/plan.ts';
import { SCHOOL_YEAR } from '../support/pupils.ts';

let test: TestApp;
let runner: JobRunner;
let basic: Client;
let monitoring: { id: string };
let samples: { number: string; school: string; group: string }[];

const TITLE = '四年级数学学业质量监测';
const GRADE = 4;
const SEED = '体彩排列5第26310期 40718';

const create = async (title: string, year: number) =>
  ok<any>(
    await basic.post('/api/academic-monitorings', {
      title,
      host: test.bureau.organisations.basic,
      schoolYear: `${year}-${year + 1}`,
      stage: 'primary',
      grade: GRADE,
      testedOn: `${year + 1}-05-20`,
      subjects: [{ subject: '12', fullMark: 100 }],
      share: 0.5,
      least: 12,
    }),
  );
const samplesOf = async (id: string) =>
  ok<any>(await basic.get('/api/academic-samples', { filter: { monitoring: id }, limit: 500 })).rows;
/** Marks by turns; a little lower in the country, so that groups differ. */
const markOf = (group: string, at: number): number => (group === 'rural' ? 58 : 70) + (at % 5) * 5;

const sheetOf = (rows: (string | number | null)[][]): Buffer => {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), '成绩');
  return Buffer.from(xlsx.write(book, { type: 'array', bookType: 'xlsx' }));
};
const takeIn = async (lines: (string | number | null)[][]) => {
  const bytes = sheetOf([['监测', '样本号', '学科', '成绩', '缺考'], ...lines]);
  const { body } = await basic.upload('/api/imports', { name: '成绩.xlsx', bytes }, { record: 'academicMark' });
  ok(await basic.post(`/api/imports/${body.id}/check`, { version: body.version, mapping: body.mapping }));
  const checked = await settledImport(basic, runner, body.id, ['checked']);
  ok(await basic.post(`/api/imports/${body.id}/run`, { version: checked.version, policy: 'good' }));
  await settledImport(basic, runner, body.id, ['done']);
  return checked.counts;
};
const markLines = (title: string, rows: typeof samples) =>
  rows.map(({ number, group }, at) => [title, number, '数学', markOf(group, at), null]);

beforeAll(async () => {
  test = await startApp();
  runner = new JobRunner(test.house, kinds, { look: 30 });
  await runner.start();
  basic = await test.as('basicHead');
  await standSchools(test, [
    { key: 'school1', kind: '211', urbanRural: '111' },
    { key: 'school2', kind: '211', urbanRural: '112' },
    { key: 'school3', kind: '211', urbanRural: '210' },
    { key: 'school6', kind: '312', urbanRural: '220' },
  ]);
  for (const year of [SCHOOL_YEAR - 1, SCHOOL_YEAR])
    for (const [key, count] of [
      ['school1', 60],
      ['school2', 30],
      ['school3', 28],
      ['school6', 6],
    ] as const)
      await fillClass(test, { key, stage: 'primary', count, entryYear: year - GRADE + 1 });
}, 120_000);
afterAll(async () => {
  await runner.stop();
  await test.close();
});

it('draws from each school by a published seed, and the same again', async () => {
  monitoring = await create(TITLE, SCHOOL_YEAR);
  const early = await basic.get(`/api/academic-monitorings/${monitoring.id}/verify`);
  expect(early.body.code).toBe('not-drawn');
  expect((await basic.act('academic-monitorings', monitoring.id, 'draw')).body.code).toBe('field-missing');
  ok(await basic.act('academic-monitorings', monitoring.id, 'draw', { seed: SEED }));
  samples = await samplesOf(monitoring.id);
  const { organisations } = test.bureau;
  const drawn = (key: string) => samples.filter((one) => one.school === organisations[key]).length;
  // Half of each school rounded up, at least twelve, at most all.
  expect(['school1', 'school2', 'school3', 'school6'].map(drawn)).toEqual([30, 15, 14, 6]);
  expect(new Set(samples.map((one) => one.group))).toEqual(new Set(['urban', 'suburban', 'rural']));
  expect(ok(await basic.get(`/api/academic-monitorings/${monitoring.id}/verify`))).toEqual({
    seed: SEED,
    frame: 124,
    sampled: 65,
    sameFrame: true,
    sameSample: true,
  });
});

it('takes marks in by sheet and says what is wrong with each line', async () => {
  const [first, second, third] = samples as [(typeof samples)[0], (typeof samples)[0], (typeof samples)[0]];
  const counts = await takeIn([
    [TITLE, first.number, '数学', 101, null],
    [TITLE, '99999', '数学', 80, null],
    [TITLE, second.number, '语文', 80, null],
    [TITLE, third.number, '数学', null, '是'],
  ]);
  expect(counts).toMatchObject({ total: 4, new: 1, refused: 3 });
  const incomplete = await basic.act('academic-monitorings', monitoring.id, 'close');
  expect(incomplete.body).toMatchObject({ code: 'marks-missing', reasons: [{ facts: { missing: 64 } }] });
  const rest = samples.filter((one) => one.number !== third.number);
  expect(await takeIn(markLines(TITLE, rest))).toMatchObject({ new: 64, refused: 0 });
  ok(await basic.act('academic-monitorings', monitoring.id, 'close'));
  const late = await basic.post('/api/academic-marks', {
    monitoring: monitoring.id,
    number: first.number,
    subject: '12',
    mark: 99,
  });
  expect(late.status).toBe(422);
}, 180_000);

it('reports distributions by group and by school, small numbers left out', async () => {
  const by = async (who: Client, kind: string) =>
    ok<any>(await who.get(`/api/academic-monitorings/${monitoring.id}/report`, { by: kind })).subjects[0];
  const groups = await by(basic, 'group');
  expect(groups.total.sat).toBe(64);
  expect(groups.rows.map((row: any) => row.label)).toEqual(['城区', '城郊', '农村']);
  const [urban, , rural] = groups.rows;
  expect(rural.mean).toBeLessThan(urban.mean);
  expect(rural.standing).toBeLessThan(0);
  expect(groups.total.betweenSchools).toBeGreaterThan(0);
  const schools = await by(await test.as('director'), 'school');
  // Six pupils are too few to be told, and so is the next smallest school, or they could be worked out.
  const told = Object.fromEntries(schools.rows.map((row: any) => [row.label, row.sat]));
  expect(told).toMatchObject({ 澜溪区实验小学: expect.any(Number), 澜溪区云帆九年一贯制学校: null });
  expect(schools.rows.filter((row: any) => row.sat === null)).toHaveLength(2);
  for (const row of [...groups.rows, ...schools.rows])
    for (const { count } of row.levels) expect(count === null || count === 0 || count >= 10).toBe(true);
  // In the order of the register, not of the marks.
  expect(schools.rows.map((row: any) => row.label)).toEqual([
    '澜溪区实验小学',
    '澜溪区望江小学',
    '澜溪区石望中心小学',
    '澜溪区云帆九年一贯制学校',
  ]);
});

it('ranks no children: not by report, not by list, not for their school', async () => {
  for (const by of ['pupil', 'class']) {
    const refused = await basic.get(`/api/academic-monitorings/${monitoring.id}/report`, { by });
    expect([refused.status, refused.body.code]).toEqual([422, 'no-ranking-of-children']);
  }
  expect((await basic.get('/api/academic-marks', { sort: '-mark' })).body.code).toBe('covered-field');
  const open = ok<any>(await basic.get('/api/academic-marks', { limit: 500 })).rows.map((row: any) => row.mark);
  expect(open.filter((mark: unknown) => typeof mark === 'number')).toEqual([]);
  const principal = await test.as('principal1');
  expect((await principal.get('/api/academic-marks')).body.rows ?? []).toEqual([]);
  const own = ok<any>(await principal.get(`/api/academic-monitorings/${monitoring.id}/report`, { by: 'school' }));
  expect(own.subjects[0].rows.map((row: any) => row.label)).toEqual(['澜溪区实验小学']);
  expect((await principal.act('academic-monitorings', monitoring.id, 'draw', { seed: 'x' })).body.code).toBe(
    'forbidden',
  );
});

it('compares years by the standing of each group', async () => {
  const before = await create(`上年${TITLE}`, SCHOOL_YEAR - 1);
  ok(await basic.act('academic-monitorings', before.id, 'draw', { seed: '上年种子' }));
  const drawn = await samplesOf(before.id);
  await takeIn(markLines(`上年${TITLE}`, drawn));
  ok(await basic.act('academic-monitorings', before.id, 'close'));
  const { subjects } = ok<any>(await basic.get(`/api/academic-monitorings/${monitoring.id}/trend`));
  expect(subjects[0].label).toBe('数学');
  expect(subjects[0].years.map((one: any) => one.schoolYear)).toEqual([
    `${SCHOOL_YEAR - 1}-${SCHOOL_YEAR}`,
    `${SCHOOL_YEAR}-${SCHOOL_YEAR + 1}`,
  ]);
  for (const year of subjects[0].years)
    expect(year.groups.find((one: any) => one.group === 'rural').standing).toBeLessThan(0);
}, 180_000);
