/** Bulletins, supervision slips and the papers of a plan. See README.md. */
export { hashOf } from './content.ts';
export { isDemonstration } from './freeze.ts';
export { bulletinHeads, isBulletin, printBulletin } from './page.ts';
export { printed } from './papers.ts';
export { bulletinParameters } from './parameters.ts';
export { bulletin, bulletinRecords } from './records.ts';
export { bulletinRoutes } from './routes.ts';
export { bulletinSeries } from './series-record.ts';
export { supervisionSlip } from './slip-record.ts';
