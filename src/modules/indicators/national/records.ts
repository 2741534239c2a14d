import { grant, own, permissions } from '#kernel/access';
import { all, choice, date, instant, integer, record, reference, states, text } from '#kernel/definition';
import { nationalPupilData } from '../personal.ts';
import { OVERSEERS } from '../scopes.ts';
import { allSettled, dayDone, mayStart, notBeforeDay, prepareSchool, samePupilSchool } from './rules.ts';
import { startDay } from './start-day.ts';

export const NATIONAL_STATES = {
  preparing: '筹备',
  running: '组织实施',
  tested: '测试完成',
  closed: '已完成',
} as const;

/** A round of 国家义务教育质量监测 in the county. The state draws the sample; the county carries it out. */
export const nationalMonitoring = record({
  name: 'nationalMonitoring',
  label: '国家义务教育质量监测',
  en: 'National quality monitoring',
  path: 'national-monitorings',
  importable: false,
  module: 'indicators',
  title: 'title',
  search: ['title'],
  sort: '-testedOn',
  unique: [['title']],
  fields: {
    title: text({ label: '名称', en: 'Title', max: 100 }),
    host: reference('organisation', { label: '组织单位', en: 'Host', immutable: true }),
    testedOn: date({ label: '测试日期', en: 'Tested on' }),
    subjects: text({ label: '监测学科', en: 'Subjects', max: 100, help: '如：语文、艺术' }),
    state: choice({ label: '状态', en: 'State', codes: NATIONAL_STATES, system: true, fallback: 'preparing' }),
    startedBy: reference('person', { label: '启动人', en: 'Started by', optional: true, system: true }),
    startedAt: instant({ label: '启动时间', en: 'Started at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'preparing',
    states: NATIONAL_STATES,
    final: ['closed'],
    editableIn: ['preparing'],
    transitions: [
      {
        verb: 'start',
        label: '启动实施',
        from: ['preparing'],
        to: 'running',
        stamp: { by: 'startedBy', at: 'startedAt' },
        guard: mayStart,
        effect: startDay,
      },
      { verb: 'finishDay', label: '结束测试日', from: ['running'], to: 'tested', guard: dayDone },
      { verb: 'close', label: '完成', from: ['tested'], to: 'closed', guard: allSettled, irreversible: true },
    ],
  }),
  permissions: permissions(
    grant([...OVERSEERS, 'school'], { read: all }),
    grant(['section'], {
      create: own('host'),
      update: own('host'),
      start: own('host'),
      finishDay: own('host'),
      close: own('host'),
    }),
  ),
});

/** A school that the state has drawn, with how many pupils of it sit the test. */
export const nationalSchool = record({
  name: 'nationalSchool',
  label: '样本学校',
  en: 'Sampled school',
  path: 'national-schools',
  module: 'indicators',
  title: 'site',
  sort: 'school',
  belongsTo: 'school',
  unique: [['monitoring', 'school']],
  businessKey: ['monitoring', 'school'],
  fields: {
    monitoring: reference('nationalMonitoring', { label: '监测', en: 'Monitoring', immutable: true }),
    school: reference('organisation', { label: '学校', en: 'School', immutable: true }),
    grade: choice({ label: '年级', en: 'Grade', codes: { fourth: '四年级', eighth: '八年级' } }),
    pupils: integer({ label: '样本学生数', en: 'Sampled pupils', unit: '人', min: 1, max: 200 }),
    site: text({ label: '测试地点', en: 'Site', max: 100 }),
    contact: reference('person', {
      label: '学校联系人',
      en: 'Contact',
      optional: true,
      responsible: { within: 'school' },
    }),
  },
  permissions: permissions(
    grant(OVERSEERS, { read: all }),
    grant(['section'], { create: all, update: all }),
    grant(['school'], { read: own('school') }),
  ),
  prepare: prepareSchool,
});

export const ATTENDANCE = { expected: '待测', present: '参加', absent: '缺席' } as const;

/** A pupil of the state's sample, with the seat of the day. */
export const nationalPupil = record({
  name: 'nationalPupil',
  personal: nationalPupilData,
  label: '样本学生',
  en: 'Sampled pupil',
  path: 'national-pupils',
  module: 'indicators',
  title: 'seat',
  sort: 'school,seat',
  belongsTo: 'school',
  unique: [
    ['monitoring', 'pupil'],
    ['monitoring', 'school', 'seat'],
  ],
  businessKey: ['monitoring', 'school', 'seat'],
  fields: {
    monitoring: reference('nationalMonitoring', { label: '监测', en: 'Monitoring', immutable: true }),
    school: reference('organisation', { label: '学校', en: 'School', immutable: true }),
    seat: text({ label: '座位号', en: 'Seat', max: 12, immutable: true }),
    pupil: reference('pupil', { label: '学生', en: 'Pupil', sensitivity: 'L3', readers: ['school', 'section'] }),
    attendance: choice({ label: '参测情况', en: 'Attendance', codes: ATTENDANCE, system: true, fallback: 'expected' }),
    absentFor: text({ label: '缺席原因', en: 'Why absent', max: 200, optional: true, system: true }),
    markedBy: reference('person', { label: '登记人', en: 'Marked by', optional: true, system: true }),
  },
  states: states({
    field: 'attendance',
    initial: 'expected',
    states: ATTENDANCE,
    editableIn: ['expected'],
    transitions: [
      {
        verb: 'attend',
        label: '登记参加',
        from: ['expected', 'absent'],
        to: 'present',
        stamp: { by: 'markedBy' },
        set: () => ({ absentFor: null }),
        guard: notBeforeDay,
        batchable: true,
      },
      {
        verb: 'miss',
        label: '登记缺席',
        from: ['expected', 'present'],
        to: 'absent',
        input: ['absentFor'],
        required: ['absentFor'],
        stamp: { by: 'markedBy' },
        guard: notBeforeDay,
      },
    ],
  }),
  permissions: permissions(
    grant(['section'], { read: all, create: all, update: all }),
    grant(['school'], {
      read: own('school'),
      create: own('school'),
      update: own('school'),
      attend: own('school'),
      miss: own('school'),
    }),
  ),
  prepare: samePupilSchool,
});

export const nationalRecords = [nationalMonitoring, nationalSchool, nationalPupil] as const;
