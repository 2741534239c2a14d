/** Long work in steps: a step is done whole or not at all, and a later try goes on behind the last one. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { all, record, systemActor, text } from '#kernel/definition';
import { type JobContext, job, jobKind, startJob } from '#kernel/job';
import { type Example, openExample } from '../tests/support/example.ts';

const exampleSeat = record({
  name: 'exampleSeat',
  label: '座位',
  path: 'example-seats',
  module: 'examples',
  title: 'number',
  fields: { number: text({ label: '座位号' }) },
  permissions: { office: { read: all } },
});

/** Fails once in the middle of its second step, as if the power had gone. */
let failed = false;
const run = async ({ input, saved, write, checkpoint }: JobContext<{ seats: number }>) => {
  for (let at = Number(saved ?? 0); at < input.seats; at += 2)
    await write(async (tx) => {
      await tx.system.create(exampleSeat, { number: `${at + 1}座` });
      if (at === 2 && !failed) {
        failed = true;
        throw new Error('the power has gone');
      }
      await tx.system.create(exampleSeat, { number: `${at + 2}座` });
      await checkpoint(tx, at + 2, { phase: '编排', done: at + 2, total: input.seats });
    });
  return { path: '/records/example-seats', label: '查看座位' };
};
const numbering = jobKind({
  name: 'exampleNumbering',
  label: '编排座位',
  en: 'Number seats',
  input: z.object({ seats: z.number().int() }),
  retry: { attempts: 2, delay: 0 },
  run,
});

let bureau: Example;
beforeAll(async () => {
  bureau = await openExample([exampleSeat], [], [numbering]);
}, 60_000);
afterAll(() => bureau.close());

it('goes on behind its last whole step', async () => {
  const runner = await bureau.work();
  const system = systemActor(bureau.tenantId, 'example');
  const id = await bureau.database.write(system, (tx) => startJob(tx, numbering, { seats: 6 }));
  const state = () => {
    runner.wake();
    return bureau.database.read(system, async (tx) => (await tx.get(job, id)).state);
  };
  await expect.poll(state, { timeout: 15_000 }).toBe('done');
  const clerk = await bureau.as('officeClerk');
  const { rows } = (await clerk.get('/api/example-seats', { sort: 'number' })).body;
  expect(failed).toBe(true);
  expect(rows.map((row: any) => row.number)).toEqual(['1座', '2座', '3座', '4座', '5座', '6座']);
});
