import type { RecordDefinition, Row } from '#kernel/definition';
import type { JobContext } from '#kernel/job';
import { Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { inStep, standsAlone } from './ahead.ts';
import { type WrittenLine, writtenRows } from './bookkeeping.ts';
import { dataImport } from './records.ts';
import type { Opened } from './source.ts';

/** Rows a step. */
const STEP = 2_000;
/**
 * Steps under way at once: PostgreSQL asks every foreign key that may point at a row, which takes most of the time, and
 * does it for two steps on two cores.
 */
const AT_ONCE = 2;

/**
 * Takes an import back: rows that it made go, rows that it changed get their earlier values. A row that somebody has
 * changed since, or that others refer to by now, stays as it is and is counted.
 */
export const undoImport = async (context: JobContext<{ importId: string }>, { row, plan }: Opened): Promise<void> => {
  const reason = `撤销导入：${row.fileName}`;
  // Backwards: what a later line built on an earlier one goes first.
  const written = await context.house.database.read(context.actor, async (tx) =>
    (await writtenRows(tx, row.id)).reverse(),
  );
  const course = { at: 0, undone: 0, ...(context.saved as { at: number; undone: number } | null) };
  const steps = Array.from({ length: Math.ceil((written.length - course.at) / STEP) }, (_, n) => course.at + n * STEP);
  await inStep(steps, standsAlone(plan) ? AT_ONCE : 1, async (at, behind) => {
    const reached = await context.write(async (tx) => {
      const taken = await takeBack(tx, plan.definition, written.slice(at, at + STEP), reason);
      await behind;
      const done = Math.min(at + STEP, written.length);
      const next = { at: done, undone: course.undone + taken };
      await context.checkpoint(tx, next, { phase: '撤销', done, total: written.length });
      return next;
    });
    Object.assign(course, reached);
  });
  const undone = { undone: course.undone, kept: written.length - course.undone };
  await context.write((tx) => tx.system.act(dataImport, row.id, 'finishUndo', { input: { undone } }));
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
