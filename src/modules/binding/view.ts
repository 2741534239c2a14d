/** Bindings and standings as people read them. */
import type { BindingView, RecordStandingView } from '#contract/binding';
import { namesOf, organisation } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';
import { RECKONINGS } from './goal.ts';
import { BINDING_STATES } from './records.ts';
import { type Binding, maySee } from './rules.ts';
import type { RecordStanding } from './standing.ts';

/** What a record says; its numbers are left out for whoever may not see the rows' figures. */
export const standingShown = (tx: ReadTransaction, one: RecordStanding): RecordStandingView => {
  const { binding, place, on, unit, indicator } = one;
  const head = { title: binding.title ?? indicator.label, place, on, unit, decimals: indicator.decimals ?? 2 };
  const nothing = { quantity: null, goal: null, direction: null, met: null, gap: null, done: null };
  if (one.closed && !maySee(tx, indicator.name))
    return { ...head, ...nothing, because: '涉及敏感信息，您的岗位不能查看数值' };
  if (!one.standing) return { ...head, ...nothing, because: one.because };
  const { quantity, goal, direction, met, gap, done } = one.standing;
  return { ...head, quantity, goal, direction, met, gap, done, because: null };
};

/** Bindings with the names of places and people. */
export const bindingsShown = async (tx: ReadTransaction, rows: readonly Binding[]): Promise<BindingView[]> => {
  const places = await tx.lookup(organisation, { id: [...new Set(rows.map(({ unit }) => unit))] });
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const people = await namesOf(
    tx,
    rows.map(({ confirmedBy }) => confirmedBy),
  );
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    target: row.target,
    title: row.title ?? row.indicator,
    indicator: row.indicator,
    place: { id: row.unit, name: names.get(row.unit) ?? '' },
    reckoning: row.reckoning,
    reckoningLabel: RECKONINGS[row.reckoning],
    state: row.state,
    stateLabel: BINDING_STATES[row.state],
    likeness: row.likeness,
    grounds: row.grounds ?? [],
    baseline: row.baseline,
    baselineOn: row.baselineOn,
    confirmedBy: row.confirmedBy ? (people.get(row.confirmedBy) ?? null) : null,
    confirmedAt: row.confirmedAt,
  }));
};
