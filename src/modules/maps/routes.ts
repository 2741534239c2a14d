import {
  checkCatchments as checkContract,
  importCatchments,
  listLayers,
  mapPage,
  placesNamed as placesContract,
  previewCatchments as previewContract,
  servingSchools,
  uploadLayer,
} from '#contract/maps';
import type { Registry } from '#kernel/definition';
import { answerReading, answerWriting, type BoundRoute } from '#kernel/http';
import { today } from '#kernel/time';
import { academicYearOf } from '#modules/institutions';
import { bringInCatchments, previewCatchments } from './bring-in.ts';
import { checkCatchments } from './check.ts';
import { baseLayer, LAYER_KINDS } from './layer-record.ts';
import { keepLayer, layersOn } from './layers.ts';
import { placesNamed, servingAt } from './lookup.ts';
import { mapOf } from './map-page.ts';

const yearOf = (asked: number | undefined): number => asked ?? academicYearOf(today());

export const mapRoutes = (registry: Registry): readonly BoundRoute[] => [
  answerReading(mapPage, ({ tx, house, query }) => mapOf(tx, house, yearOf(query.year))),
  answerReading(listLayers, async ({ tx }) => {
    const current = new Set((await layersOn(tx, today())).map(({ id }) => id));
    const rows = await tx.find(baseLayer, {}, { sort: 'kind,-fromOn' });
    return {
      may: tx.may(baseLayer, 'upload'),
      kinds: Object.entries(LAYER_KINDS).map(([kind, label]) => ({ kind, label })),
      layers: rows.map(({ id, kind, fromOn, source, features, file }) => ({
        ...{ id, kind, fromOn, source, features, file },
        label: LAYER_KINDS[kind],
        isCurrent: current.has(id),
      })),
    };
  }),
  answerWriting(uploadLayer, ({ tx, house, uploads, form }) => keepLayer(tx, house, uploads[0], form)),
  answerReading(servingSchools, ({ tx, query }) =>
    servingAt(tx, [query.longitude, query.latitude], yearOf(query.year)),
  ),
  answerReading(placesContract, async ({ tx, house, query }) => ({
    places: await placesNamed(tx, house, query.text, yearOf(query.year)),
  })),
  answerReading(checkContract, ({ tx, query }) =>
    checkCatchments(tx, { stage: query.stage, year: yearOf(query.year), drafts: query.drafts === 'true' }),
  ),
  answerWriting(previewContract, ({ tx, house, uploads }) => previewCatchments(tx, house, uploads[0])),
  answerWriting(importCatchments, ({ tx, house, body }) => bringInCatchments(tx, house, registry, body)),
];
