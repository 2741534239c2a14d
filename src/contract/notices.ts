import { z } from 'zod';
import { route } from './route.ts';

/** In-app notices of the signed-in person (all posts). Newest first; no read receipts are kept for others. */
export const noticeView = z.object({
  id: z.uuid(),
  at: z.string(),
  /** e.g. task, urge, return, due, conflict, system */
  kind: z.string(),
  title: z.string(),
  body: z.string(),
  /** Client path that opens the matter; null when there is nothing to open. */
  path: z.string().nullable(),
  read: z.boolean(),
});
export type NoticeView = z.infer<typeof noticeView>;

export const listNotices = route({
  method: 'GET',
  path: '/api/notices',
  summary: 'My notices, newest first',
  tag: 'notices',
  access: 'session',
  query: z.object({
    unread: z.enum(['true', 'false']).optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
  }),
  response: z.object({ notices: z.array(noticeView), next: z.string().nullable() }),
});
export const unreadNotices = route({
  method: 'GET',
  path: '/api/notices/unread',
  summary: 'How many of my notices are unread',
  tag: 'notices',
  access: 'session',
  response: z.object({ unread: z.number().int() }),
});
export const markNoticeRead = route({
  method: 'POST',
  path: '/api/notices/:id/read',
  summary: 'Mark one notice read',
  tag: 'notices',
  access: 'session',
  params: z.object({ id: z.uuid() }),
  answers: 'empty',
});
export const markAllNoticesRead = route({
  method: 'POST',
  path: '/api/notices/read',
  summary: 'Mark all my notices read',
  tag: 'notices',
  access: 'session',
  answers: 'empty',
});
