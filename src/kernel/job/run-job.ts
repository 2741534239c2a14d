import { actorInPost } from '#kernel/access';
import { type Actor, type RowOf, systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { quietError, Refusal, refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { contextOf, JobStopped, type StopReason } from './context.ts';
import { attemptsOf, delayAfter, JOB_TIME_LIMIT, type JobKind, type JobResult } from './kinds.ts';
import {
  beat,
  closeProgress,
  type Hold,
  holdAttempt,
  JobLost,
  openProgress,
  type Progress,
  releaseProgress,
  takeOver,
} from './progress.ts';
import { type JobMessage, sendJob } from './queue.ts';
import { job } from './records.ts';

export type JobRow = RowOf<typeof job>;
type Opened = { readonly row: JobRow; readonly hold: Hold; readonly saved: unknown };

const system = (tenantId: string): Actor => systemActor(tenantId, '后台任务');

/** Begins a try; null where the message is late: the job was cancelled, or another message of it came first. */
const open = (house: House, { tenantId, jobId, attempt }: JobMessage): Promise<Opened | null> =>
  house.database.write(system(tenantId), async (tx) => {
    const row = await tx.lock(job, jobId, 'start').catch(() => null);
    if (row?.state !== 'queued' || row.attempt !== attempt) return null;
    const started = await tx.act(job, jobId, 'start');
    const hold = { tenantId, jobId, attempt: started.attempt };
    return { row: started, hold, saved: await openProgress(tx, hold) };
  });

/** The person who started it as they stand now. @throws Refusal `no-post` */
const actorFor = async (house: House, { row, hold }: Opened): Promise<Actor> => {
  const requestId = `job:${row.id}`;
  if (!row.startedBy || !row.post) return { ...systemActor(hold.tenantId, row.kind), requestId };
  const who = { tenantId: hold.tenantId, personId: row.startedBy, postId: row.post };
  const actor = await actorInPost(house.database, who, requestId);
  if (actor) return actor;
  throw refuse('no-post', '没有继续', '发起人已不在发起时的岗位', '请由在任的同事重新发起。');
};

/** Ends the try in one transaction that only the holder of the attempt can make. */
const settle = (house: House, hold: Hold, work: (tx: WriteTransaction) => Promise<void>): Promise<void> =>
  house.database.write(system(hold.tenantId), async (tx) => {
    await holdAttempt(tx, hold);
    await work(tx);
  });

const numbers = ({ phase, done, total }: Progress) => ({
  phase: phase ?? null,
  done: done ?? null,
  total: total ?? null,
});

const finish = (house: House, { hold }: Opened, told: Progress, result: JobResult | undefined): Promise<void> =>
  settle(house, hold, async (tx) => {
    const last = { ...(await closeProgress(tx, hold.jobId)), ...told };
    const shown = { resultPath: result?.path ?? null, resultLabel: result?.label ?? null };
    await tx.act(job, hold.jobId, 'finish', { input: { ...numbers(last), ...shown } });
  });

const stop = (house: House, { hold }: Opened, told: Progress): Promise<void> =>
  settle(house, hold, async (tx) => {
    const last = { ...(await closeProgress(tx, hold.jobId)), ...told };
    await tx.act(job, hold.jobId, 'stop', { input: numbers(last) });
  });

/** Back into the queue, or to the failed ones where it was tried often enough. */
const giveBack = async (
  tx: WriteTransaction,
  row: JobRow,
  kind: JobKind | undefined,
  why: { problem: string; counts: boolean; final: boolean },
): Promise<void> => {
  const failures = row.failures + (why.counts ? 1 : 0);
  const input = { problem: why.problem.slice(0, 4000), failures };
  await releaseProgress(tx, row.id);
  if (row.cancelRequested) return void (await tx.act(job, row.id, 'stop'));
  if (why.final || !kind || failures >= attemptsOf(kind)) return void (await tx.act(job, row.id, 'fail', { input }));
  await tx.act(job, row.id, 'requeue', { input });
  const after = why.counts ? delayAfter(kind, failures) : 0;
  await sendJob(tx, { id: row.id, kind: row.kind, attempt: row.attempt, after });
};

const PROBLEMS: Readonly<Record<Exclude<StopReason, 'cancel'>, string>> = {
  shutdown: '系统重新启动，任务将接着办理。',
  limit: '用时超过了时限，已停止这一次。',
  lost: '运行它的进程中断，任务将接着办理。',
};

const problemText = (error: unknown, reference: string): string =>
  error instanceof Refusal ? `${error.title}：${error.detail}` : `系统出错。仍不行请报编号${reference}。`;

/** What a try ends with when its work throws. */
const notDone = async (house: House, kind: JobKind, opened: Opened, told: Progress, error: unknown): Promise<void> => {
  const { hold, row } = opened;
  if (error instanceof JobLost) return;
  if (error instanceof JobStopped && error.reason === 'lost') return;
  if (error instanceof JobStopped && error.reason === 'cancel') return stop(house, opened, told);
  const stopped = error instanceof JobStopped ? (error.reason as Exclude<StopReason, 'cancel'>) : null;
  const reference = `J-${row.id.slice(-6).toUpperCase()}`;
  if (!stopped && !(error instanceof Refusal))
    console.error(`后台任务“${row.kind}”出错（${reference}）：`, quietError(error));
  await settle(house, hold, async (tx) => {
    const now = (await tx.peek(job, row.id)) as JobRow;
    await giveBack(tx, now, kind, {
      problem: stopped ? PROBLEMS[stopped] : problemText(error, reference),
      counts: stopped !== 'shutdown',
      final: error instanceof Refusal,
    });
  });
};

/** Milliseconds between signs of life. */
export type Rhythm = { readonly beat: number };

/** Runs one message of a job to its end, whatever that is. `stopping` is aborted when the house closes. */
export const runJob = async (
  house: House,
  kind: JobKind,
  message: JobMessage,
  stopping: AbortSignal,
  rhythm: Rhythm,
): Promise<void> => {
  const opened = await open(house, message);
  if (!opened) return;
  const control = new AbortController();
  const halt = (reason: StopReason) => control.abort(new JobStopped(reason));
  const onClose = () => halt('shutdown');
  stopping.addEventListener('abort', onClose);
  const limit = setTimeout(() => halt('limit'), (kind.timeLimit ?? JOB_TIME_LIMIT) * 1000);
  let told: () => Progress = () => ({});
  const heart = setInterval(() => {
    beat(house.database, opened.hold, told())
      .then(({ mine, cancelRequested }) => (mine ? cancelRequested && halt('cancel') : halt('lost')))
      // A sign of life that is missed is given at the next turn; too many, and somebody takes over.
      .catch(() => undefined);
  }, rhythm.beat);
  try {
    if (stopping.aborted) onClose();
    const actor = await actorFor(house, opened);
    const input = kind.input.parse(opened.row.input);
    const made = contextOf({ house, actor, hold: opened.hold, input, saved: opened.saved, signal: control.signal });
    told = made.latest;
    made.context.throwIfStopped();
    const result = await kind.run(made.context);
    await finish(house, opened, told(), result);
  } catch (error) {
    // Work that was told to stop may end with an error of its own: what it was told counts.
    await notDone(house, kind, opened, told(), control.signal.aborted ? control.signal.reason : error);
  } finally {
    clearInterval(heart);
    clearTimeout(limit);
    stopping.removeEventListener('abort', onClose);
  }
};

/** A try whose process gave no sign of life: its job goes on in another, from its last checkpoint. */
export const takeBack = (
  house: House,
  kinds: ReadonlyMap<string, JobKind>,
  hold: Hold,
  seconds: number,
): Promise<boolean> =>
  house.database.write(system(hold.tenantId), async (tx) => {
    if (!(await takeOver(tx, hold, seconds))) return false;
    const row = await tx.peek(job, hold.jobId);
    if (row?.state !== 'running' || row.attempt !== hold.attempt) {
      await releaseProgress(tx, hold.jobId);
      return false;
    }
    await giveBack(tx, row, kinds.get(row.kind), { problem: PROBLEMS.lost, counts: true, final: false });
    return true;
  });
