import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { Database, WriteTransaction } from '#kernel/store';
import { ERRAND_TIME_LIMIT, type ErrandKind, type JobKind } from './kinds.ts';
import { type ErrandOptions, sendJob, sendMessage } from './queue.ts';
import { job } from './records.ts';

export type StartOptions = {
  /** What people read: 导入学生（pupils.xlsx）. The kind's label unless told. Never a person's name. */
  readonly title?: string;
  /** Seconds from now before which it does not begin. */
  readonly after?: number;
  /** At most one job of the kind and key waits or runs: 一个表同时只能导入一次. */
  readonly key?: string;
};

/**
 * Starts long work in the name of the transaction's actor. Row and message are written with the caller's own changes:
 * what is undone leaves nothing. Whether the person may start it is the caller's question.
 * @returns the job's id, for `GET /api/jobs/:id`
 * @throws Refusal `job-under-way` where one of the same key waits or runs; zod's error where the input does not fit
 * @example const id = await startJob(tx, importRows, { file: file.id }, { title: `导入${record.label}`, key: record.name });
 */
export const startJob = async <I>(
  tx: WriteTransaction,
  kind: JobKind<I>,
  input: I,
  { title, after, key }: StartOptions = {},
): Promise<string> => {
  if (key) await refuseSecond(tx, kind, key);
  const { personId, postId } = tx.actor;
  const row = await tx.system.create(job, {
    kind: kind.name,
    title: [...(title ?? kind.label)].slice(0, 200).join(''),
    startedBy: personId,
    post: postId,
    input: kind.input.parse(input),
    key: key ?? null,
    state: 'queued',
  });
  await sendJob(tx, { id: row.id, kind: kind.name, attempt: 0, ...(after ? { after } : {}) });
  return row.id;
};

const refuseSecond = async (tx: WriteTransaction, kind: JobKind, key: string): Promise<void> => {
  await tx.rows(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.actor.tenantId} job ${kind.name} ${key}`}, 0))`,
  );
  const [open] = await tx.lookup(job, { kind: kind.name, key, state: ['queued', 'running'] }, { limit: 1 });
  if (open)
    throw refuse(
      'job-under-way',
      `没有开始${kind.label}`,
      `“${open.title}”正在排队或进行`,
      '请等它完成，或先取消它。',
      {
        status: 409,
        facts: { job: open.id },
      },
    );
};

/**
 * Sends somebody on a short errand, in the transaction of what it is about, or from outside with the database.
 * @returns false where `every` says that there was one already
 */
export const sendErrand = <I>(
  db: WriteTransaction | Database,
  kind: ErrandKind<I>,
  tenantId: string,
  input: I,
  options: ErrandOptions = {},
): Promise<boolean> =>
  sendMessage(
    db,
    {
      queue: kind.name,
      message: { tenantId, input: kind.input.parse(input) },
      retry: kind.retry ?? { attempts: 3, delay: 10 },
      timeLimit: kind.timeLimit ?? ERRAND_TIME_LIMIT,
    },
    options,
  );
