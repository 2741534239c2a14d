import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Installation, sendSignal } from '../durability/installation.ts';
import { Ledger, type Written } from '../durability/ledger.ts';
import { brokenSince, commandsOf, lostOf } from '../durability/proofs.ts';
import { startWriters } from '../durability/writers.ts';
import { CannotRun, dice, type Part } from '../part.ts';

/** security.md R1. */
const KILLS = 200;
/** After so many kills everything is proved by the product's own commands too. */
const PROVE_EVERY = 25;
/** Milliseconds within which the writers must get on again. */
const GET_ON = 120_000;

const KINDS = ['server', 'server and database', 'postmaster', 'one backend'] as const;
type Kind = (typeof KINDS)[number];

/**
 * Server and database by turns: the server's end also begins anew what its keeper counts, which gives up a database
 * that ends more than three times in ten minutes.
 */
const kindOf = (n: number, below: (n: number) => number): Kind => KINDS[(n % 2) * 2 + (below(2) as 0 | 1)] as Kind;

const strike = async (house: Installation, kind: Kind, below: (n: number) => number): Promise<void> => {
  if (kind === 'server') return house.running.killApplication();
  if (kind === 'server and database') return house.running.killEverything();
  const backends = house.backends();
  const backend = backends[below(Math.max(1, backends.length))] ?? 0;
  sendSignal(kind === 'postmaster' ? house.running.postmaster() : backend, 'SIGKILL');
};

const until = async (what: string, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + GET_ON; !(await isSo()); await sleep(10))
    if (Date.now() > end) throw new Error(`${what}: not within ${GET_ON} ms`);
};

/** One kill in the middle of the writers' work, and the way back. */
const killOnce = async (house: Installation, ledger: Ledger, kind: Kind, below: (n: number) => number) => {
  const before = ledger.written.length;
  const wanted = 30 + below(120);
  await until('the writers', () => ledger.written.length >= before + wanted);
  await sleep(below(250));
  const began = Date.now();
  const postmaster = house.running.postmaster();
  await strike(house, kind, below);
  if (kind.startsWith('server')) await house.start();
  else {
    if (kind === 'postmaster') await until('the keeper', () => house.running.postmaster() !== postmaster);
    await house.well();
  }
  return Date.now() - began;
};

/** Kills -9 of the server and of its database under 32 writers; nothing that was answered may be missing. */
export const run: Part = async ({ count = KILLS, seed, tell }) => {
  if (!existsSync('/proc/self/cwd')) throw new CannotRun('kills 没有跑：要在 Linux 上跑，这台机器没有 /proc。');
  const below = dice(seed);
  const house = new Installation(mkdtempSync(join(tmpdir(), 'yaodian-kills-')));
  const ledger = new Ledger();
  const failures: string[] = [];
  const kills = new Map<Kind, number>();
  const back: number[] = [];
  let proved = 0;
  const prove = async (): Promise<void> => {
    const fresh: readonly Written[] = ledger.written.slice(proved);
    failures.push(...(await lostOf(house, fresh)));
    proved += fresh.length;
  };
  tell(`ready after ${await house.start()} ms in ${house.folder}`);
  const since = new Date();
  const load = await startWriters(house.url, ledger);
  try {
    for (let n = 0; n < count; n++) {
      const kind = kindOf(n, below);
      // Sealing is work like other work: every tenth kill may come into it.
      const sealing = n % 10 === 9 ? house.command('audit', 'seal') : null;
      const took = await killOnce(house, ledger, kind, below);
      kills.set(kind, (kills.get(kind) ?? 0) + 1);
      back.push(took);
      await sealing;
      await prove();
      if (n % PROVE_EVERY === PROVE_EVERY - 1) failures.push(...(await commandsOf(house)));
      tell(
        `${n + 1}/${count} ${kind}: back after ${took} ms, ${ledger.written.length} written, ${failures.length} faults`,
      );
      if (failures.length > 100) break;
    }
    await load.end();
    await prove();
    failures.push(...(await lostOf(house, ledger.written)), ...(await brokenSince(house, ledger, since)));
    failures.push(...(await commandsOf(house)));
  } finally {
    await load.end().catch(() => undefined);
    await house.killAll();
    if (failures.length === 0) rmSync(house.folder, { recursive: true, force: true });
  }
  failures.push(...ledger.odd);
  back.sort((a, b) => a - b);
  return {
    counts: [
      ...KINDS.map((kind) => ({ name: `kills -9: ${kind}`, count: kills.get(kind) ?? 0 })),
      { name: 'writers over HTTP', count: load.writers },
      { name: 'writes acknowledged', count: ledger.written.length },
      { name: 'writes sent again with their key', count: ledger.resent },
      { name: 'of these found done already', count: ledger.replayed },
      { name: 'acknowledged writes lost, half-writes, doubles', count: failures.length },
    ],
    passed: failures.length === 0,
    failures: [...new Set(failures)],
    notes: [
      `Well again after ${back[Math.floor(back.length / 2)]} ms in the middle, ${back.at(-1)} ms at most.`,
      'Proved after every kill: row, version, journal entry, idempotency key and file bytes of what was answered; at the end: none made twice, no row without journal or the reverse, no gap in the history, `audit verify`, `recompute --check`.',
    ],
  };
};
