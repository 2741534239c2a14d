import { crc32, createInflateRaw } from 'node:zlib';
import type { DocumentLimits } from './limits.ts';
import { documentRefusal } from './refusals.ts';

/**
 * The directory of a ZIP and its entries, for hostile input: nothing that the directory says about sizes is believed,
 * bytes are counted as they come out. Layout: PKWARE APPNOTE 6.3.10, 4.3. ZIP64 and split archives are refused:
 * no office document below 50 MB needs them.
 */
export type ZipEntry = {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly statedSize: number;
  readonly offset: number;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_COMMENT = 65_535;

const findEnd = (bytes: Buffer): number => {
  const lowest = Math.max(0, bytes.length - 22 - MAX_COMMENT);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length) return at;
  }
  return -1;
};

const centralEntry = (bytes: Buffer, at: number): { entry: ZipEntry; next: number } | null => {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return null;
  const nameLength = bytes.readUInt16LE(at + 28);
  const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) return null;
  const entry = {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packedSize: bytes.readUInt32LE(at + 20),
    statedSize: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  return { entry, next };
};

/**
 * The entries of the archive's directory, at most `limit`; `null` when the directory is missing or broken
 * (a truncated file loses it first). `count` is what the archive states.
 */
export const zipDirectory = (bytes: Buffer, limit: number): { entries: ZipEntry[]; count: number } | null => {
  const end = findEnd(bytes);
  if (end < 0) return null;
  const count = bytes.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (entries.length < Math.min(count, limit)) {
    const read = centralEntry(bytes, at);
    if (!read) return null;
    entries.push(read.entry);
    at = read.next;
  }
  return { entries, count };
};

/** Whether an archive stands at the end of the bytes, whatever they begin with: its directory ends where its end begins. */
export const endsInArchive = (bytes: Buffer): boolean => {
  const end = findEnd(bytes);
  const directory = end < 0 ? -1 : end - bytes.readUInt32LE(end + 12);
  return directory >= 0 && directory < end && bytes.readUInt32LE(directory) === CENTRAL;
};

/** The packed bytes of an entry, after checking that its local header agrees with the directory. */
const packedBytes = (bytes: Buffer, entry: ZipEntry): Buffer => {
  const at = entry.offset;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw documentRefusal('file-truncated');
  const nameLength = bytes.readUInt16LE(at + 26);
  const start = at + 30 + nameLength + bytes.readUInt16LE(at + 28);
  if (bytes.toString('utf8', at + 30, at + 30 + nameLength) !== entry.name) throw documentRefusal('file-unreadable');
  if (start + entry.packedSize > bytes.length) throw documentRefusal('file-truncated');
  return bytes.subarray(start, start + entry.packedSize);
};

/** One budget for the whole archive, whatever is read how often. */
export class InflationBudget {
  private spent = 0;
  constructor(private readonly limits: DocumentLimits) {}

  take(size: number, entrySize: number, packedSize: number): void {
    this.spent += size;
    const ratio = entrySize / Math.max(1, packedSize);
    const lopsided = entrySize > 4 * 1024 * 1024 && ratio > this.limits.inflationRatio;
    if (this.spent > this.limits.inflatedBytes || lopsided) throw documentRefusal('archive-bomb');
  }
}

async function* inflated(packed: Buffer, method: number): AsyncGenerator<Buffer> {
  if (method === 0) {
    yield packed;
    return;
  }
  const stream = createInflateRaw({ chunkSize: 128 * 1024 });
  stream.end(packed);
  try {
    yield* stream as AsyncIterable<Buffer>;
  } finally {
    stream.destroy();
  }
}

/** The bytes of one entry, chunk by chunk, counted against `budget` and checked against the CRC at the end. */
export async function* readEntry(bytes: Buffer, entry: ZipEntry, budget: InflationBudget): AsyncGenerator<Buffer> {
  let size = 0;
  let crc = 0;
  for await (const chunk of inflated(packedBytes(bytes, entry), entry.method)) {
    size += chunk.length;
    budget.take(chunk.length, size, entry.packedSize);
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (crc !== entry.crc) throw documentRefusal('file-unreadable');
}

const overlaps = (entries: readonly ZipEntry[]): boolean => {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  return sorted.some((entry, index) => {
    const next = sorted[index + 1];
    return next !== undefined && entry.offset + 30 + entry.packedSize > next.offset;
  });
};

/**
 * Opens an archive for reading: refuses too many entries, stated sizes beyond the budget, passwords, duplicate names,
 * overlapping entries (the non-recursive bombs) and unknown compression. Answers the entries by name.
 */
export const openZip = (bytes: Buffer, limits: DocumentLimits): ReadonlyMap<string, ZipEntry> => {
  const directory = zipDirectory(bytes, limits.archiveEntries);
  if (!directory) throw documentRefusal('file-truncated');
  const { entries, count } = directory;
  const stated = entries.reduce((sum, entry) => sum + entry.statedSize, 0);
  if (count > limits.archiveEntries || stated > limits.inflatedBytes) throw documentRefusal('archive-bomb');
  if (entries.some((entry) => (entry.flags & 0x41) !== 0)) throw documentRefusal('file-encrypted');
  if (overlaps(entries)) throw documentRefusal('archive-bomb');
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const readable = entries.every((entry) => entry.method === 0 || entry.method === 8);
  if (byName.size !== entries.length || !readable) throw documentRefusal('file-unreadable');
  return byName;
};
