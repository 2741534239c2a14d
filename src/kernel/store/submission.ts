import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { Place } from './field-keys.ts';
import type { WriteTransaction } from './write-many.ts';

/** Answers longer than this many characters are not kept: whoever sends again is told that it was done. */
const LONGEST = 256 * 1024;
/** Seconds after which a submit without an answer is taken for one whose process died. */
const PATIENCE = 120;
/** In place of an answer: it was done, and what was answered is not told again. */
const UNTOLD = '';

/** The same submit was carried out before. Thrown inside its transaction, so that nothing is done again. */
export class AnsweredBefore extends Error {
  override readonly name = 'AnsweredBefore';
  constructor(readonly value: unknown) {
    super('the same submit was answered before');
  }
}

type Known = { readonly content: string; readonly answer: string | null; readonly age: number };

/**
 * One submit of a person, known by the key that its sender gave it: carried out once, however often it arrives.
 * The key is taken in the submit's first writing transaction and the answer kept in the same one, so that whatever
 * kills the process leaves both or neither. See decisions/0025.
 */
export class Submission {
  private taking = false;
  private taken = false;
  private keeping = false;
  private outcome: ((outcome: unknown) => unknown) | null = null;
  private told: unknown;

  /** @param content what was asked for, as text: where to, with what */
  constructor(
    private readonly key: string,
    private readonly content: string,
  ) {}

  /** Whether a transaction that holds the key was committed. */
  get isTaken(): boolean {
    return this.taken;
  }

  /** Whether it was committed together with the answer. */
  get isKept(): boolean {
    return this.taken && this.keeping;
  }

  /** A transaction was committed: where it had taken the key, the key is taken for good. */
  committed(): void {
    this.taken ||= this.taking;
  }

  /** The outcome of the one transaction is what will be answered, or `asAnswer` of it: `settle` keeps it there. */
  answeredBy(asAnswer: (outcome: unknown) => unknown): void {
    this.outcome = asAnswer;
  }

  /** Keeps the outcome in its own transaction, where it is what will be answered. */
  async settle(tx: WriteTransaction, outcome: unknown): Promise<void> {
    if (!this.outcome) return;
    this.told = this.outcome(outcome);
    await this.keep(tx, this.told, true);
  }

  /** @throws Error where something else was answered than was kept */
  expectTold(value: unknown): void {
    if (this.taken && value !== this.told) throw new Error('answered something else than the transaction came to');
  }

  /**
   * Takes the key for the transaction's person, before anything else is written.
   * @throws AnsweredBefore with the answer of then
   * @throws Refusal `key-reused`, `still-running`, `already-done`
   */
  async take(tx: WriteTransaction): Promise<void> {
    const { tenantId, personId } = tx.actor;
    if (this.isKept) throw new Error('a second writing transaction after the one whose outcome is the answer');
    if (this.taken) return;
    this.taking = personId !== null;
    this.keeping = false;
    if (!personId) return;
    const content = tx.fingerprint(this.content);
    // Whoever finds the lock taken inserts nothing and waits for nobody: a connection is dear.
    const [fresh] = await tx.rows(sql`insert into submission (tenant_id, person_id, key, content)
      select ${tenantId}::uuid, ${personId}::uuid, ${this.key}, ${content}
      where pg_try_advisory_xact_lock(hashtextextended(${`${tenantId}/${personId}/${this.key}`}, 0))
      on conflict do nothing returning key`);
    if (fresh) return;
    const [known] = await tx.rows<Known>(sql`select content, answer,
        extract(epoch from clock_timestamp() - at)::integer as age
      from submission where person_id = ${personId}::uuid and key = ${this.key}`);
    throw this.knownAs(tx, known, content);
  }

  private knownAs(tx: WriteTransaction, known: Known | undefined, content: string): Error {
    if (known && known.content !== content) return reused();
    if (!known || (known.answer === null && known.age < PATIENCE)) return stillRunning();
    if (!known.answer) return alreadyDone();
    return new AnsweredBefore(JSON.parse(tx.open(known.answer, this.place(tx)) || '{}').value);
  }

  /** Keeps what is answered; `isTold` false for what is shown once, as a password, or is a file. */
  async keep(tx: WriteTransaction, value: unknown, isTold: boolean): Promise<void> {
    const { personId } = tx.actor;
    if (!personId) return;
    this.keeping = true;
    const text = isTold ? JSON.stringify({ value }) : '';
    const answer = isTold && text.length <= LONGEST ? tx.seal(text, this.place(tx)) : UNTOLD;
    await tx.rows(sql`update submission set answer = ${answer}
      where person_id = ${personId}::uuid and key = ${this.key}`);
  }

  /** Gives the key back: what was asked for was refused, and may be asked again. */
  async release(tx: WriteTransaction): Promise<void> {
    this.taking = false;
    await tx.rows(sql`delete from submission where person_id = ${tx.actor.personId}::uuid and key = ${this.key}`);
  }

  private place(tx: WriteTransaction): Place {
    return { record: 'submission', field: this.key, id: String(tx.actor.personId) };
  }
}

/** Forgets submits older than so many hours; their keys may then be used anew. */
export const forgetSubmissions = async (tx: WriteTransaction, hours: number): Promise<void> => {
  await tx.rows(sql`delete from submission where at < clock_timestamp() - make_interval(hours => ${hours})`);
};

const TITLE = '没有重复办理';

const reused = () =>
  refuse(
    'key-reused',
    '没有办理',
    '这个提交编号（Idempotency-Key）已用于另一份内容',
    '内容不同请换一个编号；同一份内容重发请不要改动。',
    { status: 409 },
  );

const stillRunning = () =>
  refuse('still-running', TITLE, '同一份提交正在办理', '请稍候几秒，用同一编号再查一次结果。', {
    status: 409,
    facts: { retryAfter: 1 },
  });

const alreadyDone = () =>
  refuse('already-done', TITLE, '同一份提交已经办理，回执不再显示', '请刷新页面查看结果。', { status: 409 });
