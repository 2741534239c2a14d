/** What guardians ask about their children's data, on paper, until it is answered. See README.md. */
export { dataRequestParameters } from './parameters.ts';
export { dataRequest, dataRequestRecords } from './records.ts';
export { dataRequestRoutes } from './routes.ts';
export { REQUEST_KINDS } from './words.ts';
