import { sql } from 'kysely';
import type { BulletinFacts, BulletinItem, BulletinRevisions } from '#contract/bulletin';
import { namesOf, organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { civilDateAt, parameterOn, workCalendar, workdaysBetween } from '#kernel/time';
import {
  deliveryParameters,
  dutyOccurrence,
  LIGHTS,
  type Light,
  lightOf,
  milestone,
  report,
  targetText,
} from '#modules/delivery';
import { COMMITMENT_STATES, commitment, target } from '#modules/plan';
import { hashOf } from './content.ts';
import { countsOf, type FactsAsked, factsOf } from './facts.ts';

type Commitment = RowOf<typeof commitment>;
type Milestone = RowOf<typeof milestone>;
type Revised = BulletinRevisions['items'][number];
type Difference = { readonly what: string; readonly before: string; readonly after: string; readonly row: string };

const [lightThresholds] = deliveryParameters;

/** What the records say now about the bulletin's day. */
type Hindsight = {
  readonly row: Commitment;
  readonly state: Commitment['state'];
  readonly milestones: readonly Milestone[];
  readonly light: Light;
  readonly unit: string | null;
  readonly targets: readonly string[];
};

/**
 * Corrections behind a frozen issue. What has simply happened since (a milestone confirmed later, a commitment closed
 * later) is no correction: the records of today are read for the bulletin's day, so that only what reaches back shows,
 * such as a confirmation that was taken back or a date that was moved.
 */
export const revisionsOf = async (
  tx: ReadTransaction,
  frozen: BulletinFacts,
  asked: FactsAsked,
): Promise<BulletinRevisions> => {
  const hindsight = await hindsightOf(tx, frozen);
  const differing = frozen.items.flatMap((item) => {
    const differences = differencesOf(item, hindsight.get(item.id));
    return differences.length > 0 ? [{ item, differences, now: hindsight.get(item.id) }] : [];
  });
  const authors = await authorsOf(
    tx,
    differing.flatMap(({ differences }) => differences.map((one) => one.row)),
    frozen.asOf,
  );
  const items = differing.map(
    ({ item, differences, now }): Revised => ({
      id: item.id,
      code: item.code,
      title: item.title,
      unit: item.unit?.name ?? null,
      lightBefore: item.light.label,
      lightAfter: now ? LIGHTS[now.light.colour] : '—',
      changes: differences.map(({ row, ...one }) => ({ ...one, ...(authors.get(row) ?? NOBODY) })),
    }),
  );
  return {
    asOf: frozen.asOf,
    on: frozen.on,
    reproduced: hashOf(coreOf(await factsOf(tx, asked))) === hashOf(coreOf(frozen)),
    items,
    counts: countDifferences(frozen, hindsight),
  };
};

/** What the records alone decide: names of people and offices may have changed since. */
const coreOf = ({ items, counts, on }: BulletinFacts) => ({
  on,
  counts,
  items: items.map(({ id, title, sentence, state, light, dueOn, closedOn, milestones, targets, progress }) => ({
    ...{ id, title, sentence, state, light, dueOn, closedOn, milestones, targets, progress },
  })),
});

const hindsightOf = async (tx: ReadTransaction, frozen: BulletinFacts): Promise<Map<string, Hindsight>> => {
  const ids = frozen.items.filter((item) => item.record === 'commitment').map((item) => item.id);
  const { asOf, on } = frozen;
  const rows = (await tx.lookup(commitment, { id: ids })).filter((row) => row.review !== 'dropped');
  const milestones = await tx.lookup(milestone, { commitment: ids });
  const reports = await tx.lookup(report, { commitment: ids });
  const owed = await tx.lookup(dutyOccurrence, { commitment: ids });
  const targets = (await tx.lookup(target, { commitment: ids })).filter((one) => one.source !== 'proposed');
  const places = new Map(
    (await tx.lookup(organisation, { id: rows.flatMap((row) => row.leadSection ?? []) })).map((one) => [
      one.id,
      one.shortName ?? one.name,
    ]),
  );
  const limits = await parameterOn(tx, lightThresholds, on);
  const calendar = await workCalendar(tx);
  const then = new Map(frozen.items.map((item) => [item.id, item]));
  const seen = rows.map((row): [string, Hindsight] => {
    const state = stateThen(row, then.get(row.id) as BulletinItem, asOf);
    const steps = milestones.filter((one) => one.commitment === row.id);
    const light = lightOf(
      {
        on,
        state,
        startOn: row.startOn ?? `${frozen.plan.planYear}-01-01`,
        dueOn: row.dueOn,
        milestones: steps.map((one) => ({ ...one, confirmed: confirmedThen(one, asOf) })),
        reportedOn: reports.flatMap((one) =>
          one.commitment === row.id && one.state !== 'draft' && one.submittedAt && one.submittedAt <= asOf
            ? [civilDateAt(one.submittedAt)]
            : [],
        ),
        owedReports: owed.flatMap((one) =>
          one.commitment === row.id && one.state !== 'waived' && !(one.doneAt && one.doneAt <= asOf) ? [one.dueOn] : [],
        ),
        hasRecord: false,
        workdays: (from, to) => workdaysBetween(calendar, from, to),
      },
      limits,
    );
    const own = targets.filter((one) => one.commitment === row.id).map(targetText);
    return [
      row.id,
      { row, state, milestones: steps, light, unit: places.get(row.leadSection ?? '') ?? null, targets: own },
    ];
  });
  return new Map(seen);
};

/** A closure that has been found wrong since was none; everything else stood as it stood. */
const stateThen = (row: Commitment, item: BulletinItem, asOf: string): Commitment['state'] => {
  const closedThen = row.state === 'closed' && row.closedAt !== null && row.closedAt <= asOf;
  if (item.state === 'closed' && !closedThen) return 'running';
  return item.state as Commitment['state'];
};

const confirmedThen = (one: Milestone, asOf: string): number =>
  one.state === 'confirmed' && one.confirmedAt && one.confirmedAt <= asOf ? (one.confirmedWeight ?? one.weight) : 0;

const differencesOf = (item: BulletinItem, now: Hindsight | undefined): Difference[] => {
  if (item.record !== 'commitment') return [];
  if (!now) return [{ what: '事项', before: item.title, after: '已移出要点', row: item.id }];
  const { row, state, unit, targets } = now;
  const fields: readonly (readonly [string, string, string])[] = [
    ['事项名称', item.title, row.title],
    ['完成时限', item.dueOn ?? '未定', row.dueOn ?? '未定'],
    ['牵头科室', item.unit?.name ?? '未明确', unit ?? '未明确'],
    ['状态', item.stateLabel, COMMITMENT_STATES[state]],
    ['目标', item.targets.map(withoutConfirmed).join('；'), targets.join('；')],
  ];
  return [
    ...fields.flatMap(([what, before, after]) => (before === after ? [] : [{ what, before, after, row: row.id }])),
    ...stepDifferences(item, now),
    ...lightDifference(item, now),
  ];
};

/** What was confirmed for a target grows by itself; what is compared is the target. */
const withoutConfirmed = (text: string): string => text.replace(/，已确认.*$/, '');

type Step = { readonly title: string; readonly dueOn: string; readonly weight: number; readonly confirmed: number };
const stepWords = ({ dueOn, weight, confirmed }: Step): string => `时限${dueOn}，权重${weight}，已确认${confirmed}`;

const stepDifferences = (item: BulletinItem, { milestones, row }: Hindsight): Difference[] => {
  // The confirmed weight that the paper told counts up to its instant; the title tells the steps apart.
  const asOfSteps = new Map(item.milestones.map((one) => [one.title, one]));
  const current = milestones.map((one) => ({ ...one, confirmed: stillConfirmed(one, asOfSteps.get(one.title)) }));
  const changed = current.flatMap((one): Difference[] => {
    const before = asOfSteps.get(one.title);
    const after = stepWords(one);
    if (before && stepWords(before) === after) return [];
    return [{ what: `节点“${one.title}”`, before: before ? stepWords(before) : '没有', after, row: one.id }];
  });
  const gone = item.milestones
    .filter((one) => !current.some((now) => now.title === one.title))
    .map((one) => ({ what: `节点“${one.title}”`, before: stepWords(one), after: '已取消', row: row.id }));
  return [...changed, ...gone];
};

/** A confirmation since the bulletin is progress and leaves the step as it was told. */
const stillConfirmed = (one: Milestone, before: Step | undefined): number => {
  const now = one.state === 'confirmed' ? (one.confirmedWeight ?? one.weight) : 0;
  return before ? Math.min(now, before.confirmed) : 0;
};

const lightDifference = (item: BulletinItem, { light, row }: Hindsight): Difference[] =>
  light.colour === item.light.colour && light.expected === item.light.expected && light.actual === item.light.actual
    ? []
    : [{ what: '亮灯', before: item.light.text, after: light.text, row: row.id }];

type Author = { readonly by: string | null; readonly at: string | null; readonly reason: string | null };
const NOBODY: Author = { by: null, at: null, reason: null };

/** Who wrote last to a row since the instant, when and why. */
const authorsOf = async (tx: ReadTransaction, rows: readonly string[], asOf: string): Promise<Map<string, Author>> => {
  const ids = [...new Set(rows)];
  if (ids.length === 0) return new Map();
  const entries = await tx.rows<{ id: string; at: string; actor: string | null; reason: string | null }>(
    sql`select distinct on (record_id) record_id as id, at, actor_id as actor, reason from journal
      where record_id = any(${ids}::uuid[]) and at > ${asOf}::timestamptz and verb not in ('read', 'export')
      order by record_id, at desc`,
  );
  const names = await namesOf(
    tx,
    entries.map((one) => one.actor),
  );
  return new Map(
    entries.map(({ id, at, actor, reason }) => [id, { by: actor ? (names.get(actor) ?? null) : null, at, reason }]),
  );
};

const COUNTED = {
  total: '事项总数',
  closed: '已销号',
  late: '滞后',
  green: '绿灯',
  yellow: '黄灯',
  orange: '橙灯',
  red: '红灯',
  grey: '不亮灯',
} as const;

/** Figures of the issue that would read differently. */
const countDifferences = (frozen: BulletinFacts, seen: ReadonlyMap<string, Hindsight>): BulletinRevisions['counts'] => {
  const items = frozen.items.flatMap((item): BulletinItem[] => {
    if (item.record !== 'commitment') return [item];
    const now = seen.get(item.id);
    if (!now) return [];
    return [{ ...item, state: now.state, light: { ...item.light, colour: now.light.colour, late: now.light.late } }];
  });
  const after = countsOf(items);
  return (Object.keys(COUNTED) as (keyof typeof COUNTED)[]).flatMap((key) =>
    frozen.counts[key] === after[key]
      ? []
      : [{ key, label: COUNTED[key], frozen: frozen.counts[key], now: after[key] }],
  );
};
