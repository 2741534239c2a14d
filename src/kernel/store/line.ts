import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import type pg from 'pg';
import type { MeasureDefinition } from '#kernel/definition';
import type { FieldKeys } from './field-keys.ts';
import { asked } from './kept-plans.ts';

type Values = readonly unknown[];

export type Said = { readonly text: string; readonly values: Values };

type LineOptions = {
  endsItself?: boolean;
  keys?: FieldKeys | null;
  home?: string | null;
  measures?: readonly MeasureDefinition[];
};

/**
 * What one transaction says to PostgreSQL: one statement after the other, and the commit right behind the last one
 * without waiting between them, which saves a round trip. The client sends what it is given at once (`pipeline`
 * of node-postgres). Statements on one row are named where no pooler stands between (see kept-plans.ts).
 */
export class Line {
  private speaking = false;
  private committing: Promise<pg.QueryResult> | null = null;

  private readonly endsItself: boolean;
  /** The reach that the transaction was entered with, where another actor speaks in it; null for its own. */
  readonly home: string | null;
  /** What was asked once and holds for the whole transaction: calendars, the tenant's region. */
  readonly memo = new Map<string, Promise<unknown>>();
  /** What seals and opens sealed fields; null where nobody gave any. */
  readonly keys: FieldKeys | null;
  /** What this database keeps totals of. */
  readonly measures: readonly MeasureDefinition[];

  /** `endsItself` only where whoever opened the transaction leaves its end to this line. */
  constructor(
    private readonly client: pg.ClientBase,
    { endsItself = false, keys = null, home = null, measures = [] }: LineOptions = {},
  ) {
    this.home = home;
    this.endsItself = endsItself;
    this.keys = keys;
    this.measures = measures;
  }

  /** One statement. @throws Error when another of the same transaction has not been answered, or after the last */
  async say(text: string, values: Values): Promise<pg.QueryResult> {
    this.refuseDisorder(text);
    this.speaking = true;
    try {
      return await this.client.query(asked(this.client, text, values));
    } finally {
      this.speaking = false;
    }
  }

  /** Settles when the socket has taken what was said, so that PostgreSQL works while this process does something else. */
  async sent(): Promise<void> {
    await turn();
    const { stream } = (this.client as unknown as { connection: { stream: Socket } }).connection;
    if (stream.writableNeedDrain) await once(stream, 'drain');
  }

  /**
   * Two statements sent at once. The second is answered while its caller goes on with the first answer, and may say
   * more meanwhile: everything is answered in the order in which it was sent. Await both.
   */
  sayBoth(first: Said, second: Said): [Promise<pg.QueryResult>, Promise<pg.QueryResult>] {
    const answers = [this.say(first.text, first.values), this.client.query(second.text, second.values as unknown[])];
    // Where the first is refused, nobody waits for the second.
    answers[1]?.catch(() => undefined);
    return answers as [Promise<pg.QueryResult>, Promise<pg.QueryResult>];
  }

  /**
   * One statement under another reach of row-level security, sent with the two that set it and set it back: one wait.
   * @param back the reach that holds before and after
   */
  async sayWithin(reach: string, back: string, text: string, values: Values): Promise<pg.QueryResult> {
    this.refuseDisorder(text);
    this.speaking = true;
    const set = (path: string) => this.client.query(`set local yaodian.reach = '${path}'`).catch(() => undefined);
    const before = set(reach);
    const answer = this.client.query(asked(this.client, text, values));
    const after = set(back);
    try {
      return await answer;
    } finally {
      await Promise.all([before, after]);
      this.speaking = false;
    }
  }

  /** The last statement with the commit behind it. Whatever must undo it has to be an error of the statement itself. */
  async sayLast(text: string, values: Values): Promise<pg.QueryResult> {
    if (!this.endsItself) return this.say(text, values);
    this.refuseDisorder(text);
    const answer = this.client.query(asked(this.client, text, values));
    this.committing = this.client.query('commit');
    // Where the statement is refused, its own error is told; `end` looks at this one.
    this.committing.catch(() => undefined);
    return answer;
  }

  /** Commits, or waits for the commit that went out with the last statement. @throws Error where nothing was kept */
  async end(): Promise<void> {
    const { command } = await (this.committing ?? this.client.query('commit'));
    // PostgreSQL answers the commit of a transaction that has met an error by undoing it.
    if (command !== 'COMMIT') throw new Error(`the transaction was undone at its commit (${command})`);
  }

  /** Undoes everything that is not committed yet. */
  async undo(): Promise<void> {
    if (this.committing) await this.committing;
    else await this.client.query('rollback');
  }

  /** Statements that overlap answer in an order nobody planned, and one error fails them all: await each. */
  private refuseDisorder(text: string): void {
    if (this.committing) throw new Error(`a statement after the last one of its transaction: ${text.slice(0, 120)}`);
    if (!this.speaking) return;
    const fault = `statements of one transaction overlap; await each before the next: ${text.slice(0, 120)}`;
    if (process.env.VITEST) throw new Error(fault);
    process.emitWarning(fault, { code: 'YAODIAN_OVERLAP' });
  }
}
