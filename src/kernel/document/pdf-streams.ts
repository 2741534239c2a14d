import { constants, inflateSync } from 'node:zlib';
import { documentRefusal } from './refusals.ts';

/**
 * Inflates a PDF's packed streams once, natively and counted, before PDF.js does it in JavaScript without a limit
 * (300 MB out of 300 KB takes it seconds). Pictures are left out: text needs none of them, and a blank page packs like
 * a bomb. What hides from this scan meets the watch on the process.
 */
const MAX_NESTING = 3;
/** Stream dictionaries are short; only their end, before the keyword, is looked at. */
const DICTIONARY_BYTES = 2_048;

/** Packed parts between "stream" and "endstream" (ISO 32000-1 7.3.8), except those of pictures. */
function* packedStreams(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const lead = bytes.toString('latin1', Math.max(0, at - DICTIONARY_BYTES), at);
    if (!/>>\s*$/.test(lead.slice(-16))) continue;
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    const end = bytes.indexOf('endstream', start);
    const dictionary = lead.slice(lead.lastIndexOf(' obj') + 1);
    if (!/\/Image\b/.test(dictionary)) yield bytes.subarray(start, end < 0 ? bytes.length : end);
    at = end < 0 ? bytes.length : end + 3;
  }
}

const isZlib = (bytes: Buffer): boolean =>
  bytes.length > 2 && ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;

/** The content, at most `most` bytes; null when it is not zlib after all (PDF.js decides what can still be read). */
const inflate = (packed: Buffer, most: number): Buffer | null => {
  try {
    const options = { maxOutputLength: most, chunkSize: 64 * 1024, finishFlush: constants.Z_SYNC_FLUSH };
    return inflateSync(packed, options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw documentRefusal('archive-bomb');
    return null;
  }
};

/** Bytes that come out of a stream and of the streams packed within it. */
const inflatedSize = (packed: Buffer, budget: number, nesting = 0): number => {
  if (!isZlib(packed) || nesting >= MAX_NESTING) return 0;
  const content = inflate(packed, Math.max(1, budget));
  return content ? content.length + inflatedSize(content, budget - content.length, nesting + 1) : 0;
};

/** Refuses a PDF whose packed streams inflate to more than `limit` bytes together. */
export const assertInflatable = (bytes: Buffer, limit: number): void => {
  let left = limit;
  for (const packed of packedStreams(bytes)) {
    left -= inflatedSize(packed, left);
    if (left <= 0) throw documentRefusal('archive-bomb');
  }
};
