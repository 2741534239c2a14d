/** Which schools serve a place, and where a place is. */
import type { House } from '#kernel/http';
import { Refusal } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { STAGES, type Stage, school, stages } from '#modules/institutions';
import { CATCHMENT_STATES, catchment } from './catchment-record.ts';
import { middleOfFeature, nameOf, placeAgainst } from './geojson.ts';
import { isInside, middleOf, type Position } from './geometry.ts';
import { inYear } from './in-year.ts';
import { layersOn, shapesOf, surfaceOn } from './layers.ts';
import { unitNames } from './names.ts';

/**
 * Schools by stage whose catchment in force holds a point in a school year; where several share the ground, all.
 * @throws Refusal `swapped-coordinates`, `projected-coordinates`, `out-of-range`
 */
export const servingAt = async (tx: ReadTransaction, at: Position, year: number) => {
  const astray = placeAgainst([at]);
  if (astray.length > 0)
    throw new Refusal({ code: String(astray[0]?.facts?.code), title: '没有查询', reasons: astray, status: 400 });
  const rows = inYear(await tx.find(catchment, { state: 'inForce' }), year);
  const surface = await surfaceOn(tx);
  const found = rows.filter(({ outline }) => outline && isInside(at, outline.coordinates));
  const names = await unitNames(
    tx,
    found.map((one) => one.school),
  );
  const schools = await tx.find(school, { organisation: found.map((one) => one.school) });
  const pages = new Map(schools.map(({ organisation: of, id }) => [of, id]));
  return {
    year,
    inDistrict: surface ? surface.some((part) => isInside(at, part)) : null,
    stages: stages
      .map((stage) => ({
        stage,
        label: STAGES[stage],
        hasCatchments: rows.some((one) => one.stage === stage),
        schools: found
          .filter((one) => one.stage === stage)
          .map((one) => ({
            school: one.school,
            page: pages.get(one.school) ?? null,
            name: names.get(one.school) ?? '',
            catchment: one.id,
            title: one.name,
            description: one.description,
            source: one.source,
            stateLabel: CATCHMENT_STATES[one.state],
          })),
      }))
      .filter(({ hasCatchments }) => hasCatchments),
  };
};

type Place = { readonly kind: string; readonly name: string; readonly note: string; readonly at: Position };
const MOST_PLACES = 30;

const namedShapes = async (tx: ReadTransaction, house: House, text: string): Promise<Place[]> => {
  const found: Place[] = [];
  for (const layer of await layersOn(tx, today()))
    for (const feature of (await shapesOf(tx, house, layer)).features) {
      const name = nameOf(feature);
      if (name.includes(text)) found.push({ kind: layer.kind, name, note: layer.name, at: middleOfFeature(feature) });
    }
  return found;
};

/** Places of the house’s own records whose name, address or description holds a text: nobody outside is asked. */
export const placesNamed = async (tx: ReadTransaction, house: House, text: string, year: number): Promise<Place[]> => {
  const schools = (await tx.find(school, { closedOn: null })).flatMap(({ name, address, place }): Place[] =>
    place && `${name}${address ?? ''}`.includes(text)
      ? [{ kind: 'school', name, note: address ?? '', at: place.coordinates }]
      : [],
  );
  const described = inYear(await tx.find(catchment, { state: 'inForce' }), year).flatMap(
    ({ name, description, outline, stage }): Place[] =>
      outline && `${name}${description}`.includes(text)
        ? [{ kind: 'catchment', name, note: STAGES[stage as Stage], at: middleOf(outline.coordinates[0] ?? []) }]
        : [],
  );
  return [...(await namedShapes(tx, house, text)), ...schools, ...described].slice(0, MOST_PLACES);
};
