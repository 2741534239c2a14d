import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Campaign, PROVED, until } from '../durability/campaign.ts';
import { Installation, sendSignal } from '../durability/installation.ts';
import { CannotRun, dice, type Part } from '../part.ts';

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

const killAll = async (campaign: Campaign, count: number, below: (n: number) => number): Promise<Map<Kind, number>> => {
  const kills = new Map<Kind, number>();
  for (let n = 0; n < count && !campaign.hasEnough; n++) {
    const [kind, drawn, wanted, moment] = [kindOf(n, below), below(1_000), 30 + below(120), below(250)];
    // Sealing is work like other work: every tenth kill may come into it.
    const sealing = n % 10 === 9 ? campaign.house.command('audit', 'seal') : null;
    await campaign.answered(wanted, moment);
    await campaign.strike(kind, () => kill(campaign.house, kind, drawn));
    kills.set(kind, (kills.get(kind) ?? 0) + 1);
    await sealing;
  }
  return kills;
};

/** Kills -9 of the server and of its database under 32 writers; nothing that was answered may be missing. */
export const run: Part = async ({ count = KILLS, seed, tell }) => {
  if (!existsSync('/proc/self/cwd')) throw new CannotRun('kills 没有跑：这台机器没有 /proc。请在 Linux 上跑。');
  const house = new Installation(mkdtempSync(join(tmpdir(), 'yaodian-kills-')));
  const campaign = new Campaign(house, tell);
  try {
    await campaign.begin();
    const kills = await killAll(campaign, count, dice(seed));
    await campaign.finish();
    const failures = [...new Set(campaign.failures)];
    return {
      counts: [
        ...KINDS.map((kind) => ({ name: `kills -9: ${kind}`, count: kills.get(kind) ?? 0 })),
        ...campaign.counts(),
      ],
      passed: failures.length === 0,
      failures,
      notes: [campaign.timesTold(), PROVED],
    };
  } finally {
    await campaign.rest();
    await house.killAll();
    if (campaign.failures.length === 0) rmSync(house.folder, { recursive: true, force: true });
  }
};
