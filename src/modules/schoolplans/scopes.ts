import { sql } from 'kysely';
import { relation } from '#kernel/definition';

/** Parts of the plan that is this school's own. */
export const ofOwnPlan = relation(
  'ofOwnPlan',
  '本校的规划',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from school_plan p where p.tenant_id = ${tenant}::uuid and p.id = ${column('plan')} and p.school = ${actor.organisationId}::uuid)`,
);

/** Parts of this school's own plan while its text is open. */
export const ofOwnOpenPlan = relation(
  'ofOwnOpenPlan',
  '本校起草中的规划',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from school_plan p where p.tenant_id = ${tenant}::uuid and p.id = ${column('plan')} and p.school = ${actor.organisationId}::uuid
      and p.state in ('draft', 'returned'))`,
);

/** Parts of plans in a round that this section leads. */
export const ofLedRound = relation(
  'ofLedRound',
  '本科室主责的一轮规划',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from school_plan p join school_plan_round r on r.tenant_id = p.tenant_id and r.id = p.round
      where p.tenant_id = ${tenant}::uuid and p.id = ${column('plan')} and r.lead_section = ${actor.organisationId}::uuid)`,
);

/** Parts of plans that this person reviews. */
export const reviewedByMe = relation(
  'reviewedByMe',
  '请本人评审',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from school_plan_review v where v.tenant_id = ${tenant}::uuid and v.plan = ${column('plan')}
      and v.reviewer = ${actor.personId}::uuid and v.state <> 'released')`,
);
