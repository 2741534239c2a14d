import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '#kernel/store/embedded';
import { Campaign, PROVED, until } from '../durability/campaign.ts';
import { Disk } from '../durability/disk.ts';
import { Installation } from '../durability/installation.ts';
import { Ledger } from '../durability/ledger.ts';
import { lostOf } from '../durability/proofs.ts';
import { startWriters } from '../durability/writers.ts';
import { dice, type Part } from '../part.ts';

/** security.md R1. */
const CUTS = 100;
/** Cuts without fsync until one loses something; the first does. */
const CONTROLS = 5;

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Nothing reaches the disk from this moment; then the machine, so to say, is started again. */
const cutOnce = async (disk: Disk, house: Installation): Promise<void> => {
  disk.cut();
  await house.killAll();
  await disk.powerOn();
};

const cutAll = async (campaign: Campaign, disk: Disk, count: number, below: (n: number) => number): Promise<number> => {
  let cuts = 0;
  while (cuts < count && !campaign.hasEnough) {
    const sealing = cuts % 10 === 9 ? campaign.house.command('audit', 'seal') : null;
    await campaign.answered(30 + below(120), below(250));
    await campaign.strike('power cut', async () => {
      await cutOnce(disk, campaign.house);
      await campaign.house.start();
    });
    cuts++;
    await sealing;
  }
  return cuts;
};

/** The same cut where PostgreSQL does not wait for the disk. @returns how many answered writes were lost */
const controlOnce = async (disk: Disk, house: Installation): Promise<number> => {
  const settings = { fsync: 'off' };
  const { url } = await startEmbedded({ folder: house.folder, log: SILENT, settings, once: true });
  const ledger = new Ledger();
  await house.start(url);
  const load = await startWriters(house.url, ledger);
  await until('the writers', () => ledger.written.length >= 200);
  await cutOnce(disk, house);
  const ended = load.end();
  // The lock names this process, which held the database and lives on.
  rmSync(join(house.folder, 'yaodian.lock'), { force: true });
  try {
    await house.start();
    return (await lostOf(house, ledger.written)).length;
  } catch {
    // Not even the database is whole.
    return ledger.written.length;
  } finally {
    await house.killAll();
    await ended;
  }
};

const control = async (disk: Disk, house: Installation, tell: (line: string) => void): Promise<number> => {
  for (let n = 1; n <= CONTROLS; n++) {
    const lost = await controlOnce(disk, house);
    tell(`control ${n}, fsync=off: ${lost} missing`);
    if (lost > 0) return lost;
  }
  return 0;
};

/** Power cuts under 32 writers: nothing that was answered may be missing, and without fsync something must be. */
export const run: Part = async ({ count = CUTS, seed, tell }) => {
  const disk = new Disk();
  const folder = join(disk.folder, 'data');
  mkdirSync(folder, { mode: 0o700 });
  const house = new Installation(folder);
  const campaign = new Campaign(house, tell);
  try {
    await campaign.begin();
    const cuts = await cutAll(campaign, disk, count, dice(seed));
    await campaign.finish();
    const failures = [...new Set(campaign.failures)];
    await house.running.stop();
    const lost = await control(disk, house, tell);
    if (lost === 0) failures.push('the control lost nothing: these cuts prove nothing');
    return {
      counts: [
        { name: 'power cuts (ext4 shut down without flushing its log)', count: cuts },
        ...campaign.counts(),
        { name: 'findings of the control with fsync=off', count: lost },
      ],
      passed: failures.length === 0,
      failures,
      notes: [campaign.timesTold(), PROVED],
    };
  } finally {
    await campaign.rest();
    await house.killAll();
    await disk.discard();
  }
};
