export { estateFigures, estateFollows } from './follow-organisations.ts';
export { estateIndicators } from './indicators.ts';
export {
  equipmentValue,
  estateMeasures,
  floorArea,
  landArea,
  libraryBooks,
  multimediaRooms,
  roomsByKind,
  sportsArea,
  teachingArea,
} from './measures.ts';
export { estateParameters } from './parameters.ts';
export { bookLot, building, equipment, estateRecords, ground, landParcel, room } from './records.ts';
export { type EstateSums, estateOf } from './sums.ts';
