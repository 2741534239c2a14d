export { PLACE_STAGES, type PlaceStage, PROJECT_STATES, placeStages } from './codes.ts';
export { constructionFollows } from './follow-organisations.ts';
export { constructionJobs } from './jobs.ts';
export { buildingProjects, constructionMeasures } from './measures.ts';
export { constructionParameters, placeClassSize } from './parameters.ts';
export { KEEPERS, may } from './permissions.ts';
export * from './records.ts';
export { constructionRoutes } from './routes.ts';
export { SITE_STATES } from './site-record.ts';
