export { type ReadableFile, readableFile } from './access.ts';
export { blobPath, readBlob, sha256 } from './blobs.ts';
export { dropBlob, dropFile } from './drop-file.ts';
export { safeFileName } from './file-name.ts';
export { file, fileRecords } from './records.ts';
export { fileRoutes, openFile } from './routes.ts';
export { ScannerDown, scan } from './scanner.ts';
export { DAILY_LIMIT, FILE_LIMIT, type FileRow, storeFile } from './store-file.ts';
