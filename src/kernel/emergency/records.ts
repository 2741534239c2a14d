import { sql } from 'kysely';
import { grant, own, permissions, post, type Role, roles, self } from '#kernel/access';
import {
  all,
  choice,
  instant,
  integer,
  longText,
  record,
  reference,
  relation,
  states,
  type TransitionContext,
  text,
  yesNo,
} from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import type { Reason } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { ownersOf } from './owners.ts';
import { emergencyReviewDays } from './parameters.ts';

export const EMERGENCY_STATES = { open: '待复核', compliant: '合规', nonCompliant: '不合规' } as const;

/** Who asked, and the organisation whose row was opened. */
const concerned = relation(
  'concerned',
  '本人申请或本单位的记录',
  ({ actor, column }) =>
    sql`(${column('person')} = ${actor.personId}::uuid or ${column('organisation')} = ${actor.organisationId}::uuid)`,
);

const REVIEWERS: readonly Role[] = ['leader', 'office', 'section', 'school', 'town', 'department', 'inspector'];

/** Heads of the organisation whose row it is, and auditors. */
const byHeadOrAuditor = async ({ tx, actor }: TransitionContext<WriteTransaction>): Promise<Reason[]> => {
  if (actor.role === 'auditor') return [];
  const held = actor.postId ? await tx.peek(post, actor.postId) : null;
  if (held?.head) return [];
  return [
    {
      detail: '复核由记录所属单位的负责人或审计与纪检岗位办理',
      remedy: '请转告本单位负责人。',
      facts: { code: 'not-head' },
    },
  ];
};

const stillOpen = ({ row }: TransitionContext): Reason[] =>
  row.endedAt || String(row.untilAt) <= new Date().toISOString()
    ? [{ detail: '这次紧急查看已经结束', remedy: '等待复核即可。', facts: { code: 'emergency-over' } }]
    : [];

const review = {
  from: ['open'],
  input: ['note'],
  required: ['note'],
  notBy: ['person'],
  stamp: { by: 'reviewer', at: 'reviewedAt' },
  guard: byHeadOrAuditor,
} as const;

/** One emergency: who reads which row until when and why, and what the reviewer finds. A review ends it as well. */
export const emergencyAccess = record({
  name: 'emergencyAccess',
  label: '紧急查看',
  en: 'Emergency access',
  path: 'emergency-accesses',
  module: 'emergency',
  title: 'matter',
  sort: '-createdAt',
  derived: true,
  belongsTo: 'organisation',
  pointsAt: { record: 'record', row: 'rowId' },
  indexes: [
    ['person', 'state'],
    ['record', 'rowId'],
  ],
  verbs: { 'read-emergency': '紧急查看' },
  fields: {
    matter: text({ label: '登记表', en: 'Register', max: 60 }),
    person: reference('person', { label: '申请人', en: 'Asked by' }),
    /** In which it was asked for; it serves in no other. */
    post: reference('post', { label: '岗位', en: 'Post', optional: true }),
    record: text({ label: '事项', en: 'Record', max: 60 }),
    rowId: text({ label: '记录编号', en: 'Row', max: 36 }),
    organisation: reference('organisation', { label: '记录所属单位', en: 'Organisation of the row' }),
    reason: longText({ label: '理由', en: 'Reason', max: 500 }),
    sensitive: yesNo({ label: '含敏感信息', en: 'With sensitive fields' }),
    untilAt: instant({ label: '有效至', en: 'Open until' }),
    endedAt: instant({ label: '提前结束', en: 'Ended at', optional: true, system: true }),
    reads: integer({ label: '查看次数', en: 'Times read', min: 0 }),
    reviewer: reference('person', { label: '复核人', en: 'Reviewed by', optional: true, system: true }),
    reviewedAt: instant({ label: '复核时间', en: 'Reviewed at', optional: true, system: true }),
    note: longText({ label: '复核意见', en: 'Finding', max: 500, optional: true }),
    state: choice({ label: '状态', en: 'State', codes: EMERGENCY_STATES, system: true, fallback: 'open' }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: EMERGENCY_STATES,
    final: ['compliant', 'nonCompliant'],
    editableIn: [],
    limits: {
      open: timeLimit({
        days: emergencyReviewDays,
        unit: 'workday',
        warn: 1,
        holder: {
          label: '记录所属单位负责人',
          people: ({ tx, row }) => ownersOf(tx, { organisation: String(row.organisation), except: String(row.person) }),
        },
        escalate: [{ after: 1, to: { label: '审计与纪检', role: 'auditor' } }],
      }),
    },
    transitions: [
      { verb: 'end', label: '结束', from: ['open'], to: 'open', stamp: { at: 'endedAt' }, guard: stillOpen },
      { ...review, verb: 'approve', label: '认定合规', to: 'compliant' },
      { ...review, verb: 'object', label: '认定不合规', to: 'nonCompliant' },
    ],
  }),
  permissions: permissions(
    grant(roles, { read: self('person'), end: self('person') }),
    grant(REVIEWERS, {
      read: concerned,
      end: concerned,
      approve: own('organisation'),
      object: own('organisation'),
    }),
    grant(['auditor'], { read: all, end: all, approve: all, object: all }),
    grant(['admin'], { read: all }),
  ),
});

export const emergencyRecords = [emergencyAccess] as const;
