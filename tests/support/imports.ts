import type { JobRunner } from '../../src/kernel/job/index.ts';
import type { Client } from './app.ts';

/** An import when it has come to one of the states. @throws Error with the words of the job that failed */
export const settledImport = async (
  client: Client,
  runner: JobRunner,
  id: string,
  states: readonly string[],
): Promise<any> => {
  for (let waits = 0; waits < 1_200; waits++) {
    const { body } = await client.get(`/api/imports/${id}`);
    if (states.includes(body.state)) return body;
    const job = body.job ? (await client.get(`/api/jobs/${body.job}`)).body : null;
    if (job?.state === 'failed') throw new Error(job.problem);
    runner.wake();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`the import did not come to ${states.join(' or ')}`);
};
