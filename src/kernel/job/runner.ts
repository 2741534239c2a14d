import type PgBoss from 'pg-boss';
import type { House } from '#kernel/http';
import { quietError } from '#kernel/refusal';
import type { JobKinds } from './kinds.ts';
import { silentTries } from './progress.ts';
import { bossOn, type ErrandMessage, type JobMessage, waitingQueues } from './queue.ts';
import { runErrand } from './run-errand.ts';
import { runJob, takeBack } from './run-job.ts';

export type RunnerOptions = {
  /** Jobs at once in this process; errands have as many places of their own, so that an import delays no message. */
  readonly places?: number;
  /** Milliseconds between looks into the queues. */
  readonly look?: number;
  /** Milliseconds between a running job's signs of life. */
  readonly beat?: number;
  /** Seconds without one after which another process takes a job over. */
  readonly silence?: number;
  /** Milliseconds that work under way gets to end when the house closes. */
  readonly grace?: number;
  /** No other process can be running jobs, so those that are marked as running are dead: an embedded database. */
  readonly alone?: boolean;
};

const DEFAULTS = { places: 2, look: 1000, beat: 2000, silence: 20, grace: 4000, alone: false };

/**
 * Runs jobs and errands in this process, beside as many others as share the database. Start it when the house is
 * ready; stop it before the house closes: what runs is told to stop, and goes on at the next start.
 */
export class JobRunner {
  private readonly options: Required<RunnerOptions>;
  private readonly boss: PgBoss;
  private readonly stopping = new AbortController();
  private readonly running = new Map<Promise<void>, string>();
  private timer: NodeJS.Timeout | undefined;
  private look: Promise<void> = Promise.resolve();
  private sweptAt = 0;

  constructor(
    private readonly house: House,
    private readonly kinds: JobKinds,
    options: RunnerOptions = {},
  ) {
    this.options = { ...DEFAULTS, ...options };
    this.boss = bossOn(house.database);
    this.boss.on('error', (error) => this.stopping.signal.aborted || console.error('任务队列：', quietError(error)));
  }

  async start(): Promise<void> {
    await this.boss.start();
    if (this.options.alone) await this.sweep(0);
    this.turn();
  }

  /** Looks now instead of at the next turn. */
  wake(): void {
    clearTimeout(this.timer);
    this.turn();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.look.catch(() => undefined);
    const grace = new Promise<void>((resolve) => setTimeout(resolve, this.options.grace).unref());
    await Promise.race([Promise.allSettled(this.running.keys()), grace]);
    await this.boss.stop({ graceful: false }).catch(() => undefined);
  }

  private turn(): void {
    if (this.stopping.signal.aborted) return;
    this.look = this.look
      .then(() => this.sweepInTime())
      .then(() => this.fetchAll())
      // A database that is away comes back; the next turn asks again.
      .catch((error) => this.stopping.signal.aborted || console.error('任务队列没有响应：', (error as Error).message))
      .then(() => {
        if (this.stopping.signal.aborted) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.turn(), this.options.look);
        this.timer.unref();
      });
  }

  private async sweepInTime(): Promise<void> {
    if (Date.now() - this.sweptAt < this.options.beat) return;
    this.sweptAt = Date.now();
    await this.sweep(this.options.silence);
  }

  private async sweep(seconds: number): Promise<void> {
    for (const hold of await silentTries(this.house.database, seconds))
      await takeBack(this.house, this.kinds.jobs, hold, seconds);
  }

  private async fetchAll(): Promise<void> {
    for (const queue of await waitingQueues(this.house.database))
      while (!this.stopping.signal.aborted && this.hasPlace(queue) && (await this.fetchOne(queue)));
  }

  private hasPlace(queue: string): boolean {
    const job = this.kinds.jobs.get(queue);
    const kind = job ?? this.kinds.errands.get(queue);
    if (!kind) return false;
    const names = [...this.running.values()];
    const alike = names.filter((name) => this.kinds.jobs.has(name) === Boolean(job)).length;
    const same = names.filter((name) => name === queue).length;
    return alike < this.options.places && same < (kind.concurrency ?? 1);
  }

  private async fetchOne(queue: string): Promise<boolean> {
    const [message] = await this.boss.fetch<JobMessage | ErrandMessage>(queue, {
      batchSize: 1,
      includeMetadata: true,
    });
    if (!message) return false;
    const work = this.work(queue, message).finally(() => this.running.delete(work));
    this.running.set(work, queue);
    return true;
  }

  private async work(queue: string, message: PgBoss.JobWithMetadata<JobMessage | ErrandMessage>): Promise<void> {
    try {
      await this.run(queue, message);
      await this.boss.complete(queue, message.id);
    } catch (error) {
      // A job that could not even be begun (the database is away) and an errand: the queue tries again.
      await this.boss
        .fail(queue, message.id, { message: error instanceof Error ? error.message : String(error) })
        .catch(() => undefined);
    }
  }

  private run(queue: string, { data, retryCount, retryLimit }: PgBoss.JobWithMetadata<JobMessage | ErrandMessage>) {
    const job = this.kinds.jobs.get(queue);
    const { signal } = this.stopping;
    if (job) return runJob(this.house, job, data as JobMessage, signal, { beat: this.options.beat });
    const errand = this.kinds.errands.get(queue);
    if (!errand) throw new Error(`no kind ${queue}`);
    const counts = { tries: retryCount + 1, allowed: retryLimit + 1 };
    return runErrand(this.house, errand, { ...(data as ErrandMessage), ...counts }, signal);
  }
}
