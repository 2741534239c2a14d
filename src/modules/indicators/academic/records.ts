import { grant, own, permissions } from '#kernel/access';
import {
  all,
  choice,
  code,
  date,
  instant,
  integer,
  number,
  period,
  record,
  reference,
  states,
  table,
  text,
  yesNo,
} from '#kernel/definition';
import { STAGES } from '#modules/institutions';
import { academicMarkData } from '../personal.ts';
import { OVERSEERS } from '../scopes.ts';
import { GROUPS } from './parameters.ts';
import { isComplete, mayDraw, prepareMark, prepareMonitoring } from './rules.ts';
import { academicDraw, academicSample } from './sample-records.ts';
import { takeSample } from './take-sample.ts';

export const MONITORING_STATES = { draft: '筹备', drawn: '已抽样', closed: '已完成' } as const;

/** 学业质量监测: one grade, some subjects, a sample of its pupils. It compares schools and groups, never children. */
export const academicMonitoring = record({
  name: 'academicMonitoring',
  label: '学业质量监测',
  en: 'Academic monitoring',
  path: 'academic-monitorings',
  importable: false,
  page: '/indicators/academic/:id',
  module: 'indicators',
  title: 'title',
  search: ['title'],
  sort: '-testedOn',
  unique: [['title']],
  fields: {
    title: text({ label: '名称', en: 'Title', max: 100 }),
    host: reference('organisation', { label: '组织单位', en: 'Host', immutable: true }),
    schoolYear: period({ label: '学年', en: 'School year' }),
    stage: choice({ label: '学段', en: 'Stage', codes: STAGES }),
    grade: integer({ label: '年级', en: 'Grade', min: 1, max: 9, help: '本学段第几年级' }),
    testedOn: date({ label: '测试日期', en: 'Tested on' }),
    subjects: table(
      {
        subject: code('subject', { label: '学科', en: 'Subject' }),
        fullMark: number({ label: '满分', en: 'Full mark', min: 1, max: 1000, scale: 1 }),
      },
      { label: '学科', en: 'Subjects', max: 12 },
    ),
    share: number({ label: '各校抽样比例', en: 'Share of each school', min: 0.01, max: 1, scale: 4, help: '0.3即30%' }),
    least: integer({ label: '各校最少人数', en: 'At least of each school', unit: '人', min: 1, max: 1000 }),
    seed: text({
      label: '抽样种子',
      en: 'Seed',
      max: 200,
      optional: true,
      system: true,
      help: '抽样前公开约定的值，如当日开奖号码；同一种子、同一名单得到同一结果',
    }),
    state: choice({ label: '状态', en: 'State', codes: MONITORING_STATES, system: true, fallback: 'draft' }),
    drawnBy: reference('person', { label: '抽样人', en: 'Drawn by', optional: true, system: true }),
    drawnAt: instant({ label: '抽样时间', en: 'Drawn at', optional: true, system: true }),
    closedBy: reference('person', { label: '办结人', en: 'Closed by', optional: true, system: true }),
    closedAt: instant({ label: '办结时间', en: 'Closed at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'draft',
    states: MONITORING_STATES,
    final: ['closed'],
    editableIn: ['draft'],
    transitions: [
      {
        verb: 'draw',
        label: '抽取样本',
        from: ['draft'],
        to: 'drawn',
        input: ['seed'],
        required: ['seed'],
        stamp: { by: 'drawnBy', at: 'drawnAt' },
        guard: mayDraw,
        effect: takeSample,
        irreversible: true,
      },
      {
        verb: 'close',
        label: '完成监测',
        from: ['drawn'],
        to: 'closed',
        stamp: { by: 'closedBy', at: 'closedAt' },
        guard: isComplete,
        irreversible: true,
      },
    ],
  }),
  operations: ['report'],
  permissions: permissions(
    grant(OVERSEERS, { read: all, report: all }),
    grant(['section'], { create: own('host'), update: own('host'), draw: own('host'), close: own('host') }),
    grant(['school'], { read: all, report: all }),
  ),
  prepare: prepareMonitoring,
});

/**
 * One mark, taken in by sheet. Nobody's post shows it in the open, lists are neither filtered nor sorted by it, and
 * schools do not get to it at all: it serves distributions and nothing else.
 */
export const academicMark = record({
  name: 'academicMark',
  personal: academicMarkData,
  label: '监测成绩',
  en: 'Monitoring mark',
  path: 'academic-marks',
  module: 'indicators',
  title: 'number',
  sort: 'number,subject',
  belongsTo: 'school',
  unique: [['monitoring', 'number', 'subject']],
  businessKey: ['monitoring', 'number', 'subject'],
  fields: {
    monitoring: reference('academicMonitoring', { label: '监测', en: 'Monitoring', immutable: true }),
    number: text({ label: '样本号', en: 'Sample number', max: 12, immutable: true }),
    subject: code('subject', { label: '学科', en: 'Subject', immutable: true }),
    mark: number({
      label: '成绩',
      en: 'Mark',
      min: 0,
      max: 1000,
      scale: 1,
      optional: true,
      sensitivity: 'L4',
      help: '缺考不填',
    }),
    absent: yesNo({ label: '缺考', en: 'Absent', fallback: false }),
    school: reference('organisation', { label: '学校', en: 'School', optional: true, system: true }),
    group: choice({ label: '类别', en: 'Group', codes: GROUPS, optional: true, system: true }),
  },
  permissions: permissions(grant(['section'], { read: all, create: all, update: all })),
  prepare: prepareMark,
});

export const academicRecords = [academicMonitoring, academicDraw, academicSample, academicMark] as const;
