export { FORCE_STATES, taskBookItem, taskForce, taskForceCheck, taskForceMember, taskforceRecords } from './records.ts';
export { taskforceRoutes } from './routes.ts';
