export { type NoticeInput, notify } from './notify.ts';
export { NOTICE_KINDS, type NoticeKind, notice, noticeRecords } from './records.ts';
export { noticeRoutes } from './routes.ts';
