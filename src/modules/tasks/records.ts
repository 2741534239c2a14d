import { type Expression, sql } from 'kysely';
import { grant, permissions, roles } from '#kernel/access';
import {
  type Actor,
  all,
  choice,
  date,
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
import {
  mayBeFinished,
  notToDecide,
  notUrgedToday,
  tellAsked,
  tellReturned,
  tellUrged,
  toSomebody,
  untouched,
} from './effects.ts';
import { taskLimit } from './limits.ts';

export const TASK_KINDS = {
  do: '办理',
  receive: '签收',
  report: '报送',
  confirm: '核验',
  comment: '提意见',
  sign: '会签',
  decide: '审定',
  inform: '阅知',
} as const;

export const TASK_STATES = {
  open: '待办',
  done: '已办',
  returned: '已退回',
  recalled: '已撤回',
  handedOver: '已转办',
} as const;

const persons = (actor: Actor) => sql`${[actor.personId, ...actor.standsInFor]}::uuid[]`;

/** The actor's organisation, and those of the people whose duties the actor carries today. */
const inOrganisation = (actor: Actor, tenant: string, column: Expression<unknown>) => {
  // A teacher acts for themselves alone: what a school has to do is not theirs.
  if (actor.role === 'teacher') return sql`false`;
  return actor.standsInFor.length === 0
    ? sql`${column} = ${actor.organisationId}::uuid`
    : sql`(${column} = ${actor.organisationId}::uuid or exists (select 1 from post held where held.tenant_id = ${tenant}::uuid
        and held.organisation = ${column} and held.person = any(${[...actor.standsInFor]}::uuid[]) and held.to_on is null))`;
};

/** The task is this person's: named, or nobody is named and it is the organisation's. */
const assigned = relation(
  'assigned',
  '交给本人或本单位',
  ({ actor, column, tenant }) =>
    sql`(${column('assignee')} = any(${persons(actor)}) or (${column('assignee')} is null and ${inOrganisation(actor, tenant, column('organisation'))}))`,
);
/** The person asked for it. */
const asked = relation('asked', '本人发起', ({ actor, column }) => sql`${column('asker')} = any(${persons(actor)})`);
const concerned = relation(
  'concerned',
  '与本人或本单位有关',
  ({ actor, column, tenant }) =>
    sql`(${column('assignee')} = any(${persons(actor)}) or ${column('asker')} = any(${persons(actor)})
    or ${inOrganisation(actor, tenant, column('organisation'))} or ${actor.personId}::uuid = any(${column('copied')}))`,
);

/** One thing that somebody has to do, about one record. */
export const task = record({
  name: 'task',
  label: '任务',
  path: 'tasks',
  module: 'tasks',
  title: 'title',
  page: '/tasks/:id',
  verbs: { see: '首次查看' },
  search: ['title'],
  sort: 'dueOn,createdAt',
  indexes: [
    ['organisation', 'state'],
    ['assignee', 'state'],
    ['aboutId', 'state'],
  ],
  fields: {
    title: text({ label: '事项', max: 300 }),
    kind: choice({ label: '要求', codes: TASK_KINDS }),
    note: longText({ label: '说明', max: 4000, optional: true }),
    /** Record name and id that the task is about, with the client's path. */
    about: text({ label: '对象类别', max: 60, system: true, optional: true }),
    aboutId: text({ label: '对象编号', max: 60, system: true, optional: true }),
    path: text({ label: '页面', max: 300, system: true, optional: true }),
    /** The verb on that record that completes the task by itself. */
    verb: text({ label: '操作', max: 60, system: true, optional: true }),
    asker: reference('person', { label: '交办人', optional: true, system: true, responsible: {} }),
    organisation: reference('organisation', { label: '承办单位' }),
    assignee: reference('person', { label: '承办人', optional: true, responsible: { within: 'organisation' } }),
    copied: references('person', { label: '抄送' }),
    dueOn: date({ label: '办理时限', optional: true }),
    state: choice({ label: '状态', codes: TASK_STATES, system: true, fallback: 'open' }),
    /** The task out of which this one came: handed over, or a signer added. */
    origin: reference('task', { label: '来源任务', optional: true, system: true }),
    seenAt: instant({ label: '首次查看', optional: true, system: true }),
    result: longText({ label: '办理结果', max: 4000, optional: true }),
    doneBy: reference('person', { label: '办理人', optional: true, system: true }),
    doneAt: instant({ label: '办结时间', optional: true, system: true }),
    urgedAt: instant({ label: '最近催办', optional: true, system: true }),
    urgeCount: integer({ label: '催办次数', system: true, fallback: 0 }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: TASK_STATES,
    final: ['done', 'recalled', 'handedOver'],
    editableIn: ['open'],
    limits: { open: taskLimit },
    transitions: [
      {
        verb: 'finish',
        label: '办结',
        from: ['open'],
        to: 'done',
        input: ['result'],
        stamp: { by: 'doneBy', at: 'doneAt' },
        batchable: true,
        guard: mayBeFinished,
      },
      {
        verb: 'return',
        label: '退回',
        from: ['open'],
        to: 'returned',
        needsReason: true,
        stamp: { by: 'doneBy', at: 'doneAt' },
        guard: notToDecide,
        effect: tellReturned,
      },
      { verb: 'recall', label: '撤回', from: ['open'], to: 'recalled', guard: untouched },
      {
        verb: 'handOver',
        label: '转办',
        from: ['open'],
        to: 'handedOver',
        needsReason: true,
        stamp: { by: 'doneBy', at: 'doneAt' },
        guard: toSomebody,
      },
      {
        verb: 'ask',
        label: '重新交办',
        from: ['returned'],
        to: 'open',
        input: ['organisation', 'assignee', 'dueOn', 'note'],
        effect: tellAsked,
      },
      {
        verb: 'urge',
        label: '催办',
        from: ['open'],
        to: 'open',
        stamp: { at: 'urgedAt' },
        set: ({ row }) => ({ urgeCount: Number(row.urgeCount) + 1 }),
        guard: notUrgedToday,
        effect: tellUrged,
        batchable: true,
      },
    ],
  }),
  permissions: permissions(
    grant(roles, {
      read: concerned,
      create: asked,
      update: asked,
      finish: assigned,
      return: assigned,
      handOver: assigned,
      recall: asked,
      ask: asked,
      urge: asked,
    }),
    grant(['office'], { read: all, urge: all }),
  ),
});

export const taskRecords = [task] as const;
