import { BUREAU_ROLES, grant, permissions } from '#kernel/access';
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
  references,
  states,
  text,
} from '#kernel/definition';
import { taskForceMember } from './member.ts';
import {
  everyTaskHasOwner,
  handToSuccessors,
  hasForceOrSuccessor,
  mayBeEstablished,
  succeededTo,
  takeCommitments,
} from './rules.ts';
import { carriedOn, ledForce, ofMyForce } from './scopes.ts';

export { taskForceMember } from './member.ts';

export const FORCE_STATES = { preparing: '筹建', active: '运行', dissolved: '已解散' } as const;

/** 专班: a leader and members of several offices, with a mandate from named clauses. */
export const taskForce = record({
  name: 'taskForce',
  label: '专班',
  path: 'task-forces',
  module: 'taskforce',
  title: 'name',
  page: '/task-forces/:id',
  search: ['name', 'mandate'],
  sort: 'name',
  fields: {
    name: text({ label: '名称', max: 100 }),
    plan: reference('plan', { label: '要点', optional: true }),
    clauses: references('clause', { label: '依据条目' }),
    mandate: longText({ label: '任务', max: 4000 }),
    leader: reference('person', { label: '牵头领导', responsible: {} }),
    office: reference('organisation', { label: '办公室设在' }),
    meetingCycle: text({ label: '例会周期', max: 60, optional: true }),
    fromOn: date({ label: '成立日期' }),
    untilOn: date({ label: '预计结束', optional: true }),
    papers: files({ label: '成立文件' }),
    state: choice({ label: '状态', codes: FORCE_STATES, system: true, fallback: 'preparing' }),
    dissolvedAt: instant({ label: '解散时间', optional: true, system: true }),
    conclusion: longText({ label: '工作总结', max: 10_000, optional: true }),
  },
  states: states({
    field: 'state',
    initial: 'preparing',
    states: FORCE_STATES,
    final: ['dissolved'],
    editableIn: ['preparing', 'active'],
    transitions: [
      {
        verb: 'establish',
        label: '成立',
        from: ['preparing'],
        to: 'active',
        guard: mayBeEstablished,
        effect: takeCommitments,
      },
      {
        verb: 'dissolve',
        label: '解散',
        from: ['active'],
        to: 'dissolved',
        input: ['conclusion'],
        required: ['conclusion'],
        stamp: { at: 'dissolvedAt' },
        guard: everyTaskHasOwner,
        effect: handToSuccessors,
        irreversible: true,
      },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['office'], { create: all, update: all, establish: all, dissolve: all }),
    grant(['leader'], { update: ledForce, establish: ledForce, dissolve: ledForce }),
  ),
});

export const ITEM_STATES = { open: '未完成', done: '已完成' } as const;

/** One dated line of the task book (任务书), in a phase of the roadmap (路线图). */
export const taskBookItem = record({
  name: 'taskBookItem',
  label: '任务书事项',
  path: 'task-book-items',
  module: 'taskforce',
  title: 'title',
  sort: 'dueOn',
  verbs: { nameSuccessor: '指定接续单位' },
  fields: {
    taskForce: reference('taskForce', { label: '专班', immutable: true }),
    commitment: reference('commitment', { label: '承诺事项', optional: true }),
    phase: text({ label: '阶段', max: 60 }),
    order: integer({ label: '顺序', min: 0, optional: true }),
    title: text({ label: '事项', max: 300 }),
    startOn: date({ label: '开始' }),
    dueOn: date({ label: '时限' }),
    organisation: reference('organisation', { label: '责任单位' }),
    owner: reference('person', { label: '责任人', optional: true, responsible: { within: 'organisation' } }),
    result: longText({ label: '完成情况', max: 4000, optional: true }),
    evidence: files({ label: '佐证材料' }),
    state: choice({ label: '状态', codes: ITEM_STATES, system: true, fallback: 'open' }),
    doneBy: reference('person', { label: '完成人', optional: true, system: true }),
    doneAt: instant({ label: '完成时间', optional: true, system: true }),
    /** Who carries it on after the task force was dissolved. */
    successor: reference('organisation', { label: '接续单位', optional: true }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: ITEM_STATES,
    final: ['done'],
    transitions: [
      {
        verb: 'finish',
        label: '完成',
        from: ['open'],
        to: 'done',
        input: ['result', 'evidence'],
        required: ['result'],
        stamp: { by: 'doneBy', at: 'doneAt' },
        effect: succeededTo,
      },
      { verb: 'reopen', label: '重开', from: ['done'], to: 'open', needsReason: true },
    ],
  }),
  prepare: hasForceOrSuccessor,
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['office'], { create: all, update: all, finish: all, reopen: all }),
    grant(['leader', 'section'], { create: ofMyForce, update: ofMyForce, finish: carriedOn, reopen: ofMyForce }),
  ),
});

export const CHECK_KINDS = { meeting: '例会', inspection: '实地检查', spotCheck: '抽查' } as const;

/** A check or a meeting of the task force, logged. */
export const taskForceCheck = record({
  name: 'taskForceCheck',
  label: '专班检查',
  path: 'task-force-checks',
  module: 'taskforce',
  title: 'finding',
  sort: '-heldOn',
  fields: {
    taskForce: reference('taskForce', { label: '专班', immutable: true }),
    kind: choice({ label: '形式', codes: CHECK_KINDS }),
    heldOn: date({ label: '日期' }),
    persons: references('person', { label: '参加人员' }),
    finding: longText({ label: '发现与议定', max: 4000 }),
    followUp: longText({ label: '后续要求', max: 4000, optional: true }),
    files: files({ label: '附件' }),
  },
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['office'], { create: all }),
    grant(['leader', 'section'], { create: ofMyForce }),
  ),
});

export const taskforceRecords = [taskForce, taskForceMember, taskBookItem, taskForceCheck] as const;
