export { estateFigures, estateFollows } from './follow-organisations.ts';
export { estateParameters } from './parameters.ts';
export { building, equipment, estateRecords, ground, room } from './records.ts';
export { type EstateSums, estateOf } from './sums.ts';
