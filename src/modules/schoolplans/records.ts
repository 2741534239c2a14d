import { sql } from 'kysely';
import { BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import {
  all,
  choice,
  choices,
  date,
  files,
  integer,
  longText,
  record,
  reference,
  references,
  relation,
  states,
  text,
} from '#kernel/definition';
import { schoolPlanCheckItem } from './check-item-record.ts';
import { schoolPlanCheck } from './check-records.ts';
import { schoolPlanGoal } from './goal-record.ts';
import { schoolPlan } from './plan-record.ts';
import { schoolPlanComment, schoolPlanReview } from './review-records.ts';
import { hasSchools, nothingUnderWay, prepareRound, roundWritten } from './round-rules.ts';

export { RATINGS, schoolPlanCheckItem } from './check-item-record.ts';
export { CHECK_STATES, schoolPlanCheck } from './check-records.ts';
export { schoolPlanGoal } from './goal-record.ts';
export { SCHOOL_PLAN_STATES, schoolPlan } from './plan-record.ts';
export { COMMENT_STATES, REVIEW_STATES, schoolPlanComment, schoolPlanReview, VERDICTS } from './review-records.ts';

export const ROUND_STATES = { preparing: '筹备', open: '开放', concluded: '已结束' } as const;

/** School kinds as rounds address them. Source: 中华人民共和国教育法 art. 17 (学校教育制度). */
export const SCHOOL_KINDS = {
  kindergarten: '幼儿园',
  primary: '小学',
  junior: '初中',
  nineYear: '九年一贯制学校',
  senior: '普通高中',
  vocational: '中等职业学校',
  special: '特殊教育学校',
} as const;

const invited = relation(
  'invited',
  '本校参加',
  ({ actor, column }) =>
    sql`(${column('state')} <> 'preparing' and ${actor.organisationId}::uuid = any(${column('schools')}))`,
);
const led = own('leadSection');

/** One round of school plans: who takes part, for which years, by when, and what is asked. */
export const schoolPlanRound = record({
  name: 'schoolPlanRound',
  label: '学校发展规划轮次',
  path: 'school-plan-rounds',
  importable: false,
  page: '/school-plan-rounds/:id',
  module: 'schoolplans',
  title: 'name',
  search: ['name', 'demands'],
  sort: '-fromYear,name',
  fields: {
    name: text({ label: '名称', max: 120 }),
    leadSection: reference('organisation', { label: '主责科室' }),
    fromYear: integer({ label: '规划期开始', min: 2000, max: 2100 }),
    toYear: integer({ label: '规划期结束', min: 2000, max: 2100 }),
    kinds: choices({ label: '学校类别', codes: SCHOOL_KINDS }),
    schools: references('organisation', { label: '参加学校' }),
    openFrom: date({ label: '报送开始' }),
    openUntil: date({ label: '报送截止' }),
    demands: longText({ label: '编制要求' }),
    papers: files({ label: '通知文件' }),
    state: choice({ label: '状态', codes: ROUND_STATES, system: true, fallback: 'preparing' }),
  },
  states: states({
    field: 'state',
    initial: 'preparing',
    states: ROUND_STATES,
    final: ['concluded'],
    editableIn: ['preparing', 'open'],
    transitions: [
      { verb: 'open', label: '开放', from: ['preparing'], to: 'open', guard: hasSchools },
      { verb: 'conclude', label: '结束', from: ['open'], to: 'concluded', guard: nothingUnderWay },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['school'], { read: invited }),
    grant(['section', 'inspector'], { create: led, update: led, open: led, conclude: led }),
    grant(['office'], { create: all, update: all, open: all, conclude: all }),
  ),
  prepare: prepareRound,
  effect: roundWritten,
});

export const schoolPlanRecords = [
  schoolPlanRound,
  schoolPlan,
  schoolPlanGoal,
  schoolPlanReview,
  schoolPlanComment,
  schoolPlanCheck,
  schoolPlanCheckItem,
] as const;
