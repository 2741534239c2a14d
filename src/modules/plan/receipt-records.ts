import { sql } from 'kysely';
import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions } from '#kernel/access';
import {
  all,
  choice,
  date,
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

const receiptState = { sent: '待签收', accepted: '已签收', objected: '提出异议' } as const;
const addressed = relation(
  'addressed',
  '下达给本单位',
  ({ actor, column }) => sql`${column('organisation')} = ${actor.organisationId}::uuid`,
);

/** One addressee's receipt of the dispatched decomposition, with the commitments that concern it. */
export const receipt = record({
  name: 'receipt',
  label: '签收',
  path: 'receipts',
  module: 'plan',
  title: 'note',
  sort: 'createdAt',
  unique: [['plan', 'organisation']],
  fields: {
    plan: reference('plan', { label: '要点', immutable: true }),
    organisation: reference('organisation', { label: '签收单位', immutable: true }),
    note: text({ label: '说明', max: 200 }),
    commitments: references('commitment', { label: '承担事项' }),
    dueOn: date({ label: '签收期限', optional: true }),
    state: choice({ label: '状态', codes: receiptState, system: true, fallback: 'sent' }),
    acceptedBy: reference('person', { label: '签收人', optional: true, system: true }),
    acceptedAt: instant({ label: '签收时间', optional: true, system: true }),
    objection: longText({ label: '异议', max: 2000, optional: true }),
  },
  states: states({
    field: 'state',
    initial: 'sent',
    states: receiptState,
    final: ['accepted'],
    transitions: [
      { verb: 'accept', label: '签收', from: ['sent'], to: 'accepted', stamp: { by: 'acceptedBy', at: 'acceptedAt' } },
      {
        verb: 'object',
        label: '提出异议',
        from: ['sent'],
        to: 'objected',
        input: ['objection'],
        required: ['objection'],
      },
      { verb: 'resend', label: '重新下达', from: ['objected'], to: 'sent', needsReason: true },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['section'], { read: all, accept: addressed, object: addressed }),
    grant(ADDRESSEE_ROLES, { read: addressed, accept: addressed, object: addressed }),
    grant(['office'], { create: all, update: all, resend: all, accept: addressed, object: addressed }),
  ),
});

export const PART_STATES = { open: '待落实', running: '落实中', reported: '待确认', done: '已完成' } as const;
const ownPart = relation(
  'ownPart',
  '本单位承担',
  ({ actor, column }) => sql`${column('organisation')} = ${actor.organisationId}::uuid`,
);

/** What a school (or town, or other department) makes of a commitment in its own plan, and answers for. */
export const schoolPart = record({
  name: 'schoolPart',
  label: '学校任务',
  path: 'school-parts',
  module: 'plan',
  title: 'title',
  page: '/school-parts/:id',
  sort: 'dueOn',
  search: ['title', 'measures'],
  unique: [['commitment', 'organisation']],
  fields: {
    receipt: reference('receipt', { label: '签收', immutable: true }),
    commitment: reference('commitment', { label: '承诺事项', immutable: true }),
    organisation: reference('organisation', { label: '承担单位', immutable: true }),
    title: text({ label: '本单位任务', max: 300 }),
    measures: longText({ label: '措施', max: 4000, optional: true }),
    owner: reference('person', { label: '责任人', optional: true }),
    dueOn: date({ label: '完成时限', optional: true }),
    result: longText({ label: '完成情况', max: 4000, optional: true }),
    evidence: files({ label: '佐证材料' }),
    state: choice({ label: '状态', codes: PART_STATES, system: true, fallback: 'open' }),
    reportedBy: reference('person', { label: '报送人', optional: true, system: true }),
    reportedAt: instant({ label: '报送时间', optional: true, system: true }),
    confirmedBy: reference('person', { label: '确认人', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: PART_STATES,
    final: ['done'],
    editableIn: ['open', 'running'],
    transitions: [
      {
        verb: 'takeUp',
        label: '纳入本单位计划',
        from: ['open'],
        to: 'running',
        input: ['title', 'measures', 'owner', 'dueOn'],
        required: ['measures', 'owner', 'dueOn'],
      },
      {
        verb: 'report',
        label: '报送完成情况',
        from: ['running'],
        to: 'reported',
        input: ['result', 'evidence'],
        required: ['result'],
        stamp: { by: 'reportedBy', at: 'reportedAt' },
      },
      {
        verb: 'confirm',
        label: '确认',
        from: ['reported'],
        to: 'done',
        notBy: ['reportedBy'],
        stamp: { by: 'confirmedBy' },
      },
      { verb: 'return', label: '退回', from: ['reported'], to: 'running', notBy: ['reportedBy'], needsReason: true },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: ownPart, create: ownPart, update: ownPart, takeUp: ownPart, report: ownPart }),
    grant(['office', 'section'], { confirm: all, return: all }),
  ),
});

export const receiptRecords = [receipt, schoolPart] as const;
