export {
  CODE_CLASSES,
  classOfCode,
  codeFitsKind,
  creditCodeCheck,
  creditCodeWarning,
  isIdentifierCode,
  mayKeepCode,
  stagesOfKind,
} from './codes.ts';
export * from './records.ts';
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
