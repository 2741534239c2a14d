import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { FICTIONAL_PLAN } from '../support/fictional-plan.ts';

let test: TestApp;
let folder: string;
beforeAll(async () => {
  test = await startApp();
  folder = await mkdtemp(join(tmpdir(), 'yaodian-command-'));
  await writeFile(join(folder, '要点.txt'), FICTIONAL_PLAN);
});
afterAll(async () => {
  await test?.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (...args: string[]) =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: test.databaseUrl, YAODIAN_DATA: test.house.folder };
    const child = spawn(join(import.meta.dirname, '../../bin/yaodian'), ['plan', 'import', ...args], { env });
    const text = { out: '', err: '' };
    child.stdout.on('data', (data) => {
      text.out += data;
    });
    child.stderr.on('data', (data) => {
      text.err += data;
    });
    child.on('close', (code) => resolve({ code, ...text }));
  });

it('imports into the configured database in a person’s name, once', async () => {
  const done = await run(join(folder, '要点.txt'), '--as', 'ducha', '--json');
  expect(done, done.err).toMatchObject({ code: 0 });
  const answer = JSON.parse(done.out);
  expect(answer.counts).toMatchObject({ clauses: 6 });
  const clerk = await test.as('officeClerk');
  const { body } = await clerk.get(`/api/plans/${answer.plan.id}/history`);
  expect(body.entries[0]).toMatchObject({ verb: 'import', actor: '陆知远' });
  const again = await run(join(folder, '要点.txt'), '--as', 'ducha');
  expect(again).toMatchObject({ code: 1, out: '' });
  expect(again.err).toContain('已经导入过');
});

it('asks in whose name, and refuses whoever may not', async () => {
  expect(await run(join(folder, '要点.txt'))).toMatchObject({ code: 2, err: expect.stringContaining('--as') });
  const school = await run(join(folder, '要点.txt'), '--as', 'xiaozhang');
  expect(school).toMatchObject({ code: 1, err: expect.stringContaining('没有这项权限') });
  const nobody = await run(join(folder, '要点.txt'), '--as', 'nobody');
  expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('没有“nobody”这个账号') });
});
