import { z } from 'zod';
import { dayText } from '#contract/values';
import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions } from '#kernel/access';
import {
  all,
  choice,
  date,
  files,
  instant,
  integer,
  json,
  longText,
  number,
  record,
  reference,
  states,
  text,
  yesNo,
} from '#kernel/definition';
import { adjustmentApproved, adjustmentDeclined, holdCommitment, mayBeRequested, wasDecided } from './adjusting.ts';
import { dutyOccurrence } from './duty-occurrence.ts';
import {
  askToConfirmMilestone,
  fitsItsDuty,
  isUnderWay,
  mayBeHandedIn,
  milestoneConfirmed,
  milestoneReturned,
  reportConfirmed,
  reportReturned,
  reportSubmitted,
  reportWithdrawn,
  withdrawn,
  withinWeight,
} from './effects.ts';
import { endsAfterItBegins, planOccurrences } from './recurring.ts';
import { ofConcerned, ofLed } from './scopes.ts';

export { dutyOccurrence, OCCURRENCE_STATES } from './duty-occurrence.ts';

const milestoneState = { open: '未完成', reported: '待核验', confirmed: '已确认' } as const;

/** A dated step of a commitment; the weights of one commitment's milestones add up to 100. */
export const milestone = record({
  name: 'milestone',
  label: '节点',
  path: 'milestones',
  verbs: { replan: '重排节点', adjust: '经审定调整' },
  module: 'delivery',
  title: 'title',
  // Set as one list whose weights add up (milestones.ts), never one by one.
  derived: true,
  sort: 'dueOn',
  indexes: [['dueOn', 'state']],
  fields: {
    commitment: reference('commitment', { label: '承诺事项', immutable: true }),
    title: text({ label: '节点', max: 200 }),
    dueOn: date({ label: '时限' }),
    weight: number({ label: '权重', unit: '%', min: 0, max: 100, scale: 2 }),
    proof: text({ label: '佐证要求', max: 200, optional: true }),
    evidence: files({ label: '佐证材料' }),
    note: longText({ label: '完成情况', max: 4000, optional: true }),
    state: choice({ label: '状态', codes: milestoneState, system: true, fallback: 'open' }),
    reportedBy: reference('person', { label: '报送人', optional: true, system: true }),
    reportedAt: instant({ label: '报送时间', optional: true, system: true }),
    /** Part of the weight that the confirming person found done. */
    confirmedWeight: number({ label: '确认权重', unit: '%', min: 0, max: 100, scale: 2, optional: true }),
    confirmedBy: reference('person', { label: '核验人', optional: true, system: true }),
    confirmedAt: instant({ label: '核验时间', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: milestoneState,
    final: ['confirmed'],
    editableIn: ['open'],
    transitions: [
      {
        verb: 'report',
        label: '报送',
        from: ['open'],
        to: 'reported',
        input: ['note', 'evidence'],
        evidence: 'evidence',
        stamp: { by: 'reportedBy', at: 'reportedAt' },
        guard: isUnderWay,
        effect: askToConfirmMilestone,
      },
      { verb: 'withdraw', label: '撤回', from: ['reported'], to: 'open', effect: withdrawn },
      {
        verb: 'confirm',
        label: '核验',
        from: ['reported'],
        to: 'confirmed',
        input: ['confirmedWeight'],
        required: ['confirmedWeight'],
        notBy: ['reportedBy'],
        stamp: { by: 'confirmedBy', at: 'confirmedAt' },
        guard: withinWeight,
        effect: milestoneConfirmed,
      },
      {
        verb: 'return',
        label: '退回',
        from: ['reported'],
        to: 'open',
        notBy: ['reportedBy'],
        needsReason: true,
        effect: milestoneReturned,
      },
      { verb: 'reopen', label: '重开', from: ['confirmed'], to: 'open', needsReason: true },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: ofConcerned }),
    // The office leads promises of its own: it reports on those like any section, and another person confirms.
    grant(['section', 'office'], { report: ofLed, withdraw: ofLed }),
    grant(['office'], { confirm: all, return: all, reopen: all }),
    grant(['leader'], { confirm: all, return: all }),
  ),
});

export const REPORT_STATES = { draft: '草稿', submitted: '待核验', confirmed: '已核验' } as const;
export const claims = z.array(z.object({ target: z.uuid(), value: z.number() })).max(100);

/** Progress on one commitment in one period. Locked on submission; a second person confirms what it claims. */
export const report = record({
  name: 'report',
  label: '进展报告',
  path: 'reports',
  importable: false,
  module: 'delivery',
  title: 'progress',
  page: '/reports/:id',
  sort: '-period,-createdAt',
  search: ['progress', 'problems'],
  fields: {
    commitment: reference('commitment', { label: '承诺事项', immutable: true }),
    duty: reference('dutyOccurrence', { label: '所报期次', optional: true, immutable: true }),
    period: text({ label: '期间', max: 20 }),
    progress: longText({ label: '进展', max: 4000 }),
    problems: longText({ label: '问题', max: 4000, optional: true }),
    next: longText({ label: '下步打算', max: 4000, optional: true }),
    /** Values claimed for targets; they count when confirmed. */
    claims: json(claims, { label: '申报数值', optional: true }),
    evidence: files({ label: '佐证材料' }),
    state: choice({ label: '状态', codes: REPORT_STATES, system: true, fallback: 'draft' }),
    submittedBy: reference('person', { label: '报送人', optional: true, system: true }),
    submittedAt: instant({ label: '报送时间', optional: true, system: true }),
    confirmedBy: reference('person', { label: '核验人', optional: true, system: true }),
    confirmedAt: instant({ label: '核验时间', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'draft',
    states: REPORT_STATES,
    final: ['confirmed'],
    editableIn: ['draft'],
    transitions: [
      {
        verb: 'submit',
        label: '报送',
        from: ['draft'],
        to: 'submitted',
        stamp: { by: 'submittedBy', at: 'submittedAt' },
        guard: mayBeHandedIn,
        effect: reportSubmitted,
      },
      { verb: 'withdraw', label: '撤回', from: ['submitted'], to: 'draft', effect: reportWithdrawn },
      {
        verb: 'confirm',
        label: '核验',
        from: ['submitted'],
        to: 'confirmed',
        notBy: ['submittedBy'],
        stamp: { by: 'confirmedBy', at: 'confirmedAt' },
        effect: reportConfirmed,
      },
      {
        verb: 'return',
        label: '退回',
        from: ['submitted'],
        to: 'draft',
        notBy: ['submittedBy'],
        needsReason: true,
        effect: reportReturned,
      },
    ],
  }),
  prepare: fitsItsDuty,
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: ofConcerned }),
    grant(['section', 'office'], { create: ofLed, update: ofLed, remove: ofLed, submit: ofLed, withdraw: ofLed }),
    grant(['office', 'leader'], { confirm: all, return: all }),
  ),
});

export const DUTY_FREQUENCIES = { week: '每周', month: '每月', quarter: '每季度', year: '每年' } as const;

/** A duty that recurs: it creates its own due dates. */
export const recurringDuty = record({
  name: 'recurringDuty',
  label: '周期任务',
  path: 'recurring-duties',
  module: 'delivery',
  title: 'title',
  sort: 'title',
  fields: {
    commitment: reference('commitment', { label: '承诺事项', immutable: true }),
    title: text({ label: '事项', max: 200 }),
    frequency: choice({ label: '频次', codes: DUTY_FREQUENCIES }),
    /** Workdays after the period's end by which it is due; the parameter's default where empty. */
    workdays: integer({ label: '期后几个工作日内', min: 0, max: 60, optional: true }),
    fromOn: date({ label: '自' }),
    untilOn: date({ label: '至' }),
    active: yesNo({ label: '启用', fallback: true }),
  },
  prepare: endsAfterItBegins,
  effect: planOccurrences,
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: ofConcerned }),
    grant(['section'], { create: ofLed, update: ofLed }),
    grant(['office'], { create: all, update: all }),
  ),
});

export const ADJUSTMENT_KINDS = { adjust: '调整', suspend: '中止', resume: '恢复' } as const;
export const ADJUSTMENT_STATES = { requested: '待审定', approved: '已批准', declined: '未批准' } as const;
const adjustedStep = z.strictObject({
  id: z.uuid().optional(),
  title: z.string().min(1).max(200),
  dueOn: dayText,
  weight: z.number().min(0).max(100),
  proof: z.string().max(200).optional(),
});
/** What changes; `milestones` is the whole list of steps as it shall be (see milestones.ts). */
export const adjustmentChanges = z.strictObject({
  startOn: dayText.optional(),
  dueOn: dayText.optional(),
  proof: z.string().min(1).max(500).optional(),
  leadSection: z.uuid().optional(),
  leader: z.uuid().optional(),
  targets: z
    .array(z.strictObject({ target: z.uuid(), value: z.number() }))
    .max(50)
    .optional(),
  milestones: z.array(adjustedStep).min(1).max(30).optional(),
});
export type AdjustmentChanges = z.infer<typeof adjustmentChanges>;

/** A change of a commitment in mid-course. It takes effect only with the deciding body's decision recorded. */
export const adjustment = record({
  name: 'adjustment',
  label: '调整申请',
  path: 'adjustments',
  importable: false,
  module: 'delivery',
  title: 'grounds',
  sort: '-createdAt',
  fields: {
    commitment: reference('commitment', { label: '承诺事项', immutable: true }),
    kind: choice({ label: '类别', codes: ADJUSTMENT_KINDS, immutable: true }),
    grounds: longText({ label: '理由', max: 4000 }),
    changes: json(adjustmentChanges, { label: '调整内容', optional: true }),
    files: files({ label: '附件' }),
    state: choice({ label: '状态', codes: ADJUSTMENT_STATES, system: true, fallback: 'requested' }),
    requestedBy: reference('person', { label: '申请人', optional: true, system: true }),
    decision: reference('decision', { label: '审定会议', optional: true }),
    decidedBy: reference('person', { label: '登记人', optional: true, system: true }),
    decidedAt: instant({ label: '登记时间', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'requested',
    states: ADJUSTMENT_STATES,
    final: ['approved', 'declined'],
    editableIn: ['requested'],
    transitions: [
      {
        verb: 'approve',
        label: '登记批准',
        from: ['requested'],
        to: 'approved',
        input: ['decision'],
        required: ['decision'],
        notBy: ['requestedBy'],
        stamp: { by: 'decidedBy', at: 'decidedAt' },
        guard: wasDecided,
        effect: adjustmentApproved,
      },
      {
        verb: 'decline',
        label: '登记未批准',
        from: ['requested'],
        to: 'declined',
        needsReason: true,
        notBy: ['requestedBy'],
        stamp: { by: 'decidedBy', at: 'decidedAt' },
        effect: adjustmentDeclined,
      },
    ],
  }),
  prepare: mayBeRequested,
  effect: holdCommitment,
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['section'], { create: ofLed }),
    grant(['office'], { create: all, approve: all, decline: all }),
  ),
});

/** What is said about a commitment, kept with it. */
export const remark = record({
  name: 'remark',
  label: '讨论',
  path: 'remarks',
  importable: false,
  module: 'delivery',
  title: 'body',
  sort: 'createdAt',
  fields: {
    commitment: reference('commitment', { label: '承诺事项', immutable: true }),
    body: longText({ label: '内容', max: 4000 }),
    files: files({ label: '附件' }),
  },
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all, create: all }),
    grant(ADDRESSEE_ROLES, { read: ofConcerned, create: ofConcerned }),
  ),
});

export const deliveryRecords = [milestone, report, recurringDuty, dutyOccurrence, adjustment, remark] as const;
