/** Processes apart, for reading what strangers wrote: no network, no secrets, watched from outside (security.md F4). */
export { workerEntry } from './entry.ts';
export { closeNetwork } from './no-network.ts';
export { PROCESSOR_SECONDS, residentBytes, startWorker } from './start.ts';
