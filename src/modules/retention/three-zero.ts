/** 三个清零: the three counts as they are now, what they consist of, by unit and over the terms. Row retention.three-zero. */
import { organisation, organisationOf } from '#kernel/access';
import { type IndicatorDefinition, indicatorValues, mayOpen, measureTotals } from '#kernel/measure';
import type { ReadTransaction } from '#kernel/store';
import { daysBetween, today } from '#kernel/time';
import { refuseBeyondReach } from '#modules/institutions';
import { largeClasses, pupilsOnRoll } from '#modules/pupils';
import { unmatched } from './find-dropouts.ts';
import { unresolvedDropouts, unsettledKindergartens } from './indicators.ts';
import { dropoutCases } from './measures.ts';
import { classClearance, communityKindergarten, dropoutCase } from './records.ts';
import { termDays } from './term-days.ts';

const TARGETS = {
  dropouts: unresolvedDropouts,
  classes: largeClasses,
  kindergartens: unsettledKindergartens,
} as const satisfies Record<string, IndicatorDefinition>;
type Key = keyof typeof TARGETS;
const KEYS = Object.keys(TARGETS) as Key[];

/** An item of a ledger, as its age and next date are told. */
type Item = { readonly since: string | null; readonly owner: string; readonly dueOn: string | null };

const within = async (tx: ReadTransaction, ids: readonly string[], path: string): Promise<Map<string, string>> => {
  const rows = await tx.lookup(organisation, { id: [...new Set(ids)] });
  const isTown = (id: string | null) => id !== null && path.endsWith(`${id}/`);
  return new Map(rows.flatMap((one) => (one.path?.startsWith(path) || isTown(one.town) ? [[one.id, one.name]] : [])));
};

const MOST = 5000;
const openDropouts = async (tx: ReadTransaction): Promise<Item[]> =>
  (await tx.find(dropoutCase, { state: ['confirmed', 'reported'] }, { limit: MOST })).flatMap((row) =>
    row.confirmedOn ? [{ since: row.foundOn, owner: row.school, dueOn: row.limitDueOn ?? null }] : [],
  );
const openClearances = async (tx: ReadTransaction): Promise<Item[]> =>
  (await tx.find(classClearance, { state: ['open', 'planned', 'reported'] }, { limit: MOST })).flatMap((row) =>
    row.band === 'overStandard' ? [] : [{ since: row.foundOn, owner: String(row.school), dueOn: row.dueOn }],
  );
const openKindergartens = async (tx: ReadTransaction): Promise<Item[]> =>
  (await tx.find(communityKindergarten, { closedOn: null }, { limit: MOST })).map((row) => ({
    since: row.foundOn,
    owner: row.organisation,
    dueOn: row.dueOn,
  }));
const ITEMS: Readonly<Record<Key, (tx: ReadTransaction) => Promise<Item[]>>> = {
  dropouts: openDropouts,
  classes: openClearances,
  kindergartens: openKindergartens,
};

const first = (days: readonly (string | null)[]): string | null => days.filter((day) => day !== null).sort()[0] ?? null;

/** The oldest of them, who has it, and the next date. */
const summaryOf = async (tx: ReadTransaction, key: Key, path: string) => {
  const all = await ITEMS[key](tx);
  const names = await within(
    tx,
    all.map((one) => one.owner),
    path,
  );
  const items = all.filter((one) => names.has(one.owner));
  const since = first(items.map((one) => one.since));
  const oldest = items.find((one) => one.since === since);
  return {
    oldestDays: since === null ? null : daysBetween(since, today()),
    owner: oldest ? (names.get(oldest.owner) ?? null) : null,
    nextMilestone: first(items.map((one) => one.dueOn)),
    items: items.length,
  };
};

/** What is known and not counted, in words. */
const besideOf = async (tx: ReadTransaction, key: Key, id: string, count: number, items: number) => {
  if (key === 'classes') return count > items ? `其中${count - items}个还没有建立化解台账` : null;
  if (key === 'kindergartens') return null;
  const where = { state: ['suspected', 'visited'] };
  const [found] = await measureTotals(tx, dropoutCases, { within: [id], by: ['unit'], where });
  return found ? `另有疑似${found.rows}人待核查认定` : null;
};

const VERDICTS = { met: 'met', notMet: 'notMet', noStandard: 'unknown', unknown: 'unknown' } as const;
const REGISTERS: Readonly<Record<Key, string>> = {
  dropouts: dropoutCase.path,
  classes: 'enrolments',
  kindergartens: communityKindergarten.path,
};

const targetOf = async (tx: ReadTransaction, key: Key, id: string, path: string) => {
  const one = TARGETS[key];
  const [value] = await indicatorValues(tx, one, { units: [id] });
  const count = value?.value ?? 0;
  const { items, ...summary } = await summaryOf(tx, key, path);
  const measure = one.numerator.kind === 'total' ? one.numerator.measure : pupilsOnRoll;
  const behind = value?.numerator.behind;
  return {
    key,
    indicator: one.name,
    label: one.label,
    unit: one.unit,
    count,
    target: value?.threshold?.value ?? null,
    verdict: VERDICTS[value?.state ?? 'unknown'],
    because: value?.because ?? null,
    ...summary,
    beside: await besideOf(tx, key, id, count, items),
    list: behind && mayOpen(tx, measure) ? { path: REGISTERS[key], behind: behind as never } : null,
  };
};

const KINDS = ['bureau', 'town', 'school', 'kindergarten'];

/** Units directly below that have anything to clear; the three counts of each. */
const unitsOf = async (tx: ReadTransaction, id: string) => {
  const open = { closedOn: null, kind: KINDS };
  const below = [
    ...(await tx.find(organisation, { parent: id, ...open }, { limit: 2000 })),
    ...(await tx.find(organisation, { town: id, ...open }, { limit: 2000 })),
  ];
  const units = below.map((one) => one.id);
  const counts = new Map<Key, ReadonlyMap<string, number>>();
  for (const key of KEYS) {
    const values = await indicatorValues(tx, TARGETS[key], { units });
    counts.set(key, new Map(values.map((one) => [one.unit, one.value ?? 0])));
  }
  const of = (key: Key, unit: string): number => counts.get(key)?.get(unit) ?? 0;
  return below
    .map(({ id: unit, name, kind }) => ({
      ...{ id: unit, name, kind },
      dropouts: of('dropouts', unit),
      classes: of('classes', unit),
      kindergartens: of('kindergartens', unit),
    }))
    .filter((one) => KEYS.some((key) => one[key] > 0));
};

const trendOf = async (tx: ReadTransaction, id: string) => {
  const points = [];
  for (const on of await termDays(tx)) {
    const point = { on, dropouts: 0, classes: 0, kindergartens: 0 };
    for (const key of KEYS) point[key] = (await indicatorValues(tx, TARGETS[key], { units: [id], on }))[0]?.value ?? 0;
    points.push(point);
  }
  return points;
};

/** @throws Refusal `not-found`, `beyond-reach` */
export const threeZeroOf = async (tx: ReadTransaction, id: string) => {
  const { name, path } = await organisationOf(tx, id);
  await refuseBeyondReach(tx, id);
  const targets = [];
  for (const key of KEYS) targets.push(await targetOf(tx, key, id, path ?? '-'));
  return {
    organisation: { id, name },
    on: today(),
    targets,
    units: await unitsOf(tx, id),
    trend: await trendOf(tx, id),
    unmatched: tx.may(dropoutCase, 'create') ? await unmatched(tx) : 0,
  };
};
