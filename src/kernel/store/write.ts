import { type Expression, type SqlBool, sql } from 'kysely';
import { v7 } from 'uuid';
import {
  complete,
  coveredFields,
  coverRow,
  givenUnseen,
  type NewRowOf,
  type PatchOf,
  type RecordDefinition,
  type Row,
  type RowOf,
  refuseWrong,
  SYSTEM_ROLE,
  tableOf,
  validateCreate,
  validatePatch,
} from '#kernel/definition';
import { Refusal, refuse } from '#kernel/refusal';
import { type ActionOptions, act } from './act.ts';
import { blockedAmong, blockedRefusal } from './blocked.ts';
import { refuseUnknownCodes } from './codes.ts';
import { refuseFrozen } from './frozen.ts';
import { type JournalContent, type JournalEntry, journalCtes } from './journal.ts';
import { withLimit } from './limits.ts';
import { notFound, ReadTransaction } from './read.ts';
import { refuseHiddenReferences } from './reference-check.ts';
import { atRest, contentAtRest, opened } from './resting.ts';
import { insertStatement, lockStatement, type Statement, type Trace, updateStatement } from './row-statements.ts';
import { searchText } from './search-text.ts';
import { builder } from './sql.ts';
import { translateViolation } from './violation.ts';
import {
  fieldsOf,
  foreignFile,
  outsideScope,
  pick,
  present,
  refuseForeignFields,
  refuseSystemFields,
  refuseUneditable,
  same,
} from './write-checks.ts';

export type WriteOptions = {
  /** Why, for the journal. */
  readonly reason?: string | null;
  /** The version that was seen; a change of another version is refused as a conflict. */
  readonly version?: number;
  /** Verb in the journal instead of create, update, remove. */
  readonly verb?: string;
  /** At creation: fields that a rule of the house sets beside the form's input, such as who reported. */
  readonly set?: Readonly<Record<string, unknown>>;
  /**
   * Nothing follows in this transaction: the commit goes out with the statement, which saves a round trip.
   * Where the record has an effect of its own the transaction goes on as usual.
   */
  readonly last?: boolean;
};

/** Changes rows, and nothing else does: permission, validation, history, journal and search in one statement each. */
export abstract class RowWriter extends ReadTransaction {
  protected trusted = false;

  /**
   * The same transaction and the same person in the journal, without asking for the post's permission:
   * for effects that follow from a permitted act by a rule of the house.
   */
  abstract get system(): RowWriter;

  /** Whether no post's permission is asked: jobs, set-up, and effects of permitted acts. */
  get unbound(): boolean {
    return this.trusted || this.actor.role === SYSTEM_ROLE;
  }

  protected override scopeSql(definition: RecordDefinition<any>, operation: string): Expression<SqlBool> | null {
    return this.trusted ? null : super.scopeSql(definition, operation);
  }

  override may(definition: RecordDefinition<any>, operation: string): boolean {
    return this.trusted || super.may(definition, operation);
  }

  protected permit(definition: RecordDefinition<any>, operation: string, verb: string): void {
    if (definition.derived && !this.unbound)
      throw refuse(
        'derived-record',
        `不能${verb}${definition.label}`,
        `${definition.label}由系统按规则产生`,
        '请在产生它的业务页面办理。',
        { status: 403 },
      );
    if (!this.may(definition, operation))
      throw refuse(
        'forbidden',
        `不能${verb}${definition.label}`,
        '您当前的岗位没有这项权限',
        '请切换岗位，或联系办公室授权。',
        { status: 403 },
      );
  }

  /** Creates a row. @throws Refusal `invalid`, `forbidden`, `outside-scope`, `duplicate`, `missing-reference` */
  async create<R extends RecordDefinition<any>>(
    definition: R,
    input: NewRowOf<R>,
    options: WriteOptions = {},
  ): Promise<RowOf<R>> {
    this.permit(definition, 'create', '新建');
    const id = v7();
    const values = await this.prepared(definition, id, this.validNew(definition, input, options), null);
    const trace = this.trace(definition, id, values, {
      verb: options.verb ?? 'create',
      reason: options.reason ?? null,
      content: { after: present(values) },
    });
    const resting = atRest(definition, id, values, this.line.keys);
    const insert = insertStatement(definition, id, resting, this.scopeSql(definition, 'create'), trace);
    const row = await this.writeRow(definition, insert, options.last);
    await definition.effect?.({ tx: this, definition, row, before: null });
    return row as RowOf<R>;
  }

  protected validNew(
    definition: RecordDefinition<any>,
    input: unknown,
    options: WriteOptions,
  ): Record<string, unknown> {
    if (!this.unbound) {
      refuseSystemFields(definition, input as Record<string, unknown>);
      refuseForeignFields(definition, this.actor, null, input as Record<string, unknown>);
    }
    return validateCreate(definition, { ...(input as Record<string, unknown>), ...options.set });
  }

  /** The values as the record's own rule and its dependent and computed fields complete them; any may refuse. */
  private async prepared(
    definition: RecordDefinition<any>,
    id: string,
    values: Record<string, unknown>,
    before: Row | null,
  ): Promise<Record<string, unknown>> {
    await this.refuseForeignFiles(definition, [values], before);
    await refuseFrozen(this, definition, [{ values, before }]);
    const context = { tx: this, id, values, before, next: { ...before, ...values } };
    const ruled = definition.prepare ? { ...values, ...(await definition.prepare(context)) } : values;
    const completed = await withLimit(this, definition, complete(definition, ruled, before), before);
    if (!this.unbound) refuseWrong(definition, completed, before, this.actor);
    await refuseUnknownCodes(this, definition, [{ values: completed, before }]);
    return completed;
  }

  /**
   * Whoever may read a row may read its files, so a person attaches only what they uploaded: an id picked up
   * elsewhere would open somebody else's file. Other references: reference-check.ts.
   * @throws Refusal `foreign-file`, `missing-reference`
   */
  protected async refuseForeignFiles(
    definition: RecordDefinition<any>,
    rows: readonly Record<string, unknown>[],
    before: Row | readonly Row[] | null,
  ): Promise<void> {
    if (this.unbound) return;
    await refuseHiddenReferences(this, definition, rows, [before ?? []].flat());
    const fields = Object.keys(definition.fields).filter((name) => definition.fields[name]?.target === 'file');
    if (fields.length === 0) return;
    const known = new Set([before ?? []].flat().flatMap((row) => fields.flatMap((name) => [row[name]].flat())));
    const added = rows.flatMap((row) => fields.flatMap((name) => [row[name]].flat()));
    const ids = [...new Set(added.filter((id): id is string => typeof id === 'string' && !known.has(id)))];
    if (ids.length === 0) return;
    const own = await this.rows(
      sql`select id from file where id = any(${ids}::uuid[]) and created_by = ${this.actor.personId}::uuid`,
    );
    if (own.length < ids.length) throw foreignFile(definition);
  }

  /** Changes fields of a row. @throws Refusal `not-found`, `version-conflict`, `invalid`, `forbidden`, `outside-scope`, `not-editable` */
  async update<R extends RecordDefinition<any>>(
    definition: R,
    id: string,
    patch: PatchOf<R>,
    options: WriteOptions = {},
  ): Promise<RowOf<R>> {
    this.permit(definition, 'update', '修改');
    const before = await this.lock(definition, id, 'update');
    if (!this.trusted) refuseUneditable(definition, this.actor, before, patch as Record<string, unknown>);
    const values = validatePatch(definition, patch as Record<string, unknown>);
    if (!this.unbound) refuseForeignFields(definition, this.actor, before, values);
    await this.checkVersion(definition, before, options.version, values);
    return (await this.change(
      definition,
      before,
      values,
      'update',
      options.verb ?? 'update',
      options.reason ?? null,
      options.last,
    )) as RowOf<R>;
  }

  /** Takes a transition of the record's state table. See `Transition`. */
  act<R extends RecordDefinition<any>>(
    definition: R,
    id: string,
    verb: string,
    options: ActionOptions = {},
  ): Promise<RowOf<R>> {
    return act(this, definition, id, verb, options) as Promise<RowOf<R>>;
  }

  /** Removes a row; its versions stay in history. @throws Refusal `not-found`, `version-conflict`, `in-use` */
  async remove(definition: RecordDefinition<any>, id: string, options: WriteOptions = {}): Promise<void> {
    this.permit(definition, 'remove', '删除');
    const before = await this.lock(definition, id, 'remove');
    await this.checkVersion(definition, before, options.version, {});
    await refuseFrozen(this, definition, [{ values: {}, before }]);
    const table = tableOf(definition);
    const content: JournalContent = { before: fieldsOf(definition, before) };
    const entry = {
      record: definition.name,
      recordId: id,
      verb: options.verb ?? 'remove',
      reason: options.reason ?? null,
      content: contentAtRest(definition, id, content, this.line.keys),
    };
    const query = sql`with ${sql.join([
      sql`gone as (delete from ${sql.table(table)} where id = ${id}::uuid)`,
      sql`unfound as (delete from search_entry where record = ${definition.name} and record_id = ${id}::uuid)`,
      ...journalCtes(this.actor, [entry]),
    ])} select 1`.compile(builder);
    await this.sayOf(definition, query.sql, query.parameters, !this.unbound).catch(translateViolation(definition));
  }

  /** Writes a journal entry without changing a row: a sign-in, an export, a reading of what must be logged. */
  async note(
    record: string,
    recordId: string | null,
    verb: string,
    content: JournalContent = {},
    reason: string | null = null,
  ): Promise<void> {
    await this.noteMany([{ record, recordId, verb, reason, content }]);
  }

  /** The same for several at once. */
  async noteMany(entries: readonly JournalEntry[]): Promise<void> {
    if (entries.length > 0) await this.rows(sql`with ${sql.join(journalCtes(this.actor, entries))} select 1`);
  }

  /** The row, locked until the transaction ends. @throws Refusal `not-found` */
  async lock(definition: RecordDefinition<any>, id: string, operation: string): Promise<Row> {
    const { text, values } = lockStatement(
      definition,
      [id],
      this.scopeSql(definition, 'read'),
      this.scopeSql(definition, operation),
    );
    const { rows } = await this.sayOf(definition, text, values, !this.unbound);
    const row = rows[0] as (Row & { _reached: boolean }) | undefined;
    if (!row) throw notFound(definition);
    const { _reached, ...fields } = row;
    if (!_reached) throw outsideScope(definition);
    return opened(definition, fields as Row, this.line.keys);
  }

  /** Applies checked values to a locked row. For `update` and `act`. */
  async change(
    definition: RecordDefinition<any>,
    before: Row,
    given: Record<string, unknown>,
    operation: string,
    verb: string,
    reason: string | null,
    last?: boolean,
  ): Promise<Row> {
    const values = await this.prepared(definition, before.id, given, before);
    const unseen = this.unseen(definition, before, given);
    const changed = Object.keys(values).filter((name) => unseen.includes(name) || !same(before[name], values[name]));
    if (changed.length === 0 && verb === 'update') return before;
    const after = { ...before, ...values };
    const trace = this.trace(definition, before.id, after, {
      verb,
      reason,
      content: { before: pick(before, changed), after: pick(after, changed) },
    });
    const update = updateStatement(
      definition,
      before.id,
      atRest(definition, before.id, pick(values, changed), this.line.keys),
      this.scopeSql(definition, operation),
      trace,
    );
    const row = await this.writeRow(definition, update, last);
    await definition.effect?.({ tx: this, definition, row, before });
    return row;
  }

  /**
   * What is given for fields that are covered to who writes: it is written whether it is new or not, with a version and
   * an entry that say it was given, for an answer that nothing changed would tell what stands there (decisions/0044).
   */
  protected unseen(definition: RecordDefinition<any>, before: Row, given: Readonly<Record<string, unknown>>): string[] {
    return this.unbound ? [] : givenUnseen(definition, this.actor, before, given);
  }

  private trace(
    definition: RecordDefinition<any>,
    id: string,
    row: Readonly<Record<string, unknown>>,
    about: { verb: string; reason: string | null; content: JournalContent },
  ): Trace {
    const words = definition.search ? searchText(definition, row) : null;
    const content = contentAtRest(definition, id, about.content, this.line.keys);
    return { actor: this.actor, entry: { record: definition.name, recordId: id, ...about, content }, words };
  }

  /** A scope holds after the write too: nobody creates in, or moves a row into, another's scope. */
  private async writeRow(
    definition: RecordDefinition<any>,
    { text, values }: Statement,
    last: boolean | undefined,
  ): Promise<Row> {
    const alone = last === true && !definition.effect && !this.unbound;
    const said = alone ? this.line.sayLast(text, values) : this.sayOf(definition, text, values, !this.unbound);
    const { rows } = await said.catch(translateViolation(definition));
    const [row] = rows as (Row & { _noted: unknown })[];
    if (!row) throw new Error(`${definition.name}: the write answered no row`);
    const { _noted, ...fields } = row;
    return opened(definition, fields as Row, this.line.keys);
  }

  /**
   * Fields of a version as who writes is shown them. Of a covered one that is another in `since`, nothing is said: who
   * compares covers would take it for the same.
   */
  private told(definition: RecordDefinition<any>, row: Row, names: readonly string[], since = row) {
    const covered = coveredFields(definition, this.actor);
    const kept = names.filter((name) => !covered.includes(name) || same(row[name], since[name]));
    return pick(coverRow(definition, row, this.actor), kept);
  }

  /** @throws Refusal `blocked`; `version-conflict` with mine, theirs and before, field by field, as who writes is shown them */
  async checkVersion(
    definition: RecordDefinition<any>,
    row: Row,
    version: number | undefined,
    mine: Record<string, unknown>,
  ): Promise<void> {
    if (version === undefined || version === row.version) return;
    // What is only kept by law is shown to nobody, in no conflict either.
    const blocked = await blockedAmong(this, definition, [row.id]);
    if (blocked.size > 0) throw blockedRefusal(`没有保存这条${definition.label}`);
    const [seen] = await this.versions(definition, [{ id: row.id, version }]);
    const fields = Object.keys(definition.fields).filter(
      (name) => !seen || !same(seen[name], row[name]) || name in mine,
    );
    throw new Refusal({
      code: 'version-conflict',
      status: 409,
      title: `${definition.label}已被他人修改`,
      reasons: [{ detail: '您打开之后，这条记录有了新的版本', remedy: '您的修改还在，请逐项选择后再保存。' }],
      facts: {
        record: definition.name,
        id: row.id,
        version: row.version,
        changedBy: row.changedBy,
        changedAt: row.rowFrom,
        mine,
        theirs: this.told(definition, row, fields),
        before: seen ? this.told(definition, seen, fields, row) : null,
      },
    });
  }
}
