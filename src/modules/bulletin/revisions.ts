import { sql } from 'kysely';
import type { BulletinFacts, BulletinItem, BulletinRevisions } from '#contract/bulletin';
import { namesOf } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';
import { LIGHTS } from '#modules/delivery';
import { hashOf } from './content.ts';
import { countsOf, type FactsAsked, factsOf } from './facts.ts';
import { type Hindsight, hindsightOf, type StepNow } from './hindsight.ts';

type Revised = BulletinRevisions['items'][number];
/** `row` is the row that was written to. */
type Difference = { readonly what: string; readonly before: string; readonly after: string; readonly row: string };

/**
 * Corrections behind a frozen issue, with their effect on its figures. What has simply happened since (a milestone
 * confirmed later, a commitment closed later) is no correction; a confirmation taken back or a date moved is one.
 */
export const revisionsOf = async (
  tx: ReadTransaction,
  frozen: BulletinFacts,
  asked: FactsAsked,
): Promise<Omit<BulletinRevisions, 'indicators'>> => {
  const hindsight = await hindsightOf(tx, frozen);
  const differing = frozen.items.flatMap((item) => {
    const now = hindsight.get(item.id);
    const differences = differencesOf(item, now);
    return differences.length > 0 ? [{ item, differences, now }] : [];
  });
  const rows = differing.flatMap(({ differences }) => differences.map((one) => one.row));
  const authors = await authorsOf(tx, rows, frozen.asOf);
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

const differencesOf = (item: BulletinItem, now: Hindsight | undefined): Difference[] => {
  if (!now) return [{ what: '事项', before: item.title, after: '已移出', row: item.id }];
  const fields: readonly (readonly [string, string, string])[] = [
    ['事项名称', item.title, now.title],
    ['完成时限', item.dueOn ?? '未定', now.dueOn ?? '未定'],
    ['状态', item.stateLabel, now.stateLabel],
    ['目标', item.targets.map(withoutConfirmed).join('；'), now.targets.join('；')],
  ];
  return [
    ...fields.flatMap(([what, before, after]) => (before === after ? [] : [{ what, before, after, row: now.id }])),
    ...unitDifference(item, now),
    ...stepDifferences(item, now),
    ...lightDifference(item, now),
  ];
};

/** An office that was renamed is the same office. */
const unitDifference = (item: BulletinItem, { unit, id }: Hindsight): Difference[] =>
  (item.unit?.id ?? null) === (unit?.id ?? null)
    ? []
    : [{ what: '牵头科室', before: item.unit?.name ?? '未明确', after: unit?.name ?? '未明确', row: id }];

/** What was confirmed for a target grows by itself; what is compared is the target. */
const withoutConfirmed = (text: string): string => text.replace(/，已确认.*$/, '');

type Step = Omit<StepNow, 'id'>;
const stepWords = ({ dueOn, weight, confirmed }: Step): string => `时限${dueOn}，权重${weight}，已确认${confirmed}`;

/** The title tells steps apart; a step without its match was added, renamed or taken away. */
const stepDifferences = (item: BulletinItem, { steps, id }: Hindsight): Difference[] => {
  const then = new Map(item.milestones.map((one) => [one.title, one]));
  const changed = steps.flatMap((one): Difference[] => {
    const before = then.get(one.title);
    const [was, is] = [before ? stepWords(before) : '没有', stepWords(one)];
    return was === is ? [] : [{ what: `节点“${one.title}”`, before: was, after: is, row: one.id }];
  });
  const gone = item.milestones.filter((one) => !steps.some((now) => now.title === one.title));
  const absent = (one: Step) => ({ what: `节点“${one.title}”`, before: stepWords(one), after: '已取消', row: id });
  return [...changed, ...gone.map(absent)];
};

const lightDifference = (item: BulletinItem, { light, id }: Hindsight): Difference[] =>
  light.colour === item.light.colour && light.expected === item.light.expected && light.actual === item.light.actual
    ? []
    : [{ what: '亮灯', before: item.light.text, after: light.text, row: id }];

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
