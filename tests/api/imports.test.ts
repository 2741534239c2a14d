import * as xlsx from '@e965/xlsx';
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/app/composition.ts';
import { JobRunner } from '../../src/kernel/job/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { settledImport } from '../support/imports.ts';

let test: TestApp;
let runner: JobRunner;
let school: Client;

beforeAll(async () => {
  test = await startApp();
  runner = new JobRunner(test.house, kinds, { look: 30 });
  await runner.start();
  school = await test.as('principal1');
});
afterAll(async () => {
  await runner.stop();
  await test.close();
});

type Cell = string | number | null;
const HEADS = ['楼栋编号', '名称', '本校启用日期', '产权', '地上层数', '建成年份', '教室（平方米）'];
const line = (number: string, more: Partial<Record<number, Cell>> = {}): Cell[] =>
  [number, `第${number}教学楼`, '2019年9月1日', '学校产权', '４', 2018, '1,200.5'].map((cell, at) => more[at] ?? cell);
const bookOf = (rows: Cell[][]): Buffer => {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), '校舍');
  return Buffer.from(xlsx.write(book, { type: 'array', bookType: 'xlsx' }));
};
const cellsOf = (bytes: Buffer): Cell[][] => {
  const book = xlsx.read(bytes);
  return xlsx.utils.sheet_to_json(book.Sheets[book.SheetNames[0] as string] as xlsx.WorkSheet, { header: 1 });
};

const upload = (client: Client, rows: Cell[][], record = 'building') =>
  client.upload('/api/imports', { name: '校舍.xlsx', bytes: bookOf(rows) }, { record });
const settled = (client: Client, id: string, states: string[]) => settledImport(client, runner, id, states);
const checked = async (client: Client, rows: Cell[][]) => {
  const { body } = await upload(client, rows);
  await client.post(`/api/imports/${body.id}/check`, { version: body.version, mapping: body.mapping });
  return settled(client, body.id, ['checked']);
};
const imported = async (client: Client, rows: Cell[][], policy = 'good') => {
  const view = await checked(client, rows);
  const run = await client.post(`/api/imports/${view.id}/run`, { version: view.version, policy });
  expect(run.status).toBe(200);
  return settled(client, view.id, ['done']);
};
const buildings = async () => (await school.get('/api/buildings', { limit: 500, sort: 'number' })).body.rows;

describe('importing a sheet', { timeout: 90_000 }, () => {
  it('gives a template whose heads it recognises again, with drop-downs', async () => {
    const template = await school.get('/api/import-templates/building');
    expect(template.status).toBe(200);
    const heads = cellsOf(template.bytes)[0] as string[];
    expect(heads).toContain('楼栋编号*');
    const { body } = await upload(school, [heads, heads.map(() => '1')]);
    expect(Object.keys(body.mapping).length).toBe(heads.length);
  });

  it('is not offered and refused where each row is an act of its own', async () => {
    const officer = await test.as('basicHead');
    const { records } = (await officer.get('/api/definitions')).body;
    const importable = (name: string) => records.find((one: { name: string }) => one.name === name)?.importable;
    expect(['delegation', 'savedView', 'rollOver', 'organisationChange', 'pupil'].map(importable)).toEqual([
      ...Array(4).fill(false),
      true,
    ]);
    const answers = [
      await officer.get('/api/import-templates/rollOver'),
      await upload(officer, [['新学年起始年'], [2027]], 'rollOver'),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(2).fill([409, 'not-importable']));
  });

  it('matches under a title, writes the good lines, and gives the bad ones back in the same workbook', async () => {
    const rows = [
      ['澜溪区校舍一览'],
      HEADS,
      line('1'),
      line('2', { 3: '租来的' }),
      line('3', { 5: 1700 }),
      line('4'),
      line('4'),
    ];
    const view = await checked(school, rows);
    expect(view.headLine).toBe(2);
    expect(view.counts).toEqual({ total: 5, new: 2, changed: 0, unchanged: 0, refused: 3 });
    expect(await buildings()).toEqual([]);
    const { lines } = (await school.get(`/api/imports/${view.id}/problems`)).body;
    expect(lines.map((one: any) => [one.line, one.problems[0].detail])).toEqual([
      [4, expect.stringContaining('“租来的”不在可选范围内')],
      [5, expect.stringContaining('建成年份')],
      [7, '与第6行重复'],
    ]);
    const run = await school.post(`/api/imports/${view.id}/run`, { version: view.version, policy: 'all' });
    expect([run.status, run.body.code]).toEqual([422, 'lines-with-problems']);
    await school.post(`/api/imports/${view.id}/run`, { version: view.version, policy: 'good' });
    const done = await settled(school, view.id, ['done']);
    expect(done.result).toEqual({ total: 5, new: 2, changed: 0, unchanged: 0, refused: 3 });
    const [first] = await buildings();
    expect(first).toMatchObject({
      number: '1',
      fromOn: '2019-09-01',
      tenure: 'owned',
      floorsAbove: 4,
      totalArea: 1200.5,
    });
    const back = cellsOf((await school.get(`/api/imports/${view.id}/workbook`)).bytes);
    expect(back[1]?.at(-1)).toBe('问题');
    expect(back[3]?.at(-1)).toContain('租来的');
    expect(back[2]?.length).toBe(HEADS.length);
  });

  it('changes nothing when the same sheet comes again, and only what differs when it was edited', async () => {
    const again = await imported(school, [HEADS, line('1'), line('4')]);
    expect(again.result).toEqual({ total: 2, new: 0, changed: 0, unchanged: 2, refused: 0 });
    expect(again.sameFile).toBeNull();
    const before = await buildings();
    const edited = await imported(school, [HEADS, line('1', { 1: '明德楼' }), line('4'), line('5')], 'all');
    expect(edited.result).toEqual({ total: 3, new: 1, changed: 1, unchanged: 1, refused: 0 });
    const after = await buildings();
    expect(after.map((row: any) => [row.number, row.name, row.version])).toEqual([
      ['1', '明德楼', 2],
      ['4', '第4教学楼', 1],
      ['5', '第5教学楼', 1],
    ]);
    const undo = await school.post(`/api/imports/${edited.id}/undo`, { version: edited.version, reason: '导错了文件' });
    expect(undo.status).toBe(200);
    const undone = await settled(school, edited.id, ['undone']);
    expect(undone.undone).toEqual({ undone: 2, kept: 0 });
    const names = (rows: any[]) => rows.map((row) => [row.number, row.name]);
    expect(names(await buildings())).toEqual(names(before));
    const history = await school.get(`/api/buildings/${before[0].id}/history`);
    expect(history.body.entries.map((entry: any) => entry.reason)).toContain('撤销导入：校舍.xlsx');
  });

  it('makes the next step ready while one is written, and each line does what it does alone', async () => {
    // A step is 2,000 lines. No rule of a sports ground looks at others, so that two steps overlap.
    const court = (at: number): Cell[] => [`球场${at}`, '篮球场', 420, '2019-09-01'];
    const rows = Array.from({ length: 2_020 }, (_, at) => court(at));
    rows[3] = court(2);
    rows[2_010] = court(7);
    rows[2_015] = ['球场甲', '篮球场', '很大', '2019-09-01'];
    const upped = await upload(school, [['名称', '类型', '面积', '本校启用日期'], ...rows], 'ground');
    await school.post(`/api/imports/${upped.body.id}/check`, {
      version: upped.body.version,
      mapping: upped.body.mapping,
    });
    const view = await settled(school, upped.body.id, ['checked']);
    expect(view.counts).toEqual({ total: 2_020, new: 2_017, changed: 0, unchanged: 0, refused: 3 });
    // Somebody was faster with a line of the first step, which is a change by then, and with one of the second.
    const [{ school: own }] = await buildings();
    const faster = { school: own, kind: 'basketball', area: 400, fromOn: '2019-09-01' };
    for (const at of [5, 2_005])
      expect((await school.post('/api/grounds', { ...faster, name: `球场${at}` })).status).toBeLessThan(300);
    await school.post(`/api/imports/${view.id}/run`, { version: view.version, policy: 'good' });
    const done = await settled(school, view.id, ['done']);
    expect(done.result).toEqual({ total: 2_020, new: 2_015, changed: 2, unchanged: 0, refused: 3 });
    const grounds = async () => (await school.get('/api/grounds', { limit: 5 })).body;
    expect((await grounds()).total).toBe(2_017);
    // PostgreSQL knows how the register has grown, and does not plan for the rows that stood before.
    const { rows: known } = await test.house.database.asOwner((client) =>
      client.query("select reltuples as rows from pg_class where relname = 'ground'"),
    );
    expect(known[0].rows).toBeGreaterThan(1_900);
    // Two steps are taken back at once; what was changed gets its values of before.
    await school.post(`/api/imports/${view.id}/undo`, { version: done.version, reason: '撤回' });
    expect((await settled(school, view.id, ['undone'])).undone).toEqual({ undone: 2_017, kept: 0 });
    expect((await grounds()).rows.map((one: any) => [one.name, one.area])).toEqual(
      expect.arrayContaining([5, 2_005].map((at) => [`球场${at}`, 400])),
    );
    expect((await grounds()).total).toBe(2);
  });

  it('goes on with each step as soon as the one before has kept its all, though its job has not told so yet', async () => {
    const told = (id: string, state: string) =>
      test.database.write(backDoor(test.bureau), (tx) =>
        tx.rows(sql`update job set state = ${state} where id = ${id}::uuid`),
      );
    const post = (view: any, verb: string, body: object) =>
      school.post(`/api/imports/${view.id}/${verb}`, { version: view.version, ...body });
    const first = await checked(school, [HEADS, line('30')]);
    await told(first.job, 'running');
    expect((await post(first, 'check', { mapping: first.mapping })).status).toBe(200);
    const again = await settled(school, first.id, ['checked']);
    await told(again.job, 'running');
    expect((await post(again, 'run', { policy: 'good' })).status).toBe(200);
    const done = await settled(school, first.id, ['done']);
    await told(done.job, 'running');
    expect((await post(done, 'undo', { reason: '撤回' })).status).toBe(200);
    expect((await settled(school, first.id, ['undone'])).undone).toEqual({ undone: 1, kept: 0 });
    for (const { job } of [first, again, done]) await told(job, 'done');
  });

  it('leaves a row alone that somebody changed after the import', async () => {
    const view = await imported(school, [HEADS, line('8'), line('9')]);
    const row = (await buildings()).find((one: any) => one.number === '8');
    await school.patch(`/api/buildings/${row.id}`, { version: row.version, name: '改过的楼' });
    await school.post(`/api/imports/${view.id}/undo`, { version: view.version, reason: '撤回' });
    const undone = await settled(school, view.id, ['undone']);
    expect(undone.undone).toEqual({ undone: 1, kept: 1 });
    expect((await buildings()).map((one: any) => one.number)).toEqual(['1', '4', '8']);
  });

  it('lets cells be put right on the page', async () => {
    const view = await checked(school, [HEADS, line('20', { 3: '租来的' })]);
    const corrections = [{ line: 2, cells: { tenure: '非学校产权独立使用' } }];
    const { body } = await school.post(`/api/imports/${view.id}/corrections`, { corrections });
    expect(body.solved).toEqual([2]);
    expect(body.view.counts).toEqual({ total: 1, new: 1, changed: 0, unchanged: 0, refused: 0 });
    await school.post(`/api/imports/${view.id}/run`, { version: body.view.version, policy: 'all' });
    await settled(school, view.id, ['done']);
    expect((await buildings()).find((one: any) => one.number === '20')).toMatchObject({ tenure: 'exclusive' });
  });

  it('never writes into another school, whatever the sheet says', async () => {
    const [, other] = test.bureau.organisations ? Object.values(test.bureau.organisations) : [];
    expect(other).toBeDefined();
    const view = await checked(school, [
      [...HEADS, '学校'],
      [...line('30'), '澜溪区第二小学'],
    ]);
    expect(view.counts.refused).toBe(1);
    expect(view.counts.new).toBe(0);
  });

  it('is refused to who may not write, and to others than who began it', async () => {
    const leader = await test.as('director');
    expect((await upload(leader, [HEADS, line('1')])).status).toBe(403);
    expect((await leader.get('/api/import-templates/building')).status).toBe(403);
    const { body } = await upload(school, [HEADS, line('1')]);
    expect((await leader.get(`/api/imports/${body.id}`)).status).toBe(404);
    const head = await test.as('basicHead');
    const check = await head.post(`/api/imports/${body.id}/check`, { version: body.version, mapping: body.mapping });
    expect(check.status).toBe(404);
  });

  it('says in Chinese what is missing and what is no workbook', async () => {
    const { body } = await upload(school, [['楼栋编号'], ['1']]);
    const check = await school.post(`/api/imports/${body.id}/check`, { version: body.version, mapping: body.mapping });
    expect([check.status, check.body.code]).toEqual([422, 'missing-columns']);
    const text = await school.upload(
      '/api/imports',
      { name: 'a.xls', bytes: '<html>不是表格</html>' },
      { record: 'building' },
    );
    expect([text.status, text.body.code]).toEqual([422, 'not-a-workbook']);
    const derived = await upload(school, [HEADS], 'job');
    expect(derived.status).toBe(404);
  });
});

describe('tables of other forms', { timeout: 90_000 }, () => {
  const TABLE = [HEADS, line('C1'), line('C2', { 3: '租来的' }), line('C3', { 1: '学思楼；甲、"乙"\n附楼' })];
  const WANTED = { total: 3, new: 2, changed: 0, unchanged: 0, refused: 1 };
  const csv = (delimiter: string) => stringify(TABLE, { delimiter, quoted_match: /\n/ });
  const xls = () => {
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(TABLE), '校舍');
    return Buffer.from(xlsx.write(book, { type: 'array', bookType: 'biff8' }));
  };

  it.each([
    ['校舍.csv', () => iconv.encode(csv(','), 'gb18030')],
    ['校舍.CSV', () => Buffer.from(`\ufeff${csv(';')}`)],
    ['校舍.txt', () => Buffer.from(csv('\t'))],
    ['校舍.xls', xls],
  ])('%s goes the same way and comes back as a workbook with 问题', async (name, bytes) => {
    const { body } = await school.upload('/api/imports', { name, bytes: bytes() }, { record: 'building' });
    expect(Object.keys(body.mapping)).toHaveLength(HEADS.length);
    await school.post(`/api/imports/${body.id}/check`, { version: body.version, mapping: body.mapping });
    const view = await settled(school, body.id, ['checked']);
    expect(view.counts).toEqual(WANTED);
    const back = await school.get(`/api/imports/${view.id}/workbook`);
    expect(decodeURIComponent(String(back.headers['content-disposition']))).toMatch(/校舍（问题）[\w-]+\.xlsx/);
    const cells = cellsOf(back.bytes);
    expect([cells[0]?.at(-1), cells[1]?.length, cells[3]?.[1]]).toEqual(['问题', HEADS.length, TABLE[3]?.[1]]);
    expect(cells[2]?.at(-1)).toContain('租来的');
    await school.post(`/api/imports/${view.id}/run`, { version: view.version, policy: 'good' });
    const done = await settled(school, view.id, ['done']);
    expect(done.result).toEqual(WANTED);
    const named = (await buildings()).find((one: any) => one.number === 'C3');
    expect(named).toMatchObject({ name: TABLE[3]?.[1], fromOn: '2019-09-01', totalArea: 1200.5 });
    await school.post(`/api/imports/${view.id}/undo`, { version: done.version, reason: '换一种表再导' });
    await settled(school, view.id, ['undone']);
  });

  it.each([
    ['a web page called .xls', '名单.xls', '<html><table><tr><td>楼栋编号</td></tr></table></html>', 'not-a-workbook'],
    ['a cut .xls', '名单.xls', xls().subarray(0, 3_000), 'not-a-workbook'],
    ['noise called .csv', '名单.csv', Buffer.from([0x41, 0x2c, 0x01, 0x02, 0xb0]), 'not-a-table'],
  ])('refuses %s and says what to do', async (_, name, bytes, code) => {
    const answer = await school.upload('/api/imports', { name, bytes }, { record: 'building' });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(answer.body.reasons[0].remedy).toMatch(/\.xlsx/);
  });
});
