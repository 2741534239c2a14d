export { DOCUMENT_LIMITS, type DocumentLimits } from './limits.ts';
export { type DocumentFormat, type ReadDocument, type ReadOptions, readDocument } from './read-document.ts';
export { closeReaders, warmReader } from './reader-pool.ts';
export { DOCUMENT_REFUSAL_CODES, type DocumentRefusalCode } from './refusals.ts';
export { type FileKind, type Sniffed, sniff } from './sniff.ts';
