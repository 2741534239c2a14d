/** Planned sites and seat areas as GeoJSON, with the same facts as a list. Source: row seats.layout. */
import { groupBy } from '#contract/group-by';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { school } from '#modules/institutions';
import { PLACE_STAGES } from './codes.ts';
import { party, placeNames } from './names.ts';
import { projectLines } from './project-lines.ts';
import { constructionProject, plannedSite, seatArea } from './records.ts';
import { SITE_STATES } from './site-record.ts';

type Site = RowOf<typeof plannedSite>;
type Shape = { readonly type: string; readonly coordinates: unknown };
type Kind = 'site' | 'area' | 'school';

const feature = (
  kind: Kind,
  id: string,
  geometry: Shape,
  properties: { name: string; state: string; stateLabel: string },
) => ({
  type: 'Feature' as const,
  id,
  geometry: { type: geometry.type, coordinates: geometry.coordinates },
  properties: { kind, ...properties },
});

const siteFeatures = ({ id, name, state, outline, place }: Site) => {
  const facts = { name, state, stateLabel: SITE_STATES[state] };
  return [outline, place].flatMap((shape) => (shape ? [feature('site', id, shape, facts)] : []));
};

const projectsBySite = async (tx: ReadTransaction) => {
  const rows = (await tx.find(constructionProject)).filter((one) => one.site !== null);
  const lines = new Map((await projectLines(tx, rows)).map((one) => [one.id, one]));
  const bySite = groupBy(rows, (one) => one.site as string);
  return (site: string) =>
    (bySite.get(site) ?? []).flatMap(({ id }) => {
      const line = lines.get(id);
      return line ? [{ id, name: line.name, stateLabel: line.stateLabel, outlookLabel: line.outlook.label }] : [];
    });
};

export const seatMapOf = async (tx: ReadTransaction) => {
  const rows = await tx.find(plannedSite, {}, { sort: 'number' });
  const areas = await tx.find(seatArea);
  const schools = await tx.find(school, { closedOn: null });
  const users = await projectsBySite(tx);
  const names = await placeNames(
    tx,
    rows.map((one) => one.district),
  );
  const plain = (name: string) => ({ name, state: '', stateLabel: '' });
  return {
    sites: rows.map(({ id, number, name, state, stages, landArea, district }) => ({
      ...{ id, number, name, state, landArea },
      district: party(names, district),
      stateLabel: SITE_STATES[state],
      stages: stages.map((one) => PLACE_STAGES[one]),
      projects: users(id),
    })),
    features: {
      type: 'FeatureCollection' as const,
      features: [
        ...areas.flatMap((one) => (one.outline ? [feature('area', one.id, one.outline, plain(one.name))] : [])),
        ...rows.flatMap(siteFeatures),
        ...schools.flatMap((one) => (one.place ? [feature('school', one.id, one.place, plain(one.name))] : [])),
      ],
    },
  };
};
