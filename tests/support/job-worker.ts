/**
 * A process that runs jobs on the database of DATABASE_URL until it is killed: `program('job-worker')`.
 * Its one kind writes an organisation a step; told to, it dies by SIGKILL in the middle of a step.
 */
import { z } from 'zod';
import { organisation } from '../../src/kernel/access/index.ts';
import type { House } from '../../src/kernel/http/index.ts';
import { JobRunner, jobKind, jobKinds } from '../../src/kernel/job/index.ts';
import { Database } from '../../src/kernel/store/index.ts';
import { testKeys } from './keys.ts';

/** How many steps, and how long each takes in milliseconds. */
export const growing = jobKind({
  name: 'growing',
  label: '逐步写入',
  en: 'Growing',
  input: z.object({ steps: z.number().int(), pause: z.number() }),
  retry: { attempts: 20, delay: 0 },
  run: async (context) => {
    const { steps, pause } = context.input;
    const parent = context.actor.organisationId;
    for (let at = Number(context.saved ?? 0); at < steps; at++)
      await context.write(async (tx) => {
        await tx.create(organisation, { name: `第${at}个单位`, code: `grow-${at}`, kind: 'section', parent });
        await new Promise((resolve) => setTimeout(resolve, pause));
        // A second row of the same step: half a step would leave one without the other.
        await tx.create(organisation, { name: `第${at}个单位之二`, code: `grow-${at}-b`, kind: 'section', parent });
        await context.checkpoint(tx, at + 1, { phase: '写入', done: at + 1, total: steps });
      });
    return { path: '/records/organisations', label: '查看' };
  },
});
export const workerKinds = jobKinds([growing], []);

if (process.argv[1] === import.meta.filename) {
  const database = new Database({ keys: testKeys, url: String(process.env.DATABASE_URL), max: 4 });
  const house: House = { database, folder: '/nonexistent', origin: 'http://localhost', version: 'test' };
  const runner = new JobRunner(house, workerKinds, { look: 50, beat: 100, silence: 1, grace: 2000 });
  process.on('SIGTERM', () => void runner.stop().then(() => process.exit(0)));
  await runner.start();
  setInterval(() => undefined, 60_000);
  console.log('ready');
}
