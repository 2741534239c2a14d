import { sql } from 'kysely';
import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions } from '#kernel/access';
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
  relation,
  states,
  text,
} from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import { askForComment, assignItem, tellAnswer } from './draft-effects.ts';
import { prepareComment, prepareItem, stillConsulting } from './draft-rules.ts';

const draftState = { writing: '撰写中', handedIn: '已交稿', accepted: '已采用' } as const;
const ownDraft = relation(
  'ownDraft',
  '本科室撰写',
  ({ actor, column }) =>
    sql`(${column('author')} = ${actor.organisationId}::uuid or ${actor.organisationId}::uuid = any(${column('coAuthors')}))`,
);

/** One item of a plan in drafting: a heading and a body, written by one section or several. */
export const draftItem = record({
  name: 'draftItem',
  verbs: { reorder: '调整顺序' },
  label: '起草条目',
  path: 'draft-items',
  module: 'plan',
  title: 'heading',
  sort: 'order',
  indexes: [['plan', 'order']],
  fields: {
    plan: reference('plan', { label: '要点', immutable: true }),
    order: integer({ label: '顺序', min: 0 }),
    level: integer({ label: '层级', min: 1, max: 4 }),
    heading: text({ label: '标题', max: 200 }),
    body: longText({ label: '内容', optional: true }),
    author: reference('organisation', { label: '撰写科室', optional: true }),
    coAuthors: references('organisation', { label: '共同撰写' }),
    state: choice({ label: '状态', codes: draftState, system: true, fallback: 'writing' }),
    handedInBy: reference('person', { label: '交稿人', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'writing',
    states: draftState,
    editableIn: ['writing'],
    transitions: [
      {
        verb: 'handIn',
        label: '交稿',
        from: ['writing'],
        to: 'handedIn',
        stamp: { by: 'handedInBy' },
        required: ['body'],
      },
      { verb: 'accept', label: '采用', from: ['handedIn'], to: 'accepted', batchable: true },
      { verb: 'return', label: '退回', from: ['handedIn', 'accepted'], to: 'writing', needsReason: true },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, {
      read: relation(
        'consulted',
        '征求意见中的要点',
        ({ actor, column, tenant }) =>
          sql`exists (select 1 from plan p join consultation a on a.tenant_id = p.tenant_id and a.plan = p.id
            where p.tenant_id = ${tenant}::uuid and p.id = ${column('plan')} and p.state = 'consulting' and a.organisation = ${actor.organisationId}::uuid)`,
      ),
    }),
    grant(['section'], { update: ownDraft, handIn: ownDraft }),
    grant(['office'], { create: all, update: all, remove: all, handIn: all, accept: all, return: all }),
  ),
  prepare: prepareItem,
  effect: assignItem,
});

const consultationState = { asked: '待反馈', replied: '已反馈' } as const;
const asked = relation(
  'asked',
  '征求本单位意见',
  ({ actor, column }) => sql`${column('organisation')} = ${actor.organisationId}::uuid`,
);

/** One organisation asked for its opinion on a draft. */
export const consultation = record({
  name: 'consultation',
  verbs: { invite: '征求意见' },
  label: '征求意见',
  path: 'consultations',
  importable: false,
  module: 'plan',
  title: 'note',
  sort: 'createdAt',
  unique: [['plan', 'organisation']],
  fields: {
    plan: reference('plan', { label: '要点', immutable: true }),
    organisation: reference('organisation', { label: '征求单位', immutable: true }),
    dueOn: date({ label: '反馈期限', optional: true }),
    note: text({ label: '说明', max: 1000, optional: true }),
    state: choice({ label: '状态', codes: consultationState, system: true, fallback: 'asked' }),
    /** On the whole; opinions on single items are comments of their own. */
    remark: longText({ label: '总体意见', max: 4000, optional: true }),
    repliedBy: reference('person', { label: '反馈人', optional: true, system: true }),
    repliedAt: instant({ label: '反馈时间', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'asked',
    states: consultationState,
    final: ['replied'],
    editableIn: ['asked'],
    limits: {
      asked: timeLimit({
        until: 'dueOn',
        unit: 'workday',
        warn: 1,
        holder: { label: '征求单位', organisation: 'organisation' },
        escalate: [{ after: 1, to: { label: '办公室', role: 'office', of: 'organisation' } }],
      }),
    },
    transitions: [
      {
        verb: 'reply',
        label: '反馈完毕',
        from: ['asked'],
        to: 'replied',
        input: ['remark'],
        stamp: { by: 'repliedBy', at: 'repliedAt' },
        guard: stillConsulting,
      },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['section'], { reply: asked }),
    grant(ADDRESSEE_ROLES, { read: asked, reply: asked }),
    grant(['office'], { create: all, update: all }),
  ),
  effect: askForComment,
});

const commentState = { open: '待答复', adopted: '采纳', partlyAdopted: '部分采纳', declined: '未采纳' } as const;
const ownComment = relation(
  'ownComment',
  '本单位意见',
  ({ actor, column }) => sql`${column('organisation')} = ${actor.organisationId}::uuid`,
);

/** An opinion on a draft, from a section or a school; each is answered. */
export const draftComment = record({
  name: 'draftComment',
  label: '意见',
  path: 'draft-comments',
  importable: false,
  module: 'plan',
  title: 'body',
  sort: 'createdAt',
  fields: {
    plan: reference('plan', { label: '要点', immutable: true }),
    item: reference('draftItem', { label: '条目', optional: true }),
    organisation: reference('organisation', { label: '提出单位', immutable: true }),
    body: longText({ label: '意见', max: 4000 }),
    proposal: longText({ label: '建议改为', max: 4000, optional: true }),
    state: choice({ label: '答复', codes: commentState, system: true, fallback: 'open' }),
    reply: longText({ label: '答复理由', max: 4000, optional: true }),
    repliedBy: reference('person', { label: '答复人', optional: true, system: true }),
    repliedAt: instant({ label: '答复时间', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: commentState,
    final: ['adopted', 'partlyAdopted', 'declined'],
    editableIn: ['open'],
    transitions: [
      {
        verb: 'adopt',
        label: '采纳',
        from: ['open'],
        to: 'adopted',
        input: ['reply'],
        stamp: { by: 'repliedBy', at: 'repliedAt' },
        batchable: true,
      },
      {
        verb: 'adoptPartly',
        label: '部分采纳',
        from: ['open'],
        to: 'partlyAdopted',
        input: ['reply'],
        required: ['reply'],
        stamp: { by: 'repliedBy', at: 'repliedAt' },
      },
      {
        verb: 'decline',
        label: '不采纳',
        from: ['open'],
        to: 'declined',
        input: ['reply'],
        required: ['reply'],
        stamp: { by: 'repliedBy', at: 'repliedAt' },
      },
      {
        verb: 'reopen',
        label: '重新答复',
        from: ['adopted', 'partlyAdopted', 'declined'],
        to: 'open',
        needsReason: true,
      },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all, create: ownComment, update: ownComment }),
    grant(ADDRESSEE_ROLES, { read: ownComment, create: ownComment, update: ownComment }),
    grant(['office'], { adopt: all, adoptPartly: all, decline: all, reopen: all }),
  ),
  prepare: prepareComment,
  effect: tellAnswer,
});

export const DECISION_BODIES = {
  directors: '局长办公会',
  party: '局党委会',
  leadership: '领导小组会议',
  other: '其他会议',
} as const;

/** A meeting's decision: the plan, an adjustment or a suspension refers to it. */
export const decision = record({
  name: 'decision',
  label: '会议决定',
  path: 'decisions',
  importable: false,
  module: 'plan',
  title: 'title',
  sort: '-heldOn',
  search: ['title', 'content'],
  fields: {
    title: text({ label: '会议名称', max: 200 }),
    body: choice({ label: '议事机构', codes: DECISION_BODIES }),
    heldOn: date({ label: '会议日期' }),
    chair: reference('person', { label: '主持人', optional: true }),
    attendees: references('person', { label: '出席人员' }),
    content: longText({ label: '决定内容', max: 10_000 }),
    minutes: files({ label: '会议纪要' }),
  },
  permissions: permissions(grant(BUREAU_ROLES, { read: all }), grant(['office'], { create: all, update: all })),
});

export const draftRecords = [draftItem, draftComment, consultation, decision] as const;
