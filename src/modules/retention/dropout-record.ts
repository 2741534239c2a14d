import { BUREAU_ROLES, grant, inTown, own, permissions } from '#kernel/access';
import { all, choice, date, instant, integer, longText, record, reference, states, text } from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import { askedByTask } from '#modules/tasks';
import {
  afterReturn,
  askToVisit,
  countVisit,
  hasOutcome,
  isBorneOut,
  prepareCase,
  prepareVisit,
  wasClosed,
  wasConfirmed,
  wasMatched,
  wasReopened,
  wasReported,
  wasReturned,
  wasVisited,
} from './dropout-rules.ts';
import { ledgerFields } from './fields.ts';
import { followRoll, followRolls } from './find-dropouts.ts';
import { closingDays, returnDays, visitDays } from './parameters.ts';
import { dropoutCaseData, dropoutVisitData } from './personal.ts';

/** How it came to light. */
export const DROPOUT_SIGNS = {
  status: '学籍登记为疑似辍学或辍学',
  left: '离校后未见转入登记',
  absent: '无故未到校',
  notEnrolled: '适龄未入学',
} as const;
export const DROPOUT_STATES = {
  suspected: '疑似辍学',
  visited: '已入户核查',
  confirmed: '辍学，劝返中',
  reported: '待销号核验',
  closed: '已销号',
} as const;
/** Where the child is now; each ends the case. Source: domain handbook 04 §6. */
export const DROPOUT_OUTCOMES = {
  returned: '复学',
  transferred: '已转学核实',
  suspended: '休学',
  homeTeaching: '送教上门',
  abroad: '出国',
  deceased: '死亡',
  mistaken: '核查无误，未辍学',
} as const;

const KEEPERS = ['school', 'section'] as const;
const ofSchool = own('school');
/** Of schools that stand under the town or lie in it. */
const inArea = inTown('school');
const escalate = [{ after: 1, to: { label: '主管教育局办公室', role: 'office', of: 'school' } }] as const;

/**
 * 控辍保学台账: one child of compulsory age who is not in school, from the first sign until a second person has seen
 * where the child is. Source: 义务教育法 5, 58; 未成年人保护法 28; domain handbook 04 §6.
 */
export const dropoutCase = record({
  name: 'dropoutCase',
  personal: dropoutCaseData,
  label: '控辍保学台账',
  en: 'Dropout case',
  path: 'dropout-cases',
  verbs: { find: '系统发现' },
  module: 'retention',
  title: 'sign',
  sort: 'foundOn',
  belongsTo: 'school',
  seenByTown: true,
  indexes: [['pupil', 'state'], ['state']],
  fields: {
    school: reference('organisation', { label: '学校', en: 'School', immutable: true }),
    pupil: reference('pupil', { label: '学生', en: 'Pupil', optional: true, immutable: true }),
    childName: text({
      label: '姓名',
      en: 'Name',
      max: 50,
      optional: true,
      sensitivity: 'L3',
      readers: [...KEEPERS, 'town'],
      immutable: true,
      help: '从学籍选择学生的，姓名自动带出',
    }),
    stage: choice({ label: '学段', en: 'Stage', codes: { primary: '小学', juniorMiddle: '初中' }, immutable: true }),
    sign: choice({ label: '发现方式', en: 'Sign', codes: DROPOUT_SIGNS }),
    foundOn: date({ label: '发现日期', en: 'Found on' }),
    lastDayOn: date({ label: '最后在校日期', en: 'Last day at school', optional: true }),
    visits: integer({ label: '走访劝返次数', en: 'Visits', unit: '次', system: true, fallback: 0 }),
    visitedBy: reference('person', { label: '核查人', en: 'Visited by', optional: true, system: true }),
    confirmedBy: reference('person', { label: '认定人', en: 'Confirmed by', optional: true, system: true }),
    confirmedAt: instant({ label: '认定时间', en: 'Confirmed at', optional: true, system: true }),
    /** The first day on which it counts as a dropout. */
    confirmedOn: date({ label: '认定日期', en: 'Confirmed on', optional: true, system: true }),
    orderedBy: reference('person', { label: '责令人', en: 'Ordered by', optional: true, system: true }),
    orderedAt: instant({ label: '责令送返时间', en: 'Ordered at', optional: true, system: true }),
    outcome: choice({ label: '去向', en: 'Outcome', codes: DROPOUT_OUTCOMES, optional: true, system: true }),
    outcomeNote: longText({
      label: '去向说明',
      en: 'Outcome note',
      max: 2000,
      optional: true,
      system: true,
      sensitivity: 'L3',
      readers: KEEPERS,
    }),
    ...ledgerFields(DROPOUT_STATES, 'suspected'),
  },
  states: states({
    field: 'state',
    initial: 'suspected',
    states: DROPOUT_STATES,
    editableIn: ['suspected', 'visited', 'confirmed'],
    limits: {
      suspected: timeLimit({ days: visitDays, unit: 'workday', warn: 1, holder: askedByTask('学校'), escalate }),
      confirmed: timeLimit({ days: returnDays, unit: 'calendarDay', warn: 3, holder: askedByTask('学校'), escalate }),
      reported: timeLimit({ days: closingDays, unit: 'workday', warn: 1, holder: askedByTask('核验科室') }),
    },
    transitions: [
      { verb: 'visit', label: '登记入户核查', from: ['suspected'], to: 'visited', effect: wasVisited },
      {
        verb: 'confirm',
        label: '认定辍学',
        from: ['visited'],
        to: 'confirmed',
        notBy: ['visitedBy'],
        stamp: { by: 'confirmedBy', at: 'confirmedAt', on: 'confirmedOn' },
        effect: wasConfirmed,
      },
      {
        verb: 'order',
        label: '责令限期送返',
        from: ['confirmed'],
        to: 'confirmed',
        needsReason: true,
        stamp: { by: 'orderedBy', at: 'orderedAt' },
      },
      {
        verb: 'report',
        label: '报告去向',
        from: ['visited', 'confirmed'],
        to: 'reported',
        input: ['outcome', 'outcomeNote', 'evidence'],
        required: ['outcome'],
        evidence: 'evidence',
        stamp: { by: 'reportedBy', at: 'reportedAt' },
        guard: hasOutcome,
        effect: wasReported,
      },
      {
        verb: 'match',
        label: '学籍比对到去向',
        from: ['suspected', 'visited', 'confirmed'],
        to: 'reported',
        input: ['outcome'],
        required: ['outcome'],
        // The roll reports it, no person: whoever wrote down an earlier return stands for it no more.
        set: () => ({ reportedBy: null, reportedAt: new Date().toISOString() }),
        effect: wasMatched,
      },
      {
        verb: 'close',
        label: '核验销号',
        from: ['reported'],
        to: 'closed',
        notBy: ['reportedBy', 'visitedBy'],
        stamp: { by: 'closedBy', at: 'closedAt', on: 'closedOn' },
        guard: isBorneOut,
        effect: wasClosed,
      },
      {
        verb: 'return',
        label: '退回',
        from: ['reported'],
        to: ['visited', 'confirmed'],
        choose: afterReturn,
        needsReason: true,
        notBy: ['reportedBy'],
        effect: wasReturned,
      },
      {
        verb: 'reopen',
        label: '重开',
        from: ['closed'],
        to: 'suspected',
        needsReason: true,
        set: () => ({ closedOn: null, confirmedOn: null, outcome: null, outcomeNote: null, visitedBy: null }),
        effect: wasReopened,
      },
    ],
  }),
  prepare: prepareCase,
  effect: askToVisit,
  concerns: ['approve', 'takeEffect'].map((verb) => ({
    record: 'enrolmentEvent',
    verb,
    effect: followRoll,
    effectMany: followRolls,
  })),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['city'], { read: all }),
    // 义务教育法 13, 58: towns see to it that children of their area go to school, and order parents to send them.
    grant(['town'], { read: inArea, order: inArea }),
    grant(['school'], { read: ofSchool, create: ofSchool, update: ofSchool, report: ofSchool }),
    grant(['section'], {
      create: all,
      update: all,
      report: all,
      confirm: all,
      order: all,
      close: all,
      return: all,
      reopen: all,
    }),
    { system: { visit: all, match: all } },
  ),
});

export const VISIT_MODES = { home: '入户', phone: '电话', work: '务工地', joint: '部门联合' } as const;

/** One visit to a child's family: to look, or to persuade. */
export const dropoutVisit = record({
  name: 'dropoutVisit',
  personal: dropoutVisitData,
  label: '走访劝返记录',
  en: 'Dropout visit',
  path: 'dropout-visits',
  module: 'retention',
  title: 'visitedOn',
  sort: '-visitedOn',
  belongsTo: 'school',
  seenByTown: true,
  indexes: [['dropoutCase']],
  fields: {
    dropoutCase: reference('dropoutCase', { label: '台账', en: 'Case', immutable: true }),
    school: reference('organisation', { label: '学校', en: 'School', optional: true, system: true }),
    visitedOn: date({ label: '走访日期', en: 'Visited on' }),
    mode: choice({ label: '方式', en: 'Mode', codes: VISIT_MODES }),
    visitors: text({ label: '走访人员', en: 'Visitors', max: 200, help: '两人以上' }),
    found: longText({ label: '核查情况', en: 'Found', max: 2000, sensitivity: 'L3', readers: KEEPERS }),
    nextStep: longText({ label: '下步措施', en: 'Next step', max: 1000, optional: true }),
  },
  prepare: prepareVisit,
  effect: countVisit,
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['town'], { read: inArea }),
    grant(['school'], { read: ofSchool, create: ofSchool }),
    grant(['section'], { create: all }),
  ),
});
