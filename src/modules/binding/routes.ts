import { commitmentBindings, planBindings, planReconciliation, proposePlanBindings } from '#contract/binding';
import type { Registry } from '#kernel/definition';
import { answerReading, answerWriting, type BoundRoute } from '#kernel/http';
import { panelOf } from './panel.ts';
import { bindingsOfPlan, proposeForPlan } from './plan-bindings.ts';
import { reconciliationOf } from './reconcile.ts';

export const bindingRoutes = (registry: Registry): readonly BoundRoute[] => [
  answerReading(commitmentBindings, ({ tx, params, query }) => panelOf(tx, registry, params.id, query.asOf)),
  answerReading(planBindings, ({ tx, params }) => bindingsOfPlan(tx, params.id)),
  answerReading(planReconciliation, ({ tx, params }) => reconciliationOf(tx, params.id)),
  answerWriting(proposePlanBindings, ({ tx, params }) => proposeForPlan(tx, params.id)),
];
