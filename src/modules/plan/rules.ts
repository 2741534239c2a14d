import { sql } from 'kysely';
import type { TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';

type Counts = { total: number; unreviewed: number; unowned: number };

/** Counts of a plan's promises: how many stand unreviewed, how many have no lead section or no leader. */
export const promiseCounts = async (tx: ReadTransaction, planId: string): Promise<Counts> => {
  const [counts] = await tx.rows<Counts>(sql`
    select count(*) filter (where review <> 'dropped') as total,
      count(*) filter (where review = 'unreviewed') as unreviewed,
      count(*) filter (where review <> 'dropped' and (lead_section is null or leader is null)) as unowned
    from commitment where plan = ${planId}::uuid`);
  return counts ?? { total: 0, unreviewed: 0, unowned: 0 };
};

/** May the text be frozen? An imported plan must have been reviewed sentence by sentence. */
export const mayBeIssued = async ({ row, tx }: TransitionContext): Promise<Reason[]> => {
  if (row.origin !== 'imported') return [];
  const { total, unreviewed } = await promiseCounts(tx, row.id);
  if (total === 0)
    return [{ detail: '还没有一项承诺', remedy: '请先导入文件并审核拆解结果。', facts: { code: 'nothing-promised' } }];
  if (unreviewed === 0) return [];
  return [
    {
      detail: `还有${unreviewed}项承诺没有审核`,
      remedy: '请在“拆解审核”里逐项确认后再登记。',
      facts: { code: 'unreviewed', unreviewed },
    },
  ];
};

/** May the decomposition be dispatched? Every promise needs its leader and exactly one lead section. */
export const mayBeDispatched = async ({ row, tx }: TransitionContext): Promise<Reason[]> => {
  const { total, unreviewed, unowned } = await promiseCounts(tx, row.id);
  const reasons: Reason[] = [];
  if (total === 0)
    reasons.push({ detail: '还没有一项承诺', remedy: '请先完成拆解。', facts: { code: 'nothing-promised' } });
  if (unreviewed > 0)
    reasons.push({
      detail: `还有${unreviewed}项承诺没有审核`,
      remedy: '请逐项确认。',
      facts: { code: 'unreviewed', unreviewed },
    });
  if (unowned > 0)
    reasons.push({
      detail: `还有${unowned}项承诺没有明确牵头领导或牵头科室`,
      remedy: '请在责任分解里补齐后再下达。',
      facts: { code: 'without-owner', unowned },
    });
  return reasons;
};
