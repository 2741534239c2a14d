import { setTimeout as sleep } from 'node:timers/promises';
import * as xlsx from '@e965/xlsx';
import { DEMO_PASSWORD } from '../../../fixtures/bureau.ts';
import { type Caller, signInAt } from '../../../tests/support/server.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Milliseconds between two visits of one visitor: people read what they are shown. */
const PAUSE = 1_500;
const ROWS = 40;
const HEADS = ['楼栋编号', '名称', '本校启用日期', '产权', '地上层数', '建成年份', '教室（平方米）'];

/** What the visitors did, and what they should not have been answered. */
export class Visits {
  readonly counts = new Map<string, number>();
  readonly odd: string[] = [];
  isOver = false;

  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }
}

type Visit = (visits: Visits) => Promise<void>;

/** One request that must be answered 2xx; its body is read to the end. */
const asked = async (visits: Visits, what: string, caller: Caller, path: string, init: RequestInit = {}) => {
  const headers = { cookie: caller.cookie, ...(init.headers as object) };
  const answer = await fetch(caller.url + path, { ...init, headers, signal: AbortSignal.timeout(60_000) });
  const bytes = Buffer.from(await answer.arrayBuffer());
  visits.count(what);
  if (answer.status >= 300)
    visits.odd.push(`${what}: ${init.method ?? 'GET'} ${path}: ${answer.status} ${bytes.toString().slice(0, 300)}`);
  return { status: answer.status, bytes, body: () => JSON.parse(bytes.toString()) };
};

const turns = (list: readonly string[]) => {
  let n = 0;
  return () => list[n++ % list.length] as string;
};

const listing = (caller: Caller): Visit => {
  const next = turns([
    '/api/commitments?limit=50',
    '/api/reports?limit=50',
    '/api/decisions?limit=50',
    '/api/board',
    '/api/my-tasks',
    '/api/plans?limit=20',
    '/api/projects?limit=50',
  ]);
  return async (visits) => void (await asked(visits, 'listings', caller, next()));
};

const searching = (caller: Caller): Visit => {
  const next = turns(['学校', '会议', 'xuexiao', '学位', '安全', '楼']);
  return async (visits) =>
    void (await asked(visits, 'searches', caller, `/api/search?q=${encodeURIComponent(next())}`));
};

/** Of records that the load does not add to: an export of more rows would rightly take more memory. */
const exporting = (caller: Caller): Visit => {
  const next = turns(['/api/commitments', '/api/projects', '/api/targets']);
  const kind = turns([XLSX, 'text/csv']);
  return async (visits) => void (await asked(visits, 'exports', caller, next(), { headers: { accept: kind() } }));
};

const bulletins = async (caller: Caller): Promise<Visit> => {
  const { body } = await caller.get('/api/bulletins?limit=20');
  const issued =
    body.rows.find((row: { state: string }) => ['issued', 'published'].includes(row.state)) ?? body.rows[0];
  const next = turns(['page', 'docx', 'pdf', 'revisions'].map((word) => `/api/bulletins/${issued.id}/${word}`));
  return async (visits) => void (await asked(visits, 'bulletins', caller, next()));
};

const workbook = (prefix: string): Buffer => {
  const line = (n: number) => [`${prefix}-${n}`, `第${n}教学楼`, '2019年9月1日', '学校产权', 4, 2018, 1200.5];
  const book = xlsx.utils.book_new();
  const sheet = xlsx.utils.aoa_to_sheet([HEADS, ...Array.from({ length: ROWS }, (_, n) => line(n))]);
  xlsx.utils.book_append_sheet(book, sheet, '校舍');
  return Buffer.from(xlsx.write(book, { type: 'array', bookType: 'xlsx' }));
};

/** A school's sheet of buildings: brought in, checked, written, undone; so the register does not grow by it. */
const importing = (caller: Caller, mark: string): Visit => {
  let n = 0;
  const step = (visits: Visits, id: string, verb: string, body: object) =>
    asked(visits, 'steps of imports', caller, `/api/imports/${id}/${verb}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const settled = async (visits: Visits, id: string, state: string) => {
    for (let look = 0; look < 600; look++, await sleep(200)) {
      const view = (await asked(visits, 'looks at imports', caller, `/api/imports/${id}`)).body();
      if (view.state === state) return view;
    }
    throw new Error(`the import did not come to ${state}`);
  };
  return async (visits) => {
    const form = new FormData();
    form.set('record', 'building');
    form.set('file', new Blob([workbook(`${mark}${++n}`)]), '校舍.xlsx');
    const brought = await asked(visits, 'imports', caller, '/api/imports', { method: 'POST', body: form });
    if (brought.status >= 300) return;
    const { id, version, mapping } = brought.body();
    await step(visits, id, 'check', { version, mapping });
    const checked = await settled(visits, id, 'checked');
    await step(visits, id, 'run', { version: checked.version, policy: 'good' });
    const done = await settled(visits, id, 'done');
    await step(visits, id, 'undo', { version: done.version, reason: '试运行' });
    await settled(visits, id, 'undone');
  };
};

/** People who read, search, export, look at bulletins and bring in sheets, until `visits.isOver`. */
export const startVisitors = async (url: string, visits: Visits): Promise<() => Promise<void>> => {
  const as = (username: string) => signInAt(url, username, DEMO_PASSWORD);
  const [clerk, head, section, school] = [
    await as('ducha'),
    await as('juzhang'),
    await as('jijiao'),
    await as('xiaozhang'),
  ];
  const visitors: Visit[] = [
    ...[clerk, head, section, school].map(listing),
    ...[clerk, section].map(searching),
    exporting(clerk),
    await bulletins(clerk),
    importing(school, `导${Date.now() % 1e6}-`),
  ];
  const goOn = async (visit: Visit): Promise<void> => {
    while (!visits.isOver) {
      await visit(visits).catch((error: Error) => visits.odd.push(error.message));
      await sleep(PAUSE);
    }
  };
  const work = visitors.map(goOn);
  return async () => {
    visits.isOver = true;
    await Promise.all(work);
  };
};
