import {
  indicatorBoardSheet,
  indicatorQuality,
  indicatorRevisions,
  indicatorSheet,
  indicatorUnits,
  prepareIndicatorPublication,
  publicIndicators,
  takeFigureSnapshot,
} from '#contract/answers';
import { organisation } from '#kernel/access';
import { answer, answerReading, answerWriting, type BoundRoute } from '#kernel/http';
import type { JobKind } from '#kernel/job';
import { type IndicatorRegistry, indicatorAsked, indicatorValues, ownUnit, unitsAsked } from '#kernel/measure';
import { markExport } from '#kernel/privacy';
import { type ReadTransaction, reachOf } from '#kernel/store';
import { today } from '#kernel/time';
import { boardSheet } from './board/sheet.ts';
import { preparePublication } from './publication/prepare.ts';
import { publicPage } from './publication/public.ts';
import { qualityBehind } from './quality.ts';
import { valueSheet } from './sheet.ts';
import { isIntact, revisionsOf } from './snapshot/revisions.ts';
import { type Order, takeSnapshot } from './snapshot/take.ts';

/** Kinds of organisation that hold rows of their own or stand over such. */
const ASKED_KINDS = ['city', 'bureau', 'school', 'town'];

/** Root first, then by name. */
const unitsReached = async (tx: ReadTransaction) => {
  const root = await ownUnit(tx);
  const reach = reachOf(tx.actor);
  const open = await tx.find(organisation, { kind: ASKED_KINDS, closedOn: null }, { sort: 'order,name', limit: 2000 });
  const below = open.filter(({ id, path }) => id !== root.id && (reach === '*' || path?.startsWith(reach)));
  const { id, name, kind } = await tx.get(organisation, root.id);
  return [{ id, name, kind }, ...below.map((one) => ({ id: one.id, name: one.name, kind: one.kind }))];
};

/** What the pages of indicators ask besides the figures. */
export const answersRoutes = (registry: IndicatorRegistry, job: JobKind<Order>): readonly BoundRoute[] => [
  answerReading(indicatorUnits, async ({ tx }) => ({ units: await unitsReached(tx) })),
  answerReading(indicatorQuality, async ({ tx, params, query }) =>
    qualityBehind(tx, indicatorAsked(registry, tx, params.name), query.unit),
  ),
  answerWriting(indicatorSheet, async ({ tx, params, query }) => {
    const one = indicatorAsked(registry, tx, params.name);
    const units = await unitsAsked(tx, query);
    const on = query.on ?? today();
    const asked = { units: units.map(({ id }) => id), on, ...(query.asOf ? { asOf: query.asOf } : {}) };
    const values = await indicatorValues(tx, one, asked);
    const named = values.map((value, at) => ({ ...value, unitName: units[at]?.name ?? '' }));
    const scope = `${one.label}（统计日期${on}）`;
    const mark = await markExport(tx, { record: 'indicator', scope, about: { name: one.name, units: units.length } });
    return valueSheet(one, named, { on, asOf: query.asOf ?? null, mark });
  }),
  answerWriting(indicatorBoardSheet, ({ tx, params, query }) =>
    boardSheet(tx, registry, params.id, { on: query.on ?? today(), asOf: query.asOf }),
  ),
  answerWriting(takeFigureSnapshot, ({ tx, body }) => takeSnapshot(tx, registry, job, body)),
  answerReading(indicatorRevisions, async ({ tx, params, query }) => ({
    revisions: await revisionsOf(tx, registry, params.id, query),
    intact: await isIntact(tx, params.id),
  })),
  answerWriting(prepareIndicatorPublication, async ({ tx, body }) => ({
    id: await preparePublication(tx, registry, body),
  })),
  answer(publicIndicators, ({ house }) => publicPage(house)),
];
