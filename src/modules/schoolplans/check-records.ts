import { BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import { all, choice, files, instant, integer, longText, record, reference, states } from '#kernel/definition';
import { checkReturned, checkSubmitted, everyGoalRated, linesForGoals, prepareCheck } from './check-rules.ts';
import { ofLedRound } from './scopes.ts';

export const CHECK_STATES = { draft: '填写中', submitted: '已报送' } as const;

/** A school's check of one year against its approved plan. */
export const schoolPlanCheck = record({
  name: 'schoolPlanCheck',
  label: '规划年度自查',
  path: 'school-plan-checks',
  module: 'schoolplans',
  title: 'summary',
  sort: '-year',
  unique: [['plan', 'year']],
  indexes: [['school', 'year']],
  fields: {
    plan: reference('schoolPlan', { label: '学校发展规划', immutable: true }),
    school: reference('organisation', { label: '学校', optional: true, system: true }),
    year: integer({ label: '年度', min: 2000, max: 2100, immutable: true }),
    summary: longText({ label: '自查总体情况', max: 10_000, optional: true }),
    files: files({ label: '附件' }),
    state: choice({ label: '状态', codes: CHECK_STATES, system: true, fallback: 'draft' }),
    submittedBy: reference('person', { label: '报送人', optional: true, system: true }),
    submittedAt: instant({ label: '报送时间', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'draft',
    states: CHECK_STATES,
    final: ['submitted'],
    editableIn: ['draft'],
    transitions: [
      {
        verb: 'submit',
        label: '报送',
        from: ['draft'],
        to: 'submitted',
        input: ['summary'],
        required: ['summary'],
        stamp: { by: 'submittedBy', at: 'submittedAt' },
        guard: everyGoalRated,
        effect: checkSubmitted,
      },
      { verb: 'return', label: '退回', from: ['submitted'], to: 'draft', needsReason: true, effect: checkReturned },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['school'], { read: own('school'), create: own('school'), update: own('school'), submit: own('school') }),
    grant(['section', 'inspector'], { return: ofLedRound }),
    grant(['office'], { return: all }),
  ),
  prepare: prepareCheck,
  effect: linesForGoals,
});
