import { z } from 'zod';
import { BUREAU_ROLES, grant, ORGANISATION_KINDS, permissions } from '#kernel/access';
import {
  all,
  choice,
  date,
  instant,
  json,
  longText,
  type PrepareContext,
  record,
  reference,
  states,
  type TransitionContext,
  text,
} from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';

const cell = z.object({
  name: z.string(),
  held: z.boolean(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  state: z.string().nullable(),
  because: z.string().nullable(),
});
export type Cell = z.infer<typeof cell>;

/** What is published, word for word, from the day on which it was prepared. */
export const content = z.object({
  label: z.string(),
  unit: z.string(),
  decimals: z.number(),
  formula: z.string(),
  source: z.string(),
  exclusions: z.string().nullable(),
  numerator: z.string(),
  denominator: z.string().nullable(),
  threshold: z.object({ value: z.number(), source: z.string() }).nullable(),
  direction: z.enum(['atLeast', 'atMost']),
  /** Counts of persons below it were held back. */
  least: z.number(),
  total: cell.nullable(),
  parts: z.array(cell),
});
export type Content = z.infer<typeof content>;

/**
 * Two tables of one indicator and day, cut otherwise or counted anew, would give away by their difference what each
 * of them holds back.
 */
const nothingToCompare = async ({ row, tx }: TransitionContext<WriteTransaction>): Promise<Reason[]> => {
  const others = await tx.lookup(indicatorPublication, { indicator: String(row.indicator), on: String(row.on) });
  const open = others.filter(({ id, publishedAt }) => id !== row.id && publishedAt !== null);
  return open.length === 0
    ? []
    : [
        {
          detail: '这项指标同一统计日期的数据已经公开过，再公开一份可以相减推出不公布的数',
          remedy: '请换一个统计日期重新准备。',
          facts: { code: 'published-already' },
        },
      ];
};

const life = states({
  field: 'state',
  initial: 'prepared',
  states: { prepared: '待批准', published: '已公开', withdrawn: '已撤下', discarded: '不公开' },
  final: ['withdrawn', 'discarded'],
  editableIn: [],
  transitions: [
    {
      verb: 'publish',
      label: '批准公开',
      from: ['prepared'],
      to: 'published',
      stamp: { by: 'approvedBy', at: 'publishedAt' },
      notBy: ['preparedBy'],
      guard: nothingToCompare,
      irreversible: true,
    },
    { verb: 'discard', label: '不公开', from: ['prepared'], to: 'discarded', needsReason: true },
    { verb: 'withdraw', label: '撤下', from: ['published'], to: 'withdrawn', needsReason: true },
  ],
});

/** The content that was approved is the one that is published. */
const sealed = ({ before, next }: PrepareContext): Record<string, unknown> => {
  if (before && JSON.stringify(before.content) !== JSON.stringify(next.content))
    throw new Error('the content of a publication is never changed');
  return {};
};

/** An indicator made public: prepared by the office, approved by somebody else. */
export const indicatorPublication = record({
  name: 'indicatorPublication',
  label: '公开指标',
  en: 'Published indicator',
  path: 'indicator-publications',
  module: 'answers',
  title: 'title',
  page: '/indicators/publications/:id',
  derived: true,
  sort: '-on',
  states: life,
  verbs: { prepare: '准备公开' },
  fields: {
    title: text({ label: '标题', en: 'Title', max: 100 }),
    note: longText({ label: '说明', en: 'Note', max: 1000, optional: true }),
    indicator: text({ label: '指标代号', en: 'Indicator', max: 60 }),
    scope: reference('organisation', { label: '范围', en: 'Scope' }),
    parts: choice({ label: '分列到', en: 'Parts', codes: ORGANISATION_KINDS }),
    on: date({ label: '统计日期', en: 'As at' }),
    content: json(content, { label: '公开内容', en: 'Content' }),
    state: choice({ label: '状态', en: 'State', codes: life.states, system: true, fallback: 'prepared' }),
    preparedBy: reference('person', { label: '准备人', en: 'Prepared by' }),
    approvedBy: reference('person', { label: '批准人', en: 'Approved by', optional: true, system: true }),
    publishedAt: instant({ label: '公开时间', en: 'Published at', optional: true, system: true }),
  },
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['office'], { create: all, publish: all, discard: all, withdraw: all }),
    grant(['leader'], { publish: all, discard: all, withdraw: all }),
  ),
  prepare: sealed,
});
