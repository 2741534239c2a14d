import { addressCoordination, coordinationPage, passOnCoordination, situationPage } from '#contract/coordination';
import { answer, answerWriting, type BoundRoute } from '#kernel/http';
import { addressTo, passOn } from './addressing.ts';
import { coordinationPageOf, situationPageOf } from './page.ts';

export const coordinationRoutes: readonly BoundRoute[] = [
  answer(coordinationPage, ({ house, actor, params }) =>
    house.database.read(actor, (tx) => coordinationPageOf(tx, params.id)),
  ),
  answerWriting(addressCoordination, ({ tx, params, body }) => addressTo(tx, params.id, body)),
  answerWriting(passOnCoordination, ({ tx, params, body }) => passOn(tx, params.id, body)),
  answer(situationPage, ({ house, actor, params }) =>
    house.database.read(actor, (tx) => situationPageOf(tx, params.id)),
  ),
];
