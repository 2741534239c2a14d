import { BUREAU_ROLES, grant, permissions } from '#kernel/access';
import {
  all,
  choice,
  date,
  files,
  instant,
  longText,
  record,
  reference,
  sealed,
  states,
  text,
} from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import { STAGES } from '#modules/institutions';
import { askedByTask } from '#modules/tasks';
import { enterRoll } from './event-effects.ts';
import { prepareEvent } from './event-prepare.ts';
import { leaveRoll, mayBeRevoked } from './event-revoke.ts';
import { mayAllBeApproved, mayBeAgreed, mayBeApproved, mayBeSubmitted, mayTakeEffect } from './event-rules.ts';
import { areDecided, isDecided, isOver, wasAgreed, wasReturned, wasSubmitted } from './event-tasks.ts';
import { afterApproval, afterSubmission, leavesIntake, nextReviewer } from './event-turns.ts';
import { KIND_LABELS, kindsThat } from './kinds.ts';
import { authorityHandlingDays, schoolHandlingDays } from './parameters.ts';
import { rollEventData } from './personal.ts';
import { appliedHere, askedHere, kept, ofBothSchools, ofBureau, reviewedByOffice, reviewedHere } from './scopes.ts';

export const EVENT_STATES = {
  drafted: '草稿',
  submitted: '待对方学校核办',
  reviewing: '待教育局核办',
  /** Decided with the other children of its intake, one task and one time limit for all of them. */
  pooled: '随新生批次待核办',
  approved: '已核准，待生效',
  effective: '已生效',
  returned: '已退回',
  withdrawn: '已撤回',
} as const;

export const APPLICANTS = { guardian: '监护人', pupil: '学生本人', school: '学校' } as const;
const CONCERNED = ['school', 'section'] as const;
const SCHOOL = ['school'] as const;
/** Asked for where the event moves the pupil into a class, or to a place outside. */
const ofClass = { field: 'kind', is: kindsThat(({ needsClass }) => needsClass !== undefined) };
const ofOutside = { field: 'kind', is: kindsThat(({ needsOutside }) => needsOutside !== undefined) };
const OPEN = ['drafted', 'submitted', 'reviewing', 'pooled', 'returned'] as const;

/**
 * One thing that happens to a pupil's roll: applied for by a school, agreed by the other school of a transfer,
 * reviewed by the authority of each, and then done to the roll in the same transaction. Two schools see a transfer,
 * so its rows are kept apart by the scopes below and not by one school's line of the database.
 */
export const enrolmentEvent = record({
  name: 'enrolmentEvent',
  personal: rollEventData,
  label: '学籍异动',
  en: 'Enrolment event',
  path: 'enrolment-events',
  module: 'pupils',
  title: 'kind',
  sort: '-createdAt',
  indexes: [
    ['pupil', 'state'],
    ['reviewer', 'state'],
    ['state', 'effectiveOn'],
    ['intake', 'state'],
  ],
  fields: {
    kind: choice({ label: '类别', en: 'Kind', codes: KIND_LABELS, immutable: true }),
    /** Chosen among the school's own pupils; a school that takes a child in names it by roll number and name. */
    pupil: reference('pupil', { label: '学生', en: 'Pupil', optional: true, immutable: true }),
    pupilName: text({
      label: '学生姓名',
      en: 'Name of the pupil',
      max: 50,
      optional: true,
      sensitivity: 'L3',
      readers: CONCERNED,
      immutable: true,
    }),
    rollNumber: sealed({
      label: '学籍号',
      en: 'Roll number',
      optional: true,
      readers: SCHOOL,
      immutable: true,
      help: '学生不在本校时，填学籍号和姓名',
    }),
    school: reference('organisation', { label: '现学校', en: 'School', optional: true, system: true }),
    toSchool: reference('organisation', { label: '转入或注册学校', en: 'To school', optional: true, applies: ofClass }),
    toClassGroup: reference('classGroup', { label: '转入班级', en: 'To class', optional: true, applies: ofClass }),
    stage: choice({ label: '学段', en: 'Stage', codes: STAGES, optional: true, system: true }),
    overLimitReason: longText({
      label: '超班额接收理由',
      en: 'Reason for going over the class limit',
      max: 500,
      optional: true,
      applies: ofClass,
      help: '接收后超过班额标准的，写明理由后才能提出或同意',
    }),
    outside: text({ label: '市外学校或去向', en: 'Place outside', max: 120, optional: true, applies: ofOutside }),
    applicant: choice({ label: '申请人', en: 'Applicant', codes: APPLICANTS, fallback: 'guardian' }),
    applyingSchool: reference('organisation', { label: '提出学校', en: 'Applying school', optional: true }),
    grounds: longText({ label: '事由', en: 'Grounds', max: 2000, sensitivity: 'L3', readers: CONCERNED }),
    evidence: files({ label: '证明材料', en: 'Evidence' }),
    effectiveOn: date({ label: '生效日期', en: 'Effective on' }),
    intake: reference('intake', { label: '新生批次', en: 'Intake', optional: true, system: true }),
    state: choice({ label: '状态', en: 'State', codes: EVENT_STATES, system: true, fallback: 'drafted' }),
    remarks: longText({ label: '审核提示', en: 'Remarks', max: 2000, optional: true, system: true }),
    /** The authority whose turn it is, and the one after it where the two schools have different ones. */
    reviewer: reference('organisation', { label: '核办教育局', en: 'Reviewer', optional: true, system: true }),
    nextReviewer: reference('organisation', { label: '续办教育局', en: 'Next reviewer', optional: true, system: true }),
    appliedBy: reference('person', { label: '提出人', en: 'Applied by', optional: true, system: true }),
    appliedAt: instant({ label: '提出时间', en: 'Applied at', optional: true, system: true }),
    agreedBy: reference('person', { label: '对方学校同意人', en: 'Agreed by', optional: true, system: true }),
    agreedAt: instant({ label: '对方学校同意时间', en: 'Agreed at', optional: true, system: true }),
    firstReviewedBy: reference('person', {
      label: '先行核办人',
      en: 'First reviewed by',
      optional: true,
      system: true,
    }),
    approvedBy: reference('person', { label: '核准人', en: 'Approved by', optional: true, system: true }),
    approvedAt: instant({ label: '核准时间', en: 'Approved at', optional: true, system: true }),
  },
  prepare: prepareEvent,
  states: states({
    field: 'state',
    initial: 'drafted',
    states: EVENT_STATES,
    final: ['effective', 'withdrawn'],
    editableIn: ['drafted', 'returned'],
    limits: {
      submitted: timeLimit({
        days: schoolHandlingDays,
        unit: 'workday',
        warn: 2,
        holder: askedByTask('对方学校'),
        escalate: [
          { after: 1, to: { label: '现学校主管教育局办公室', role: 'office', of: 'school' } },
          { after: 3, to: { label: '现学校主管教育局局领导', role: 'leader', of: 'school' } },
        ],
      }),
      // Each authority has its own days.
      reviewing: timeLimit({
        days: authorityHandlingDays,
        unit: 'workday',
        warn: 2,
        anew: 'reviewer',
        holder: askedByTask('核办科室'),
        escalate: [{ after: 1, to: { label: '核办教育局局领导', role: 'leader', of: 'reviewer' } }],
      }),
    },
    transitions: [
      {
        verb: 'submit',
        label: '提出',
        from: ['drafted', 'returned'],
        to: ['submitted', 'reviewing', 'pooled'],
        choose: afterSubmission,
        stamp: { by: 'appliedBy', at: 'appliedAt' },
        set: () => ({ agreedBy: null, agreedAt: null, firstReviewedBy: null, approvedBy: null, approvedAt: null }),
        guard: mayBeSubmitted,
        effect: wasSubmitted,
      },
      {
        verb: 'agree',
        label: '同意',
        from: ['submitted'],
        to: 'reviewing',
        input: ['toClassGroup', 'overLimitReason'],
        stamp: { by: 'agreedBy', at: 'agreedAt' },
        notBy: ['appliedBy'],
        guard: mayBeAgreed,
        effect: wasAgreed,
      },
      {
        verb: 'decline',
        label: '不同意，退回',
        from: ['submitted'],
        to: 'returned',
        needsReason: true,
        effect: wasReturned,
      },
      {
        verb: 'approve',
        label: '核准',
        from: ['reviewing', 'pooled'],
        to: ['reviewing', 'approved', 'effective'],
        choose: afterApproval,
        stamp: { by: 'approvedBy', at: 'approvedAt' },
        set: nextReviewer,
        handsOn: true,
        notBy: ['appliedBy', 'agreedBy', 'firstReviewedBy'],
        guard: mayBeApproved,
        guardMany: mayAllBeApproved,
        effect: isDecided,
        effectMany: areDecided,
      },
      {
        verb: 'return',
        label: '退回',
        from: ['reviewing', 'pooled'],
        to: 'returned',
        needsReason: true,
        set: leavesIntake,
        effect: wasReturned,
      },
      {
        verb: 'withdraw',
        label: '撤回',
        from: [...OPEN, 'approved'],
        to: 'withdrawn',
        needsReason: true,
        effect: isOver,
      },
      { verb: 'release', label: '随批退回', from: ['pooled'], to: 'drafted', set: leavesIntake },
      {
        verb: 'revoke',
        label: '撤销注册',
        from: ['effective'],
        to: 'withdrawn',
        needsReason: true,
        guard: mayBeRevoked,
        effect: leaveRoll,
      },
      {
        verb: 'takeEffect',
        label: '生效',
        from: ['approved'],
        to: 'effective',
        guard: mayTakeEffect,
        effect: enterRoll,
      },
      {
        verb: 'sendBack',
        label: '到期不能生效，退回',
        from: ['approved'],
        to: 'returned',
        needsReason: true,
        effect: wasReturned,
      },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: ofBureau('school', 'toSchool') }),
    grant(['city', 'admin'], { read: all }),
    grant(['school'], {
      read: ofBothSchools,
      create: appliedHere,
      update: appliedHere,
      submit: appliedHere,
      withdraw: appliedHere,
      agree: askedHere,
      decline: askedHere,
    }),
    grant(['section'], {
      create: kept('school'),
      update: kept('school'),
      submit: kept('school'),
      withdraw: kept('school'),
      approve: reviewedHere,
      return: reviewedHere,
    }),
    grant(['office'], { approve: reviewedByOffice, return: reviewedByOffice }),
    { system: { takeEffect: all, sendBack: all, release: all, revoke: all } },
  ),
});
