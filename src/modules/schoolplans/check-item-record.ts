import { sql } from 'kysely';
import { BUREAU_ROLES, grant, permissions } from '#kernel/access';
import { all, choice, longText, type PrepareContext, record, reference, relation } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';

export const RATINGS = { reached: '已达成', onTrack: '按进度推进', behind: '进度滞后', notBegun: '尚未启动' } as const;

/** What was handed in stands. @throws Refusal `check-closed` */
export const prepareItem = async ({
  tx,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const [check] = await tx.rows<{ state: string }>(
    sql`select state from school_plan_check where id = ${String(next.check)}::uuid for share`,
  );
  if (!before || check?.state === 'draft') return {};
  throw refuse('check-closed', '自查内容没有保存', '这份年度自查已经报送', '需要修改的，请联系主责科室退回。', {
    status: 409,
  });
};

const ofOwnCheck = relation(
  'ofOwnCheck',
  '本校的自查',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from school_plan_check c where c.tenant_id = ${tenant}::uuid and c.id = ${column('check')} and c.school = ${actor.organisationId}::uuid)`,
);

/** What a self-check says about one goal. */
export const schoolPlanCheckItem = record({
  name: 'schoolPlanCheckItem',
  label: '自查目标',
  path: 'school-plan-check-items',
  module: 'schoolplans',
  title: 'account',
  sort: 'createdAt',
  unique: [['check', 'goal']],
  fields: {
    check: reference('schoolPlanCheck', { label: '年度自查', immutable: true }),
    goal: reference('schoolPlanGoal', { label: '目标', immutable: true }),
    rating: choice({ label: '评定', codes: RATINGS, optional: true }),
    account: longText({ label: '说明', max: 4000, optional: true }),
  },
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['school'], { read: ofOwnCheck, update: ofOwnCheck }),
  ),
  prepare: prepareItem,
});
