import { cancelJob, getJob, type JobView, listJobs, retryJob } from '#contract/jobs';
import { namesOf } from '#kernel/access';
import { scopeOf } from '#kernel/definition';
import { answer, answerWriting, type BoundRoute } from '#kernel/http';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import type { JobKinds } from './kinds.ts';
import { progressOf } from './progress.ts';
import { JOB_STATE_LABELS, job } from './records.ts';
import type { JobRow } from './run-job.ts';

const OVER: readonly string[] = ['done', 'failed', 'cancelled'];

/** The rows as people see them, running ones with where they stand now. */
const viewsOf = async (tx: ReadTransaction, kinds: JobKinds, rows: readonly JobRow[]): Promise<JobView[]> => {
  const names = await namesOf(
    tx,
    rows.map((row) => row.startedBy),
  );
  const progress = await progressOf(
    tx,
    rows.map((row) => row.id),
  );
  const may = (row: JobRow, verb: string) => {
    const { kind } = scopeOf(job.permissions, tx.actor.role, verb);
    return kind === 'all' || (kind === 'filter' && row.startedBy === tx.actor.personId);
  };
  return rows.map((row) => {
    const now = progress.get(row.id);
    return {
      id: row.id,
      kind: row.kind,
      kindLabel: (kinds.jobs.get(row.kind) ?? kinds.errands.get(row.kind))?.label ?? row.kind,
      title: row.title,
      startedBy: row.startedBy ? { id: row.startedBy, name: names.get(row.startedBy) ?? '' } : null,
      createdAt: row.createdAt,
      endedAt: row.endedAt,
      state: row.state as JobView['state'],
      stateLabel: JOB_STATE_LABELS[row.state as JobView['state']],
      phase: now?.phase ?? row.phase,
      done: now?.done ?? row.done,
      total: now?.total ?? row.total,
      cancelRequested: row.cancelRequested,
      attempt: row.attempt,
      heartbeat: now?.beatAt ?? null,
      result: row.resultPath ? { path: row.resultPath, label: row.resultLabel ?? '查看结果' } : null,
      problem: row.problem,
      mayCancel: !OVER.includes(row.state) && !row.cancelRequested && may(row, 'cancel'),
      mayRetry: row.state === 'failed' && !row.errand && may(row, 'retry'),
    };
  });
};

const viewOf = async (tx: ReadTransaction, kinds: JobKinds, id: string): Promise<JobView> => {
  const [view] = await viewsOf(tx, kinds, [await tx.get(job, id)]);
  return view as JobView;
};

const takeVerb = async (tx: WriteTransaction, kinds: JobKinds, id: string, verb: string): Promise<JobView> => {
  await tx.act(job, id, verb);
  return viewOf(tx, kinds, id);
};

/** `GET /api/jobs`, one job, cancel, retry. */
export const jobRoutes = (kinds: JobKinds): readonly BoundRoute[] => [
  answer(listJobs, ({ house, actor, query }) =>
    house.database.read(actor, async (tx) => {
      const filter = {
        ...(query.scope === 'all' ? {} : { startedBy: actor.personId }),
        ...(query.open === 'true' ? { state: ['queued', 'running'] } : {}),
        ...(query.state ? { state: query.state } : {}),
        ...(query.kind ? { kind: query.kind } : {}),
      };
      const page = await tx.list(job, {
        filter,
        limit: query.limit ?? 30,
        ...(query.after ? { after: query.after } : {}),
      });
      return { jobs: await viewsOf(tx, kinds, page.rows), total: page.total, next: page.next };
    }),
  ),
  answer(getJob, ({ house, actor, params }) => house.database.read(actor, (tx) => viewOf(tx, kinds, params.id))),
  answerWriting(cancelJob, ({ tx, params }) => takeVerb(tx, kinds, params.id, 'cancel')),
  answerWriting(retryJob, ({ tx, params }) => takeVerb(tx, kinds, params.id, 'retry')),
];
