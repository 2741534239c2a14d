import { sql } from 'kysely';
import { CORRECTION_FIELDS } from '#contract/correction-fields';
import { grant, own, permissions } from '#kernel/access';
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
import { mayBeAdmitted, mayBeDeclined, prepareFiling, settle } from './filing-rules.ts';
import { dataRequestYears } from './parameters.ts';
import { DECLINE_GROUNDS, FILING_STATES, GRADES, IDENTITY_PAPERS, RELATIONS, REQUEST_KINDS } from './words.ts';

const READERS = ['school', 'office'] as const;
const stamped = { optional: true, system: true } as const;
const seen = { sensitivity: 'L3', readers: READERS } as const;

const personal: PersonalData = {
  subjects: '学生及其监护人',
  minors: true,
  purpose: '在网上收取监护人就未成年人个人信息提出的请求，到校核验身份后转入办理',
  basis: '个人信息保护法（2021）第四十四条至第五十条；未成年人网络保护条例（2024）第三十四条',
  sources: '申请人在网上填写，未经核验',
  retention: {
    parameter: dataRequestYears.name,
    begins: '转办或者不予受理之日',
    on: (column) => sql`(${column('closedAt')} at time zone 'Asia/Shanghai')::date`,
  },
};

/**
 * 网上个人信息请求: what a stranger says online to ask, of a child that nobody has looked for. The school makes sure of the
 * person who comes, finds the child, and hands the request on as `dataRequest`; what was typed stays here no longer.
 */
export const requestFiling = record({
  name: 'requestFiling',
  personal,
  label: '网上个人信息请求',
  en: 'Personal data request filed online',
  path: 'request-filings',
  module: 'datarequests',
  title: 'number',
  sort: 'dueOn',
  derived: true,
  belongsTo: 'school',
  unique: [['number']],
  indexes: [['school', 'state']],
  erasedWith: 'request',
  verbs: { file: '网上提出' },
  fields: {
    number: text({ label: '受理编号', en: 'Number', max: 20 }),
    kind: choice({ label: '请求', en: 'Asked for', codes: REQUEST_KINDS }),
    filedOn: date({ label: '提出日期', en: 'Filed on' }),
    visitBy: date({ label: '到校核验期限', en: 'Come by', system: true }),
    dueOn: date({ label: '答复期限', en: 'Due on', system: true }),
    school: reference('organisation', { label: '学校', en: 'School' }),
    wrongField: choice({ label: '有误的一项', en: 'What is wrong', codes: CORRECTION_FIELDS, optional: true }),
    /** Until somebody made sure of the applicant: from then on the request names the child. */
    childName: text({ label: '学生姓名', en: 'Name of the child', max: 50, optional: true, ...seen }),
    grade: choice({ label: '年级', en: 'Grade', codes: GRADES }),
    applicant: text({ label: '申请人姓名', en: 'Applicant', max: 50, ...seen }),
    relation: choice({ label: '与学生的关系', en: 'Relation', codes: RELATIONS }),
    phone: sealed({ label: '联系电话', en: 'Telephone', optional: true, readers: READERS }),
    says: longText({ label: '请求内容', en: 'What is asked', max: 500, optional: true, ...seen }),
    state: choice({ label: '状态', en: 'State', codes: FILING_STATES, system: true, fallback: 'filed' }),
    identityPaper: choice({ label: '核验的身份证件', en: 'Paper looked at', codes: IDENTITY_PAPERS, optional: true }),
    identityNote: text({
      label: '核验情况',
      en: 'How identity was checked',
      max: 200,
      optional: true,
      ...seen,
      help: '写明谁到校、核对了什么，不抄录证件号码',
    }),
    childNumber: sealed({
      label: '学籍号或身份证号',
      en: 'Roll or identity number',
      optional: true,
      readers: READERS,
      help: '对照申请人出示的材料填写，与学生姓名一起用来找到学生，不保存',
    }),
    guardianshipProved: yesNo({
      label: '监护关系由所附材料证明',
      en: 'Guardianship proved by papers',
      fallback: false,
      help: '申请人不在学生登记的监护人里时填写',
    }),
    papers: files({ label: '申请材料', en: 'Papers' }),
    declineGround: choice({ label: '不予受理的情形', en: 'Why declined', codes: DECLINE_GROUNDS, optional: true }),
    request: reference('dataRequest', { label: '个人信息请求', en: 'Request', ...stamped }),
    closedBy: reference('person', { label: '经办人', en: 'Closed by', ...stamped }),
    closedAt: instant({ label: '经办时间', en: 'Closed at', ...stamped }),
    /** Hash of number and secret; the secret is nowhere kept. */
    secretHash: text({ label: '查询码摘要', en: 'Hash of the secret', max: 64, system: true, sensitivity: 'L3' }),
  },
  prepare: prepareFiling,
  states: states({
    field: 'state',
    initial: 'filed',
    states: FILING_STATES,
    final: ['admitted', 'declined'],
    editableIn: [],
    limits: {
      filed: timeLimit({
        until: 'dueOn',
        unit: 'workday',
        warn: 5,
        holder: { label: '学校', organisation: 'school' },
        escalate: [{ after: 1, to: { label: '主管教育局办公室', role: 'office', of: 'school' } }],
        basis: '个人信息保护法第五十条；未成年人网络保护条例第三十四条',
      }),
    },
    transitions: [
      {
        verb: 'admit',
        label: '核验转办',
        from: ['filed'],
        to: 'admitted',
        input: ['identityPaper', 'identityNote', 'childNumber', 'guardianshipProved', 'papers'],
        required: ['identityPaper', 'identityNote'],
        stamp: { by: 'closedBy', at: 'closedAt' },
        guard: mayBeAdmitted,
        effect: settle,
      },
      {
        verb: 'decline',
        label: '不予受理',
        from: ['filed'],
        to: 'declined',
        input: ['declineGround'],
        required: ['declineGround'],
        stamp: { by: 'closedBy', at: 'closedAt' },
        guard: mayBeDeclined,
        effect: settle,
      },
    ],
  }),
  permissions: permissions(
    grant(['office'], { read: all, admit: all, decline: all }),
    grant(['leader', 'auditor'], { read: all }),
    grant(['school'], { read: own('school'), admit: own('school'), decline: own('school') }),
  ),
});
