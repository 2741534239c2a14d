/** Everything that the map of the district shows, as far as the post may read it. */
import type { RowOf } from '#kernel/definition';
import type { House } from '#kernel/http';
import { mayMeasure, measureTotals } from '#kernel/measure';
import type { ReadTransaction } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import { constructionProject, PROJECT_STATES, plannedSite, SITE_STATES } from '#modules/construction';
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

type Site = RowOf<typeof plannedSite>;
type Project = RowOf<typeof constructionProject>;

/** Where land lies: the point that was entered, else the middle of its outline. */
const siteAt = ({ place, outline }: Site): Position | null =>
  place?.coordinates ?? (outline ? middleOf(outline.coordinates[0] ?? []) : null);

/** Where a project is built: its land, else the school that it enlarges. */
const projectsOnMap = (projects: readonly Project[], sites: readonly Site[], places: ReadonlyMap<string, Position>) => {
  const byId = new Map(sites.map((one) => [one.id, one]));
  return projects.map((one) => {
    const site = one.site ? byId.get(one.site) : undefined;
    const at = (site ? siteAt(site) : null) ?? (one.school ? (places.get(one.school) ?? null) : null);
    return { id: one.id, name: one.name, state: one.state, stateLabel: PROJECT_STATES[one.state], at };
  });
};

/** Land on which nothing stands yet: what is built is a school, what was given up is nobody's plan. */
const sitesOnMap = (sites: readonly Site[], projects: readonly Project[]) => {
  const used = new Set(projects.map(({ site }) => site));
  return sites
    .filter(({ state }) => state !== 'built' && state !== 'cancelled')
    .map((one) => ({
      ...{ id: one.id, number: one.number, name: one.name, state: one.state },
      stateLabel: SITE_STATES[one.state],
      at: siteAt(one),
      outline: one.outline,
      inUse: used.has(one.id),
    }));
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
  const [projects, sites] = [await tx.find(constructionProject), await tx.find(plannedSite)];
  return {
    year,
    on: today(),
    schools,
    catchments: await catchmentsOnMap(tx, year),
    projects: projectsOnMap(projects, sites, places),
    sites: sitesOnMap(sites, projects),
    layers: await layersOnMap(tx, house),
    may: { upload: tx.may(baseLayer, 'upload'), draw: tx.may(catchment, 'create') },
  };
};
