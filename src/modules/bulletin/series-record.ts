import { z } from 'zod';
import { choice, integer, json, period, record, reference, text, yesNo } from '#kernel/definition';
import { seriesPermissions } from './permissions.ts';
import { prepareSeries } from './series-rules.ts';

export const BULLETIN_KINDS = { progress: '通报', projects: '动态' } as const;
export const FREQUENCIES = { month: '每月一期', quarter: '每季度一期' } as const;

const organs = z.array(z.string().trim().min(1).max(60)).max(60);

/** A series of bulletins about one plan: who issues it, to whom, how often, under which organ code. */
export const bulletinSeries = record({
  name: 'bulletinSeries',
  label: '通报系列',
  path: 'bulletin-series',
  importable: false,
  module: 'bulletin',
  title: 'title',
  page: '/records/bulletin-series/:id',
  search: ['title'],
  sort: '-year,title',
  unique: [['title', 'year']],
  fields: {
    /** 2026年教育工作要点落实情况通报, without 《》. */
    title: text({ label: '名称', max: 100 }),
    plan: reference('plan', { label: '要点', immutable: true }),
    kind: choice({ label: '种类', codes: BULLETIN_KINDS, immutable: true, fallback: 'progress' }),
    frequency: choice({ label: '频次', codes: FREQUENCIES, fallback: 'month' }),
    year: integer({ label: '年度', min: 2000, max: 2100, immutable: true }),
    /** The first period that an issue is owed for; the year's first unless told. */
    startPeriod: period({ label: '起始期', optional: true }),
    /** 机关代字: 澜教督 in 澜教督〔2026〕3号. */
    organCode: text({
      label: '机关代字',
      max: 20,
      pattern: { regex: /^[\p{Script=Han}A-Za-z]+$/u, message: '只写代字本身，如“澜教督”，不带年份和括号' },
    }),
    issuer: text({ label: '发文机关', max: 60 }),
    /** The office that carries the series and has its drafts checked. */
    host: reference('organisation', { label: '主办科室', optional: true }),
    addressees: json(organs, { label: '主送机关', optional: true }),
    copyTo: json(organs, { label: '抄送机关', optional: true }),
    printedBy: text({ label: '印发机关', max: 60, optional: true }),
    /** 附注: 此件公开发布. */
    note: text({ label: '附注', max: 60, optional: true }),
    active: yesNo({ label: '启用', fallback: true }),
  },
  permissions: seriesPermissions,
  prepare: prepareSeries,
});
