import { BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import {
  all,
  choice,
  computed,
  date,
  instant,
  integer,
  longText,
  record,
  reference,
  states,
  text,
} from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import { STAGES, type Stage } from '#modules/institutions';
import { askedByTask } from '#modules/tasks';
import { carryIntake, wasDecided, wasHandedIn, wasSentBack } from './intake-rules.ts';
import { authorityHandlingDays } from './parameters.ts';
import { kept, ofBureau, reviewedByOffice, reviewedHere } from './scopes.ts';

export const INTAKE_STATES = {
  prepared: '待提出',
  reviewing: '待教育局核办',
  returned: '已退回',
  done: '已核准',
  withdrawn: '已撤回',
  undone: '已撤销',
} as const;

export const INTAKE_POLICIES = { all: '全部没有问题才提出', good: '先提出没有问题的' } as const;
const OPEN = ['prepared', 'returned'] as const;

/** 2026级小学新生 */
const titleOf = (row: Readonly<Record<string, unknown>>): string =>
  `${String(row.entryYear)}级${STAGES[row.stage as Stage] ?? ''}新生`;

/**
 * The newcomers of a school, one stage and year, registered together: one event for each child, handed in, reviewed
 * and taken back as one act. Who belongs to it follows from the register: children who wait to be registered and have
 * a class, and registrations that stand as drafts (graduates of another school, brought by a sheet of events).
 */
export const intake = record({
  name: 'intake',
  label: '新生入学注册',
  en: 'Intake',
  path: 'intakes',
  module: 'pupils',
  title: 'title',
  sort: '-createdAt',
  belongsTo: 'school',
  // One is prepared on its page, with what it finds; what stands as drafts comes by a sheet of events.
  importable: false,
  indexes: [['school', 'state']],
  fields: {
    school: reference('organisation', { label: '学校', en: 'School', immutable: true }),
    stage: choice({ label: '学段', en: 'Stage', codes: STAGES, immutable: true }),
    entryYear: integer({ label: '入学年份', en: 'Entry year', min: 2000, max: 2100, immutable: true }),
    title: computed(text({ label: '批次', en: 'Title', max: 40, optional: true }), titleOf),
    classGroup: reference('classGroup', {
      label: '班级',
      en: 'Class',
      optional: true,
      help: '不选的，按每名学生的拟编班级；选了的，只注册这个班，没有拟编班级的待注册学生也编入这个班',
    }),
    effectiveOn: date({ label: '注册日期', en: 'Registered on' }),
    policy: choice({ label: '有问题的学生', en: 'Policy', codes: INTAKE_POLICIES, fallback: 'all' }),
    overLimitReason: longText({
      label: '超班额接收理由',
      en: 'Reason for going over the class limit',
      max: 500,
      optional: true,
      help: '注册后超过班额标准的，写明理由后才能提出',
    }),
    state: choice({ label: '状态', en: 'State', codes: INTAKE_STATES, system: true, fallback: 'prepared' }),
    handedIn: integer({ label: '提出人数', en: 'Handed in', unit: '人', system: true, fallback: 0 }),
    registered: integer({ label: '核准人数', en: 'Registered', unit: '人', system: true, fallback: 0 }),
    reviewer: reference('organisation', { label: '核办教育局', en: 'Reviewer', optional: true, system: true }),
    appliedBy: reference('person', { label: '提出人', en: 'Applied by', optional: true, system: true }),
    appliedAt: instant({ label: '提出时间', en: 'Applied at', optional: true, system: true }),
    approvedBy: reference('person', { label: '核准人', en: 'Approved by', optional: true, system: true }),
    approvedAt: instant({ label: '核准时间', en: 'Approved at', optional: true, system: true }),
    undoneBy: reference('person', { label: '撤销人', en: 'Undone by', optional: true, system: true }),
    undoneAt: instant({ label: '撤销时间', en: 'Undone at', optional: true, system: true }),
  },
  prepare: carryIntake,
  states: states({
    field: 'state',
    initial: 'prepared',
    states: INTAKE_STATES,
    final: ['done', 'withdrawn', 'undone'],
    editableIn: [...OPEN],
    limits: {
      reviewing: timeLimit({
        days: authorityHandlingDays,
        unit: 'workday',
        warn: 2,
        holder: askedByTask('核办科室'),
        escalate: [{ after: 1, to: { label: '核办教育局局领导', role: 'leader', of: 'reviewer' } }],
      }),
    },
    transitions: [
      {
        verb: 'submit',
        label: '提出注册',
        from: [...OPEN],
        to: 'reviewing',
        stamp: { by: 'appliedBy', at: 'appliedAt' },
        effect: wasHandedIn,
        confirm: '给每名没有问题的学生各生成一项入学注册，一并报教育局核办。核准前可以整批撤回。',
      },
      {
        verb: 'approve',
        label: '整批核准',
        from: ['reviewing'],
        to: 'done',
        stamp: { by: 'approvedBy', at: 'approvedAt' },
        notBy: ['appliedBy'],
        effect: wasDecided,
        confirm: '本批还没有单独办理的入学注册全部核准；提出以后出现问题的，连同原因退回学校。',
      },
      {
        verb: 'return',
        label: '整批退回',
        from: ['reviewing'],
        to: 'returned',
        needsReason: true,
        effect: wasSentBack,
      },
      {
        verb: 'withdraw',
        label: '整批撤回',
        from: [...OPEN, 'reviewing'],
        to: 'withdrawn',
        needsReason: true,
        effect: wasDecided,
      },
      {
        verb: 'undo',
        label: '撤销注册',
        from: ['done'],
        to: 'undone',
        needsReason: true,
        stamp: { by: 'undoneBy', at: 'undoneAt' },
        confirm: '本批学生回到待注册。注册以后已经办过其他学籍异动的，保留不动。',
      },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: ofBureau('school') }),
    grant(['city', 'admin'], { read: all }),
    grant(['school'], {
      read: own('school'),
      create: own('school'),
      update: own('school'),
      submit: own('school'),
      withdraw: own('school'),
    }),
    grant(['section'], {
      create: kept('school'),
      update: kept('school'),
      submit: kept('school'),
      withdraw: kept('school'),
      approve: reviewedHere,
      return: reviewedHere,
      undo: reviewedHere,
    }),
    grant(['office'], { approve: reviewedByOffice, return: reviewedByOffice, undo: reviewedByOffice }),
  ),
});
