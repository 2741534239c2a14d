export { recoverByCommand } from './recoveries.ts';
export { recoveryRoutes } from './routes.ts';
