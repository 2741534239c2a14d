/** What a catchment must satisfy, by itself and beside its neighbours. */
import { organisation } from '#kernel/access';
import { laterRecord, type PrepareContext, type RowOf, type TransitionContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import { STAGES, type Stage, school } from '#modules/institutions';
import type { catchment } from './catchment-record.ts';
import { placeAgainst } from './geojson.ts';
import { areaOf, crossingsOf, isInside, mayTouch, type Outline, overlapOf } from './geometry.ts';
import { type Drawn, inYear, mayShare } from './in-year.ts';
import { sliverArea } from './parameters.ts';

type Values = Readonly<Record<string, unknown>>;
const MOST_VERTICES = 5000;
const record = () => laterRecord<typeof catchment>(organisation, 'catchment');
/** States in which a catchment stands beside the others. */
export const STANDING = ['submitted', 'checked', 'inForce'] as const;

const told = ([x, y]: readonly [number, number]): string => `${x.toFixed(5)}，${y.toFixed(5)}`;

/** An outline that is simple, of a size that can be judged, and in this country. */
export const outlineAgainst = ({ coordinates }: Outline): Reason[] => {
  const vertices = coordinates.reduce((sum, ring) => sum + ring.length, 0);
  if (vertices > MOST_VERTICES)
    return [
      {
        field: 'outline',
        detail: `范围有${vertices}个顶点，最多${MOST_VERTICES}个`,
        remedy: '请在制图软件里简化图形后重新导入。',
        facts: { code: 'too-many-vertices' },
      },
    ];
  const astray = placeAgainst(coordinates.flat()).map((one) => ({ ...one, field: 'outline' }));
  if (astray.length > 0) return astray;
  const [first] = crossingsOf(coordinates);
  if (!first) return [];
  return [
    {
      field: 'outline',
      detail: `范围的边界自己相交（在经度、纬度${told(first)}附近）`,
      remedy: '请在制图软件里改成不打结的边界后重新导入。',
      facts: { code: 'self-crossing', at: [...first] },
    },
  ];
};

const schoolAgainst = async (tx: ReadTransaction, next: Values): Promise<Reason[]> => {
  const [found] = await tx.lookup(school, { organisation: String(next.school) });
  if (!found)
    return [
      {
        field: 'school',
        detail: '所选单位不是登记在册的学校',
        remedy: '请从学校名录里选择。',
        facts: { code: 'no-school' },
      },
    ];
  if ((found.stages ?? []).includes(next.stage as Stage)) return [];
  return [
    {
      field: 'stage',
      detail: `${found.name}没有${STAGES[next.stage as Stage]}学段`,
      remedy: '请核对学校和学段。',
      facts: { code: 'other-stage' },
    },
  ];
};

/** @throws Refusal `invalid` with every reason */
export const prepareCatchment = async ({
  tx,
  values,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const reasons: Reason[] = [];
  if (values.school || values.stage) reasons.push(...(await schoolAgainst(tx, next)));
  if (values.outline) reasons.push(...outlineAgainst(values.outline as Outline));
  if (next.toYear && Number(next.toYear) < Number(next.fromYear))
    reasons.push({ field: 'toYear', detail: '终止学年早于起始学年', remedy: '请核对两个学年。' });
  const code = reasons.length === 1 ? String(reasons[0]?.facts?.code ?? 'invalid') : 'invalid';
  if (reasons.length > 0) throw new Refusal({ code, title: '施教区没有保存', reasons });
  return {};
};

type Read = TransitionContext<ReadTransaction>;

/** Drawn, and around its school unless somebody says why not. */
export const isDrawn = async ({ tx, row }: Read): Promise<Reason[]> => {
  const { outline, schoolOutside } = row as unknown as RowOf<typeof catchment>;
  if (!outline)
    return [
      { detail: '还没有图上范围', remedy: '请先导入GeoJSON，或在记录里填写范围。', facts: { code: 'not-drawn' } },
    ];
  const [of] = await tx.lookup(school, { organisation: String(row.school) });
  if (!of?.place)
    return [
      { detail: `${of?.name ?? '学校'}还没有登记位置`, remedy: '请先在学校里填写位置。', facts: { code: 'no-place' } },
    ];
  if (isInside(of.place.coordinates, outline.coordinates) || schoolOutside) return [];
  return [
    {
      detail: `${of.name}不在自己的施教区内`,
      remedy: '请核对范围和学校位置；确实如此的，填写“学校不在施教区内的说明”后再提交。',
      facts: { code: 'school-outside' },
    },
  ];
};

export type Overlap<C extends Drawn> = { readonly one: C; readonly other: C; readonly area: number };

/** Pairs of a stage that lie over one another by more than a sliver, in square metres. */
export const overlapsAmong = <C extends Drawn>(rows: readonly C[], most: number, only?: string): Overlap<C>[] =>
  rows.flatMap((one, at) =>
    rows.slice(at + 1).flatMap((other) => {
      if (only && one.id !== only && other.id !== only) return [];
      if (!one.outline || !other.outline || mayShare(one, other)) return [];
      const [a, b] = [one.outline.coordinates, other.outline.coordinates];
      if (!mayTouch(a, b)) return [];
      const area = areaOf(overlapOf([a], [b]));
      return area > most ? [{ one, other, area }] : [];
    }),
  );

/** What the same ground is already, in the year in which it would begin. */
export const fitsNeighbours = async ({ tx, row }: Read): Promise<Reason[]> => {
  const own = row as unknown as RowOf<typeof catchment>;
  const others = (await tx.lookup(record(), { stage: own.stage, state: [...STANDING] })).filter(
    ({ id }) => id !== own.id,
  );
  const most = await parameterOn(tx, sliverArea, today());
  return overlapsAmong(inYear([...others, own], own.fromYear), most, own.id).map(({ one, other, area }) => ({
    detail: `与“${(one.id === own.id ? other : one).name}”重叠约${Math.round(area).toLocaleString('en-US')}平方米`,
    remedy: '请改正范围；两校共用一个片区的，两边填写相同的“多校划片名称”。',
    facts: { code: 'catchments-overlap', area: Math.round(area) },
  }));
};
