/** What the indicator's page asks besides the figure: units, quality behind, a workbook; each within the post's reach. */
import * as xlsx from '@e965/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { day, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

const ENTERED = SCHOOL_YEAR - 1;
let test: TestApp;
let office: RollOffice;
let first: Client;

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  first = await test.as('liaison1');
  const room = await office.openClass('school1', 'primary', ENTERED, 1);
  for (let child = 0; child < 2; child++) await office.enrolled(first, 'school1', ENTERED, room);
});
afterAll(() => test.close());

const unitsOf = async (who: Client) => ok<any>(await who.get('/api/indicator-units')).units;

it('offers a bureau itself and its schools, and a school itself alone', async () => {
  const offered = await unitsOf(office.head);
  expect(offered[0]).toMatchObject({ id: office.at('bureau'), kind: 'bureau' });
  expect(offered.map(({ id }: any) => id)).toEqual(
    expect.arrayContaining([office.at('school1'), office.at('school2')]),
  );
  expect(await unitsOf(first)).toEqual([{ id: office.at('school1'), name: '澜溪区实验小学', kind: 'school' }]);
});

it('gives the figures of all schools as a workbook that says what was asked, texts as texts', async () => {
  const asked = `under=${office.at('bureau')}&kind=school&on=${day(0)}`;
  const answer = await office.head.get(`/api/indicators/pupilCount/sheet?${asked}`);
  expect(answer.status).toBe(200);
  const sheet = Object.values(xlsx.read(answer.bytes).Sheets)[0] as xlsx.WorkSheet;
  const lines = xlsx.utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
  expect(lines.flat().join(' ')).toContain(`统计日期${day(0)}`);
  expect(lines.find(([unit]) => unit === '澜溪区实验小学')).toEqual(
    expect.arrayContaining(['澜溪区实验小学', 2, '没有标准']),
  );
  const cells = Object.entries(sheet).filter(([place]) => !place.startsWith('!'));
  expect(cells.some(([, cell]) => (cell as xlsx.CellObject).f !== undefined)).toBe(false);
});

it('keeps the workbook to the reach of the post', async () => {
  const answer = await first.get(`/api/indicators/pupilCount/sheet?units=${office.at('school2')}`);
  const sheet = Object.values(xlsx.read(answer.bytes).Sheets)[0] as xlsx.WorkSheet;
  expect(JSON.stringify(xlsx.utils.sheet_to_json(sheet))).toContain('不在您的职责范围内');
});

it('gives a board as a workbook in its own order, and to nobody whom it is not shared with', async () => {
  const tiles = [
    { indicator: 'pupilCount', unit: office.at('school1') },
    { indicator: 'classCount', unit: null },
    { indicator: 'unheardOf', unit: null },
  ];
  const board = ok<any>(
    await office.head.post('/api/indicator-boards', { title: '每周看', sharing: 'private', tiles }),
  );
  const answer = await office.head.get(`/api/indicator-boards/${board.id}/sheet?on=${day(0)}`);
  const sheet = Object.values(xlsx.read(answer.bytes).Sheets)[0] as xlsx.WorkSheet;
  const lines = xlsx.utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
  expect(lines.flat().join(' ')).toContain(`统计日期${day(0)}；共3项指标`);
  expect(lines.slice(-3).map(([label, unit, value]) => [label, unit ?? null, value ?? null])).toEqual([
    ['在籍学生数', '澜溪区实验小学', 2],
    ['班级数', '澜溪区教育局', 1],
    ['unheardOf', null, null],
  ]);
  expect(JSON.stringify(lines.at(-1))).toContain('这项指标现在不能查看');
  expect((await first.get(`/api/indicator-boards/${board.id}/sheet`)).status).toBe(404);
});

it('says how sound the rows behind are, of the school asked for', async () => {
  ok(await office.head.post('/api/quality/judge', { school: office.at('school1') }));
  const asked = (unit: string) => office.head.get(`/api/indicators/pupilCount/quality?unit=${office.at(unit)}`);
  const one = ok<any>(await asked('school1'));
  expect(one.datasets.map(({ dataset }: any) => dataset)).toEqual(['pupils']);
  expect(one.registers).toEqual([{ path: 'enrolments', label: '在籍经历' }]);
  expect(ok<any>(await asked('school2')).datasets).toEqual([]);
  expect((await test.anonymous.get('/api/indicators/pupilCount/quality')).status).toBe(401);
});
