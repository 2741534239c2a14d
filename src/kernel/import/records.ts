import { z } from 'zod';
import { grant, permissions, roles, self } from '#kernel/access';
import {
  all,
  choice,
  integer,
  json,
  none,
  record,
  reference,
  states,
  type TransitionContext,
  text,
} from '#kernel/definition';
import { job } from '#kernel/job';
import type { Reason } from '#kernel/refusal';

export const IMPORT_STATES = {
  matching: '对应列',
  checking: '核对中',
  checked: '已核对',
  running: '导入中',
  done: '已导入',
  undoing: '撤销中',
  undone: '已撤销',
  abandoned: '已放弃',
} as const;

export const BLANKS = { keep: '空白不改动原值', clear: '空白表示清空' } as const;
export const POLICIES = { good: '先导入没有问题的行', all: '全部没有问题才导入' } as const;

/** How many lines would do what, and afterwards did. */
export const countsSchema = z.object({
  total: z.number().int(),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
});
export type Counts = z.infer<typeof countsSchema>;
export const NO_COUNTS: Counts = { total: 0, new: 0, changed: 0, unchanged: 0, refused: 0 };

/** One kind of problem: how often, and a line where it occurs. */
export const problemKindSchema = z.object({
  field: z.string().nullable(),
  detail: z.string(),
  count: z.number().int(),
  line: z.number().int(),
});
export type ProblemKind = z.infer<typeof problemKindSchema>;

/** States in which a job is at work, or died over it. In the others it has kept all it had to, and at most still tells so. */
const AT_WORK: readonly unknown[] = ['checking', 'running', 'undoing'];

const jobIdle = async ({ row, tx }: TransitionContext): Promise<Reason[]> => {
  if (!AT_WORK.includes(row.state)) return [];
  const under = row.job ? await tx.peek(job, String(row.job)) : null;
  if (!under || (under.state !== 'queued' && under.state !== 'running')) return [];
  return [{ detail: `“${under.title}”还在进行`, remedy: '请等它完成，或先取消它。' }];
};

const life = states({
  field: 'state',
  initial: 'matching',
  states: IMPORT_STATES,
  final: ['undone', 'abandoned'],
  transitions: [
    {
      verb: 'check',
      label: '核对',
      from: ['matching', 'checking', 'checked'],
      to: 'checking',
      input: ['headLine', 'mapping', 'constants', 'blank', 'job'],
      guard: jobIdle,
    },
    { verb: 'finishCheck', label: '核对完成', from: ['checking'], to: 'checked', input: ['counts', 'kinds', 'width'] },
    {
      verb: 'run',
      label: '导入',
      from: ['checked', 'running'],
      to: 'running',
      input: ['policy', 'job'],
      guard: jobIdle,
    },
    { verb: 'finishRun', label: '导入完成', from: ['running'], to: 'done', input: ['result', 'counts', 'kinds'] },
    {
      verb: 'undo',
      label: '撤销本次导入',
      // One that was cancelled in the middle is taken back as far as it came.
      from: ['done', 'running', 'undoing'],
      to: 'undoing',
      input: ['job'],
      guard: jobIdle,
    },
    { verb: 'finishUndo', label: '撤销完成', from: ['undoing'], to: 'undone', input: ['undone'] },
    { verb: 'abandon', label: '放弃', from: ['matching', 'checked'], to: 'abandoned' },
  ],
});

/** The import's own steps; people start them through its routes, which also start the work. */
const SYSTEM_VERBS = { check: none, finishCheck: none, run: none, finishRun: none, undo: none, finishUndo: none };

/** One workbook on its way into a register: matched, checked, run, and undone if need be. */
export const dataImport = record({
  name: 'dataImport',
  label: '数据导入',
  en: 'Data import',
  path: 'data-imports',
  module: 'import',
  title: 'fileName',
  derived: true,
  sort: '-createdAt',
  page: '/imports/:id',
  fields: {
    record: text({ label: '导入到', en: 'Into', max: 60 }),
    fileName: text({ label: '文件', en: 'File name', max: 200 }),
    file: reference('file', { label: '工作簿', en: 'Workbook', optional: true }),
    headLine: integer({ label: '表头所在行', en: 'Head line', min: 1, optional: true }),
    width: integer({ label: '列数', en: 'Columns', min: 0, optional: true }),
    heads: json(z.array(z.string()), { label: '表头', en: 'Heads', optional: true }),
    mapping: json(z.record(z.string(), z.number().int().min(0)), { label: '对应关系', en: 'Mapping', optional: true }),
    constants: json(z.record(z.string(), z.unknown()), { label: '统一填写', en: 'Constants', optional: true }),
    blank: choice({ label: '空白单元格', en: 'Blank cells', codes: BLANKS, fallback: 'keep' }),
    policy: choice({ label: '有问题的行', en: 'Policy', codes: POLICIES, fallback: 'good' }),
    state: choice({ label: '状态', en: 'State', codes: IMPORT_STATES }),
    counts: json(countsSchema, { label: '核对结果', en: 'Counts', optional: true }),
    kinds: json(z.array(problemKindSchema), { label: '问题归类', en: 'Problem kinds', optional: true }),
    result: json(countsSchema, { label: '导入结果', en: 'Result', optional: true }),
    undone: json(z.object({ undone: z.number().int(), kept: z.number().int() }), {
      label: '撤销结果',
      en: 'Undone',
      optional: true,
    }),
    job: text({ label: '后台任务', en: 'Job', max: 60, optional: true }),
  },
  states: life,
  permissions: permissions(
    grant(roles, { read: self('createdBy'), abandon: self('createdBy') }),
    grant(['admin'], { read: all, abandon: all, ...SYSTEM_VERBS }),
  ),
});

/** What somebody's sheets mean by their heads, remembered for the next one: field → head. */
export const importMapping = record({
  name: 'importMapping',
  label: '列对应记忆',
  en: 'Remembered columns',
  path: 'import-mappings',
  module: 'import',
  title: 'record',
  derived: true,
  unique: [['record', 'person']],
  fields: {
    record: text({ label: '导入到', en: 'Into', max: 60 }),
    person: reference('person', { label: '导入人', en: 'Person' }),
    heads: json(z.record(z.string(), z.string()), { label: '表头', en: 'Heads' }),
  },
  permissions: permissions(grant(roles, { read: self('person') })),
});

export const importRecords = [dataImport, importMapping] as const;
