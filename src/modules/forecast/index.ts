export { forecastParameters } from './parameters.ts';
export * from './records.ts';
export { forecastRoutes } from './routes.ts';
