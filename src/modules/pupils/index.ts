export { preschoolClassLimits, SIZE_BANDS, type SizeBand } from './class-limits.ts';
export { type ClassOfDay, type ClassSize, classesOf, classSizesOf } from './class-sizes.ts';
export { correctionHash, openCorrection } from './correction-open.ts';
export {
  CORRECTION_STATES,
  rollCorrection,
  rollLookup,
} from './correction-records.ts';
export { EVENT_STATES, enrolmentEvent } from './event-record.ts';
export { handlersOfRoll } from './event-turns.ts';
export { idNumberFaults, plainNumber, ROLL_NUMBER, rollNumberRank } from './identity.ts';
export {
  dropouts,
  largeClasses,
  largeClassShare,
  pupilCount,
  pupilIndicators,
  veryLargeClasses,
} from './indicators.ts';
export { INTAKE_POLICIES, INTAKE_STATES, intake } from './intake-record.ts';
export { pupilJobs } from './jobs.ts';
export { rollKeeper } from './keeper-record.ts';
export { ENROLMENT_KINDS, type EnrolmentKind } from './kinds.ts';
export { plainName, pupilsNamed } from './lookup.ts';
export {
  disabledPupils,
  enrolmentsEnded,
  migrantPupils,
  pupilMeasures,
  pupilsByStatus,
  pupilsOnRoll,
} from './measures.ts';
export { pupilFigures, pupilsFollow } from './organisation-change.ts';
export { largeClassFrom, noneAllowed, pupilParameters } from './parameters.ts';
export { enrolment, guardian, pupil } from './pupil-records.ts';
export { pupilRecords } from './records.ts';
export type { Progress, SchoolTurn } from './roll-over.ts';
export { ROLL_OVER_STATES, rollOver } from './roll-over-record.ts';
export { pupilRoutes } from './routes.ts';
export { runRollOver } from './run-roll-over.ts';
export { END_REASONS, GENDERS, GUARDIAN_RELATIONS, ID_TYPES, IN_ROLL, isInRoll, PUPIL_STATUSES } from './statuses.ts';
