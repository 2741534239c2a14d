import { sql } from 'kysely';
import { z } from 'zod';
import { grant, permissions, ROLES, self } from '#kernel/access';
import {
  all,
  choice,
  date,
  instant,
  json,
  longText,
  record,
  reference,
  relation,
  states,
  text,
} from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import { readingApprovalDays } from './parameters.ts';
import { isNobodysOwn, isNotOver, tellApplicant } from './rules.ts';

export const APPROVAL_STATES = {
  proposed: '待批准',
  approved: '已批准',
  declined: '未予批准',
  withdrawn: '已撤回',
  revoked: '已撤销',
  ended: '已到期',
} as const;

/** What of which record: classes (`L3`, `L4`) or fields by name. */
export const contentsSchema = z
  .array(z.strictObject({ record: z.string().max(60), parts: z.array(z.string().max(60)).min(1).max(60) }))
  .min(1)
  .max(40);

/** Approvals that reach the actor's organisation. */
const concerned = relation(
  'concerned',
  '涉及本单位',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from organisation o where o.tenant_id = ${tenant}::uuid and o.id = ${column('organisation')}
      and (starts_with(${actor.organisationPath ?? '-'}, o.path) or starts_with(o.path, ${actor.organisationPath ?? '-'})))`,
);

/** Who may ask: posts that work with minors' data, and the office for all of them. */
export const APPLICANTS = ['office', 'section', 'school', 'town'] as const;

const decision = { stamp: { by: 'decidedBy', at: 'decidedAt' }, notBy: ['applicant'], effect: tellApplicant } as const;

/**
 * 查阅批准: that posts of a role (or one post, or one receiving system) may read named personal data of minors, for what,
 * from when to when, within which organisations. Whoever is approved, and decided by whom, is told by the row alone.
 */
export const readingApproval = record({
  name: 'readingApproval',
  label: '查阅批准',
  en: 'Reading approval',
  path: 'reading-approvals',
  module: 'approval',
  title: 'title',
  sort: '-createdAt',
  derived: true,
  indexes: [['role', 'state'], ['state']],
  verbs: { expire: '到期' },
  fields: {
    title: text({ label: '名称', en: 'Title', max: 200 }),
    role: choice({ label: '岗位类别', en: 'Role', codes: ROLES }),
    organisation: reference('organisation', { label: '单位范围', en: 'Within', help: '含下属单位' }),
    post: reference('post', { label: '仅限岗位', en: 'One post only', optional: true }),
    /** Id of the receiving system where the approval is a feed's and no post's. */
    system: text({ label: '仅限数据使用系统', en: 'One receiving system only', max: 36, optional: true }),
    contentsText: longText({ label: '查阅内容', en: 'Data', max: 4000 }),
    purpose: longText({ label: '用途', en: 'Purpose', max: 500 }),
    fromOn: date({ label: '自', en: 'From' }),
    untilOn: date({ label: '至', en: 'Until' }),
    state: choice({ label: '状态', en: 'State', codes: APPROVAL_STATES, system: true, fallback: 'proposed' }),
    applicant: reference('person', { label: '申请人', en: 'Applicant', system: true }),
    decidedBy: reference('person', { label: '批准人', en: 'Decided by', optional: true, system: true }),
    decidedAt: instant({ label: '批准时间', en: 'Decided at', optional: true, system: true }),
    revokedBy: reference('person', { label: '撤销人', en: 'Revoked by', optional: true, system: true }),
    revokedAt: instant({ label: '撤销时间', en: 'Revoked at', optional: true, system: true }),
    contents: json(contentsSchema, { label: '查阅内容（代号）', en: 'Data by name' }),
    /** `pupil.L3`, `pupil.idNumber`: what requests ask (`Actor.approvals`). */
    keys: json(z.array(z.string()), { label: '授权代号', en: 'Keys' }),
  },
  states: states({
    field: 'state',
    initial: 'proposed',
    states: APPROVAL_STATES,
    final: ['declined', 'withdrawn', 'revoked', 'ended'],
    editableIn: [],
    limits: {
      proposed: timeLimit({
        days: readingApprovalDays,
        unit: 'workday',
        warn: 1,
        holder: { label: '局领导', role: 'leader' },
        escalate: [{ after: 1, to: { label: '办公室', role: 'office' } }],
      }),
      // Whoever applied is reminded a month before everything is covered again.
      approved: timeLimit({
        until: 'untilOn',
        unit: 'calendarDay',
        warn: 30,
        holder: { label: '申请人', person: 'applicant' },
        escalate: [],
      }),
    },
    transitions: [
      { ...decision, verb: 'approve', label: '批准', from: ['proposed'], to: 'approved', guard: isNobodysOwn },
      { ...decision, verb: 'decline', label: '不予批准', from: ['proposed'], to: 'declined', needsReason: true },
      { verb: 'withdraw', label: '撤回', from: ['proposed'], to: 'withdrawn' },
      {
        verb: 'revoke',
        label: '撤销',
        from: ['approved'],
        to: 'revoked',
        needsReason: true,
        stamp: { by: 'revokedBy', at: 'revokedAt' },
        effect: tellApplicant,
      },
      { verb: 'expire', label: '到期', from: ['approved'], to: 'ended', guard: isNotOver },
    ],
  }),
  permissions: permissions(
    grant(APPLICANTS, { read: concerned, withdraw: self('applicant') }),
    grant(['leader'], { read: all, approve: all, decline: all, revoke: all }),
    grant(['office'], { read: all, revoke: all }),
    grant(['auditor', 'security', 'admin', 'inspector'], { read: all }),
    { system: { expire: all } },
  ),
});

export const approvalRecords = [readingApproval] as const;
