/**
 * R1 for imports: the process is killed by SIGKILL in the middle of the check, of the writing in both modes, of the
 * undoing, and between a job's last step and its own end. Another goes on by itself, and nothing is done twice.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import * as xlsx from '@e965/xlsx';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { program } from '../support/program.ts';

/** More than a batch of lines, so that something stands before the kill and something is to come. */
const ROWS = 2_300;
/** Lines in the second batch, where the process is killed. */
const MIDDLE = 2_100;
const HEADS = ['楼栋编号', '名称', '本校启用日期', '产权', '地上层数', '建成年份', '教室（平方米）'];

let test: TestApp;
let school: Client;
let owner: pg.Client;
let tenant: string;
const workers = new Set<ChildProcess>();

beforeAll(async () => {
  test = await startApp();
  school = await test.as('principal1');
  tenant = test.bureau.tenantId;
  owner = new pg.Client({ connectionString: test.databaseUrl });
  await owner.connect();
});
afterEach(async () => {
  await owner.query('rollback');
  await killAll();
});
afterAll(async () => {
  await owner.end();
  await test.close();
});

type Cell = string | number;
/** Line 2 has a tenure that there is not, line MIDDLE too; line 2,200 brings the number of line 10 a second time. */
const bookOf = (prefix: string, faults: boolean): Buffer => {
  const rows = Array.from({ length: ROWS }, (_, at): Cell[] => {
    const line = at + 2;
    const tenure = faults && (line === 2 || line === MIDDLE) ? '租来的' : '学校产权';
    const number = `${prefix}${faults && line === 2_200 ? 10 : line}`;
    return [number, `第${line}教学楼`, '2019年9月1日', tenure, 4, 2018, 1200.5];
  });
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([HEADS, ...rows]), '校舍');
  return Buffer.from(xlsx.write(book, { type: 'array', bookType: 'xlsx' }));
};
const GOOD = { total: ROWS, new: ROWS - 3, changed: 0, unchanged: 0, refused: 3 };
const WHOLE = { total: ROWS, new: ROWS, changed: 0, unchanged: 0, refused: 0 };

const startWorker = async (): Promise<ChildProcess> => {
  const child = spawn(process.execPath, [await program('import-worker')], {
    env: { ...process.env, DATABASE_URL: test.databaseUrl, HOUSE_FOLDER: test.house.folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  workers.add(child);
  await new Promise<void>((resolve) => child.stdout?.on('data', (text) => String(text).includes('ready') && resolve()));
  return child;
};
const kill = async (child: ChildProcess): Promise<void> => {
  workers.delete(child);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
};
const killAll = () => Promise.all([...workers].map(kill));

const until = async <T>(look: () => Promise<T | null | undefined | false>, what: string): Promise<T> => {
  for (let n = 0; n < 1_000; n++) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  throw new Error(`it never came to ${what}`);
};
const count = async (text: string, values: unknown[]): Promise<number> =>
  Number((await owner.query(`select count(*) as n from ${text}`, values)).rows[0].n);

/**
 * What a transaction of ours holds stops whoever runs into it; there the process is killed, and then the way is free.
 * Another process takes over and ends the work.
 */
const killedAt = async (id: string, hold: string, values: unknown[], ends: string): Promise<any> => {
  const child = await startWorker();
  await owner.query('begin');
  await owner.query(hold, values);
  const blocked = 'pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))';
  await until(async () => (await count(blocked, [])) > 0, 'the place where it is killed');
  await kill(child);
  await owner.query('rollback');
  const cut = (await school.get(`/api/imports/${id}`)).body;
  await startWorker();
  const view = await until(async () => {
    const { body } = await school.get(`/api/imports/${id}`);
    const job = (await school.get(`/api/jobs/${body.job}`)).body;
    if (job.state === 'failed') throw new Error(job.problem);
    return body.state === ends && job.state === 'done' && { ...body, attempts: job.attempt };
  }, ends);
  await killAll();
  return { ...view, cut: cut.state };
};

/** The job's own row is held, so that the process is killed when the import has come to its end and the job has not. */
const killedBehind = async (id: string, ends: string): Promise<any> => {
  const { job } = (await school.get(`/api/imports/${id}`)).body;
  const child = await startWorker();
  await until(async () => (await school.get(`/api/jobs/${job}`)).body.state === 'running', 'running');
  await owner.query('begin');
  await owner.query('select 1 from job where tenant_id = $1 and id = $2 for no key update', [tenant, job]);
  const view = await until(async () => {
    const { body } = await school.get(`/api/imports/${id}`);
    return body.state === ends && body;
  }, ends);
  await kill(child);
  await owner.query('rollback');
  await startWorker();
  const end = await until(async () => {
    const { body } = await school.get(`/api/jobs/${job}`);
    return ['done', 'failed'].includes(body.state) && body;
  }, 'the end of the job');
  expect([end.state, end.problem]).toEqual(['done', null]);
  await killAll();
  return view;
};

const uploaded = async (prefix: string, faults: boolean) => {
  const bytes = bookOf(prefix, faults);
  const { body } = await school.upload('/api/imports', { name: '校舍.xlsx', bytes }, { record: 'building' });
  const view = await school.post(`/api/imports/${body.id}/check`, { version: body.version, mapping: body.mapping });
  expect(view.status).toBe(200);
  return view.body;
};
const send = async (view: any, verb: string, more: object) => {
  const answer = await school.post(`/api/imports/${view.id}/${verb}`, { version: view.version, ...more });
  expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
};
const HOLD_PROBLEM = `insert into import_problem (tenant_id, import_id, line, problems) values ($1, $2, ${MIDDLE}, '[]')`;
const HOLD_ROW = `insert into import_row (tenant_id, import_id, line, record_id, version, created)
  values ($1, $2, ${MIDDLE + 1}, gen_random_uuid(), 1, true)`;
const HOLD_BUILDING = 'select 1 from building where tenant_id = $1 and number = $2 for update';

/** What stands: rows, each with one journal entry of a verb and so many versions behind it. */
const standing = async (prefix: string) => {
  const numbers = `${prefix}%`;
  const rows = await count('building where tenant_id = $1 and number like $2', [tenant, numbers]);
  const ids = `(select id from building where tenant_id = $1 and number like $2
    union select id from building_history where tenant_id = $1 and number like $2)`;
  const entries = await owner.query(
    `select verb, count(*) as n, count(distinct record_id) as rows from journal
     where tenant_id = $1 and record = 'building' and record_id in ${ids} group by verb order by verb`,
    [tenant, numbers],
  );
  return { rows, journal: entries.rows.map(({ verb, n, rows }) => [verb, Number(n), Number(rows)]) };
};

describe('security/R1 an import whose process is killed', { timeout: 600_000 }, () => {
  it('goes on in the middle of the check, of the writing, and of the undoing: good lines', async () => {
    const begun = await uploaded('G', true);
    const checked = await killedAt(begun.id, HOLD_PROBLEM, [tenant, begun.id], 'checked');
    expect([checked.cut, checked.counts, checked.attempts > 1]).toEqual(['checking', GOOD, true]);
    expect(await standing('G')).toEqual({ rows: 0, journal: [] });

    await send(checked, 'run', { policy: 'good' });
    const done = await killedAt(begun.id, HOLD_ROW, [tenant, begun.id], 'done');
    expect([done.cut, done.result, done.attempts > 1]).toEqual(['running', GOOD, true]);
    const whole = { rows: ROWS - 3, journal: [['import', ROWS - 3, ROWS - 3]] };
    expect(await standing('G')).toEqual(whole);
    const { lines } = (await school.get(`/api/imports/${begun.id}/problems`)).body;
    expect(lines.map((one: any) => [one.line, one.problems[0].detail])).toEqual([
      [2, expect.stringContaining('租来的')],
      [MIDDLE, expect.stringContaining('租来的')],
      [2_200, '与第10行重复'],
    ]);

    await send(done, 'undo', { reason: '导错了' });
    const undone = await killedAt(begun.id, HOLD_BUILDING, [tenant, 'G10'], 'undone');
    expect([undone.cut, undone.undone, undone.attempts > 1]).toEqual(['undoing', { undone: ROWS - 3, kept: 0 }, true]);
    expect(await standing('G')).toEqual({ rows: 0, journal: [...whole.journal, ['undoImport', ROWS - 3, ROWS - 3]] });
  });

  it('leaves no row of an import of all or nothing, and then all', async () => {
    const begun = await uploaded('A', false);
    const checked = await until(async () => {
      if (workers.size === 0) await startWorker();
      const { body } = await school.get(`/api/imports/${begun.id}`);
      return body.state === 'checked' && body;
    }, 'checked');
    await killAll();
    await send(checked, 'run', { policy: 'all' });
    const done = await killedAt(begun.id, HOLD_ROW, [tenant, begun.id], 'done');
    expect([done.cut, done.result, done.attempts > 1]).toEqual(['running', WHOLE, true]);
    expect(await standing('A')).toEqual({ rows: ROWS, journal: [['import', ROWS, ROWS]] });
  });

  it('has nothing left to do where it was killed behind its last step', async () => {
    const begun = await uploaded('E', false);
    const ending = (state: string) => killedBehind(begun.id, state);
    await send(await ending('checked'), 'run', { policy: 'good' });
    await send(await ending('done'), 'undo', { reason: '导错了' });
    expect((await ending('undone')).undone).toEqual({ undone: ROWS, kept: 0 });
    expect((await standing('E')).rows).toBe(0);
  });
});
