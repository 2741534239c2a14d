import { z } from 'zod';
import { exchangeCounts } from '#contract/exchange';
import { grant, own, permissions } from '#kernel/access';
import {
  all,
  choice,
  date,
  instant,
  integer,
  json,
  longText,
  none,
  record,
  reference,
  sealed,
  states,
  text,
} from '#kernel/definition';
import { adoptTheirs, askTheSchool, mayAdopt, mayAsk, schoolAnswered } from './decide.ts';
import { exchangeDifferenceData, exchangeRefusalData } from './personal.ts';
import { DIFFERENCE_KINDS, DIFFERENCE_STATES, RUN_STATES, TRIGGERS } from './words.ts';

/** What a run found, as far as it stands in the run's own row. */
export const columnsSchema = z.object({ missing: z.array(z.string()), further: z.array(z.string()) });

/** One exchange with an outside system: what it read, and what came of it. */
export const exchangeRun = record({
  name: 'exchangeRun',
  label: '对接运行',
  en: 'Exchange run',
  path: 'exchange-runs',
  module: 'exchange',
  title: 'fileName',
  sort: '-createdAt',
  page: '/exchange/runs/:id',
  derived: true,
  unique: [['connector', 'slot']],
  indexes: [['connector', 'sha256']],
  verbs: { start: '开始', finish: '完成', fail: '没有完成', 'drop-file': '到期删除文件' },
  fields: {
    connector: reference('connector', { label: '对接', en: 'Connector' }),
    section: reference('organisation', { label: '管理科室', en: 'Section' }),
    map: reference('columnMap', { label: '列对应', en: 'Column map', optional: true }),
    trigger: choice({ label: '由来', en: 'Trigger', codes: TRIGGERS }),
    /** The scheduled moment that it serves; each is served once. */
    slot: instant({ label: '定时', en: 'Slot', optional: true }),
    state: choice({ label: '状态', en: 'State', codes: RUN_STATES }),
    file: reference('file', { label: '文件', en: 'File', optional: true }),
    fileName: text({ label: '文件名', en: 'File name', max: 200, optional: true }),
    sha256: text({ label: '内容摘要', en: 'Content hash', max: 64, optional: true }),
    fileGoneOn: date({ label: '文件删除日期', en: 'File dropped on', optional: true }),
    counts: json(exchangeCounts, { label: '结果', en: 'Counts', optional: true }),
    columns: json(columnsSchema, { label: '列', en: 'Columns', optional: true }),
    sameAs: reference('exchangeRun', { label: '与此次内容相同', en: 'Same as', optional: true }),
    job: text({ label: '后台任务', en: 'Job', max: 60, optional: true }),
    finishedAt: instant({ label: '结束时间', en: 'Finished at', optional: true }),
    problem: longText({ label: '问题', en: 'Problem', max: 4000, optional: true }),
  },
  permissions: permissions(grant(['admin'], { read: all }), grant(['section'], { read: own('section') })),
});

/** A row of theirs that could not be taken, and why. */
export const exchangeRefusal = record({
  name: 'exchangeRefusal',
  personal: exchangeRefusalData,
  label: '对接未收的行',
  en: 'Refused row',
  path: 'exchange-refusals',
  module: 'exchange',
  title: 'line',
  sort: 'line',
  derived: true,
  unique: [['run', 'line']],
  fields: {
    run: reference('exchangeRun', { label: '对接运行', en: 'Run' }),
    section: reference('organisation', { label: '管理科室', en: 'Section' }),
    line: integer({ label: '行', en: 'Line', min: 1 }),
    /** Names what the row says, so it is as personal as the row. */
    reasons: longText({ label: '原因', en: 'Reasons', max: 4000, sensitivity: 'L3', readers: ['section'] }),
  },
  permissions: permissions(grant(['admin'], { read: all }), grant(['section'], { read: own('section') })),
});

const KEEPER_READERS = ['admin', 'section'] as const;
const life = states({
  field: 'state',
  initial: 'open',
  states: DIFFERENCE_STATES,
  transitions: [
    {
      verb: 'takeTheirs',
      label: '采用对方',
      from: ['open', 'asked'],
      to: 'taken',
      guard: mayAdopt,
      effect: adoptTheirs,
      input: ['note'],
      stamp: { by: 'decidedBy', at: 'decidedAt' },
      batchable: true,
    },
    {
      verb: 'keepOurs',
      label: '保留我方',
      from: ['open', 'asked'],
      to: 'kept',
      effect: schoolAnswered,
      input: ['note'],
      stamp: { by: 'decidedBy', at: 'decidedAt' },
      batchable: true,
    },
    {
      verb: 'askSchool',
      label: '请学校核对',
      from: ['open'],
      to: 'asked',
      guard: mayAsk,
      effect: askTheSchool,
      input: ['note'],
      batchable: true,
    },
    {
      verb: 'answerTheirs',
      label: '对方正确',
      from: ['asked'],
      to: 'taken',
      guard: mayAdopt,
      effect: adoptTheirs,
      input: ['note'],
      stamp: { by: 'decidedBy', at: 'decidedAt' },
      batchable: true,
    },
    {
      verb: 'answerOurs',
      label: '我方正确',
      from: ['asked'],
      to: 'kept',
      effect: schoolAnswered,
      input: ['note'],
      stamp: { by: 'decidedBy', at: 'decidedAt' },
      batchable: true,
    },
    { verb: 'apply', label: '按规则采用', from: ['open', 'asked', 'taken', 'kept', 'gone'], to: 'applied' },
    { verb: 'agree', label: '已一致', from: ['open', 'asked'], to: 'gone' },
    { verb: 'reopen', label: '再次不一致', from: ['taken', 'kept', 'applied', 'gone'], to: 'open' },
  ],
});

/**
 * Where ours and theirs disagree, once for each row and field however many runs find it. Both values rest encrypted:
 * they may be of any field. What the reader may see of them is decided by the field they belong to.
 */
export const exchangeDifference = record({
  name: 'exchangeDifference',
  erasedWith: 'recordId',
  personal: exchangeDifferenceData,
  label: '对接差异',
  en: 'Difference',
  path: 'exchange-differences',
  module: 'exchange',
  title: 'fieldLabel',
  sort: '-createdAt',
  derived: true,
  belongsTo: 'school',
  unique: [['connector', 'subject', 'field']],
  indexes: [
    ['run', 'state'],
    ['connector', 'state'],
    ['school', 'state'],
  ],
  fields: {
    connector: reference('connector', { label: '对接', en: 'Connector' }),
    section: reference('organisation', { label: '管理科室', en: 'Section' }),
    /** The run that found it, or found it anew. */
    run: reference('exchangeRun', { label: '对接运行', en: 'Run' }),
    school: reference('organisation', { label: '单位', en: 'Organisation' }),
    kind: choice({ label: '类别', en: 'Kind', codes: DIFFERENCE_KINDS }),
    record: text({ label: '登记表', en: 'Record', max: 60 }),
    /** Id of the row of ours, or the keyed hash of the key by which theirs is known. */
    subject: text({ label: '对象', en: 'Subject', max: 80 }),
    recordId: text({ label: '我方记录', en: 'Our row', max: 36, optional: true }),
    field: text({ label: '字段', en: 'Field', max: 60 }),
    fieldLabel: text({ label: '项目', en: 'Field label', max: 100 }),
    ours: sealed({ label: '我方', en: 'Ours', max: 4000, optional: true, readers: [] }),
    theirs: sealed({ label: '对方', en: 'Theirs', max: 4000, optional: true, readers: [] }),
    state: choice({ label: '状态', en: 'State', codes: DIFFERENCE_STATES }),
    note: text({ label: '说明', en: 'Note', max: 300, optional: true }),
    decidedBy: reference('person', { label: '处理人', en: 'Decided by', optional: true, system: true }),
    decidedAt: instant({ label: '处理时间', en: 'Decided at', optional: true, system: true }),
  },
  states: life,
  permissions: permissions(
    grant(KEEPER_READERS, { takeTheirs: own('section'), keepOurs: own('section'), askSchool: own('section') }),
    grant(['admin'], {
      read: all,
      takeTheirs: all,
      keepOurs: all,
      askSchool: all,
      apply: none,
      agree: none,
      reopen: none,
    }),
    grant(['section'], { read: own('section') }),
    grant(['school'], { read: own('school'), answerTheirs: own('school'), answerOurs: own('school') }),
  ),
});

export const exchangeRunRecords = [exchangeRun, exchangeRefusal, exchangeDifference] as const;
