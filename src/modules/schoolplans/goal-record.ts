import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions } from '#kernel/access';
import { all, integer, longText, type PrepareContext, record, reference, text } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { schoolPlanFacts } from './facts.ts';
import { ofOwnOpenPlan, ofOwnPlan } from './scopes.ts';

/** Goals are written while the plan is drafted; what was submitted stands. @throws Refusal `plan-closed` */
export const prepareGoal = async ({ tx, next }: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const plan = await schoolPlanFacts(tx, next.plan, { hold: true });
  if (plan.state !== 'draft' && plan.state !== 'returned')
    throw refuse(
      'plan-closed',
      '规划目标没有保存',
      '规划已经报送，目标不能再改',
      '需要修改的，请联系主责科室退回规划。',
      { status: 409 },
    );
  return {};
};

/** One goal of a school's plan; the yearly self-check answers for each. */
export const schoolPlanGoal = record({
  name: 'schoolPlanGoal',
  label: '规划目标',
  path: 'school-plan-goals',
  module: 'schoolplans',
  title: 'title',
  sort: 'order,createdAt',
  fields: {
    plan: reference('schoolPlan', { label: '学校发展规划', immutable: true }),
    order: integer({ label: '顺序', min: 0, max: 1000 }),
    title: text({ label: '目标', max: 200 }),
    /** How one will see that it is reached. */
    proof: longText({ label: '达成标志', max: 2000 }),
    measures: longText({ label: '举措', max: 4000 }),
    dueYear: integer({ label: '达成年度', min: 2000, max: 2100, optional: true }),
  },
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: ofOwnPlan }),
    grant(['school'], { create: ofOwnPlan, update: ofOwnPlan, remove: ofOwnOpenPlan }),
  ),
  prepare: prepareGoal,
});
