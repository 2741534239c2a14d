import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type pg from 'pg';
import {
  type Actor,
  columnOf,
  type RecordDefinition,
  type RowOf,
  type Scope,
  SYSTEM_ROLE,
  scopeOf,
  tableOf,
} from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import { afterSql, decodeCursor, encodeCursor, type Filter, filterSql, orderSql, sortKeys } from './filter.ts';
import { Line } from './line.ts';
import { searchCondition } from './search-text.ts';
import { builder, type Compilable, fieldNames, selectColumns } from './sql.ts';

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

  /** The scope's condition on `t`, or null where it holds every row. */
  protected scopeSql(definition: RecordDefinition<any>, operation: string): Expression<SqlBool> | null {
    if (this.actor.role === SYSTEM_ROLE) return null;
    const scope: Scope = scopeOf(definition.permissions, this.actor.role, operation);
    if (scope.kind === 'all') return null;
    if (scope.kind === 'none') return sql<SqlBool>`false`;
    return scope.filter({
      actor: this.actor,
      tenant: this.actor.tenantId,
      column: (field) => sql.ref(`t.${columnOf(field)}`),
    });
  }

  /** Whether the post may do this to any row at all. */
  may(definition: RecordDefinition<any>, operation: string): boolean {
    return (
      this.actor.role === SYSTEM_ROLE || scopeOf(definition.permissions, this.actor.role, operation).kind !== 'none'
    );
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
    return [
      ...(scope ? [scope] : []),
      ...filterSql(definition, 't', options.filter ?? {}, !scoped),
      ...(options.search?.trim() ? [searchCondition(definition, options.search)] : []),
      ...(options.where ?? []),
    ];
  }

  /** One page of what the post may read, with the total behind it. */
  async list<R extends RecordDefinition<any>>(definition: R, options: ListOptions = {}): Promise<Page<RowOf<R>>> {
    const keys = sortKeys(definition, options.sort);
    const limit = options.limit ?? 50;
    const conditions = this.conditions(definition, options, true);
    const behind = options.after
      ? [afterSql(definition, 't', keys, decodeCursor(definition, keys, options.after))]
      : [];
    const source = this.source(definition, options.asOf);
    const rows = await this.rows<Record<string, unknown>>(
      sql`select ${selectColumns(definition, 't')} from ${source} ${where([...conditions, ...behind])} order by ${orderSql('t', keys)} limit ${limit + 1}`,
    );
    const total = await this.rows<{ n: number }>(sql`select count(*) as n from ${source} ${where(conditions)}`);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = rows.length > limit && last ? encodeCursor(keys.map((key) => last[key.field])) : null;
    return { rows: page as RowOf<R>[], total: total[0]?.n ?? 0, next };
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
    return this.rows<RowOf<R>>(
      sql`select ${selectColumns(definition, 't')} from ${this.source(definition, options.asOf)} ${where(conditions)}
        order by ${orderSql('t', sortKeys(definition, options.sort))} ${limit}`,
    );
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

export const where = (conditions: readonly Expression<SqlBool>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
