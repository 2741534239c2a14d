import { freezeRecords } from './records.ts';

export { freezeRows, releaseRows } from './freeze.ts';
export { dataFreeze } from './records.ts';
export { freezeRecords };
