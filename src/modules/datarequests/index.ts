/** What guardians ask about their children's data, on paper or online, until it is answered. See README.md. */
export { dataRequestParameters } from './parameters.ts';
export { dataRequest } from './records.ts';
export { dataRequestRoutes } from './routes.ts';
export { REQUEST_KINDS } from './words.ts';

import { requestFiling } from './filing-record.ts';
import { dataRequest } from './records.ts';

export { requestFiling };

export const dataRequestRecords = [dataRequest, requestFiling] as const;
