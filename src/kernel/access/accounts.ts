import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { createPersonAccount } from '#contract/accounts';
import type { Actor } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import { DIRECTORY_KEEPERS } from '#kernel/role';
import type { Database, ReadTransaction } from '#kernel/store';
import { type AccessTransaction, accessWrite, ownerQuery } from './as-owner.ts';
import { organisationOf, postsOf } from './directory.ts';
import { checkPassword, hashPassword, type PersonalWords } from './passwords.ts';
import { policyOf } from './policy/policy.ts';
import { person, post, type Role } from './records.ts';

export type Account = {
  readonly tenantId: string;
  readonly personId: string;
  readonly username: string;
  readonly passwordHash: string;
  readonly mustChange: boolean;
  readonly disabledAt: string | null;
  readonly passwordChangedAt: string;
};

export const ACCOUNT_COLUMNS = `tenant_id as "tenantId", person_id as "personId", username, password_hash as "passwordHash",
  must_change as "mustChange", disabled_at as "disabledAt", password_changed_at as "passwordChangedAt"`;

/** Usernames are compared as typed on any keyboard, in any case. */
export const normalUsername = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** @throws Refusal `invalid` */
const checkUsername = (username: string): void => {
  if (/^[\p{Script=Han}a-z0-9][\p{Script=Han}a-z0-9._-]{1,48}[\p{Script=Han}a-z0-9]$/u.test(username)) return;
  throw refuse(
    'invalid',
    '账号没有保存',
    '用户名需要3至50个字符，只用汉字、字母、数字和. _ -，首尾为汉字、字母或数字',
    '请改正后再保存。',
  );
};

/** Words that the password of this person must not contain. */
const personalWordsOf = async (tx: ReadTransaction, personId: string, username: string): Promise<PersonalWords> => {
  const owner = await tx.peek(person, personId);
  const places = await tx.rows<{ name: string; short: string | null }>(
    sql`select name, short_name as short from tenant where id = ${tx.actor.tenantId}::uuid
      union select o.name, o.short_name from post held
        join organisation o on o.tenant_id = held.tenant_id and o.id = held.organisation
        where held.person = ${personId}::uuid`,
  );
  return { username, name: owner?.name ?? '', bureau: places.flatMap((one) => [one.name, one.short ?? '']) };
};

/** @throws Refusal `weak-password` with every reason, those of the rules in force among them */
export const checkPasswordOf = async (
  tx: ReadTransaction,
  account: { readonly personId: string; readonly username: string },
  password: string,
): Promise<void> =>
  checkPassword(password, await personalWordsOf(tx, account.personId, account.username), (await policyOf(tx)).password);

export type NewAccount = {
  readonly personId: string;
  readonly username: string;
  readonly password: string;
  /** Whether the password serves for the first sign-in only; true unless told. */
  readonly mustChange?: boolean;
};

/**
 * Gives a person an account, in a transaction that may also create the person. Who may do so is asked by the caller.
 * @throws Refusal `invalid`, `weak-password`, `duplicate`
 */
export const createAccount = async (access: AccessTransaction, given: NewAccount): Promise<void> => {
  const { tx, secrets } = access;
  const username = normalUsername(given.username);
  checkUsername(username);
  await checkPasswordOf(tx, { personId: given.personId, username }, given.password);
  const taken = await secrets(
    'select username, person_id from account where username = $1 or (tenant_id = $2 and person_id = $3)',
    [username, tx.actor.tenantId, given.personId],
  );
  if (taken.length > 0) throw duplicate(taken[0]?.username === username);
  await secrets(
    `insert into account (tenant_id, person_id, username, password_hash, must_change) values ($1, $2, $3, $4, $5)`,
    [tx.actor.tenantId, given.personId, username, await hashPassword(given.password), given.mustChange ?? true],
  ).catch((error) => {
    throw (error as { code?: string }).code === '23505' ? duplicate(true) : error;
  });
  await tx.note('account', given.personId, 'create', { after: { username } });
};

const duplicate = (byName: boolean) =>
  refuse(
    'duplicate',
    '账号没有保存',
    byName ? '这个用户名已经有人使用' : '这个人已经有账号',
    byName ? '请换一个用户名。' : '忘记密码的，请用“重设密码”。',
    { status: 409 },
  );

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password for the first sign-in, about 79 bits, in groups that can be read out, of three kinds of signs: `k7qm-…`. */
export const generatePassword = (): string => {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const password = Array.from({ length: 4 }, group).join('-');
  return /\d/.test(password) && /[a-z]/.test(password) ? password : generatePassword();
};

/** Whether the post is one that may keep people, posts and accounts. */
export const keepsDirectory = ({ role }: Actor): boolean => (DIRECTORY_KEEPERS as readonly string[]).includes(role);

/** @throws Refusal `forbidden` unless the post keeps the directory; whether it still does is asked at the door (`duty`) */
export const requireAdmin = (actor: Actor): void => {
  if (!keepsDirectory(actor))
    throw refuse('forbidden', '不能办理', '您当前的岗位没有这项权限', '请切换岗位，或联系系统管理员。', {
      status: 403,
    });
};

/** @throws Refusal `own-account`: administration of an account is somebody else's work */
export const refuseOwn = (actor: Actor, personId: string, remedy: string): void => {
  if (actor.personId === personId) throw refuse('own-account', '不能办理', '这是您本人的账号', remedy, { status: 403 });
};

/** @throws Refusal `not-found` */
export const lockAccount = async ({ tx, secrets }: AccessTransaction, personId: string): Promise<Account> => {
  const [account] = await secrets<Account>(
    `select ${ACCOUNT_COLUMNS} from account where tenant_id = $1 and person_id = $2 for update`,
    [tx.actor.tenantId, personId],
  );
  if (!account) throw refuse('not-found', '没有找到账号', '这个人还没有账号', '请先为其开通账号。', { status: 404 });
  return account;
};

/** Ends every session of a person, and every sign-in under way. */
export const endSessionsOf = async ({ tx, secrets }: AccessTransaction, personId: string): Promise<void> => {
  const whose = [tx.actor.tenantId, personId];
  await secrets('delete from session where tenant_id = $1 and person_id = $2', whose);
  await secrets('delete from sign_in_pass where tenant_id = $1 and person_id = $2', whose);
};

/**
 * An administrator's account is got back by two others: by one it would be a way to two hands.
 * @throws Refusal `two-administrators`
 */
export const refuseAdministrators = async (
  { tx }: AccessTransaction,
  personId: string,
  title: string,
): Promise<void> => {
  if (!(await postsOf(tx, personId)).some(({ role }) => role === 'admin')) return;
  throw refuse('two-administrators', title, '这是系统管理员的账号', '请由两名系统管理员在“账号恢复”里办理。', {
    status: 403,
  });
};

/** An account that nobody has entered yet holds no more than whoever opened it gave. */
const isUntouched = async ({ tx, secrets }: AccessTransaction, personId: string): Promise<boolean> => {
  const whose = [tx.actor.tenantId, personId];
  const used = await secrets('select 1 from sign_in_address where tenant_id = $1 and person_id = $2 limit 1', whose);
  return used.length === 0;
};

/**
 * Sets a password that serves for one sign-in and ends every session of the person. Answers the password where
 * none was given. @throws Refusal `forbidden`, `own-account`, `not-found`, `weak-password`, `two-administrators`
 */
export const resetPassword = (
  database: Database,
  actor: Actor,
  personId: string,
  given: string | undefined,
): Promise<{ username: string; initialPassword: string | null }> =>
  accessWrite(database, actor, async (access) => {
    requireAdmin(actor);
    refuseOwn(actor, personId, '请在右上角用“修改密码”。');
    const { username } = await lockAccount(access, personId);
    if (!(await isUntouched(access, personId))) await refuseAdministrators(access, personId, '没有换发密码');
    const password = given ?? generatePassword();
    await checkPasswordOf(access.tx, { personId, username }, password);
    await access.secrets(
      `update account set password_hash = $3, must_change = true, password_changed_at = clock_timestamp()
       where tenant_id = $1 and person_id = $2`,
      [actor.tenantId, personId, await hashPassword(password)],
    );
    await endSessionsOf(access, personId);
    await access.tx.note('account', personId, 'reset-password', { after: { username } });
    return { username, initialPassword: given === undefined ? password : null };
  });

/** Stops an account and ends its sessions, or lets it be used again. @throws Refusal `forbidden`, `own-account`, `not-found` */
export const setAccountDisabled = (
  database: Database,
  actor: Actor,
  personId: string,
  disabled: boolean,
  reason: string,
): Promise<void> =>
  accessWrite(database, actor, async (access) => {
    requireAdmin(actor);
    refuseOwn(actor, personId, '请由另一名系统管理员办理。');
    const { username } = await lockAccount(access, personId);
    await access.secrets(
      `update account set disabled_at = case when $3 then coalesce(disabled_at, clock_timestamp()) end
       where tenant_id = $1 and person_id = $2`,
      [actor.tenantId, personId, disabled],
    );
    if (disabled) await endSessionsOf(access, personId);
    await access.tx.note('account', personId, disabled ? 'disable' : 'enable', { after: { username } }, reason);
  });

/** The body of `POST /api/admin/accounts`. */
export type Enrolment = z.output<NonNullable<typeof createPersonAccount.body>>;

/**
 * A new colleague in one step: the person (or one who is there already), a post, an account.
 * @throws Refusal `forbidden`, `own-account`, and those of the records and of `createAccount`
 */
export const enrol = (
  database: Database,
  actor: Actor,
  given: Enrolment,
): Promise<{ personId: string; username: string; initialPassword: string | null }> =>
  accessWrite(database, actor, async (access) => {
    requireAdmin(actor);
    const { tx } = access;
    const personId =
      'id' in given.person ? (await tx.get(person, given.person.id)).id : (await tx.create(person, given.person)).id;
    refuseOwn(actor, personId, '请由另一名系统管理员办理。');
    if (given.post) {
      const { organisationId, role, ...rest } = given.post;
      const seat = await organisationOf(tx, organisationId);
      await tx.create(post, { ...rest, role: role as Role, person: personId, organisation: seat.id });
    }
    const password = given.password ?? generatePassword();
    await createAccount(access, { personId, username: given.username, password });
    return {
      personId,
      username: normalUsername(given.username),
      initialPassword: given.password === undefined ? password : null,
    };
  });

/** Whose account bears the name, in whatever case; null where nobody's does. */
export const accountNamed = async (
  database: Database,
  username: string,
): Promise<{ tenantId: string; personId: string } | null> => {
  const text = 'select tenant_id as "tenantId", person_id as "personId" from account where username = $1';
  const [found] = await ownerQuery<{ tenantId: string; personId: string }>(database, text, [normalUsername(username)]);
  return found ?? null;
};
