import type { Parsed } from './parse.ts';
import type { ReadRequest } from './protocol.ts';
import { ReaderProcess } from './reader-process.ts';
import { documentRefusal } from './refusals.ts';
import { workerEntry } from './worker-entry.ts';

/**
 * Reading processes: at most two at work, one kept warm. More callers wait in line, and beyond the line they are told
 * at once to come later.
 */
const MOST_AT_WORK = 2;
const LINE_LENGTH = 32;

let idle: ReaderProcess | null = null;
let atWork = 0;
let lastId = 0;
const line: (() => void)[] = [];

const takePlace = async (): Promise<void> => {
  if (atWork >= MOST_AT_WORK) {
    if (line.length >= LINE_LENGTH) throw documentRefusal('reader-busy');
    // The place is handed over by whoever leaves, so the count does not change here.
    return new Promise((resolve) => line.push(resolve));
  }
  atWork += 1;
};

const leavePlace = (): void => {
  const next = line.shift();
  if (next) next();
  else atWork -= 1;
};

const takeProcess = async (): Promise<ReaderProcess> => {
  const waiting = idle;
  idle = null;
  return waiting && !waiting.spent ? waiting : new ReaderProcess(await workerEntry());
};

const giveBack = (reader: ReaderProcess): void => {
  if (reader.spent) return;
  if (idle && !idle.spent) reader.end(null);
  else idle = reader;
};

type PoolReading = { readonly parsed: Parsed; readonly peakBytes: number };

/** Parses a document in a reading process, waiting for one if need be. */
export const readInProcess = async (request: Omit<ReadRequest, 'id'>): Promise<PoolReading> => {
  await takePlace();
  try {
    const reader = await takeProcess();
    try {
      lastId += 1;
      const parsed = await reader.read({ ...request, id: lastId });
      return { parsed, peakBytes: reader.peakBytes };
    } finally {
      giveBack(reader);
    }
  } finally {
    leavePlace();
  }
};

/** Starts a reading process ahead of need; a server calls it at start-up so that the first upload is quick. */
export const warmReader = async (): Promise<void> => {
  if (!idle || idle.spent) idle = new ReaderProcess(await workerEntry());
  await idle.started();
};

/** Ends the waiting process; for a clean shutdown. */
export const closeReaders = (): void => {
  idle?.end(null);
  idle = null;
};
