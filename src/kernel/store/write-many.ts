import { setImmediate as turn } from 'node:timers/promises';
import type { RawBuilder } from 'kysely';
import { v7 } from 'uuid';
import {
  complete,
  coverRow,
  type NewRowOf,
  type PatchOf,
  type RecordDefinition,
  type Row,
  refuseWrong,
  type Viewer,
  validatePatch,
} from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import { type Acted, actMany, type ChangedRow, type ManyHands } from './act-many.ts';
import { aloneWith, LooksAround } from './alone.ts';
import { refuseUnknownCodes } from './codes.ts';
import { refuseFrozen } from './frozen.ts';
import { withLimit } from './limits.ts';
import { type Changed, insertMany, removeMany, updateMany, type Written } from './many-statements.ts';
import { notFound } from './read.ts';
import { atRest, contentAtRest, journalled, opened, sealedOf, writtenNames } from './resting.ts';
import { lockStatement } from './row-statements.ts';
import { searchText } from './search-text.ts';
import { builder } from './sql.ts';
import { inTurns, TURN } from './turns.ts';
import { translateViolation } from './violation.ts';
import { RowWriter, type WriteOptions } from './write.ts';
import { fieldsOf, outsideScope, pick, present, refuseForeignFields, refuseUneditable, same } from './write-checks.ts';

type Definition = RecordDefinition<any>;

/** One row's change in a bulk update; `version` is the one that was seen. */
export type Change<R extends Definition> = {
  readonly id: string;
  readonly patch: PatchOf<R>;
  readonly version?: number;
};
/** Ids of the rows that were written, and of those whose patch changed nothing. */
export type Changes = { readonly changed: string[]; readonly unchanged: string[] };

/**
 * Rows a statement: enough that its own cost is nothing, and few enough that an import's step of 2,000 is several, so
 * that the next is put together while PostgreSQL works on one.
 */
const CHUNK = 500;
/** Reasons that a refusal of many rows names; their number is told in full. */
const MOST_NAMED = 50;

const chunksOf = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, at) => rows.slice(at * CHUNK, (at + 1) * CHUNK));

/** Statements of one bulk write that are put together before the first of them is answered. */
const MOST_READY = 4;

/** The one write path, for one row and for many. */
export class WriteTransaction extends RowWriter {
  /**
   * The same transaction and the same person in the journal, without asking for the post's permission:
   * for effects that follow from a permitted act by a rule of the house.
   */
  override get system(): WriteTransaction {
    const inner = new WriteTransaction(this.line, this.actor);
    inner.trusted = true;
    return inner;
  }

  /**
   * Creates many rows of one record, set-based, each with its journal entry; answers their ids in order. The record's
   * rule runs for every row first, its effect for every row after. Where the rule looks at other rows of the same
   * record, they are created one by one. Errors as `create`; all rows or none.
   */
  async createMany<R extends Definition>(
    definition: R,
    inputs: readonly NewRowOf<R>[],
    options: WriteOptions = {},
  ): Promise<string[]> {
    this.permit(definition, 'create', '新建');
    const given = await inTurns(inputs, (input) => ({
      id: v7(),
      before: null,
      values: this.validNew(definition, input, options),
    }));
    await this.refuseForeignFiles(
      definition,
      given.map((row) => row.values),
      null,
    );
    const rows = await this.ruled(definition, given);
    if (!rows) return this.createEach(definition, inputs, options);
    const about = { verb: options.verb ?? 'create', reason: options.reason ?? null };
    const statement = (chunk: typeof rows) => {
      const written = chunk.map(({ id, values }): Written => {
        const sealed = sealedOf(definition, id, values, this.line.keys);
        // Names of hashes are none of `values`: they have no place in the journal.
        const entry = { record: definition.name, recordId: id, ...about, content: { after: present(values, sealed) } };
        return { id, values, sealed, entry, words: searchText(definition, values) };
      });
      return insertMany(definition, this.actor, written, this.scopeSql(definition, 'create'));
    };
    await this.writeChunks(definition, rows, statement);
    await this.follow(definition, rows);
    return rows.map((row) => row.id);
  }

  private async createEach<R extends Definition>(
    definition: R,
    inputs: readonly NewRowOf<R>[],
    options: WriteOptions,
  ): Promise<string[]> {
    const ids: string[] = [];
    for (const input of inputs) ids.push((await this.create(definition, input, { ...options, last: false })).id);
    return ids;
  }

  /**
   * Changes many rows of one record, set-based: rows whose patch changes nothing are not written. Every conflict is
   * named at once, and then nothing is written. Rules and effects as in `createMany`.
   * @throws Refusal `not-found`, `version-conflict`, `invalid`, `forbidden`, `outside-scope`, `not-editable`
   */
  async updateMany<R extends Definition>(
    definition: R,
    changes: readonly Change<R>[],
    options: Omit<WriteOptions, 'version' | 'set' | 'last'> = {},
  ): Promise<Changes> {
    this.permit(definition, 'update', '修改');
    const locked = await this.lockMany(definition, changes);
    const given = changes.map(({ id, patch }) => {
      const before = locked.get(id) as Row;
      if (!this.trusted) refuseUneditable(definition, this.actor, before, patch as Record<string, unknown>);
      const values = validatePatch(definition, patch as Record<string, unknown>);
      if (!this.unbound) refuseForeignFields(definition, this.actor, before, values);
      return { id, before, values };
    });
    for (const chunk of chunksOf(given))
      await this.refuseForeignFiles(
        definition,
        chunk.map((row) => row.values),
        chunk.map((row) => row.before),
      );
    return this.changeMany(definition, given, 'update', {
      verb: options.verb ?? 'update',
      reason: options.reason ?? null,
    });
  }

  /**
   * Takes one transition of the record's state table for many rows, set-based. Answers who took it and why others did
   * not. See `actMany` in act-many.ts. @throws Refusal as there
   */
  async actMany<R extends Definition>(
    definition: R,
    ids: readonly string[],
    verb: string,
    reason: string | null = null,
  ): Promise<Acted> {
    const hands: ManyHands = {
      tx: this,
      lock: () =>
        this.lockMany(
          definition,
          ids.map((id) => ({ id })),
          { operation: verb },
        ),
      change: (rows, reach) => this.changeMany(definition, rows, reach, { verb, reason }),
      read: (written) => this.system.lookup(definition, { id: [...written] }) as Promise<readonly Row[]>,
    };
    return actMany(hands, definition, ids, { verb, reason });
  }

  /** Applies checked values to locked rows. @param operation by whose scope the rows are asked after the write */
  private async changeMany(
    definition: Definition,
    given: readonly ChangedRow[],
    operation: string,
    { verb, reason }: { readonly verb: string; readonly reason: string | null },
  ): Promise<Changes> {
    const rows = await this.ruled(definition, given);
    if (!rows) return this.changeEach(definition, given, operation, { verb, reason });
    const differing = rows.map((row, at) => {
      const unseen = this.unseen(definition, row.before, given[at]?.values ?? {});
      const isChange = (name: string) => unseen.includes(name) || !same(row.before[name], row.values[name]);
      return { ...row, changed: Object.keys(row.values).filter(isChange) };
    });
    const touched = differing.filter((row) => row.changed.length > 0);
    await this.writeChunks(definition, touched, (chunk) => {
      const written = chunk.map(({ id, before, values, changed }): Changed => {
        const [was, after] = [before as Row, { ...before, ...values }];
        const differing = { before: pick(was, changed), after: pick(after, changed) };
        const content = contentAtRest(definition, id, differing, this.line.keys);
        const entry = { record: definition.name, recordId: id, verb, reason, content };
        const resting = atRest(definition, id, pick(values, changed), this.line.keys);
        const names = writtenNames(definition, changed);
        return { id, values: resting, changed: names, before: was, entry, words: searchText(definition, after) };
      });
      return updateMany(definition, this.actor, written, this.scopeSql(definition, operation));
    });
    await this.follow(definition, touched);
    const unchanged = differing.filter((row) => row.changed.length === 0);
    return { changed: touched.map((row) => row.id), unchanged: unchanged.map((row) => row.id) };
  }

  /**
   * Removes many rows of one record, set-based; their versions stay in history. All rows or none.
   * @throws Refusal `not-found`, `version-conflict`, `forbidden`, `outside-scope`, `in-use`
   */
  async removeMany<R extends Definition>(
    definition: R,
    rows: readonly { readonly id: string; readonly version?: number }[],
    options: Pick<WriteOptions, 'verb' | 'reason'> = {},
  ): Promise<void> {
    this.permit(definition, 'remove', '删除');
    // Sealed values go into the journal as they rest: nobody has to open them.
    const locked = await this.lockMany(definition, rows, { operation: 'remove', closed: true });
    await refuseFrozen(
      this,
      definition,
      [...locked.values()].map((before) => ({ values: {}, before })),
    );
    const about = { record: definition.name, verb: options.verb ?? 'remove', reason: options.reason ?? null };
    await this.writeChunks(definition, [...locked.values()], (chunk) => {
      const removed = chunk.map((row) => {
        const content = { before: journalled(definition, fieldsOf(definition, row)) };
        return { id: row.id, entry: { ...about, recordId: row.id, content } };
      });
      return removeMany(definition, this.actor, removed);
    });
  }

  /** Does what a refusal undoes by itself, while the transaction goes on; the refusal is answered. */
  async attempt<T>(work: () => Promise<T>): Promise<T | Refusal> {
    await this.line.say('savepoint attempt', []);
    try {
      const result = await work();
      await this.line.say('release savepoint attempt', []);
      return result;
    } catch (error) {
      await this.line.say('rollback to savepoint attempt', []);
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  private async changeEach(
    definition: Definition,
    rows: readonly ChangedRow[],
    operation: string,
    { verb, reason }: { readonly verb: string; readonly reason: string | null },
  ): Promise<Changes> {
    const outcome: Changes = { changed: [], unchanged: [] };
    for (const { id, before, values } of rows) {
      const after = await this.change(definition, before, values, operation, verb, reason);
      outcome[after.version === before.version ? 'unchanged' : 'changed'].push(id);
    }
    return outcome;
  }

  /** The values as the record's rule completes them, or null where it must see the rows one by one. */
  private async ruled<T extends { id: string; before: Row | null; values: Record<string, unknown> }>(
    definition: Definition,
    rows: readonly T[],
  ): Promise<readonly T[] | null> {
    await refuseFrozen(this, definition, rows);
    const { prepare } = definition;
    if (!prepare) return this.completed(definition, rows);
    const tx = aloneWith(this, definition);
    const ruled: T[] = [];
    try {
      for (const row of rows) {
        const { id, before, values } = row;
        const further = await prepare({ tx, id, values, before, next: { ...before, ...values } });
        ruled.push({ ...row, values: { ...values, ...further } });
      }
    } catch (error) {
      if (error instanceof LooksAround) return null;
      throw error;
    }
    return this.completed(definition, ruled);
  }

  /** The values with what follows from them, their codes checked. */
  private async completed<T extends { id: string; before: Row | null; values: Record<string, unknown> }>(
    definition: Definition,
    rows: readonly T[],
  ): Promise<readonly T[]> {
    const whole: T[] = [];
    for (const [at, row] of rows.entries()) {
      if (at % TURN === TURN - 1) await turn();
      const values = complete(definition, row.values, row.before);
      if (!this.unbound) refuseWrong(definition, values, row.before, this.actor);
      whole.push({ ...row, values: await withLimit(this, definition, values, row.before) });
    }
    await refuseUnknownCodes(this, definition, whole);
    return whole;
  }

  /**
   * Statements are put together while PostgreSQL works on those before them, and sent one after another: the next one
   * goes out with the answer to the one before.
   */
  private async writeChunks<T>(
    definition: Definition,
    rows: readonly T[],
    statement: (chunk: readonly T[]) => RawBuilder<unknown>,
  ): Promise<void> {
    const sent: Promise<unknown>[] = [Promise.resolve()];
    for (const [at, chunk] of chunksOf(rows).entries()) {
      const query = statement(chunk);
      const send = () => this.sendChunk(definition, query, at);
      const next = (sent.at(-1) as Promise<unknown>).then(send);
      next.catch(() => undefined); // Told by the last one, which fails with it.
      sent.push(next);
      // Once the socket has taken what was sent, PostgreSQL works while the next one is put together.
      await (sent.length > MOST_READY ? sent.at(-MOST_READY) : this.line.sent());
    }
    await sent.at(-1);
  }

  private async sendChunk(definition: Definition, query: RawBuilder<unknown>, at: number): Promise<void> {
    // Foreign keys are checked by cached plans. Made while a table held a few rows they scan it whole, and
    // 10,000 rows took a minute; made anew on the grown table they use its key.
    if (at === 1) await this.line.say('discard plans', []);
    const [answer] = await this.sayRows<{ outside: number }>(definition, query).catch(translateViolation(definition));
    if (answer?.outside) throw outsideScope(definition);
  }

  private async sayRows<T>(definition: Definition, query: RawBuilder<unknown>): Promise<T[]> {
    const { sql: text, parameters } = query.compile(builder);
    return (await this.sayOf(definition, text, parameters, !this.unbound)).rows as T[];
  }

  /** Runs the record's effect for every row written, in order. */
  private async follow(definition: Definition, rows: readonly { id: string; before: Row | null }[]): Promise<void> {
    if (!definition.effect) return;
    for (const chunk of chunksOf(rows)) {
      const written = await this.lookup(definition, { id: chunk.map((row) => row.id) });
      const byId = new Map((written as Row[]).map((row) => [row.id, row]));
      for (const { id, before } of chunk) {
        const row = byId.get(id);
        if (row) await definition.effect({ tx: this, definition, row, before });
      }
    }
  }

  /** Locks every row, in the order of ids so that two imports wait and do not block each other. */
  private async lockMany<R extends Definition>(
    definition: R,
    changes: readonly { readonly id: string; readonly version?: number }[],
    { operation = 'update', closed = false }: { operation?: string; closed?: boolean } = {},
  ): Promise<Map<string, Row>> {
    const locked = new Map<string, Row>();
    const ids = changes.map((one) => one.id).sort();
    if (new Set(ids).size < ids.length) throw new Error(`${definition.name}: a row occurs twice in one bulk change`);
    const scopes = ['read', operation].map((one) => this.scopeSql(definition, one)) as [null, null];
    for (const chunk of chunksOf(ids)) {
      const { text, values } = lockStatement(definition, chunk, ...scopes);
      for (const { _reached, ...row } of (await this.sayOf(definition, text, values, !this.unbound)).rows) {
        if (!_reached) throw outsideScope(definition);
        locked.set(row.id, closed ? (row as Row) : opened(definition, row as Row, this.line.keys));
      }
    }
    if (locked.size < ids.length) throw notFound(definition);
    refuseConflicts(
      definition,
      changes.map(({ id, version }) => ({ version, row: locked.get(id) as Row })),
      this.actor,
    );
    return locked;
  }
}

/** @throws Refusal `version-conflict` that names every row changed in between */
const refuseConflicts = (
  definition: Definition,
  seen: readonly { readonly version: number | undefined; readonly row: Row }[],
  viewer: Viewer,
): void => {
  const late = seen.filter(({ version, row }) => version !== undefined && version !== row.version);
  if (late.length === 0) return;
  throw new Refusal({
    code: 'version-conflict',
    status: 409,
    title: `${late.length}条${definition.label}已被他人修改`,
    reasons: late.slice(0, MOST_NAMED).map(({ version, row }) => ({
      detail: `“${String(coverRow(definition, row, viewer)[definition.title] ?? row.id)}”有了新的版本`,
      remedy: '请取最新内容后再保存；这一批没有写入任何一条。',
      facts: {
        id: row.id,
        seen: version ?? null,
        version: row.version,
        changedBy: row.changedBy,
        changedAt: row.rowFrom,
      },
    })),
    facts: { rows: late.map(({ row }) => row.id) },
  });
};
