import { sql } from 'kysely';
import type { BulletinComparison, BulletinFacts, BulletinItem } from '#contract/bulletin';
import type { ReadTransaction } from '#kernel/store';
import { parsePeriod, periodName } from '#kernel/time';
import { frozenOf } from './content.ts';

/** The last issue of a series that was signed off, of an earlier period. */
export type PreviousIssue = {
  readonly id: string;
  readonly title: string;
  readonly docNumber: string | null;
  readonly period: string;
  readonly facts: BulletinFacts;
};

type Head = Omit<PreviousIssue, 'facts'> & { readonly contentHash: string | null };

/** Periods of one frequency sort as their texts do. Null for a series' first issue. */
export const previousIssue = async (
  tx: ReadTransaction,
  series: string,
  period: string,
): Promise<PreviousIssue | null> => {
  const [row] = await tx.rows<Head>(
    sql`select id, title, doc_number as "docNumber", period, content_hash as "contentHash" from bulletin
      where series = ${series}::uuid and period < ${period} and state in ('issued', 'published')
      order by period desc limit 1`,
  );
  const content = row ? await frozenOf(tx, row) : null;
  return row && content ? { ...row, facts: content.facts } : null;
};

const SEVERITY = { grey: 0, green: 1, yellow: 2, orange: 3, red: 4 } as const;

type Change = BulletinComparison['closed'][number];
type Pair = { readonly now: BulletinItem; readonly then: BulletinItem };

const words = ({ state, stateLabel, light }: BulletinItem): string =>
  state === 'closed' ? stateLabel : `${light.label}灯`;
const changeOf = ({ now, then }: Pair): Change => ({
  id: now.id,
  title: now.title,
  unit: now.unit?.name ?? null,
  before: words(then),
  after: words(now),
});

/** What has become of every item since the last issue. One that stays late and changes colour stands in two lists. */
export const compare = (items: readonly BulletinItem[], previous: PreviousIssue): BulletinComparison => {
  const before = new Map(previous.facts.items.map((item) => [item.id, item]));
  const pairs = items.flatMap((now) => {
    const then = before.get(now.id);
    return then ? [{ now, then }] : [];
  });
  const closed = pairs.filter(({ now, then }) => now.state === 'closed' && then.state !== 'closed');
  const open = pairs.filter(({ now }) => now.state !== 'closed');
  const becameLate = open.filter(({ now, then }) => now.light.late && !then.light.late);
  const stillLate = open.filter(({ now, then }) => now.light.late && then.light.late);
  const moved = open.filter((pair) => !becameLate.includes(pair) && pair.then.light.colour !== 'grey');
  const step = ({ now, then }: Pair) => SEVERITY[now.light.colour] - SEVERITY[then.light.colour];
  const alone = (item: BulletinItem): Change => ({
    id: item.id,
    title: item.title,
    unit: item.unit?.name ?? null,
    before: '',
    after: words(item),
  });
  const { id, title, docNumber, period, facts } = previous;
  return {
    previous: { id, title, docNumber, period, periodLabel: periodName(parsePeriod(period)), asOf: facts.asOf },
    counts: facts.counts,
    becameLate: becameLate.map(changeOf),
    closed: closed.map(changeOf),
    better: moved.filter((pair) => step(pair) < 0 && pair.now.light.colour !== 'grey').map(changeOf),
    worse: moved.filter((pair) => step(pair) > 0).map(changeOf),
    stillLate: stillLate.map(changeOf),
    added: items.filter((item) => !before.has(item.id)).map(alone),
    gone: previous.facts.items
      .filter((item) => !items.some((now) => now.id === item.id))
      .map((item) => ({ ...alone(item), before: words(item), after: '' })),
  };
};

/** In how many issues running each item has been late. */
export const withRuns = (items: readonly BulletinItem[], previous: PreviousIssue | null): BulletinItem[] => {
  const runs = new Map(previous?.facts.items.map((item) => [item.id, item.lateRun]));
  return items.map((item) => ({ ...item, lateRun: item.light.late ? (runs.get(item.id) ?? 0) + 1 : 0 }));
};
