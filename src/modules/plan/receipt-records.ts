import { sql } from 'kysely';
import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions } from '#kernel/access';
import {
  all,
  choice,
  date,
  instant,
  longText,
  record,
  reference,
  references,
  relation,
  states,
  text,
} from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import { mayBeNarrowed, narrow, takeIn, tellObjection } from './receipt-effects.ts';
import { schoolPart } from './school-part.ts';

export { PART_STATES, schoolPart } from './school-part.ts';

export const RECEIPT_STATES = {
  sent: '待签收',
  accepted: '已签收',
  objected: '提出异议',
  withdrawn: '已收回',
} as const;
const addressed = relation(
  'addressed',
  '下达给本单位',
  ({ actor, column }) => sql`${column('organisation')} = ${actor.organisationId}::uuid`,
);

/** One addressee's receipt of the dispatched decomposition, with the commitments that concern it. */
export const receipt = record({
  name: 'receipt',
  verbs: { dispatch: '下达', adjust: '随调整变更' },
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
    state: choice({ label: '状态', codes: RECEIPT_STATES, system: true, fallback: 'sent' }),
    acceptedBy: reference('person', { label: '签收人', optional: true, system: true }),
    acceptedAt: instant({ label: '签收时间', optional: true, system: true }),
    objection: longText({ label: '异议', max: 2000, optional: true }),
  },
  states: states({
    field: 'state',
    initial: 'sent',
    states: RECEIPT_STATES,
    final: ['accepted', 'withdrawn'],
    limits: {
      sent: timeLimit({
        until: 'dueOn',
        unit: 'workday',
        warn: 1,
        holder: { label: '签收单位', organisation: 'organisation' },
        escalate: [{ after: 1, to: { label: '办公室（督查）', role: 'office', of: 'organisation' } }],
      }),
    },
    transitions: [
      {
        verb: 'accept',
        label: '签收',
        from: ['sent'],
        to: 'accepted',
        stamp: { by: 'acceptedBy', at: 'acceptedAt' },
        effect: takeIn,
      },
      {
        verb: 'object',
        label: '提出异议',
        from: ['sent'],
        to: 'objected',
        input: ['objection'],
        required: ['objection'],
        effect: tellObjection,
      },
      {
        verb: 'resend',
        label: '重新下达',
        from: ['objected'],
        to: 'sent',
        // An objection that is right takes promises off the list; it adds none.
        input: ['commitments', 'dueOn'],
        required: ['commitments'],
        needsReason: true,
        guard: mayBeNarrowed,
        effect: narrow,
      },
      {
        verb: 'withdraw',
        label: '收回',
        from: ['objected'],
        to: 'withdrawn',
        needsReason: true,
        guard: mayBeNarrowed,
        effect: narrow,
      },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    // Inspectors and auditors are sections of the bureau too: what is sent to theirs, they answer.
    grant(['section', 'inspector', 'auditor'], { read: all, accept: addressed, object: addressed }),
    grant(ADDRESSEE_ROLES, { read: addressed, accept: addressed, object: addressed }),
    grant(['office'], { resend: all, withdraw: all, accept: addressed, object: addressed }),
  ),
});

export const receiptRecords = [receipt, schoolPart] as const;
