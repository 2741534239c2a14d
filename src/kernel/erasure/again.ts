import { sql } from 'kysely';
import { isPersonal, type RecordDefinition, tableOf } from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';
import { eraseRows } from './erase-rows.ts';
import { execute, type Place } from './execute.ts';
import { extentOf, type Pieces } from './extent.ts';
import type { ErasureParts } from './find-due.ts';
import { type ErasedLine, erasedApart } from './kept-apart.ts';
import { asEraser } from './owner.ts';
import { erasureList, type Kept } from './records.ts';

/** Rows of a line that this database holds. */
const back = async (tx: WriteTransaction, { registry }: ErasureParts, line: ErasedLine) => {
  const found: { definition: RecordDefinition; ids: string[] }[] = [];
  for (const [name, ids] of Object.entries(line.pieces)) {
    const definition = registry.byName.get(name);
    if (!definition || !(isPersonal(definition.personal) || definition.erasedWith !== undefined)) continue;
    const rows = await tx.rows<{ id: string }>(sql`select id from ${sql.table(tableOf(definition))}
      where tenant_id = ${tx.actor.tenantId}::uuid and id = any(${ids}::uuid[])`);
    if (rows.length > 0) found.push({ definition, ids: rows.map(({ id }) => id) });
  }
  return found;
};

/** What goes again, and with it whatever refers to it in this older state. */
const extentAgain = async (tx: WriteTransaction, parts: ErasureParts, line: ErasedLine) => {
  const pieces = new Map<string, Set<string>>();
  const unlinks = [];
  const kept: Kept[] = [];
  for (const { definition, ids } of await back(tx, parts, line)) {
    const extent = await extentOf(tx, parts.registry, { definition, ids, whole: true, again: true });
    for (const [name, own] of extent.pieces) pieces.set(name, new Set([...(pieces.get(name) ?? []), ...own]));
    unlinks.push(...extent.unlinks);
    kept.push(...extent.kept);
  }
  return { pieces: new Map([...pieces].map(([name, own]) => [name, [...own]])) as Pieces, unlinks, kept };
};

/** One line of the list kept apart. @returns how many rows went */
const lineAgain = async (tx: WriteTransaction, parts: ErasureParts, line: ErasedLine): Promise<number> => {
  const { pieces, unlinks, kept } = await extentAgain(tx, parts, line);
  const items = Object.values(line.pieces)
    .flat()
    .map((id) => ({ id, on: null }));
  const dataset = Object.keys(line.pieces)[0] ?? '';
  const gone = [...pieces.values()].flat().length;
  if (gone + kept.length === 0) return 0;
  const basis = `${line.basis}；恢复备份后再次销毁`;
  const erased = await eraseRows(tx, parts.registry, { pieces, unlinks, basis });
  const label = parts.registry.byName.get(dataset)?.label ?? dataset;
  // Beside the proof it is what the disk is cleaned by, and what keeps it from being done at every start.
  await tx.system.create(
    erasureList,
    {
      ...{ title: `恢复备份后再次销毁：${label}`, dataset, origin: 'again', about: line.list, basis },
      ...{ count: items.length, items, kept, held: kept.length, erased: gone, ...erased },
    },
    { verb: 'execute', set: { state: 'executed', executedAt: new Date().toISOString() } },
  );
  return gone;
};

/**
 * A database that came back from a backup holds again what was erased since: whatever the lines beside it name and it
 * still holds is erased again, before anybody gets in. A list that was approved already is executed with all its
 * questions, as it would have been. @returns how many rows or lists
 */
export const eraseAgain = async (house: Place, parts: ErasureParts): Promise<number> => {
  let count = 0;
  for (const tenantId of await house.database.tenants())
    for (const line of erasedApart(house.folder, tenantId)) {
      let approved = false;
      await asEraser(house.database, tenantId, async (tx) => {
        const list = await tx.peek(erasureList, line.list);
        approved = list?.state === 'approved';
        const [done] = await tx.lookup(erasureList, { about: line.list, origin: 'again' });
        if (list?.state === 'executed' || approved || done) return;
        count += await lineAgain(tx, parts, line);
      });
      if (!approved) continue;
      await execute(house, tenantId, parts, line.list);
      count += 1;
    }
  return count;
};
