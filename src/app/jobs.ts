import type { House } from '#kernel/http';
import { jobs } from './composition.ts';

const HOUR = 3_600_000;

/** One piece of work that the calendar asks for. It may run any number of times a day and does each thing once. */
export type Job = { readonly name: string; readonly run: (house: House, tenantId: string) => Promise<void> };

/** Only one process of an installation does the calendar's work at a time; the lock ends with its connection. */
const JOB_LOCK = 7_204_200;

const report = (job: Job, error: unknown): void =>
  console.error(`定时任务“${job.name}”没有完成，将在一小时内重试：`, error);

/** Runs every job for every tenant now; a job that throws is reported and tried again at the next turn. */
export const runJobs = async (house: House, isStopped: () => boolean = () => false): Promise<void> => {
  await house.database.asOwner(async (client) => {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [JOB_LOCK]);
    if (!rows[0]?.got) return;
    try {
      const tenants = await client.query<{ id: string }>('select id from tenant');
      for (const tenant of tenants.rows)
        for (const job of jobs) {
          if (isStopped()) return;
          await job.run(house, tenant.id).catch((error) => isStopped() || report(job, error));
        }
    } finally {
      // Where the server is gone, the lock is gone with it.
      await client.query('select pg_advisory_unlock($1)', [JOB_LOCK]).catch(() => undefined);
    }
  });
};

/** Starts the hourly turn; answers what stops it. Work missed while the house was closed is made up at once. */
export const startJobs = (house: House): (() => void) => {
  let stopped = false;
  const turn = () =>
    void runJobs(house, () => stopped).catch((error) => stopped || console.error('定时任务没有运行：', error));
  turn();
  const timer = setInterval(turn, HOUR);
  timer.unref();
  return () => {
    stopped = true;
    clearInterval(timer);
  };
};
