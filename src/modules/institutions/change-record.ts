import { sql } from 'kysely';
import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, ORGANISATION_KINDS, permissions } from '#kernel/access';
import {
  all,
  choice,
  code,
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
  table,
  text,
} from '#kernel/definition';
import { askOffice, beforeItsDate, changeStands, effectIsTheHouses, wasDecided } from './change-life.ts';
import { prepareChange } from './change-title.ts';

export const CHANGE_KINDS = {
  open: '设立',
  rename: '更名',
  move: '调整隶属',
  merge: '合并',
  split: '分立',
  close: '撤销',
} as const;
export type ChangeKind = keyof typeof CHANGE_KINDS;

export const CHANGE_STATES = {
  draft: '草稿',
  submitted: '待审核',
  confirmed: '待生效',
  effective: '已生效',
  revoked: '已撤回',
} as const;

/** Changes that concern the actor's own organisation. */
const concerned = relation(
  'concerned',
  '涉及本单位',
  ({ actor, column }) =>
    sql`(${actor.organisationId}::uuid = any(${column('from')}) or ${actor.organisationId}::uuid = any(${column('results')}) or ${column('handTo')} = ${actor.organisationId}::uuid)`,
);

/** A change of one or several organisations from a day: submitted by one person, confirmed by another. */
export const organisationChange = record({
  name: 'organisationChange',
  label: '机构调整',
  en: 'Change of organisations',
  path: 'organisation-changes',
  importable: false,
  page: '/institutions/changes/:id',
  module: 'institutions',
  title: 'title',
  search: ['title', 'decisionNumber'],
  sort: '-effectiveOn,-createdAt',
  indexes: [['state', 'effectiveOn']],
  fields: {
    title: text({ label: '事项', en: 'Matter', max: 200, optional: true, system: true }),
    kind: choice({ label: '调整方式', en: 'Kind', section: '调整', codes: CHANGE_KINDS }),
    from: references('organisation', { label: '原单位', en: 'Units before', section: '调整' }),
    /** What is there from the day on: an existing unit that goes on, or a new one, each with what changes. */
    units: table(
      {
        unit: reference('organisation', { label: '延续的单位', en: 'Unit that goes on', optional: true }),
        name: text({ label: '新名称', en: 'New name', max: 100, optional: true }),
        shortName: text({ label: '新简称', en: 'New short name', max: 30, optional: true }),
        code: text({ label: '代码', en: 'Code', max: 30, optional: true }),
        unitKind: choice({ label: '类别', en: 'Kind', codes: ORGANISATION_KINDS, optional: true }),
        schoolKind: code('school-kind', { label: '办学类型', en: 'Kind of school', optional: true }),
        parent: reference('organisation', { label: '上级', en: 'Parent', optional: true }),
      },
      { label: '调整后的单位', en: 'Units after', section: '调整', max: 20 },
    ),
    effectiveOn: date({ label: '生效日期', en: 'Effective on', section: '调整' }),
    lateReason: longText({
      label: '补办说明',
      en: 'Why entered late',
      section: '调整',
      max: 1000,
      optional: true,
      help: '生效日期早于今天的，写明原因',
    }),
    /** Split: which row of `units`, counted from 1, each class and post goes to. */
    classes: table(
      {
        classGroup: reference('classGroup', { label: '班级', en: 'Class' }),
        unit: integer({ label: '归入第几个单位', en: 'Goes to unit no.', min: 1, max: 20 }),
      },
      { label: '班级去向', en: 'Where classes go', section: '去向', max: 500 },
    ),
    posts: table(
      {
        post: reference('post', { label: '岗位', en: 'Post' }),
        unit: integer({ label: '归入第几个单位', en: 'Goes to unit no.', min: 1, max: 20 }),
      },
      { label: '岗位去向', en: 'Where posts go', section: '去向', max: 500 },
    ),
    heir: integer({
      label: '承接单位序号',
      en: 'Successor no.',
      section: '去向',
      min: 1,
      max: 20,
      fallback: 1,
      help: '分立时未写明去向的岗位和待办归第几个单位',
    }),
    handTo: reference('organisation', {
      label: '承接单位',
      en: 'Successor',
      section: '去向',
      optional: true,
      applies: { field: 'kind', is: ['close'] },
    }),
    decisionNumber: text({ label: '批准文号', en: 'Decision number', section: '依据', max: 60, optional: true }),
    papers: files({ label: '批准文件', en: 'Decision papers', section: '依据' }),
    state: choice({ label: '状态', en: 'State', codes: CHANGE_STATES, system: true, fallback: 'draft' }),
    submittedBy: reference('person', { label: '提交人', en: 'Submitted by', optional: true, system: true }),
    submittedAt: instant({ label: '提交时间', en: 'Submitted at', optional: true, system: true }),
    confirmedBy: reference('person', { label: '审核人', en: 'Confirmed by', optional: true, system: true }),
    confirmedAt: instant({ label: '审核时间', en: 'Confirmed at', optional: true, system: true }),
    /** The organisations of `units` in order, once it took effect. */
    results: references('organisation', { label: '调整后的单位（已生效）', en: 'Resulting units', system: true }),
    effectiveAt: instant({ label: '办理生效时间', en: 'Took effect at', optional: true, system: true }),
    /** Why it did not take effect on its day; tried again every hour. */
    problem: longText({ label: '未能生效的原因', en: 'Problem', max: 4000, optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'draft',
    states: CHANGE_STATES,
    final: ['effective', 'revoked'],
    editableIn: ['draft'],
    transitions: [
      {
        verb: 'submit',
        label: '提交审核',
        from: ['draft'],
        to: 'submitted',
        stamp: { by: 'submittedBy', at: 'submittedAt' },
        guard: changeStands,
        effect: askOffice,
      },
      {
        verb: 'return',
        label: '退回修改',
        from: ['submitted'],
        to: 'draft',
        needsReason: true,
        notBy: ['submittedBy'],
        effect: wasDecided,
      },
      {
        verb: 'confirm',
        label: '审核通过',
        from: ['submitted'],
        to: 'confirmed',
        notBy: ['submittedBy'],
        stamp: { by: 'confirmedBy', at: 'confirmedAt' },
        guard: changeStands,
        effect: wasDecided,
      },
      {
        verb: 'takeEffect',
        label: '生效',
        from: ['confirmed'],
        to: 'effective',
        input: ['results'],
        stamp: { at: 'effectiveAt' },
        set: () => ({ problem: null }),
        guard: effectIsTheHouses,
      },
      {
        verb: 'revoke',
        label: '撤回',
        from: ['submitted', 'confirmed'],
        to: 'revoked',
        needsReason: true,
        guard: beforeItsDate,
        effect: wasDecided,
      },
      { verb: 'drop', label: '作废', from: ['draft'], to: 'revoked', effect: wasDecided },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['city'], { read: all }),
    grant(ADDRESSEE_ROLES, { read: concerned }),
    grant(['section', 'office', 'admin'], { create: all, update: all, submit: all, drop: all, revoke: all }),
    grant(['leader', 'office', 'admin'], { confirm: all, return: all, revoke: all }),
    grant(['admin'], { takeEffect: all }),
  ),
  prepare: prepareChange,
});
