import type { z } from 'zod';
import type { alignmentsOfPlan } from '#contract/alignment';
import type { ReadTransaction } from '#kernel/store';
import { plan, planHeadView } from '#modules/plan';
import { alignmentRecord } from './both-sides.ts';
import { ALIGNMENT_KINDS } from './records.ts';
import type { PlanRow } from './sides.ts';
import { countsOf, headView, standOf } from './view.ts';

type Shown = z.input<NonNullable<typeof alignmentsOfPlan.response>>;

/** Which of two plans is asked and which answers; null where they do not go together. */
const ordered = (a: PlanRow, b: PlanRow): Shown['candidates'][number] | null => {
  const one = (upper: PlanRow, lower: PlanRow, kind: keyof typeof ALIGNMENT_KINDS, other: PlanRow) => ({
    ...{ upper: upper.id, lower: lower.id, title: other.title, kindLabel: ALIGNMENT_KINDS[kind] },
  });
  if (a.level === b.level) {
    if (a.planYear === b.planYear || a.level !== 'own') return null;
    return a.planYear < b.planYear ? one(a, b, 'carryOver', b) : one(b, a, 'carryOver', b);
  }
  if (a.planYear !== b.planYear) return null;
  const above = a.level === 'superior' || b.level === 'subordinate';
  return above ? one(a, b, 'answer', b) : one(b, a, 'answer', b);
};

/** Plans that lie beside a plan, and those of the same year or the year before that could. */
export const alignmentsOf = async (tx: ReadTransaction, planId: string): Promise<Shown> => {
  const own = await tx.get(plan, planId);
  const rows = [
    ...(await tx.find(alignmentRecord(), { upper: own.id })),
    ...(await tx.find(alignmentRecord(), { lower: own.id })),
  ];
  const plans = await tx.find(plan, {}, { sort: '-planYear,-createdAt' });
  const titles = new Map(plans.map(({ id, title }) => [id, title]));
  const alignments: Shown['alignments'] = [];
  for (const row of rows) {
    const [upper, lower] = [titles.get(row.upper), titles.get(row.lower)];
    if (upper === undefined || lower === undefined) continue;
    alignments.push({ ...headView(row), upper, lower, counts: countsOf(await standOf(tx, row)) });
  }
  const taken = new Set(rows.flatMap(({ upper, lower }) => [upper, lower]));
  const candidates = plans
    .filter(({ id }) => id !== own.id && !taken.has(id))
    .flatMap((one) => ordered(own, one) ?? []);
  const create = tx.may(alignmentRecord(), 'create');
  return { plan: await planHeadView(tx, own), alignments, candidates: create ? candidates : [], may: { create } };
};
