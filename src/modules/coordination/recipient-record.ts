import { sql } from 'kysely';
import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import {
  all,
  choice,
  date,
  files,
  instant,
  longText,
  record,
  reference,
  relation,
  states,
  text,
} from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import { LEVELS } from './levels.ts';
import {
  nobodyBelow,
  nobodyBelowWaits,
  prepareRecipient,
  recipientAccepted,
  recipientConfirmed,
  recipientDeclined,
  recipientDelivered,
  recipientReported,
  recipientResent,
  recipientReturned,
  recipientWithdrawn,
  recipientWritten,
  taskIsOut,
} from './recipient-rules.ts';

export const RECIPIENT_STATES = {
  pending: '待发出',
  sent: '待签收',
  accepted: '已签收',
  declined: '不能承接',
  reported: '已反馈',
  confirmed: '已确认',
  withdrawn: '已撤回',
} as const;

const addressed = own('organisation');
const asked = own('asker');
/** One's own receipt, and those of whoever it was passed on to, however far down. */
const ownBranch = relation(
  'ownBranch',
  '本单位及转给的下级',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from coordination_recipient r where r.tenant_id = ${tenant}::uuid and r.coordination = ${column('coordination')}
      and r.organisation = ${actor.organisationId}::uuid and r.state <> 'pending' and starts_with(${column('path')}, r.path))`,
);

/** The asker's day; a part without a day of its own is held by the whole task's, which its sender watches. */
const untilItsDay = timeLimit({
  until: 'dueOn',
  unit: 'workday',
  warn: 2,
  holder: { label: '承办单位', organisation: 'organisation' },
  escalate: [
    { after: 1, to: { label: '交办单位', organisation: 'asker' } },
    { after: 3, to: { label: '交办单位负责人', organisation: 'asker', headOnly: true } },
  ],
});

/** One organisation's part in a coordinated task: its receipt, its report, and who passed it on. */
export const coordinationRecipient = record({
  name: 'coordinationRecipient',
  label: '协同承办',
  path: 'coordination-recipients',
  page: '/coordination-recipients/:id',
  module: 'coordination',
  title: 'note',
  sort: 'createdAt',
  unique: [['coordination', 'organisation']],
  indexes: [['organisation', 'state']],
  fields: {
    coordination: reference('coordination', { label: '协同事项', immutable: true }),
    organisation: reference('organisation', { label: '承办单位', immutable: true }),
    /** The addressee that passed it on; nobody where the sender addressed it itself. */
    parent: reference('coordinationRecipient', { label: '转发自', optional: true, immutable: true }),
    note: longText({ label: '要求', max: 4000, optional: true }),
    dueOn: date({ label: '时限', optional: true }),
    asker: reference('organisation', { label: '交办单位', optional: true, system: true }),
    level: choice({ label: '层级', codes: LEVELS, optional: true, system: true }),
    /** Chain of recipient ids from the top, each followed by a slash. */
    path: text({ label: '转发链', max: 2000, optional: true, system: true }),
    state: choice({ label: '状态', codes: RECIPIENT_STATES, system: true, fallback: 'pending' }),
    acceptedBy: reference('person', { label: '签收人', optional: true, system: true }),
    acceptedAt: instant({ label: '签收时间', optional: true, system: true }),
    declinedFor: longText({ label: '不能承接的理由', max: 2000, optional: true, system: true }),
    feedback: longText({ label: '反馈', max: 10_000, optional: true, system: true }),
    evidence: files({ label: '反馈材料', system: true }),
    reportedBy: reference('person', { label: '反馈人', optional: true, system: true }),
    reportedAt: instant({ label: '反馈时间', optional: true, system: true }),
    confirmedBy: reference('person', { label: '确认人', optional: true, system: true }),
    confirmedAt: instant({ label: '确认时间', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'pending',
    states: RECIPIENT_STATES,
    final: ['confirmed', 'withdrawn'],
    editableIn: ['pending'],
    limits: { sent: untilItsDay, accepted: untilItsDay },
    transitions: [
      { verb: 'deliver', label: '发出', from: ['pending'], to: 'sent', effect: recipientDelivered },
      {
        verb: 'accept',
        label: '签收',
        from: ['sent'],
        to: 'accepted',
        stamp: { by: 'acceptedBy', at: 'acceptedAt' },
        guard: taskIsOut,
        effect: recipientAccepted,
      },
      {
        verb: 'decline',
        label: '说明不能承接',
        from: ['sent'],
        to: 'declined',
        input: ['declinedFor'],
        required: ['declinedFor'],
        guard: taskIsOut,
        effect: recipientDeclined,
      },
      {
        verb: 'resend',
        label: '重新发送',
        from: ['declined', 'withdrawn'],
        to: 'sent',
        needsReason: true,
        guard: taskIsOut,
        effect: recipientResent,
      },
      {
        verb: 'report',
        label: '反馈',
        from: ['accepted'],
        to: 'reported',
        input: ['feedback', 'evidence'],
        required: ['feedback'],
        stamp: { by: 'reportedBy', at: 'reportedAt' },
        guard: nobodyBelowWaits,
        effect: recipientReported,
      },
      {
        verb: 'confirm',
        label: '确认',
        from: ['reported'],
        to: 'confirmed',
        notBy: ['reportedBy'],
        stamp: { by: 'confirmedBy', at: 'confirmedAt' },
        effect: recipientConfirmed,
      },
      {
        verb: 'return',
        label: '退回',
        from: ['reported'],
        to: 'accepted',
        needsReason: true,
        notBy: ['reportedBy'],
        guard: taskIsOut,
        effect: recipientReturned,
      },
      {
        verb: 'withdraw',
        label: '撤回',
        from: ['pending', 'sent', 'accepted', 'declined'],
        to: 'withdrawn',
        needsReason: true,
        guard: nobodyBelow,
        effect: recipientWithdrawn,
      },
      {
        verb: 'cancel',
        label: '随事项撤销',
        from: ['pending', 'sent', 'accepted', 'reported', 'declined'],
        to: 'withdrawn',
        effect: recipientWithdrawn,
      },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: ownBranch }),
    grant(['leader', 'section', 'inspector', ...ADDRESSEE_ROLES], {
      create: asked,
      accept: addressed,
      decline: addressed,
      report: addressed,
      resend: asked,
      confirm: asked,
      return: asked,
      withdraw: asked,
    }),
    grant(['office'], {
      create: all,
      accept: addressed,
      decline: addressed,
      report: addressed,
      resend: all,
      confirm: all,
      return: all,
      withdraw: all,
    }),
    // Sent and cancelled together with the task that they are part of.
    { system: { deliver: all, cancel: all } },
  ),
  prepare: prepareRecipient,
  effect: recipientWritten,
});
