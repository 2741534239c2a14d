export { deliverWebhook, packWebhook, RETRY_AFTER } from './deliver.ts';
export { askForPacking } from './feed.ts';
export { webhook, webhookRecords } from './records.ts';
export { webhookRoutes } from './routes.ts';
