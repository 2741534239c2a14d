import type { BulletinCounts, BulletinFacts, BulletinItem, BulletinSubject } from '#contract/bulletin';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, parsePeriod, periodName, rangeOf, startOfDay } from '#kernel/time';
import { dayOf, ruleInForce } from '#modules/delivery';
import { plan } from '#modules/plan';
import { compare, previousIssue, withRuns } from './comparison.ts';
import { comingSteps, demandsOf } from './demands.ts';
import { frozenIndicators } from './indicators.ts';
import { commitmentItems, promisesChosen, promisesOf } from './items.ts';
import { projectItems } from './project-items.ts';
import { bulletinSeries } from './series-record.ts';

export type FactsAsked = {
  readonly series: string;
  readonly period: string;
  readonly subjects: readonly BulletinSubject[];
  /** Instant that the records are read as of. */
  readonly asOf: string;
  /** Snapshot that figures of indicators are taken from. */
  readonly snapshot: string | null;
};

const MOST_GOOD = 12;

/** How many of the items stand where. */
export const countsOf = (items: readonly BulletinItem[]): BulletinCounts => {
  const inState = (...states: string[]) => items.filter((item) => states.includes(item.state)).length;
  const lit = (colour: string) => items.filter((item) => item.light.colour === colour).length;
  return {
    total: items.length,
    closed: inState('closed'),
    running: inState('running'),
    awaiting: inState('awaiting'),
    notStarted: inState('notStarted'),
    aside: inState('adjusting', 'suspended'),
    late: items.filter((item) => item.light.late).length,
    green: lit('green'),
    yellow: lit('yellow'),
    orange: lit('orange'),
    red: lit('red'),
    grey: lit('grey'),
  };
};

/**
 * Everything an issue says, from the records as of an instant: the same question gives the same answer, in December
 * as in March. @throws Refusal `not-in-force` where the light rule or the deadlines have no value on the day
 */
export const factsOf = async (tx: ReadTransaction, asked: FactsAsked): Promise<BulletinFacts> => {
  const { asOf } = asked;
  const series = await tx.peek(bulletinSeries, asked.series);
  if (!series) throw new Error(`series ${asked.series} is missing`);
  const [of] = await tx.lookup(plan, { id: series.plan }, { asOf });
  const on = dayOf({ asOf });
  const period = parsePeriod(asked.period);
  const previous = await previousIssue(tx, series.id, asked.period);
  const items = withRuns(await itemsOf(tx, series, asked, on), previous);
  const since = previous?.facts.asOf ?? startOfDay(rangeOf(period).from);
  return {
    schema: 1,
    kind: series.kind,
    ...{ asOf, on },
    period: asked.period,
    periodLabel: periodName(period),
    plan: {
      id: series.plan,
      title: of?.title ?? '',
      docNumber: of?.docNumber ?? null,
      planYear: of?.planYear ?? series.year,
    },
    rule: await ruleInForce(tx, { asOf }),
    counts: countsOf(items),
    items,
    good: goodOf(items, since),
    late: lateOf(items),
    demands: await demandsOf(tx, items, { asOf, on, period }),
    coming: comingSteps(items, on, period),
    sections: sectionsOf(items),
    comparison: previous ? compare(items, previous) : null,
    ...(await frozenIndicators(tx, asked.snapshot)),
  };
};

const itemsOf = async (
  tx: ReadTransaction,
  series: { readonly kind: string; readonly plan: string },
  { subjects, asOf }: FactsAsked,
  on: CivilDate,
): Promise<BulletinItem[]> => {
  if (series.kind === 'progress') return commitmentItems(tx, await promisesOf(tx, series.plan, asOf), { asOf, on });
  const ids = (record: BulletinSubject['record']) => subjects.flatMap((one) => (one.record === record ? one.id : []));
  const promises = await commitmentItems(tx, await promisesChosen(tx, ids('commitment'), asOf), { asOf, on });
  const found = new Map(
    [...promises, ...(await projectItems(tx, ids('project'), { asOf, on }))].map((item) => [item.id, item]),
  );
  return subjects.flatMap(({ id }) => found.get(id) ?? []);
};

/** Closed since the last issue, then those whose confirmed milestones are ahead of or level with what was due. */
const goodOf = (items: readonly BulletinItem[], since: string): string[] => {
  const closed = items.filter((item) => item.closedOn !== null && item.closedOn >= dayOf({ asOf: since }));
  const ahead = items
    .filter((item) => item.state !== 'closed' && item.light.colour === 'green' && item.light.actual > 0)
    .sort((a, b) => a.light.gap - b.light.gap || b.light.actual - a.light.actual);
  return [...closed, ...ahead].slice(0, MOST_GOOD).map((item) => item.id);
};

const HEAVY = { red: 0, orange: 1, yellow: 2, green: 3, grey: 4 } as const;

/** Late items, red before orange, the widest gap first. */
const lateOf = (items: readonly BulletinItem[]): string[] =>
  items
    .filter((item) => item.light.late)
    .sort((a, b) => HEAVY[a.light.colour] - HEAVY[b.light.colour] || b.light.gap - a.light.gap)
    .map((item) => item.id);

const sectionsOf = (items: readonly BulletinItem[]): BulletinFacts['sections'] => {
  const names = [...new Set(items.map((item) => item.unit?.name ?? '未明确'))];
  return names.map((name) => {
    const { total, closed, late, green, yellow, orange, red, grey } = countsOf(
      items.filter((item) => (item.unit?.name ?? '未明确') === name),
    );
    return { name, total, closed, late, green, yellow, orange, red, grey };
  });
};
