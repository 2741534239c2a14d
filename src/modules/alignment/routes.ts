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
import { answer, type BoundRoute } from '#kernel/http';
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
  answer(proposePairs, ({ house, actor, params }) => house.database.write(actor, (tx) => compareAgain(tx, params.id))),
  answer(confirmPairs, ({ house, actor, params, body }) =>
    house.database.write(actor, (tx) => confirmSeveral(tx, params.id, body.pairs)),
  ),
  answer(addPair, ({ house, actor, params, body }) =>
    house.database.write(actor, (tx) => addByHand(tx, params.id, body)),
  ),
  answer(draftAnswer, ({ house, actor, params, body }) =>
    house.database.write(actor, (tx) => draftFor(tx, params.id, body)),
  ),
  answer(askSection, ({ house, actor, params, body }) =>
    house.database.write(actor, (tx) => askFor(tx, params.id, body)),
  ),
  answer(alignmentSheet, ({ house, actor, params }) =>
    house.database.write(actor, async (tx) => {
      const page = await alignmentPageOf(tx, params.id);
      const scope = `要点对应：${page.alignment.title}`;
      const mark = await markExport(tx, { record: 'planAlignment', id: params.id, scope, about: { format: 'xlsx' } });
      return alignmentWorkbook(page, mark);
    }),
  ),
];
