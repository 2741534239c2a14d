import { z } from 'zod';
import { route } from './route.ts';

/** Tokens by which programs read and write registers in their owner's name, never with more than the owner's rights. */
const tokenView = z.object({
  id: z.uuid(),
  name: z.string(),
  operations: z.array(z.string()),
  records: z.array(z.string()),
  /** The organisation whose rows alone it sees; null for all that its owner sees. */
  organisationId: z.uuid().nullable(),
  organisation: z.string().nullable(),
  owner: z.string(),
  post: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
});

export const listServiceTokens = route({
  method: 'GET',
  path: '/api/account/tokens',
  summary: 'Service tokens that still serve: one’s own, all of them for an administrator',
  tag: 'account',
  access: 'session',
  response: z.object({ tokens: z.array(tokenView) }),
});

const names = (message: string) => z.array(z.string().max(60)).min(1, message).max(200);

export const createServiceToken = route({
  method: 'POST',
  path: '/api/account/tokens',
  summary: 'A token for a program, with bounds and an end, shown this once',
  tag: 'account',
  access: 'session',
  body: z.strictObject({
    name: z.string().trim().min(1, '请填写用途').max(100),
    /** `read`, `create`, `update`, `remove`, `export`, or verbs of state tables. */
    operations: names('请选择至少一种操作'),
    records: names('请选择至少一个登记表'),
    organisationId: z.uuid().optional(),
    /** Days until it ends. */
    days: z.number().int().min(1).max(366),
  }),
  response: z.object({ id: z.uuid(), token: z.string(), expiresAt: z.string() }),
  shownOnce: true,
});

export const revokeServiceToken = route({
  method: 'DELETE',
  path: '/api/account/tokens/:id',
  summary: 'Revoke a service token: one’s own, anybody’s for an administrator',
  tag: 'account',
  access: 'session',
  params: z.object({ id: z.uuid() }),
  answers: 'empty',
});
