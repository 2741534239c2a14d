export { type ClassOn, classesAt, classesStanding, classViewsAt, stageYears } from './classes.ts';
export { classOfCode, mayKeepCode, stagesOfKind } from './codes.ts';
export type {
  InstitutionParts,
  Moved,
  OrganisationChangeEffect,
  OrganisationChangeHandler,
  PlannedChange,
  PreviewLine,
  ReportFigure,
} from './hooks.ts';
export { carryOutChanges, institutionJobs } from './jobs.ts';
export { lineageOf } from './lineage.ts';
export { classes, formerClasses, institutionMeasures, schoolStages, schools } from './measures.ts';
export { refuseBeyondReach } from './reach.ts';
export * from './records.ts';
export { institutionRoutes } from './routes.ts';
export { type OrganisationNode, type OrganisationOn, organisationAt, organisationTreeAt } from './spells.ts';
export {
  academicYearOf,
  classLabel,
  type Grade,
  gradeLabel,
  gradeOf,
  STAGE_YEARS,
  STAGES,
  type Stage,
  stages,
} from './stages.ts';
export { confirmOrganisationChange } from './take-effect.ts';
