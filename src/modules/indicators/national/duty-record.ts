import { grant, own, permissions } from '#kernel/access';
import {
  all,
  choice,
  date,
  files,
  instant,
  integer,
  longText,
  record,
  reference,
  states,
  text,
} from '#kernel/definition';
import { OVERSEERS } from '../scopes.ts';
import { notBeforeDay, tellHost } from './rules.ts';

export const DUTY_STATES = { pending: '未完成', done: '已完成', trouble: '有异常' } as const;

/** Something that a sampled school does before, on or after the day of the test. Only the start of a round makes them. */
export const nationalDuty = record({
  name: 'nationalDuty',
  label: '测试日任务',
  en: 'Duty of the day',
  path: 'national-duties',
  module: 'indicators',
  title: 'title',
  sort: 'onDay,step',
  derived: true,
  belongsTo: 'school',
  unique: [['monitoring', 'school', 'step']],
  fields: {
    monitoring: reference('nationalMonitoring', { label: '监测', en: 'Monitoring' }),
    school: reference('organisation', { label: '学校', en: 'School' }),
    step: integer({ label: '序号', en: 'Step' }),
    title: text({ label: '任务', en: 'Duty', max: 100 }),
    onDay: date({ label: '日期', en: 'Day', immutable: true }),
    byTime: text({ label: '最晚时间', en: 'By', max: 5 }),
    state: choice({ label: '状态', en: 'State', codes: DUTY_STATES, system: true, fallback: 'pending' }),
    note: longText({ label: '情况', en: 'Note', max: 2000, optional: true, system: true }),
    evidence: files({ label: '照片或记录', en: 'Evidence' }),
    doneBy: reference('person', { label: '完成人', en: 'Done by', optional: true, system: true }),
    doneAt: instant({ label: '完成时间', en: 'Done at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'pending',
    states: DUTY_STATES,
    final: ['done'],
    transitions: [
      {
        verb: 'finish',
        label: '完成',
        from: ['pending', 'trouble'],
        to: 'done',
        input: ['note', 'evidence'],
        stamp: { by: 'doneBy', at: 'doneAt' },
        guard: notBeforeDay,
      },
      {
        verb: 'raise',
        label: '报告异常',
        from: ['pending'],
        to: 'trouble',
        input: ['note', 'evidence'],
        required: ['note'],
        stamp: { by: 'doneBy', at: 'doneAt' },
        effect: tellHost,
      },
    ],
  }),
  permissions: permissions(
    grant(OVERSEERS, { read: all }),
    grant(['school'], { read: own('school'), finish: own('school'), raise: own('school') }),
  ),
});
