import { systemActor } from '#kernel/definition';
import { report } from '#modules/delivery';
import type { Bench } from './house.ts';
import { type Figure, figure, quantile, repeated } from './measure.ts';

const ROWS = 20_000;

type Given = { readonly commitment: string; readonly period: string; readonly progress: string };

const given = (commitment: string): Given[] =>
  Array.from({ length: ROWS }, (_, n) => ({
    commitment,
    period: '2026-10',
    progress: `按计划推进，第${n}处主体已封顶，正在安装设备。`,
  }));

/** The same rows as hand-written code would take them in: one statement from one array a column, no traces. */
const bareInsert = ({ sql, bureau }: Bench, rows: readonly Given[]): Promise<unknown> =>
  sql(
    `insert into bare_report (tenant_id, id, version, commitment, period, progress, evidence, state)
     select $1, gen_random_uuid(), 1, x.commitment, x.period, x.progress, '{}', 'draft'
     from unnest($2::uuid[], $3::text[], $4::text[]) as x(commitment, period, progress)`,
    [bureau.tenantId, ...(['commitment', 'period', 'progress'] as const).map((name) => rows.map((row) => row[name]))],
  );

/**
 * 20,000 rows at once, with validation, the record's rule, journal and search, against one bare INSERT of the same
 * rows. Needs the bare table of benchWriting.
 */
export const benchBulk = async (bench: Bench): Promise<Figure[]> => {
  const { house, bureau } = bench;
  const [led] = await bench.sql<{ id: string }>('select id from commitment limit 1');
  const rows = given(led?.id ?? '');
  const actor = systemActor(bureau.tenantId, 'bench');
  const bare = await repeated(() => bareInsert(bench, rows), 3, 10_000);
  const ours = await repeated(() => house.database.write(actor, (tx) => tx.createMany(report, rows)), 3, 30_000);
  const median = (samples: readonly number[]) => quantile(samples, 0.5) / 1000;
  return [figure('create 20,000 records at once, median of 3', 's', median(ours), median(bare))];
};
