import { CORRECTION_FIELDS } from '#contract/correction-fields';
import { BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import { all, choice, date, instant, longText, record, reference, sealed, states, text } from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import { correctionApplied, correctionTold, mayBeAccepted } from './correction-rules.ts';
import { rollCorrectionData, rollLookupData } from './personal.ts';
import { ofBureau } from './scopes.ts';

export const CORRECTION_STATES = { submitted: '待学校核实', accepted: '已更正', declined: '未采纳' } as const;
const SCHOOL = ['school'] as const;

/** A parent's report that the roll holds something wrong. Comes through the public page alone; the school answers. */
export const rollCorrection = record({
  name: 'rollCorrection',
  personal: rollCorrectionData,
  label: '学籍更正',
  en: 'Correction of the roll',
  path: 'roll-corrections',
  verbs: { report: '家长报告' },
  module: 'pupils',
  title: 'field',
  sort: '-createdAt',
  derived: true,
  belongsTo: 'school',
  indexes: [['school', 'state'], ['numberHash']],
  fields: {
    pupil: reference('pupil', { label: '学生', en: 'Pupil' }),
    school: reference('organisation', { label: '学校', en: 'School' }),
    field: choice({ label: '有误的一项', en: 'Field', codes: CORRECTION_FIELDS }),
    says: longText({ label: '家长说明', en: 'What the parent says', max: 500, sensitivity: 'L3', readers: SCHOOL }),
    contact: sealed({ label: '联系电话', en: 'Contact', readers: SCHOOL, optional: true }),
    dueOn: date({ label: '答复时限', en: 'Due on', optional: true, system: true }),
    state: choice({ label: '状态', en: 'State', codes: CORRECTION_STATES, system: true, fallback: 'submitted' }),
    /** For fields that the school corrects at once; classes, schools and statuses follow by an event. */
    newValue: text({
      label: '更正为',
      en: 'Corrected to',
      max: 60,
      optional: true,
      sensitivity: 'L3',
      readers: SCHOOL,
      help: '姓名、性别（男、女）、出生日期、证件号码直接填写；其余请另办学籍异动',
    }),
    answer: longText({
      label: '给家长的答复',
      en: 'Answer',
      max: 500,
      optional: true,
      sensitivity: 'L3',
      readers: SCHOOL,
    }),
    answeredBy: reference('person', { label: '答复人', en: 'Answered by', optional: true, system: true }),
    answeredAt: instant({ label: '答复时间', en: 'Answered at', optional: true, system: true }),
    /** Hash of the private number that the parent keeps. */
    numberHash: text({ label: '查询号摘要', en: 'Hash of the number', max: 64, system: true, sensitivity: 'L3' }),
  },
  states: states({
    field: 'state',
    initial: 'submitted',
    states: CORRECTION_STATES,
    final: ['accepted', 'declined'],
    editableIn: [],
    limits: {
      // The day that the parent was told.
      submitted: timeLimit({
        until: 'dueOn',
        unit: 'workday',
        warn: 2,
        holder: { label: '学校', organisation: 'school' },
        escalate: [{ after: 1, to: { label: '主管教育局办公室', role: 'office', of: 'school' } }],
      }),
    },
    transitions: [
      {
        verb: 'accept',
        label: '更正',
        from: ['submitted'],
        to: 'accepted',
        input: ['newValue', 'answer'],
        stamp: { by: 'answeredBy', at: 'answeredAt' },
        guard: mayBeAccepted,
        effect: correctionApplied,
      },
      {
        verb: 'decline',
        label: '不采纳',
        from: ['submitted'],
        to: 'declined',
        input: ['answer'],
        required: ['answer'],
        stamp: { by: 'answeredBy', at: 'answeredAt' },
        effect: correctionTold,
      },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: ofBureau('school') }),
    grant(['city', 'admin'], { read: all }),
    grant(['school'], { read: own('school'), accept: own('school'), decline: own('school') }),
  ),
});

/** One answered lookup: which child, until when it stays open. The token itself is nowhere kept. */
export const rollLookup = record({
  name: 'rollLookup',
  personal: rollLookupData,
  label: '学籍掌上查记录',
  en: 'Roll lookup',
  path: 'roll-lookups',
  module: 'pupils',
  title: 'expiresAt',
  sort: '-createdAt',
  derived: true,
  belongsTo: 'school',
  unique: [['tokenHash']],
  verbs: { lookUp: '掌上查询' },
  fields: {
    pupil: reference('pupil', { label: '学生', en: 'Pupil' }),
    school: reference('organisation', { label: '学校', en: 'School' }),
    tokenHash: text({ label: '凭证摘要', en: 'Hash of the token', max: 64, sensitivity: 'L3' }),
    expiresAt: instant({ label: '有效至', en: 'Expires at' }),
  },
  permissions: permissions(grant(['auditor'], { read: ofBureau('school') })),
});
