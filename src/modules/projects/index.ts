export { projectParameters } from './parameters.ts';
export {
  MILESTONE_STATES,
  PROJECT_KINDS,
  PROJECT_STATES,
  project,
  projectMilestone,
  projectRecords,
} from './records.ts';
export { projectRoutes } from './routes.ts';
export { STANDINGS, type Standing, standingOf } from './standing.ts';
