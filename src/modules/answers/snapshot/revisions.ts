/** What was frozen beside what the records say now of the same day: the difference, and what it does to the verdict. */
import { organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import { type IndicatorRegistry, type IndicatorValue, indicatorValues, mayAsk, measuresIn } from '#kernel/measure';
import type { ReadTransaction } from '#kernel/store';
import { figureSnapshot, frozenFigure } from './records.ts';
import { digestOf } from './take.ts';

type Frozen = RowOf<typeof frozenFigure>;

export type Revision = {
  readonly indicator: string;
  readonly label: string;
  readonly measuredIn: string;
  readonly decimals: number;
  readonly unit: string;
  readonly unitName: string;
  readonly frozen: { readonly value: number | null; readonly state: string; readonly because: string | null };
  /** Null where the indicator is gone, or the post may not see it now. */
  readonly now: { readonly value: number | null; readonly state: string; readonly because: string | null } | null;
  readonly difference: number | null;
  /** The verdict is another one now. */
  readonly turned: boolean;
  /** Counted for now alone: the difference holds what happened since as well as corrections. */
  readonly timeless: boolean;
};

const said = ({ value, state, because }: Pick<IndicatorValue, 'value' | 'state' | 'because'>) => ({
  value,
  state,
  because,
});

const frozenAnswer = ({ explanation }: Frozen): IndicatorValue => explanation as unknown as IndicatorValue;

const beside = (one: Frozen, now: IndicatorValue | null, unitName: string, timeless: boolean): Revision => {
  const before = frozenAnswer(one);
  const known = now && now.value !== null && before.value !== null;
  return {
    indicator: one.indicator,
    label: one.label,
    measuredIn: one.measuredIn,
    decimals: Number((one.explanation as { decimals?: number }).decimals ?? 2),
    unit: one.unit,
    unitName,
    frozen: said(before),
    now: now && said(now),
    difference: known ? Number(now.value) - Number(before.value) : null,
    turned: now !== null && now.state !== before.state,
    timeless,
  };
};

/** Of one indicator all units, or of the snapshot's own unit all indicators. */
export const revisionsOf = async (
  tx: ReadTransaction,
  registry: IndicatorRegistry,
  id: string,
  asked: { readonly indicator?: string | undefined; readonly unit?: string | undefined },
): Promise<Revision[]> => {
  const { on } = await tx.get(figureSnapshot, id);
  const narrowed = asked.indicator ? { indicator: asked.indicator } : asked.unit ? { unit: asked.unit } : {};
  const rows = await tx.find(frozenFigure, { snapshot: id, ...narrowed }, { sort: 'indicator' });
  const units = await tx.lookup(organisation, { id: [...new Set(rows.map(({ unit }) => unit))] });
  const names = new Map(units.map((one) => [one.id, one.name]));
  const revisions: Revision[] = [];
  for (const name of new Set(rows.map(({ indicator }) => indicator))) {
    const own = rows.filter(({ indicator }) => indicator === name);
    const one = registry.byName.get(name);
    const open = one && mayAsk(tx, one) ? one : null;
    const now = open ? await indicatorValues(tx, open, { units: own.map(({ unit }) => unit), on }) : [];
    const timeless = open ? measuresIn(open).some(({ holds }) => !holds) : false;
    revisions.push(...own.map((row, at) => beside(row, now[at] ?? null, names.get(row.unit) ?? '', timeless)));
  }
  return revisions;
};

/** Whether the figures still say what was frozen. */
export const isIntact = async (tx: ReadTransaction, id: string): Promise<boolean> => {
  const { digest } = await tx.get(figureSnapshot, id);
  return digestOf(await tx.lookup(frozenFigure, { snapshot: id })) === digest;
};
