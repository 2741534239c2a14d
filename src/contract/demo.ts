import { z } from 'zod';
import { route } from './route.ts';

/** Accounts of the demonstration bureau. Answers 404 everywhere but in a demo installation. */
export const demoAccounts = route({
  method: 'GET',
  path: '/api/demo-accounts',
  summary: 'Accounts anybody may try in a demo installation; not found elsewhere',
  tag: 'session',
  access: 'public',
  response: z.array(
    z.object({
      username: z.string(),
      password: z.string(),
      name: z.string(),
      post: z.string(),
      organisation: z.string(),
    }),
  ),
});
