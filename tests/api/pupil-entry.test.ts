/** Children entered by form and by workbook: numbers that do not fit go back at once, the same workbook again changes nothing. */
import * as xlsx from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/app/composition.ts';
import { JobRunner } from '../../src/kernel/job/index.ts';
import { pupil } from '../../src/modules/pupils/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { settledImport } from '../support/imports.ts';
import { ok } from '../support/plan.ts';
import { identityNumberOf } from '../support/pupils.ts';

const BORN = '2020-03-01';
const NUMBER = identityNumberOf(BORN, '2');
const wrongDigit = (number: string): string => number.slice(0, 17) + (number.endsWith('5') ? '6' : '5');

let test: TestApp;
let runner: JobRunner;
let clerk: Client;
let school: string;

beforeAll(async () => {
  test = await startApp();
  runner = new JobRunner(test.house, kinds, { look: 30 });
  await runner.start();
  clerk = await test.as('liaison1');
  school = test.bureau.organisations.school1 as string;
});
afterAll(async () => {
  await runner.stop();
  await test.close();
});

const form = (more: object) => ({
  name: '云小满',
  gender: '2',
  birthDate: BORN,
  school,
  idType: 'residentId',
  ...more,
});
const enter = (more: object) => clerk.post('/api/pupils', form(more));
const said = (answer: { body: any }): string[] => answer.body.reasons.map((one: any) => `${one.field} ${one.detail}`);

const bring = async (record: string, rows: readonly (readonly string[])[], client = clerk) => {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows.map((row) => [...row])), '名单');
  const bytes = Buffer.from(xlsx.write(book, { type: 'array', bookType: 'xlsx' }));
  const view = ok<any>(await client.upload('/api/imports', { name: '名单.xlsx', bytes }, { record }));
  await client.post(`/api/imports/${view.id}/check`, { version: view.version, mapping: view.mapping });
  const checked = await settledImport(client, runner, view.id, ['checked']);
  const problems = ok<any>(await client.get(`/api/imports/${view.id}/problems`)).lines;
  if (checked.counts.new + checked.counts.changed > 0) {
    ok(await client.post(`/api/imports/${view.id}/run`, { version: checked.version, policy: 'good' }));
    await settledImport(client, runner, view.id, ['done']);
  }
  const words = problems.map((one: any) => `${one.line} ${one.problems[0].detail}`);
  return { ...checked.counts, words };
};

describe('a number that does not fit', () => {
  it('is sent back beside its field, by form and by change', async () => {
    expect(said(await enter({ idNumber: wrongDigit(NUMBER) }))).toEqual([
      expect.stringMatching(/^idNumber 证件号码：/),
    ]);
    expect((await enter({ idNumber: NUMBER, gender: '1' })).status).toBe(422);
    expect((await enter({ idNumber: NUMBER, birthDate: '2020-03-02' })).status).toBe(422);
    const row = ok<any>(await enter({ idNumber: NUMBER, name: '云小远' }));
    const later = await clerk.patch(`/api/pupils/${row.id}`, { version: row.version, birthDate: '2020-03-02' });
    expect(said(later)).toEqual([expect.stringMatching(/^idNumber 证件号码：/)]);
    ok(await clerk.patch(`/api/pupils/${row.id}`, { version: row.version, boarding: true }));
  });

  it('is no matter where the paper is another or missing', async () => {
    ok(await enter({ name: '云小外', idType: 'passport', idNumber: 'E12345678' }));
    ok(await enter({ name: '云小无', idType: 'none' }));
  });
});

describe('a workbook of children who have no roll number yet', () => {
  const HEADS = ['学校', '姓名', '性别', '出生日期', '证件类型', '证件号码'];
  const numbers = [identityNumberOf('2020-04-01', '1'), identityNumberOf('2020-05-01', '1')] as const;
  const child = (name: string, born: string, number: string, at = '澜溪区实验小学'): string[] =>
    number ? [at, name, '男', born, '居民身份证', number] : [at, name, '男', born, '暂无证件', ''];
  const rows = [
    HEADS,
    child('林一一', '2020-04-01', numbers[0]),
    child('林二二', '2020-05-01', wrongDigit(numbers[1])),
    child('林三三', '2020-06-01', ''),
    child('林一一', '2020-04-01', numbers[0]),
  ];

  it('gives the wrong number and the repeated line back', async () => {
    const first = await bring('pupil', rows);
    expect(first).toMatchObject({ new: 2, changed: 0, unchanged: 0, refused: 2 });
    expect(first.words).toEqual([expect.stringMatching(/^3 证件号码：/), '5 与第2行重复']);
  });

  it('changes nothing when it comes again, and mends the row that it means', async () => {
    expect(await bring('pupil', rows)).toMatchObject({ new: 0, changed: 0, unchanged: 2, refused: 2 });
    const renamed = child('林一乙', '2020-04-01', numbers[0]);
    expect(await bring('pupil', [HEADS, renamed])).toMatchObject({ new: 0, changed: 1 });
    // A namesake of the same birthday with a paper of their own is another child.
    const namesake = child('林一乙', '2020-04-01', identityNumberOf('2020-04-01', '1'));
    expect(await bring('pupil', [HEADS, namesake])).toMatchObject({ new: 1, changed: 0 });
  });

  it('tells nobody whether another school has the child', async () => {
    const there = [HEADS, child('林一乙', '2020-04-01', numbers[0]), child('林九九', '2020-04-09', '')];
    const { words, ...counts } = await bring('pupil', there, await test.as('principal2'));
    expect(counts).toMatchObject({ new: 0, changed: 0, unchanged: 0, refused: 2 });
    expect(new Set(words.map((text: string) => text.slice(2))).size).toBe(1);
  });

  it('knows by the identity number who was entered before the roll number was given', async () => {
    const heads = [...HEADS, '学籍号'];
    const early = identityNumberOf('2019-04-01', '1');
    const line = (name: string, number: string, roll: string) => [...child(name, '2019-04-01', number), roll];
    expect(await bring('pupil', [heads, line('林早早', early, '')])).toMatchObject({ new: 1 });
    const numbered = [heads, line('林早早', early, `G${early}`)];
    expect(await bring('pupil', numbered)).toMatchObject({ new: 0, changed: 1, refused: 0 });
    expect(await bring('pupil', numbered)).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
    // Another roll number of the same person is for people to put right, never a second child.
    const other = await bring('pupil', [heads, line('林早早', early, `L${early}`)]);
    expect(other).toMatchObject({ new: 0, changed: 0, refused: 1 });
    expect(other.words).toEqual(['2 证件号码与已登记的一条相同，学籍号不同：请核对，更正那一条或这一行后再导入']);
    // The same person twice in one file, once with a roll number and once without.
    const own = identityNumberOf('2019-05-01', '1');
    const twice = await bring('pupil', [heads, line('林双双', own, `G${own}`), line('林双双', own, '')]);
    expect(twice.words.at(-1)).toBe('3 与第2行重复');
  });

  it('tells of a likely double and merges nothing by name and birthday alone', async () => {
    const heads = [...HEADS, '学籍号'];
    const number = identityNumberOf('2019-06-01', '1');
    const bare = child('林似似', '2019-06-01', '');
    expect(await bring('pupil', [heads, [...bare, '']])).toMatchObject({ new: 1 });
    const numbered = [heads, [...child('林似似', '2019-06-01', number), `G${number}`]];
    const told = await bring('pupil', numbered);
    expect(told).toMatchObject({ new: 0, changed: 0, refused: 1 });
    expect(told.words[0]).toContain('疑似同一条，没有自动合并：是同一条的，请先在那一条补填学籍号、证件号码');
    expect(await bring('pupil', [heads, [...bare, '']])).toMatchObject({ unchanged: 1 });
    // Once the clerk has entered the number, the line means that row.
    const rows = ok<any>(await clerk.post('/api/pupils/find', { name: '林似似' })).pupils;
    expect(rows).toHaveLength(1);
    const { row } = ok<any>(await clerk.get(`/api/pupils/${rows[0].id}`));
    const mended = { version: row.version, idType: 'residentId', idNumber: number };
    ok(await clerk.patch(`/api/pupils/${row.id}`, mended));
    expect(await bring('pupil', numbered)).toMatchObject({ new: 0, changed: 1, refused: 0 });
  });

  it('never empties a number by 暂无证件: that is a question for a person', async () => {
    const number = identityNumberOf('2019-07-01', '1');
    expect(await bring('pupil', [HEADS, child('林有证', '2019-07-01', number)])).toMatchObject({ new: 1 });
    const told = await bring('pupil', [HEADS, child('林有证', '2019-07-01', '')]);
    expect(told).toMatchObject({ new: 0, changed: 0, refused: 1 });
    expect(told.words).toEqual([
      '2 证件类型“暂无证件”：已登记的一条有证件号码，没有清空。请核对这一行；确要清空的，请在那一条上更正',
    ]);
    const [found] = ok<any>(await clerk.post('/api/pupils/find', { name: '林有证' })).pupils;
    expect(ok<any>(await clerk.get(`/api/pupils/${found.id}`)).row.idNumber).toContain(number.slice(-4));
    // Whoever has no number is left alone, and one that comes later is taken.
    expect(await bring('pupil', [HEADS, child('林无证', '2019-07-02', '')])).toMatchObject({ new: 1 });
    expect(await bring('pupil', [HEADS, child('林无证', '2019-07-02', '')])).toMatchObject({ unchanged: 1 });
  });

  it('takes 班级 as the planned class of who waits to be registered, and of nobody else', async () => {
    const head = await test.as('admin');
    const group = async (entryYear: number, classNumber: number) =>
      ok<any>(
        await head.post('/api/class-groups', {
          school,
          stage: 'primary',
          entryYear,
          classNumber,
          openedOn: `${entryYear}-09-01`,
        }),
      ).id as string;
    const planned = await group(2026, 1);
    await group(2025, 3);
    const heads = [...HEADS, '班级'];
    const number = identityNumberOf('2019-08-01', '1');
    const line = (text: string) => [heads, [...child('林分班', '2019-08-01', number), text]];
    expect(await bring('pupil', line('2026级1班'))).toMatchObject({ new: 1, words: [] });
    const [found] = ok<any>(await clerk.post('/api/pupils/find', { name: '林分班' })).pupils;
    const row = async () => ok<any>(await clerk.get(`/api/pupils/${found.id}`)).row;
    expect((await row()).plannedClass).toBe(planned);
    expect((await bring('pupil', line('没有这个班'))).words[0]).toContain('没有名称或代码为“没有这个班”的班级');
    // On the roll a class changes by 调班 alone: a list of who sits where is no plan, whatever it calls the classes.
    await test.database.write(backDoor(test.bureau), (tx) => tx.system.update(pupil, found.id, { status: 'inSchool' }));
    expect(await bring('pupil', line('2025级3班'))).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await bring('pupil', line('一（1）班'))).toMatchObject({ unchanged: 1, words: [] });
    expect((await row()).plannedClass).toBe(planned);
  });

  it('does not double guardians either', async () => {
    const heads = ['学生', '学校', '姓名', '关系', '手机号'];
    const line = (phone: string) => ['林三三', '澜溪区实验小学', '林大山', '父亲', phone];
    expect(await bring('guardian', [heads, line('13900000001')])).toMatchObject({ new: 1, words: [] });
    expect(await bring('guardian', [heads, line('13900000001')])).toMatchObject({ new: 0, unchanged: 1 });
    expect(await bring('guardian', [heads, line('13900000002')])).toMatchObject({ new: 0, changed: 1 });
  });
});

it('a register without any key takes the same line once', async () => {
  const office = await test.as('admin');
  const heads = ['名称', '代码', '类别', '上级'];
  const rows = [heads, ['澜溪区教育装备室', 'ZBS01', '科室', '澜溪区教育局']];
  const first = await bring('organisation', rows, office);
  expect(first).toMatchObject({ new: 1, words: [] });
  expect(await bring('organisation', rows, office)).toMatchObject({ new: 0, unchanged: 1 });
});
