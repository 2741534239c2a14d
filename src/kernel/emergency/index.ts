export { emergenciesOn } from './ask.ts';
export { emergencyParameters } from './parameters.ts';
export { emergencyAccess, emergencyRecords } from './records.ts';
export { emergencyRoutes } from './routes.ts';
