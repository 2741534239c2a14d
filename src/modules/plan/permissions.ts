import { sql } from 'kysely';
import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions, type Role } from '#kernel/access';
import { all, relation, type ScopeFilter } from '#kernel/definition';

/** Plans that are issued are everybody's; drafts are the bureau's, and those's who are asked for their opinion. */
const issued = relation(
  'issued',
  '已印发的要点',
  ({ column }) => sql`${column('state')} in ('issued', 'dispatched', 'archived')`,
);
const issuedOrAsked = relation(
  'issuedOrAsked',
  '已印发、或正在征求本单位意见的要点',
  ({ actor, column, tenant }) =>
    sql`(${column('state')} in ('issued', 'dispatched', 'archived') or (${column('state')} = 'consulting'
      and exists (select 1 from consultation a where a.tenant_id = ${tenant}::uuid and a.plan = ${column('id')} and a.organisation = ${actor.organisationId}::uuid)))`,
);
const reviewedHere = relation(
  'reviewedHere',
  '送本科室合规审核',
  ({ actor, column }) => sql`${column('reviewSection')} = ${actor.organisationId}::uuid`,
);

export const planPermissions = permissions(
  grant(BUREAU_ROLES, { read: all }),
  grant(['school', 'town', 'department'], { read: issuedOrAsked }),
  grant(['city'], { read: issued }),
  grant(['office'], {
    create: all,
    update: all,
    consult: all,
    submitForReview: all,
    return: all,
    decide: all,
    issue: all,
    register: all,
    publish: all,
    dispatch: all,
    archive: all,
  }),
  // Legality review belongs to the section that the draft was handed to; a leader returns or signs.
  grant(['section'], { passReview: reviewedHere, return: reviewedHere }),
  grant(['leader'], { return: all, sign: all }),
);

/** Parts of a plan that only the system writes: whoever may read an issued plan may read them. */
const ofReadablePlanSql: ScopeFilter = ({ column, tenant }) =>
  sql`exists (select 1 from plan p where p.tenant_id = ${tenant}::uuid and p.id = ${column('plan')} and p.state in ('issued', 'dispatched', 'archived'))`;
const ofReadablePlan = relation('ofIssuedPlan', '已印发的要点', ofReadablePlanSql);
const OUTSIDE: readonly Role[] = [...ADDRESSEE_ROLES, 'city'];

/** Its text as issued: what was handed about before, and what is being prepared since, is the bureau's own. */
const issuedText = relation(
  'issuedText',
  '已印发的文本',
  (context) => sql`(${context.column('frozen')} and ${ofReadablePlanSql(context)})`,
);
export const versionPermissions = permissions(grant(BUREAU_ROLES, { read: all }), grant(OUTSIDE, { read: issuedText }));
const ofIssuedText = relation(
  'ofIssuedText',
  '已印发的文本',
  (context) =>
    sql`(${ofReadablePlanSql(context)} and exists (select 1 from plan_version v where v.tenant_id = ${context.tenant}::uuid
      and v.id = ${context.column('planVersion')} and v.frozen))`,
);
export const clausePermissions = permissions(
  grant(BUREAU_ROLES, { read: all }),
  grant(OUTSIDE, { read: ofIssuedText }),
);

/** Targets carry what was confirmed: they are open to whom their promise is, without what a model merely proposed. */
const ofConcernedPromise = relation(
  'ofConcernedPromise',
  '本单位承担事项的目标',
  ({ actor, column, tenant }) =>
    sql`(${column('source')} <> 'proposed' and exists (select 1 from commitment c where c.tenant_id = ${tenant}::uuid and c.id = ${column('commitment')}
      and (${actor.organisationId}::uuid = c.lead_section or ${actor.organisationId}::uuid = any(c.supporting) or ${actor.organisationId}::uuid = any(c.addressees))))`,
);
const ofIssuedPromise = relation(
  'ofIssuedPromise',
  '已印发的要点的目标',
  (context) => sql`(${context.column('source')} <> 'proposed' and ${ofReadablePlanSql(context)})`,
);
export const targetPermissions = permissions(
  grant(BUREAU_ROLES, { read: all }),
  grant(ADDRESSEE_ROLES, { read: ofConcernedPromise }),
  grant(['city'], { read: ofIssuedPromise }),
);

/** The section that leads it. */
const led = relation(
  'led',
  '本科室牵头',
  ({ actor, column }) => sql`${column('leadSection')} = ${actor.organisationId}::uuid`,
);
/** The organisation leads it, supports it or is addressed by it. */
const concerned = relation(
  'concerned',
  '本单位牵头、配合或承担',
  ({ actor, column }) =>
    sql`(${column('leadSection')} = ${actor.organisationId}::uuid or ${actor.organisationId}::uuid = any(${column('supporting')}) or ${actor.organisationId}::uuid = any(${column('addressees')}))`,
);

export const commitmentPermissions = permissions(
  grant(BUREAU_ROLES, { read: all }),
  grant(['city'], { read: ofReadablePlan }),
  grant(['school', 'town', 'department'], { read: concerned }),
  // Promises come into being from a plan's text only (import, issue, review), never from an empty form.
  grant(['office'], {
    update: all,
    start: all,
    confirm: all,
    return: all,
    reopen: all,
    planSteps: all,
  }),
  grant(['leader'], { confirm: all, return: all }),
  // Only an approved adjustment holds, suspends or resumes: nobody's button.
  { system: { hold: all, suspend: all, resume: all } },
  // `planSteps` is the setting of its milestones, by the module that has them.
  grant(['section'], { start: led, submit: led, withdraw: led, planSteps: led }),
  grant(['office'], { submit: led, withdraw: led }),
);
