import { sql } from 'kysely';
import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions } from '#kernel/access';
import {
  all,
  choice,
  date,
  files,
  instant,
  integer,
  longText,
  record,
  reference,
  relation,
  states,
  text,
} from '#kernel/definition';
import {
  askToConfirm,
  mayReschedule,
  milestoneDropped,
  milestoneMet,
  milestoneNotMet,
  milestoneRescheduled,
  milestoneReturned,
  milestoneWritten,
  notCarried,
  prepareMilestone,
  projectIsRunning,
} from './milestone-rules.ts';

export const MILESTONE_STATES = {
  open: '未完成',
  reported: '待核验',
  met: '已完成',
  notMet: '认定未完成',
  dropped: '已取消',
} as const;

const ofLedProject = relation(
  'ofLedProject',
  '本科室牵头的项目',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from project p where p.tenant_id = ${tenant}::uuid and p.id = ${column('project')} and p.lead_section = ${actor.organisationId}::uuid)`,
);
const ofPreparingLedProject = relation(
  'ofPreparingLedProject',
  '本科室牵头、尚未启动的项目',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from project p where p.tenant_id = ${tenant}::uuid and p.id = ${column('project')} and p.state = 'preparing' and p.lead_section = ${actor.organisationId}::uuid)`,
);
const ofPreparingProject = relation(
  'ofPreparingProject',
  '尚未启动的项目',
  ({ column, tenant }) =>
    sql`exists (select 1 from project p where p.tenant_id = ${tenant}::uuid and p.id = ${column('project')} and p.state = 'preparing')`,
);
/** Its project's lead section where nobody else is named, else the organisation named. */
const carried = relation(
  'carried',
  '本单位承担',
  ({ actor, column, tenant }) =>
    sql`(${column('organisation')} = ${actor.organisationId}::uuid
      or exists (select 1 from project p where p.tenant_id = ${tenant}::uuid and p.id = ${column('project')} and p.lead_section = ${actor.organisationId}::uuid))`,
);
const ofSupportedProject = relation(
  'ofSupportedProject',
  '本单位承担或配合的项目',
  ({ actor, column, tenant }) =>
    sql`(${column('organisation')} = ${actor.organisationId}::uuid
      or exists (select 1 from project p where p.tenant_id = ${tenant}::uuid and p.id = ${column('project')} and ${actor.organisationId}::uuid = any(p.supporting)))`,
);

/** One dated step of a project in one year; unfinished ones go on into the next with their link. */
export const projectMilestone = record({
  name: 'projectMilestone',
  label: '项目节点',
  path: 'project-milestones',
  page: '/project-milestones/:id',
  module: 'projects',
  title: 'title',
  sort: 'dueOn,createdAt',
  indexes: [
    ['project', 'year'],
    ['year', 'state'],
  ],
  fields: {
    project: reference('project', { label: '项目', immutable: true }),
    year: integer({ label: '年度', min: 2000, max: 2100, immutable: true }),
    title: text({ label: '节点', max: 300 }),
    target: longText({ label: '目标', max: 2000 }),
    /** Moved by `reschedule` only. */
    dueOn: date({ label: '时限', immutable: true }),
    organisation: reference('organisation', { label: '承担单位', optional: true }),
    result: longText({ label: '完成情况', max: 4000, optional: true }),
    evidence: files({ label: '佐证材料' }),
    state: choice({ label: '状态', codes: MILESTONE_STATES, system: true, fallback: 'open' }),
    reportedBy: reference('person', { label: '报送人', optional: true, system: true }),
    reportedAt: instant({ label: '报送时间', optional: true, system: true }),
    confirmedBy: reference('person', { label: '核验人', optional: true, system: true }),
    confirmedAt: instant({ label: '核验时间', optional: true, system: true }),
    carriedFrom: reference('projectMilestone', { label: '结转自', optional: true, system: true }),
    carriedTo: reference('projectMilestone', { label: '结转到', optional: true, system: true }),
    decision: reference('decision', { label: '会议决定', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: MILESTONE_STATES,
    final: ['met', 'dropped'],
    editableIn: ['open'],
    transitions: [
      {
        verb: 'report',
        label: '报送完成情况',
        from: ['open'],
        to: 'reported',
        input: ['result', 'evidence'],
        required: ['result'],
        stamp: { by: 'reportedBy', at: 'reportedAt' },
        guard: projectIsRunning,
        effect: askToConfirm,
      },
      {
        verb: 'confirm',
        label: '核验',
        from: ['reported'],
        to: 'met',
        notBy: ['reportedBy'],
        stamp: { by: 'confirmedBy', at: 'confirmedAt' },
        effect: milestoneMet,
      },
      {
        verb: 'return',
        label: '退回',
        from: ['reported'],
        to: 'open',
        needsReason: true,
        notBy: ['reportedBy'],
        effect: milestoneReturned,
      },
      {
        verb: 'judgeNotMet',
        label: '认定未完成',
        from: ['open', 'reported'],
        to: 'notMet',
        needsReason: true,
        notBy: ['reportedBy'],
        stamp: { by: 'confirmedBy', at: 'confirmedAt' },
        guard: projectIsRunning,
        effect: milestoneNotMet,
      },
      {
        verb: 'reschedule',
        label: '调整时限',
        from: ['open'],
        to: 'open',
        input: ['dueOn'],
        required: ['dueOn'],
        needsReason: true,
        guard: mayReschedule,
        effect: milestoneRescheduled,
      },
      {
        verb: 'drop',
        label: '取消',
        from: ['open', 'notMet'],
        to: 'dropped',
        input: ['decision'],
        required: ['decision'],
        needsReason: true,
        irreversible: true,
        guard: notCarried,
        effect: milestoneDropped,
      },
      { verb: 'carryOver', label: '结转', from: ['open', 'notMet'], to: 'notMet', input: ['carriedTo'] },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: ofSupportedProject, report: carried }),
    grant(['leader'], { confirm: all, return: all, judgeNotMet: all }),
    grant(['section'], {
      create: ofLedProject,
      update: ofLedProject,
      remove: ofPreparingLedProject,
      report: carried,
      reschedule: ofLedProject,
    }),
    grant(['office'], {
      create: all,
      update: all,
      remove: ofPreparingProject,
      report: carried,
      confirm: all,
      return: all,
      judgeNotMet: all,
      reschedule: all,
      drop: all,
    }),
    // Carrying over goes by year and project, never one by one: see carry-over.ts.
    { system: { carryOver: all } },
  ),
  prepare: prepareMilestone,
  effect: milestoneWritten,
});
