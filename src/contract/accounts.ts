import { z } from 'zod';
import { route } from './route.ts';

const username = z.string().trim().min(3, '用户名至少3个字符').max(50, '用户名最多50个字符');
const password = z.string().min(12, '密码至少12个字符').max(128, '密码最多128个字符');
const issued = z.object({
  personId: z.uuid(),
  username: z.string(),
  /** The password for the first sign-in, shown this once; null where one was given. */
  initialPassword: z.string().nullable(),
});
const personId = z.object({ personId: z.uuid() });

/** A new colleague in one step. A password is made where none is given; it must be changed at the first sign-in. */
export const createPersonAccount = route({
  shownOnce: true,
  method: 'POST',
  path: '/api/admin/accounts',
  summary: 'Give a person, new or known, an account and if wanted a post',
  tag: 'admin',
  access: ['admin', 'security'],
  duty: 'security',
  body: z.strictObject({
    person: z.union([
      z.strictObject({ id: z.uuid() }),
      z.strictObject({
        name: z.string().trim().min(2, '姓名至少2个字').max(50),
        mobile: z.string().max(20).optional(),
        email: z.string().max(100).optional(),
      }),
    ]),
    username,
    password: password.optional(),
    post: z
      .strictObject({
        organisationId: z.uuid(),
        role: z.string().max(20),
        title: z.string().trim().min(1).max(50),
        head: z.boolean().default(false),
        fromOn: z.iso.date('请按“2026-03-09”的格式填写日期'),
      })
      .optional(),
  }),
  response: issued,
});

export const resetAccountPassword = route({
  shownOnce: true,
  method: 'POST',
  path: '/api/admin/accounts/:personId/password',
  summary: 'Set a password for one sign-in and end all sessions of the person',
  tag: 'admin',
  access: ['admin', 'security'],
  duty: 'security',
  params: personId,
  body: z.strictObject({ password: password.optional() }),
  response: issued,
});

const why = z.strictObject({ reason: z.string().trim().min(1, '请写明理由').max(500) });

export const disableAccount = route({
  method: 'POST',
  path: '/api/admin/accounts/:personId/disable',
  summary: 'Stop an account and end its sessions at once',
  tag: 'admin',
  access: ['admin', 'security'],
  duty: 'security',
  params: personId,
  body: why,
  answers: 'empty',
});

export const enableAccount = route({
  method: 'POST',
  path: '/api/admin/accounts/:personId/enable',
  summary: 'Let an account be used again',
  tag: 'admin',
  access: ['admin', 'security'],
  duty: 'security',
  params: personId,
  body: why,
  answers: 'empty',
});
