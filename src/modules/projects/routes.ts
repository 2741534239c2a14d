import { carryOverProject, projectPage, projectsOverview } from '#contract/projects';
import { answer, type BoundRoute } from '#kernel/http';
import { carryOver } from './carry-over.ts';
import { projectPageOf, projectsOverviewOf } from './page.ts';

export const projectRoutes: readonly BoundRoute[] = [
  answer(projectPage, ({ house, actor, params }) => house.database.read(actor, (tx) => projectPageOf(tx, params.id))),
  answer(projectsOverview, ({ house, actor, query }) =>
    house.database.read(actor, (tx) => projectsOverviewOf(tx, query.year, query.kind)),
  ),
  answer(carryOverProject, ({ house, actor, params, body }) =>
    house.database.write(actor, (tx) => carryOver(tx, params.id, body)),
  ),
];
