/**
 * Map an outside system's file or service to own records as data, run an exchange on schedule, see what came, what
 * differed, what was refused, and re-run it without doubles.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as xlsx from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/app/composition.ts';
import { JobRunner } from '../../src/kernel/job/index.ts';
import { today } from '../../src/kernel/time/index.ts';
import { dropOldFiles, exchangeJob, runDueExchanges } from '../../src/modules/exchange/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { identityNumberOf, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

const ENTRY = SCHOOL_YEAR - 2;
const BORN = `${ENTRY - 7}-11-20`;
const SCHOOL = '2132999901';
const DAY = 86_400_000;

let test: TestApp;
let runner: JobRunner;
let office: RollOffice;
let head: Client;
let school: Client;
let other: Client;
let pupils: { id: string; idNumber: string }[];
let pupilLists: string;
const served: { rows: Record<string, unknown>[]; calls: { url: string; token: string | undefined }[] } = {
  rows: [],
  calls: [],
};
let service: Server;

const HEADS = [
  '学籍号',
  '姓名',
  '性别',
  '出生日期',
  '身份证件类型',
  '身份证件号',
  '民族',
  '学校标识码',
  '年级',
  '班级',
  '就读方式',
  '备注',
];
type Cells = Partial<Record<(typeof HEADS)[number], string>>;
const line = (idNumber: string, cells: Cells = {}): string[] => {
  const whole: Cells = {
    学籍号: `G${idNumber}`,
    姓名: '苗小禾',
    性别: '男',
    出生日期: BORN.replaceAll('-', ''),
    身份证件类型: '居民身份证',
    身份证件号: idNumber,
    民族: '汉族',
    学校标识码: SCHOOL,
    年级: `${ENTRY}级`,
    班级: '1班',
    就读方式: '走读',
    ...cells,
  };
  return HEADS.map((name) => whole[name] ?? '');
};
const bookOf = (rows: string[][], title = '某省学籍系统导出'): Buffer => {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([[title], HEADS, ...rows]), '学生');
  return Buffer.from(xlsx.write(book, { type: 'array', bookType: 'xlsx' }));
};

const settled = async (runId: string): Promise<any> => {
  for (let waits = 0; waits < 4_000; waits++) {
    const detail = ok<any>(await head.get(`/api/exchange/runs/${runId}`));
    if (detail.run.state === 'done' || detail.run.state === 'failed') return detail;
    runner.wake();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the exchange did not end');
};
const runFile = async (connector: string, bytes: Buffer, fields: Record<string, string> = {}) => {
  const started = ok<any>(
    await head.upload(`/api/exchange/connectors/${connector}/runs`, { name: '学籍导出.xlsx', bytes }, fields),
  );
  return settled(started.id);
};
const differences = async (who: Client, query: Record<string, unknown> = {}) =>
  ok<any>(await who.get('/api/exchange/differences', { limit: 200, ...query })).differences as any[];
const pupil = async (at: number) => ok<any>(await school.get(`/api/pupils/${pupils[at]?.id}`)).row;
const keeper = () => ({ section: office.at('basic'), keeper: test.bureau.people.basicHead as string });

beforeAll(async () => {
  service = createServer((request, response) => {
    served.calls.push({ url: request.url ?? '', token: request.headers.authorization });
    const page = Number(new URL(request.url ?? '/', 'http://x').searchParams.get('page') ?? '1');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ code: 0, data: { list: page === 1 ? served.rows : [] } }));
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  process.env.YAODIAN_ALLOW_PRIVATE = `127.0.0.1:${(service.address() as AddressInfo).port}`;
  test = await startApp();
  runner = new JobRunner(test.house, kinds, { look: 30 });
  await runner.start();
  office = await rollOffice(test);
  head = office.head;
  school = await test.as('liaison1');
  other = await test.as('principal2');
  const group = await office.openClass('school1', 'primary', ENTRY, 1);
  pupils = [];
  for (const name of ['苗小禾', '柳青青', '石可风', '白云生'])
    pupils.push(
      await office.enrolled(school, 'school1', ENTRY, group, {
        name,
        birthDate: BORN,
        rollNumber: null,
        ethnicGroup: '01',
      }),
    );
}, 120_000);
afterAll(async () => {
  delete process.env.YAODIAN_ALLOW_PRIVATE;
  await runner.stop();
  await test.close();
  service.close();
});

describe('a file of the national system', () => {
  it('is mapped as data: a known layout is copied, its columns and codes are edited as rows', async () => {
    const layout = { layout: 'nationalPupils', ...keeper() };
    pupilLists = ok<any>(await head.post('/api/exchange/connectors/from-layout', layout)).id;
    const detail = ok<any>(await head.get(`/api/exchange/connectors/${pupilLists}`));
    expect(detail.map).toMatchObject({ fromOn: today(), certainty: 'check' });
    expect(detail.map.lines.find((one: any) => one.field === 'rollNumber').columns).toContain('学籍号');
    const sample = ok<any>(
      await head.upload(`/api/exchange/connectors/${pupilLists}/sample`, {
        name: '样例.xlsx',
        bytes: bookOf([line(pupils[0]?.idNumber as string)]),
      }),
    );
    expect(sample.heads).toEqual(HEADS);
    const codes = ok<any>(await head.get('/api/code-translations', { filter: { table: '就读方式' } })).rows;
    const day = codes.find((one: any) => one.outsideCode === '走读');
    expect(day.ourCode).toBe('否');
  });

  it('refuses a map by which theirs would set what the house alone decides', async () => {
    const { map } = ok<any>(await head.get(`/api/exchange/connectors/${pupilLists}`));
    const lines = map.lines.map((one: any) => (one.field === 'school' ? { ...one, policy: 'theirs' } : one));
    const answer = await head.put(`/api/exchange/connectors/${pupilLists}/map`, { lines });
    expect([answer.status, answer.body.code]).toEqual([422, 'not-settable']);
    const elsewhere = await (await test.as('personnelHead')).put(`/api/exchange/connectors/${pupilLists}/map`, {
      lines: map.lines,
    });
    expect(elsewhere.status).toBe(404);
  });

  it('tells what came, takes over what theirs owns, lists what differs, and says what it refused', async () => {
    const [one, two, three] = pupils as { id: string; idNumber: string }[];
    const [stranger, wrong] = [identityNumberOf(BORN), identityNumberOf(BORN)];
    const bytes = bookOf([
      line(one?.idNumber as string),
      line(two?.idNumber as string, { 姓名: '柳清清', 班级: '2班', 就读方式: '住校', 身份证件号: wrong }),
      line(three?.idNumber as string, { 姓名: '石可风', 学校标识码: '2132999902', 性别: '外星人' }),
      line(stranger, { 姓名: '生面孔' }),
      line(one?.idNumber as string),
    ]);
    const { run, refusals } = await runFile(pupilLists, bytes);
    expect(run).toMatchObject({ state: 'done', trigger: 'byHand', furtherColumns: ['备注'] });
    expect(run.counts).toEqual({
      total: 5,
      matched: 2,
      unchanged: 1,
      changed: 1,
      created: 0,
      refused: 2,
      differences: 3,
      onlyTheirs: 1,
      onlyOurs: 1,
    });
    expect(refusals).toEqual([
      { line: 5, reasons: ['性别：“外星人”在转换表“性别”中没有对应'] },
      { line: 7, reasons: ['与第3行重复'] },
    ]);
    // Theirs owns the name, and the journal says by which exchange it came; ours stands where theirs is only compared.
    expect(await pupil(1)).toMatchObject({ name: '柳清清', boarding: false });
    const { entries } = ok<any>(await office.admin.get(`/api/pupils/${two?.id}/history`));
    expect(entries[0].reason).toBe('对接：全国学籍系统学生名单');
    const open = await differences(head, { run: run.id, state: 'open' });
    expect(open.map((each) => [each.kind, each.fieldLabel, each.ours, each.theirs])).toEqual(
      expect.arrayContaining([
        ['field', '班级', `${ENTRY}级1班`, `${ENTRY}级2班`],
        ['field', '寄宿', '否', '是'],
      ]),
    );
    const missing = open.filter((each) => each.kind === 'onlyTheirs');
    expect(missing).toHaveLength(1);
    expect(missing[0].theirs).toContain('生面孔');
    expect(open.filter((each) => each.kind === 'onlyOurs')).toHaveLength(1);
    const applied = await differences(head, { run: run.id, state: 'applied' });
    expect(applied.map((each) => [each.fieldLabel, each.ours, each.theirs])).toEqual([['姓名', '柳青青', '柳清清']]);
    // Sealed values are compared without being shown to anybody.
    const sealed = open.find((each) => each.field === 'idNumber');
    expect(sealed).toMatchObject({ hidden: true, ours: null, theirs: null });
    for (const number of [wrong, stranger, two?.idNumber]) expect(JSON.stringify(open)).not.toContain(number);
  });

  it('does nothing twice: the same bytes are known, and the same rows in other bytes differ in nothing new', async () => {
    const rows = [
      line(pupils[0]?.idNumber as string),
      line(pupils[1]?.idNumber as string, { 姓名: '柳清清', 班级: '2班', 就读方式: '住校' }),
    ];
    const before = await Promise.all([pupil(0), pupil(1)]);
    const listed = await differences(head);
    const other = await runFile(pupilLists, bookOf(rows, '第二次导出'));
    expect(other.run.counts).toMatchObject({
      total: 2,
      matched: 2,
      changed: 0,
      created: 0,
      unchanged: 1,
      differences: 2,
    });
    const same = await runFile(pupilLists, bookOf(rows, '第二次导出'));
    expect(same.run).toMatchObject({ state: 'done', sameAs: other.run.id });
    expect(await Promise.all([pupil(0), pupil(1)])).toEqual(before);
    const after = await differences(head);
    expect(new Set(after.map((each) => each.id)).size).toBe(after.length);
    const ofTwo = (all: any[]) =>
      all
        .filter((each) => each.kind === 'field')
        .map((each) => each.id)
        .sort();
    expect(ofTwo(after)).toEqual(ofTwo(listed));
    // Their second list has put the number right: nobody has to decide about it any more.
    expect(after.find((each) => each.field === 'idNumber').state).toBe('gone');
    // Nothing is compared anew unless somebody asks.
    const again = await runFile(pupilLists, bookOf(rows, '第二次导出'), { again: 'true' });
    expect(again.run).toMatchObject({ sameAs: null, counts: { total: 2, changed: 0 } });
  });

  it('lets a difference be decided: taken, kept, or put to the school, which sees its own alone', async () => {
    const open = await differences(head, { connector: pupilLists, state: 'open', kind: 'field' });
    const boarding = open.find((each) => each.field === 'boarding');
    const group = open.find((each) => each.field === 'classGroup');
    const decide = (who: Client, ids: string[], verb: string) =>
      who.post('/api/exchange/differences/decide', { ids, verb });
    const taken = ok<any>(await decide(head, [boarding.id, group.id], 'takeTheirs'));
    expect(taken.done).toBe(1);
    expect(taken.refused[0].detail).toContain('没有对应的值');
    expect((await pupil(1)).boarding).toBe(true);
    expect(await differences(other)).toEqual([]);
    const own = await differences(school);
    expect(own.length).toBeGreaterThan(0);
    expect((await decide(school, [group.id], 'keepOurs')).body.refused[0].detail).toContain('没有这项权限');
    ok(await decide(head, [group.id], 'askSchool'));
    const asked = () => school.get('/api/my-tasks').then((answer) => ok<any>(answer).tasks as any[]);
    const title = '核对与“全国学籍系统学生名单”不一致的信息';
    expect((await asked()).filter((each) => each.title === title)).toHaveLength(1);
    expect(ok<any>(await decide(school, [group.id], 'answerOurs'))).toEqual({ done: 1, refused: [] });
    expect((await asked()).filter((each) => each.title === title)).toEqual([]);
    // What was settled in our favour is not asked again while theirs stays the same.
    const rows = [line(pupils[1]?.idNumber as string, { 姓名: '柳清清', 班级: '2班', 就读方式: '住校' })];
    const { run } = await runFile(pupilLists, bookOf(rows, '第三次导出'));
    expect(run.counts).toMatchObject({ total: 1, changed: 0 });
    const still = await differences(head, { connector: pupilLists, kind: 'field', state: 'open' });
    expect(still.filter((each) => each.field === 'classGroup')).toEqual([]);
  });
});

describe('a file of theirs that says less than ours', () => {
  it('empties no number by 暂无证件, though the kind of paper is theirs to say: people decide', async () => {
    const [one] = pupils as { id: string; idNumber: string }[];
    const rows = [line(one?.idNumber as string, { 身份证件类型: '无', 身份证件号: '' })];
    const { run } = await runFile(pupilLists, bookOf(rows, '无证件'));
    expect(run.counts).toMatchObject({ total: 1, matched: 1, changed: 0, differences: 1 });
    expect(await pupil(0)).toMatchObject({ idType: 'residentId', idNumber: expect.stringMatching(/.+/) });
    const open = await differences(head, { run: run.id, state: 'open', kind: 'field' });
    expect(open.map((each) => [each.field, each.ours, each.theirs])).toEqual([['idType', '居民身份证', '暂无证件']]);
  });
});

describe('a file of theirs without rows', () => {
  const title = '对接“全国学籍系统学生名单”没有完成';
  const tasks = async () =>
    (ok<any>(await head.get('/api/my-tasks')).tasks as any[]).filter((each) => each.title === title);
  const absent = async () => (await differences(head, { connector: pupilLists, kind: 'onlyOurs' })).map(({ id }) => id);

  it('is told as something to look at, and no row of ours counts as missing', async () => {
    const before = await absent();
    const bare = await runFile(pupilLists, bookOf([], '空表'));
    expect(bare.run).toMatchObject({ state: 'failed', counts: null });
    expect(bare.run.problem).toContain('只有表头，没有一行数据');
    expect(await absent()).toEqual(before);
    expect(await tasks()).toHaveLength(1);
    // Neither does it where nothing of what came could be taken.
    const wrong = await runFile(
      pupilLists,
      bookOf([line(identityNumberOf(BORN), { 学籍号: '', 身份证件号: '' })], '缺号'),
    );
    expect(wrong.run).toMatchObject({ state: 'done', counts: { total: 1, refused: 1, onlyOurs: 0 } });
    expect(await absent()).toEqual(before);
    expect(await tasks()).toEqual([]);
  });
});

describe('a service on schedule', () => {
  let connector: string;
  const at = (days: number, hours: number) => () =>
    new Date(Math.ceil(Date.now() / DAY + 1) * DAY + days * DAY + hours * 3_600_000);
  const turn = (clock: () => Date) => runDueExchanges(test.house, test.bureau.tenantId, exchangeJob, clock);
  const runs = async () => ok<any>(await head.get(`/api/exchange/connectors/${connector}`)).runs as any[];
  /** The run of a moment at its end. While the job before it is just ending, the next turn asks again. */
  const servedAt = async (clock: () => Date): Promise<any> => {
    const before = (await runs())[0]?.id;
    for (let turns = 0; turns < 400; turns++) {
      await turn(clock);
      const [run] = await runs();
      if (run && run.id !== before) return (await settled(run.id)).run;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('the moment was not served');
  };

  it('is mapped to another register, and answers with a token kept sealed', async () => {
    const { port } = service.address() as AddressInfo;
    const values = {
      title: '省平台运动场地',
      system: 'provincial',
      direction: 'in',
      format: 'serviceJson',
      record: 'ground',
      keys: [['school', 'name']],
      url: `http://127.0.0.1:${port}/grounds?page={page}`,
      rowsAt: 'data.list',
      createMissing: true,
      rhythm: 'daily',
      at: '02:30',
      ...keeper(),
    };
    expect((await head.post('/api/connectors', { ...values, record: 'post' })).body.code).toBe('not-exchangeable');
    const admin = office.admin;
    connector = ok<any>(await admin.post('/api/connectors', values)).id;
    const lines = [
      { columns: ['xxbsm'], field: 'school', how: 'text' },
      { columns: ['cdmc'], field: 'name', how: 'stripPrefix', prefix: '（省）' },
      { columns: ['lx'], field: 'kind', how: 'code', table: '场地类型' },
      { columns: ['mj'], field: 'area', how: 'text', policy: 'theirs' },
      { columns: ['qyrq'], field: 'fromOn', how: 'date', dateForm: 'dayFirst' },
    ];
    const early = await admin.put(`/api/exchange/connectors/${connector}/map`, { lines });
    expect(early.body.reasons[0].detail).toContain('没有代码转换表');
    ok(await admin.post('/api/code-translations', { table: '场地类型', outsideCode: 'A1', ourCode: 'track' }));
    ok(await admin.put(`/api/exchange/connectors/${connector}/map`, { lines }));
    ok(await admin.put(`/api/exchange/connectors/${connector}/secret`, { token: 'fictional-token' }));
    const shown = await admin.get(`/api/exchange/connectors/${connector}`);
    expect(shown.body.hasSecret).toBe(true);
    expect(JSON.stringify(shown.body)).not.toContain('fictional-token');
  });

  it('runs when its moment has come, each moment once', async () => {
    served.rows = [
      { xxbsm: SCHOOL, cdmc: '（省）东操场', lx: 'A1', mj: 8000.5, qyrq: '01/09/2019' },
      { xxbsm: '9999999999', cdmc: '无校操场', lx: 'A1', mj: 1, qyrq: '01/09/2019' },
    ];
    await turn(() => new Date());
    expect(await runs()).toEqual([]);
    await turn(at(0, -5));
    await turn(at(0, -5));
    const [run, ...more] = await runs();
    expect(more).toEqual([]);
    // Who may look at the connector and not at what came by it is shown the one without the other.
    const aside = ok<any>(await (await test.as('officeHead')).get(`/api/exchange/connectors/${connector}`));
    expect(aside.runs).toEqual([]);
    const done = await settled(run.id);
    expect(done.run).toMatchObject({
      state: 'done',
      trigger: 'scheduled',
      counts: { total: 2, created: 1, refused: 1 },
    });
    expect(done.refusals[0].reasons[0]).toContain('9999999999');
    expect(served.calls.map((call) => call.url)).toEqual(['/grounds?page=1', '/grounds?page=2']);
    expect(served.calls[0]?.token).toBe('Bearer fictional-token');
    const rows = ok<any>(await school.get('/api/grounds')).rows;
    expect(rows).toMatchObject([{ name: '东操场', area: 8000.5, kind: 'track', fromOn: '2019-09-01' }]);
  });

  it('changes only what differs the next day, and makes no second row', async () => {
    served.rows = [{ xxbsm: SCHOOL, cdmc: '（省）东操场', lx: 'A1', mj: 8200, qyrq: '01/09/2019' }];
    await turn(at(1, -5));
    const [run] = await runs();
    const done = await settled(run.id);
    expect(done.run.counts).toMatchObject({ total: 1, matched: 1, changed: 1, created: 0 });
    expect(ok<any>(await school.get('/api/grounds')).rows).toMatchObject([{ name: '东操场', area: 8200 }]);
  });

  it('gives the keeper one task when it does not come through, and takes it back when it does', async () => {
    const title = '对接“省平台运动场地”没有完成';
    const tasks = async () =>
      (ok<any>(await head.get('/api/my-tasks')).tasks as any[]).filter((each) => each.title === title);
    served.rows = 'broken' as never;
    for (const days of [2, 3]) {
      const failed = await servedAt(at(days, -5));
      expect(failed).toMatchObject({ state: 'failed', problem: expect.stringContaining('不是一组记录') });
    }
    expect(await tasks()).toHaveLength(1);
    served.rows = [];
    const empty = await servedAt(at(4, -5));
    expect(empty).toMatchObject({ state: 'failed', problem: expect.stringContaining('对方提供的内容是空的') });
    expect(await tasks()).toHaveLength(1);
    served.rows = [{ xxbsm: SCHOOL, cdmc: '（省）东操场', lx: 'A1', mj: 8300, qyrq: '01/09/2019' }];
    expect((await servedAt(at(5, -5))).state).toBe('done');
    expect(await tasks()).toEqual([]);
  });
});

describe('the way out, and what is kept', () => {
  it('writes their layout from our rows with the same map reversed, and journals it as an export', async () => {
    const values = {
      title: '报省平台学生名单',
      system: 'provincial',
      direction: 'out',
      format: 'xlsx',
      record: 'pupil',
      keys: [['rollNumber']],
      scope: { status: ['inSchool'] },
      ...keeper(),
    };
    const id = ok<any>(await head.post('/api/connectors', values)).id;
    const lines = [
      { columns: ['姓名'], field: 'name', how: 'text' },
      { columns: ['性别码'], field: 'gender', how: 'code', table: '性别' },
      { columns: ['出生日期'], field: 'birthDate', how: 'date', dateForm: 'compact' },
      { columns: ['入学级', '班号'], field: 'classGroup', how: 'join', separator: '级' },
      { columns: ['来源'], field: 'school', how: 'constant', value: '澜溪区' },
    ];
    ok(await head.put(`/api/exchange/connectors/${id}/map`, { lines }));
    // Nobody hands out what their own duty does not cover.
    const beyond = [...lines, { columns: ['残疾'], field: 'disability', how: 'text' }];
    expect((await head.put(`/api/exchange/connectors/${id}/map`, { lines: beyond })).body.code).toBe('not-readable');
    const started = ok<any>(await head.upload(`/api/exchange/connectors/${id}/runs`, []));
    const { run } = await settled(started.id);
    expect(run).toMatchObject({ state: 'done', counts: { total: 4 } });
    const answer = await head.get(`/api/exchange/runs/${run.id}/file`);
    const book = xlsx.read(answer.bytes);
    const cells = xlsx.utils.sheet_to_json(book.Sheets[book.SheetNames[0] as string] as xlsx.WorkSheet, { header: 1 });
    expect(cells[0]).toEqual(['姓名', '性别码', '出生日期', '入学级', '班号', '来源']);
    expect(cells).toContainEqual(['柳清清', '1', BORN.replaceAll('-', ''), String(ENTRY), '1班', '澜溪区']);
    expect((await school.get(`/api/exchange/runs/${run.id}/file`)).status).toBe(404);
    const journal = ok<any>(await (await test.as('auditHead')).get('/api/journal', { verb: 'export' }));
    expect(JSON.stringify(journal)).toContain('exchangeRun');
  });

  it('forgets the files when their days are over; the runs stay', async () => {
    const [first] = ok<any>(await head.get(`/api/exchange/connectors/${pupilLists}`)).runs;
    expect(first.hasFile).toBe(true);
    await dropOldFiles(test.house, test.bureau.tenantId, () => new Date(Date.now() + 100 * DAY));
    const [after] = ok<any>(await head.get(`/api/exchange/connectors/${pupilLists}`)).runs;
    expect(after).toMatchObject({ id: first.id, hasFile: false, counts: first.counts });
    expect((await head.get(`/api/exchange/runs/${first.id}/file`)).body.code).toBe('file-gone');
  });

  it('leaves what was run under a section with that section, where another keeps the connector from now on', async () => {
    const [admin, next] = [await test.as('admin'), await test.as('safetyHead')];
    const page = `/api/exchange/connectors/${pupilLists}`;
    expect((await next.get(page)).status).toBe(404);
    const { version } = ok<any>(await admin.get(`/api/connectors/${pupilLists}`)).row;
    const { safety } = test.bureau.organisations;
    ok(
      await admin.patch(`/api/connectors/${pupilLists}`, {
        version,
        section: safety,
        keeper: test.bureau.people.safetyHead,
      }),
    );
    expect(ok<any>(await next.get(page)).runs).toEqual([]);
    expect(ok<any>(await admin.get(page)).runs.length).toBeGreaterThan(0);
  });
});
