export { type HandingDrafts, handOverDrafts } from './drafts.ts';
export { type Duty, dutiesOf } from './duties.ts';
export { handover, handoverItem, handoverRecords, ITEM_STATES } from './records.ts';
export { endDelegations, endPosts } from './rights.ts';
export { handoverRoutes } from './routes.ts';
export { type HandingOver, handOverMatters, type Owner, UNASSIGNED } from './service.ts';
