import { z } from 'zod';
import { route } from './route.ts';

/** Getting an account back for somebody who lost password or second factor: two administrators, two halves. */
const id = z.object({ id: z.uuid() });
const named = z.object({ id: z.uuid(), name: z.string() });

export const RECOVERY_STATES = ['proposed', 'confirmed', 'used', 'withdrawn', 'replaced', 'expired'] as const;
export type RecoveryState = (typeof RECOVERY_STATES)[number];

const recovery = z.object({
  id: z.uuid(),
  person: named,
  reason: z.string(),
  state: z.enum(RECOVERY_STATES),
  /** Null where it was begun by a command on the machine. */
  proposedBy: named.nullable(),
  proposedAt: z.string(),
  confirmUntil: z.string(),
  confirmedBy: named.nullable(),
  confirmedAt: z.string().nullable(),
  linkUntil: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Whether the reader may confirm it: it is neither theirs nor of their proposing. */
  mayConfirm: z.boolean(),
});
export type RecoveryView = z.infer<typeof recovery>;

export const listRecoveries = route({
  method: 'GET',
  path: '/api/admin/recoveries',
  summary: 'Recoveries of accounts, open ones first; codes and links are never answered',
  tag: 'accounts',
  access: ['admin', 'security'],
  response: z.object({ recoveries: z.array(recovery) }),
});
export const proposeRecovery = route({
  method: 'POST',
  path: '/api/admin/accounts/:personId/recovery',
  summary: 'Propose to get somebody’s account back; answers the first half, a code, once',
  tag: 'accounts',
  access: ['admin', 'security'],
  params: z.object({ personId: z.uuid() }),
  body: z.strictObject({ reason: z.string().trim().min(1, '请写明理由，以及怎样核实了本人身份').max(500) }),
  response: z.object({ id: z.uuid(), code: z.string(), confirmUntil: z.string() }),
  shownOnce: true,
});
export const confirmRecovery = route({
  method: 'POST',
  path: '/api/admin/recoveries/:id/confirm',
  summary: 'Confirm another’s proposal: the account closes; answers the second half, a link, once',
  tag: 'accounts',
  access: ['admin', 'security'],
  params: id,
  response: z.object({ url: z.string(), linkUntil: z.string() }),
  shownOnce: true,
});
export const withdrawRecovery = route({
  method: 'POST',
  path: '/api/admin/recoveries/:id/withdraw',
  summary: 'Take a recovery back; its code and link are worth nothing from then on',
  tag: 'accounts',
  access: ['admin', 'security'],
  params: id,
  answers: 'empty',
});
/** By whoever holds both halves; signing in comes after. */
export const redeemRecovery = route({
  method: 'POST',
  path: '/api/session/recovery',
  summary: 'Set a new password by both halves of a recovery; answers the name to sign in with',
  tag: 'session',
  access: 'public',
  body: z.strictObject({
    link: z.string().min(1).max(100),
    code: z.string().trim().min(1, '请填写恢复码').max(40),
    password: z.string().min(12, '密码至少12个字符').max(128, '密码最多128个字符'),
  }),
  response: z.object({ username: z.string() }),
});
