/** Whether the catchments of a stage and year lie well beside one another. */
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { parameterFactOn, today } from '#kernel/time';
import { STAGES, type Stage, school } from '#modules/institutions';
import { CATCHMENT_STATES, catchment } from './catchment-record.ts';
import { overlapsAmong, STANDING } from './catchment-rules.ts';
import { areaOf, isInside, middleOf, uncovered } from './geometry.ts';
import { inYear } from './in-year.ts';
import { surfaceOn } from './layers.ts';
import { unitNames } from './names.ts';
import { sliverArea } from './parameters.ts';

type Catchment = RowOf<typeof catchment>;
export type Asked = { readonly stage: Stage; readonly year: number; readonly drafts: boolean };

/** Rows of a year as the post may read them; drafts beside them only where asked for. */
export const catchmentsOf = async (tx: ReadTransaction, { stage, year, drafts }: Asked): Promise<Catchment[]> =>
  inYear(await tx.find(catchment, { stage, state: [...STANDING, ...(drafts ? ['draft'] : [])] }), year);

const gapsOf = async (tx: ReadTransaction, rows: readonly Catchment[], most: number) => {
  const surface = await surfaceOn(tx);
  if (!surface) return { because: '还没有上传行政区域界线，不能核对空白', gaps: [] };
  const drawn = rows.flatMap(({ outline }) => (outline ? [outline.coordinates] : []));
  const gaps = uncovered(surface, drawn)
    .map((part) => ({
      area: areaOf([part]),
      at: middleOf(part[0] ?? []),
      outline: { type: 'Polygon' as const, coordinates: part },
    }))
    .filter(({ area }) => area > most)
    .sort((one, other) => other.area - one.area);
  return { because: null, gaps };
};

/** Public schools of the stage that take children of the neighbourhood. */
const schoolsOf = async (tx: ReadTransaction, stage: Stage) =>
  (await tx.find(school, { closedOn: null, ownership: 'public' })).filter(({ stages }) => stages?.includes(stage));

/** Overlaps, gaps, schools beyond their ground and schools without one, for a stage and a school year. */
export const checkCatchments = async (tx: ReadTransaction, asked: Asked) => {
  const rows = await catchmentsOf(tx, asked);
  const { value: most, source } = await parameterFactOn(tx, sliverArea, today());
  const { because, gaps } = await gapsOf(tx, rows, most);
  const schools = await schoolsOf(tx, asked.stage);
  const placed = new Map(schools.map((one) => [one.organisation, one]));
  const outside = rows.filter(({ school: at, outline }) => {
    const place = placed.get(at)?.place;
    return outline && place && !isInside(place.coordinates, outline.coordinates);
  });
  const served = new Set(rows.map((one) => one.school));
  const names = await unitNames(
    tx,
    rows.map((one) => one.school),
  );
  const shown = (one: Catchment) => ({ id: one.id, name: one.name, school: names.get(one.school) ?? '' });
  return {
    stage: asked.stage,
    stageLabel: STAGES[asked.stage],
    year: asked.year,
    tolerance: { area: most, source },
    catchments: rows.map((one) => ({
      ...shown(one),
      state: one.state,
      stateLabel: CATCHMENT_STATES[one.state],
      isDrawn: one.outline !== null,
      area: one.outline ? areaOf([one.outline.coordinates]) : null,
    })),
    overlaps: overlapsAmong(rows, most).map(({ one, other, area }) => ({ one: shown(one), other: shown(other), area })),
    gaps,
    gapsBecause: because,
    outside: outside.map((one) => ({ ...shown(one), because: one.schoolOutside })),
    without: schools.filter(({ organisation: at }) => !served.has(at)).map(({ id, name }) => ({ id, name })),
  };
};
