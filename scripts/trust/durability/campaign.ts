import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../part.ts';
import type { Installation } from './installation.ts';
import { Ledger } from './ledger.ts';
import { brokenSince, commandsOf, lostOf } from './proofs.ts';
import { type Load, startWriters } from './writers.ts';

/** Milliseconds within which the writers must get on again. */
const GET_ON = 600_000;
/** After so many blows everything is proved by the product's own commands too. */
const COMMANDS_EVERY = 25;
/** More faults than this tell nothing new. */
const ENOUGH = 100;

/** Waits until it is so. @throws Error when it takes too long */
export const until = async (what: string, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + GET_ON; !(await isSo()); await sleep(10))
    if (Date.now() > end) throw new Error(`${what}: not within ${GET_ON} ms`);
};

/** How the proofs are told in the record. */
export const PROVED =
  'Proved after each: row, version, journal entry, idempotency key and file bytes of what was answered; at the end of all again, and that none was made twice, no row stands without its journal or the reverse, no history has a gap, `audit verify` and `recompute --check` find nothing.';

/** Blows against an installation under 32 writers, and what was there after each. */
export class Campaign {
  readonly ledger = new Ledger();
  readonly failures: string[] = [];
  readonly times: number[] = [];
  #proved = 0;
  #blows = 0;
  #since = new Date();
  #load: Load | null = null;

  constructor(
    readonly house: Installation,
    private readonly tell: (line: string) => void,
  ) {}

  get writers(): number {
    return this.#load?.writers ?? 0;
  }
  get hasEnough(): boolean {
    return this.failures.length > ENOUGH;
  }

  async begin(): Promise<void> {
    this.tell(`ready after ${await this.house.start()} ms in ${this.house.folder}`);
    this.#since = new Date();
    this.#load = await startWriters(this.house.url, this.ledger);
  }

  /** Waits until the writers have been answered so many times more, and a moment. */
  async answered(wanted: number, moment: number): Promise<void> {
    const before = this.ledger.written.length;
    await until('the writers', () => this.ledger.written.length >= before + wanted);
    await sleep(moment);
  }

  /** One blow and the way back, then the proofs of what was answered since the last one. */
  async strike(what: string, blow: () => Promise<void>): Promise<void> {
    const began = Date.now();
    await blow();
    const took = Date.now() - began;
    this.times.push(took);
    await this.prove();
    if (++this.#blows % COMMANDS_EVERY === 0) this.failures.push(...(await commandsOf(this.house)));
    const { written } = this.ledger;
    this.tell(
      `${this.#blows} ${what}: back after ${took} ms, ${written.length} acknowledged, ${this.failures.length} faults`,
    );
  }

  async prove(): Promise<void> {
    const fresh = this.ledger.written.slice(this.#proved);
    this.failures.push(...(await lostOf(this.house, fresh)));
    this.#proved += fresh.length;
  }

  rest(): Promise<void> {
    return this.#load?.end() ?? Promise.resolve();
  }

  /** Ends the work and proves everything once more. */
  async finish(): Promise<void> {
    await this.rest();
    const { house, ledger, failures } = this;
    failures.push(...(await lostOf(house, ledger.written)), ...(await brokenSince(house, ledger, this.#since)));
    failures.push(...(await commandsOf(house)), ...ledger.odd);
  }

  counts(): Outcome['counts'] {
    return [
      { name: 'writers over HTTP', count: this.writers },
      { name: 'writes acknowledged', count: this.ledger.written.length },
      { name: 'writes sent again with their key', count: this.ledger.resent },
      { name: 'of these found done already', count: this.ledger.replayed },
      { name: 'acknowledged writes lost, half-writes, doubles', count: new Set(this.failures).size },
    ];
  }

  /** How long it took until all was well again. */
  timesTold(): string {
    const sorted = [...this.times].sort((a, b) => a - b);
    return `Well again after ${sorted[Math.floor(sorted.length / 2)] ?? 0} ms in the middle, ${sorted.at(-1) ?? 0} ms at most.`;
  }
}
