/** R1 for long work: a worker is killed by SIGKILL again and again in mid-job; another goes on, and nothing is done twice. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { organisation } from '../../src/kernel/access/index.ts';
import { type Actor, systemActor } from '../../src/kernel/definition/index.ts';
import { job, jobRecords, prepareQueues, startJob } from '../../src/kernel/job/index.ts';
import { growing, workerKinds } from '../support/job-worker.ts';
import { program } from '../support/program.ts';
import { addActor, openRoom, type Room } from '../support/room.ts';

const STEPS = 40;
let room: Room;
let admin: Actor;
const workers = new Set<ChildProcess>();

beforeAll(async () => {
  room = await openRoom(jobRecords);
  await prepareQueues(room.database, workerKinds);
  admin = await addActor(room, 'admin', '管理');
});
afterEach(() => {
  for (const worker of workers) worker.kill('SIGKILL');
  workers.clear();
});
afterAll(() => room.close());

const worker = async (): Promise<ChildProcess> => {
  const child = spawn(process.execPath, [await program('job-worker')], {
    env: { ...process.env, DATABASE_URL: room.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  workers.add(child);
  await new Promise<void>((resolve) => child.stdout?.on('data', (text) => String(text).includes('ready') && resolve()));
  return child;
};
const look = <T>(work: Parameters<typeof room.database.read<T>>[1]) =>
  room.database.read(systemActor(room.tenantId, 'test'), work);
const stateOf = (id: string) => look((tx) => tx.get(job, id));
const grown = (): Promise<string[]> =>
  look(async (tx) => (await tx.lookup(organisation, {})).map((row) => row.code).filter((code) => /^grow-/.test(code)));

it('security/R1 a job whose process is killed goes on in another from its last whole step', {
  timeout: 120_000,
}, async () => {
  const id = await room.database.write(admin, (tx) => startJob(tx, growing, { steps: STEPS, pause: 40 }));
  for (let kills = 0; kills < 3; kills++) {
    const child = await worker();
    const before = (await grown()).length;
    for (let n = 0; (await grown()).length < before + 8; n++) {
      const { state, problem } = await stateOf(id);
      if (n > 500 || state === 'failed') throw new Error(`the job does not grow: ${state} ${problem}`);
      await sleep(20);
    }
    child.kill('SIGKILL');
    workers.delete(child);
    expect(await stateOf(id)).toMatchObject({ state: 'running' });
    expect((await grown()).length % 2).toBe(0);
  }
  await Promise.all([worker(), worker()]);
  for (let n = 0; n < 3_000 && (await stateOf(id)).state !== 'done'; n++) await sleep(100);
  const end = await stateOf(id);
  expect(end).toMatchObject({ state: 'done', done: STEPS, total: STEPS });
  expect(end.attempt).toBeGreaterThanOrEqual(4);
  const codes = await grown();
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toHaveLength(2 * STEPS);
});
