import { z } from 'zod';
import { grant, permissions, roles, self } from '#kernel/access';
import {
  all,
  choice,
  date,
  instant,
  integer,
  json,
  longText,
  record,
  reference,
  text,
  yesNo,
} from '#kernel/definition';
import { prepareQuery } from './query-rules.ts';

export const SCHEDULES = { none: '不定期', daily: '每天', weekly: '每周一', monthly: '每月1日' } as const;

export const measureSchema = z.strictObject({
  fn: z.enum(['count', 'sum', 'avg', 'min', 'max']),
  field: z.string().max(60).optional(),
});

/** Whoever may read the result may know the question, so a query that is shared is the reader's to run, not to change. */
const shared = permissions(
  grant(roles, { read: all, create: self('owner'), update: self('owner'), remove: self('owner') }),
);

/**
 * A question over one record that is kept: filter, groups, measures or columns. It runs with the rights of whoever
 * asks, at the time of asking, and as of any instant and day.
 */
export const savedQuery = record({
  name: 'savedQuery',
  label: '常用查询',
  en: 'Saved query',
  path: 'saved-queries',
  importable: false,
  module: 'dataquality',
  title: 'title',
  page: '/quality/queries/:id',
  search: ['title'],
  sort: 'title',
  verbs: { schedule: '安排下次运行' },
  fields: {
    title: text({ label: '名称', en: 'Title', max: 100 }),
    record: text({ label: '记录', en: 'Record', max: 50 }),
    filter: json(z.record(z.string(), z.unknown()), { label: '条件', en: 'Filter', optional: true }),
    groupBy: json(z.array(z.string().max(60)).max(5), { label: '分组', en: 'Groups', optional: true }),
    measures: json(z.array(measureSchema).max(10), { label: '汇总', en: 'Measures', optional: true }),
    columns: json(z.array(z.string().max(60)).max(60), { label: '列', en: 'Columns', optional: true }),
    sort: text({ label: '排序', en: 'Order', max: 200, optional: true }),
    note: longText({ label: '用途', en: 'Purpose', max: 500, optional: true }),
    owner: reference('person', { label: '建立人', en: 'Owner', system: true, optional: true }),
    post: reference('post', { label: '建立岗位', en: 'Post of the owner', system: true, optional: true }),
    schedule: choice({ label: '定期运行', en: 'Schedule', codes: SCHEDULES, fallback: 'none' }),
    nextRunOn: date({ label: '下次运行', en: 'Next run', optional: true, system: true }),
  },
  permissions: shared,
  prepare: prepareQuery,
});

/** One run of a query: as of when, by whom, with which result. The result is the asker's and shown to nobody else. */
export const queryRun = record({
  name: 'queryRun',
  label: '查询结果',
  en: 'Run of a query',
  path: 'query-runs',
  module: 'dataquality',
  title: 'digest',
  derived: true,
  sort: '-createdAt',
  indexes: [['query']],
  fields: {
    query: reference('savedQuery', { label: '查询', en: 'Query' }),
    ranBy: reference('person', { label: '运行人', en: 'Run by', optional: true }),
    /** Instant of the recorded state asked for. */
    asOf: instant({ label: '截至', en: 'As of' }),
    onDay: date({ label: '时点', en: 'On the day', optional: true }),
    scheduled: yesNo({ label: '定期', en: 'Scheduled', fallback: false }),
    rows: integer({ label: '行数', en: 'Rows', min: 0 }),
    digest: text({ label: '结果摘要', en: 'Digest', max: 64 }),
  },
  permissions: permissions(grant(roles, { read: self('ranBy') })),
});
