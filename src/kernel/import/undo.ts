import type { RecordDefinition, Row } from '#kernel/definition';
import type { JobContext } from '#kernel/job';
import { Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { type WrittenLine, writtenRows } from './bookkeeping.ts';
import { dataImport } from './records.ts';
import type { Opened } from './source.ts';

/** Rows a step. */
const STEP = 2_000;

/**
 * Takes an import back: rows that it made go, rows that it changed get their earlier values. A row that somebody has
 * changed since, or that others refer to by now, stays as it is and is counted.
 */
export const undoImport = async (
  context: JobContext<{ importId: string }>,
  { row, plan: { definition } }: Opened,
): Promise<void> => {
  const reason = `撤销导入：${row.fileName}`;
  // Backwards: what a later line built on an earlier one goes first.
  const written = await context.house.database.read(context.actor, async (tx) =>
    (await writtenRows(tx, row.id)).reverse(),
  );
  let { at, undone } = (context.saved as { at: number; undone: number } | null) ?? { at: 0, undone: 0 };
  for (; at < written.length; at += STEP) {
    undone = await context.write(async (tx) => {
      const sum = undone + (await takeBack(tx, definition, written.slice(at, at + STEP), reason));
      const done = Math.min(at + STEP, written.length);
      await context.checkpoint(tx, { at: done, undone: sum }, { phase: '撤销', done, total: written.length });
      return sum;
    });
  }
  await context.write((tx) =>
    tx.system.act(dataImport, row.id, 'finishUndo', { input: { undone: { undone, kept: written.length - undone } } }),
  );
};

const takeBack = async (
  tx: WriteTransaction,
  definition: RecordDefinition<any>,
  lines: readonly WrittenLine[],
  reason: string,
): Promise<number> => {
  const options = { verb: 'undoImport', reason };
  // Mostly nothing has happened since: then all are as they were left, and none has to be looked at first.
  if (lines.every(({ created }) => created)) {
    const outcome = await tx.attempt(() => tx.system.removeMany(definition, lines, options));
    if (!(outcome instanceof Refusal)) return lines.length;
  }
  const standing = new Map(
    ((await tx.lookup(definition, { id: lines.map(({ id }) => id) })) as Row[]).map((row) => [row.id, row]),
  );
  const untouched = lines.filter(({ id, version }) => standing.get(id)?.version === version);
  const made = untouched.filter(({ created }) => created);
  const changed = untouched.filter(({ created }) => !created);
  const earlier = await earlierRows(tx, definition, changed);
  const patches = changed.flatMap(({ id, version }) => {
    const before = earlier.get(id);
    return before ? [{ id, version, patch: fieldsOf(definition, before) }] : [];
  });
  if (patches.length > 0) await tx.system.updateMany(definition, patches, options);
  return patches.length + (await removeUnused(tx.system, definition, made, options));
};

/** Removes the rows that nothing refers to; halves are tried until what is in use stands alone. */
const removeUnused = async (
  tx: WriteTransaction,
  definition: RecordDefinition<any>,
  rows: readonly WrittenLine[],
  options: { verb: string; reason: string },
): Promise<number> => {
  if (rows.length === 0) return 0;
  const outcome = await tx.attempt(() => tx.removeMany(definition, rows, options));
  if (!(outcome instanceof Refusal)) return rows.length;
  if (rows.length === 1) return 0;
  const middle = Math.ceil(rows.length / 2);
  const first = await removeUnused(tx, definition, rows.slice(0, middle), options);
  return first + (await removeUnused(tx, definition, rows.slice(middle), options));
};

/** What may be given back: the system's own fields follow by themselves. */
const fieldsOf = (definition: RecordDefinition<any>, row: Row): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(definition.fields)
      .filter(([, field]) => !(field as { compute?: unknown }).compute)
      .map(([name]) => [name, row[name]]),
  );

const earlierRows = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  lines: readonly WrittenLine[],
): Promise<Map<string, Row>> => {
  if (lines.length === 0) return new Map();
  const rows = await tx.versions(
    definition,
    lines.map(({ id, version }) => ({ id, version: version - 1 })),
  );
  return new Map(rows.map((row) => [row.id, row as Row]));
};
