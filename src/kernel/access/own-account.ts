import type { z } from 'zod';
import type { ownAccount } from '#contract/own-account';
import type { Actor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { Database } from '#kernel/store';
import { ACCOUNT_COLUMNS, type Account, endSessionsOf } from './accounts.ts';
import { type AccessTransaction, accessLook, accessWrite, ownerQuery } from './as-owner.ts';
import { factorsOf, isFactorDemanded, recoveryCodesLeft } from './factor/factors.ts';
import { type Shown, showsFactor, wrongFactor } from './factor/sign-in-by-factor.ts';
import { verifyPassword } from './passwords.ts';
import { policyOf } from './policy/policy.ts';
import { carriedBy, hashOf, type Origin, renewSession } from './sessions.ts';
import { attempt } from './throttle.ts';

type View = z.input<typeof ownAccount.response & {}>;

/** Minutes for which a proof of who one is serves for changes of one's own account. */
const PROOF_MINUTES = 15;

/** The account of who is signed in. */
export const accountOf = async (database: Database, { tenantId, personId }: Actor): Promise<Account> => {
  const text = `select ${ACCOUNT_COLUMNS} from account where tenant_id = $1 and person_id = $2`;
  const [account] = await ownerQuery<Account>(database, text, [tenantId, personId]);
  if (!account) throw new Error(`person ${personId} is signed in without an account`);
  return account;
};

/** Live sessions of a person, the one in use first. A session that idled or aged out is none. */
const sessionsOf = ({ tx, secrets }: AccessTransaction, personId: string, token: string): Promise<View['sessions']> =>
  secrets(
    `select s.id, s.token_hash = $3 as current, o.title as post, s.way, s.agent, s.address, s.created_at as since,
       s.seen_at as "lastUsedAt"
     from session s join post o on o.tenant_id = s.tenant_id and o.id = s.post_id
     where s.tenant_id = $1 and s.person_id = $2
       and s.seen_at > clock_timestamp() - coalesce(s.idle, '2 hours')
       and s.created_at > clock_timestamp() - coalesce(s.lifetime, '12 hours')
     order by current desc, s.seen_at desc`,
    [tx.actor.tenantId, personId, hashOf(token)],
  );

/** What somebody sees of their own account. */
export const ownAccountView = async (database: Database, actor: Actor, token: string): Promise<View> => {
  // Before the transaction and not within: who holds a connection and waits for another one keeps it from the next.
  const account = await accountOf(database, actor);
  return accessLook(database, actor, async (access) => {
    const personId = String(actor.personId);
    const { password } = await policyOf(access.tx);
    const factors = await factorsOf(access, personId);
    return {
      username: account.username,
      passwordChangedAt: account.passwordChangedAt,
      passwordDays: password?.changeDays ?? null,
      sessions: await sessionsOf(access, personId, token),
      factors: factors.map(({ id, kind, name, confirmedAt, usedAt }) => ({
        id,
        kind,
        name,
        confirmedAt: String(confirmedAt),
        usedAt,
      })),
      recoveryCodesLeft: await recoveryCodesLeft(access, personId),
      factorDemanded: await isFactorDemanded(access, personId),
    };
  });
};

/** Ends one of one's own sessions. @throws Refusal `not-found` */
export const endOwn = (database: Database, actor: Actor, id: string): Promise<void> =>
  accessWrite(database, actor, async ({ tx, secrets }) => {
    const gone = await secrets('delete from session where tenant_id = $1 and person_id = $2 and id = $3 returning 1', [
      actor.tenantId,
      actor.personId,
      id,
    ]);
    if (gone.length === 0) throw refuse('not-found', '没有找到', '这处登录已经退出', '请刷新页面。', { status: 404 });
    await tx.note('session', actor.personId, 'end-session');
  });

/** Ends all sessions of a person: one's own, or another's by an administrator, who says why. */
export const endAll = (database: Database, actor: Actor, personId: string, reason: string | null): Promise<void> =>
  accessWrite(database, actor, async (access) => {
    await endSessionsOf(access, personId);
    await access.tx.note('session', personId, 'end-sessions', {}, reason);
  });

const proofNeeded = (factored: boolean) =>
  refuse(
    'proof-needed',
    '请先验证是您本人',
    `更改登录方式前${PROOF_MINUTES}分钟内须验证过${factored ? '第二验证方式' : '密码'}`,
    '请验证后回到本页继续。',
    { status: 403, facts: { factorPage: '/account/verify' } },
  );

const isRecent = (at: string | null): boolean => at !== null && Date.now() - Date.parse(at) < PROOF_MINUTES * 60_000;

/**
 * Whoever changes how an account is entered has just proved to be its owner: by a second factor where one is set up,
 * else by signing in or by the password. A stolen session alone gains no foothold.
 * @throws Refusal `proof-needed` 403
 */
export const requireProof = async (access: AccessTransaction, token: string): Promise<void> => {
  const { factorAt, provedAt } = await carriedBy(access, token);
  const factored = (await factorsOf(access, String(access.tx.actor.personId))).length > 0;
  if (!isRecent(factored ? factorAt : provedAt)) throw proofNeeded(factored);
};

/**
 * Proves again, in this session, who one is: by a second factor, or by the password where none is set up. The session
 * goes on under the token answered.
 * @throws Refusal `wrong-code`, `wrong-password`, `factor-first`, `slow-down`
 */
export const verifyAgain = async (
  house: House,
  actor: Actor,
  token: string,
  given: Shown & { readonly password?: string | undefined },
  origin: Origin,
): Promise<string> => {
  const { database } = house;
  const personId = String(actor.personId);
  const { tenantId } = actor;
  const byFactor = given.code !== undefined || given.passkey !== undefined;
  const right = byFactor
    ? await showsFactor(house, { tenantId, personId, known: true }, given, origin)
    : await showsPassword(database, actor, given.password ?? '');
  if (!right) {
    await database.write(actor, (tx) => tx.note('account', personId, 'deny-factor'));
    throw byFactor ? wrongFactor(422) : wrongPassword();
  }
  const now = new Date().toISOString();
  return accessWrite(database, actor, async (access) => {
    await access.tx.note('session', personId, 'verify', { after: { way: byFactor ? 'factor' : 'password' } });
    return renewSession(access, token, origin, { provedAt: now, ...(byFactor ? { factorAt: now } : {}) });
  });
};

const wrongPassword = () =>
  refuse('wrong-password', '没有通过验证', '密码不对', '请核对后重试。', { facts: { field: 'password' } });

const showsPassword = async (database: Database, actor: Actor, password: string): Promise<boolean> => {
  const account = await accountOf(database, actor);
  const counted = await attempt(database, { username: account.username, address: 'password change', known: true });
  const right = await verifyPassword(account.passwordHash, password);
  if (right) await counted.succeeded();
  return right;
};
