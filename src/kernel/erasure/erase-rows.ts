import { sql } from 'kysely';
import { columnOf, type Field, isPersonal, type RecordDefinition, type Registry, tableOf } from '#kernel/definition';
import { forgetDraftsAbout } from '#kernel/desk';
import { eraseContents } from '#kernel/seal';
import type { WriteTransaction } from '#kernel/store';
import type { Pieces, Unlink } from './extent.ts';

/** What went: rows by table, and hashes of files whose bytes nobody may need any more. */
export type Erased = {
  readonly counts: Readonly<Record<string, number>>;
  readonly tables: string[];
  readonly contents: string[];
};

type Course = {
  readonly pieces: Pieces;
  readonly unlinks: readonly Unlink[];
  /** The rule and the list, in Chinese: it stands in the journal for good. */
  readonly basis: string;
};

class Eraser {
  readonly counts: Record<string, number> = {};
  readonly tables = new Set<string>();

  constructor(
    private readonly tx: WriteTransaction,
    private readonly registry: Registry,
  ) {}

  private get tenant(): string {
    return this.tx.actor.tenantId;
  }

  private count(label: string, n: number): void {
    if (n > 0) this.counts[label] = (this.counts[label] ?? 0) + n;
  }

  /** Rows of a table, by a condition over alias `t`. */
  async take(table: string, label: string | null, where: ReturnType<typeof sql>): Promise<void> {
    const [gone] = await this.tx.rows<{ n: number }>(sql`with gone as (
      delete from ${sql.table(table)} as t where t.tenant_id = ${this.tenant}::uuid and (${where}) returning 1)
      select count(*)::int as n from gone`);
    if (!gone?.n) return;
    this.tables.add(table);
    if (label) this.count(label, gone.n);
  }

  /** Rows with every version that was, and their words in the search. */
  async rows(definition: RecordDefinition, ids: readonly string[]): Promise<void> {
    const table = tableOf(definition);
    await this.take(table, definition.label, sql`t.id = any(${[...ids]}::uuid[])`);
    await this.take(`${table}_history`, '历史版本', sql`t.id = any(${[...ids]}::uuid[])`);
    await this.take(
      'search_entry',
      '搜索词条',
      sql`t.record = ${definition.name} and t.record_id = any(${[...ids]}::uuid[])`,
    );
  }

  async unlink({ definition, field, to }: Unlink): Promise<void> {
    const column = sql.ref(columnOf(field));
    const table = sql.table(tableOf(definition));
    await this.tx.rows(sql`update ${table} set ${column} = null where tenant_id = ${this.tenant}::uuid
      and ${column} = any(${[...to]}::${definition.fields[field]?.kind === 'text' ? sql`text` : sql`uuid`}[])`);
  }

  /** Files that the rows and their earlier versions refer to. */
  async filesOf(definition: RecordDefinition, ids: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const [name, field] of Object.entries<Field>(definition.fields)) {
      if (field.target !== 'file') continue;
      const column = sql.ref(`t.${columnOf(name)}`);
      const value = field.kind === 'reference' ? column : sql`unnest(${column})`;
      for (const table of [tableOf(definition), `${tableOf(definition)}_history`]) {
        const rows = await this.tx.rows<{ file: string | null }>(sql`select distinct ${value} as file
          from ${sql.table(table)} as t where t.tenant_id = ${this.tenant}::uuid and t.id = any(${[...ids]}::uuid[])`);
        found.push(...rows.flatMap(({ file }) => file ?? []));
      }
    }
    return [...new Set(found)];
  }

  /** Those of the files that a row which stays refers to, or did. */
  private async filesInUse(ids: readonly string[]): Promise<Set<string>> {
    const used = new Set<string>();
    for (const definition of this.registry.records)
      for (const [name, field] of Object.entries<Field>(definition.fields)) {
        if (field.target !== 'file') continue;
        const column = sql.ref(`t.${columnOf(name)}`);
        const one = field.kind === 'reference';
        const value = one ? column : sql`unnest(${column})`;
        const meets = one ? sql`${column} = any(${[...ids]}::uuid[])` : sql`${column} && ${[...ids]}::uuid[]`;
        for (const table of [tableOf(definition), `${tableOf(definition)}_history`]) {
          const rows = await this.tx.rows<{ file: string }>(sql`select distinct ${value} as file
            from ${sql.table(table)} as t where t.tenant_id = ${this.tenant}::uuid and ${meets}`);
          for (const { file } of rows) used.add(file);
        }
      }
    return used;
  }

  /** Takes away the files that nobody refers to any more. @returns ids and hashes */
  async files(candidates: readonly string[]): Promise<{ ids: string[]; hashes: string[] }> {
    const used = candidates.length > 0 ? await this.filesInUse(candidates) : new Set<string>();
    const ids = candidates.filter((id) => !used.has(id));
    const definition = this.registry.byName.get('file');
    if (ids.length === 0 || !definition) return { ids: [], hashes: [] };
    const rows = await this.tx.rows<{ sha256: string }>(sql`select distinct sha256 from file
      where tenant_id = ${this.tenant}::uuid and id = any(${ids}::uuid[])`);
    await this.rows(definition, ids);
    return { ids, hashes: rows.map(({ sha256 }) => sha256) };
  }

  /**
   * What imports keep of the rows: the lines that wrote them, lines that were refused beside them (nobody can tell whose
   * they are), and the workbook. @returns imports and their files
   */
  async imports(ids: readonly string[]): Promise<{ imports: string[]; files: string[] }> {
    const definition = this.registry.byName.get('dataImport');
    if (!definition) return { imports: [], files: [] };
    const found = await this.tx.rows<{ id: string }>(sql`select distinct import_id as id from import_row
      where tenant_id = ${this.tenant}::uuid and record_id = any(${[...ids]}::uuid[])`);
    const imports = found.map(({ id }) => id);
    if (imports.length === 0) return { imports, files: [] };
    const files = await this.filesOf(definition, imports);
    await this.take('import_row', '导入行', sql`t.record_id = any(${[...ids]}::uuid[])`);
    await this.take('import_problem', '导入未收的行', sql`t.import_id = any(${imports}::uuid[])`);
    for (const table of ['data_import', 'data_import_history']) {
      await this.tx.rows(sql`update ${sql.table(table)} set file = null, kinds = null
        where tenant_id = ${this.tenant}::uuid and id = any(${imports}::uuid[])`);
      this.tables.add(table);
    }
    return { imports, files };
  }

  /** Letters about the rows. @returns their ids */
  async notices(ids: readonly string[]): Promise<string[]> {
    const definition = this.registry.byName.get('notice');
    if (!definition) return [];
    const found = await this.tx.rows<{ id: string }>(sql`select id from notice
      where tenant_id = ${this.tenant}::uuid and about_id = any(${[...ids]}::text[])`);
    const notices = found.map(({ id }) => id);
    await this.rows(definition, notices);
    await this.take('notice_told', null, sql`t.notice_id = any(${notices}::uuid[])`);
    return notices;
  }

  /** What the journal says of the rows: the envelopes stay. */
  async contents(ids: readonly string[], basis: string): Promise<void> {
    const found = await this.tx.rows<{ id: string }>(sql`select id from journal
      where tenant_id = ${this.tenant}::uuid and record_id = any(${[...ids]}::uuid[])`);
    const gone = await eraseContents(
      this.tx,
      found.map(({ id }) => id),
      basis,
    );
    this.count('日志内容', gone);
    this.tables.add('journal_payload');
  }

  /** Personal fields of rows that stay, now and in every version. */
  async empty(definition: RecordDefinition, ids: readonly string[]): Promise<void> {
    const names = emptiedFields(definition);
    for (const table of [tableOf(definition), `${tableOf(definition)}_history`]) {
      await this.tx.rows(
        sql`update ${sql.table(table)} set ${sql.join(
          names.map((name) => sql`${sql.ref(columnOf(name))} = null`),
        )} where tenant_id = ${this.tenant}::uuid and id = any(${[...ids]}::uuid[])`,
      );
      this.tables.add(table);
    }
    this.count(`${definition.label}（清空个人信息）`, ids.length);
  }
}

/** Fields that are emptied where the row itself has to stay. */
export const emptiedFields = (definition: RecordDefinition): string[] =>
  Object.entries<Field>(definition.fields)
    .filter(([, { sensitivity, optional, kind }]) => /^L[34]$/.test(sensitivity ?? '') && optional && kind !== 'sealed')
    .map(([name]) => name);

/** Whether rows of a record stay and are emptied instead. */
export const isEmptied = ({ personal }: RecordDefinition): boolean =>
  isPersonal(personal) && personal.retention.stays !== undefined;

/**
 * Erases rows for good, in a transaction of the owner: the rows and their parts with all versions, files that nobody
 * else refers to, words in the search, drafts, notices, what imports kept, changes on their way out, and what the
 * journal said. Measures fall by difference through their triggers. One entry a row says on which basis.
 */
export const eraseRows = async (
  tx: WriteTransaction,
  registry: Registry,
  { pieces, unlinks, basis }: Course,
): Promise<Erased> => {
  const eraser = new Eraser(tx, registry);
  const all = [...pieces].map(([name, ids]) => ({ definition: registry.byName.get(name) as RecordDefinition, ids }));
  const ids = all.flatMap((one) => one.ids);
  for (const one of unlinks) await eraser.unlink(one);
  const files: string[] = [];
  for (const { definition, ids: own } of all) {
    if (isEmptied(definition)) {
      await eraser.empty(definition, own);
      continue;
    }
    files.push(...(await eraser.filesOf(definition, own)));
    await eraser.rows(definition, own);
  }
  const imported = await eraser.imports(ids);
  const notices = await eraser.notices(ids);
  const gone = await eraser.files([...new Set([...files, ...imported.files])]);
  const drafts = await forgetDraftsAbout(tx, new Set(ids));
  if (drafts > 0) eraser.tables.add('form_draft');
  await eraser.take('outbox', '待推送的变更', sql`t.record_id = any(${ids}::uuid[])`);
  await eraser.contents([...ids, ...notices, ...gone.ids, ...imported.imports], basis);
  await tx.noteMany(
    all.flatMap(({ definition, ids: own }) =>
      own.map((recordId) => ({ record: definition.name, recordId, verb: 'erased', reason: basis, content: {} })),
    ),
  );
  const counts = drafts > 0 ? { ...eraser.counts, 草稿: drafts } : eraser.counts;
  return { counts, tables: [...eraser.tables].sort(), contents: gone.hashes };
};
