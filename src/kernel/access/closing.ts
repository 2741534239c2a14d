import { endSessionsOf, lockAccount } from './accounts.ts';
import type { AccessTransaction } from './as-owner.ts';
import { dropFactors } from './factor/factors.ts';
import { hashPassword } from './passwords.ts';
import { newToken } from './sessions.ts';

/**
 * Takes away everything that lets anybody in as the person: password, sessions, passes, second factors, recovery codes,
 * links with portals, service tokens. The account itself stays, for a new password to be set.
 * @throws Refusal `not-found` where there is no account
 */
export const closeAccount = async (access: AccessTransaction, personId: string): Promise<void> => {
  const { tx, secrets } = access;
  const whose = [tx.actor.tenantId, personId];
  await lockAccount(access, personId);
  await secrets(
    `update account set password_hash = $3, must_change = false, password_changed_at = clock_timestamp()
     where tenant_id = $1 and person_id = $2`,
    [...whose, await hashPassword(newToken())],
  );
  await dropFactors(access, personId);
  await secrets('delete from sign_in_link where tenant_id = $1 and person_id = $2', whose);
  await secrets(
    `update service_token set revoked_at = clock_timestamp()
     where tenant_id = $1 and person_id = $2 and revoked_at is null`,
    whose,
  );
  await endSessionsOf(access, personId);
};
