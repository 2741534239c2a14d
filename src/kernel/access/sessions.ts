import { createHash, randomBytes } from 'node:crypto';
import type { PortalKind } from '#contract/portals';
import type { Actor } from '#kernel/definition';
import { Refusal, refuse } from '#kernel/refusal';
import { type Database, type Entrance, type Expected, PROOF, type Said } from '#kernel/store';
import { ACCOUNT_COLUMNS, type Account, checkPasswordOf, endSessionsOf } from './accounts.ts';
import { type AccessTransaction, accessWrite, ownerQuery } from './as-owner.ts';
import { organisationOf, postsOf } from './directory.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { attempt } from './throttle.ts';

/**
 * The product's own bounds (ASVS 5.0.0 V7.3): two hours without a request, twelve in all. The parameter `sessionLimits`
 * of the day of sign-in takes their place; they hold where none is in force, because a session must end some time.
 */
export const SESSION_LIMITS = { idle: '2 hours', lifetime: '12 hours' } as const;

/**
 * The role of somebody who has yet to replace the password an administrator gave them, or to set up the second factor
 * that is demanded of them: no permission names it, so they may do that, sign out, and nothing else.
 */
export const NEWCOMER_ROLE = 'newcomer';

/** Where a request comes from, for the journal and the list of sessions. */
export type Origin = { readonly address: string; readonly agent: string; readonly requestId: string };

export type Session = {
  readonly mustChange: boolean;
  /** Whether a second factor is demanded that this person has yet to set up. */
  readonly mustEnrol: boolean;
  readonly createdAt: string;
  readonly seenAt: string;
};

/** What is kept of a token. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
/** 256 random bits (security.md I5); only their hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url');
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

type Bearer = Omit<Actor, 'requestId'> & Session;

/** What a session asked for: at most once a minute it is noted that it was seen. */
const SEEN_AGAIN = 60_000;

/** What service tokens begin with, so that people and scanners know one when they see it. */
export const SERVICE_PREFIX = 'yds_';
const isService = (token: string): boolean => token.startsWith(SERVICE_PREFIX) && TOKEN.test(token.slice(4));
const isToken = (token: string): boolean => TOKEN.test(token) || isService(token);

/** Who bears the token, as a jsonb by SQL. */
const bearerBy = (token: string): { readonly bearer: string; readonly values: readonly unknown[] } =>
  isService(token)
    ? { bearer: 'token_actor($1)', values: [hashOf(token)] }
    : {
        bearer: 'session_actor($1, $2, $3)',
        values: [hashOf(token), SESSION_LIMITS.idle, SESSION_LIMITS.lifetime],
      };

const questionAbout = (token: string): Said => {
  const { bearer, values } = bearerBy(token);
  return { text: `select bearer, ${PROOF} as proof from (select ${bearer} as bearer offset 0) as b`, values };
};

const known = (bearer: Bearer | null | undefined, requestId: string): { actor: Actor; session: Session } | null => {
  if (!bearer) return null;
  const { mustChange, mustEnrol, createdAt, seenAt, ...who } = bearer;
  const role = mustChange || mustEnrol ? NEWCOMER_ROLE : who.role;
  return { actor: { ...who, role, requestId }, session: { mustChange, mustEnrol, createdAt, seenAt } };
};

/**
 * Who bears the token, in one query: nobody when the session ended, idled or aged out, the account is disabled,
 * the person left or the session's post is lost. Asked on every request, so a changed right holds at the next one.
 */
export const actorOf = async (
  database: Database,
  token: string,
  requestId: string,
): Promise<{ actor: Actor; session: Session } | null> => {
  if (!isToken(token)) return null;
  const { text, values } = questionAbout(token);
  const [answer] = await ownerQuery<{ bearer: Bearer | null }>(database, text, values);
  const found = known(answer?.bearer, requestId);
  await (found ? noteSeen(database, token, found.session) : endOverdue(database, token));
  return found;
};

/**
 * What was once seen to be over stays over: a database whose clock is set back must not bring it to life again. Only
 * what its own limits ended is taken out; nobody's token is nobody's row.
 */
const endOverdue = async (database: Database, token: string): Promise<void> => {
  const text = isService(token)
    ? 'update service_token set revoked_at = expires_at where token_hash = $1 and revoked_at is null and expires_at <= clock_timestamp()'
    : `delete from session s where s.token_hash = $1
        and (s.seen_at <= clock_timestamp() - coalesce(s.idle, '${SESSION_LIMITS.idle}'::interval)
          or s.created_at <= clock_timestamp() - coalesce(s.lifetime, '${SESSION_LIMITS.lifetime}'::interval))`;
  await ownerQuery(database, text, [hashOf(token)]);
};

type Remembered = { readonly bearer: Bearer; readonly proof: string };

/** Tokens that are remembered; beyond, those that were first heard of longest ago are forgotten. */
const MOST_REMEMBERED = 10_000;
/**
 * Whom a token bore the last time, by its hash. It decides nothing: a transaction that is entered as them asks whether
 * it still is so, by the same words as ever, and comes to nothing where it is not.
 */
const remembered = new WeakMap<Database['pool'], Map<string, Remembered>>();
const memoryOf = ({ pool }: Database): Map<string, Remembered> => {
  const known = remembered.get(pool) ?? new Map<string, Remembered>();
  remembered.set(pool, known);
  return known;
};
const remember = (database: Database, token: string, about: Remembered): void => {
  const memory = memoryOf(database);
  memory.set(keyOf(token), about);
  const [oldest] = memory.keys();
  if (memory.size > MOST_REMEMBERED && oldest !== undefined) memory.delete(oldest);
};
const keyOf = (token: string): string => hashOf(token).toString('base64');

/**
 * The token as the way into a transaction: its bearer is asked for in the message that begins it, with the same
 * rules as `actorOf`. `admit` answers the actor or throws a Refusal; null is nobody.
 */
export const entranceOf = (
  database: Database,
  token: string | null,
  requestId: string,
  admit: (actor: Actor | null) => Actor,
): Entrance => ({
  ask: token !== null && isToken(token) ? questionAbout(token) : { text: 'select null as bearer', values: [] },
  admit: (row) => {
    const bearer = row?.bearer as Bearer | null | undefined;
    const found = known(bearer, requestId);
    if (token && isToken(token)) {
      if (bearer) remember(database, token, { bearer, proof: String(row?.proof) });
      // The request does not wait for the note, nor fail for it: the next one makes it up.
      (found ? noteSeen(database, token, found.session) : endOverdue(database, token)).catch(() => undefined);
    }
    return admit(found?.actor ?? null);
  },
  expected: () => (token && isToken(token) ? expectedOf(database, token, requestId, admit) : null),
});

const expectedOf = (
  database: Database,
  token: string,
  requestId: string,
  admit: (actor: Actor | null) => Actor,
): Expected | null => {
  const memory = memoryOf(database);
  const last = memory.get(keyOf(token));
  const found = known(last?.bearer, requestId);
  if (!last || !found) return null;
  const { session } = found;
  try {
    return {
      ...bearerBy(token),
      actor: admit(found.actor),
      proof: last.proof,
      confirmed: (seenAt) => void noteSeen(database, token, { ...session, seenAt }).catch(() => undefined),
      forget: () => void memory.delete(keyOf(token)),
    };
  } catch (error) {
    // Only who it is now may be told that they may not.
    if (error instanceof Refusal) return null;
    throw error;
  }
};

const noteSeen = async (database: Database, token: string, { seenAt }: Pick<Session, 'seenAt'>): Promise<void> => {
  if (Date.now() - Date.parse(seenAt) < SEEN_AGAIN) return;
  const table = isService(token) ? 'service_token' : 'session';
  await ownerQuery(database, `update ${table} set seen_at = clock_timestamp() where token_hash = $1`, [hashOf(token)]);
};

/** How somebody proved who they are. */
export type Way = 'password' | 'passkey' | PortalKind;

/** What a session carries from sign-in to its end, under whatever token it goes on. */
export type Carried = {
  readonly way: Way;
  /** Intervals as text; null where no parameter is in force, and the product's own bounds hold. */
  readonly idle: string | null;
  readonly lifetime: string | null;
  /** Null is now. */
  readonly since: string | null;
  readonly factorAt: string | null;
  /** When the bearer last proved who they are, by password or factor; null is now. */
  readonly provedAt: string | null;
  readonly mustEnrol: boolean;
  /** The portal that one came in by, null for the house's own door. */
  readonly portal: string | null;
  /** What that portal calls its own session, by which it may end this one. */
  readonly portalSession: string | null;
};

type Opening = Carried & { readonly personId: string; readonly postId: string; readonly origin: Origin };

/** Opens a session; answers its token, which is kept nowhere. */
export const insertSession = async ({ tx, secrets }: AccessTransaction, about: Opening): Promise<string> => {
  const token = newToken();
  const { personId, postId, origin, way, idle, lifetime, since, factorAt, provedAt, mustEnrol } = about;
  const { portal, portalSession } = about;
  await secrets(
    `insert into session (token_hash, tenant_id, person_id, post_id, address, agent, created_at, way, idle, lifetime,
       factor_at, proved_at, must_enrol, portal_id, portal_session)
     values ($1, $2, $3, $4, $5, $6, coalesce($7::timestamptz, clock_timestamp()), $8, $9::text::interval,
       $10::text::interval, $11, coalesce($12::timestamptz, clock_timestamp()), $13, $14, $15)`,
    [
      hashOf(token),
      tx.actor.tenantId,
      personId,
      postId,
      origin.address,
      origin.agent.slice(0, 300),
      since,
      way,
      idle,
      lifetime,
      factorAt,
      provedAt,
      mustEnrol,
      portal,
      portalSession,
    ],
  );
  return token;
};

const CARRIED = `way, idle::text as idle, lifetime::text as lifetime, created_at as since, factor_at as "factorAt",
  proved_at as "provedAt", must_enrol as "mustEnrol", portal_id as portal,
  portal_session as "portalSession"`;

export const notSignedIn = () =>
  refuse('not-signed-in', '请先登录', '您还没有登录，或登录已经过期', '请重新登录，已填写的内容会保留。', {
    status: 401,
  });

/** What a live session carries. @throws Refusal `not-signed-in` */
export const carriedBy = async ({ secrets }: AccessTransaction, token: string): Promise<Carried> => {
  const [found] = await secrets<Carried>(`select ${CARRIED} from session where token_hash = $1`, [hashOf(token)]);
  if (!found) throw notSignedIn();
  return found;
};

/** Takes the session out, so that no second answer can build on it; answers what it carried. @throws Refusal `not-signed-in` */
export const takeSession = async ({ secrets }: AccessTransaction, token: string): Promise<Carried> => {
  const [gone] = await secrets<Carried>(`delete from session where token_hash = $1 returning ${CARRIED}`, [
    hashOf(token),
  ]);
  if (!gone) throw notSignedIn();
  return gone;
};

/** Forgets the session that a sign-in replaces. */
export const dropSession = ({ secrets }: AccessTransaction, token: string): Promise<unknown> =>
  secrets('delete from session where token_hash = $1', [hashOf(token)]);

/** The same session under a new token, with what changed of it: whoever held the old token holds nothing. */
export const renewSession = async (
  access: AccessTransaction,
  token: string,
  origin: Origin,
  change: Partial<Carried> & { readonly postId?: string } = {},
): Promise<string> => {
  const { personId, postId } = access.tx.actor;
  const carried = await takeSession(access, token);
  return insertSession(access, { ...carried, personId: String(personId), postId: String(postId), origin, ...change });
};

/** Ends the session at once. */
export const signOut = (database: Database, actor: Actor, token: string): Promise<void> =>
  accessWrite(database, actor, async (access) => {
    await takeSession(access, token);
    await access.tx.note('session', actor.personId, 'sign-out');
  });

/**
 * Goes on with another of one's posts, under a new token; the session's age runs on.
 * @throws Refusal `not-found` where the post is not one's own or not in force
 */
export const switchPost = (
  database: Database,
  actor: Actor,
  token: string,
  postId: string,
  origin: Origin,
): Promise<string> =>
  accessWrite(database, actor, async (access) => {
    const personId = String(actor.personId);
    const chosen = (await postsOf(access.tx, personId)).find((one) => one.id === postId);
    if (!chosen)
      throw refuse('not-found', '没有切换岗位', '这个岗位不是您的，或已经结束', '请刷新页面后重新选择。', {
        status: 404,
      });
    const seat = await organisationOf(access.tx, chosen.organisation);
    const next = await renewSession(access, token, origin, { postId });
    await access.tx.note('session', personId, 'switch-post', { after: { post: postId, organisation: seat.id } });
    return next;
  });

/**
 * Changes one's own password: every session ends, and this one goes on under the token answered.
 * Guessing the present password from a stolen session is slowed like signing in.
 * @throws Refusal `wrong-password`, `weak-password`, `slow-down`
 */
export const changePassword = async (
  database: Database,
  actor: Actor,
  token: string,
  given: { readonly current: string; readonly next: string },
  origin: Origin,
): Promise<string> => {
  const [account] = await ownerQuery<Account>(
    database,
    `select ${ACCOUNT_COLUMNS} from account where tenant_id = $1 and person_id = $2`,
    [actor.tenantId, actor.personId],
  );
  if (!account) throw new Error(`person ${actor.personId} is signed in without an account`);
  const counted = await attempt(database, { username: account.username, address: 'password change', known: true });
  if (!(await verifyPassword(account.passwordHash, given.current))) {
    await database.write(actor, (tx) => tx.note('account', actor.personId, 'deny-change-password'));
    throw passwordRefusal('wrong-password', '现在的密码不对', '请核对后重试。', 'current');
  }
  await counted.succeeded();
  if (given.current === given.next)
    throw passwordRefusal('weak-password', '新密码与现在的密码相同', '请换一个新密码。', 'next');
  return accessWrite(database, actor, (access) => replacePassword(access, account, token, given.next, origin));
};

const replacePassword = async (
  access: AccessTransaction,
  account: Account,
  token: string,
  next: string,
  origin: Origin,
): Promise<string> => {
  const { tx, secrets } = access;
  const { tenantId, personId, username, passwordHash } = account;
  await checkPasswordOf(tx, { personId, username }, next);
  const changed = await secrets(
    `update account set password_hash = $4, must_change = false, password_changed_at = clock_timestamp()
     where tenant_id = $1 and person_id = $2 and password_hash = $3 returning 1`,
    [tenantId, personId, passwordHash, await hashPassword(next)],
  );
  if (changed.length === 0) throw passwordRefusal('wrong-password', '密码刚刚已被修改', '请重新登录。', 'current');
  const carried = await takeSession(access, token);
  await endSessionsOf(access, personId);
  await tx.note('account', personId, 'change-password');
  return insertSession(access, { ...carried, provedAt: null, personId, postId: String(tx.actor.postId), origin });
};

const passwordRefusal = (code: string, detail: string, remedy: string, field: string) =>
  refuse(code, '密码没有修改', detail, remedy, { facts: { field } });
