export { sightRoutes } from './routes.ts';
