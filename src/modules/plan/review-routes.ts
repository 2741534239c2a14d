import {
  acceptTarget as acceptContract,
  addCommitment as addCommitmentContract,
  addTarget as addTargetContract,
  assignCommitments,
  correctTarget as correctContract,
  dropCommitment as dropContract,
  markReviewed as markContract,
  mergeCommitment as mergeContract,
  planDifference,
  proposePlanTargets,
  removeTarget as removeContract,
  restoreCommitment as restoreContract,
  reviewOfPlan,
  splitCommitment as splitContract,
  textOfVersion,
} from '#contract/plan';
import { answer, type BoundRoute } from '#kernel/http';
import { assignCommitmentsOf } from './assign.ts';
import { differenceOf } from './difference.ts';
import { proposeFor } from './propose.ts';
import { changeOf, reviewOf, textOf } from './review.ts';
import {
  addCommitment,
  dropCommitment,
  markReviewed,
  mergeCommitments,
  restoreCommitment,
  splitCommitment,
} from './review-operations.ts';
import { acceptTarget, addTarget, correctTarget, createTarget, removeTarget } from './target-operations.ts';

export const reviewRoutes: BoundRoute[] = [
  answer(reviewOfPlan, ({ house, actor, params }) => house.database.read(actor, (tx) => reviewOf(tx, params.id))),
  answer(textOfVersion, ({ house, actor, params }) =>
    house.database.read(actor, (tx) => textOf(tx, params.id, params.number)),
  ),
  answer(markContract, ({ house, actor, params, body }) =>
    house.database.write(actor, (tx) => markReviewed(tx, params.id, body)),
  ),
  answer(splitContract, ({ house, actor, params, body }) =>
    house.database.write(actor, (tx) => splitCommitment(tx, { id: params.id, version: body.version }, body.at)),
  ),
  answer(mergeContract, ({ house, actor, params, body }) =>
    house.database.write(actor, (tx) =>
      mergeCommitments(tx, { id: params.id, version: body.version }, { id: body.next, version: body.nextVersion }),
    ),
  ),
  answer(dropContract, ({ house, actor, params, body }) =>
    house.database.write(actor, (tx) => dropCommitment(tx, { id: params.id, version: body.version }, body.reason)),
  ),
  answer(restoreContract, ({ house, actor, params, body }) =>
    house.database.write(actor, (tx) => restoreCommitment(tx, { id: params.id, version: body.version })),
  ),
  answer(addCommitmentContract, ({ house, actor, params, body }) =>
    house.database.write(actor, async (tx) => {
      const { target, ...given } = body;
      const { plan, row } = await addCommitment(tx, params.id, given);
      const added = target ? await createTarget(tx, { plan, holder: row }, target, 'manual') : null;
      return changeOf(tx, plan, { commitments: [row.id], targets: added ? [added.id] : [] });
    }),
  ),
  answer(addTargetContract, ({ house, actor, params, body }) =>
    house.database.write(actor, (tx) => addTarget(tx, params.id, body)),
  ),
  answer(correctContract, ({ house, actor, params, body: { version, ...patch } }) =>
    house.database.write(actor, (tx) => correctTarget(tx, params.id, version, patch)),
  ),
  answer(removeContract, ({ house, actor, params, query }) =>
    house.database.write(actor, (tx) => removeTarget(tx, params.id, query.version)),
  ),
  answer(proposePlanTargets, ({ house, actor, params }) => proposeFor(house, actor, params.id)),
  answer(acceptContract, ({ house, actor, params, body }) =>
    house.database.write(actor, (tx) => acceptTarget(tx, params.id, body.version)),
  ),
  answer(assignCommitments, ({ house, actor, params, body }) =>
    house.database.write(actor, (tx) => assignCommitmentsOf(tx, params.id, body)),
  ),
  answer(planDifference, ({ house, actor, params, query }) =>
    house.database.read(actor, (tx) => differenceOf(tx, params.id, query.with)),
  ),
];
