/** Long work of data quality that people start and watch. */
import { z } from 'zod';
import { systemActor } from '#kernel/definition';
import { type JobKind, jobKind } from '#kernel/job';
import { searchDuplicates } from './duplicates/candidates.ts';
import { judgeRule } from './judge.ts';
import { QUALITY_RULES } from './rules/index.ts';

/**
 * Judges everything in the tenant, rule by rule; each rule is kept when it is done, so that a run that was killed goes
 * on with the next. The work list belongs to the house, whose name stands in the journal; who asked stands on the job.
 */
export const judgeAll: JobKind<Record<string, never>> = jobKind({
  name: 'judgeQuality',
  label: '数据质量核对',
  en: 'Judge data quality',
  input: z.object({}) as never,
  timeLimit: 3600,
  run: async (context) => {
    const { house, actor } = context;
    const system = systemActor(actor.tenantId, '数据质量核对');
    const from = Number(context.saved ?? 0);
    for (const [at, rule] of QUALITY_RULES.entries()) {
      if (at < from) continue;
      context.throwIfStopped();
      context.progress({ phase: `${rule.id} ${rule.question}`, done: at, total: QUALITY_RULES.length });
      await house.database.write(system, (tx) => judgeRule(tx, rule, null));
      await context.write((tx) => context.checkpoint(tx, at + 1, { done: at + 1, total: QUALITY_RULES.length }));
    }
    return { path: '/quality', label: '查看数据质量' };
  },
});

/** Looks for rows that are probably the same pupil, member of staff or school. */
export const findDuplicates: JobKind<Record<string, never>> = jobKind({
  name: 'findDuplicates',
  label: '查找疑似重复',
  en: 'Find duplicates',
  input: z.object({}) as never,
  run: async ({ house, actor }) => {
    const system = systemActor(actor.tenantId, '查找疑似重复');
    await house.database.write(system, searchDuplicates);
    return { path: '/quality/duplicates', label: '查看疑似重复' };
  },
});
