import type { BulkChange, BulkSelection } from '#contract/bulk';
import type { Actor, RecordDefinition, Row } from '#kernel/definition';
import type { House } from '#kernel/http';
import { rehearse } from '#kernel/import';
import type { ReadTransaction } from '#kernel/store';
import { applyTo, type Outcome, refuseChange } from './apply.ts';
import { selected } from './select.ts';
import { titlesOf, withTitles } from './view.ts';

/** Rows that a preview tries; a change of more is told by the first ones. */
const MOST_TRIED = 2_000;
const MOST_TOLD = 50;
const SAMPLES = 5;

const kindsOf = ({ refused }: Outcome): { detail: string; count: number }[] => {
  const counts = new Map<string, number>();
  for (const { detail } of refused) counts.set(detail, (counts.get(detail) ?? 0) + 1);
  return [...counts].map(([detail, count]) => ({ detail, count })).sort((one, other) => other.count - one.count);
};

const samplesOf = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  change: BulkChange,
  ids: readonly string[],
) => {
  const names = 'values' in change ? Object.keys(change.values) : [definition.states?.field ?? ''];
  const rows = ids.length > 0 ? ((await tx.find(definition, { id: [...ids] })) as Row[]) : [];
  const titles = await titlesOf(tx, definition, ids);
  return rows.map((row) => ({
    id: row.id,
    title: titles.get(row.id) ?? '',
    before: Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
  }));
};

/** What a change would do, tried in a transaction that is undone. */
export const previewOf = async (
  house: House,
  actor: Actor,
  definition: RecordDefinition<any>,
  { selection, change }: { selection: BulkSelection; change: BulkChange },
) => {
  const { ids, outcome } = await rehearse(house.database, actor, async (tx) => {
    refuseChange(tx, definition, change);
    const ids = await selected(tx, definition, selection);
    return { ids, outcome: await applyTo(tx, definition, change, ids.slice(0, MOST_TRIED)) };
  });
  const told = outcome.refused.slice(0, MOST_TOLD);
  return house.database.read(actor, async (tx) => ({
    total: ids.length,
    tried: Math.min(ids.length, MOST_TRIED),
    changed: outcome.changed.length,
    unchanged: outcome.unchanged.length,
    refused: outcome.refused.length,
    kinds: kindsOf(outcome),
    refusals: withTitles(
      told,
      await titlesOf(
        tx,
        definition,
        told.map(({ id }) => id),
      ),
    ),
    samples: await samplesOf(tx, definition, change, outcome.changed.slice(0, SAMPLES)),
  }));
};
