import { z } from 'zod';
import { route } from './route.ts';

/** One post of the person: rights follow the post that is active in the session. */
export const postSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  role: z.string(),
  roleLabel: z.string(),
  organisation: z.object({ id: z.uuid(), name: z.string(), kind: z.string() }),
});

export const sessionView = z.object({
  person: z.object({ id: z.uuid(), name: z.string() }),
  post: postSummary,
  posts: z.array(postSummary),
  /** Whose duties this session carries besides its own, with the day the delegation ends. */
  delegations: z.array(z.object({ from: z.string(), until: z.string() })),
  bureau: z.object({ name: z.string(), shortName: z.string(), demo: z.boolean() }),
  /** The password was given by an administrator: until it is changed nothing else may be done. */
  mustChangePassword: z.boolean(),
  /** A second factor is demanded of this person: until one is set up nothing else may be done. */
  mustEnrolFactor: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;

export const signIn = route({
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in with a username and a password; answers a cookie session',
  tag: 'session',
  access: 'public',
  body: z.object({ username: z.string().min(1).max(100), password: z.string().min(1).max(128) }),
  response: sessionView,
});

export const currentSession = route({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, with which post',
  tag: 'session',
  access: 'session',
  response: sessionView,
});

export const signOut = route({
  method: 'DELETE',
  path: '/api/session',
  summary: 'End the session',
  tag: 'session',
  access: 'session',
  answers: 'empty',
});

export const switchPost = route({
  method: 'POST',
  path: '/api/session/post',
  summary: 'Act with another of one’s posts',
  tag: 'session',
  access: 'session',
  body: z.object({ postId: z.uuid() }),
  response: sessionView,
});

export const changePassword = route({
  method: 'POST',
  path: '/api/session/password',
  summary: 'Change one’s password; ends all other sessions',
  tag: 'session',
  access: 'session',
  body: z.object({ current: z.string().min(1).max(128), next: z.string().min(12).max(128) }),
  answers: 'empty',
});

/** First-run set-up of an empty installation. */
export const setUpState = route({
  method: 'GET',
  path: '/api/set-up',
  summary: 'Whether this installation still has to be set up',
  tag: 'session',
  access: 'public',
  response: z.object({
    needed: z.boolean(),
    demo: z.boolean(),
    bureau: z.string().nullable(),
    /** Whether the request carries a live session, so that the client need not provoke a 401 to find out. */
    signedIn: z.boolean().optional(),
  }),
});

export const setUp = route({
  method: 'POST',
  path: '/api/set-up',
  summary: 'Create the bureau and its first administrator with the one-time code printed at start',
  tag: 'session',
  access: 'public',
  body: z.object({
    code: z.string().min(1).max(100),
    bureau: z.string().min(2).max(100),
    shortName: z.string().min(1).max(30),
    region: z.string().max(100),
    administrator: z.string().min(2).max(50),
    username: z.string().min(3).max(50),
    password: z.string().min(12).max(128),
  }),
  response: sessionView,
});
