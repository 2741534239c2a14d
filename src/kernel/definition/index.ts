export * from './actor.ts';
export { deadEnds } from './check-states.ts';
export * from './covering.ts';
export * from './definition-error.ts';
export * from './field.ts';
export * from './limit.ts';
export {
  beginsOn,
  type MeasureCondition,
  type MeasureDefinition,
  MOST_DIMENSIONS,
  measure,
  placeOfMeasure,
} from './measure.ts';
export * from './permission.ts';
export { isPersonal, mayBeBlocked, type NotPersonal, type PersonalData } from './personal-data.ts';
export * from './record.ts';
export * from './registry.ts';
export * from './state.ts';
export * from './validation.ts';
