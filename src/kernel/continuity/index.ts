/** What keeps the house from losing anything: submits done once, … See README.md. */
export { continuityJobs } from './calendar.ts';
export { continuityParameters } from './parameters.ts';
