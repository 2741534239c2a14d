export { estateFigures, estateFollows } from './follow-organisations.ts';
export {
  equipmentValue,
  estateMeasures,
  floorArea,
  multimediaRooms,
  roomsByKind,
  sportsArea,
  teachingArea,
} from './measures.ts';
export { estateParameters } from './parameters.ts';
export { building, equipment, estateRecords, ground, room } from './records.ts';
export { type EstateSums, estateOf } from './sums.ts';
