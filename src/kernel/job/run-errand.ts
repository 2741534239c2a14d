import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { quietError } from '#kernel/refusal';
import { ERRAND_TIME_LIMIT, type ErrandKind } from './kinds.ts';
import type { ErrandMessage } from './queue.ts';
import { job } from './records.ts';

/** One errand out of its queue; `tries` counts this one. */
export type Errand = ErrandMessage & { readonly tries: number; readonly allowed: number };

/**
 * Runs an errand. What does not come through is thrown on, for the queue to try again; at the last try it becomes a
 * row among the failed jobs, so that somebody sees it.
 */
export const runErrand = async (
  house: House,
  kind: ErrandKind,
  errand: Errand,
  stopping: AbortSignal,
): Promise<void> => {
  const { tenantId, tries, allowed } = errand;
  const actor = systemActor(tenantId, kind.label);
  const last = tries >= allowed;
  const signal = AbortSignal.any([stopping, AbortSignal.timeout((kind.timeLimit ?? ERRAND_TIME_LIMIT) * 1000)]);
  try {
    const input = kind.input.parse(errand.input);
    await kind.run({ house, actor, tenantId, input, signal, attempt: tries, lastAttempt: last });
  } catch (error) {
    if (!stopping.aborted) console.error(`“${kind.label}”没有完成（第${tries}次）：`, quietError(error));
    if (last && !stopping.aborted) await leaveRow(house, kind, errand, error).catch(() => undefined);
    throw error;
  }
};

const A_DAY = 86_400_000;

/** One row a day for the same trouble: an errand that is asked for every minute is not told of every minute. */
const leaveRow = (house: House, kind: ErrandKind, { tenantId, tries, input }: Errand, error: unknown): Promise<void> =>
  house.database.write(systemActor(tenantId, kind.label), async (tx) => {
    const problem = (error instanceof Error ? error.message : String(error)).slice(0, 4000);
    const since = new Date(Date.now() - A_DAY).toISOString();
    const alike = { kind: kind.name, state: 'failed', problem, endedAt: { op: 'gt', value: since } };
    if ((await tx.lookup(job, alike, { limit: 1 })).length > 0) return;
    await tx.create(
      job,
      {
        kind: kind.name,
        title: kind.label,
        errand: true,
        input: input ?? {},
        state: 'failed',
        attempt: tries,
        failures: tries,
        problem,
        endedAt: new Date().toISOString(),
      },
      { verb: 'fail' },
    );
  });
