import { sql } from 'kysely';
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
import { mustBeChecked, mustBeDone, prepareRequest, startErasure } from './rules.ts';

export const REQUEST_KINDS = {
  copy: '查阅、复制',
  correct: '更正、补充',
  erase: '删除',
  withdraw: '撤回同意',
  explain: '解释说明处理规则',
} as const;
export const REQUEST_STATES = {
  received: '已申请',
  accepted: '已受理',
  declined: '不予受理',
  granted: '同意',
  refused: '不同意',
  answered: '已答复',
} as const;
const RELATIONS = { father: '父亲', mother: '母亲', other: '其他监护人', self: '本人（年满十四周岁）' } as const;
const OFFICE = ['office'] as const;

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
  module: 'datarequests',
  title: 'kind',
  sort: 'dueOn',
  indexes: [['state'], ['pupil']],
  fields: {
    kind: choice({ label: '请求', en: 'Asked for', codes: REQUEST_KINDS }),
    pupil: reference('pupil', {
      label: '学生',
      en: 'Pupil',
      optional: true,
      applies: { field: 'kind', is: Object.keys(REQUEST_KINDS) },
      help: '请求删除的必须填写；销毁后这里清空',
    }),
    applicant: text({ label: '申请人姓名', en: 'Applicant', max: 50, sensitivity: 'L3', readers: OFFICE }),
    relation: choice({ label: '与学生的关系', en: 'Relation', codes: RELATIONS }),
    contact: sealed({ label: '联系电话', en: 'Contact', optional: true, readers: OFFICE }),
    says: longText({ label: '请求内容', en: 'What is asked', max: 2000, sensitivity: 'L3', readers: OFFICE }),
    papers: files({ label: '申请材料', en: 'Papers' }),
    receivedOn: date({ label: '收到日期', en: 'Received on' }),
    dueOn: date({ label: '答复期限', en: 'Due on', optional: true, system: true }),
    identityChecked: yesNo({ label: '已核验身份和监护关系', en: 'Identity checked', fallback: false }),
    state: choice({ label: '状态', en: 'State', codes: REQUEST_STATES, system: true, fallback: 'received' }),
    decision: longText({ label: '决定和依据', en: 'Decision', max: 1000, optional: true }),
    answer: longText({ label: '答复', en: 'Answer', max: 2000, optional: true, sensitivity: 'L3', readers: OFFICE }),
    acceptedBy: reference('person', { label: '受理人', en: 'Accepted by', optional: true, system: true }),
    acceptedAt: instant({ label: '受理时间', en: 'Accepted at', optional: true, system: true }),
    decidedBy: reference('person', { label: '决定人', en: 'Decided by', optional: true, system: true }),
    decidedAt: instant({ label: '决定时间', en: 'Decided at', optional: true, system: true }),
    answeredBy: reference('person', { label: '答复人', en: 'Answered by', optional: true, system: true }),
    answeredAt: instant({ label: '答复时间', en: 'Answered at', optional: true, system: true }),
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
          unit: 'calendarDay',
          warn: 5,
          holder: { label: '办公室', role: 'office' },
          escalate: [{ after: 1, to: { label: '局领导', role: 'leader' } }],
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
      },
      { verb: 'decline', label: '不予受理', from: ['received'], to: 'declined', needsReason: true },
      {
        verb: 'grant',
        label: '同意',
        from: ['accepted'],
        to: 'granted',
        input: ['decision'],
        required: ['decision'],
        notBy: ['acceptedBy'],
        stamp: { by: 'decidedBy', at: 'decidedAt' },
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
    grant(['office'], {
      create: all,
      update: all,
      accept: all,
      decline: all,
      grant: all,
      refuse: all,
      answer: all,
    }),
  ),
});

export const dataRequestRecords = [dataRequest] as const;
