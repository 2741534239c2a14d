import { addressCoordination, coordinationPage, passOnCoordination, situationPage } from '#contract/coordination';
import { answer, type BoundRoute } from '#kernel/http';
import { addressTo, passOn } from './addressing.ts';
import { coordinationPageOf, situationPageOf } from './page.ts';

export const coordinationRoutes: readonly BoundRoute[] = [
  answer(coordinationPage, ({ house, actor, params }) =>
    house.database.read(actor, (tx) => coordinationPageOf(tx, params.id)),
  ),
  answer(addressCoordination, ({ house, actor, params, body }) =>
    house.database.write(actor, (tx) => addressTo(tx, params.id, body)),
  ),
  answer(passOnCoordination, ({ house, actor, params, body }) =>
    house.database.write(actor, (tx) => passOn(tx, params.id, body)),
  ),
  answer(situationPage, ({ house, actor, params }) =>
    house.database.read(actor, (tx) => situationPageOf(tx, params.id)),
  ),
];
