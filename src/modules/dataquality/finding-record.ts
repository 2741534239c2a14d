import { z } from 'zod';
import { BUREAU_ROLES, grant, own, permissions, type Role } from '#kernel/access';
import {
  all,
  choice,
  date,
  instant,
  integer,
  json,
  longText,
  none,
  record,
  reference,
  states,
  text,
} from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import { DATASETS, LEVELS, RULE_NAMES } from './datasets.ts';
import { findingDays } from './parameters.ts';

/** Who keeps the data of the whole bureau. */
export const KEEPERS: readonly Role[] = ['section', 'office', 'admin'];
/** Who reads them. */
export const OVERSEERS: readonly Role[] = [...BUREAU_ROLES, 'city'];

export const FINDING_STATES = { open: '待处理', explained: '已说明', accepted: '说明已认可', fixed: '已改正' } as const;

/**
 * A row that breaks a rule: one line of the work list, never two for a row and rule. It is fixed by correcting the
 * row itself; the next run notices. Where the fact is right as it is, somebody explains and another accepts.
 */
export const qualityFinding = record({
  name: 'qualityFinding',
  erasedWith: 'row',
  label: '质量问题',
  en: 'Quality finding',
  path: 'quality-findings',
  module: 'dataquality',
  title: 'rule',
  derived: true,
  sort: 'level,rule,-createdAt',
  belongsTo: 'school',
  unique: [['rule', 'record', 'row']],
  pointsAt: { record: 'record', row: 'row' },
  indexes: [
    ['school', 'state'],
    ['record', 'row'],
  ],
  verbs: { notice: '发现', change: '情况变化' },
  fields: {
    rule: choice({ label: '规则', en: 'Rule', codes: RULE_NAMES }),
    level: choice({ label: '级别', en: 'Level', codes: LEVELS }),
    dataset: choice({ label: '数据集', en: 'Dataset', codes: DATASETS }),
    school: reference('organisation', { label: '学校', en: 'School' }),
    record: text({ label: '记录', en: 'Record', max: 50 }),
    row: text({ label: '编号', en: 'Row', max: 40 }),
    /** Says what is wrong and never whose value it is: no name, no number, no date of birth. */
    detail: longText({ label: '问题', en: 'What is wrong', max: 2000 }),
    /** Counts and kinds only. */
    facts: json(z.record(z.string(), z.unknown()), { label: '事实', en: 'Facts' }),
    state: choice({ label: '状态', en: 'State', codes: FINDING_STATES }),
    explanation: longText({ label: '说明', en: 'Explanation', max: 500, optional: true }),
    explainedBy: reference('person', { label: '说明人', en: 'Explained by', optional: true }),
    explainedAt: instant({ label: '说明时间', en: 'Explained at', optional: true }),
    acceptedBy: reference('person', { label: '认可人', en: 'Accepted by', optional: true }),
    fixedOn: date({ label: '改正日期', en: 'Fixed on', optional: true }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: FINDING_STATES,
    final: ['accepted', 'fixed'],
    limits: {
      open: timeLimit({
        days: findingDays,
        unit: 'workday',
        warn: 3,
        holder: { label: '学校', organisation: 'school' },
        escalate: [{ after: 5, to: { label: '主管教育局办公室', role: 'office', of: 'school' } }],
      }),
    },
    transitions: [
      {
        verb: 'explain',
        label: '说明情况',
        from: ['open'],
        to: 'explained',
        input: ['explanation'],
        required: ['explanation'],
        stamp: { by: 'explainedBy', at: 'explainedAt' },
        batchable: true,
      },
      {
        verb: 'accept',
        label: '认可说明',
        from: ['explained'],
        to: 'accepted',
        stamp: { by: 'acceptedBy' },
        notBy: ['explainedBy'],
        batchable: true,
      },
      { verb: 'sendBack', label: '退回说明', from: ['explained', 'accepted'], to: 'open', needsReason: true },
      { verb: 'fix', label: '改正', from: ['open', 'explained', 'accepted'], to: 'fixed' },
      { verb: 'return', label: '再次出现', from: ['fixed', 'explained', 'accepted'], to: 'open' },
    ],
  }),
  permissions: permissions(
    grant(OVERSEERS, { read: all }),
    grant(KEEPERS, { explain: all, accept: all, sendBack: all }),
    grant(['school'], { read: own('school'), explain: own('school'), accept: own('school') }),
    grant(['admin'], { fix: none, return: none }),
  ),
});

/** How many rows a rule judged in a school the last time; with the findings they give the scores. */
export const qualityFigure = record({
  name: 'qualityFigure',
  label: '质量核对数',
  en: 'Quality figure',
  path: 'quality-figures',
  module: 'dataquality',
  title: 'rule',
  derived: true,
  sort: 'rule',
  belongsTo: 'school',
  unique: [['school', 'rule', 'record']],
  fields: {
    school: reference('organisation', { label: '学校', en: 'School' }),
    dataset: choice({ label: '数据集', en: 'Dataset', codes: DATASETS }),
    rule: choice({ label: '规则', en: 'Rule', codes: RULE_NAMES }),
    level: choice({ label: '级别', en: 'Level', codes: LEVELS }),
    record: text({ label: '记录', en: 'Record', max: 50 }),
    checked: integer({ label: '核对数', en: 'Checked', min: 0 }),
    judgedAt: instant({ label: '核对时间', en: 'Judged at' }),
  },
  permissions: permissions(grant(OVERSEERS, { read: all }), grant(['school'], { read: own('school') })),
});
