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
import {
  coordinationCancelled,
  coordinationClosed,
  coordinationSent,
  mayBeSent,
  nobodyLeft,
  prepareCoordination,
} from './coordination-rules.ts';
import { situationEntry } from './entry-record.ts';
import { LEVELS } from './levels.ts';
import { coordinationRecipient } from './recipient-record.ts';
import { situationLog } from './situation-record.ts';

export { ENTRY_KINDS, situationEntry } from './entry-record.ts';
export { LEVELS, type Level } from './levels.ts';
export { coordinationRecipient, RECIPIENT_STATES } from './recipient-record.ts';
export { RESPONSE_LEVELS, SITUATION_KINDS, SITUATION_STATES } from './response-levels.ts';
export { situationLog } from './situation-record.ts';

export const COORDINATION_STATES = { draft: '拟稿', sent: '办理中', closed: '已办结', cancelled: '已撤销' } as const;

/** Source: 党政机关公文处理工作条例 art. 9 (紧急程度: 特急、加急). */
export const URGENCIES = { ordinary: '平件', urgent: '加急', mostUrgent: '特急' } as const;

const sentBySection = own('sender');
const addressedTo = relation(
  'addressedTo',
  '本单位承办',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from coordination_recipient r where r.tenant_id = ${tenant}::uuid and r.coordination = ${column('id')}
      and r.organisation = ${actor.organisationId}::uuid and r.state <> 'pending')`,
);

/** One task that goes through levels and to other departments. */
export const coordination = record({
  name: 'coordination',
  label: '协同事项',
  path: 'coordinations',
  module: 'coordination',
  title: 'title',
  page: '/coordinations/:id',
  search: ['title', 'body'],
  sort: '-createdAt',
  fields: {
    title: text({ label: '事项', max: 200 }),
    body: longText({ label: '内容与要求', max: 10_000 }),
    dueOn: date({ label: '时限' }),
    sender: reference('organisation', { label: '发起单位', immutable: true }),
    level: choice({ label: '发起层级', codes: LEVELS, optional: true, system: true }),
    urgency: choice({ label: '紧急程度', codes: URGENCIES, fallback: 'ordinary' }),
    commitment: reference('commitment', { label: '承诺事项', optional: true }),
    files: files({ label: '附件' }),
    state: choice({ label: '状态', codes: COORDINATION_STATES, system: true, fallback: 'draft' }),
    sentBy: reference('person', { label: '发出人', optional: true, system: true }),
    sentAt: instant({ label: '发出时间', optional: true, system: true }),
    conclusion: longText({ label: '办结情况', max: 10_000, optional: true, system: true }),
    closedAt: instant({ label: '结束时间', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'draft',
    states: COORDINATION_STATES,
    final: ['closed', 'cancelled'],
    editableIn: ['draft'],
    transitions: [
      {
        verb: 'send',
        label: '发出',
        from: ['draft'],
        to: 'sent',
        stamp: { by: 'sentBy', at: 'sentAt' },
        guard: mayBeSent,
        effect: coordinationSent,
      },
      {
        verb: 'close',
        label: '办结',
        from: ['sent'],
        to: 'closed',
        input: ['conclusion'],
        required: ['conclusion'],
        stamp: { at: 'closedAt' },
        guard: nobodyLeft,
        effect: coordinationClosed,
      },
      {
        verb: 'cancel',
        label: '撤销',
        from: ['draft', 'sent'],
        to: 'cancelled',
        needsReason: true,
        stamp: { at: 'closedAt' },
        effect: coordinationCancelled,
        irreversible: true,
      },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: addressedTo }),
    grant(['section', 'inspector', 'leader'], {
      create: sentBySection,
      update: sentBySection,
      send: sentBySection,
      close: sentBySection,
      cancel: sentBySection,
    }),
    grant(['office'], { create: all, update: all, send: all, close: all, cancel: all }),
  ),
  prepare: prepareCoordination,
});

export const coordinationRecords = [coordination, coordinationRecipient, situationLog, situationEntry] as const;
