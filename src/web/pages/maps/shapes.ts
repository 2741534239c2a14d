/** What the map draws of what the post may see. */
import type { mapPage } from '#contract/maps';
import type { ValueView } from '#contract/measures';
import type { Answer } from '../../api/call.ts';
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

const SCHOOL = '#176a7d';

/** Without an indicator: solid where no class is oversized, ringed where one is, hollow where nothing is known. */
const byClasses = ({ classes }: School): Shade => {
  if (!classes) return { colour: UNKNOWN, isHollow: true };
  return { colour: SCHOOL, ...(classes.oversize > 0 ? { isRinged: true } : {}) };
};

const pointOf = (id: string, name: string, at: readonly [number, number], kind: string, shade: Shade): Shape => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: at },
  properties: { kind, name, isNamed: true, ...shade },
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
    outline && (stage === 'all' || own === stage)
      ? [
          {
            type: 'Feature',
            id,
            geometry: outline,
            properties: { kind: 'catchment', name, colour: '#8a6100', opacity: 0.1 },
          },
        ]
      : [],
  );

const projectsOf = ({ projects }: View): Shape[] =>
  projects.flatMap(({ id, name, at }) => (at ? [pointOf(id, name, at, 'project', { colour: '#b54708' })] : []));

export const shapesOf = (view: View, asked: Asked): Shape[] => {
  const at = asked.point?.split(',').map(Number) as [number, number] | undefined;
  const isShown = (kind: string): boolean => !asked.hidden.has(kind);
  return [
    ...groundsOf(view.layers.filter(({ kind }) => isShown(kind))),
    ...(isShown('catchment') ? catchmentsOf(view, asked) : []),
    ...(isShown('project') ? projectsOf(view) : []),
    ...(isShown('school') ? schoolsOf(view, asked) : []),
    ...(at ? [pointOf('asked', '查询点', at, 'asked', { colour: '#b42318', isRinged: true })] : []),
  ];
};
