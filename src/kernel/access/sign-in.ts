import { type Actor, systemActor } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { Database } from '#kernel/store';
import { ACCOUNT_COLUMNS, type Account, normalUsername } from './accounts.ts';
import { type AccessTransaction, accessWrite, ownerQuery } from './as-owner.ts';
import { postsOf } from './directory.ts';
import { issuePass } from './passes.ts';
import { verifyNobody, verifyPassword } from './passwords.ts';
import { factorDemanded, type Policy, policyOf } from './policy/policy.ts';
import { dropSession, insertSession, type Origin, type Way } from './sessions.ts';
import { attempt } from './throttle.ts';

/** Somebody who has proved who they are, but perhaps not yet by a second factor. */
export type Candidate = Account & {
  /** Whether the person has signed in from this address before. */
  readonly known: boolean;
  /** Whether a second factor is set up. */
  readonly factored: boolean;
  /** Whether a passkey is among them. */
  readonly keyed: boolean;
};

/** Minutes to find the telephone with the codes. */
const TICKET_MINUTES = 10;

const CANDIDATE = `${ACCOUNT_COLUMNS}, exists (select 1 from sign_in_address s where s.tenant_id = a.tenant_id
    and s.person_id = a.person_id and s.address = $2) as known,
  exists (select 1 from sign_in_factor f where f.tenant_id = a.tenant_id and f.person_id = a.person_id
    and f.confirmed_at is not null) as factored,
  exists (select 1 from sign_in_factor f where f.tenant_id = a.tenant_id and f.person_id = a.person_id
    and f.confirmed_at is not null and f.kind = 'passkey') as keyed`;

/** The account of a username, in whatever case it was typed. */
export const candidateNamed = async (
  database: Database,
  username: string,
  address: string,
): Promise<Candidate | undefined> => {
  const values = [normalUsername(username), address];
  return (await ownerQuery<Candidate>(database, `select ${CANDIDATE} from account a where a.username = $1`, values))[0];
};

/** The account of a person. */
export const candidateOf = async (
  database: Database,
  { tenantId, personId }: { readonly tenantId: string; readonly personId: string },
  address: string,
): Promise<Candidate | undefined> => {
  const text = `select ${CANDIDATE} from account a where a.tenant_id = $1 and a.person_id = $3`;
  return (await ownerQuery<Candidate>(database, text, [tenantId, address, personId]))[0];
};

/** Refused alike whether the name or the password is wrong. */
export const wrongCredentials = () =>
  refuse('sign-in-refused', '没有登录', '用户名或密码不对', '请核对后重试；忘记密码的，请联系系统管理员重新设置。', {
    status: 401,
  });

/**
 * Signs a person in by password; answers the token of a new session. A token that the request already bore dies.
 * Unknown names take as long and are answered alike.
 * @throws Refusal `sign-in-refused` 401, `slow-down` 429, `factor-asked` 401, `account-disabled`, `no-post` 403, `busy` 503
 */
export const signIn = async (
  database: Database,
  given: { readonly username: string; readonly password: string; readonly oldToken?: string | null },
  origin: Origin,
): Promise<string> => {
  const username = normalUsername(given.username);
  const found = await candidateNamed(database, username, origin.address);
  const about = { username, address: origin.address, known: found?.known ?? false };
  const counted = await attempt(database, about);
  const right = found ? await verifyPassword(found.passwordHash, given.password) : await verifyNobody(given.password);
  if (!found || !right) {
    await noteDenial(database, found ?? null, 'deny', origin);
    throw wrongCredentials();
  }
  await counted.succeeded();
  return admitCandidate(database, found, origin, { way: 'password', oldToken: given.oldToken ?? null });
};

/** A denial, in the person's bureau or, for a name nobody has, in the first one. The name typed is not kept: it may be a password. */
export const noteDenial = async (
  database: Database,
  found: (Pick<Account, 'tenantId'> & Partial<Account>) | null,
  verb: string,
  origin: Origin,
): Promise<void> => {
  const [first] = await ownerQuery<{ id: string }>(database, 'select id from tenant order by created_at limit 1');
  const tenantId = found?.tenantId ?? first?.id;
  if (!tenantId) return;
  const actor = { ...systemActor(tenantId, 'sign-in'), requestId: origin.requestId };
  await database.write(actor, (tx) =>
    tx.note('session', found?.personId ?? null, verb, { after: { address: origin.address, agent: origin.agent } }),
  );
};

type Entry = {
  readonly way: Way;
  readonly oldToken?: string | null;
  /** Whether the way itself showed a second factor: a passkey, or a provider that is trusted to have asked for one. */
  readonly strong?: boolean;
  /** When it was shown elsewhere; now unless told. */
  readonly shownAt?: string | null;
  /** The portal that vouches for the person. */
  readonly portal?: string | null;
  /** What the portal calls its own session. */
  readonly portalSession?: string | null;
};

/**
 * Lets somebody in who proved who they are: straight away, or with a ticket to the second factor that they set up.
 * @throws Refusal `factor-asked` 401 with the ticket among its facts, `account-disabled`, `no-post` 403
 */
export const admitCandidate = async (
  database: Database,
  found: Candidate,
  origin: Origin,
  entry: Entry,
): Promise<string> => {
  if (found.disabledAt) {
    await noteDenial(database, found, 'deny-disabled', origin);
    throw refuse('account-disabled', '没有登录', '这个账号已停用', '需要恢复的，请联系系统管理员。', { status: 403 });
  }
  if (!found.factored || entry.strong) return openFor(database, found, origin, entry);
  const { tenantId, personId } = found;
  const content = { way: entry.way, portal: entry.portal ?? null, portalSession: entry.portalSession ?? null };
  const ticket = await issuePass(database, { purpose: 'factor', tenantId, personId, content, minutes: TICKET_MINUTES });
  throw refuse('factor-asked', '还差一步', '您的账号启用了第二验证方式', '请输入动态口令，或使用通行密钥。', {
    status: 401,
    facts: { ticket, passkey: found.keyed },
  });
};

/** Opens the session of somebody who has shown all that is asked of them. @throws Refusal `no-post` 403 */
export const openFor = (database: Database, account: Account, origin: Origin, entry: Entry): Promise<string> => {
  const { tenantId, personId } = account;
  const someone: Actor = { ...systemActor(tenantId, 'sign-in'), personId, requestId: origin.requestId };
  return accessWrite(database, someone, async (access) => {
    const posts = await postsOf(access.tx, personId);
    const [held] = posts;
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
    if (entry.oldToken) await dropSession(access, entry.oldToken);
    const policy = await policyOf(access.tx);
    await expirePassword(access, account, policy, entry.way);
    const token = await insertSession(access, {
      personId,
      postId: held.id,
      origin,
      way: entry.way,
      ...limitsOf(policy),
      since: null,
      portal: entry.portal ?? null,
      portalSession: entry.portalSession ?? null,
      provedAt: entry.shownAt ?? null,
      factorAt: entry.strong ? (entry.shownAt ?? new Date().toISOString()) : null,
      mustEnrol:
        !entry.strong &&
        factorDemanded(
          policy,
          posts.map(({ role }) => role),
        ),
    });
    await access.secrets(
      `insert into sign_in_address (tenant_id, person_id, address) values ($1, $2, $3)
       on conflict (tenant_id, person_id, address) do update set signed_in_at = clock_timestamp()`,
      [tenantId, personId, origin.address],
    );
    await access.tx.note('session', personId, 'sign-in', {
      after: {
        address: origin.address,
        agent: origin.agent,
        post: held.id,
        way: entry.way,
        ...(entry.portal ? { portal: entry.portal } : {}),
      },
    });
    return token;
  });
};

const limitsOf = ({ session }: Policy): { idle: string | null; lifetime: string | null } => ({
  idle: session ? `${session.idleMinutes} minutes` : null,
  lifetime: session ? `${session.lifetimeHours} hours` : null,
});

/** A password older than the rule in force allows serves for one more thing: to be changed. */
const expirePassword = async (
  { tx, secrets }: AccessTransaction,
  { tenantId, personId, passwordChangedAt, mustChange }: Account,
  { password }: Policy,
  way: Way,
): Promise<void> => {
  const days = password?.changeDays;
  if (way !== 'password' || mustChange || !days) return;
  if (Date.now() - Date.parse(passwordChangedAt) < days * 86_400_000) return;
  await secrets('update account set must_change = true where tenant_id = $1 and person_id = $2', [tenantId, personId]);
  await tx.note('account', personId, 'password-expired', { after: { days } });
};
