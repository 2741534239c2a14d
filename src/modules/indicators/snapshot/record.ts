import { z } from 'zod';
import { grant, permissions } from '#kernel/access';
import { all, choice, json, period, record, reference, text } from '#kernel/definition';
import { OVERSEERS } from '../scopes.ts';

export const SNAPSHOT_SCHEMES = {
  balanced: '义务教育优质均衡',
  preschool: '学前教育普及普惠',
  standards: '学校标准化',
  modernisation: '教育现代化监测',
} as const;
export type SnapshotScheme = keyof typeof SNAPSHOT_SCHEMES;

/** An evaluation as it was on the day it was frozen, with who froze it and why. Nothing changes it afterwards. */
export const indicatorSnapshot = record({
  name: 'indicatorSnapshot',
  label: '指标快照',
  en: 'Indicator snapshot',
  path: 'indicator-snapshots',
  module: 'indicators',
  title: 'title',
  search: ['title'],
  sort: '-createdAt',
  derived: true,
  belongsTo: 'organisation',
  indexes: [['aboutId']],
  fields: {
    scheme: choice({ label: '评估', en: 'Scheme', codes: SNAPSHOT_SCHEMES }),
    organisation: reference('organisation', { label: '地区', en: 'District' }),
    year: period({ label: '年度', en: 'Year' }),
    title: text({ label: '名称', en: 'Title', max: 200 }),
    reason: text({ label: '事由', en: 'Reason', max: 200 }),
    aboutId: text({ label: '依据编号', en: 'About', max: 60, optional: true }),
    content: json(z.unknown(), { label: '内容', en: 'Content' }),
    contentHash: text({ label: '校验值', en: 'Content hash', max: 64 }),
    frozenBy: reference('person', { label: '定稿人', en: 'Frozen by', optional: true }),
  },
  operations: ['freeze'],
  permissions: permissions(
    grant(OVERSEERS, { read: all }),
    grant(['office', 'section', 'inspector', 'leader'], { freeze: all }),
  ),
});
