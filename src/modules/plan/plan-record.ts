import { z } from 'zod';
import { choice, date, instant, integer, json, record, reference, text } from '#kernel/definition';
import { planPermissions } from './permissions.ts';
import { preparePlan } from './plan-rules.ts';
import { PLAN_STATES, planStates } from './states.ts';

export const PLAN_KINDS = { annual: '年度工作要点', multiYear: '中长期规划', special: '专项计划' } as const;
export const PLAN_ORIGINS = { drafted: '本系统起草', imported: '文件导入' } as const;

/** Whose plan it is, seen from this bureau: the city's lies beside the own, a district's below the city's. */
export const PLAN_LEVELS = { superior: '上级', own: '本级', subordinate: '下级' } as const;

/** A plan: 年度工作要点. Its text lies in `planVersion`; its sentences in `clause` and `commitment`. */
export const plan = record({
  name: 'plan',
  label: '要点',
  path: 'plans',
  importable: false,
  module: 'plan',
  title: 'title',
  page: '/plans/:id',
  search: ['title'],
  sort: '-planYear,-createdAt',
  fields: {
    title: text({ label: '标题', max: 200 }),
    kind: choice({ label: '类别', codes: PLAN_KINDS, fallback: 'annual' }),
    level: choice({ label: '层级', en: 'Level', codes: PLAN_LEVELS, fallback: 'own' }),
    origin: choice({ label: '来源', codes: PLAN_ORIGINS, immutable: true, fallback: 'imported' }),
    planYear: integer({ label: '年度', min: 1990, max: 2100 }),
    issuers: json(z.array(z.string().max(100)).max(10), { label: '发文机关', optional: true }),
    docNumber: text({ label: '文号', max: 60, optional: true }),
    region: text({ label: '地区', max: 100, optional: true }),
    /** 成文日期 and 印发日期 are different days; both are kept. */
    signedOn: date({ label: '成文日期', optional: true }),
    issuedOn: date({ label: '印发日期', optional: true }),
    publishedOn: date({ label: '公开日期', optional: true, system: true }),
    publishedAt: text({ label: '公开网址', max: 300, optional: true }),
    leadOffice: reference('organisation', { label: '主办科室', optional: true }),
    signer: reference('person', { label: '签发人', optional: true, system: true }),
    /** The plan of which this one is a revision (中期调整). */
    revises: reference('plan', { label: '修订自', optional: true }),
    sourceFile: reference('file', { label: '原件', optional: true, system: true }),
    state: choice({ label: '状态', codes: PLAN_STATES, system: true, fallback: 'drafting' }),
    submittedBy: reference('person', { label: '送审人', optional: true, system: true }),
    reviewedBy: reference('person', { label: '审核人', optional: true, system: true }),
    /** Who examines whether the draft is lawful; the office names it when it hands the draft over. */
    reviewSection: reference('organisation', { label: '合规审核科室', optional: true }),
    decision: reference('decision', { label: '审定会议', optional: true }),
    dispatchedAt: instant({ label: '下达时间', optional: true, system: true }),
    archivedAt: instant({ label: '归档时间', optional: true, system: true }),
  },
  states: planStates,
  verbs: { importVersion: '导入新文本' },
  permissions: planPermissions,
  prepare: preparePlan,
});
