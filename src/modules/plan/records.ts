import { z } from 'zod';
import {
  choice,
  date,
  files,
  instant,
  integer,
  json,
  longText,
  number,
  record,
  reference,
  references,
  text,
  yesNo,
} from '#kernel/definition';
import { keepDispatched } from './commitment-rules.ts';
import { COMMITMENT_STATES, commitmentStates, REVIEW_STATES } from './commitment-states.ts';
import { clausePermissions, commitmentPermissions, targetPermissions, versionPermissions } from './permissions.ts';

/** Checks inside the document; `targets` are the `order` of the targets they are about. */
const findings = z.array(
  z.object({ kind: z.string(), message: z.string(), ok: z.boolean(), targets: z.array(z.number().int()) }),
);

/** One version of a plan's text: kept for ever, frozen from the issue on. */
export const planVersion = record({
  name: 'planVersion',
  verbs: { freeze: '固定文本' },
  label: '要点文本',
  path: 'plan-versions',
  module: 'plan',
  title: 'note',
  derived: true,
  sort: '-number',
  unique: [['plan', 'number']],
  indexes: [['fileSha256']],
  fields: {
    plan: reference('plan', { label: '要点' }),
    number: integer({ label: '版次', min: 1 }),
    note: text({ label: '说明', max: 200 }),
    text: longText({ label: '文本', max: 6_000_000 }),
    /** Of the text. */
    sha256: text({ label: '校验值', max: 64 }),
    /** The file that this version was read from, and its bytes' hash: the same file is not imported twice unasked. */
    file: reference('file', { label: '原件', optional: true }),
    fileSha256: text({ label: '原件校验值', max: 64, optional: true }),
    frozen: yesNo({ label: '已固定', fallback: false }),
    findings: json(findings, { label: '核对结果', optional: true }),
  },
  permissions: versionPermissions,
});

/** A numbered clause as printed, with its span in the version's text (UTF-16 units). */
export const clause = record({
  name: 'clause',
  label: '条目',
  path: 'clauses',
  module: 'plan',
  title: 'title',
  derived: true,
  sort: 'order',
  search: ['title'],
  page: '/clauses/:id',
  unique: [['planVersion', 'path', 'order']],
  indexes: [['plan', 'order']],
  fields: {
    plan: reference('plan', { label: '要点' }),
    planVersion: reference('planVersion', { label: '文本' }),
    path: text({ label: '序号', max: 100 }),
    label: text({ label: '标号', max: 30 }),
    title: text({ label: '标题', max: 500 }),
    level: integer({ label: '层级', min: 1 }),
    order: integer({ label: '顺序', min: 0 }),
    start: integer({ label: '起', min: 0 }),
    end: integer({ label: '止', min: 0 }),
    responsible: json(z.array(z.string()), { label: '责任单位', optional: true }),
    lead: json(z.array(z.string()), { label: '牵头单位', optional: true }),
  },
  permissions: clausePermissions,
});

export const COMMITMENT_KINDS = {
  quantity: '数量',
  ratio: '比例',
  date: '时间',
  change: '增减',
  accreditation: '创建',
  zero: '零发生',
  list: '清单',
  range: '区间',
  frequency: '频次',
  duty: '工作任务',
} as const;

export const COMMITMENT_SOURCES = { parsed: '自动拆解', manual: '人工补充', proposed: '模型建议' } as const;

/** One promise of a plan, tied to its sentence. */
export const commitment = record({
  name: 'commitment',
  label: '承诺事项',
  path: 'commitments',
  module: 'plan',
  title: 'title',
  page: '/commitments/:id',
  search: ['code', 'title', 'text'],
  sort: 'order',
  unique: [['plan', 'code']],
  indexes: [
    ['plan', 'state'],
    ['dueOn', 'state'],
  ],
  fields: {
    plan: reference('plan', { label: '要点', immutable: true }),
    clause: reference('clause', { label: '条目', optional: true, immutable: true }),
    clausePath: text({ label: '条目序号', max: 100, immutable: true }),
    code: text({ label: '编号', max: 60, system: true }),
    title: text({ label: '事项', max: 300 }),
    /** The sentence as printed; never edited. */
    text: longText({ label: '原文', max: 20_000, immutable: true }),
    start: integer({ label: '起', min: 0, system: true }),
    end: integer({ label: '止', min: 0, system: true }),
    /** Where its sentence begins: splitting and adding renumber nothing. */
    order: integer({ label: '顺序', min: 0, system: true }),
    kind: choice({ label: '类型', codes: COMMITMENT_KINDS }),
    source: choice({ label: '产生方式', codes: COMMITMENT_SOURCES, system: true, fallback: 'parsed' }),
    review: choice({ label: '审核', codes: REVIEW_STATES, system: true, fallback: 'unreviewed' }),
    dropReason: text({ label: '剔除理由', max: 300, optional: true, system: true }),
    state: choice({ label: '状态', codes: COMMITMENT_STATES, system: true, fallback: 'notStarted' }),
    leader: reference('person', { label: '牵头领导', optional: true, responsible: {} }),
    leadSection: reference('organisation', { label: '牵头科室', optional: true }),
    supporting: references('organisation', { label: '配合单位' }),
    addressees: references('organisation', { label: '责任学校、镇街' }),
    taskForce: reference('taskForce', { label: '专班', optional: true }),
    startOn: date({ label: '开始日期', optional: true }),
    dueOn: date({ label: '完成时限', optional: true }),
    /** What has to be shown before it can be closed. */
    proof: text({ label: '销号标准', max: 500, optional: true }),
    evidence: files({ label: '佐证材料' }),
    reportedBy: reference('person', { label: '申请销号人', optional: true, system: true }),
    reportedAt: instant({ label: '申请销号时间', optional: true, system: true }),
    confirmedBy: reference('person', { label: '核验人', optional: true, system: true }),
    closedAt: instant({ label: '销号时间', optional: true, system: true }),
    /** State to go back to after an adjustment or a suspension. */
    resumeState: text({ label: '恢复后状态', max: 30, optional: true, system: true }),
    /** The same promise in the plan that this one revises or follows. */
    carriedFrom: reference('commitment', { label: '承接自', optional: true, system: true }),
  },
  states: commitmentStates,
  verbs: {
    joinTaskForce: '纳入专班',
    leaveTaskForce: '移出专班',
    review: '审核',
    drop: '标为不是承诺',
    restore: '恢复为承诺',
    split: '拆分',
    merge: '合并',
    add: '补充',
    assign: '落实责任',
    followTargets: '随目标调整时限',
    narrow: '按异议调整责任单位',
    adjust: '经审定调整',
    importVersion: '随新文本带入',
    replaceText: '随新文本移除',
    carryOn: '承接上年事项',
    endCarryOn: '解除承接',
  },
  operations: ['planSteps'],
  permissions: commitmentPermissions,
  prepare: keepDispatched,
});

/** A measurable target inside a commitment. */
export const target = record({
  name: 'target',
  verbs: {
    correct: '更正',
    split: '随事项拆分',
    merge: '随事项合并',
    propose: '模型建议',
    acceptProposal: '采纳建议',
    declineProposal: '不采纳建议',
    replaceText: '随新文本移除',
  },
  label: '目标',
  path: 'targets',
  module: 'plan',
  title: 'subject',
  derived: true,
  sort: 'order',
  search: ['subject'],
  indexes: [['plan', 'order']],
  fields: {
    plan: reference('plan', { label: '要点' }),
    commitment: reference('commitment', { label: '承诺事项' }),
    subject: text({ label: '指标', max: 300 }),
    op: text({ label: '比较', max: 20 }),
    value: number({ label: '目标值', optional: true }),
    valueMax: number({ label: '上限', optional: true }),
    unit: text({ label: '单位', max: 30, optional: true }),
    scope: text({ label: '范围', max: 200, optional: true }),
    deadline: text({ label: '期限', max: 30, optional: true }),
    type: text({ label: '类型', max: 20 }),
    quote: text({ label: '原文', max: 1000 }),
    start: integer({ label: '起', min: 0 }),
    end: integer({ label: '止', min: 0 }),
    parent: reference('target', { label: '总目标', optional: true }),
    order: integer({ label: '顺序', min: 0 }),
    source: choice({ label: '产生方式', codes: COMMITMENT_SOURCES, fallback: 'parsed' }),
    /** The last confirmed claim: what was reported and confirmed by a second person. */
    confirmedValue: number({ label: '已确认值', optional: true }),
    confirmedOn: date({ label: '确认日期', optional: true }),
  },
  permissions: targetPermissions,
});
