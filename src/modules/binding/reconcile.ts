/** Totals against their parts: as the plan promises them, and as records say. */
import type { ReconciledTotal } from '#contract/binding';
import { asNumber, type Fraction, fraction, minus } from '#kernel/measure';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, today } from '#kernel/time';
import { plan, planVersion, target, targetText } from '#modules/plan';
import type { Target } from './rules.ts';
import { type RecordStanding, standingsOf } from './standing.ts';
import { standingShown } from './view.ts';

type Part = ReconciledTotal['parts'][number];

/** Exact, so that 0.1 + 0.2 is 0.3; null where one of them is unknown. */
const sum = (values: readonly (number | null)[]): number | null =>
  values.some((one) => one === null)
    ? null
    : asNumber(values.reduce<Fraction>((so, one) => minus(so, fraction(-(one as number))), fraction(0)));

const less = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : asNumber(minus(fraction(a), fraction(b)));

const partOf = (tx: ReadTransaction, one: Target, record: RecordStanding | undefined): Part => {
  const known = record ? standingShown(tx, record).quantity : one.confirmedValue;
  return {
    target: one.id,
    text: targetText(one),
    commitment: one.commitment,
    value: one.value,
    actual: known,
    source: known === null ? 'none' : record ? 'record' : 'confirmed',
    lacks: less(one.value, known),
  };
};

const shortfall = ({ text, lacks }: Part): string =>
  `“${text}”${(lacks ?? 0) > 0 ? '少' : '多'}${Math.abs(lacks ?? 0)}`;

/** 57 = 5+4+4+7+12+12+8+5; where it does not, by how much, and which parts differ from their record. */
const findingsOf = (
  total: Part,
  parts: readonly Part[],
  { promised, actual }: { promised: number | null; actual: number | null },
): ReconciledTotal['findings'] => {
  const adds = parts.map(({ value }) => value ?? '？').join('+');
  const differing = parts.filter(({ source, lacks }) => source !== 'none' && lacks !== null && lacks !== 0);
  const unknown = parts.filter(({ source }) => source === 'none');
  return [
    promised === 0
      ? { ok: true, text: `分项之和与总数一致：${total.value}=${adds}` }
      : { ok: false, text: `分项之和与总数不一致：总数${total.value}，分项${adds}，相差${promised ?? '不明'}` },
    ...(actual === null || actual === 0
      ? []
      : [{ ok: false, text: `记录的分项之和与记录的总数不一致，相差${actual}；请核对登记册` }]),
    ...(differing.length > 0
      ? [{ ok: false, text: `记录与目标不同的分项：${differing.map(shortfall).join('、')}` }]
      : []),
    ...(unknown.length > 0 && unknown.length < parts.length
      ? [{ ok: false, text: `还没有记录的分项：${unknown.map(({ text }) => `“${text}”`).join('、')}` }]
      : []),
  ];
};

/**
 * Totals whose parts are all of them: those that the decomposition found to be so, and those that a person put together.
 * 其中 names some parts and leaves the rest unsaid.
 */
const exhaustiveTotals = async (
  tx: ReadTransaction,
  planId: string,
  targets: readonly Target[],
): Promise<Set<string>> => {
  const [newest] = await tx.lookup(planVersion, { plan: planId }, { sort: '-number', limit: 1 });
  const orders = new Set((newest?.findings ?? []).flatMap(({ kind, targets: of }) => (kind === 'sum' ? of : [])));
  const byHand = targets.filter(({ source }) => source === 'manual').map(({ parent }) => parent);
  return new Set(targets.filter(({ id, order }) => orders.has(order) || byHand.includes(id)).map(({ id }) => id));
};

/** Every total of a plan that the text breaks into parts which are all of it. */
export const reconciliationOf = async (
  tx: ReadTransaction,
  planId: string,
  on: CivilDate = today(),
): Promise<{ on: CivilDate; totals: ReconciledTotal[] }> => {
  const { id } = await tx.get(plan, planId);
  const targets = await tx.find(target, { plan: id, source: { op: 'ne', value: 'proposed' } }, { sort: 'order' });
  const standings = await standingsOf(tx, targets, { on });
  const shown = (one: Target): Part => partOf(tx, one, standings.get(one.id));
  const exhaustive = await exhaustiveTotals(tx, id, targets);
  const totals = targets.flatMap((one): ReconciledTotal[] => {
    const own = targets.filter(({ parent }) => parent === one.id);
    if (own.length === 0 || !exhaustive.has(one.id)) return [];
    const [total, parts] = [shown(one), own.map(shown)];
    const promised = less(sum(parts.map(({ value }) => value)), total.value);
    const actual = less(sum(parts.map((part) => part.actual)), total.actual);
    const findings = findingsOf(total, parts, { promised, actual });
    return [{ ...total, unit: one.unit, parts, promisedDifference: promised, actualDifference: actual, findings }];
  });
  return { on, totals };
};
