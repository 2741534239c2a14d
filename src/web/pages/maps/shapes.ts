/** What the map draws of what the post may see. */
import type { mapPage } from '#contract/maps';
import type { ValueView } from '#contract/measures';
import type { Answer } from '../../api/call.ts';
import type { Mark } from '../../components/map/marks.ts';
import type { Shape } from '../../components/map/shapes.ts';
import { groundsOf } from './grounds.ts';
import { type Shade, shadesOf, UNKNOWN } from './shades.ts';

type View = Answer<typeof mapPage>;
type School = View['schools'][number];
type Asked = {
  readonly stage: string;
  readonly hidden: ReadonlySet<string>;
  /** Values of the indicator that shades the schools. */
  readonly values?: readonly ValueView[] | undefined;
  /** The place that is asked about, `120.1,31.2`. */
  readonly point?: string | undefined;
};

/** What is drawn over the base layers, with its form: the legend shows the same. */
export const LOOKS: Readonly<Record<string, { readonly colour: string; readonly mark?: Mark | 'circle' }>> = {
  school: { colour: '#176a7d', mark: 'circle' },
  catchment: { colour: '#8a6100' },
  project: { colour: '#b54708', mark: 'square' },
  site: { colour: '#3f4d58', mark: 'diamond' },
};
const SCHOOL = '#176a7d';
const PROJECT = { colour: '#b54708', mark: 'square' } as const;
const SITE = { colour: '#3f4d58', mark: 'diamond' } as const;

/** Without an indicator: solid where no class is oversized, ringed where one is, hollow where nothing is known. */
const byClasses = ({ classes }: School): Shade => {
  if (!classes) return { colour: UNKNOWN, isHollow: true };
  return { colour: SCHOOL, ...(classes.oversize > 0 ? { isRinged: true } : {}) };
};

type Look = Shade & { readonly mark?: Mark };

const pointOf = (id: string, name: string, at: readonly [number, number], kind: string, look: Look): Shape => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: at },
  properties: { kind, name, isNamed: true, ...look },
});

const areaOf = (id: string, name: string, geometry: Shape['geometry'], kind: string, opacity: number): Shape => ({
  type: 'Feature',
  id,
  geometry,
  properties: { kind, name, colour: LOOKS[kind]?.colour ?? UNKNOWN, opacity },
});

const schoolsOf = ({ schools }: View, { stage, values }: Asked): Shape[] => {
  const shades = values && shadesOf(values);
  return schools.flatMap((one) => {
    const isAsked = stage === 'all' || one.stages.some((own) => own.stage === stage);
    const shade = shades ? (shades.get(one.unit) ?? { colour: UNKNOWN, isHollow: true }) : byClasses(one);
    return one.at && isAsked ? [pointOf(one.id, one.name, one.at, 'school', shade)] : [];
  });
};

const catchmentsOf = ({ catchments }: View, { stage }: Asked): Shape[] =>
  catchments.flatMap(({ id, name, outline, stage: own }) =>
    outline && (stage === 'all' || own === stage) ? [areaOf(id, name, outline, 'catchment', 0.1)] : [],
  );

const projectsOf = ({ projects }: View): Shape[] =>
  projects.flatMap(({ id, name, at }) => (at ? [pointOf(id, name, at, 'project', PROJECT)] : []));

/** Land with its outline; where a project is built on it, the project has the mark. */
const sitesOf = ({ sites }: View): Shape[] =>
  sites.flatMap(({ id, name, at, outline, inUse }) => [
    ...(outline ? [areaOf(id, name, outline, 'site', 0.2)] : []),
    ...(at && !inUse ? [pointOf(id, name, at, 'site', SITE)] : []),
  ]);

export const shapesOf = (view: View, asked: Asked): Shape[] => {
  const at = asked.point?.split(',').map(Number) as [number, number] | undefined;
  const isShown = (kind: string): boolean => !asked.hidden.has(kind);
  return [
    ...groundsOf(view.layers.filter(({ kind }) => isShown(kind))),
    ...(isShown('catchment') ? catchmentsOf(view, asked) : []),
    ...(isShown('site') ? sitesOf(view) : []),
    ...(isShown('project') ? projectsOf(view) : []),
    ...(isShown('school') ? schoolsOf(view, asked) : []),
    ...(at ? [pointOf('asked', '查询点', at, 'asked', { colour: '#b42318', isRinged: true })] : []),
  ];
};

/** About a metre; what was reckoned has more digits than anybody measured. */
export const placeText = (at: readonly [number, number] | null | undefined): string =>
  at ? at.map((one) => String(Number(one.toFixed(5)))).join('，') : '没有登记';
