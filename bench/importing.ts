import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hashPassword } from '#kernel/access';
import { JobRunner } from '#kernel/job';
import { today } from '#kernel/time';
import { academicYearOf } from '#modules/institutions';
import { loadCity } from '../fixtures/city/load-city.ts';
import { cityOf } from '../fixtures/city/shape.ts';
import { kinds } from '../src/app/composition.ts';
import { seedBureaus } from '../src/app/first-start.ts';
import { openPlace, type Place } from './house.ts';
import { type Figure, figure, timed } from './measure.ts';
import { wrongLines } from './pupils-workbook.ts';

/** BENCH_IMPORT=100000 for the budget's size; enough to see the rate unless told. */
const ROWS = Number(process.env.BENCH_IMPORT ?? 10_000);
const PASSWORD = 'bench-of-imports-2026';

const workbook = async (place: Place): Promise<Buffer> => {
  const file = join(place.house.folder, 'pupils.xlsx');
  const script = join(import.meta.dirname, 'pupils-workbook.ts');
  await promisify(execFile)(process.execPath, ['--import', 'tsx', script, file, String(ROWS)]);
  return readFile(file);
};

/** A school's clerk over HTTP. */
class Clerk {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async signedIn(url: string, username: string): Promise<Clerk> {
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: PASSWORD }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return new Clerk(url, String(answer.headers.get('set-cookie')).split(';')[0] ?? '');
  }

  private async call(path: string, init: RequestInit = {}): Promise<any> {
    const answer = await fetch(this.url + path, { ...init, headers: { cookie: this.cookie, ...init.headers } });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.headers.get('content-type')?.includes('json') ? answer.json() : answer.arrayBuffer();
  }

  private async until(id: string, state: string): Promise<any> {
    for (;;) {
      const view = await this.call(`/api/imports/${id}`);
      if (view.state === state) return view;
      const job = view.job ? await this.call(`/api/jobs/${view.job}`) : null;
      if (job?.state === 'failed') throw new Error(job.problem);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  async upload(bytes: Buffer): Promise<any> {
    const form = new FormData();
    form.append('record', 'pupil');
    form.append('file', new Blob([new Uint8Array(bytes)]), 'pupils.xlsx');
    return this.call('/api/imports', { method: 'POST', body: form });
  }

  /** Starts a step and waits for the state in which it ends. */
  async step(view: any, verb: string, more: object, ends: string): Promise<any> {
    const body = JSON.stringify({ version: view.version, ...more });
    const headers = { 'content-type': 'application/json' };
    await this.call(`/api/imports/${view.id}/${verb}`, { method: 'POST', headers, body });
    return this.until(view.id, ends);
  }

  returned = (view: any): Promise<unknown> => this.call(`/api/imports/${view.id}/workbook`);
}

const expectCounts = (counts: any, wanted: object): void => {
  for (const [name, value] of Object.entries(wanted))
    if (counts[name] !== value) throw new Error(`${name} is ${counts[name]}, not ${value}`);
};

/** Most resident memory of this process, the server's, while something is done. */
const watched = async <T>(work: () => Promise<T>): Promise<{ result: T; most: number }> => {
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 100);
  const result = await work().finally(() => clearInterval(watch));
  return { result, most };
};

const measured = async (clerk: Clerk, bytes: Buffer): Promise<Figure[]> => {
  const size = `${ROWS} pupils × 20 columns, 1 % wrong`;
  const wrong = wrongLines(ROWS);
  const good = ROWS - wrong;
  const figures: Figure[] = [];
  const seconds = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    let result: T | undefined;
    const before = process.cpuUsage();
    const ms = await timed(async () => {
      result = await work();
    });
    const { user, system } = process.cpuUsage(before);
    figures.push(figure(`${name}: ${size}`, 's', ms / 1000));
    figures.push(figure(`  of it processor time of the server, without PostgreSQL`, 's', (user + system) / 1e6));
    return result as T;
  };
  const checked = async () => {
    const view = await clerk.upload(bytes);
    return clerk.step(view, 'check', { mapping: view.mapping }, 'checked');
  };
  const first = await seconds('upload and check from Excel', checked);
  expectCounts(first.counts, { new: good, refused: wrong });
  await seconds('give the wrong lines back', () => clerk.returned(first));
  const done = await seconds('import, sealed, journalled', () => clerk.step(first, 'run', { policy: 'good' }, 'done'));
  expectCounts(done.result, { new: good, refused: wrong });
  const again = await seconds('upload and check the same workbook again', checked);
  expectCounts(again.counts, { new: 0, changed: 0, unchanged: good, refused: wrong });
  await seconds('undo', () => clerk.step(done, 'undo', { reason: '压力测试' }, 'undone'));
  const whole = await checked();
  expectCounts(whole.counts, { new: good });
  return figures;
};

/** A workbook of pupils through upload, check, run, the same again and undo, as the school's clerk does it. */
export const benchSheets = async (): Promise<Figure[]> => {
  const place = await openPlace();
  const runner = new JobRunner(place.house, kinds, { look: 100, alone: true });
  try {
    const plan = cityOf(2_000, 1, academicYearOf(today()) - 1);
    const city = await loadCity(place.house.database, plan, { seed: 1, passwordHash: await hashPassword(PASSWORD) });
    await seedBureaus(place.house);
    const bytes = await workbook(place);
    await runner.start();
    const clerk = await Clerk.signedIn(place.url, city.usernames.school);
    const { result, most } = await watched(() => measured(clerk, bytes));
    return [...result, figure(`memory of the server while importing ${ROWS} pupils`, 'MB', most / 1024 / 1024)];
  } finally {
    await runner.stop();
    await place.close();
  }
};
