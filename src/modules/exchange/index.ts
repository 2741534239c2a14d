/** Exchange with the national pupil system, provincial platforms and other departments. See README.md. */

export { setUpLayout } from './layout-set-up.ts';
export { exchangeParameters } from './parameters.ts';
export { codeTranslation, columnMap, connector } from './records.ts';
export { dropOldFiles } from './retention.ts';
export { exchangeRoutes } from './routes.ts';
export { exchangeJob } from './run.ts';
export { exchangeDifference, exchangeRefusal, exchangeRun } from './run-records.ts';
export { exchangeCalendar, runDueExchanges } from './schedule.ts';

import { codeTranslation, columnMap, connector } from './records.ts';
import { exchangeRunRecords } from './run-records.ts';

export const exchangeRecords = [connector, columnMap, codeTranslation, ...exchangeRunRecords] as const;
