import { sql } from 'kysely';
import { z } from 'zod';
import { BUREAU_ROLES, grant, permissions } from '#kernel/access';
import {
  all,
  choice,
  instant,
  integer,
  json,
  longText,
  record,
  reference,
  relation,
  states,
  text,
} from '#kernel/definition';
import { followDecision } from './carry-on.ts';
import { headOf, keepSeen, nothingAgainst, prepareVerdict, proposeAtOnce, stillThere } from './rules.ts';

export const ALIGNMENT_KINDS = { answer: '上级要点与本级要点', carryOver: '上年未完成与今年' } as const;
export const ALIGNMENT_STATES = { open: '进行中', closed: '已停用' } as const;
export const PAIR_STATES = { proposed: '待确认', confirmed: '已对应', refused: '不对应' } as const;
export const PAIR_SOURCES = { likeness: '系统建议', manual: '人工指定' } as const;
export const VERDICTS = { notOurs: '不涉及本区', dropped: '今年不再列入' } as const;
export const VERDICT_STATES = { standing: '有效', withdrawn: '已撤销' } as const;
export const ANSWER_KINDS = { commitment: '承诺事项', draftItem: '起草条目' } as const;

/** Both plans are out: then the city above may look. */
const bothIssued = relation(
  'bothIssued',
  '两份要点都已印发',
  ({ column, tenant }) => sql`(select count(*) from plan p where p.tenant_id = ${tenant}::uuid
    and p.id in (${column('upper')}, ${column('lower')}) and p.state in ('issued', 'dispatched', 'archived')) = 2`,
);

/** Two plans laid side by side: the superior's and the own that answers it, or last year's and this year's. */
export const planAlignment = record({
  name: 'planAlignment',
  label: '要点对应',
  en: 'Plan beside plan',
  path: 'plan-alignments',
  importable: false,
  module: 'alignment',
  title: 'title',
  page: '/alignments/:id',
  sort: '-createdAt',
  unique: [['upper', 'lower']],
  indexes: [['lower']],
  fields: {
    upper: reference('plan', { label: '上级要点或上年要点', en: 'Superior’s or last year’s plan', immutable: true }),
    lower: reference('plan', { label: '本级要点', en: 'Own plan', immutable: true }),
    kind: choice({ label: '类别', en: 'Kind', codes: ALIGNMENT_KINDS, system: true, fallback: 'answer' }),
    title: text({ label: '名称', en: 'Name', max: 450, system: true, optional: true }),
    state: choice({ label: '状态', en: 'State', codes: ALIGNMENT_STATES, system: true, fallback: 'open' }),
    proposedAt: instant({ label: '最近比对', en: 'Last compared', system: true, optional: true }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: ALIGNMENT_STATES,
    transitions: [
      { verb: 'close', label: '停用', from: ['open'], to: 'closed', needsReason: true },
      { verb: 'reopen', label: '重新启用', from: ['closed'], to: 'open' },
    ],
  }),
  verbs: { compare: '比对' },
  // `decide` is everything that settles which promise answers which.
  operations: ['decide'],
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['city'], { read: bothIssued }),
    grant(['office'], { create: all, close: all, reopen: all, decide: all }),
  ),
  prepare: headOf,
  effect: proposeAtOnce,
});

const ofReadable = relation(
  'ofReadable',
  '两份要点都已印发',
  ({
    column,
    tenant,
  }) => sql`exists (select 1 from plan_alignment a where a.tenant_id = ${tenant}::uuid and a.id = ${column('alignment')}
    and (select count(*) from plan p where p.tenant_id = a.tenant_id and p.id in (a.upper, a.lower)
      and p.state in ('issued', 'dispatched', 'archived')) = 2)`,
);
const rights = { read: all } as const;

/** What was seen when a person decided: sentence, date and figures. Whatever differs from it needs another look. */
const seen = z.object({ text: z.string(), dueOn: z.string().nullable(), figures: z.array(z.string()) });
export type Seen = z.infer<typeof seen>;

/**
 * A promise of the upper plan and one of the lower that answers it. The ids outlive the rows: where a text is imported
 * anew, a decision finds its sentence again by its words.
 */
export const planPair = record({
  name: 'planPair',
  label: '事项对应',
  en: 'Promise answered by a promise',
  path: 'plan-pairs',
  module: 'alignment',
  title: 'title',
  derived: true,
  sort: '-points',
  unique: [['alignment', 'upper', 'lower']],
  fields: {
    alignment: reference('planAlignment', { label: '要点对应', en: 'Plan beside plan', immutable: true }),
    title: text({ label: '事项', en: 'Promise', max: 300 }),
    upper: text({ label: '上级事项编号', en: 'Upper promise id', max: 36 }),
    lower: text({ label: '本级事项编号', en: 'Lower promise id', max: 36 }),
    lowerKind: choice({ label: '本级类别', en: 'Answered by', codes: ANSWER_KINDS, fallback: 'commitment' }),
    source: choice({ label: '产生方式', en: 'Source', codes: PAIR_SOURCES, fallback: 'likeness' }),
    /** Likeness 0 to 100 with its grounds and the rule that found it; none for what a person put together. */
    points: integer({ label: '相近程度', en: 'Likeness', min: 0, max: 100, optional: true }),
    grounds: json(z.array(z.string().max(400)).max(10), { label: '建议理由', en: 'Grounds', optional: true }),
    rule: text({ label: '比对规则', en: 'Rule of likeness', max: 20, optional: true }),
    upperSeen: json(seen, { label: '确认时的上级原文', en: 'Upper sentence as seen' }),
    lowerSeen: json(seen, { label: '确认时的本级原文', en: 'Lower sentence as seen' }),
    state: choice({ label: '状态', en: 'State', codes: PAIR_STATES, system: true, fallback: 'proposed' }),
    decidedBy: reference('person', { label: '确认人', en: 'Decided by', optional: true, system: true }),
    decidedAt: instant({ label: '确认时间', en: 'Decided at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'proposed',
    states: PAIR_STATES,
    transitions: [
      {
        verb: 'confirm',
        label: '确认对应',
        from: ['proposed', 'refused'],
        to: 'confirmed',
        stamp: { by: 'decidedBy', at: 'decidedAt' },
        batchable: true,
        guard: async (context) => [...(await stillThere(context)), ...(await nothingAgainst(context))],
        effect: followDecision,
      },
      {
        verb: 'affirm',
        label: '仍然对应',
        from: ['confirmed'],
        to: 'confirmed',
        stamp: { by: 'decidedBy', at: 'decidedAt' },
        guard: stillThere,
        effect: followDecision,
      },
      {
        verb: 'refuse',
        label: '不对应',
        from: ['proposed', 'confirmed'],
        to: 'refused',
        stamp: { by: 'decidedBy', at: 'decidedAt' },
        effect: followDecision,
      },
    ],
  }),
  verbs: { propose: '建议对应', add: '指定对应', recompare: '重新比对', relink: '随新文本对应', drop: '撤回建议' },
  permissions: permissions(
    grant(BUREAU_ROLES, rights),
    grant(['city'], { read: ofReadable }),
    grant(['office'], { confirm: all, affirm: all, refuse: all }),
  ),
  prepare: keepSeen,
});

/** That a promise of the upper plan needs no answer, and why. */
export const promiseVerdict = record({
  name: 'promiseVerdict',
  label: '不需对应的事项',
  en: 'Promise that needs no answer',
  path: 'promise-verdicts',
  importable: false,
  module: 'alignment',
  title: 'reason',
  sort: '-createdAt',
  indexes: [['alignment', 'state']],
  fields: {
    alignment: reference('planAlignment', { label: '要点对应', en: 'Plan beside plan', immutable: true }),
    promise: text({ label: '事项编号', en: 'Promise id', max: 36 }),
    verdict: choice({ label: '结论', en: 'Verdict', codes: VERDICTS, system: true, fallback: 'notOurs' }),
    reason: longText({ label: '理由', en: 'Reason', max: 1000 }),
    promiseSeen: json(seen, { label: '当时的原文', en: 'Sentence as seen', system: true, optional: true }),
    state: choice({ label: '状态', en: 'State', codes: VERDICT_STATES, system: true, fallback: 'standing' }),
  },
  states: states({
    field: 'state',
    initial: 'standing',
    states: VERDICT_STATES,
    final: ['withdrawn'],
    transitions: [{ verb: 'withdraw', label: '撤销', from: ['standing'], to: 'withdrawn', needsReason: true }],
  }),
  verbs: { relink: '随新文本对应' },
  permissions: permissions(
    grant(BUREAU_ROLES, rights),
    grant(['city'], { read: ofReadable }),
    grant(['office'], { create: all, withdraw: all }),
  ),
  prepare: prepareVerdict,
});

export const alignmentRecords = [planAlignment, planPair, promiseVerdict] as const;
