import { setTimeout as sleep } from 'node:timers/promises';
import type { Ask, Outcome } from '../part.ts';
import type { State } from '../state.ts';
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

/** Whether an earlier sitting came so far that this one can go on with its data. */
export const hasBegun = (state: State): boolean => state.kept('begun').length > 0;

/** How the proofs are told in the record. */
export const PROVED =
  'Proved after each: row, version, journal entry, idempotency key and file bytes of what was answered; at the end of all again, and that none was made twice, no row stands without its journal or the reverse, no history has a gap, `audit verify` and `recompute --check` find nothing.';

type Blow = { readonly what: string; readonly took: number; readonly faults: readonly string[] };

/** Blows against an installation under 32 writers, and what was there after each; goes on behind those of the state. */
export class Campaign {
  readonly ledger: Ledger;
  readonly failures: string[];
  readonly #blows: Blow[];
  readonly #state: State;
  readonly #tell: (line: string) => void;
  #proved = 0;
  #since = new Date();
  #load: Load | null = null;

  constructor(
    readonly house: Installation,
    { state, tell }: Pick<Ask, 'state' | 'tell'>,
  ) {
    this.#state = state;
    this.#tell = tell;
    this.ledger = new Ledger(state);
    this.#blows = state.kept<Blow>('blows');
    this.failures = this.#blows.flatMap(({ faults }) => faults);
  }

  get writers(): number {
    return this.#load?.writers ?? 0;
  }
  get hasEnough(): boolean {
    return this.failures.length > ENOUGH;
  }
  /** What it was struck by so far. */
  get blows(): readonly string[] {
    return this.#blows.map(({ what }) => what);
  }

  /** Starts it; what earlier sittings were answered is looked for first. */
  async begin(): Promise<void> {
    const began = Date.now();
    await this.house.start();
    const [first] = this.#state.kept<{ since: string }>('begun');
    this.#since = new Date(first?.since ?? Date.now());
    if (!first) this.#state.keep('begun', { since: this.#since });
    this.#tell(`ready after ${Date.now() - began} ms in ${this.house.folder}; ${this.#blows.length} blows before`);
    await this.prove();
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
    const [took, before] = [Date.now() - began, this.failures.length];
    await this.prove();
    if ((this.#blows.length + 1) % COMMANDS_EVERY === 0) this.failures.push(...(await commandsOf(this.house)));
    const blown = { what, took, faults: this.failures.slice(before) };
    this.#blows.push(blown);
    this.ledger.keep();
    this.#state.keep('blows', blown);
    const { written } = this.ledger;
    const proof = Date.now() - began - took;
    this.#tell(
      `${this.#blows.length} ${what}: back after ${took} ms, proved in ${proof} ms, ${written.length} acknowledged, ${this.failures.length} faults`,
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
    this.ledger.keep();
    const { house, ledger, failures } = this;
    failures.push(...(await lostOf(house, ledger.written)), ...(await brokenSince(house, ledger, this.#since)));
    failures.push(...(await commandsOf(house)));
  }

  /** What was lost or half done, and what the writers were told that nobody should be. */
  findings(): string[] {
    return [...new Set([...this.failures, ...this.ledger.odd])];
  }

  counts(): Outcome['counts'] {
    return [
      { name: 'writers over HTTP', count: this.writers },
      { name: 'writes acknowledged', count: this.ledger.written.length },
      { name: 'writes sent again with their key', count: this.ledger.resent },
      { name: 'of these found done already', count: this.ledger.replayed },
      { name: 'acknowledged writes lost, half-writes, doubles', count: new Set(this.failures).size },
      { name: 'answers that no writer should get', count: this.ledger.odd.length },
    ];
  }

  /** How long it took until all was well again. */
  timesTold(): string {
    const sorted = this.#blows.map(({ took }) => took).sort((a, b) => a - b);
    return `Well again after ${sorted[Math.floor(sorted.length / 2)] ?? 0} ms in the middle, ${sorted.at(-1) ?? 0} ms at most.`;
  }
}
