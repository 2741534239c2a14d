import { sql } from 'kysely';
import { z } from 'zod';
import { BUREAU_ROLES, grant, permissions, ROLES, type Role } from '#kernel/access';
import {
  all,
  choice,
  choices,
  date,
  instant,
  integer,
  json,
  longText,
  number,
  type PrepareContext,
  record,
  reference,
  relation,
  text,
} from '#kernel/definition';
import { STATES } from '../words.ts';

export const OCCASIONS = { september: '9月1日', quarter: '季度', bulletin: '通报', other: '其他' } as const;
/** Who may freeze figures. */
export const FREEZERS: readonly Role[] = ['office', 'section'];
const READERS: readonly Role[] = [...BUREAU_ROLES, 'city', 'school'];

/** What was frozen says the same for ever, whoever writes: rules of the house as little as posts. */
const never = ({ before }: PrepareContext): Record<string, unknown> => {
  if (before) throw new Error('a frozen figure is never changed');
  return {};
};

/** Figures as they stood on a day, recorded at an instant: who froze them, for what occasion, why. */
export const figureSnapshot = record({
  name: 'figureSnapshot',
  label: '指标固定',
  en: 'Snapshot of figures',
  path: 'figure-snapshots',
  module: 'answers',
  title: 'label',
  page: '/indicators/snapshots/:id',
  derived: true,
  sort: '-takenAt',
  search: ['label'],
  verbs: { freeze: '固定' },
  fields: {
    label: text({ label: '名称', en: 'Label', max: 100 }),
    occasion: choice({ label: '用途', en: 'Occasion', codes: OCCASIONS }),
    on: date({ label: '统计日期', en: 'As at' }),
    takenAt: instant({ label: '固定时间', en: 'Frozen at' }),
    takenBy: reference('person', { label: '固定人', en: 'Frozen by' }),
    reason: longText({ label: '缘由', en: 'Reason', max: 500 }),
    scope: reference('organisation', { label: '范围', en: 'Scope' }),
    figures: integer({ label: '数值个数', en: 'Figures', min: 0 }),
    digest: text({ label: '内容摘要', en: 'Digest', max: 64, help: 'SHA-256' }),
  },
  permissions: permissions(grant(READERS, { read: all }), grant(FREEZERS, { create: all })),
  prepare: never,
});

/** A figure over sensitive fields stays with the roles that may see it live. */
const cleared = relation(
  'cleared',
  '岗位可以查看的指标',
  ({ actor, column }) => sql`(cardinality(${column('readers')}) = 0 or ${actor.role} = any(${column('readers')}))`,
);

/** One value of a snapshot with all that explains it. */
export const frozenFigure = record({
  name: 'frozenFigure',
  label: '固定的数值',
  en: 'Frozen figure',
  path: 'frozen-figures',
  module: 'answers',
  title: 'label',
  derived: true,
  sort: 'indicator',
  belongsTo: 'unit',
  unique: [['snapshot', 'indicator', 'unit']],
  verbs: { freeze: '固定' },
  fields: {
    snapshot: reference('figureSnapshot', { label: '快照', en: 'Snapshot' }),
    indicator: text({ label: '指标代号', en: 'Indicator', max: 60 }),
    label: text({ label: '指标', en: 'Label', max: 100 }),
    unit: reference('organisation', { label: '单位', en: 'Organisation' }),
    state: choice({ label: '结论', en: 'State', codes: STATES }),
    value: number({ label: '数值', en: 'Value', scale: 6, optional: true }),
    measuredIn: text({ label: '计量单位', en: 'Unit', max: 20 }),
    numerator: number({ label: '分子', en: 'Numerator', scale: 6, optional: true }),
    denominator: number({ label: '分母', en: 'Denominator', scale: 6, optional: true }),
    threshold: number({ label: '标准', en: 'Standard', scale: 6, optional: true }),
    /** The whole answer, unrounded: terms, standard with source, formula, why not. */
    explanation: json(z.record(z.string(), z.unknown()), { label: '解释', en: 'Explanation' }),
    /** Roles that may see it; everybody where empty. */
    readers: choices({ label: '可查看的岗位', en: 'Readers', codes: ROLES }),
  },
  permissions: permissions(grant(READERS, { read: cleared })),
  prepare: never,
});
