import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { flush, keepFile } from './index.ts';

it('puts a file in the place of another, whole, private, with nothing left beside it', async () => {
  const home = mkdtempSync(join(tmpdir(), 'yaodian-disk-'));
  const path = join(home, 'keys', 'ring.json');
  try {
    keepFile(path, 'first');
    keepFile(path, 'second');
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(readdirSync(join(home, 'keys'))).toEqual(['ring.json']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await flush(path);
    await flush(home);
    await expect(flush(join(home, 'none'))).rejects.toThrow('ENOENT');
    // Where the rename cannot be, what was there stays and no draft is left.
    mkdirSync(join(home, 'taken', 'inner'), { recursive: true });
    expect(() => keepFile(join(home, 'taken'), 'third')).toThrow();
    expect(readdirSync(home).sort()).toEqual(['keys', 'taken']);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
