import {
  choice,
  date,
  files,
  instant,
  integer,
  longText,
  money,
  record,
  reference,
  references,
  states,
  text,
} from '#kernel/definition';
import { canDeliver, defectsCleared, prepareImprovement, prepareWork, worksAccepted } from './improvement-rules.ts';
import { KEEPERS, keptByBureau, may } from './permissions.ts';

export const IMPROVEMENT_KINDS = {
  weakSchool: '薄弱学校改造',
  capability: '薄弱环节改善与能力提升',
  repair: '校舍维修',
} as const;
export const IMPROVEMENT_STATES = {
  planned: '计划',
  underWay: '实施',
  delivered: '待验收',
  accepted: '已验收',
  stopped: '中止',
} as const;
export const WORK_STATES = { planned: '未完成', reported: '待验收', accepted: '已验收' } as const;

const school = () => reference('organisation', { label: '学校', en: 'School', immutable: true });
const acceptance = () => ({
  reportedBy: reference('person', { label: '报送人', en: 'Reported by', optional: true, system: true }),
  reportedAt: instant({ label: '报送时间', en: 'Reported at', optional: true, system: true }),
  acceptedBy: reference('person', { label: '验收人', en: 'Accepted by', optional: true, system: true }),
  acceptedAt: instant({ label: '验收时间', en: 'Accepted at', optional: true, system: true }),
});

/** 薄弱学校改造、校舍维修: what removes defects of one school, within a budget. */
export const improvementProject = record({
  name: 'improvementProject',
  label: '改造维修项目',
  en: 'Improvement project',
  path: 'improvement-projects',
  module: 'construction',
  title: 'name',
  search: ['name'],
  sort: '-year,name',
  belongsTo: 'school',
  unique: [['school', 'year', 'name']],
  businessKey: ['school', 'year', 'name'],
  indexes: [['year', 'state']],
  fields: {
    name: text({ label: '名称', en: 'Name', max: 120 }),
    school: school(),
    kind: choice({ label: '类别', en: 'Kind', codes: IMPROVEMENT_KINDS }),
    year: integer({ label: '年度', en: 'Year', min: 2000, max: 2100 }),
    defects: references('schoolDefect', { label: '要消除的短板', en: 'Defects' }),
    budget: money({ label: '批准预算', en: 'Budget', min: 1 }),
    dueOn: date({ label: '计划完成', en: 'Due on', optional: true }),
    commitments: references('commitment', { label: '对应承诺事项', en: 'Commitments' }),
    papers: files({ label: '文件', en: 'Papers' }),
    state: choice({ label: '状态', en: 'State', codes: IMPROVEMENT_STATES, system: true, fallback: 'planned' }),
    ...acceptance(),
  },
  states: states({
    field: 'state',
    initial: 'planned',
    states: IMPROVEMENT_STATES,
    final: ['accepted', 'stopped'],
    editableIn: ['planned', 'underWay'],
    transitions: [
      { verb: 'start', label: '开始实施', from: ['planned'], to: 'underWay' },
      {
        verb: 'deliver',
        label: '报请验收',
        from: ['underWay'],
        to: 'delivered',
        input: ['papers'],
        evidence: 'papers',
        stamp: { by: 'reportedBy', at: 'reportedAt' },
        guard: canDeliver,
      },
      {
        verb: 'accept',
        label: '验收',
        from: ['delivered'],
        to: 'accepted',
        notBy: ['reportedBy'],
        stamp: { by: 'acceptedBy', at: 'acceptedAt' },
        guard: worksAccepted,
        effect: defectsCleared,
      },
      { verb: 'return', label: '退回', from: ['delivered'], to: 'underWay', needsReason: true, notBy: ['reportedBy'] },
      { verb: 'stop', label: '中止', from: ['planned', 'underWay'], to: 'stopped', needsReason: true },
    ],
  }),
  permissions: keptByBureau(
    'school',
    ['start', 'deliver'],
    may(KEEPERS, 'start', 'deliver', 'accept', 'return', 'stop'),
  ),
  prepare: prepareImprovement,
});

/** One item of an improvement's contract, worth so much, accepted by somebody else than who reported it. */
export const improvementWork = record({
  name: 'improvementWork',
  label: '改造工程量',
  en: 'Work item',
  path: 'improvement-works',
  module: 'construction',
  title: 'item',
  sort: 'improvement,createdAt',
  belongsTo: 'school',
  unique: [['improvement', 'item']],
  businessKey: ['improvement', 'item'],
  fields: {
    improvement: reference('improvementProject', { label: '改造项目', en: 'Improvement', immutable: true }),
    school: reference('organisation', { label: '学校', en: 'School', optional: true, system: true }),
    item: text({ label: '分项', en: 'Item', max: 200 }),
    value: money({ label: '合同价', en: 'Value', min: 1 }),
    note: longText({ label: '完成情况', en: 'Note', max: 2000, optional: true }),
    evidence: files({ label: '佐证材料', en: 'Evidence' }),
    state: choice({ label: '状态', en: 'State', codes: WORK_STATES, system: true, fallback: 'planned' }),
    ...acceptance(),
  },
  states: states({
    field: 'state',
    initial: 'planned',
    states: WORK_STATES,
    final: ['accepted'],
    editableIn: ['planned'],
    transitions: [
      {
        verb: 'report',
        label: '报送完成',
        from: ['planned'],
        to: 'reported',
        input: ['note', 'evidence'],
        evidence: 'evidence',
        stamp: { by: 'reportedBy', at: 'reportedAt' },
      },
      {
        verb: 'accept',
        label: '验收',
        from: ['reported'],
        to: 'accepted',
        notBy: ['reportedBy'],
        stamp: { by: 'acceptedBy', at: 'acceptedAt' },
      },
      { verb: 'return', label: '退回', from: ['reported'], to: 'planned', needsReason: true, notBy: ['reportedBy'] },
    ],
  }),
  permissions: keptByBureau('school', ['report'], may(KEEPERS, 'report', 'accept', 'return', 'remove')),
  prepare: prepareWork,
});
