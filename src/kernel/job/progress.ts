import { sql } from 'kysely';
import { systemActor } from '#kernel/definition';
import type { Database, ReadTransaction, WriteTransaction } from '#kernel/store';

/** How far a job is, for people: 写入 12,000 / 100,000. */
export type Progress = { readonly phase?: string; readonly done?: number; readonly total?: number };

/** One try at one job: whoever holds this attempt may write for it. */
export type Hold = { readonly tenantId: string; readonly jobId: string; readonly attempt: number };

/** Another process has taken the job over: whatever this one was writing is undone. */
export class JobLost extends Error {
  constructor({ jobId, attempt }: Hold) {
    super(`job ${jobId}: attempt ${attempt} is no longer the one that runs`);
    this.name = 'JobLost';
  }
}

/** Opens the try; what earlier ones saved stays. Answers the last checkpoint. */
export const openProgress = async (tx: WriteTransaction, { jobId, attempt }: Hold): Promise<unknown> => {
  const [row] = await tx.rows<{ checkpoint: unknown }>(sql`
    insert into job_progress (tenant_id, job_id, attempt, beat_at)
    values (${tx.actor.tenantId}::uuid, ${jobId}::uuid, ${attempt}::int, clock_timestamp())
    on conflict (tenant_id, job_id) do update set attempt = excluded.attempt, beat_at = clock_timestamp()
    returning checkpoint`);
  return row?.checkpoint ?? null;
};

/**
 * Holds the try's row until the transaction ends, so that nobody takes the job over in the middle of it.
 * Signs of life pass beside (they change no key). @throws JobLost
 */
export const holdAttempt = async (tx: WriteTransaction, hold: Hold): Promise<void> => {
  const held = await tx.rows(sql`select 1 from job_progress
    where job_id = ${hold.jobId}::uuid and attempt = ${hold.attempt}::int for key share`);
  if (held.length === 0) throw new JobLost(hold);
};

export const saveCheckpoint = async (
  tx: WriteTransaction,
  hold: Hold,
  value: unknown,
  { phase, done, total }: Progress,
): Promise<void> => {
  const kept =
    await tx.rows(sql`update job_progress set checkpoint = ${JSON.stringify(value)}::jsonb, beat_at = clock_timestamp(),
      phase = coalesce(${phase ?? null}::text, phase), done = coalesce(${done ?? null}::bigint, done),
      total = coalesce(${total ?? null}::bigint, total)
    where job_id = ${hold.jobId}::uuid and attempt = ${hold.attempt}::int returning 1`);
  if (kept.length === 0) throw new JobLost(hold);
};

/** Whether the try is still the one that runs, and whether somebody asked to cancel it. */
export type Beat = { readonly mine: boolean; readonly cancelRequested: boolean };

/**
 * A sign of life with the newest progress. Skips the row while a step of the try holds it: that is a sign of life too,
 * since who wants to take the job over has to wait for the step.
 */
export const beat = (database: Database, hold: Hold, { phase, done, total }: Progress): Promise<Beat> =>
  database.write(systemActor(hold.tenantId, 'job'), async (tx) => {
    await tx.rows(sql`update job_progress set beat_at = clock_timestamp(), phase = coalesce(${phase ?? null}::text, phase),
        done = coalesce(${done ?? null}::bigint, done), total = coalesce(${total ?? null}::bigint, total)
      where job_id in (select l.job_id from job_progress as l where l.job_id = ${hold.jobId}::uuid
        and l.attempt = ${hold.attempt}::int for no key update skip locked)`);
    const [row] = await tx.rows<{ attempt: number; cancel: boolean }>(sql`select p.attempt, j.cancel_requested as cancel
      from job_progress p join job j on j.tenant_id = p.tenant_id and j.id = p.job_id where p.job_id = ${hold.jobId}::uuid`);
    return { mine: row?.attempt === hold.attempt, cancelRequested: row?.cancel ?? false };
  });

/** Tries that gave no sign of life for so many seconds. */
export const silentTries = (database: Database, seconds: number): Promise<Hold[]> =>
  database.asOwner(async (client) => {
    const { rows } = await client.query<Hold>(
      `select tenant_id as "tenantId", job_id as "jobId", attempt from job_progress
       where beat_at < clock_timestamp() - make_interval(secs => $1)`,
      [seconds],
    );
    return rows;
  });

/**
 * Takes a silent try's row away from whoever may still hold it; false where a step of it is under way, where it has
 * given a sign of life since, or where somebody else was first.
 */
export const takeOver = async (tx: WriteTransaction, hold: Hold, seconds: number): Promise<boolean> => {
  const taken = await tx.rows(sql`select 1 from job_progress where job_id = ${hold.jobId}::uuid
    and attempt = ${hold.attempt}::int and beat_at < clock_timestamp() - make_interval(secs => ${seconds}::double precision)
    for update skip locked`);
  return taken.length > 0;
};

/** The try is over and the job is not: its checkpoint stays for the next one. */
export const releaseProgress = async (tx: WriteTransaction, jobId: string): Promise<void> => {
  await tx.rows(sql`update job_progress set attempt = 0, beat_at = null where job_id = ${jobId}::uuid`);
};

/** The job is over. Answers where its count ended. */
export const closeProgress = async (tx: WriteTransaction, jobId: string): Promise<Progress> => {
  const [row] = await tx.rows<Progress>(
    sql`delete from job_progress where job_id = ${jobId}::uuid returning phase, done, total`,
  );
  return row ?? {};
};

/** What the rows of jobs do not say: where each stands at this moment. */
export const progressOf = async (
  tx: ReadTransaction,
  jobIds: readonly string[],
): Promise<ReadonlyMap<string, Progress & { beatAt: string | null }>> => {
  const rows = await tx.rows<Progress & { id: string; beatAt: string | null }>(
    sql`select job_id as id, phase, done, total, beat_at as "beatAt" from job_progress where job_id = any(${[...jobIds]}::uuid[])`,
  );
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
};
