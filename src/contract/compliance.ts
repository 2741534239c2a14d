import { z } from 'zod';
import { route } from './route.ts';

export const minorsAuditPack = route({
  method: 'GET',
  path: '/api/minors-audits/:id/pack',
  summary: 'The pack of a year’s audit of minors’ data, whole: definitions, rights, readings, requests, erasures',
  tag: 'privacy',
  access: ['office', 'leader', 'auditor', 'admin'],
  params: z.object({ id: z.uuid() }),
  query: z.object({ format: z.enum(['xlsx', 'docx']) }),
  answers: 'file',
});
