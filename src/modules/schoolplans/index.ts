export * from './records.ts';
export { schoolPlanRoutes } from './routes.ts';
