/** Everything that the map of the district shows, as far as the post may read it. */
import type { House } from '#kernel/http';
import { mayMeasure, measureTotals } from '#kernel/measure';
import type { ReadTransaction } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import { constructionProject, PROJECT_STATES, plannedSite } from '#modules/construction';
import { OWNERSHIPS, STAGES, type Stage, school } from '#modules/institutions';
import { largeClassFrom, pupilsOnRoll } from '#modules/pupils';
import { CATCHMENT_STATES, catchment } from './catchment-record.ts';
import { nameOf } from './geojson.ts';
import { middleOf, type Position } from './geometry.ts';
import { inYear } from './in-year.ts';
import { baseLayer, LAYER_KINDS } from './layer-record.ts';
import { layersOn, shapesOf } from './layers.ts';

type Classes = { readonly classes: number; readonly largest: number; readonly oversize: number };

/** Classes with pupils by school, the largest one, and those that are oversized; null where the post may not know. */
const classSizes = async (tx: ReadTransaction): Promise<ReadonlyMap<string, Classes> | null> => {
  if (!mayMeasure(tx, pupilsOnRoll)) return null;
  const from = await parameterOn(tx, largeClassFrom, today());
  const found = new Map<string, Classes>();
  for (const { keys, amount } of await measureTotals(tx, pupilsOnRoll, {
    on: today(),
    by: ['organisation', 'classGroup'],
  })) {
    if (!keys.classGroup || amount === 0) continue;
    const at = String(keys.organisation);
    const { classes, largest, oversize } = found.get(at) ?? { classes: 0, largest: 0, oversize: 0 };
    found.set(at, {
      classes: classes + 1,
      largest: Math.max(largest, amount),
      oversize: oversize + (amount >= from ? 1 : 0),
    });
  }
  return found;
};

/** Schools that stand, with where they are and how full their classes. */
export const schoolsOnMap = async (tx: ReadTransaction) => {
  const sizes = await classSizes(tx);
  return (await tx.find(school, { closedOn: null })).map((one) => ({
    id: one.id,
    unit: one.organisation,
    name: one.name,
    stages: (one.stages ?? []).map((stage) => ({ stage, label: STAGES[stage as Stage] })),
    ownership: one.ownership,
    ownershipLabel: OWNERSHIPS[one.ownership],
    at: one.place?.coordinates ?? null,
    classes: sizes?.get(one.organisation) ?? null,
  }));
};

const catchmentsOnMap = async (tx: ReadTransaction, year: number) =>
  inYear(await tx.find(catchment, { state: 'inForce' }), year).map((one) => ({
    id: one.id,
    name: one.name,
    school: one.school,
    stage: one.stage,
    stageLabel: STAGES[one.stage as Stage],
    stateLabel: CATCHMENT_STATES[one.state],
    outline: one.outline,
  }));

/** Where a project is built: its land, else the school that it enlarges. */
const projectsOnMap = async (tx: ReadTransaction, places: ReadonlyMap<string, Position>) => {
  const sites = new Map((await tx.find(plannedSite)).map((one) => [one.id, one]));
  return (await tx.find(constructionProject)).map((one) => {
    const site = one.site ? sites.get(one.site) : undefined;
    const at =
      site?.place?.coordinates ??
      (site?.outline ? middleOf(site.outline.coordinates[0] ?? []) : null) ??
      (one.school ? (places.get(one.school) ?? null) : null);
    return { id: one.id, name: one.name, state: one.state, stateLabel: PROJECT_STATES[one.state], at };
  });
};

const layersOnMap = async (tx: ReadTransaction, house: House) => {
  const shown = [];
  for (const row of await layersOn(tx, today())) {
    const { features } = await shapesOf(tx, house, row);
    shown.push({
      id: row.id,
      kind: row.kind,
      label: LAYER_KINDS[row.kind],
      fromOn: row.fromOn,
      source: row.source,
      features: features.map((one) => ({ name: nameOf(one), geometry: one.geometry })),
    });
  }
  return shown;
};

export const mapOf = async (tx: ReadTransaction, house: House, year: number) => {
  const schools = await schoolsOnMap(tx);
  const places = new Map(schools.flatMap(({ unit, at }) => (at ? [[unit, at] as const] : [])));
  return {
    year,
    on: today(),
    schools,
    catchments: await catchmentsOnMap(tx, year),
    projects: await projectsOnMap(tx, places),
    layers: await layersOnMap(tx, house),
    may: { upload: tx.may(baseLayer, 'upload'), draw: tx.may(catchment, 'create') },
  };
};
