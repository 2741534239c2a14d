import type { House } from '#kernel/http';
import type { Gauge } from '../edge/metrics.ts';
import { type Ages, agesOf } from './ages.ts';
import { lookAround, spaceOf } from './look.ts';

export type QueueLength = { name: string; waiting: number; active: number; failed: number; oldest: number };

/** What waits in each queue, runs, and was given up within the days that pg-boss keeps it; `oldest` in seconds. */
export const queueLengths = ({ database }: House): Promise<QueueLength[]> =>
  database.asOwner(async (client) => {
    const { rows } = await client.query<QueueLength>(
      `select q.name, count(j.id) filter (where j.state < 'active')::int as waiting,
         count(j.id) filter (where j.state = 'active')::int as active,
         count(j.id) filter (where j.state = 'failed')::int as failed,
         coalesce(extract(epoch from now() - min(j.start_after) filter (where j.state < 'active' and j.start_after <= now())), 0)::float as oldest
       from pgboss.queue q left join pgboss.job j on j.name = q.name group by q.name order by q.name`,
    );
    return rows;
  });

const SCORE = { good: 1, warn: 0.5, bad: 0 } as const;

/** Without a value where it was never done: `absent()` is what Prometheus asks then. */
const ageGauges = ({ seal, backup, drill }: Ages): Gauge[] =>
  (
    [
      ['yaodian_seal_age_seconds', 'Since the newest signed head of the journal.', seal.head],
      ['yaodian_unsealed_age_seconds', 'Since the oldest entry of the journal outside its seal.', seal.unsealed],
      ['yaodian_backup_age_seconds', 'Since the newest whole backup began.', backup.age],
      ['yaodian_drill_age_seconds', 'Since the last restore drill, whatever it found.', drill.age],
    ] as const
  ).map(([name, help, age]) => ({ name, help, values: age === null ? [] : [{ value: age }] }));

/** What /metrics tells of the house beside its answers: queues, free storage, and each finding as 1, 0.5 or 0. */
export const measured = async (house: House): Promise<Gauge[]> => {
  const [queues, findings, space, ages] = await Promise.all([
    queueLengths(house).catch(() => []),
    lookAround(house),
    spaceOf(house.folder),
    agesOf(house).catch(() => null),
  ]);
  const states = ['waiting', 'active', 'failed'] as const;
  return [
    {
      name: 'yaodian_queue_jobs',
      help: 'Jobs and errands by queue and state.',
      values: queues.flatMap((queue) =>
        states.map((state) => ({ labels: { queue: queue.name, state }, value: queue[state] })),
      ),
    },
    {
      name: 'yaodian_queue_oldest_seconds',
      help: 'How long the first that may begin has waited.',
      values: queues.map(({ name, oldest }) => ({ labels: { queue: name }, value: oldest })),
    },
    { name: 'yaodian_storage_free_bytes', help: 'Free where the data folder lies.', values: [{ value: space.free }] },
    {
      name: 'yaodian_finding',
      help: 'What the house finds of itself: 1 good, 0.5 to be looked at, 0 bad.',
      values: findings.map(({ key, state }) => ({ labels: { key }, value: SCORE[state] })),
    },
    ...(ages ? ageGauges(ages) : []),
  ];
};
