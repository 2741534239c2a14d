import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '#kernel/store/embedded';
import { Campaign, hasBegun, PROVED, until } from '../durability/campaign.ts';
import { Disk } from '../durability/disk.ts';
import { Installation } from '../durability/installation.ts';
import { Ledger } from '../durability/ledger.ts';
import { lostOf } from '../durability/proofs.ts';
import { startWriters } from '../durability/writers.ts';
import { type Ask, dice, type Part } from '../part.ts';

/** security.md R1. */
const CUTS = 100;
/** Cuts without fsync until one loses something; the first does. */
const CONTROLS = 5;
/** Milliseconds that the start after such a cut may take: data that is not whole may never start. */
const CONTROL_PATIENCE = 180_000;

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Nothing reaches the disk from this moment; then the machine, so to say, is started again. */
const cutOnce = async (disk: Disk, house: Installation): Promise<void> => {
  disk.cut();
  await house.killAll();
  await disk.powerOn();
};

const cutAll = async (campaign: Campaign, disk: Disk, count: number, { seed, isOver }: Ask): Promise<void> => {
  const below = dice(seed);
  for (let n = 0; n < count && !campaign.hasEnough && !isOver(); n++) {
    const [wanted, moment] = [30 + below(120), below(250)];
    if (n < campaign.blows.length) continue;
    const sealing = n % 10 === 9 ? campaign.house.command('audit', 'seal') : null;
    await campaign.answered(wanted, moment);
    await campaign.strike('power cut', async () => {
      await cutOnce(disk, campaign.house);
      await campaign.house.start();
    });
    await sealing;
  }
};

/** The same cut where PostgreSQL does not wait for the disk. @returns how many answered writes were lost */
const controlOnce = async (disk: Disk, house: Installation, tell: Ask['tell']): Promise<number> => {
  // The bureau is filled in a database of its own alone.
  await house.start();
  await house.running.stop();
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
    await house.start(undefined, CONTROL_PATIENCE);
    return (await lostOf(house, ledger.written)).length;
  } catch (error) {
    // Not even the database is whole.
    tell(`control: ${(error as Error).message.slice(-800)}`);
    return ledger.written.length;
  } finally {
    await house.killAll();
    await ended;
  }
};

/** Comes first: where it loses nothing, cuts of this disk prove nothing. What it leaves is thrown away. */
const control = async (disk: Disk, house: Installation, { tell, state }: Ask): Promise<number> => {
  const [kept] = state.kept<{ lost: number }>('control');
  if (kept) return kept.lost;
  let lost = 0;
  for (let n = 1; n <= CONTROLS && lost === 0; n++) {
    await disk.renew();
    makeData(house);
    lost = await controlOnce(disk, house, tell);
    tell(`control ${n}, fsync=off: ${lost} missing`);
  }
  state.keep('control', { lost });
  await disk.renew();
  makeData(house);
  return lost;
};

const makeData = ({ folder }: Installation) => mkdirSync(folder, { mode: 0o700, recursive: true });

/** Power cuts under 32 writers: nothing that was answered may be missing, and without fsync something must be. */
export const run: Part = async (ask) => {
  const { count = CUTS, state } = ask;
  const house = new Installation(join(state.folder, 'mounted/data'));
  await house.killAll();
  const disk = new Disk(state.folder, !hasBegun(state));
  const campaign = new Campaign(house, ask);
  const isWhole = () => campaign.blows.length >= count || campaign.hasEnough;
  try {
    makeData(house);
    const lost = await control(disk, house, ask);
    await campaign.begin();
    await cutAll(campaign, disk, count, ask);
    await campaign.finish();
    const failures = campaign.findings();
    if (lost === 0) failures.push('the control lost nothing: these cuts prove nothing');
    return {
      counts: [
        { name: 'power cuts (ext4 shut down without flushing its log)', count: campaign.blows.length },
        ...campaign.counts(),
        { name: 'findings of the control with fsync=off', count: lost },
      ],
      passed: failures.length === 0,
      whole: isWhole(),
      failures,
      notes: [campaign.timesTold(), PROVED],
    };
  } finally {
    await campaign.rest();
    await house.killAll();
    if (isWhole() && campaign.failures.length === 0) await disk.discard();
  }
};
