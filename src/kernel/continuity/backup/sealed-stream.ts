import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * A stream sealed in pieces (AES-256-GCM), so that a backup of any size passes through little memory and a cut, a
 * flipped bit, a swapped piece or another key is noticed before anything of that piece is believed.
 *
 *     "YDBK" | version 1 | salt (32 bytes) | pieces of 1 MiB, each with its tag (16 bytes); the last is marked
 *
 * The key is HKDF-SHA256 of the backup key with the stream's own salt; a piece's nonce is its number (8 bytes), three
 * zero bytes and whether it is the last: the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár (2015).
 */
const MAGIC = Buffer.from('YDBK\x01', 'latin1');
const SALT = 32;
const PIECE = 1024 * 1024;
const TAG = 16;

/** What is wrong with a sealed stream, for a person to read. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

const streamKey = (key: Buffer, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, 'yaodian backup v1', 32));

const nonceOf = (number: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number));
  nonce[11] = isLast ? 1 : 0;
  return nonce;
};

/** Cuts a stream into pieces of one size; the last is shorter or, where it fits, as long. */
async function* pieces(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    for (; held.length > size; held = held.subarray(size)) yield { piece: held.subarray(0, size), last: false };
  }
  yield { piece: held, last: true };
}

/** Seals a stream under the backup key. */
export async function* sealed(source: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT);
  const own = streamKey(key, salt);
  yield Buffer.concat([MAGIC, salt]);
  let number = 0;
  for await (const { piece, last } of pieces(source, PIECE)) {
    const cipher = createCipheriv('aes-256-gcm', own, nonceOf(number++, last));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Opens what `sealed` made. @throws SealBroken where it was cut or altered, or the key is another */
export async function* opened(source: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  let own: Buffer | null = null;
  let number = 0;
  for await (const { piece, last } of pieces(
    withoutHead(source, (salt) => (own = streamKey(key, salt))),
    PIECE + TAG,
  )) {
    if (!own || piece.length < TAG) throw new SealBroken('文件被截断');
    const decipher = createDecipheriv('aes-256-gcm', own, nonceOf(number++, last));
    decipher.setAuthTag(piece.subarray(-TAG));
    const text = decipher.update(piece.subarray(0, -TAG));
    try {
      decipher.final();
    } catch {
      throw new SealBroken(number === 1 ? '密钥不对，或文件被改动、截断' : '文件被改动或截断');
    }
    yield text;
  }
}

async function* withoutHead(source: AsyncIterable<Buffer>, onSalt: (salt: Buffer) => void): AsyncGenerator<Buffer> {
  const length = MAGIC.length + SALT;
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of source) {
    if (!head) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < length) continue;
    if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw new SealBroken('这不是备份文件，或来自更新的版本');
    onSalt(head.subarray(MAGIC.length, length));
    yield head.subarray(length);
    head = null;
  }
  if (head) throw new SealBroken('文件被截断');
}
