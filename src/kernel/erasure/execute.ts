import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type pg from 'pg';
import type { RowOf } from '#kernel/definition';
import { type RecordDefinition, systemActor } from '#kernel/definition';
import { dropBlob } from '#kernel/file';
import type { House } from '#kernel/http';
import type { ReadTransaction } from '#kernel/store';
import { parameterOn, type RetentionYears, today } from '#kernel/time';
import { blockKept } from './block.ts';
import { eraseRows, isEmptied } from './erase-rows.ts';
import { extentOf } from './extent.ts';
import { datasetsOf, dueRows, type ErasureParts, periodsOf } from './find-due.ts';
import { keepApart } from './kept-apart.ts';
import { asEraser } from './owner.ts';
import { erasureRule } from './parameters.ts';
import { erasureList, type Kept } from './records.ts';

type ErasureRow = RowOf<typeof erasureList>;
export type Place = Pick<House, 'database' | 'folder'>;

/** Rows whose years are no longer over: the child came back, or the period was made longer. */
const noLongerDue = async (tx: ReadTransaction, parts: ErasureParts, row: ErasureRow): Promise<Kept[]> => {
  if (row.origin !== 'period') return [];
  const datasets = datasetsOf(parts.registry);
  const at = datasets.findIndex(({ definition }) => definition.name === row.dataset);
  const years: RetentionYears | undefined = (await periodsOf(tx, parts))[at]?.years;
  const dataset = datasets[at];
  const due =
    dataset && typeof years === 'number' ? await dueRows(tx, { ...dataset, years, most: 1_000_000, except: [] }) : [];
  const still = new Set(due.map(({ id }) => id));
  return row.items.filter(({ id }) => !still.has(id)).map(({ id }) => ({ id, why: '执行时已不再到期' }));
};

/** One approved list, whole or not at all. */
export const execute = (house: Place, tenantId: string, parts: ErasureParts, id: string): Promise<void> =>
  asEraser(house.database, tenantId, async (tx) => {
    const row = (await tx.lock(erasureList, id, 'execute')) as unknown as ErasureRow;
    if (row.state !== 'approved') return;
    const definition = parts.registry.byName.get(row.dataset) as RecordDefinition;
    const changed = await noLongerDue(tx, parts, row);
    const out = new Set(changed.map((one) => one.id));
    const ids = row.items.map((one) => one.id).filter((one) => !out.has(one));
    const extent = await extentOf(tx, parts.registry, { definition, ids, whole: row.origin === 'request' });
    const lawful = extent.lawful.map(({ definition: of, id: row, basis: why, over }): Kept => {
      const then = over ? '；除存储外停止其他处理' : '';
      return { id: row, why: `“${of.label}”依法保存：${why}${then}` };
    });
    const kept = [...(row.kept ?? []), ...changed, ...extent.kept, ...lawful];
    const basis = `${row.basis.slice(0, 300)}（销毁清单${id}）`;
    keepApart(house.folder, tenantId, {
      ...{ list: id, at: new Date().toISOString(), basis, emptied: isEmptied(definition) },
      pieces: Object.fromEntries([...extent.pieces].map(([name, own]) => [name, [...own]])),
    });
    const erased = await eraseRows(tx, parts.registry, { ...extent, basis });
    await blockKept(tx, { lawful: extent.lawful, about: row.about });
    const staying = new Set(kept.map((one) => one.id));
    const gone = ids.filter((one) => !staying.has(one)).length;
    await tx.act(erasureList, id, 'execute', {
      input: { erased: gone, kept, held: kept.length, ...erased },
    });
  });

/** Milliseconds to wait for those who look at the database as it was; a write of theirs may take two minutes. */
const PATIENCE = 150_000;

/** What was approved is done, list by list; one that throws does not keep the others from theirs. */
export const executeApproved = async (
  house: Place,
  tenantId: string,
  parts: ErasureParts,
  { patience = PATIENCE } = {},
): Promise<void> => {
  const actor = systemActor(tenantId, '依规销毁');
  const rows = await house.database.read(actor, (tx) => tx.lookup(erasureList, { state: 'approved' }));
  const troubles: unknown[] = [];
  for (const { id } of rows) await execute(house, tenantId, parts, id).catch((error) => troubles.push(error));
  await cleanUp(house, tenantId, patience);
  if (troubles.length > 0) throw troubles[0];
};

/**
 * Whether nobody looks any more at the database as it was before this call: for them VACUUM keeps what was deleted,
 * even FULL. PostgreSQL's own ANALYZE is such a one. A write under way counts in whichever database of the server: until
 * it ends, every new snapshot looks back as far as its beginning, VACUUM FULL's own too.
 */
const othersHaveLeft = async (client: pg.ClientBase, patience: number): Promise<boolean> => {
  const { rows } = await client.query<{ now: string }>('select pg_current_xact_id()::text as now');
  const until = Date.now() + patience;
  for (;;) {
    const { rowCount } = await client.query(
      `select where pg_snapshot_xmin(pg_current_snapshot()) <= $1::xid8
        or exists (select from pg_stat_activity where coalesce(datname, current_database()) = current_database()
          and pid <> pg_backend_pid() and age(backend_xmin) > age($1::xid8::xid))
        or exists (select from pg_replication_slots where age(xmin) > age($1::xid8::xid))`,
      [rows[0]?.now],
    );
    if (rowCount === 0) return true;
    if (Date.now() >= until) return false;
    await sleep(100);
  }
};

const SAFE = /^[a-z][a-z0-9_]*$/;

/**
 * Writes tables anew, so that no page of theirs holds what was there. PostgreSQL only marks what is deleted; VACUUM
 * without FULL leaves the bytes until others need the place. Too large ones are left to that. Statistics hold values too.
 * Answers whether it was done.
 */
const rewrite = (
  house: Place,
  tables: readonly string[],
  { most, patience }: { readonly most: number; readonly patience: number },
): Promise<boolean> =>
  house.database.asOwner(async (client) => {
    if (!(await othersHaveLeft(client, patience))) return false;
    for (const table of tables.filter((one) => SAFE.test(one))) {
      const { rows } = await client.query<{ size: string }>('select pg_total_relation_size($1::regclass) as size', [
        table,
      ]);
      const full = Number(rows[0]?.size ?? 0) <= most * 1024 * 1024;
      await client.query(`vacuum (${full ? 'full, ' : ''}analyze) ${table}`);
    }
    // Not everybody's database lets its owner do so; there the statistics are renewed and the old ones written over.
    await client.query('vacuum full pg_statistic').catch(() => undefined);
    await client.query('checkpoint').catch(() => undefined);
    return true;
  });

/** Outside the parameter's dates the disk is cleaned all the same. */
const rewriteUpTo = (tx: ReadTransaction): Promise<number> =>
  parameterOn(tx, erasureRule, today()).then(
    (rule) => rule.rewriteUpTo,
    () => 2048,
  );

/** After the transaction: bytes of files, and places on the disk. What does not work now is tried again next time. */
const cleanUp = async (house: Place, tenantId: string, patience: number): Promise<void> => {
  const actor = systemActor(tenantId, '依规销毁');
  const { rows, most } = await house.database.read(actor, async (tx) => ({
    rows: await tx.lookup(erasureList, { state: 'executed' }, { where: [sql<boolean>`t.cleaned_at is null`] }),
    most: await rewriteUpTo(tx),
  }));
  if (rows.length === 0) return;
  const tables = [...new Set(rows.flatMap((row) => row.tables ?? []))];
  const rewritten = await rewrite(house, tables, { most, patience });
  for (const { id, contents } of rows) {
    const left: string[] = [];
    for (const hash of contents ?? []) if (!(await isGone(house, hash))) left.push(hash);
    const done = rewritten && left.length === 0 ? { cleanedAt: new Date().toISOString() } : {};
    await house.database.write(actor, (tx) => tx.system.update(erasureList, id, { contents: left, ...done }));
  }
};

/** Whether the bytes are gone or somebody else's too; what came in within the hour is asked again. */
const isGone = async (house: Place, hash: string): Promise<boolean> => {
  if (await dropBlob(house, hash)) return true;
  const { rows } = await house.database.asOwner((client) =>
    client.query('select 1 from file where sha256 = $1 limit 1', [hash]),
  );
  return rows.length > 0;
};
