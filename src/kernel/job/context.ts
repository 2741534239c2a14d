import type { Actor } from '#kernel/definition';
import type { House } from '#kernel/http';
import type { WriteTransaction } from '#kernel/store';
import { type Hold, holdAttempt, type Progress, saveCheckpoint } from './progress.ts';

/** Why a try ends before its work does. */
export type StopReason = 'cancel' | 'shutdown' | 'limit' | 'lost';

export class JobStopped extends Error {
  constructor(readonly reason: StopReason) {
    super(`the job was stopped: ${reason}`);
    this.name = 'JobStopped';
  }
}

/** What a job's work is given. */
export type JobContext<I = unknown> = {
  readonly house: House;
  /** Whoever started it, in the post and with the rights of this moment; the system where nobody did. */
  readonly actor: Actor;
  readonly jobId: string;
  readonly input: I;
  /** What the last checkpoint kept; null when there is none yet. A later try goes on from here. */
  readonly saved: unknown;
  /** Aborted when the job is cancelled, the house closes, time is up, or another process has taken over. */
  readonly signal: AbortSignal;
  /** For people; shown within a second or two. */
  progress(now: Progress): void;
  /**
   * One step: a transaction of the actor that cannot be kept once another process has taken the job over.
   * @throws JobStopped before it begins, where the job was stopped; JobLost
   */
  write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>;
  /** Kept with the step's own changes or not at all: a job that is killed goes on after the last whole step. */
  checkpoint(tx: WriteTransaction, value: unknown, now?: Progress): Promise<void>;
  /** For long stretches between steps. @throws JobStopped */
  throwIfStopped(): void;
};

/** What an errand is given. */
export type ErrandContext<I = unknown> = {
  readonly house: House;
  /** The system in the errand's tenant. */
  readonly actor: Actor;
  readonly tenantId: string;
  readonly input: I;
  readonly signal: AbortSignal;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly lastAttempt: boolean;
};

/** The context of one try, and the progress that it last told. */
export const contextOf = <I>(given: {
  house: House;
  actor: Actor;
  hold: Hold;
  input: I;
  saved: unknown;
  signal: AbortSignal;
}): { context: JobContext<I>; latest: () => Progress } => {
  const { house, actor, hold, input, saved, signal } = given;
  let latest: Progress = {};
  const throwIfStopped = () => {
    if (signal.aborted) throw signal.reason;
  };
  const context: JobContext<I> = {
    house,
    actor,
    jobId: hold.jobId,
    input,
    saved,
    signal,
    throwIfStopped,
    progress: (now) => {
      latest = { ...latest, ...now };
    },
    write: (work) => {
      throwIfStopped();
      return house.database.write(actor, async (tx) => {
        await holdAttempt(tx, hold);
        return work(tx);
      });
    },
    checkpoint: (tx, value, now = {}) => {
      latest = { ...latest, ...now };
      return saveCheckpoint(tx, hold, value, now);
    },
  };
  return { context, latest: () => latest };
};
