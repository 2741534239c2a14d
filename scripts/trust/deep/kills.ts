import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Campaign, hasBegun, PROVED, until } from '../durability/campaign.ts';
import { Installation, sendSignal } from '../durability/installation.ts';
import { type Ask, CannotRun, dice, type Part } from '../part.ts';

/** security.md R1. */
const KILLS = 200;

const KINDS = ['server', 'server and database', 'postmaster', 'one backend'] as const;
type Kind = (typeof KINDS)[number];

/**
 * Server and database by turns: the server's end also begins anew what its keeper counts, which gives up a database
 * that ends more than three times in ten minutes.
 */
const kindOf = (n: number, below: (n: number) => number): Kind => KINDS[(n % 2) * 2 + below(2)] as Kind;

/** Kills, and waits until all is well again. */
const kill = async (house: Installation, kind: Kind, drawn: number): Promise<void> => {
  if (kind === 'server') await house.running.killApplication();
  if (kind === 'server and database') await house.running.killEverything();
  if (kind.startsWith('server')) return void (await house.start());
  const postmaster = house.running.postmaster();
  const backends = house.backends();
  sendSignal(kind === 'postmaster' ? postmaster : (backends[drawn % backends.length] ?? 0), 'SIGKILL');
  if (kind === 'postmaster') await until('the keeper', () => house.running.postmaster() !== postmaster);
  await house.well();
};

const killAll = async (campaign: Campaign, count: number, { seed, isOver }: Ask): Promise<void> => {
  const below = dice(seed);
  for (let n = 0; n < count && !campaign.hasEnough && !isOver(); n++) {
    const [kind, drawn, wanted, moment] = [kindOf(n, below), below(1_000), 30 + below(120), below(250)];
    if (n < campaign.blows.length) continue;
    // Sealing is work like other work: every tenth kill may come into it.
    const sealing = n % 10 === 9 ? campaign.house.command('audit', 'seal') : null;
    await campaign.answered(wanted, moment);
    await campaign.strike(kind, () => kill(campaign.house, kind, drawn));
    await sealing;
  }
};

/** Kills -9 of the server and of its database under 32 writers; nothing that was answered may be missing. */
export const run: Part = async (ask) => {
  if (!existsSync('/proc/self/cwd')) throw new CannotRun('kills 没有跑：这台机器没有 /proc。请在 Linux 上跑。');
  const { count = KILLS, state } = ask;
  const house = new Installation(join(state.folder, 'data'));
  await house.killAll();
  if (!hasBegun(state)) rmSync(house.folder, { recursive: true, force: true });
  const campaign = new Campaign(house, ask);
  try {
    await campaign.begin();
    await killAll(campaign, count, ask);
    await campaign.finish();
    const failures = campaign.findings();
    const of = (kind: Kind) => campaign.blows.filter((one) => one === kind).length;
    return {
      counts: [...KINDS.map((kind) => ({ name: `kills -9: ${kind}`, count: of(kind) })), ...campaign.counts()],
      passed: failures.length === 0,
      whole: campaign.blows.length >= count || campaign.hasEnough,
      failures,
      notes: [campaign.timesTold(), PROVED],
    };
  } finally {
    await campaign.rest();
    await house.killAll();
    if (campaign.blows.length >= count && campaign.failures.length === 0)
      rmSync(house.folder, { recursive: true, force: true });
  }
};
