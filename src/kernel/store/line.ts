import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import type pg from 'pg';
import type { MeasureDefinition } from '#kernel/definition';
import type { FieldKeys } from './field-keys.ts';
import { keptWay } from './kept-plans.ts';
import { type Answer, Refused, type Said, together } from './together.ts';

type Values = readonly unknown[];

type LineOptions = {
  endsItself?: boolean;
  keys?: FieldKeys | null;
  home?: string | null;
  measures?: readonly MeasureDefinition[];
  opening?: Opening | null;
};

/** What has to be said before anything else; it travels in one message with the first statement. */
export type Opening = {
  readonly said: readonly Said[];
  /** Whether the transaction itself begins here. */
  readonly begins: boolean;
  /** Told what they answered. */
  readonly entered?: (answers: readonly Answer[]) => void;
};

const plain = (text: string): Said => ({ text: keptWay(text), values: [] });
const COMMIT = plain('commit');
const ROLLBACK = plain('rollback');

/** Sets how far row-level security lets the transaction see. @param path as `reachOf` answers it, nothing else */
export const reaching = (path: string): Said => ({ text: `set local yaodian.reach = '${path}'`, values: [] });

/**
 * What one transaction says to PostgreSQL: one statement after the other, its opening in one message with the first and
 * the commit in one with the last, which saves round trips. Statements on one row are named where no pooler stands
 * between (see kept-plans.ts).
 */
export class Line {
  private speaking = false;
  private committing: Promise<Answer> | null = null;
  private opening: Opening | null;
  /** The message in which the transaction begins, until it is answered. */
  private beginning: Promise<unknown> | null = null;
  private barredBy: Error | null = null;

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
    { endsItself = false, keys = null, home = null, measures = [], opening = null }: LineOptions = {},
  ) {
    this.home = home;
    this.endsItself = endsItself;
    this.keys = keys;
    this.measures = measures;
    this.opening = opening;
  }

  /** Why the transaction was not entered: whatever else failed in it failed for that. */
  get barred(): Error | null {
    return this.barredBy;
  }

  /** Sends them in one message, behind the opening where it was not sent yet. Answers theirs alone. */
  private async send(said: readonly Said[]): Promise<Answer[]> {
    // Only inside a transaction that PostgreSQL has confirmed does another message follow unawaited.
    if (this.beginning) await this.beginning;
    const { opening } = this;
    this.opening = null;
    const before = opening?.said ?? [];
    const answering = together(this.client, [...before, ...said]);
    if (opening?.begins) {
      this.beginning = answering.catch((refused) =>
        Promise.reject(refused instanceof Refused ? refused.error : refused),
      );
      this.beginning.catch(() => undefined);
    }
    try {
      const answers = await answering;
      this.beginning = null;
      opening?.entered?.(answers);
      return answers.slice(before.length);
    } catch (refused) {
      this.beginning = null;
      if (!(refused instanceof Refused)) throw refused;
      const { at, error } = refused;
      if (at < before.length) this.barredBy = error;
      // Its own stack leads to the socket; this one leads to whoever asked.
      Error.captureStackTrace(error);
      throw error;
    }
  }

  /** One statement. @throws Error when another of the same transaction has not been answered, or after the last */
  async say(text: string, values: Values): Promise<Answer> {
    this.refuseDisorder(text);
    this.speaking = true;
    try {
      const [answer] = await this.send([{ text, values }]);
      return answer as Answer;
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
  sayBoth(first: Said, second: Said): [Promise<Answer>, Promise<Answer>] {
    const answers = [this.say(first.text, first.values), this.send([second]).then(([answer]) => answer as Answer)];
    // Where the first is refused, nobody waits for the second.
    answers[1]?.catch(() => undefined);
    return answers as [Promise<Answer>, Promise<Answer>];
  }

  /**
   * One statement under another reach of row-level security, sent with the two that set it and set it back: one wait.
   * @param back the reach that holds before and after
   */
  async sayWithin(reach: string, back: string, text: string, values: Values): Promise<Answer> {
    this.refuseDisorder(text);
    this.speaking = true;
    try {
      const answers = await this.send([reaching(reach), { text, values }, reaching(back)]);
      return answers[1] as Answer;
    } finally {
      this.speaking = false;
    }
  }

  /** The last statement with the commit behind it. Whatever must undo it has to be an error of the statement itself. */
  async sayLast(text: string, values: Values): Promise<Answer> {
    if (!this.endsItself) return this.say(text, values);
    this.refuseDisorder(text);
    const answers = this.send([{ text, values }, COMMIT]);
    this.committing = answers.then(([, committed]) => committed as Answer);
    // Where the statement is refused, its own error is told; `undo` ends what is left.
    this.committing.catch(() => undefined);
    const [answer] = await answers;
    return answer as Answer;
  }

  /** Commits, or waits for the commit that went out with the last statement. @throws Error where nothing was kept */
  async end(): Promise<void> {
    if (this.isUntouched) return;
    const { command } = await (this.committing ?? this.send([COMMIT]).then(([committed]) => committed as Answer));
    // PostgreSQL answers the commit of a transaction that has met an error by undoing it.
    if (command !== 'COMMIT') throw new Error(`the transaction was undone at its commit (${command})`);
  }

  /** Whether nothing was ever said, and nothing has to be asked. */
  private get isUntouched(): boolean {
    return this.opening?.begins === true && !this.opening.entered;
  }

  /** Undoes everything that is not committed yet. What was never sent is asked all the same: who enters must be known. */
  async undo(): Promise<void> {
    if (this.isUntouched) return;
    const kept = await this.committing?.then(
      () => true,
      () => false,
    );
    if (kept) return;
    const undone = () => this.send([ROLLBACK]);
    // Where the opening itself is refused, the transaction that it began is still to be ended.
    if (this.opening) await undone().catch(undone);
    else await undone();
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
