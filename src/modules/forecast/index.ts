export { forecastParameters } from './parameters.ts';
export * from './records.ts';
