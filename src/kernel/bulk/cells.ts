import type { z } from 'zod';
import type { cellRow } from '#contract/bulk';
import { coveredFields, type RecordDefinition, type Registry, type Row } from '#kernel/definition';
import { problemsOf, readTexts } from '#kernel/import';
import { Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';

type CellRow = z.infer<typeof cellRow>;
type Problem = { readonly field: string | null; readonly detail: string };
type CellOutcome = {
  readonly id: string;
  readonly changed: boolean;
  readonly problems: Problem[];
  readonly values: Record<string, unknown>;
};

const GONE: Problem = { field: null, detail: '没有找到，或您无权查看' };

/**
 * Reads and writes the cells row by row, each with its own journal entry; a row that a rule refuses leaves the others
 * alone. Rehearsed, it says what would come of it.
 */
export const writeCellsInto = async (
  tx: WriteTransaction,
  registry: Registry,
  definition: RecordDefinition<any>,
  given: readonly CellRow[],
): Promise<CellOutcome[]> => {
  const found = new Map(
    ((await tx.find(definition, { id: given.map(({ id }) => id) })) as Row[]).map((row) => [row.id, row]),
  );
  const standing = given.flatMap((one) => {
    const row = found.get(one.id);
    return row ? [{ row, texts: one.texts ?? {} }] : [];
  });
  const read = await readTexts(tx, registry, definition, standing);
  const readings = new Map(standing.map(({ row }, at) => [row.id, read[at]]));
  const outcomes: CellOutcome[] = [];
  for (const one of given) {
    const reading = readings.get(one.id);
    const values = { ...one.values, ...reading?.values };
    const problems = [...(reading ? reading.problems : [GONE])];
    outcomes.push(
      problems.length > 0
        ? { id: one.id, changed: false, problems, values }
        : await writeRow(tx, definition, one, values),
    );
  }
  return outcomes;
};

/**
 * A rehearsal undoes itself and everything that it left: what was tried on covered fields is noted apart, row by row,
 * the fields and no value, so that nobody guesses unseen (decisions/0044). Nothing was tried on rows that are not there.
 */
export const noteRehearsal = async (
  tx: WriteTransaction,
  definition: RecordDefinition<any>,
  rehearsed: readonly CellOutcome[],
): Promise<void> => {
  const covered = coveredFields(definition, tx.actor);
  await tx.noteMany(
    rehearsed.flatMap(({ id, values, problems }) => {
      if (problems.includes(GONE)) return [];
      const fields = covered.filter((name) => values[name] !== undefined);
      const entry = {
        record: definition.name,
        recordId: id,
        verb: 'rehearse',
        reason: null,
        content: { after: { fields } },
      };
      return fields.length > 0 ? [entry] : [];
    }),
  );
};

const writeRow = async (
  tx: WriteTransaction,
  definition: RecordDefinition<any>,
  { id, version }: CellRow,
  values: Record<string, unknown>,
): Promise<CellOutcome> => {
  const written = await tx.attempt(() => tx.update(definition, id, values, { version }));
  if (written instanceof Refusal) return { id, changed: false, problems: problemsOf(written), values };
  return { id, changed: (written as Row).version !== version, problems: [], values };
};
