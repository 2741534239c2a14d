import {
  accessWrite,
  checkPasswordOf,
  hashOf,
  hashPassword,
  lockAccount,
  type Origin,
  ownerQuery,
} from '#kernel/access';
import { systemActor } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { Database } from '#kernel/store';
import { codeHash } from './halves.ts';

/** Wrong codes beside a right link before it is worth nothing. */
const MOST_TRIES = 5;

type Open = { readonly tenantId: string; readonly id: string; readonly personId: string; readonly kept: Buffer };

/** Counted first and for good, so that tries at once are no way round the limit. */
const tried = async (database: Database, link: string): Promise<Open | null> => {
  const [found] = await ownerQuery<Open>(
    database,
    `update account_recovery set tries = tries + 1
     where link_hash = $1 and ended_at is null and link_until > clock_timestamp() and tries < ${MOST_TRIES}
     returning tenant_id as "tenantId", id, person_id as "personId", code_hash as kept`,
    [hashOf(link)],
  );
  return found ?? null;
};

const refused = () =>
  refuse(
    'recovery-refused',
    '没有恢复',
    '链接已经用过、过期，或恢复码不对',
    '请核对恢复码；仍不行的，请联系系统管理员重新办理。',
    { status: 403, facts: { field: 'code' } },
  );

/**
 * Sets the new password of whoever brings both halves; the recovery is spent. Signing in, and a second factor where one
 * is demanded, come after as for everybody.
 * @throws Refusal `recovery-refused` 403, `weak-password`
 */
export const redeem = async (
  database: Database,
  given: { readonly link: string; readonly code: string; readonly password: string },
  { address, requestId }: Origin,
): Promise<{ username: string }> => {
  const open = await tried(database, given.link);
  if (!open) throw refused();
  const { tenantId, id, personId } = open;
  const someone = { ...systemActor(tenantId, 'recovery'), personId, requestId };
  if (!codeHash(id, given.code).equals(open.kept)) {
    await database.write(someone, (tx) => tx.note('account', personId, 'deny-recovery', { after: { address } }));
    throw refused();
  }
  // The code was right: a weak password costs no try.
  await ownerQuery(database, 'update account_recovery set tries = 0 where tenant_id = $1 and id = $2', [tenantId, id]);
  return accessWrite(database, someone, async (access) => {
    const { username } = await lockAccount(access, personId);
    await checkPasswordOf(access.tx, { personId, username }, given.password);
    const spent = await access.secrets(
      `update account_recovery set ended_at = clock_timestamp(), outcome = 'used'
       where tenant_id = $1 and id = $2 and ended_at is null and link_until > clock_timestamp() returning 1`,
      [tenantId, id],
    );
    if (spent.length === 0) throw refused();
    await access.secrets(
      `update account set password_hash = $3, must_change = false, password_changed_at = clock_timestamp()
       where tenant_id = $1 and person_id = $2`,
      [tenantId, personId, await hashPassword(given.password)],
    );
    await access.tx.note('account', personId, 'recover', { after: { recovery: id, address } });
    return { username };
  });
};
