import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { MONTH, seriesInput, signOff } from '../support/bulletin.ts';
import { dispatchDemoPlan, ok, YEAR } from '../support/plan.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'yaodian-bulletin-'));
let test: TestApp;
let id: string;
let sent: Buffer;

const yaodian = (...args: string[]) => {
  const program = path.resolve(import.meta.dirname, '../../bin/yaodian');
  const env = { ...process.env, DATABASE_URL: test.databaseUrl, YAODIAN_DATA: path.join(folder, 'data') };
  return spawnSync(process.execPath, [program, 'bulletin', ...args], { cwd: folder, env, encoding: 'utf8' });
};

beforeAll(async () => {
  test = await startApp();
  const clerk = await test.as('officeClerk');
  const planId = await dispatchDemoPlan(test);
  const series = ok<any>(await clerk.post('/api/bulletin-series', seriesInput(test, planId)));
  id = ok<any>(await clerk.post('/api/bulletins', { series: series.id, period: MONTH })).id;
  ok(await clerk.act('bulletins', id, 'compile'));
  await signOff(test, id);
  sent = (await clerk.get(`/api/bulletins/${id}/docx`)).bytes;
}, 90_000);
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

it('lists issues and prints one again, the same bytes as the page', async () => {
  const listed = yaodian('list');
  expect(listed).toMatchObject({ status: 0, stdout: expect.stringContaining(`澜教督〔${YEAR}〕1号\t已签发`) });
  const [word, pdf] = [path.join(folder, 'a.docx'), path.join(folder, 'a.pdf')];
  expect(yaodian('render', id, '--docx', word, '--pdf', pdf)).toMatchObject({ status: 0, stdout: '' });
  expect(readFileSync(word).equals(sent)).toBe(true);
  expect((await mammoth.extractRawText({ buffer: readFileSync(word) })).value).toContain(`澜教督〔${YEAR}〕1号`);
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
}, 60_000);

it('says in Chinese what is missing', () => {
  expect(yaodian('render', id)).toMatchObject({ status: 2, stderr: expect.stringContaining('缺少 --docx 或 --pdf') });
  const unknown = '00000000-0000-7000-8000-000000000000';
  const refused = yaodian('render', unknown, '--pdf', path.join(folder, 'b.pdf'));
  expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('没有编号为') });
}, 60_000);
