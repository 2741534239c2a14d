export * from './civil.ts';
export {
  CERTAINTIES,
  type Certainty,
  type ParameterDefinition,
  type ParameterRegistry,
  type ParameterSeed,
  parameter,
  parameterRegistry,
  regionChain,
  showValue,
} from './parameter.ts';
export {
  inForceOn,
  notInForce,
  type ParameterFact,
  type ParameterQuestion,
  type ParameterValueRow,
  parameterFactOn,
  parameterOn,
  valuesInEach,
} from './parameter-lookup.ts';
export { parameterValue, timeRecords } from './parameter-records.ts';
export { parameterRoutes } from './parameter-routes.ts';
export {
  addParameterValue,
  changeParameterValue,
  PARAMETER_KEEPERS,
  type ParameterValueChange,
  type ParameterValueInput,
  seedParameters,
} from './parameter-writing.ts';
export * from './period.ts';
export { type RetentionYears, retentionText, retentionYears } from './retention-years.ts';
export { schoolCalendar, schoolCalendarBoundaries } from './school-calendar.ts';
export { schoolDayCalendar, schoolTerms } from './school-days.ts';
export { timeParameters } from './time-parameters.ts';
export {
  addWorkdays,
  currentWorkday,
  type DayKind,
  isWorkday,
  type Reckoned,
  statutoryHolidays,
  type WorkCalendar,
  workCalendar,
  workCalendarOf,
  workdayArrangement,
  workdaysBetween,
} from './workdays.ts';
