import { grant, permissions } from '#kernel/access';
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
  states,
  text,
} from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import { prepareAssessment } from './rules.ts';

const KEEPERS = ['office', 'leader', 'auditor', 'admin'] as const;
const stamped = { optional: true, system: true } as const;

export const AUDIT_STATES = { open: '待报送', reported: '已报送' } as const;

/** 未成年人个人信息合规审计: one calendar year's audit, due by the end of the next January; its pack is generated. */
export const minorsAudit = record({
  name: 'minorsAudit',
  label: '未成年人信息合规审计',
  en: 'Audit of minors’ data',
  path: 'minors-audits',
  module: 'compliance',
  title: 'year',
  sort: '-year',
  derived: true,
  unique: [['year']],
  verbs: { openYear: '列入年度审计' },
  fields: {
    year: integer({ label: '年度', en: 'Year', min: 2000, max: 2200 }),
    dueOn: date({ label: '报送截止日', en: 'Due on' }),
    state: choice({ label: '状态', en: 'State', codes: AUDIT_STATES, system: true, fallback: 'open' }),
    findings: longText({ label: '发现的问题和整改', en: 'Findings and rectification', max: 4000, optional: true }),
    receipt: files({ label: '审计报告和报送回执', en: 'Report and receipt' }),
    reportedBy: reference('person', { label: '报送人', en: 'Reported by', ...stamped }),
    reportedAt: instant({ label: '报送时间', en: 'Reported at', ...stamped }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: AUDIT_STATES,
    final: ['reported'],
    editableIn: [],
    limits: {
      open: timeLimit({
        until: 'dueOn',
        unit: 'calendarDay',
        warn: 20,
        holder: { label: '办公室', role: 'office' },
        escalate: [{ after: 1, to: { label: '局领导', role: 'leader' } }],
        basis: '未成年人网络保护条例（2024）第三十七条',
      }),
    },
    transitions: [
      {
        verb: 'report',
        label: '报送',
        from: ['open'],
        to: 'reported',
        input: ['findings', 'receipt'],
        required: ['findings'],
        evidence: 'receipt',
        stamp: { by: 'reportedBy', at: 'reportedAt' },
      },
    ],
  }),
  permissions: permissions(grant(KEEPERS, { read: all }), grant(['office'], { report: all })),
});

export const ASSESSMENT_STATES = { draft: '草稿', settled: '已定稿' } as const;
export const RISKS = { low: '低', medium: '中', high: '高' } as const;

/** 影响评估: what people judged about one processing activity, kept for at least three years: nothing removes it. */
export const impactAssessment = record({
  name: 'impactAssessment',
  label: '个人信息保护影响评估',
  en: 'Impact assessment',
  path: 'impact-assessments',
  importable: false,
  module: 'compliance',
  title: 'activity',
  sort: '-doneOn',
  indexes: [['activity', 'state']],
  fields: {
    activity: text({
      label: '处理活动',
      en: 'Processing activity',
      max: 60,
      help: '照“个人信息处理”页上的名称填写',
    }),
    doneOn: date({ label: '评估日期', en: 'Done on' }),
    assessor: text({ label: '评估人', en: 'Assessor', max: 120 }),
    risk: choice({ label: '风险', en: 'Risk', codes: RISKS }),
    necessity: longText({ label: '目的和方式是否合法、正当、必要', en: 'Lawful, proper, necessary', max: 2000 }),
    effect: longText({ label: '对个人权益的影响和安全风险', en: 'Effects and risks', max: 2000 }),
    protection: longText({ label: '保护措施是否合法、有效、与风险相适应', en: 'Protection', max: 2000 }),
    report: files({ label: '评估报告', en: 'Report' }),
    keepUntil: date({ label: '至少保存至', en: 'Kept until', ...stamped }),
    state: choice({ label: '状态', en: 'State', codes: ASSESSMENT_STATES, system: true, fallback: 'draft' }),
    settledBy: reference('person', { label: '定稿人', en: 'Settled by', ...stamped }),
    settledAt: instant({ label: '定稿时间', en: 'Settled at', ...stamped }),
  },
  prepare: prepareAssessment,
  states: states({
    field: 'state',
    initial: 'draft',
    states: ASSESSMENT_STATES,
    final: ['settled'],
    editableIn: ['draft'],
    transitions: [
      {
        verb: 'settle',
        label: '定稿',
        from: ['draft'],
        to: 'settled',
        irreversible: true,
        stamp: { by: 'settledBy', at: 'settledAt' },
      },
    ],
  }),
  permissions: permissions(grant(KEEPERS, { read: all }), grant(['office'], { create: all, update: all, settle: all })),
});

export const complianceRecords = [minorsAudit, impactAssessment] as const;
