/** New places of a year, planned and delivered, by stage and district, with the rows behind. Source: row seats.places. */
import type { RowOf } from '#kernel/definition';
import { measureTotals } from '#kernel/measure';
import type { ReadTransaction } from '#kernel/store';
import { PLACE_STAGES, type PlaceStage, PROJECT_STATES, placeStages } from './codes.ts';
import { deliveredPlaces, plannedPlaces } from './measures.ts';
import { type Names, party, placeNames } from './names.ts';
import { constructionProject, projectPlaces } from './records.ts';

type Asked = {
  readonly year: number;
  readonly stage?: PlaceStage | undefined;
  readonly district?: string | undefined;
};
type Count = { planned: number; delivered: number };
type Sums = { stages: Record<PlaceStage, Count>; total: Count };

const noSums = (): Sums => ({
  stages: Object.fromEntries(placeStages.map((stage) => [stage, { planned: 0, delivered: 0 }])) as Sums['stages'],
  total: { planned: 0, delivered: 0 },
});

/** Kept totals of a year by district. Planned: promised to open in it. Delivered: opened in it, whenever promised. */
const sumsByDistrict = async (tx: ReadTransaction, year: number): Promise<{ all: Sums; of: Map<string, Sums> }> => {
  const by = ['organisation', 'stage'];
  const planned = await measureTotals(tx, plannedPlaces, { where: { plannedYear: String(year) }, by });
  const delivered = await measureTotals(tx, deliveredPlaces, { where: { deliveredYear: String(year) }, by });
  const [all, of] = [noSums(), new Map<string, Sums>()];
  for (const [name, totals] of [
    ['planned', planned],
    ['delivered', delivered],
  ] as const)
    for (const { keys, amount } of totals) {
      const district = keys.organisation ?? '';
      const own = of.get(district) ?? noSums();
      of.set(district, own);
      for (const sums of [own, all]) {
        sums.stages[keys.stage as PlaceStage][name] += amount;
        sums.total[name] += amount;
      }
    }
  return { all, of };
};

const itemsOf = async (tx: ReadTransaction, rows: readonly RowOf<typeof projectPlaces>[], names: Names) => {
  const owners = await tx.find(constructionProject, { id: [...new Set(rows.map((one) => one.project))] });
  const byId = new Map(owners.map((one) => [one.id, one]));
  return rows.map((row) => {
    const { project, classes, plannedOn, deliveredOn, stage } = row;
    const state = byId.get(project)?.state ?? 'preparing';
    return {
      ...{ project, classes, plannedOn, deliveredOn, state, stage },
      name: byId.get(project)?.name ?? '',
      stateLabel: PROJECT_STATES[state],
      district: party(names, row.district ?? ''),
      stageLabel: PLACE_STAGES[stage],
      classSize: row.classSize ?? 0,
      places: row.places ?? 0,
    };
  });
};

export const placesOfYear = async (tx: ReadTransaction, { year, stage, district }: Asked) => {
  const { all, of } = await sumsByDistrict(tx, year);
  const filter = { ...(stage ? { stage } : {}), ...(district ? { district } : {}) };
  const rows = await tx.find(projectPlaces, { ...filter, stopped: false }, { sort: 'plannedOn' });
  const asked = rows.filter((one) => one.plannedYear === year || one.deliveredYear === year);
  const names = await placeNames(tx, [...of.keys(), ...asked.map((one) => one.district)]);
  const undated = rows.filter((one) => !one.plannedOn && !one.deliveredOn);
  return {
    year,
    stages: placeStages.map((one) => ({ stage: one, label: PLACE_STAGES[one] })),
    districts: [...of].map(([id, sums]) => ({ ...party(names, id), ...sums })),
    totals: all,
    items: await itemsOf(tx, asked, names),
    undated: undated.reduce((sum, one) => sum + (one.places ?? 0), 0),
  };
};
