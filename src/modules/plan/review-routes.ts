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
import { answer, answerByWrite, answerWriting, type BoundRoute } from '#kernel/http';
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
  answerWriting(markContract, ({ tx, params, body }) => markReviewed(tx, params.id, body)),
  answerWriting(splitContract, ({ tx, params, body }) =>
    splitCommitment(tx, { id: params.id, version: body.version }, body.at),
  ),
  answerWriting(mergeContract, ({ tx, params, body }) =>
    mergeCommitments(tx, { id: params.id, version: body.version }, { id: body.next, version: body.nextVersion }),
  ),
  answerWriting(dropContract, ({ tx, params, body }) =>
    dropCommitment(tx, { id: params.id, version: body.version }, body.reason),
  ),
  answerWriting(restoreContract, ({ tx, params, body }) =>
    restoreCommitment(tx, { id: params.id, version: body.version }),
  ),
  answerWriting(addCommitmentContract, async ({ tx, params, body }) => {
    const { target, ...given } = body;
    const { plan, row } = await addCommitment(tx, params.id, given);
    const added = target ? await createTarget(tx, { plan, holder: row }, target, 'manual') : null;
    return changeOf(tx, plan, { commitments: [row.id], targets: added ? [added.id] : [] });
  }),
  answerWriting(addTargetContract, ({ tx, params, body }) => addTarget(tx, params.id, body)),
  answerWriting(correctContract, ({ tx, params, body: { version, ...patch } }) =>
    correctTarget(tx, params.id, version, patch),
  ),
  answerWriting(removeContract, ({ tx, params, query }) => removeTarget(tx, params.id, query.version)),
  answerByWrite(proposePlanTargets, ({ house, actor, write, params }) => proposeFor(house, actor, params.id, write)),
  answerWriting(acceptContract, ({ tx, params, body }) => acceptTarget(tx, params.id, body.version)),
  answerWriting(assignCommitments, ({ tx, params, body }) => assignCommitmentsOf(tx, params.id, body)),
  answer(planDifference, ({ house, actor, params, query }) =>
    house.database.read(actor, (tx) => differenceOf(tx, params.id, query.with)),
  ),
];
