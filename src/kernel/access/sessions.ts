import { createHash, randomBytes } from 'node:crypto';
import { type Actor, systemActor } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { Database, Entrance } from '#kernel/store';
import { ACCOUNT_COLUMNS, type Account, normalUsername, personalWordsOf } from './accounts.ts';
import { type AccessTransaction, accessWrite, ownerQuery } from './as-owner.ts';
import { organisationOf, postsOf } from './directory.ts';
import { checkPassword, hashPassword, verifyNobody, verifyPassword } from './passwords.ts';
import { attempt } from './throttle.ts';

/** Operations settings (ASVS 5.0.0 V7.3): two hours without a request, twelve in all, then sign in again. */
export const SESSION_LIMITS = { idle: '2 hours', lifetime: '12 hours' } as const;

/**
 * The role of somebody who has yet to replace the password an administrator gave them: no permission names it,
 * so they may change it, sign out, and nothing else.
 */
export const NEWCOMER_ROLE = 'newcomer';

/** Where a request comes from, for the journal and the list of sessions. */
export type Origin = { readonly address: string; readonly agent: string; readonly requestId: string };

export type Session = { readonly mustChange: boolean; readonly createdAt: string; readonly seenAt: string };

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
/** 256 random bits (security.md I5); only their hash is kept. */
const newToken = (): string => randomBytes(32).toString('base64url');
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

type Bearer = Omit<Actor, 'requestId'> & Session;

/** What a session asked for: at most once a minute it is noted that it was seen. */
const SEEN_AGAIN = 60_000;

const questionAbout = (token: string): string =>
  // The hash is hexadecimal whatever the token was, and nothing else of the request is written out.
  `select session_actor('\\x${hashOf(token).toString('hex')}', '${SESSION_LIMITS.idle}', '${SESSION_LIMITS.lifetime}') as bearer`;

const known = (bearer: Bearer | null | undefined, requestId: string): { actor: Actor; session: Session } | null => {
  if (!bearer) return null;
  const { mustChange, createdAt, seenAt, ...who } = bearer;
  const role = mustChange ? NEWCOMER_ROLE : who.role;
  return { actor: { ...who, role, requestId }, session: { mustChange, createdAt, seenAt } };
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
  if (!TOKEN.test(token)) return null;
  const [answer] = await ownerQuery<{ bearer: Bearer | null }>(database, questionAbout(token));
  const found = known(answer?.bearer, requestId);
  if (found) await noteSeen(database, token, found.session);
  return found;
};

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
  ask: token !== null && TOKEN.test(token) ? questionAbout(token) : 'select null as bearer',
  admit: (row) => {
    const found = known(row?.bearer as Bearer | null | undefined, requestId);
    // The request does not wait for the note, nor fail for it: the next one makes it up.
    if (found && token) noteSeen(database, token, found.session).catch(() => undefined);
    return admit(found?.actor ?? null);
  },
});

const noteSeen = async (database: Database, token: string, { seenAt }: Session): Promise<void> => {
  if (Date.now() - Date.parse(seenAt) < SEEN_AGAIN) return;
  await ownerQuery(database, 'update session set seen_at = clock_timestamp() where token_hash = $1', [hashOf(token)]);
};

/** Refused alike whether the name or the password is wrong. */
const wrongCredentials = () =>
  refuse('sign-in-refused', '没有登录', '用户名或密码不对', '请核对后重试；忘记密码的，请联系系统管理员重新设置。', {
    status: 401,
  });

/**
 * Signs a person in; answers the token of a new session. A token that the request already bore dies.
 * Unknown names take as long and are answered alike.
 * @throws Refusal `sign-in-refused` 401, `slow-down` 429, `account-disabled`, `no-post` 403, `busy` 503
 */
export const signIn = async (
  database: Database,
  given: { readonly username: string; readonly password: string; readonly oldToken?: string | null },
  origin: Origin,
): Promise<string> => {
  const username = normalUsername(given.username);
  const [found] = await ownerQuery<Account & { known: boolean }>(
    database,
    `select ${ACCOUNT_COLUMNS}, exists (select 1 from sign_in_address s where s.tenant_id = a.tenant_id
       and s.person_id = a.person_id and s.address = $2) as known from account a where a.username = $1`,
    [username, origin.address],
  );
  const about = { username, address: origin.address, known: found?.known ?? false };
  const counted = await attempt(database, about);
  const right = found ? await verifyPassword(found.passwordHash, given.password) : await verifyNobody(given.password);
  if (!found || !right) {
    await noteDenial(database, found ?? null, 'deny', origin);
    throw wrongCredentials();
  }
  await counted.succeeded();
  if (found.disabledAt) {
    await noteDenial(database, found, 'deny-disabled', origin);
    throw refuse('account-disabled', '没有登录', '这个账号已停用', '需要恢复的，请联系系统管理员。', { status: 403 });
  }
  return openFor(database, found, origin, given.oldToken ?? null);
};

/** A denial, in the person's bureau or, for a name nobody has, in the first one. The name typed is not kept: it may be a password. */
const noteDenial = async (database: Database, found: Account | null, verb: string, origin: Origin): Promise<void> => {
  const [first] = await ownerQuery<{ id: string }>(database, 'select id from tenant order by created_at limit 1');
  const tenantId = found?.tenantId ?? first?.id;
  if (!tenantId) return;
  const actor = { ...systemActor(tenantId, 'sign-in'), requestId: origin.requestId };
  await database.write(actor, (tx) =>
    tx.note('session', found?.personId ?? null, verb, { after: { address: origin.address, agent: origin.agent } }),
  );
};

const openFor = (database: Database, account: Account, origin: Origin, oldToken: string | null): Promise<string> => {
  const { tenantId, personId } = account;
  const someone: Actor = { ...systemActor(tenantId, 'sign-in'), personId, requestId: origin.requestId };
  return accessWrite(database, someone, async (access) => {
    const [held] = await postsOf(access.tx, personId);
    if (!held)
      throw refuse('no-post', '没有登录', '您目前没有在任的岗位', '请联系系统管理员设立岗位后再登录。', {
        status: 403,
      });
    // The password that was verified must still be the one in force: a change in between wins.
    const same = await access.secrets(
      'select 1 from account where tenant_id = $1 and person_id = $2 and password_hash = $3 and disabled_at is null for share',
      [tenantId, personId, account.passwordHash],
    );
    if (same.length === 0) throw wrongCredentials();
    if (oldToken) await access.secrets('delete from session where token_hash = $1', [hashOf(oldToken)]);
    const token = await insertSession(access, { personId, postId: held.id, origin });
    await access.secrets(
      `insert into sign_in_address (tenant_id, person_id, address) values ($1, $2, $3)
       on conflict (tenant_id, person_id, address) do update set signed_in_at = clock_timestamp()`,
      [tenantId, personId, origin.address],
    );
    await access.tx.note('session', personId, 'sign-in', {
      after: { address: origin.address, agent: origin.agent, post: held.id },
    });
    return token;
  });
};

const insertSession = async (
  { tx, secrets }: AccessTransaction,
  about: { personId: string; postId: string; origin: Origin; since?: string },
): Promise<string> => {
  const token = newToken();
  const { personId, postId, origin, since } = about;
  await secrets(
    `insert into session (token_hash, tenant_id, person_id, post_id, address, agent, created_at)
     values ($1, $2, $3, $4, $5, $6, coalesce($7::timestamptz, clock_timestamp()))`,
    [hashOf(token), tx.actor.tenantId, personId, postId, origin.address, origin.agent.slice(0, 300), since ?? null],
  );
  return token;
};

/** Takes the session out, so that no second answer can build on it; answers when it began. @throws Refusal `not-signed-in` */
const takeSession = async ({ secrets }: AccessTransaction, token: string): Promise<string> => {
  const [gone] = await secrets<{ since: string }>(
    'delete from session where token_hash = $1 returning created_at as since',
    [hashOf(token)],
  );
  if (gone) return gone.since;
  throw refuse('not-signed-in', '请先登录', '您还没有登录，或登录已经过期', '请重新登录，已填写的内容会保留。', {
    status: 401,
  });
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
    const since = await takeSession(access, token);
    const next = await insertSession(access, { personId, postId, origin, since });
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
  await checkPassword(next, await personalWordsOf(tx, personId, username));
  const changed = await secrets(
    `update account set password_hash = $4, must_change = false, password_changed_at = clock_timestamp()
     where tenant_id = $1 and person_id = $2 and password_hash = $3 returning 1`,
    [tenantId, personId, passwordHash, await hashPassword(next)],
  );
  if (changed.length === 0) throw passwordRefusal('wrong-password', '密码刚刚已被修改', '请重新登录。', 'current');
  const since = await takeSession(access, token);
  await secrets('delete from session where tenant_id = $1 and person_id = $2', [tenantId, personId]);
  await tx.note('account', personId, 'change-password');
  return insertSession(access, { personId, postId: String(tx.actor.postId), origin, since });
};

const passwordRefusal = (code: string, detail: string, remedy: string, field: string) =>
  refuse(code, '密码没有修改', detail, remedy, { facts: { field } });
