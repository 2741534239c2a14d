export * from './records.ts';
export { coordinationRoutes } from './routes.ts';
