import { askForSchoolPlanChecks, schoolPlanPage, schoolPlanRoundOverview } from '#contract/school-plans';
import { answer, answerWriting, type BoundRoute } from '#kernel/http';
import { askChecksOf } from './ask-checks.ts';
import { roundOverviewOf } from './overview.ts';
import { schoolPlanPageOf } from './page.ts';

export const schoolPlanRoutes: readonly BoundRoute[] = [
  answer(schoolPlanPage, ({ house, actor, params }) =>
    house.database.read(actor, (tx) => schoolPlanPageOf(tx, params.id)),
  ),
  answer(schoolPlanRoundOverview, ({ house, actor, params }) =>
    house.database.read(actor, (tx) => roundOverviewOf(tx, params.id)),
  ),
  answerWriting(askForSchoolPlanChecks, ({ tx, params, body }) => askChecksOf(tx, params.id, body)),
];
