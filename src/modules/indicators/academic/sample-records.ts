import { grant, own, permissions } from '#kernel/access';
import { all, choice, integer, record, reference, text } from '#kernel/definition';
import { academicSampleData } from '../personal.ts';
import { OVERSEERS } from '../scopes.ts';
import { GROUPS } from './parameters.ts';

/** What was drawn from, and how much: enough to draw again and compare. */
export const academicDraw = record({
  name: 'academicDraw',
  label: '监测抽样',
  en: 'Monitoring draw',
  path: 'academic-draws',
  module: 'indicators',
  title: 'seed',
  sort: '-createdAt',
  derived: true,
  unique: [['monitoring']],
  fields: {
    monitoring: reference('academicMonitoring', { label: '监测', en: 'Monitoring' }),
    seed: text({ label: '抽样种子', en: 'Seed', max: 200 }),
    frame: integer({ label: '抽样范围人数', en: 'Drawn from', unit: '人' }),
    frameHash: text({ label: '抽样范围校验值', en: 'Frame hash', max: 64 }),
    sampled: integer({ label: '样本人数', en: 'Sampled', unit: '人' }),
  },
  permissions: permissions(grant([...OVERSEERS, 'school'], { read: all })),
});

/** A pupil of the sample, known at the test by a number that says nothing about the child. */
export const academicSample = record({
  name: 'academicSample',
  personal: academicSampleData,
  label: '监测样本学生',
  en: 'Sampled pupil',
  path: 'academic-samples',
  module: 'indicators',
  title: 'number',
  sort: 'number',
  derived: true,
  belongsTo: 'school',
  unique: [
    ['monitoring', 'number'],
    ['monitoring', 'pupil'],
  ],
  indexes: [['school', 'monitoring']],
  fields: {
    monitoring: reference('academicMonitoring', { label: '监测', en: 'Monitoring' }),
    number: text({ label: '样本号', en: 'Sample number', max: 12 }),
    school: reference('organisation', { label: '学校', en: 'School' }),
    group: choice({ label: '类别', en: 'Group', codes: GROUPS, optional: true }),
    pupil: reference('pupil', { label: '学生', en: 'Pupil', sensitivity: 'L3', readers: ['school', 'section'] }),
  },
  permissions: permissions(grant(['section', 'auditor'], { read: all }), grant(['school'], { read: own('school') })),
});
