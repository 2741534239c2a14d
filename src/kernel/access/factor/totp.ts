import { createHmac, randomBytes } from 'node:crypto';

/** Time-based one-time passwords (RFC 6238) as authenticator apps make them: SHA-1, six digits, thirty seconds. */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** Steps that a telephone's clock may be off. */
const DRIFT = 1;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 base 32 without padding, as apps take secrets. */
export const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
};

const fromBase32 = (text: string): Buffer => {
  const bits = [...text].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

/** 160 random bits (RFC 4226, R6). */
export const newSecret = (): string => base32(randomBytes(20));

/** The step that an instant lies in. */
export const stepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / STEP_SECONDS);

/** The digits of a step (RFC 4226, 5.3). @param secret base 32 */
export const codeAt = (secret: string, step: number, digits: number = DIGITS): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) as number) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
};

/** Steps around the instant whose digits these are, nearest first; none for a wrong code. */
export const stepsOf = (secret: string, code: string, at: Date): number[] => {
  const now = stepAt(at);
  const near = [now, ...Array.from({ length: DRIFT }, (_, n) => [now - n - 1, now + n + 1]).flat()];
  return near.filter((step) => codeAt(secret, step) === code);
};

/** What the QR code says (Key Uri Format of Google Authenticator, which all apps read). */
export const uriOf = (secret: string, issuer: string, username: string): string =>
  `otpauth://totp/${encodeURIComponent(`${issuer}:${username}`)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
