import { sql } from 'kysely';
import type { EffectContext, PrepareContext } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';

const TITLE = '组织没有保存';

/**
 * Keeps `path`, the chain of ids from the root: computed from the parent, never taken from a form.
 * A tree has one root and no cycles. Moves wait for one another here, where they would else meet in a deadlock below.
 * @throws Refusal `cycle`, `second-root`, `missing-reference`
 */
export const prepareOrganisation = async (
  context: PrepareContext<WriteTransaction>,
): Promise<Record<string, unknown>> => {
  const { tx, id, next, before } = context;
  const parent = (next.parent ?? null) as string | null;
  await refuseWrongTown(tx, next, parent);
  if (before && before.parent === parent && !('path' in context.values)) return {};
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`organisation-tree:${tx.actor.tenantId}`}, 0))`);
  if (!parent) {
    await refuseSecondRoot(tx, id);
    return { path: `${id}/` };
  }
  const [above] = await tx.rows<{ path: string | null }>(sql`select path from organisation where id = ${parent}::uuid`);
  if (!above?.path) throw refuse('missing-reference', TITLE, '所选的上级不存在', '请重新选择上级。');
  if (above.path.split('/').includes(id))
    throw refuse('cycle', TITLE, '所选的上级就是它自己，或在它下面', '请选择它下面以外的单位作为上级。');
  return { path: `${above.path}${id}/` };
};

/** A school lies in one town; one that a town runs lies there, and is not counted in two. */
const refuseWrongTown = async (
  tx: WriteTransaction,
  { kind, town }: Readonly<Record<string, unknown>>,
  parent: string | null,
): Promise<void> => {
  if (!town) return;
  const kinds = await tx.rows<{ id: string; kind: string }>(
    sql`select id, kind from organisation where id = any(${[town, parent].filter(Boolean)}::uuid[])`,
  );
  const isTown = (id: unknown) => kinds.some((one) => one.id === id && one.kind === 'town');
  if (kind !== 'school') throw refuse('town-of-no-school', TITLE, '只有学校填写所在镇（街道）', '请清空这一项。');
  if (!isTown(town)) throw refuse('not-a-town', TITLE, '所选的单位不是镇（街道）', '请从镇（街道）中选择。');
  if (isTown(parent)) throw refuse('town-twice', TITLE, '学校已经隶属镇（街道）', '请清空所在镇（街道），或更改上级。');
};

/** A bureau has one top; the system may stand up another (tests, several demonstration bureaus). */
const refuseSecondRoot = async (tx: WriteTransaction, id: string): Promise<void> => {
  if (tx.unbound) return;
  const others = await tx.rows(sql`select 1 from organisation where parent is null and id <> ${id}::uuid limit 1`);
  if (others.length > 0) throw refuse('second-root', TITLE, '最上级单位已经有了，只能有一个', '请为它选择上级。');
};

/** After a move, whatever lies below gets its new path, each change with its journal entry. */
export const followOrganisation = async (context: EffectContext<WriteTransaction>): Promise<void> => {
  const { tx, definition, row, before } = context;
  if (!before || before.path === row.path) return;
  const children = await tx.rows<{ id: string }>(
    sql`select id from organisation where parent = ${row.id}::uuid order by id`,
  );
  for (const child of children)
    await tx.system.update(definition, child.id, { path: `${row.path}${child.id}/` }, { verb: 'move-along' });
};
