import { draftOfPlan, inviteComments, orderDraftItems } from '#contract/plan-drafting';
import { receiptSheet, receiptsOfPlan } from '#contract/plan-receipt';
import { answer, answerWriting, type BoundRoute } from '#kernel/http';
import { draftOf, invite, orderItems } from './drafting.ts';
import { receiptsOf, sheetOf } from './receipts.ts';

export const draftingRoutes: BoundRoute[] = [
  answer(draftOfPlan, ({ house, actor, params }) => house.database.read(actor, (tx) => draftOf(tx, params.id))),
  answerWriting(inviteComments, ({ tx, params, body }) => invite(tx, params.id, body)),
  answerWriting(orderDraftItems, async ({ tx, params, body }) => ({
    items: await orderItems(tx, params.id, body.items),
  })),
];

export const receiptRoutes: BoundRoute[] = [
  answer(receiptsOfPlan, ({ house, actor, params }) => house.database.read(actor, (tx) => receiptsOf(tx, params.id))),
  answer(receiptSheet, ({ house, actor, params }) => house.database.read(actor, (tx) => sheetOf(tx, params.id))),
];
