import { z } from 'zod';
import { route } from './route.ts';

const params = z.object({ id: z.uuid() });

/** For the guardian whose request was granted: in clear, therefore with a fresh second factor where one is demanded. */
export const childCopy = route({
  method: 'GET',
  path: '/api/data-requests/:id/copy',
  summary: 'A copy of what the house holds on the child of a granted request, as a workbook or JSON',
  tag: 'privacy',
  access: ['office'],
  fresh: 'everybody',
  params,
  query: z.object({ format: z.enum(['xlsx', 'json']) }),
  answers: 'file',
});

export const requestReply = route({
  method: 'GET',
  path: '/api/data-requests/:id/reply',
  summary: 'The answer to a request about personal data as a Word document for the applicant',
  tag: 'privacy',
  access: ['office'],
  params,
  answers: 'file',
});
