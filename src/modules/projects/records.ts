import { sql } from 'kysely';
import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, mine, own, permissions } from '#kernel/access';
import {
  all,
  choice,
  files,
  instant,
  integer,
  longText,
  record,
  reference,
  references,
  relation,
  states,
  text,
} from '#kernel/definition';
import { projectMilestone } from './milestone-record.ts';
import {
  hasMilestones,
  isLaterYear,
  nothingLeft,
  prepareProject,
  projectAbandoned,
  projectStarted,
} from './project-rules.ts';

export { MILESTONE_STATES, projectMilestone } from './milestone-record.ts';

export const PROJECT_KINDS = {
  breakthrough: '年度突破项目',
  multiYear: '三年行动计划等多年计划',
  reform: '改革事项',
} as const;
export const PROJECT_STATES = {
  preparing: '筹备',
  running: '进行中',
  concluded: '已办结',
  abandoned: '已终止',
} as const;

const led = own('leadSection');
const supported = relation(
  'supported',
  '本单位配合或承担节点',
  ({ actor, column, tenant }) =>
    sql`(${actor.organisationId}::uuid = any(${column('supporting')}) or exists (select 1 from project_milestone m
      where m.tenant_id = ${tenant}::uuid and m.project = ${column('id')} and m.organisation = ${actor.organisationId}::uuid))`,
);

/** A breakthrough project of a year, a multi-year plan, or a reform matter. */
export const project = record({
  name: 'project',
  label: '突破项目与专项计划',
  path: 'projects',
  page: '/projects/:id',
  module: 'projects',
  title: 'name',
  search: ['name', 'goal'],
  sort: '-fromYear,name',
  indexes: [['fromYear', 'toYear']],
  fields: {
    name: text({ label: '名称', max: 120 }),
    kind: choice({ label: '类别', codes: PROJECT_KINDS }),
    goal: longText({ label: '目标', max: 4000 }),
    leader: reference('person', { label: '牵头领导', responsible: {} }),
    leadSection: reference('organisation', { label: '牵头科室' }),
    supporting: references('organisation', { label: '配合单位' }),
    plan: reference('plan', { label: '要点', optional: true }),
    commitments: references('commitment', { label: '对应承诺事项' }),
    fromYear: integer({ label: '开始年度', min: 2000, max: 2100 }),
    toYear: integer({ label: '结束年度', min: 2000, max: 2100 }),
    papers: files({ label: '依据文件' }),
    state: choice({ label: '状态', codes: PROJECT_STATES, system: true, fallback: 'preparing' }),
    startedAt: instant({ label: '启动时间', optional: true, system: true }),
    extensionDecision: reference('decision', { label: '延长的会议决定', optional: true, system: true }),
    abandonDecision: reference('decision', { label: '终止的会议决定', optional: true, system: true }),
    conclusion: longText({ label: '总结', max: 10_000, optional: true, system: true }),
    closedBy: reference('person', { label: '办结人', optional: true, system: true }),
    closedAt: instant({ label: '结束时间', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'preparing',
    states: PROJECT_STATES,
    final: ['concluded', 'abandoned'],
    editableIn: ['preparing', 'running'],
    transitions: [
      {
        verb: 'start',
        label: '启动',
        from: ['preparing'],
        to: 'running',
        stamp: { at: 'startedAt' },
        guard: hasMilestones,
        effect: projectStarted,
      },
      {
        verb: 'extend',
        label: '延长',
        from: ['running'],
        to: 'running',
        input: ['toYear', 'extensionDecision'],
        required: ['toYear', 'extensionDecision'],
        needsReason: true,
        guard: isLaterYear,
      },
      {
        verb: 'conclude',
        label: '办结',
        from: ['running'],
        to: 'concluded',
        input: ['conclusion'],
        required: ['conclusion'],
        stamp: { by: 'closedBy', at: 'closedAt' },
        guard: nothingLeft,
      },
      {
        verb: 'abandon',
        label: '终止',
        from: ['preparing', 'running'],
        to: 'abandoned',
        input: ['abandonDecision'],
        required: ['abandonDecision'],
        needsReason: true,
        stamp: { by: 'closedBy', at: 'closedAt' },
        effect: projectAbandoned,
        irreversible: true,
      },
    ],
  }),
  operations: ['carryOver'],
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: supported }),
    grant(['section'], { create: led, update: led, start: led, carryOver: led }),
    grant(['leader'], { conclude: mine('leader') }),
    grant(['office'], {
      create: all,
      update: all,
      start: all,
      extend: all,
      conclude: all,
      abandon: all,
      carryOver: all,
    }),
  ),
  prepare: prepareProject,
});

export const projectRecords = [project, projectMilestone] as const;
