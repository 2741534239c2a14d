import { z } from 'zod';
import { grant, permissions, roles, self } from '#kernel/access';
import {
  all,
  choice,
  instant,
  integer,
  json,
  longText,
  none,
  record,
  reference,
  states,
  text,
  yesNo,
} from '#kernel/definition';
import { sendJob } from './queue.ts';

export const JOB_STATE_LABELS = {
  queued: '排队中',
  running: '进行中',
  done: '已完成',
  failed: '未完成',
  cancelled: '已取消',
} as const;
export type JobState = keyof typeof JOB_STATE_LABELS;

const now = () => new Date().toISOString();

/** The verbs of the system are granted to nobody; people cancel and retry. */
const life = states({
  field: 'state',
  initial: 'queued',
  states: JOB_STATE_LABELS,
  final: ['done', 'cancelled'],
  transitions: [
    {
      verb: 'start',
      label: '开始',
      from: ['queued'],
      to: 'running',
      set: ({ row }) => ({ attempt: Number(row.attempt) + 1 }),
    },
    {
      verb: 'finish',
      label: '完成',
      from: ['running'],
      to: 'done',
      input: ['phase', 'done', 'total', 'resultPath', 'resultLabel'],
      set: () => ({ endedAt: now(), problem: null }),
    },
    {
      verb: 'fail',
      label: '停止',
      from: ['running'],
      to: 'failed',
      input: ['phase', 'done', 'total', 'problem', 'failures'],
      set: () => ({ endedAt: now() }),
    },
    {
      verb: 'requeue',
      label: '重新排队',
      from: ['running'],
      to: 'queued',
      input: ['problem', 'failures'],
    },
    {
      verb: 'stop',
      label: '停下',
      from: ['running'],
      to: 'cancelled',
      input: ['phase', 'done', 'total'],
      set: () => ({ endedAt: now() }),
    },
    {
      verb: 'cancel',
      label: '取消',
      from: ['queued'],
      to: 'cancelled',
      set: () => ({ cancelRequested: true, endedAt: now() }),
    },
    { verb: 'cancel', label: '取消', from: ['running'], to: 'running', set: () => ({ cancelRequested: true }) },
    {
      verb: 'retry',
      label: '重试',
      from: ['failed'],
      to: 'queued',
      guard: ({ row }) =>
        row.errand ? [{ detail: '这是系统自行办理的差事', remedy: '它到时会自动再办；请按问题说明先排除原因。' }] : [],
      set: () => ({ failures: 0, endedAt: null, problem: null }),
      effect: ({ tx, next }) => sendJob(tx, { id: next.id, kind: String(next.kind), attempt: Number(next.attempt) }),
    },
  ],
});

const SYSTEM_VERBS = { start: none, finish: none, fail: none, requeue: none, stop: none };

/**
 * One piece of long work. Where a running one stands (`job_progress`) is written over; what it was, who started it,
 * and how each try ended is kept here with its history.
 */
export const job = record({
  name: 'job',
  label: '后台任务',
  en: 'Job',
  path: 'background-jobs',
  module: 'job',
  title: 'title',
  derived: true,
  sort: '-createdAt',
  page: '/jobs/:id',
  indexes: [['state'], ['kind', 'key']],
  fields: {
    kind: text({ label: '类别', en: 'Kind', max: 50 }),
    title: text({ label: '名称', en: 'Title', max: 200 }),
    startedBy: reference('person', { label: '发起人', en: 'Started by', optional: true }),
    post: reference('post', { label: '发起岗位', en: 'Post', optional: true }),
    errand: yesNo({ label: '差事', en: 'Errand', fallback: false, help: '由系统自行办理，没有人发起' }),
    input: json(z.unknown(), { label: '内容', en: 'Input' }),
    key: text({ label: '同类只排一个', en: 'Key', max: 200, optional: true }),
    state: choice({ label: '状态', en: 'State', codes: JOB_STATE_LABELS }),
    phase: text({ label: '阶段', en: 'Phase', max: 100, optional: true }),
    done: integer({ label: '已办', en: 'Done', min: 0, optional: true }),
    total: integer({ label: '合计', en: 'Total', min: 0, optional: true }),
    cancelRequested: yesNo({ label: '已要求取消', en: 'Cancel requested', fallback: false }),
    attempt: integer({ label: '开始次数', en: 'Attempt', min: 0, fallback: 0 }),
    failures: integer({ label: '未完成次数', en: 'Failures', min: 0, fallback: 0 }),
    problem: longText({ label: '问题', en: 'Problem', max: 4000, optional: true }),
    resultPath: text({ label: '结果页面', en: 'Result', max: 500, optional: true }),
    resultLabel: text({ label: '结果', en: 'Result label', max: 100, optional: true }),
    endedAt: instant({ label: '结束时间', en: 'Ended at', optional: true }),
  },
  states: life,
  permissions: permissions(
    grant(roles, { read: self('startedBy'), cancel: self('startedBy'), retry: self('startedBy') }),
    grant(['admin'], { read: all, cancel: all, retry: all, ...SYSTEM_VERBS }),
  ),
});

export const jobRecords = [job] as const;
