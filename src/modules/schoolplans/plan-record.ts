import { sql } from 'kysely';
import { BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import {
  all,
  choice,
  files,
  instant,
  longText,
  record,
  reference,
  references,
  relation,
  states,
  text,
} from '#kernel/definition';
import {
  mayBeApproved,
  mayBeSubmitted,
  reviewersFit,
  reviewStarted,
  schoolPlanApproved,
  schoolPlanExempted,
  schoolPlanReturned,
  schoolPlanSubmitted,
} from './plan-rules.ts';

export const SCHOOL_PLAN_STATES = {
  draft: '起草中',
  submitted: '已报送',
  underReview: '评审中',
  returned: '已退回',
  approved: '已批准',
  exempt: '免报',
} as const;

const ownSchool = own('school');
const inLedRound = relation(
  'inLedRound',
  '本科室主责的一轮规划',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from school_plan_round r where r.tenant_id = ${tenant}::uuid and r.id = ${column('round')} and r.lead_section = ${actor.organisationId}::uuid)`,
);
const decide = (scope: typeof inLedRound | typeof all) => ({
  startReview: scope,
  approve: scope,
  return: scope,
  exempt: scope,
});

/** A school's own development plan in one round. Opening the round makes the draft. */
export const schoolPlan = record({
  name: 'schoolPlan',
  label: '学校发展规划',
  path: 'school-plans',
  module: 'schoolplans',
  title: 'title',
  page: '/school-plans/:id',
  search: ['title', 'vision'],
  sort: '-createdAt',
  unique: [['round', 'school']],
  indexes: [['school', 'state']],
  fields: {
    round: reference('schoolPlanRound', { label: '轮次', immutable: true }),
    school: reference('organisation', { label: '学校', immutable: true }),
    title: text({ label: '名称', max: 200 }),
    situation: longText({ label: '基础与问题', optional: true }),
    vision: longText({ label: '总体目标', optional: true }),
    measures: longText({ label: '保障措施', optional: true }),
    files: files({ label: '规划文本' }),
    reviewers: references('person', { label: '评审人', system: true }),
    state: choice({ label: '状态', codes: SCHOOL_PLAN_STATES, system: true, fallback: 'draft' }),
    submittedBy: reference('person', { label: '报送人', optional: true, system: true }),
    submittedAt: instant({ label: '报送时间', optional: true, system: true }),
    approvedBy: reference('person', { label: '批准人', optional: true, system: true }),
    approvedAt: instant({ label: '批准时间', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'draft',
    states: SCHOOL_PLAN_STATES,
    final: ['approved', 'exempt'],
    editableIn: ['draft', 'returned'],
    transitions: [
      {
        verb: 'submit',
        label: '报送',
        from: ['draft', 'returned'],
        to: 'submitted',
        required: ['vision', 'measures'],
        stamp: { by: 'submittedBy', at: 'submittedAt' },
        guard: mayBeSubmitted,
        effect: schoolPlanSubmitted,
      },
      {
        verb: 'startReview',
        label: '送评审',
        from: ['submitted'],
        to: 'underReview',
        input: ['reviewers'],
        required: ['reviewers'],
        notBy: ['submittedBy'],
        guard: reviewersFit,
        effect: reviewStarted,
      },
      {
        verb: 'approve',
        label: '批准',
        from: ['underReview'],
        to: 'approved',
        notBy: ['submittedBy'],
        stamp: { by: 'approvedBy', at: 'approvedAt' },
        guard: mayBeApproved,
        effect: schoolPlanApproved,
        irreversible: true,
      },
      {
        verb: 'return',
        label: '退回',
        from: ['submitted', 'underReview'],
        to: 'returned',
        needsReason: true,
        effect: schoolPlanReturned,
      },
      {
        verb: 'exempt',
        label: '免报',
        from: ['draft', 'returned'],
        to: 'exempt',
        needsReason: true,
        effect: schoolPlanExempted,
      },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['school'], { read: ownSchool, update: ownSchool, submit: ownSchool }),
    grant(['section', 'inspector'], decide(inLedRound)),
    grant(['leader'], { approve: all, return: all }),
    grant(['office'], decide(all)),
  ),
});
