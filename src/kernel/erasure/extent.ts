import { sql } from 'kysely';
import { columnOf, type Field, isPersonal, type RecordDefinition, type Registry, tableOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { type Kept, legalHold } from './records.ts';

/** Rows by the name of their record. */
export type Pieces = ReadonlyMap<string, readonly string[]>;
export type Unlink = { readonly definition: RecordDefinition; readonly field: string; readonly to: readonly string[] };

/** All that goes when rows go, and why some of them stay. */
export type Extent = {
  /** The rows themselves and their parts. */
  readonly pieces: Pieces;
  /** Optional references of rows that stay. */
  readonly unlinks: readonly Unlink[];
  readonly kept: readonly Kept[];
  /** What law keeps although it was asked for. */
  readonly lawful: readonly Lawful[];
};

/** A row that law keeps; `over` where its purpose is over, so that keeping is all that may be done with it. */
export type Lawful = {
  readonly definition: RecordDefinition;
  readonly id: string;
  readonly basis: string;
  readonly over: boolean;
};

type Referrer = { readonly definition: RecordDefinition; readonly name: string; readonly field: Field };

const referrersTo = ({ records }: Registry, target: string): Referrer[] =>
  records.flatMap((definition) =>
    Object.entries<Field>(definition.fields)
      .filter(
        ([name, field]) =>
          (field.kind === 'reference' && field.target === target) ||
          (definition.erasedWith === name && field.kind === 'text'),
      )
      .map(([name, field]) => ({ definition, name, field })),
  );

type Asked = {
  readonly definition: RecordDefinition;
  readonly ids: readonly string[];
  /** A person asked for it: all personal data that refer to the rows go too, but for what law keeps. */
  readonly whole: boolean;
  /** The rows went before, and came back with a backup: what was decided about them is not asked again. */
  readonly again?: boolean;
};

/** Those of the rows that law keeps against a request. */
const lawfulAmong = async (
  tx: ReadTransaction,
  definition: RecordDefinition,
  ids: readonly string[],
): Promise<Lawful[]> => {
  const law = isPersonal(definition.personal) ? definition.personal.retention.law : undefined;
  if (!law || !isPersonal(definition.personal) || ids.length === 0) return [];
  const column = (field: string) => sql.ref(`t.${columnOf(field)}`);
  const rows = await tx.rows<{ id: string; over: boolean }>(sql`select t.id,
      coalesce(${definition.personal.retention.on(column)} <= ${today()}::date, false) as over
    from ${sql.table(tableOf(definition))} as t
    where t.tenant_id = ${tx.actor.tenantId}::uuid and t.id = any(${[...ids]}::uuid[]) and ${law.holds(column)}`);
  return rows.map((row) => ({ definition, basis: law.basis, ...row }));
};

class Walk {
  /** Row → the row of the list that it goes with. */
  readonly roots: Map<string, string>;
  readonly pieces = new Map<string, Set<string>>();
  readonly unlinks: Unlink[] = [];
  readonly kept = new Map<string, string>();
  readonly lawful = new Map<string, Lawful>();

  constructor(
    private readonly tx: ReadTransaction,
    private readonly registry: Registry,
    private readonly asked: Asked,
  ) {
    this.roots = new Map(asked.ids.map((id) => [id, id]));
  }

  /** Rows go, but for those that law keeps against a request. */
  private async take(definition: RecordDefinition, ids: readonly string[]): Promise<void> {
    const settled = this.asked.again && definition === this.asked.definition;
    const lawful = this.asked.whole && !settled ? await lawfulAmong(this.tx, definition, ids) : [];
    for (const one of lawful) this.lawful.set(one.id, one);
    const going = ids.filter((id) => !this.lawful.has(id));
    const known = this.pieces.get(definition.name) ?? [];
    if (going.length > 0) this.pieces.set(definition.name, new Set([...known, ...going]));
  }

  async go(): Promise<void> {
    await this.take(this.asked.definition, this.asked.ids);
    const front: [string, readonly string[]][] = [[this.asked.definition.name, this.asked.ids]];
    for (let next = front.shift(); next; next = front.shift())
      for (const referrer of referrersTo(this.registry, next[0])) {
        const taken = await this.follow(referrer, next[1]);
        if (taken.length > 0) front.push([referrer.definition.name, taken]);
      }
  }

  /** What refers to the rows: taken along, let go of, or the reason why they stay. */
  private async follow({ definition, name, field }: Referrer, ids: readonly string[]): Promise<string[]> {
    const column = sql.ref(`t.${columnOf(name)}`);
    const type = field.kind === 'text' ? sql`text` : sql`uuid`;
    const found = await this.tx.rows<{ id: string; to: string }>(sql`select t.id, ${column}::text as "to"
      from ${sql.table(tableOf(definition))} as t
      where t.tenant_id = ${this.tx.actor.tenantId}::uuid and ${column} = any(${[...ids]}::${type}[])`);
    // Parts of what law keeps stay with it.
    const part = definition.erasedWith === name;
    const rows = found.filter(({ id, to }) => !this.roots.has(id) && !(part && this.lawful.has(to)));
    if (rows.length === 0) return [];
    const data = definition.personal;
    const personal = isPersonal(data) && !data.outlives;
    if (part || (this.asked.whole && personal)) {
      for (const { id, to } of rows) this.roots.set(id, this.roots.get(to) ?? to);
      await this.take(
        definition,
        rows.map(({ id }) => id),
      );
      this.letGo(
        { definition, name, field },
        rows.filter(({ id }) => this.lawful.has(id)),
        false,
      );
      return rows.map(({ id }) => id);
    }
    this.letGo({ definition, name, field }, rows, personal);
    return [];
  }

  /** Rows that stay let go of what they refer to; where they cannot, that stays as well. */
  private letGo(
    { definition, name, field }: Referrer,
    rows: readonly { readonly to: string }[],
    personal: boolean,
  ): void {
    const to = rows.map((row) => row.to).filter((id) => !this.lawful.has(id));
    if (to.length === 0) return;
    if (field.optional && !personal) this.unlinks.push({ definition, field: name, to });
    else
      for (const id of to)
        this.keep(
          id,
          personal
            ? `“${definition.label}”仍引用它，那里的保存期限还没有届满`
            : `“${definition.label}”仍引用它，不能单独销毁`,
        );
  }

  keep(id: string, why: string): void {
    const root = this.roots.get(id) ?? id;
    if (!this.kept.has(root)) this.kept.set(root, why);
  }
}

type Held = { readonly dataset: string; readonly row: string | null; readonly reason: string };

const holdsOf = async (tx: ReadTransaction): Promise<Held[]> => {
  const rows = await tx.lookup(legalHold, { state: 'active' });
  return rows.filter(({ untilOn }) => !untilOn || untilOn >= today());
};

/** Rows of the walk that a hold names, or that refer to a row that one names. */
const holdBack = async (tx: ReadTransaction, registry: Registry, walk: Walk): Promise<void> => {
  const holds = await holdsOf(tx);
  const named = new Map(holds.flatMap(({ row, reason }) => (row ? [[row, reason] as const] : [])));
  for (const [name, ids] of walk.pieces) {
    const whole = holds.find(({ dataset, row }) => dataset === name && !row);
    for (const id of ids) {
      const reason = whole?.reason ?? named.get(id);
      if (reason) walk.keep(id, `留存令：${reason}`);
    }
    const definition = registry.byName.get(name) as RecordDefinition;
    for (const [field, { kind }] of Object.entries<Field>(definition.fields)) {
      if (kind !== 'reference' || named.size === 0) continue;
      const column = sql.ref(`t.${columnOf(field)}`);
      const rows = await tx.rows<{ id: string; to: string }>(sql`select t.id, ${column}::text as "to"
        from ${sql.table(tableOf(definition))} as t where t.tenant_id = ${tx.actor.tenantId}::uuid
          and t.id = any(${[...ids]}::uuid[]) and ${column} = any(${[...named.keys()]}::uuid[])`);
      for (const { id, to } of rows) walk.keep(id, `留存令：${named.get(to)}`);
    }
  }
};

const walked = async (tx: ReadTransaction, registry: Registry, asked: Asked): Promise<Walk> => {
  const walk = new Walk(tx, registry, asked);
  await walk.go();
  await holdBack(tx, registry, walk);
  return walk;
};

/**
 * What goes with rows of a record: their parts (`erasedWith`) and, where a person asked for it (`whole`), whatever
 * personal data refer to them, but for what law keeps. Rows that something else needs, or that a legal hold names, stay,
 * and it says why.
 */
export const extentOf = async (tx: ReadTransaction, registry: Registry, asked: Asked): Promise<Extent> => {
  const first = await walked(tx, registry, asked);
  const kept = [...first.kept].map(([id, why]): Kept => ({ id, why }));
  const free = asked.ids.filter((id) => !first.kept.has(id));
  const last = kept.length > 0 ? await walked(tx, registry, { ...asked, ids: free }) : first;
  const pieces = new Map([...last.pieces].map(([name, ids]) => [name, [...ids]]));
  return { pieces, unlinks: last.unlinks, kept, lawful: [...last.lawful.values()] };
};
