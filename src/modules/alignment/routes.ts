import {
  addPair,
  alignmentPage,
  alignmentSheet,
  alignmentsOfPlan,
  askSection,
  confirmPairs,
  draftAnswer,
  proposePairs,
} from '#contract/alignment';
import { answer, answerWriting, type BoundRoute } from '#kernel/http';
import { markExport } from '#kernel/privacy';
import { alignmentsOf } from './of-plan.ts';
import { alignmentWorkbook } from './sheet.ts';
import { alignmentPageOf } from './view.ts';
import { addByHand, askFor, compareAgain, confirmSeveral, draftFor } from './work.ts';

export const alignmentRoutes: readonly BoundRoute[] = [
  answer(alignmentPage, ({ house, actor, params }) =>
    house.database.read(actor, (tx) => alignmentPageOf(tx, params.id)),
  ),
  answer(alignmentsOfPlan, ({ house, actor, params }) =>
    house.database.read(actor, (tx) => alignmentsOf(tx, params.id)),
  ),
  answerWriting(proposePairs, ({ tx, params }) => compareAgain(tx, params.id)),
  answerWriting(confirmPairs, ({ tx, params, body }) => confirmSeveral(tx, params.id, body.pairs)),
  answerWriting(addPair, ({ tx, params, body }) => addByHand(tx, params.id, body)),
  answerWriting(draftAnswer, ({ tx, params, body }) => draftFor(tx, params.id, body)),
  answerWriting(askSection, ({ tx, params, body }) => askFor(tx, params.id, body)),
  answer(alignmentSheet, ({ house, actor, params }) =>
    house.database.write(actor, async (tx) => {
      const page = await alignmentPageOf(tx, params.id);
      const scope = `要点对应：${page.alignment.title}`;
      const mark = await markExport(tx, { record: 'planAlignment', id: params.id, scope, about: { format: 'xlsx' } });
      return alignmentWorkbook(page, mark);
    }),
  ),
];
