import {
  findPupils,
  formerPupils,
  lookUpRoll,
  pupilRoll,
  reportRollError,
  rollCorrectionState,
  rollOverPreview,
} from '#contract/pupils';
import { answer, type BoundRoute } from '#kernel/http';
import { lookUp, report, stateOf } from './lookup.ts';
import { findByName, formerOf, previewPage, rollOf } from './pages.ts';

export const pupilRoutes: readonly BoundRoute[] = [
  answer(lookUpRoll, ({ house, body, request }) => lookUp(house, body, request.address)),
  answer(reportRollError, ({ house, body }) => report(house, body)),
  answer(rollCorrectionState, ({ house, body, request }) => stateOf(house, body, request.address)),
  answer(findPupils, ({ house, actor, body }) => house.database.read(actor, (tx) => findByName(tx, body.name))),
  answer(formerPupils, ({ house, actor, query }) => house.database.read(actor, (tx) => formerOf(tx, query))),
  answer(pupilRoll, ({ house, actor, params }) => house.database.read(actor, (tx) => rollOf(tx, params.id))),
  answer(rollOverPreview, ({ house, actor, params }) => house.database.read(actor, (tx) => previewPage(tx, params.id))),
];
