import { freezeRecords } from './records.ts';

export { freezeRows, releaseRows } from './freeze.ts';
export { freeze } from './records.ts';
export { freezeRecords };
