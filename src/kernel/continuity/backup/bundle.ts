import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { SealBroken } from './sealed-stream.ts';

/** A file on its way into a bundle: where it lies, and under which path it is found again. */
export type Source =
  | { readonly path: string; readonly from: string }
  | { readonly path: string; readonly bytes: Buffer };
type Head = { readonly path: string; readonly size: number };

const CHUNK = 256 * 1024;
const ZEROS = Buffer.alloc(CHUNK);

const headOf = (head: Head | null): Buffer => {
  const text = Buffer.from(head ? JSON.stringify(head) : '', 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text]);
};

/**
 * Files one after the other: length and head (path, size), content, SHA-256 of the content; a head of no length ends
 * them. A data file of a running server may grow or shrink meanwhile: as many bytes are taken as it had, as
 * pg_basebackup does; the log that is replayed over it makes it whole.
 */
export async function* packed(sources: AsyncIterable<Source>): AsyncGenerator<Buffer> {
  for await (const source of sources) {
    if ('bytes' in source) {
      yield headOf({ path: source.path, size: source.bytes.length });
      yield source.bytes;
      yield createHash('sha256').update(source.bytes).digest();
    } else yield* packedFile(source.path, source.from);
  }
  yield headOf(null);
}

async function* packedFile(path: string, from: string): AsyncGenerator<Buffer> {
  const handle = await open(from, 'r').catch((error: NodeJS.ErrnoException) => {
    // A table that was dropped meanwhile, a file that was deleted: the log tells the same.
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!handle) return;
  try {
    const { size } = await handle.stat();
    const hash = createHash('sha256');
    yield headOf({ path, size });
    for (let at = 0; at < size; ) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(CHUNK, size - at)), 0);
      const part = bytesRead > 0 ? buffer.subarray(0, bytesRead) : ZEROS.subarray(0, Math.min(CHUNK, size - at));
      at += part.length;
      hash.update(part);
      yield part;
    }
    yield hash.digest();
  } finally {
    await handle.close();
  }
}

/** Reads so many bytes at a time from a stream. */
class Reader {
  private held: Buffer = Buffer.alloc(0);
  private readonly source: AsyncIterator<Buffer>;
  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]();
  }
  /** At least one byte and at most so many. @throws SealBroken at the stream's end */
  async some(most: number): Promise<Buffer> {
    while (this.held.length === 0) {
      const { value, done } = await this.source.next();
      if (done) throw new SealBroken('内容不完整');
      this.held = value;
    }
    const part = this.held.subarray(0, most);
    this.held = this.held.subarray(part.length);
    return part;
  }
  async exactly(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let left = size; left > 0; left -= parts.at(-1)?.length ?? 0) parts.push(await this.some(left));
    return Buffer.concat(parts);
  }
  /** To the end: what seals the stream's last piece is checked there. */
  async end(): Promise<void> {
    if (this.held.length > 0 || !(await this.source.next()).done) throw new SealBroken('末尾有多余的内容');
  }
}

/** What takes a file of a bundle in: pieces, then its end. */
export type Taker = (path: string) => Promise<{ write(part: Buffer): Promise<unknown>; end(): Promise<unknown> }>;

/** Takes a bundle apart. @returns how many files and bytes. @throws SealBroken where a file is not what was packed */
export const unpack = async (source: AsyncIterable<Buffer>, take: Taker): Promise<{ files: number; bytes: number }> => {
  const reader = new Reader(source);
  let [files, bytes] = [0, 0];
  for (;;) {
    const length = (await reader.exactly(4)).readUInt32BE();
    if (length === 0) break;
    const { path, size } = JSON.parse((await reader.exactly(length)).toString('utf8')) as Head;
    if (path.split('/').includes('..') || path.startsWith('/')) throw new SealBroken('内容不完整');
    const file = await take(path);
    const hash = createHash('sha256');
    try {
      for (let left = size; left > 0; ) {
        const part = await reader.some(Math.min(CHUNK, left));
        left -= part.length;
        hash.update(part);
        await file.write(part);
      }
    } finally {
      await file.end();
    }
    if (!hash.digest().equals(await reader.exactly(32))) throw new SealBroken(`${path} 与备份时不同`);
    files += 1;
    bytes += size;
  }
  await reader.end();
  return { files, bytes };
};
