import * as contract from '#contract/recovery';
import { answerByAccess, originOf } from '#kernel/access';
import { answer, type BoundRoute } from '#kernel/http';
import { confirm, propose, recoveriesOf, withdraw } from './recoveries.ts';
import { redeem } from './redeem.ts';

/** Every route of getting accounts back. */
export const recoveryRoutes: readonly BoundRoute[] = [
  answer(contract.listRecoveries, async ({ house, actor }) => ({
    recoveries: await recoveriesOf(house.database, actor),
  })),
  answer(contract.proposeRecovery, ({ house, actor, params, body }) =>
    propose(house.database, actor, params.personId, body.reason),
  ),
  answer(contract.confirmRecovery, ({ house, actor, params }) => confirm(house, actor, params.id)),
  answerByAccess(contract.withdrawRecovery, async ({ house, actor, params }) => {
    await withdraw(house.database, actor, params.id);
    return undefined;
  }),
  answer(contract.redeemRecovery, (context) => redeem(context.house.database, context.body, originOf(context))),
];
