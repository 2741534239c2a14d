import { sql } from 'kysely';
import { z } from 'zod';
import { grant, permissions } from '#kernel/access';
import {
  all,
  choice,
  instant,
  integer,
  json,
  longText,
  none,
  record,
  reference,
  relation,
  states,
  text,
} from '#kernel/definition';
import { KEEPERS, OVERSEERS } from '../finding-record.ts';
import { agree, carryOut, mayBeDecided, mayBeProposed, takeBack } from './pair-rules.ts';
import { askSecond, tellReturned } from './pair-tasks.ts';
import { PAIR_RECORDS, PAIR_STATES, SIDES, VERDICTS } from './words.ts';

/** One of the two rows is the acting school's. */
const concernsSchool = relation(
  'concernsSchool',
  '涉及本校',
  ({ actor, column }) => sql`(${actor.organisationId}::uuid in (${column('firstSchool')}, ${column('secondSchool')}))`,
);

const decision = ['verdict', 'master', 'choices', 'note'];

/**
 * Two rows that may be one pupil, member of staff or school. What was found different once is remembered and never
 * proposed again. Where the rows stand in two schools, one person proposes and another decides.
 */
export const duplicatePair = record({
  name: 'duplicatePair',
  label: '疑似重复',
  en: 'Duplicate pair',
  path: 'duplicate-pairs',
  module: 'dataquality',
  title: 'record',
  page: '/quality/duplicates/:id',
  derived: true,
  sort: '-score,createdAt',
  unique: [['record', 'first', 'second']],
  indexes: [['state']],
  verbs: { suspect: '发现', change: '情况变化' },
  fields: {
    record: choice({ label: '类别', en: 'Record', codes: PAIR_RECORDS }),
    first: text({ label: '第一条', en: 'First row', max: 40 }),
    second: text({ label: '第二条', en: 'Second row', max: 40 }),
    firstSchool: reference('organisation', { label: '第一条所在学校', en: 'School of the first' }),
    secondSchool: reference('organisation', { label: '第二条所在学校', en: 'School of the second' }),
    score: integer({ label: '相似分', en: 'Score', min: 0, max: 100 }),
    /** In Chinese, without any value: 证件号码相同. */
    reasons: json(z.array(z.string()), { label: '依据', en: 'Reasons' }),
    state: choice({ label: '状态', en: 'State', codes: PAIR_STATES }),
    verdict: choice({ label: '认定', en: 'Verdict', codes: VERDICTS, optional: true }),
    /** The row that stays. */
    master: choice({ label: '保留', en: 'Master', codes: SIDES, optional: true }),
    /** Field → the row whose value the master gets. */
    choices: json(z.record(z.string(), z.enum(['first', 'second'])), {
      label: '逐项取值',
      en: 'Choices',
      optional: true,
    }),
    note: longText({ label: '依据说明', en: 'Note', max: 500, optional: true }),
    proposedBy: reference('person', { label: '提出人', en: 'Proposed by', optional: true }),
    proposedAt: instant({ label: '提出时间', en: 'Proposed at', optional: true }),
    decidedBy: reference('person', { label: '认定人', en: 'Decided by', optional: true }),
    decidedAt: instant({ label: '认定时间', en: 'Decided at', optional: true }),
  },
  states: states({
    field: 'state',
    initial: 'suspected',
    states: PAIR_STATES,
    final: ['same', 'different', 'cleared'],
    transitions: [
      {
        verb: 'propose',
        label: '提出认定',
        from: ['suspected'],
        to: 'proposed',
        input: decision,
        required: ['verdict', 'note'],
        stamp: { by: 'proposedBy', at: 'proposedAt' },
        guard: mayBeProposed,
        effect: askSecond,
      },
      {
        verb: 'confirm',
        label: '认定',
        from: ['proposed'],
        to: ['same', 'different'],
        choose: ({ next }) => String(next.verdict),
        stamp: { by: 'decidedBy', at: 'decidedAt' },
        notBy: ['proposedBy'],
        effect: agree,
      },
      {
        verb: 'decide',
        label: '认定',
        from: ['suspected'],
        to: ['same', 'different'],
        choose: ({ next }) => (next.verdict === 'same' ? 'same' : 'different'),
        input: decision,
        required: ['verdict', 'note'],
        stamp: { by: 'decidedBy', at: 'decidedAt' },
        guard: mayBeDecided,
        effect: carryOut,
      },
      {
        verb: 'sendBack',
        label: '退回',
        from: ['proposed'],
        to: 'suspected',
        needsReason: true,
        effect: tellReturned,
      },
      {
        verb: 'undo',
        label: '撤销合并',
        from: ['same'],
        to: 'suspected',
        needsReason: true,
        set: () => ({ verdict: null }),
        effect: takeBack,
      },
      {
        verb: 'reopen',
        label: '重新核对',
        from: ['different'],
        to: 'suspected',
        needsReason: true,
        set: () => ({ verdict: null }),
      },
      { verb: 'clear', label: '不再相似', from: ['suspected'], to: 'cleared' },
      { verb: 'suspect', label: '发现相似', from: ['cleared'], to: 'suspected' },
    ],
  }),
  permissions: permissions(
    grant(OVERSEERS, { read: all }),
    grant(KEEPERS, { propose: all, confirm: all, decide: all, sendBack: all, undo: all, reopen: all }),
    grant(['school'], { read: concernsSchool, propose: concernsSchool, decide: concernsSchool }),
    grant(['admin'], { clear: none, suspect: none }),
  ),
});
