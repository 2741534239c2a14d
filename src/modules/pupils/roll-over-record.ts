import { z } from 'zod';
import { BUREAU_ROLES, grant, permissions } from '#kernel/access';
import { all, choice, date, instant, integer, json, record, reference, states, table } from '#kernel/definition';
import { STAGES } from '#modules/institutions';
import { mayBeUndone, mayRun, turnYear } from './roll-over-rules.ts';
import { kept, ofOwnBureau } from './scopes.ts';

export const ROLL_OVER_STATES = { prepared: '待执行', done: '已升级', undone: '已撤销' } as const;

const ids = z.array(z.uuid());

/**
 * The turn of a school year for all schools below an organisation, as one act: who is in the last grade graduates,
 * their classes close, classes for the newcomers open. Everybody else moves up by itself: grades are computed.
 */
export const rollOver = record({
  name: 'rollOver',
  label: '年度升级',
  en: 'Roll-over',
  path: 'roll-overs',
  importable: false,
  module: 'pupils',
  title: 'academicYear',
  sort: '-academicYear',
  unique: [['organisation', 'academicYear']],
  fields: {
    organisation: reference('organisation', { label: '范围', en: 'Scope', immutable: true }),
    /** The year in which the new school year begins. */
    academicYear: integer({ label: '新学年起始年', en: 'Academic year', min: 2000, max: 2100, immutable: true }),
    effectiveOn: date({
      label: '离校日期',
      en: 'Effective on',
      help: '毕业生自这一天起不再在籍；在旧学年之内，不晚于新学年第一天',
    }),
    /** Classes to open where it is not as many as leave. */
    newClasses: table(
      {
        school: reference('organisation', { label: '学校', en: 'School' }),
        stage: choice({ label: '学段', en: 'Stage', codes: STAGES }),
        count: integer({ label: '新开班数', en: 'Classes to open', min: 0, max: 60 }),
      },
      { label: '新开班数调整', en: 'Classes to open', max: 2000 },
    ),
    state: choice({ label: '状态', en: 'State', codes: ROLL_OVER_STATES, system: true, fallback: 'prepared' }),
    graduates: integer({ label: '毕业人数', en: 'Graduates', unit: '人', system: true, fallback: 0 }),
    closedClasses: json(ids, { label: '撤销的班级', en: 'Closed classes', system: true, optional: true }),
    openedClasses: json(ids, { label: '新开的班级', en: 'Opened classes', system: true, optional: true }),
    ranBy: reference('person', { label: '执行人', en: 'Run by', optional: true, system: true }),
    ranAt: instant({ label: '执行时间', en: 'Run at', optional: true, system: true }),
    undoneBy: reference('person', { label: '撤销人', en: 'Undone by', optional: true, system: true }),
    undoneAt: instant({ label: '撤销时间', en: 'Undone at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'prepared',
    states: ROLL_OVER_STATES,
    editableIn: ['prepared', 'undone'],
    transitions: [
      {
        verb: 'run',
        label: '执行升级',
        from: ['prepared', 'undone', 'done'],
        to: 'done',
        stamp: { by: 'ranBy', at: 'ranAt' },
        guard: mayRun,
        confirm: '毕业年级学生离校，毕业班级撤销，新生班级开设。新学年内、后续异动办理之前，可以撤销升级。',
      },
      {
        verb: 'undo',
        label: '撤销升级',
        from: ['done'],
        to: 'undone',
        needsReason: true,
        stamp: { by: 'undoneBy', at: 'undoneAt' },
        guard: mayBeUndone,
      },
    ],
  }),
  prepare: turnYear,
  permissions: permissions(
    grant(BUREAU_ROLES, { read: ofOwnBureau }),
    grant(['city'], { read: all }),
    grant(['section'], {
      create: kept('organisation'),
      update: kept('organisation'),
      run: kept('organisation'),
      undo: kept('organisation'),
    }),
    grant(['admin'], { read: all, create: all, update: all, run: all, undo: all }),
  ),
});
