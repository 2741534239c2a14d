import { v7 } from 'uuid';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import { dropSecrets, keepSecret, openSecret } from '#kernel/secret';
import type { AccessTransaction } from '../as-owner.ts';
import { postsOf } from '../directory.ts';
import { today } from '../in-force.ts';
import { factorDemanded, policyOf } from '../policy/policy.ts';
import { newRecoveryCodes, takeRecoveryCode } from './recovery-codes.ts';
import { newSecret, stepsOf, uriOf } from './totp.ts';

/** A second factor of a person: an authenticator app, or a passkey. */
export type Factor = {
  readonly id: string;
  readonly kind: 'totp' | 'passkey';
  readonly name: string;
  readonly credential: string | null;
  readonly publicKey: Buffer | null;
  /** Of an app the last step that was used, of a passkey its own count of uses. */
  readonly counter: number;
  readonly confirmedAt: string | null;
  readonly usedAt: string | null;
};

/** Nobody needs more, and a list that grows is an attack. */
const MOST = 10;

const COLUMNS = `id, kind, name, credential, public_key as "publicKey", counter, confirmed_at as "confirmedAt", used_at as "usedAt"`;
const secretOf = (id: string) => ({ record: 'sign_in_factor', id, name: 'totp' });

/** The factors that count, oldest first. */
export const factorsOf = ({ tx, secrets }: AccessTransaction, personId: string): Promise<Factor[]> =>
  secrets<Factor>(
    `select ${COLUMNS} from sign_in_factor
     where tenant_id = $1 and person_id = $2 and confirmed_at is not null order by created_at, id`,
    [tx.actor.tenantId, personId],
  );

/** @throws Refusal `too-many-factors` */
const refuseMore = async (access: AccessTransaction, personId: string): Promise<void> => {
  if ((await factorsOf(access, personId)).length >= MOST)
    throw refuse('too-many-factors', '没有添加', `第二验证方式最多${MOST}个`, '请先移除不用的。');
};

/** A secret for an app, sealed at rest; it counts once a code confirms it. One that was begun before is forgotten. */
export const beginApp = async (
  house: House,
  access: AccessTransaction,
  about: { readonly personId: string; readonly username: string; readonly issuer: string; readonly name: string },
): Promise<{ id: string; secret: string; uri: string }> => {
  const { tx, secrets } = access;
  const { personId, username, issuer, name } = about;
  await refuseMore(access, personId);
  const begun = await secrets<{ id: string }>(
    'delete from sign_in_factor where tenant_id = $1 and person_id = $2 and confirmed_at is null returning id',
    [tx.actor.tenantId, personId],
  );
  for (const { id } of begun) await dropSecrets(tx, 'sign_in_factor', id);
  const id = v7();
  const secret = newSecret();
  await secrets(`insert into sign_in_factor (tenant_id, id, person_id, kind, name) values ($1, $2, $3, 'totp', $4)`, [
    tx.actor.tenantId,
    id,
    personId,
    name,
  ]);
  await keepSecret(house, tx, secretOf(id), secret);
  return { id, secret, uri: uriOf(secret, issuer, username) };
};

/** Whether the code is the app's and was not used: the step is taken in the same statement, so that of two at once one loses. */
const takeStep = async (
  house: House,
  { tx, secrets }: AccessTransaction,
  id: string,
  code: string,
): Promise<boolean> => {
  const secret = await openSecret(house, tx, secretOf(id));
  if (!secret) return false;
  for (const step of stepsOf(secret, code, new Date())) {
    const taken = await secrets(
      `update sign_in_factor set counter = $3, used_at = clock_timestamp()
       where tenant_id = $1 and id = $2 and counter < $3 returning 1`,
      [tx.actor.tenantId, id, step],
    );
    if (taken.length > 0) return true;
  }
  return false;
};

const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '');

/** Whether the text shows one of the person's factors: six digits of an app, or a recovery code. It is then used up. */
export const takeCode = async (
  house: House,
  access: AccessTransaction,
  personId: string,
  typed: string,
): Promise<boolean> => {
  const code = digitsOf(typed);
  if (!/^\d{6}$/.test(code)) {
    const taken = await takeRecoveryCode(access, personId, typed);
    if (taken) await access.tx.note('account', personId, 'use-recovery-code');
    return taken;
  }
  for (const { id, kind } of await factorsOf(access, personId))
    if (kind === 'totp' && (await takeStep(house, access, id, code))) return true;
  return false;
};

/** Recovery codes for somebody whose first factor this is; none for others. */
export const codesForFirst = async (access: AccessTransaction, personId: string): Promise<string[]> =>
  (await factorsOf(access, personId)).length === 1 ? newRecoveryCodes(access, personId) : [];

/** @throws Refusal `wrong-code` */
export const confirmApp = async (
  house: House,
  access: AccessTransaction,
  personId: string,
  given: { readonly id: string; readonly code: string },
): Promise<string[]> => {
  const { tx, secrets } = access;
  const whose = [tx.actor.tenantId, given.id, personId];
  const begun = await secrets(
    `select 1 from sign_in_factor where tenant_id = $1 and id = $2 and person_id = $3 and kind = 'totp' and confirmed_at is null for update`,
    whose,
  );
  if (begun.length === 0 || !(await takeStep(house, access, given.id, digitsOf(given.code))))
    throw refuse(
      'wrong-code',
      '没有启用',
      '这个动态口令不对，或已经过期',
      '请核对手机时间是否准确，再输入当前显示的6位数字。',
      {
        facts: { field: 'code' },
      },
    );
  await secrets(
    'update sign_in_factor set confirmed_at = clock_timestamp() where tenant_id = $1 and id = $2 and person_id = $3',
    whose,
  );
  await tx.note('account', personId, 'add-factor', { after: { kind: 'totp' } });
  return codesForFirst(access, personId);
};

/** Keeps a passkey whose making was checked. @throws Refusal `duplicate` where it is somebody's already */
export const keepPasskey = async (
  access: AccessTransaction,
  personId: string,
  made: {
    readonly name: string;
    readonly credential: string;
    readonly publicKey: Uint8Array;
    readonly counter: number;
  },
): Promise<string[]> => {
  const { tx, secrets } = access;
  await refuseMore(access, personId);
  const kept = await secrets(
    `insert into sign_in_factor (tenant_id, id, person_id, kind, name, credential, public_key, counter, confirmed_at)
     values ($1, $2, $3, 'passkey', $4, $5, $6, $7, clock_timestamp()) on conflict do nothing returning 1`,
    [tx.actor.tenantId, v7(), personId, made.name, made.credential, Buffer.from(made.publicKey), made.counter],
  );
  if (kept.length === 0)
    throw refuse('duplicate', '没有添加', '这个通行密钥已经添加过', '请换一个设备，或直接使用它。', { status: 409 });
  await tx.note('account', personId, 'add-factor', { after: { kind: 'passkey' } });
  return codesForFirst(access, personId);
};

/** Whether the rule in force demands a second factor of this person. */
export const isFactorDemanded = async ({ tx }: AccessTransaction, personId: string): Promise<boolean> => {
  const held = await postsOf(tx, personId, { on: today() });
  return factorDemanded(
    await policyOf(tx),
    held.map(({ role }) => role),
  );
};

/** @throws Refusal `not-found`, `factor-demanded` for the last one while the rule asks for one */
export const dropFactor = async (access: AccessTransaction, personId: string, id: string): Promise<void> => {
  const { tx, secrets } = access;
  const held = await factorsOf(access, personId);
  const kind = held.find((one) => one.id === id)?.kind;
  if (!kind) throw refuse('not-found', '没有找到', '您没有这个验证方式，或已经移除', '请刷新页面。', { status: 404 });
  if (held.length === 1 && (await isFactorDemanded(access, personId)))
    throw refuse('factor-demanded', '没有移除', '本单位要求至少保留一个第二验证方式', '请先添加另一个，再移除这个。');
  await secrets('delete from sign_in_factor where tenant_id = $1 and id = $2', [tx.actor.tenantId, id]);
  await dropSecrets(tx, 'sign_in_factor', id);
  if (held.length === 1)
    await secrets('delete from recovery_code where tenant_id = $1 and person_id = $2', [tx.actor.tenantId, personId]);
  await tx.note('account', personId, 'remove-factor', { after: { kind } });
};

/** Takes every factor and recovery code off an account. */
export const dropFactors = async ({ tx, secrets }: AccessTransaction, personId: string): Promise<void> => {
  const whose = [tx.actor.tenantId, personId];
  const gone = await secrets<{ id: string }>(
    'delete from sign_in_factor where tenant_id = $1 and person_id = $2 returning id',
    whose,
  );
  for (const { id } of gone) await dropSecrets(tx, 'sign_in_factor', id);
  await secrets('delete from recovery_code where tenant_id = $1 and person_id = $2', whose);
};

/** How many recovery codes are left. */
export const recoveryCodesLeft = async ({ tx, secrets }: AccessTransaction, personId: string): Promise<number> => {
  const [left] = await secrets<{ n: number }>(
    'select count(*) as n from recovery_code where tenant_id = $1 and person_id = $2 and used_at is null',
    [tx.actor.tenantId, personId],
  );
  return left?.n ?? 0;
};
