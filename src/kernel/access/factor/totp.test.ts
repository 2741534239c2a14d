import { describe, expect, it } from 'vitest';
import { base32, codeAt, newSecret, stepAt, stepsOf, uriOf } from './totp.ts';

/** RFC 6238, appendix B, the rows of SHA-1. */
const SECRET = base32(Buffer.from('12345678901234567890'));
const VECTORS: [number, string][] = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
];
const at = (seconds: number) => new Date(seconds * 1000);

describe('one-time passwords (security/I3)', () => {
  it.each(VECTORS)('at %d are those of RFC 6238', (seconds, code) => {
    expect(codeAt(SECRET, stepAt(at(seconds)), 8)).toBe(code);
    expect(stepsOf(SECRET, code.slice(2), at(seconds))).toContain(stepAt(at(seconds)));
  });

  it('allow a clock that is a step off, no more', () => {
    const now = at(1_700_000_010);
    const code = (steps: number) => codeAt(SECRET, stepAt(now) + steps);
    expect([-2, -1, 0, 1, 2].map((n) => stepsOf(SECRET, code(n), now).length > 0)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    for (const wrong of ['', '1', '12345', '1234567', 'abcdef']) expect(stepsOf(SECRET, wrong, now)).toEqual([]);
  });

  it('rest on 160 random bits, and are read by apps as a Key Uri', () => {
    const secret = newSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(secret);
    expect(uriOf(secret, '云溪区要点', 'chen')).toBe(
      `otpauth://totp/${encodeURIComponent('云溪区要点:chen')}?secret=${secret}&issuer=${encodeURIComponent('云溪区要点')}`,
    );
    expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
  });
});
