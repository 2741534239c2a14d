/** Every change that a merge makes is remembered by row and versions, so that taking it back restores exactly that. */
import type { RecordDefinition, Row } from '#kernel/definition';
import { same, type WriteTransaction } from '#kernel/store';

export type Touch = {
  readonly record: string;
  readonly row: string;
  readonly fields: readonly string[];
  readonly fromVersion: number;
  readonly toVersion: number;
};

type Definition = RecordDefinition<any>;
type Patch = Readonly<Record<string, unknown>>;

/** Changes rows in the name of a merge and remembers each. `tx` writes as the house does. */
export class Touches {
  readonly list: Touch[] = [];
  private readonly tx: WriteTransaction;
  private readonly reason: string;

  constructor(tx: WriteTransaction, reason: string) {
    this.tx = tx.system;
    this.reason = reason;
  }

  async change(definition: Definition, rows: readonly Row[], patchOf: (row: Row) => Patch): Promise<void> {
    const changes = rows.map((row) => ({ row, patch: patchOf(row) }));
    const { changed } = await this.tx.updateMany(
      definition,
      changes.map(({ row, patch }) => ({ id: row.id, patch })) as never,
      { verb: 'merge', reason: this.reason },
    );
    if (changed.length === 0) return;
    const after = await this.tx.lookup(definition, { id: changed });
    const versions = new Map(after.map((row: Row) => [row.id, row.version]));
    for (const { row, patch } of changes) {
      const toVersion = versions.get(row.id);
      const fields = Object.keys(patch).filter((name) => !same(row[name], patch[name]));
      if (toVersion !== undefined && changed.includes(row.id))
        this.list.push({ record: definition.name, row: row.id, fields, fromVersion: row.version, toVersion });
    }
  }
}

export type Conflict = {
  readonly record: string;
  readonly row: string;
  readonly field: string;
  readonly label: string;
};

const keyOf = (id: string, version: number): string => `${id} ${version}`;

/** Versions of rows, current or past. */
const versionsOf = async (tx: WriteTransaction, definition: Definition, touches: readonly Touch[]) => {
  const wanted = touches.flatMap(({ row, fromVersion, toVersion }) => [
    { id: row, version: fromVersion },
    { id: row, version: toVersion },
  ]);
  const current = (await tx.lookup(definition, { id: [...new Set(touches.map((one) => one.row))] })) as Row[];
  const past = await tx.versions(definition, wanted);
  return {
    now: new Map(current.map((row) => [row.id, row])),
    at: new Map([...past, ...current].map((row) => [keyOf(row.id, row.version), row])),
  };
};

/** Touches that follow one another on one record, last first: each such run is put back by one statement. */
const runsOf = (touches: readonly Touch[]): Touch[][] => {
  const runs: Touch[][] = [];
  for (const touch of [...touches].reverse()) {
    const run = runs.at(-1);
    const fits = run && run[0]?.record === touch.record && !run.some((one) => one.row === touch.row);
    if (fits) run.push(touch);
    else runs.push([touch]);
  }
  return runs;
};

/**
 * Puts back what the touches changed, last first. A field that was changed again since stays as it is and is answered
 * as a conflict, and so is a row that is gone.
 */
export const putBack = async (
  tx: WriteTransaction,
  named: (record: string) => Definition,
  touches: readonly Touch[],
  reason: string,
): Promise<Conflict[]> => {
  const conflicts: Conflict[] = [];
  for (const run of runsOf(touches)) {
    const definition = named(String(run[0]?.record));
    const { now, at } = await versionsOf(tx, definition, run);
    const changes = run.flatMap((touch) => {
      const [row, was, after] = [
        now.get(touch.row),
        at.get(keyOf(touch.row, touch.fromVersion)),
        at.get(keyOf(touch.row, touch.toVersion)),
      ];
      const patch: Record<string, unknown> = {};
      for (const field of touch.fields)
        if (row && was && after && same(row[field], after[field])) patch[field] = was[field];
        else
          conflicts.push({
            record: touch.record,
            row: touch.row,
            field,
            label: `${definition.label}的${definition.fields[field]?.label ?? field}`,
          });
      return Object.keys(patch).length > 0 ? [{ id: touch.row, patch }] : [];
    });
    if (changes.length > 0) await tx.system.updateMany(definition, changes as never, { verb: 'unmerge', reason });
  }
  return conflicts;
};
