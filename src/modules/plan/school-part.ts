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
  relation,
  states,
  text,
} from '#kernel/definition';
import { askToConfirm, closeTakeUp, fitsCommitment, tellVerdict } from './school-part-rules.ts';

export const PART_STATES = { open: '待落实', running: '落实中', reported: '待确认', done: '已完成' } as const;
const ownPart = relation(
  'ownPart',
  '本单位承担',
  ({ actor, column }) => sql`${column('organisation')} = ${actor.organisationId}::uuid`,
);

/** Of a commitment that the section leads: it confirms what schools report on it. */
const ledHere = relation(
  'ledHere',
  '本科室牵头',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from commitment c where c.tenant_id = ${tenant}::uuid and c.id = ${column('commitment')} and c.lead_section = ${actor.organisationId}::uuid)`,
);

/** What a school (or town, or other department) makes of a commitment in its own plan, and answers for. */
export const schoolPart = record({
  name: 'schoolPart',
  verbs: { receive: '随签收产生' },
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
    owner: reference('person', { label: '责任人', optional: true, responsible: { within: 'organisation' } }),
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
        guard: fitsCommitment,
        effect: closeTakeUp,
      },
      {
        verb: 'report',
        label: '报送完成情况',
        from: ['running'],
        to: 'reported',
        input: ['result', 'evidence'],
        required: ['result'],
        stamp: { by: 'reportedBy', at: 'reportedAt' },
        effect: askToConfirm,
      },
      {
        verb: 'confirm',
        label: '确认',
        from: ['reported'],
        to: 'done',
        notBy: ['reportedBy'],
        stamp: { by: 'confirmedBy' },
        effect: tellVerdict,
      },
      {
        verb: 'return',
        label: '退回',
        from: ['reported'],
        to: 'running',
        notBy: ['reportedBy'],
        needsReason: true,
        effect: tellVerdict,
      },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: ownPart, update: ownPart, takeUp: ownPart, report: ownPart }),
    grant(['office'], { confirm: all, return: all }),
    grant(['section'], { confirm: ledHere, return: ledHere }),
  ),
});
