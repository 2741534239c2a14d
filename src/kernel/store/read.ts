import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type pg from 'pg';
import {
  type Actor,
  columnOf,
  coverRow,
  isCovered,
  NOBODY,
  type RecordDefinition,
  type Row,
  type RowOf,
  type Scope,
  SYSTEM_ROLE,
  SYSTEM_VIEWER,
  scopeFor,
  tableOf,
} from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import { beyondSql } from './beyond.ts';
import { blockedAmong } from './blocked.ts';
import type { FieldKeys, Place } from './field-keys.ts';
import { type Filter, filterSql } from './filter.ts';
import { keptTotal } from './kept-total.ts';
import { Line } from './line.ts';
import { decodeCursor, encodeCursor, orderSql, type Stretch, sortKeys, stretches } from './paging.ts';
import { reachOf } from './reach.ts';
import { matchOf, opened, sealedFields } from './resting.ts';
import { searchCondition } from './search-text.ts';
import { builder, type Compilable, fieldNames, selectColumns, where } from './sql.ts';
import { type Tally, tallySql } from './tally.ts';
import type { Answer, Said } from './together.ts';

export type ListOptions = {
  readonly filter?: Filter;
  readonly search?: string;
  readonly sort?: string;
  readonly after?: string;
  /** Rows a page, 50 unless told, at most 500 for requests. */
  readonly limit?: number;
  /** The list as it was at this instant. */
  readonly asOf?: string;
  /** Further conditions over the alias `t`. */
  readonly where?: readonly Expression<SqlBool>[];
};

export type Page<Row> = { readonly rows: Row[]; readonly total: number; readonly next: string | null };

export const notFound = (definition: RecordDefinition<any>) =>
  refuse(
    'not-found',
    '没有找到，或您无权查看',
    `没有这条${definition.label}，或它不在您的职责范围内`,
    '请核对链接，或联系办公室。',
    { status: 404 },
  );

/** A transaction that reads as one actor. `t` is the alias of the record's table in conditions. */
export class ReadTransaction {
  protected readonly line: Line;

  constructor(
    connection: pg.ClientBase | Line,
    readonly actor: Actor,
    /** Whether what it sees may be some seconds old: nothing of it is remembered for others. */
    readonly isLate = false,
  ) {
    this.line = connection instanceof Line ? connection : new Line(connection);
  }

  /** Runs a built query and answers its rows. @throws Error where another of the same transaction is under way */
  async rows<T = Record<string, any>>(query: Compilable | RawBuilder<unknown>): Promise<T[]> {
    const compiled =
      'compile' in query && query.compile.length === 0
        ? (query as Compilable).compile()
        : (query as RawBuilder<unknown>).compile(builder);
    const result = await this.line.say(compiled.sql, compiled.parameters);
    return result.rows as T[];
  }

  /** Asks once in the whole transaction, whoever of its actors asks, and answers the same again. */
  once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.line.memo.get(key) as Promise<T> | undefined;
    if (known) return known;
    const asked = ask();
    this.line.memo.set(key, asked);
    // A refusal is not remembered: what was missing may be written in this very transaction.
    asked.catch(() => this.line.memo.delete(key));
    return asked;
  }

  /** The scope's condition on `t`, or null where it holds every row. */
  protected scopeSql(definition: RecordDefinition<any>, operation: string): Expression<SqlBool> | null {
    return this.scopeOver(definition, operation, (field) => sql.ref(`t.${columnOf(field)}`));
  }

  private scopeOver(
    definition: RecordDefinition<any>,
    operation: string,
    column: (field: string) => Expression<unknown>,
  ): Expression<SqlBool> | null {
    if (this.actor.role === SYSTEM_ROLE) return null;
    const scope: Scope = scopeFor(definition, this.actor, operation);
    if (scope.kind === 'all') return null;
    if (scope.kind === 'none') return sql<SqlBool>`false`;
    return scope.filter({ actor: this.actor, tenant: this.actor.tenantId, column });
  }

  /** Whether the post may do this to any row at all. */
  may(definition: RecordDefinition<any>, operation: string): boolean {
    return this.actor.role === SYSTEM_ROLE || scopeFor(definition, this.actor, operation).kind !== 'none';
  }

  /** The record's rows now, or as they were at an instant. */
  protected source(definition: RecordDefinition<any>, asOf?: string): RawBuilder<unknown> {
    const table = sql.table(tableOf(definition));
    if (!asOf) return sql`${table} as t`;
    const history = sql.table(`${tableOf(definition)}_history`);
    const columns = sql.join([sql`tenant_id`, ...fieldNames(definition).map((name) => sql.id(columnOf(name)))]);
    return sql`(select ${columns} from ${table} where row_from <= ${asOf}::timestamptz
      union all select ${columns} from ${history} where row_from <= ${asOf}::timestamptz and row_to > ${asOf}::timestamptz) as t`;
  }

  private conditions(definition: RecordDefinition<any>, options: ListOptions, scoped: boolean): Expression<SqlBool>[] {
    const scope = scoped ? this.scopeSql(definition, 'read') : null;
    const sealed = scoped ? [] : sealedFields(definition);
    const filter = options.filter ?? {};
    const open = Object.fromEntries(Object.entries(filter).filter(([name]) => !sealed.includes(name)));
    return [
      ...(scope ? [scope] : []),
      ...unmerged(definition, filter),
      ...filterSql(definition, 't', sealed.length > 0 ? open : filter, scoped ? this.actor : null, dayOf(options.asOf)),
      ...(sealed.length > 0 ? this.sealedConditions(definition, filter) : []),
      ...(options.search?.trim()
        ? [searchCondition(definition, options.search, scoped ? this.actor : SYSTEM_VIEWER)]
        : []),
      ...(options.where ?? []),
    ];
  }

  /**
   * As `rows`, with the whole tenant within the reach of row-level security for this one statement: for rules of the
   * house that compare rows of several organisations. Its rows are never answered to a person as they are.
   */
  async rowsAcross<T = Record<string, any>>(query: RawBuilder<unknown>): Promise<T[]> {
    const { sql: text, parameters } = query.compile(builder);
    return (await this.sayReaching('*', text, parameters)).rows as T[];
  }

  /**
   * Counts and sums over what the post may read, by groups, now or as at an instant. Masked fields can be neither
   * grouped by nor summed. @throws Refusal `unknown-field`, `covered-field`, `not-a-number`
   */
  async tally(definition: RecordDefinition<any>, asked: Tally): Promise<Record<string, unknown>[]> {
    const conditions = this.conditions(definition, asked, true);
    const query = tallySql(definition, asked, this.actor, this.source(definition, asked.asOf), where(conditions));
    return this.rows<Record<string, unknown>>(query);
  }

  /** One page of what the post may read, with the total behind it, sealed values opened. For people see `shown`. */
  async list<R extends RecordDefinition<any>>(definition: R, options: ListOptions = {}): Promise<Page<RowOf<R>>> {
    const { rows, next, total } = await this.page(definition, options, []);
    return { rows: this.openAll(definition, rows) as unknown as RowOf<R>[], total: await total, next };
  }

  /**
   * One page as the post is shown it: what is covered to it is covered, and sealed values are not even opened.
   * @param beside what is asked with these rows, while PostgreSQL counts those behind them
   */
  async shown<T>(
    definition: RecordDefinition<any>,
    options: ListOptions,
    beside: (rows: Row[]) => Promise<T>,
  ): Promise<Page<Row> & { readonly beside: T }> {
    const closed = sealedFields(definition).filter((name) => isCovered(definition, name, this.actor));
    const { rows, next, total } = await this.page(definition, options, closed);
    const blocked = await blockedAmong(
      this,
      definition,
      rows.map(({ id }) => id),
    );
    // Nor does a search say that a covered one holds the words.
    const told = options.search ? rows.filter(({ id }) => !blocked.has(id)) : rows;
    const covered = told.map((row) => coverRow(definition, row, blocked.has(row.id) ? NOBODY : this.actor));
    return { rows: covered, next, beside: await beside(covered), total: await total };
  }

  /** @param closed sealed fields that are answered covered */
  private async page(definition: RecordDefinition<any>, options: ListOptions, closed: readonly string[]) {
    const keys = sortKeys(definition, options.sort, this.actor, options.asOf !== undefined);
    const cursor = options.after ? decodeCursor(definition, keys, options.after) : null;
    const limit = options.limit ?? 50;
    const conditions = this.conditions(definition, options, true);
    const source = this.source(definition, options.asOf);
    const columns = selectColumns(definition, closed);
    const statement = ({ where: own, order }: Stretch, most: number) =>
      sql`select ${columns} from ${source} ${where([...conditions, ...own])} order by ${order} limit ${most}`;
    const [first, ...others] = stretches(definition, keys, cursor);
    const [answer, counted] = this.line.sayBoth(
      said(statement(first as Stretch, limit + 1)),
      said(this.totalOf(definition, options) ?? sql`select count(*) as n from ${source} ${where(conditions)}`),
    );
    const rows = (await answer).rows as Row[];
    for (const other of others)
      if (rows.length <= limit) rows.push(...(await this.rows<Row>(statement(other, limit + 1 - rows.length))));
    const page = rows.slice(0, limit);
    const total = counted.then(({ rows: [found] }) => Number(found?.n ?? 0));
    const last = rows.length > limit ? page.at(-1) : undefined;
    return { rows: page, total, next: last ? encodeCursor(keys.map((key) => last[key.field])) : null };
  }

  /** The total of a plain list from kept totals; null where its rows have to be counted. */
  private totalOf(definition: RecordDefinition<any>, options: ListOptions): RawBuilder<unknown> | null {
    const { filter = {}, search, asOf, where: more } = options;
    if (search?.trim() || asOf || more?.length) return null;
    return keptTotal(this.line.measures, definition, filter, (column) => this.scopeOver(definition, 'read', column));
  }

  /** Every row that the post may read and that the filter holds. */
  find<R extends RecordDefinition<any>>(
    definition: R,
    filter: Filter = {},
    options: Omit<ListOptions, 'filter' | 'after'> = {},
  ) {
    return this.select(definition, { ...options, filter }, true);
  }

  /**
   * Rows regardless of the post's rights, for rules of the house: counting, routing, checking.
   * Never answer them to a person without `find` or `get`.
   */
  lookup<R extends RecordDefinition<any>>(
    definition: R,
    filter: Filter = {},
    options: Omit<ListOptions, 'filter' | 'after'> = {},
  ) {
    return this.select(definition, { ...options, filter }, false);
  }

  private async select<R extends RecordDefinition<any>>(
    definition: R,
    options: ListOptions,
    scoped: boolean,
  ): Promise<RowOf<R>[]> {
    const conditions = this.conditions(definition, options, scoped);
    const limit = options.limit ? sql`limit ${options.limit}` : sql``;
    const query =
      sql`select ${selectColumns(definition)} from ${this.source(definition, options.asOf)} ${where(conditions)}
        order by ${orderSql(sortKeys(definition, options.sort, scoped ? this.actor : null))} ${limit}`.compile(builder);
    const { rows } = await this.sayOf(definition, query.sql, query.parameters, scoped);
    return this.openAll(definition, rows as Row[]) as unknown as RowOf<R>[];
  }

  /**
   * A statement on a record. Where it asks without the post's rights and the record belongs to an organisation, the
   * reach of row-level security is the whole tenant for this one statement.
   */
  protected sayOf(
    definition: RecordDefinition<any>,
    text: string,
    values: readonly unknown[],
    scoped: boolean,
  ): Promise<Answer> {
    if (!definition.belongsTo) return this.line.say(text, values);
    return this.sayReaching(scoped ? reachOf(this.actor) : '*', text, values);
  }

  private sayReaching(reach: string, text: string, values: readonly unknown[]): Promise<Answer> {
    const home = this.line.home ?? reachOf(this.actor);
    return reach === home ? this.line.say(text, values) : this.line.sayWithin(reach, home, text, values);
  }

  /** Rows with their sealed values opened. */
  protected openAll<T extends Row>(definition: RecordDefinition<any>, rows: readonly T[]): T[] {
    return rows.map((row) => opened(definition, row, this.line.keys));
  }

  /** Seals a text that rests outside a record's own fields. See `FieldKeys`. */
  seal(text: string, place: Place): string {
    return this.keys().seal(text, place);
  }

  /** By which two texts are known as the same one, and neither can be guessed. */
  fingerprint(text: string): string {
    return this.keys().fingerprintOf(text);
  }

  /** Opens what `seal` sealed. @throws Error (a fault) where it was altered or moved */
  open(sealed: string, place: Place): string {
    return this.keys().open(sealed, place);
  }

  private keys(): FieldKeys {
    if (this.line.keys) return this.line.keys;
    throw new Error('the database was opened without keys');
  }

  /** Versions that rows had, by id and version, regardless of rights; those that are still current are not among them. */
  async versions(
    definition: RecordDefinition<any>,
    asked: readonly { readonly id: string; readonly version: number }[],
  ): Promise<Row[]> {
    const table = sql.table(`${tableOf(definition)}_history`);
    const query = sql`select ${selectColumns(definition)} from ${table} as t
      join unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ version }) => version)}::bigint[]) as x(id, version)
        on t.id = x.id and t.version = x.version`.compile(builder);
    const { rows } = await this.sayOf(definition, query.sql, query.parameters, false);
    return this.openAll(definition, rows as Row[]);
  }

  /**
   * Positions of the rows that the post may not write so: rows that stand, or that would. For previews; the write asks
   * again. A field that a row leaves out counts as empty.
   */
  async beyond(
    definition: RecordDefinition<any>,
    operation: string,
    rows: readonly Readonly<Record<string, unknown>>[],
  ): Promise<ReadonlySet<number>> {
    const scope = this.scopeSql(definition, operation);
    if (!scope || rows.length === 0) return new Set();
    const found = await this.rows<{ at: number }>(beyondSql(definition, scope, rows));
    return new Set(found.map(({ at }) => Number(at) - 1));
  }

  /** Conditions on sealed fields, which only rules of the house may ask about, by equality. */
  private sealedConditions(definition: RecordDefinition<any>, filter: Filter): Expression<SqlBool>[] {
    return sealedFields(definition)
      .filter((name) => filter[name] !== undefined)
      .map((name) => {
        const column = sql.ref(`t.${columnOf(matchOf(name))}`);
        if (filter[name] === null) return sql<SqlBool>`${column} is null`;
        const hashes = [filter[name]].flat().map((text) => this.keys().matchOf(String(text)));
        return sql<SqlBool>`${column} = any(${hashes}::text[])`;
      });
  }

  /** What the rows of several records are called, those that the post may read, in one statement. */
  async titles(
    wanted: readonly { readonly definition: RecordDefinition<any>; readonly ids: readonly string[] }[],
  ): Promise<{ record: string; id: string; title: string | null }[]> {
    const parts = wanted.map(({ definition, ids }) => {
      const scope = this.scopeSql(definition, 'read');
      const conditions = [sql<SqlBool>`t.id = any(${ids}::uuid[])`, ...(scope ? [scope] : [])];
      const title = sql.ref(`t.${columnOf(definition.title)}`);
      return sql`select ${definition.name} as record, t.id, ${title}::text as title from ${this.source(definition)} ${where(conditions)}`;
    });
    return parts.length === 0 ? [] : this.rows(sql`${sql.join(parts, sql` union all `)}`);
  }

  /** One row that the post may read. @throws Refusal `not-found`, also where it exists outside the scope */
  async get<R extends RecordDefinition<any>>(
    definition: R,
    id: string,
    options: { asOf?: string } = {},
  ): Promise<RowOf<R>> {
    const [row] = await this.select(definition, { ...options, filter: { id } }, true);
    if (!row) throw notFound(definition);
    return row;
  }

  /** One row regardless of rights, or null. See `lookup`. */
  async peek<R extends RecordDefinition<any>>(definition: R, id: string): Promise<RowOf<R> | null> {
    const [row] = await this.select(definition, { filter: { id } }, false);
    return row ?? null;
  }

  /** Whether the row lies within the scope of the operation for this post. */
  async reaches(definition: RecordDefinition<any>, operation: string, id: string): Promise<boolean> {
    const scope = this.scopeSql(definition, operation);
    const conditions = [sql<SqlBool>`t.id = ${id}::uuid`, ...(scope ? [scope] : [])];
    const found = await this.rows(sql`select 1 from ${this.source(definition)} ${where(conditions)}`);
    return found.length > 0;
  }
}

const dayOf = (asOf: string | undefined): Expression<unknown> | undefined =>
  asOf === undefined ? undefined : sql`(${asOf}::timestamptz at time zone 'Asia/Shanghai')::date`;

/** Rows that were merged into another are kept and not listed; whoever names a row, or asks for them, finds them. */
const unmerged = (definition: RecordDefinition<any>, filter: Filter): Expression<SqlBool>[] =>
  'mergedInto' in definition.fields && filter.mergedInto === undefined && filter.id === undefined
    ? [sql<SqlBool>`t.merged_into is null`]
    : [];

/** A statement as the line takes it. */
const said = (query: RawBuilder<unknown>): Said => {
  const { sql: text, parameters } = query.compile(builder);
  return { text, values: parameters };
};
