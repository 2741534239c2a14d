/** What the law on personal data asks of the house as a whole. See README.md. */

export type { Activity } from '#contract/privacy';
export { type Leaving, markExport, reasonOf, SERIAL, serialInstant } from './export-mark.ts';
export { type Look, noteLook, noteLookIn, noteNamed, noteWritten } from './looks.ts';
export { dataFileAbout } from './own-data-copy.ts';
export { privacyParameters } from './parameters.ts';
export { requireQuota, tellsPersons } from './quota.ts';
export { type Receiver, type ReceiverSource, type RegisterParts, registerOf } from './register.ts';
export { bureauOf } from './register-files.ts';
export { privacyRoutes } from './routes.ts';
