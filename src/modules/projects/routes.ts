import { carryOverProject, projectPage, projectsOverview } from '#contract/projects';
import { answer, answerLate, answerWriting, type BoundRoute } from '#kernel/http';
import { carryOver } from './carry-over.ts';
import { projectPageOf, projectsOverviewOf } from './page.ts';

export const projectRoutes: readonly BoundRoute[] = [
  answer(projectPage, ({ house, actor, params }) => house.database.read(actor, (tx) => projectPageOf(tx, params.id))),
  answerLate(projectsOverview, ({ tx, query }) => projectsOverviewOf(tx, query.year, query.kind)),
  answerWriting(carryOverProject, ({ tx, params, body }) => carryOver(tx, params.id, body)),
];
