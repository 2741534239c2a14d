import { z } from 'zod';
import { route } from './route.ts';
import { dayText } from './values.ts';

/** One task as my-tasks shows it. `workdaysLeft` is negative when overdue, null without a date. */
export const taskView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  title: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  note: z.string().nullable(),
  path: z.string().nullable(),
  verb: z.string().nullable(),
  about: z.string().nullable(),
  aboutId: z.string().nullable(),
  asker: z.string().nullable(),
  organisation: z.string(),
  assignee: z.string().nullable(),
  dueOn: z.string().nullable(),
  workdaysLeft: z.number().int().nullable(),
  /** How long it is expected to take, an estimate by kind (parameter `expectedMinutes`); null where none is declared. */
  expectedMinutes: z.number().int().nullable(),
  group: z.enum(['overdue', 'thisWeek', 'later', 'undated']),
  state: z.string(),
  stateLabel: z.string(),
  result: z.string().nullable(),
  doneAt: z.string().nullable(),
  urgeCount: z.number().int(),
  /** Signers added to it: who, and whether they signed. */
  signers: z.array(
    z.object({
      organisation: z.string(),
      assignee: z.string().nullable(),
      state: z.string(),
      result: z.string().nullable(),
    }),
  ),
});
export type TaskView = z.infer<typeof taskView>;

export const myTasks = route({
  method: 'GET',
  path: '/api/my-tasks',
  summary: '待办, 已办, 我发起, 抄送我: tasks of the person in this post and of those they stand in for',
  tag: 'tasks',
  access: 'session',
  query: z.object({
    box: z.enum(['open', 'done', 'asked', 'copied']).default('open'),
    search: z.string().max(100).optional(),
  }),
  response: z.object({
    tasks: z.array(taskView),
    counts: z.object({ open: z.number().int(), overdue: z.number().int(), thisWeek: z.number().int() }),
  }),
});

const id = z.object({ id: z.uuid() });
const to = { organisation: z.uuid(), assignee: z.uuid().nullish() };

export const askTask = route({
  method: 'POST',
  path: '/api/my-tasks',
  summary: 'Ask an organisation or a person for something (交办)',
  tag: 'tasks',
  access: 'session',
  body: z.object({
    ...to,
    title: z.string().min(2).max(300),
    note: z.string().max(4000).optional(),
    dueOn: dayText.optional(),
    copied: z.array(z.uuid()).max(50).optional(),
    /** What it is about. */
    commitment: z.uuid().optional(),
  }),
  response: z.object({ id: z.uuid() }),
});

export const handOverTask = route({
  method: 'POST',
  path: '/api/tasks/:id/pass-on',
  summary: 'Hand a task over whole (转办); the asker is told',
  tag: 'tasks',
  access: 'session',
  params: id,
  body: z.object({ ...to, version: z.number().int(), reason: z.string().min(1).max(500) }),
  response: z.object({ id: z.uuid() }),
});

export const addSigners = route({
  method: 'POST',
  path: '/api/tasks/:id/signers',
  summary: 'Let others sign as well (会签, 加签); the task can be finished when all have signed',
  tag: 'tasks',
  access: 'session',
  params: id,
  body: z.object({
    signers: z.array(z.object(to)).min(1).max(30),
    note: z.string().max(2000).optional(),
    dueOn: dayText.optional(),
  }),
  response: z.object({ ids: z.array(z.uuid()) }),
});

export const markTaskSeen = route({
  method: 'POST',
  path: '/api/tasks/:id/seen',
  summary: 'The assignee opened it; from now on it cannot be recalled',
  tag: 'tasks',
  access: 'session',
  params: id,
  answers: 'empty',
});
