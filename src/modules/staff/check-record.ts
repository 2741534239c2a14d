import { grant, own, permissions } from '#kernel/access';
import { all, choice, date, record, reference, sealed, text } from '#kernel/definition';
import { prepareCheck, tellFound } from './check-rules.ts';
import { CHECK_PURPOSES, CHECK_RESULTS } from './codes.ts';
import { backgroundCheckData } from './personal.ts';
import { OVERSEERS, REGISTRARS } from './scopes.ts';

/** One query about criminal records, before hiring and every year: that it was made, when, and yes or no. Nothing else. */
export const backgroundCheck = record({
  name: 'backgroundCheck',
  personal: backgroundCheckData,
  label: '违法犯罪记录查询',
  en: 'Criminal-record check',
  path: 'background-checks',
  module: 'staff',
  title: 'purpose',
  sort: '-askedOn',
  belongsTo: 'school',
  unique: [['teacher', 'askedOn', 'purpose']],
  businessKey: ['teacher', 'askedOn', 'purpose'],
  fields: {
    school: reference('organisation', { label: '学校', en: 'School', immutable: true }),
    purpose: choice({ label: '查询类别', en: 'Purpose', codes: CHECK_PURPOSES, immutable: true }),
    teacher: reference('teacher', { label: '教职工', en: 'Staff member', optional: true, immutable: true }),
    name: text({ label: '姓名', en: 'Name', max: 50, sensitivity: 'L3', readers: REGISTRARS, immutable: true }),
    idNumber: sealed({
      label: '身份证件号码',
      en: 'Identity number',
      max: 40,
      immutable: true,
      readers: REGISTRARS,
    }),
    askedOn: date({ label: '查询日期', en: 'Asked on', immutable: true }),
    result: choice({
      label: '查询结果',
      en: 'Result',
      codes: CHECK_RESULTS,
      immutable: true,
      sensitivity: 'L4',
      readers: REGISTRARS,
    }),
  },
  permissions: permissions(
    grant(
      OVERSEERS.filter((role) => role !== 'admin'),
      { read: all },
    ),
    grant(['section'], { create: all }),
    grant(['school'], { read: own('school'), create: own('school') }),
  ),
  prepare: prepareCheck,
  effect: tellFound,
});
