import type { Actor } from '#kernel/definition';
import type { Database } from '#kernel/store';
import { endSessionsOf, lockAccount, refuseAdministrators, refuseOwn, requireAdmin } from '../accounts.ts';
import { accessWrite } from '../as-owner.ts';
import { dropFactors } from './factors.ts';

/**
 * Takes the second factors off the account of somebody who lost them, and ends its sessions: the password alone serves
 * then. An administrator's account is recovered by two administrators instead.
 * @throws Refusal `forbidden`, `own-account`, `not-found`, `two-administrators`
 */
export const clearFactorsOf = (database: Database, actor: Actor, personId: string, reason: string): Promise<void> =>
  accessWrite(database, actor, async (access) => {
    requireAdmin(actor);
    refuseOwn(actor, personId, '请在“账号与安全”里办理。');
    await lockAccount(access, personId);
    await refuseAdministrators(access, personId, '没有解除');
    await dropFactors(access, personId);
    await endSessionsOf(access, personId);
    await access.tx.note('account', personId, 'clear-factors', {}, reason);
  });
