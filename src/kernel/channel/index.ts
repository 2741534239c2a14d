export { channelAdminRoutes } from './admin-routes.ts';
export { calendarText } from './calendar.ts';
export { bureauMail, deliverNotice } from './deliver.ts';
export { ownChannelRoutes } from './own-routes.ts';
export { channelParameters } from './parameters.ts';
export { channelRecords } from './records.ts';
export { noticeRound } from './round.ts';
export type { DueItem, DueSource } from './targets.ts';
