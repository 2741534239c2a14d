import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FieldKeys, newRing, openFieldKeys } from './field-keys.ts';

const place = { record: 'pupil', field: 'idNumber', id: '0190' };

describe('field keys', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const keys = new FieldKeys(newRing());
    const [one, two] = [keys.seal('11010519491231002X', place), keys.seal('11010519491231002X', place)];
    expect(one).not.toBe(two);
    expect([one, two].join()).not.toContain('11010519491231002X');
    expect(keys.open(one, place)).toBe('11010519491231002X');
  });

  it('refuses a flipped bit, another place and an unknown key', () => {
    const keys = new FieldKeys(newRing());
    const sealed = keys.seal('11010519491231002X', place);
    // In the middle: the last character carries bits that decoding drops.
    const at = sealed.length - 20;
    const flipped = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
    expect(() => keys.open(flipped, place)).toThrow();
    expect(() => keys.open(sealed, { ...place, id: '0191' })).toThrow();
    expect(() => new FieldKeys(newRing()).open(sealed, place)).toThrow();
  });

  it('matches texts alike in everything but width and case', () => {
    const keys = new FieldKeys(newRing());
    expect(keys.matchOf(' 11010519491231002x ')).toBe(keys.matchOf('１１０１０５１９４９１２３１００２Ｘ'));
    expect(keys.matchOf('110105194912310021')).not.toBe(keys.matchOf('110105194912310022'));
  });

  it('still opens values sealed before a rotation', () => {
    const ring = newRing();
    const sealed = new FieldKeys(ring).seal('1', place);
    const next = { ...ring, current: 'k2', sealing: { ...ring.sealing, k2: newRing().sealing.k1 as string } };
    expect(new FieldKeys(next).open(sealed, place)).toBe('1');
    expect(new FieldKeys(next).seal('1', place)).toMatch(/^s1\.k2\./);
  });

  it('makes its file once, readable by its owner alone, and refuses a damaged one in Chinese', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    const sealed = openFieldKeys(folder, {}).seal('1', place);
    expect(openFieldKeys(folder, {}).open(sealed, place)).toBe('1');
    expect(statSync(join(folder, 'keys', 'fields.json')).mode & 0o077).toBe(0);
    writeFileSync(join(folder, 'keys', 'fields.json'), '{}');
    expect(() => openFieldKeys(folder, {})).toThrow(/密钥/);
  });
});
