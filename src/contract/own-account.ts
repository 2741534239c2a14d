import { z } from 'zod';
import { PORTAL_KINDS } from './portals.ts';
import { route } from './route.ts';
import { sessionView } from './session.ts';

/** What somebody sees and does about their own account: sessions, second factor. */
const instant = z.string();

const ownSession = z.object({
  id: z.uuid(),
  current: z.boolean(),
  /** The post that it acts with. */
  post: z.string(),
  way: z.enum(['password', 'passkey', ...PORTAL_KINDS]),
  /** As the browser names itself. */
  agent: z.string(),
  address: z.string(),
  since: instant,
  lastUsedAt: instant,
});

export const ownAccount = route({
  method: 'GET',
  path: '/api/account',
  summary: 'One’s own account: password, sessions, second factor',
  tag: 'account',
  access: 'session',
  response: z.object({
    username: z.string(),
    passwordChangedAt: instant,
    /** Days after which it has to be changed; null for never. */
    passwordDays: z.number().int().nullable(),
    sessions: z.array(ownSession),
    factors: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['totp', 'passkey']),
        name: z.string(),
        confirmedAt: instant,
        usedAt: instant.nullable(),
      }),
    ),
    recoveryCodesLeft: z.number().int(),
    /** Whether the rule in force demands a second factor of this person. */
    factorDemanded: z.boolean(),
  }),
});

export const endOwnSession = route({
  method: 'DELETE',
  path: '/api/account/sessions/:id',
  summary: 'End one of one’s own sessions',
  tag: 'account',
  access: 'session',
  params: z.object({ id: z.uuid() }),
  answers: 'empty',
});

export const endOwnSessions = route({
  method: 'DELETE',
  path: '/api/account/sessions',
  summary: 'End all of one’s own sessions, this one too',
  tag: 'account',
  access: 'session',
  answers: 'empty',
});

const personId = z.object({ personId: z.uuid() });
const why = z.strictObject({ reason: z.string().trim().min(1, '请写明理由').max(500) });

export const endSessionsOfPerson = route({
  method: 'POST',
  path: '/api/admin/accounts/:personId/sign-out',
  summary: 'End all sessions of a person',
  tag: 'admin',
  access: ['admin', 'security'],
  duty: 'security',
  params: personId,
  body: why,
  answers: 'empty',
});

export const clearFactors = route({
  method: 'POST',
  path: '/api/admin/accounts/:personId/clear-factors',
  summary: 'Take the second factors off an account whose owner lost them; not an administrator’s',
  tag: 'admin',
  access: ['admin', 'security'],
  duty: 'security',
  params: personId,
  body: why,
  answers: 'empty',
});

/** What a browser’s `navigator.credentials` gave, as JSON (WebAuthn Level 3, 5.1.8). */
export const passkeyAnswer = z.looseObject({
  id: z.string().max(1400),
  rawId: z.string().max(1400),
  type: z.literal('public-key'),
  response: z.record(z.string(), z.unknown()),
  clientExtensionResults: z.record(z.string(), z.unknown()),
});

/** One showing of a second factor: digits of the app, a recovery code, or a passkey with the challenge it answers. */
const showing = {
  code: z.string().trim().min(6).max(30).optional(),
  passkey: z.strictObject({ challenge: z.string().max(100), answer: passkeyAnswer }).optional(),
};

export const signInByFactor = route({
  method: 'POST',
  path: '/api/session/factor',
  summary: 'Finish signing in by the second factor that the ticket of `factor-asked` is for',
  tag: 'session',
  access: 'public',
  body: z.strictObject({ ticket: z.string().max(100), ...showing }),
  response: sessionView,
});

/** The options for `navigator.credentials`, and the pass that its answer is taken with. */
const ceremony = z.object({ challenge: z.string(), options: z.record(z.string(), z.unknown()) });

export const passkeyForSignIn = route({
  method: 'POST',
  path: '/api/session/passkey-options',
  summary: 'What to ask the browser’s passkeys at sign-in; with a ticket, those of its person',
  tag: 'session',
  access: 'public',
  body: z.strictObject({ ticket: z.string().max(100).optional() }),
  response: ceremony,
});

export const signInByPasskey = route({
  method: 'POST',
  path: '/api/session/passkey',
  summary: 'Sign in by a passkey alone: it is held and unlocked, which makes two factors',
  tag: 'session',
  access: 'public',
  body: z.strictObject({ challenge: z.string().max(100), answer: passkeyAnswer }),
  response: sessionView,
});

export const verifyAgain = route({
  shownOnce: true,
  method: 'POST',
  path: '/api/account/verify',
  summary: 'Show the second factor, or the password where there is none, again in this session',
  tag: 'account',
  access: 'session',
  body: z.strictObject({ password: z.string().min(1).max(128).optional(), ...showing }),
  answers: 'empty',
});

export const beginTotp = route({
  method: 'POST',
  path: '/api/account/factors/totp',
  summary: 'A new secret for an authenticator app, shown this once; it counts when a code confirms it',
  tag: 'account',
  access: 'session',
  body: z.strictObject({ name: z.string().trim().min(1, '请填写名称').max(50) }),
  response: z.object({ id: z.uuid(), secret: z.string(), uri: z.string() }),
  shownOnce: true,
});

/** Shown this once, where the first factor was set up. */
const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

export const confirmTotp = route({
  method: 'POST',
  path: '/api/account/factors/:id/confirm',
  summary: 'Confirm an authenticator app by one of its codes',
  tag: 'account',
  access: 'session',
  params: z.object({ id: z.uuid() }),
  body: z.strictObject({ code: z.string().trim().min(6).max(10) }),
  response: recoveryCodes,
  shownOnce: true,
});

export const beginPasskey = route({
  shownOnce: true,
  method: 'POST',
  path: '/api/account/factors/passkey-options',
  summary: 'What to ask the browser for a new passkey',
  tag: 'account',
  access: 'session',
  response: ceremony,
});

export const addPasskey = route({
  method: 'POST',
  path: '/api/account/factors/passkey',
  summary: 'Add a passkey that the browser made',
  tag: 'account',
  access: 'session',
  body: z.strictObject({
    name: z.string().trim().min(1, '请填写名称').max(50),
    challenge: z.string().max(100),
    answer: passkeyAnswer,
  }),
  response: recoveryCodes,
  shownOnce: true,
});

export const passkeyForVerifying = route({
  shownOnce: true,
  method: 'POST',
  path: '/api/account/passkey-options',
  summary: 'What to ask one’s own passkeys when verifying again',
  tag: 'account',
  access: 'session',
  response: ceremony,
});

export const removeFactor = route({
  method: 'DELETE',
  path: '/api/account/factors/:id',
  summary: 'Take a second factor off one’s account',
  tag: 'account',
  access: 'session',
  params: z.object({ id: z.uuid() }),
  answers: 'empty',
});

export const renewRecoveryCodes = route({
  method: 'POST',
  path: '/api/account/recovery-codes',
  summary: 'New recovery codes instead of the old, shown this once',
  tag: 'account',
  access: 'session',
  response: recoveryCodes,
  shownOnce: true,
});
