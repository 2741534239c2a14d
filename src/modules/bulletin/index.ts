/** Bulletins, supervision slips and the papers of a plan. See README.md. */
export { bulletinHeads, isBulletin, printBulletin } from './page.ts';
export { bulletinParameters } from './parameters.ts';
export { bulletinRecords } from './records.ts';
export { bulletinRoutes } from './routes.ts';
