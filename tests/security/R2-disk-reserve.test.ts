/** R2: below the disk's reserve writes are refused and say why, reads go on; saving goes on by itself. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiskReserve, reserveBytes } from '../../src/kernel/store/index.ts';
import { startApp, type TestApp } from '../support/app.ts';

let free = 10 * 2 ** 30;
const reserve = () => new DiskReserve('/', '1GB', () => ({ free, size: 100 * 2 ** 30 }));
/** Asked anew each time: the test changes the disk faster than an answer holds. */
const pause = { reason: () => reserve().reason() };

let test: TestApp;
beforeAll(async () => {
  test = await startApp(pause);
});
afterAll(() => test.close());

describe('below the reserve', () => {
  it('writes are refused with what to do, reads and sign-in go on, and saving comes back', async () => {
    const clerk = await test.as('officeClerk');
    const decision = { title: '党委会', body: 'party', heldOn: '2026-03-01', content: '磁盘' };
    for (let fill = 0; fill < 20; fill++) {
      free = 2 ** 29;
      const refused = await clerk.post('/api/decisions', decision);
      expect([refused.status, refused.body.code, refused.body.title]).toEqual([
        507,
        'saving-paused',
        '系统暂停保存，仍可查看',
      ]);
      expect(refused.headers['retry-after']).toBe('30');
      free = 2 * 2 ** 30;
      expect((await clerk.post('/api/decisions', decision)).status).toBe(200);
    }
    free = 0;
    expect((await clerk.get('/api/decisions')).body.total).toBe(20);
    expect((await (await test.as('basicHead')).get('/api/plans')).status).toBe(200);
    const upload = await clerk.upload('/api/files', { name: 'a.txt', bytes: '内容' });
    expect(upload.body.code).toBe('saving-paused');
    const health = await test.anonymous.get('/api/health');
    expect([health.status, health.body.saving]).toEqual([200, 'paused']);
    expect(health.body.reason).toContain('磁盘只剩0 MB');
    free = 2 * 2 ** 30;
    expect((await test.anonymous.get('/api/health')).body.saving).toBeUndefined();
  });

  it('is told in bytes or by share', () => {
    expect(reserveBytes(undefined, 100 * 2 ** 30)).toBe(2 ** 30);
    expect(reserveBytes(undefined, 2 ** 30)).toBe(2 ** 30 * 0.05);
    expect(reserveBytes('5%', 200)).toBe(10);
    expect(reserveBytes('500MB', 1)).toBe(500 * 2 ** 20);
    expect(() => new DiskReserve('/', 'viel')).toThrow('YAODIAN_DISK_RESERVE=viel');
  });

  it('is read from the disk itself', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yaodian-full-'));
    const mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]).status === 0;
    try {
      const { bavail, bsize } = statfsSync(folder);
      const spare = (bavail * bsize) / 2 ** 20;
      // Where no small disk can be mounted, the threshold goes past what the disk has.
      const told = mounted ? '4MB' : `${Math.ceil(spare) + 100_000}MB`;
      if (mounted) {
        expect(new DiskReserve(folder, told).reason()).toBeNull();
        writeFileSync(join(folder, 'fill'), Buffer.alloc(6 * 2 ** 20));
      }
      expect(new DiskReserve(folder, told).reason()).toContain('低于保留的空间');
      if (mounted) rmSync(join(folder, 'fill'));
      if (mounted) expect(new DiskReserve(folder, told).reason()).toBeNull();
    } finally {
      if (mounted) spawnSync('/bin/umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
