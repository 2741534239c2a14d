import { z } from 'zod';
import { route } from './route.ts';
import { sessionView } from './session.ts';
import { plainText } from './values.ts';

/** Signing in by what people are known by elsewhere: an OpenID provider, a directory (LDAP), a CAS server. */
export const PORTAL_KINDS = ['oidc', 'ldap', 'cas'] as const;
export type PortalKind = (typeof PORTAL_KINDS)[number];

const id = z.object({ id: z.uuid() });
const secureUrl = z.url({ protocol: /^https$/, error: '请填写 https:// 开头的完整地址' }).max(500);
const certificate = z
  .string()
  .trim()
  .max(20_000)
  .regex(/^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/, '请粘贴 PEM 格式的证书')
  .nullable();
const values = z.array(z.string().trim().min(1).max(200)).max(20);
const attribute = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/, '请填写属性名，例如 uid');
const distinguished = z.string().trim().max(500);

export const portalSettings = {
  oidc: z.strictObject({
    /** Who signs, not where its configuration lies. */
    issuer: secureUrl.refine((url) => !url.includes('/.well-known'), '请填写签发者地址，不含 /.well-known'),
    clientId: z.string().trim().min(1, '请填写客户端标识').max(200),
    /** Values of the claims `amr` and `acr` by which the provider says that it asked for a second factor. */
    strongAmr: values,
    strongAcr: values,
    certificate,
  }),
  ldap: z.strictObject({
    host: z.string().trim().min(1, '请填写服务器').max(200),
    port: z.number().int().min(1).max(65_535),
    security: z.enum(['tls', 'starttls']),
    base: distinguished.min(1, '请填写起始位置'),
    /** Who looks people up; null where the directory lets anybody look. */
    bindName: distinguished.nullable(),
    /** By what people sign in there. */
    attribute,
    /** What stays the same when names change; null: what they sign in by. */
    subjectAttribute: attribute.nullable(),
    certificate,
  }),
  cas: z.strictObject({
    /** Before /login, /logout and the rest. */
    server: secureUrl.refine((url) => !/[?#]/.test(url) && !/\/login\/?$/.test(url), '请填写服务器地址，不含 /login'),
    /** Protocol 3.0 in JSON or XML, or 2.0, which knows XML alone. */
    validation: z.enum(['p3-json', 'p3-xml', 'xml']),
    certificate,
  }),
} as const;
export type PortalSettings<K extends PortalKind = PortalKind> = z.output<(typeof portalSettings)[K]>;

export const portalName = z.object({ id: z.uuid(), kind: z.enum(PORTAL_KINDS), title: z.string() });
/** Where the browser goes next; the pass stays with it, and shows on its return that it is the same browser. */
const departure = z.object({ url: z.string(), pass: z.string() });
const returned = z.strictObject({
  pass: z.string().min(1).max(100),
  /** The query of the address that the portal sent the browser back to. */
  search: z.string().max(8000),
});
const credentials = z.strictObject({ username: plainText(100).min(1), password: z.string().min(1).max(500) });

export const listPortals = route({
  method: 'GET',
  path: '/api/session/portals',
  summary: 'The portals by which one may sign in',
  tag: 'session',
  access: 'public',
  response: z.object({ portals: z.array(portalName) }),
});
export const beginPortal = route({
  method: 'POST',
  path: '/api/session/portals/:id',
  summary: 'Set out to sign in by a portal',
  tag: 'session',
  access: 'public',
  params: id,
  response: departure,
  shownOnce: true,
});
export const finishPortal = route({
  method: 'POST',
  path: '/api/session/portals/:id/finish',
  summary: 'Sign in by what the portal said; answers a cookie session',
  tag: 'session',
  access: 'public',
  params: id,
  body: returned,
  response: sessionView,
});
export const signInByDirectory = route({
  method: 'POST',
  path: '/api/session/portals/:id/password',
  summary: 'Sign in by name and password of a directory; answers a cookie session',
  tag: 'session',
  access: 'public',
  params: id,
  body: credentials,
  response: sessionView,
});
/** Posted by the portal itself, as a form: whoever signed out there is signed out here. */
export const endByPortal = route({
  method: 'POST',
  path: '/api/session/portals/:id/logout',
  summary: 'The portal’s session has ended: back-channel logout (OpenID Connect) or single logout (CAS)',
  tag: 'session',
  access: 'public',
  takes: 'form',
  params: id,
  body: z
    .object({ logoutRequest: z.string().max(20_000).optional(), logout_token: z.string().max(20_000).optional() })
    .refine((given) => given.logoutRequest !== undefined || given.logout_token !== undefined, '没有退出通知'),
  answers: 'empty',
});
export const leavePortal = route({
  method: 'POST',
  path: '/api/session/sign-out',
  summary: 'End the session; answers where the portal ends its own, null where it has none',
  tag: 'session',
  access: 'session',
  response: z.object({ url: z.string().nullable() }),
});

const ownPortal = z.object({
  ...portalName.shape,
  link: z.object({ subject: z.string(), since: z.string(), usedAt: z.string().nullable() }).nullable(),
});
export const ownPortals = route({
  method: 'GET',
  path: '/api/account/portals',
  summary: 'The portals, and as whom one is known there',
  tag: 'account',
  access: 'session',
  response: z.object({ portals: z.array(ownPortal) }),
});
export const beginLink = route({
  method: 'POST',
  path: '/api/account/portals/:id',
  summary: 'Set out to link one’s account at a portal',
  tag: 'account',
  access: 'session',
  params: id,
  response: departure,
  shownOnce: true,
});
export const finishLink = route({
  method: 'POST',
  path: '/api/account/portals/:id/finish',
  summary: 'Link one’s account at a portal by what it said',
  tag: 'account',
  access: 'session',
  params: id,
  body: returned,
  answers: 'empty',
});
export const linkDirectory = route({
  method: 'POST',
  path: '/api/account/portals/:id/password',
  summary: 'Link one’s account in a directory by its name and password',
  tag: 'account',
  access: 'session',
  params: id,
  body: credentials,
  answers: 'empty',
});
export const unlinkOwn = route({
  method: 'DELETE',
  path: '/api/account/portals/:id',
  summary: 'Forget one’s account at a portal; sessions by it end',
  tag: 'account',
  access: 'session',
  params: id,
  answers: 'empty',
});

const portalView = z.object({
  ...portalName.shape,
  active: z.boolean(),
  version: z.number().int(),
  settings: z.record(z.string(), z.unknown()),
  /** Whether a secret is kept; it is never answered. */
  secretKept: z.boolean(),
  /** To be registered at the portal. */
  returnUrl: z.string(),
  /** Where it tells that its own session has ended. */
  logoutUrl: z.string(),
  links: z.number().int(),
});
export type PortalView = z.infer<typeof portalView>;

const title = plainText(40).min(1, '请填写名称');
/** Write-only; kept as it is when left out. */
const secret = z.string().min(1).max(500).optional();
const given = <K extends PortalKind>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), title, settings: portalSettings[kind], secret });

export const adminPortals = route({
  method: 'GET',
  path: '/api/admin/sign-in-portals',
  summary: 'Portals for signing in; secrets are never answered',
  tag: 'accounts',
  access: ['admin', 'security'],
  duty: 'security',
  response: z.object({ portals: z.array(portalView) }),
});
export const createPortal = route({
  method: 'POST',
  path: '/api/admin/sign-in-portals',
  summary: 'Set up a portal; it is not offered before it is switched on',
  tag: 'accounts',
  access: ['admin', 'security'],
  duty: 'security',
  body: z.discriminatedUnion('kind', [given('oidc'), given('ldap'), given('cas')]),
  response: portalView,
});
export const updatePortal = route({
  method: 'PATCH',
  path: '/api/admin/sign-in-portals/:id',
  summary: 'Change a portal, or switch it on and off; switched off, sessions by it end',
  tag: 'accounts',
  access: ['admin', 'security'],
  duty: 'security',
  params: id,
  body: z.strictObject({
    version: z.number().int(),
    active: z.boolean().optional(),
    title: title.optional(),
    settings: z.union([portalSettings.oidc, portalSettings.ldap, portalSettings.cas]).optional(),
    secret,
  }),
  response: portalView,
});
export const removePortal = route({
  method: 'DELETE',
  path: '/api/admin/sign-in-portals/:id',
  summary: 'Remove a portal with its links; sessions by it end',
  tag: 'accounts',
  access: ['admin', 'security'],
  duty: 'security',
  params: id,
  answers: 'empty',
});
export const testPortal = route({
  method: 'POST',
  path: '/api/admin/sign-in-portals/:id/test',
  summary: 'Try the connection; answers what was reached, step by step',
  tag: 'accounts',
  access: ['admin', 'security'],
  duty: 'security',
  params: id,
  response: z.object({ well: z.boolean(), steps: z.array(z.object({ well: z.boolean(), text: z.string() })) }),
});

const link = z.object({ id: z.uuid(), name: z.string() });
export const portalLinks = route({
  method: 'GET',
  path: '/api/admin/sign-in-portals/:id/links',
  summary: 'Who is known as whom at a portal',
  tag: 'accounts',
  access: ['admin', 'security'],
  duty: 'security',
  params: id,
  response: z.object({
    links: z.array(
      z.object({
        person: link,
        subject: z.string(),
        since: z.string(),
        usedAt: z.string().nullable(),
        /** Whether the person did it themselves. */
        own: z.boolean(),
      }),
    ),
  }),
});
export const addLink = route({
  method: 'POST',
  path: '/api/admin/sign-in-portals/:id/links',
  summary: 'Link a person with their account at a portal',
  tag: 'accounts',
  access: ['admin', 'security'],
  duty: 'security',
  params: id,
  body: z.strictObject({ person: z.uuid(), subject: z.string().trim().min(1, '请填写账号标识').max(200) }),
  answers: 'empty',
});
export const removeLink = route({
  method: 'DELETE',
  path: '/api/admin/sign-in-portals/:id/links/:person',
  summary: 'Take a link away; the person’s sessions by it end',
  tag: 'accounts',
  access: ['admin', 'security'],
  duty: 'security',
  params: z.object({ id: z.uuid(), person: z.uuid() }),
  answers: 'empty',
});
