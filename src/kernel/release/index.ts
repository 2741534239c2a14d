export { releaseParameters } from './parameters.ts';
export { type Leaving, passRelease } from './pass.ts';
export { exportRelease, releaseRecords } from './records.ts';
