import { createHash, randomInt } from 'node:crypto';
import { hashOf, newToken } from '#kernel/access';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** The first half: twelve signs (60 bits) that can be read out, `7KQM-2B4X-…`; five tries beside a link of 256 bits. */
export const newCode = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join(
    '-',
  );

/** What is kept of a code, however it was typed; salted by the recovery that it belongs to. */
export const codeHash = (id: string, code: string): Buffer =>
  createHash('sha256')
    .update(id)
    .update(
      code
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, ''),
    )
    .digest();

/** The second half: it stands behind the # of an address, which browsers send to nobody. */
export const newLink = (origin: string): { url: string; hash: Buffer } => {
  const token = newToken();
  return { url: `${origin}/recover#${token}`, hash: hashOf(token) };
};
