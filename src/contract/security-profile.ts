import { z } from 'zod';
import { route } from './route.ts';

/** The parameters of GB/T 22239-2019 level 3 (等保三级) together: as they stand, as the profile wants them, set at once. */
const item = z.object({
  key: z.string(),
  /** Of the standard. */
  clause: z.string(),
  label: z.string(),
  /** What holds on the day; null where no value does. */
  present: z.string().nullable(),
  wanted: z.string(),
  source: z.string(),
  met: z.boolean(),
  /** Whether the profile sets it; else it is the product's own and cannot be less. */
  settable: z.boolean(),
  /** Since when the profile's own value holds, where it does. */
  since: z.string().nullable(),
});

const day = z.iso.date('请按“2026-03-09”的格式填写日期');
export const securityProfile = route({
  method: 'GET',
  path: '/api/admin/security-profile',
  summary: 'The parameters of level 3 protection: present value, value of the profile, source',
  tag: 'admin',
  access: ['admin', 'auditor'],
  query: z.object({ on: day.optional() }),
  response: z.object({ on: z.string(), items: z.array(item), mayTurn: z.boolean() }),
});
export const turnSecurityProfile = route({
  method: 'POST',
  path: '/api/admin/security-profile',
  summary: 'Set all parameters of the profile from a date, or put back what held before',
  tag: 'admin',
  access: ['admin'],
  body: z.strictObject({
    on: z.boolean(),
    from: day,
    reason: z.string().trim().min(1, '请写明理由').max(500),
  }),
  response: z.object({ changed: z.number().int() }),
});
