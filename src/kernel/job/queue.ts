import PgBoss from 'pg-boss';
import { APP_ROLE, type Database, type WriteTransaction } from '#kernel/store';
import type { JobKinds } from './kinds.ts';

const SCHEMA = 'pgboss';

/** What lies in a queue: of a job only its name; of an errand its input. */
export type JobMessage = { readonly tenantId: string; readonly jobId: string; readonly attempt: number };
export type ErrandMessage = { readonly tenantId: string; readonly input: unknown };

type Executor = { executeSql(text: string, values?: unknown[]): Promise<{ rows: any[] }> };

const asOwner = (database: Database): Executor => ({
  // One statement at a time on whatever connection is free: nothing of a session is kept, so PgBouncer may stand between.
  executeSql: (text, values) => database.asOwner((client) => client.query(text, values as unknown[])),
});

const within = (tx: WriteTransaction): Executor => ({
  executeSql: async (text, values) => ({
    rows: await tx.rows({ compile: () => ({ sql: text, parameters: values ?? [] }) as never }),
  }),
});

/** A pg-boss on the house's own pool, with its upkeep (expired and old messages), without its cron. */
export const bossOn = (database: Database): PgBoss =>
  new PgBoss({
    db: asOwner(database),
    schema: SCHEMA,
    schedule: false,
    // Messages are no record: ours is the row `job`.
    archiveCompletedAfterSeconds: 3600,
    deleteAfterDays: 3,
    maintenanceIntervalSeconds: 60,
  });

/** Only sends, and always through somebody's transaction; it is never started. */
const sender = new PgBoss({
  db: { executeSql: () => Promise.reject(new Error('the queue is written through a transaction')) },
  schema: SCHEMA,
});

/** Written with the change that asks for it, so that a change that is undone leaves nothing in the queue. */
const send = async (
  db: Executor,
  queue: string,
  message: JobMessage | ErrandMessage,
  options: PgBoss.SendOptions,
): Promise<boolean> => {
  const id = await sender.send(queue, message, { ...options, db: db as never });
  return id !== null;
};

/** Puts a job's row into its queue, in the transaction of the row. @throws Error where the kind has no queue */
export const sendJob = async (
  tx: WriteTransaction,
  about: { id: string; kind: string; attempt: number; after?: number },
): Promise<void> => {
  const message = { tenantId: tx.actor.tenantId, jobId: about.id, attempt: about.attempt };
  // Tries are counted in the row. A message that could not even be opened comes again; one that was, and comes again
  // because its job runs long or its process died, finds the row in another state or at another attempt and is dropped.
  const again = { retryLimit: 6, retryDelay: 5, retryBackoff: true, expireInSeconds: 120 };
  const options = { ...again, ...(about.after ? { startAfter: about.after } : {}) };
  if (!(await send(within(tx), about.kind, message, options)))
    throw new Error(`the kind of job ${about.kind} has no queue`);
};

export type ErrandOptions = {
  /** Seconds from now before which it is not run. */
  readonly after?: number;
  /** With `every`: one in so many seconds for the key. For kinds that run `alone`: what must not meet. */
  readonly key?: string;
  readonly every?: number;
};

const errandOptions = (retry: { attempts: number; delay: number }, timeLimit: number, options: ErrandOptions) => ({
  retryLimit: retry.attempts - 1,
  retryDelay: retry.delay,
  retryBackoff: true,
  expireInSeconds: timeLimit,
  ...(options.after ? { startAfter: options.after } : {}),
  ...(options.key ? { singletonKey: options.key } : {}),
  ...(options.every ? { singletonSeconds: options.every } : {}),
});

/** As `sendErrand`, within a transaction or by the owner. Answers whether it was put in. */
export const sendMessage = (
  db: WriteTransaction | Database,
  about: { queue: string; message: ErrandMessage; retry: { attempts: number; delay: number }; timeLimit: number },
  options: ErrandOptions,
): Promise<boolean> =>
  send(
    'actor' in db ? within(db) : asOwner(db),
    about.queue,
    about.message,
    errandOptions(about.retry, about.timeLimit, options),
  );

/**
 * Makes the queue's schema, a queue for every kind, and lets the application's role send, and nothing else.
 * Done at every start; processes that start together wait for one another.
 */
export const prepareQueues = (database: Database, kinds: JobKinds): Promise<void> =>
  makeQueues(database, kinds).catch((error) => {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new Error(
      `数据库账号无权建立任务队列。请数据库管理员执行：grant create on database <数据库> to <连接账号>; 然后重新启动。`,
    );
  });

const makeQueues = async (database: Database, kinds: JobKinds): Promise<void> => {
  const boss = new PgBoss({ db: asOwner(database), schema: SCHEMA, schedule: false, supervise: false });
  await boss.start();
  const known = new Set((await boss.getQueues()).map((queue) => queue.name));
  for (const name of kinds.jobs.keys()) if (!known.has(name)) await boss.createQueue(name);
  for (const { name, alone } of kinds.errands.values())
    if (!known.has(name)) await boss.createQueue(name, { name, policy: alone ? 'stately' : 'standard' });
  await database.asOwner((client) =>
    client.query(
      `grant usage on schema ${SCHEMA} to ${APP_ROLE}; grant insert, select (id) on ${SCHEMA}.job to ${APP_ROLE};
       grant select on ${SCHEMA}.queue to ${APP_ROLE}`,
    ),
  );
  await boss.stop({ graceful: false });
};

/** Queues in which something waits that may begin now. */
export const waitingQueues = (database: Database): Promise<string[]> =>
  database.asOwner(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select name from ${SCHEMA}.job where state < 'active' and start_after <= now() group by name`,
    );
    return rows.map((row) => row.name);
  });
