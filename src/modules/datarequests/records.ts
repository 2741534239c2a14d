import { sql } from 'kysely';
import { CORRECTION_FIELDS } from '#contract/correction-fields';
import { grant, permissions } from '#kernel/access';
import {
  all,
  choice,
  date,
  files,
  instant,
  longText,
  type PersonalData,
  record,
  reference,
  sealed,
  states,
  text,
  yesNo,
} from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import { dataRequestYears } from './parameters.ts';
import {
  askSchool,
  mayBeGranted,
  mayBeRefused,
  mustBeChecked,
  mustBeDone,
  prepareRequest,
  startErasure,
} from './rules.ts';
import { ERASURE_GROUNDS, RELATIONS, REQUEST_KINDS, REQUEST_STATES } from './words.ts';

const OFFICE = ['office'] as const;
const stamped = { optional: true, system: true } as const;

const personal: PersonalData = {
  subjects: '学生及其监护人',
  minors: true,
  purpose: '受理、决定和答复监护人就未成年人个人信息提出的请求，留存办理依据',
  basis: '个人信息保护法（2021）第四十四条至第五十条；未成年人网络保护条例（2024）第三十四条',
  sources: '监护人书面提出，经办人登记',
  outlives: '对请求的答复须能说明办理经过（个人信息保护法第五十条）',
  retention: {
    parameter: dataRequestYears.name,
    begins: '答复之日',
    on: (column) => sql`(${column('answeredAt')} at time zone 'Asia/Shanghai')::date`,
  },
};

/** 个人信息请求: what a guardian asks on paper about a child's data, until it was done and answered. */
export const dataRequest = record({
  name: 'dataRequest',
  personal,
  label: '个人信息请求',
  en: 'Personal data request',
  path: 'data-requests',
  importable: false,
  module: 'datarequests',
  title: 'kind',
  sort: 'dueOn',
  indexes: [['state'], ['pupil']],
  verbs: { copy: '生成副本' },
  fields: {
    kind: choice({ label: '请求', en: 'Asked for', codes: REQUEST_KINDS }),
    /** By these two the child is found; they are not kept. */
    childNumber: sealed({
      label: '学籍号或身份证号',
      en: 'Roll or identity number',
      optional: true,
      readers: OFFICE,
      help: '与姓名一起用来找到学生，不保存',
    }),
    childName: text({
      label: '学生姓名',
      en: 'Name of the child',
      max: 50,
      optional: true,
      sensitivity: 'L3',
      readers: OFFICE,
      help: '与号码一起用来找到学生，不保存',
    }),
    pupil: reference('pupil', { label: '学生', en: 'Pupil', ...stamped }),
    wrongField: choice({
      label: '有误的一项',
      en: 'What is wrong',
      codes: CORRECTION_FIELDS,
      optional: true,
      applies: { field: 'kind', is: ['correct'], required: true },
    }),
    applicant: text({ label: '申请人姓名', en: 'Applicant', max: 50, sensitivity: 'L3', readers: OFFICE }),
    relation: choice({ label: '与学生的关系', en: 'Relation', codes: RELATIONS }),
    contact: sealed({ label: '联系电话', en: 'Contact', optional: true, readers: OFFICE }),
    says: longText({ label: '请求内容', en: 'What is asked', max: 500, sensitivity: 'L3', readers: OFFICE }),
    papers: files({ label: '申请材料', en: 'Papers' }),
    receivedOn: date({ label: '收到日期', en: 'Received on' }),
    dueOn: date({ label: '答复期限', en: 'Due on', ...stamped }),
    identityChecked: yesNo({ label: '已核验申请人身份', en: 'Identity checked', fallback: false }),
    guardianshipProved: yesNo({
      label: '监护关系由所附材料证明',
      en: 'Guardianship proved by papers',
      fallback: false,
      help: '申请人不在学生登记的监护人里时填写',
    }),
    state: choice({ label: '状态', en: 'State', codes: REQUEST_STATES, system: true, fallback: 'received' }),
    ground: choice({ label: '删除的情形', en: 'Ground of deletion', codes: ERASURE_GROUNDS, optional: true }),
    decision: longText({ label: '决定和依据', en: 'Decision', max: 1000, optional: true }),
    answer: longText({ label: '答复', en: 'Answer', max: 2000, optional: true, sensitivity: 'L3', readers: OFFICE }),
    copiedAt: instant({ label: '副本生成时间', en: 'Copied at', ...stamped }),
    acceptedBy: reference('person', { label: '受理人', en: 'Accepted by', ...stamped }),
    acceptedAt: instant({ label: '受理时间', en: 'Accepted at', ...stamped }),
    decidedBy: reference('person', { label: '决定人', en: 'Decided by', ...stamped }),
    decidedAt: instant({ label: '决定时间', en: 'Decided at', ...stamped }),
    answeredBy: reference('person', { label: '答复人', en: 'Answered by', ...stamped }),
    answeredAt: instant({ label: '答复时间', en: 'Answered at', ...stamped }),
  },
  prepare: prepareRequest,
  states: states({
    field: 'state',
    initial: 'received',
    states: REQUEST_STATES,
    final: ['answered'],
    editableIn: ['received'],
    limits: Object.fromEntries(
      ['received', 'accepted', 'granted', 'refused', 'declined'].map((state) => [
        state,
        timeLimit({
          until: 'dueOn',
          unit: 'workday',
          warn: 3,
          holder: { label: '办公室', role: 'office' },
          escalate: [{ after: 1, to: { label: '局领导', role: 'leader' } }],
          basis: '个人信息保护法第五十条；未成年人网络保护条例第三十四条',
        }),
      ]),
    ),
    transitions: [
      {
        verb: 'accept',
        label: '受理',
        from: ['received'],
        to: 'accepted',
        stamp: { by: 'acceptedBy', at: 'acceptedAt' },
        guard: mustBeChecked,
        effect: askSchool,
      },
      {
        verb: 'decline',
        label: '不予受理',
        from: ['received'],
        to: 'declined',
        input: ['decision'],
        required: ['decision'],
      },
      {
        verb: 'grant',
        label: '同意',
        from: ['accepted'],
        to: 'granted',
        input: ['ground', 'decision'],
        required: ['decision'],
        notBy: ['acceptedBy'],
        stamp: { by: 'decidedBy', at: 'decidedAt' },
        guard: mayBeGranted,
        effect: startErasure,
      },
      {
        verb: 'refuse',
        label: '不同意',
        from: ['accepted'],
        to: 'refused',
        input: ['decision'],
        required: ['decision'],
        notBy: ['acceptedBy'],
        stamp: { by: 'decidedBy', at: 'decidedAt' },
        guard: mayBeRefused,
      },
      {
        verb: 'answer',
        label: '答复',
        from: ['granted', 'refused', 'declined'],
        to: 'answered',
        input: ['answer'],
        required: ['answer'],
        stamp: { by: 'answeredBy', at: 'answeredAt' },
        guard: mustBeDone,
      },
    ],
  }),
  permissions: permissions(
    grant(['office', 'leader', 'auditor'], { read: all }),
    grant(['office'], { create: all, update: all, accept: all, decline: all, grant: all, refuse: all, answer: all }),
  ),
});
