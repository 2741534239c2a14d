/** GeoJSON (RFC 7946) as it is brought in: read, judged, and never guessed at. */
import { type Reason, Refusal } from '#kernel/refusal';
import { middleOf, type Position } from './geometry.ts';

export type Geometry = { readonly type: string; readonly coordinates: unknown };
export type Feature = {
  readonly type: 'Feature';
  readonly geometry: Geometry;
  readonly properties: Readonly<Record<string, unknown>>;
};
export type Collection = { readonly type: 'FeatureCollection'; readonly features: readonly Feature[] };

/** Bytes and features that a browser draws without waiting. */
export const LAYER_BYTES = 8 * 1024 * 1024;
const MOST_FEATURES = 20_000;
/** 经度 and 纬度 between which China lies. */
const CHINA = { west: 73, east: 136, south: 3, north: 54 } as const;
/** CGCS2000, and WGS 84, from which it differs by centimetres. */
const KNOWN_SYSTEMS = /4490|4326|CRS84/i;

const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Positions of nested coordinates, or null where they are not nested as the geometry asks. */
export const positionsAt = (coordinates: unknown, depth: number): Position[] | null => {
  if (!Array.isArray(coordinates)) return null;
  if (depth === 0) {
    const [x, y] = coordinates;
    return Number.isFinite(x) && Number.isFinite(y) ? [[x, y]] : null;
  }
  const all = coordinates.map((one) => positionsAt(one, depth - 1));
  return coordinates.length > 0 && all.every((one) => one !== null) ? (all as Position[][]).flat() : null;
};

export const positionsOf = ({ type, coordinates }: Geometry): Position[] =>
  positionsAt(coordinates, DEPTHS[type] ?? -1) ?? [];

const inChina = ([x, y]: Position): boolean =>
  x >= CHINA.west && x <= CHINA.east && y >= CHINA.south && y <= CHINA.north;

/** What is wrong with coordinates as a whole: turned round, in metres, or somewhere else. */
export const placeAgainst = (positions: readonly Position[]): Reason[] => {
  const astray = positions.find((one) => !inChina(one));
  if (!astray) return [];
  const [x, y] = astray;
  const told = `坐标（${x}，${y}）`;
  if (inChina([y, x]))
    return [
      {
        detail: `${told}的经度和纬度写反了：GeoJSON先写经度，再写纬度`,
        remedy: '请在导出时把经度放在前面，或对调两列后再上传。',
        facts: { code: 'swapped-coordinates' },
      },
    ];
  if (Math.abs(x) > 180 || Math.abs(y) > 90)
    return [
      {
        detail: `${told}不是经纬度，像是以米为单位的投影坐标`,
        remedy: '请在制图软件里改选CGCS2000经纬度（EPSG:4490）后重新导出。',
        facts: { code: 'projected-coordinates' },
      },
    ];
  return [
    {
      detail: `${told}不在我国范围内（经度73至136，纬度3至54）`,
      remedy: '请核对坐标系；本系统使用CGCS2000经纬度。',
      facts: { code: 'out-of-range' },
    },
  ];
};

const systemAgainst = ({ crs }: Record<string, unknown>): Reason[] => {
  if (!crs || KNOWN_SYSTEMS.test(JSON.stringify(crs))) return [];
  return [
    {
      detail: '文件声明的坐标系不是CGCS2000（EPSG:4490）',
      remedy: '请在制图软件里转换坐标系后重新导出；互联网地图的偏移坐标（GCJ-02）也须先转换。',
      facts: { code: 'other-system' },
    },
  ];
};

const closed = (ring: unknown): boolean =>
  Array.isArray(ring) && ring.length >= 4 && JSON.stringify(ring[0]) === JSON.stringify(ring.at(-1));

const ringsOf = ({ type, coordinates }: Geometry): unknown[] => {
  if (type === 'Polygon') return coordinates as unknown[];
  return type === 'MultiPolygon' ? (coordinates as unknown[][]).flat() : [];
};

const featureAgainst = (feature: unknown, at: number): Reason[] => {
  const where = `第${at + 1}个要素`;
  const geometry = isObject(feature) ? feature.geometry : null;
  const depth = isObject(geometry) && typeof geometry.type === 'string' ? DEPTHS[geometry.type] : undefined;
  if (!isObject(geometry) || depth === undefined)
    return [
      {
        detail: `${where}没有点、线或面`,
        remedy: '请删去空要素和组合要素后重新导出。',
        facts: { code: 'no-geometry' },
      },
    ];
  if (!positionsAt(geometry.coordinates, depth))
    return [
      { detail: `${where}的坐标不完整`, remedy: '请在制图软件里核对后重新导出。', facts: { code: 'bad-coordinates' } },
    ];
  if (!ringsOf(geometry as Geometry).every(closed))
    return [
      {
        detail: `${where}的面没有闭合`,
        remedy: '面的最后一个点须与第一个点相同，至少有三个顶点。',
        facts: { code: 'ring-not-closed' },
      },
    ];
  return [];
};

const MOST_REASONS = 20;
const refuseFile = (reasons: readonly Reason[], title: string) =>
  new Refusal({ code: String(reasons[0]?.facts?.code ?? 'invalid'), title, reasons: reasons.slice(0, MOST_REASONS) });

const parsed = (bytes: Buffer, title: string): Record<string, unknown> => {
  const unreadable = [
    {
      detail: '这不是GeoJSON文件',
      remedy: '请在制图软件里导出为GeoJSON（.geojson或.json）。',
      facts: { code: 'not-geojson' },
    },
  ];
  if (bytes.length > LAYER_BYTES)
    throw refuseFile(
      [
        {
          detail: `文件超过${LAYER_BYTES / 1024 / 1024}MB`,
          remedy: '请在制图软件里简化图形（保留到5至10米）或按图层拆分。',
          facts: { code: 'layer-too-large' },
        },
      ],
      title,
    );
  try {
    const read: unknown = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    if (isObject(read) && read.type === 'FeatureCollection' && Array.isArray(read.features)) return read;
  } catch {
    // Falls through to the same answer: whoever sent it cannot do anything with the parser's words.
  }
  throw refuseFile(unreadable, title);
};

/**
 * Features of a file, without members that nobody asked for.
 * @throws Refusal `not-geojson`, `layer-too-large`, `other-system`, `no-geometry`, `bad-coordinates`,
 *   `ring-not-closed`, `swapped-coordinates`, `projected-coordinates`, `out-of-range`, `too-many-features`, `empty-layer`
 */
export const readCollection = (bytes: Buffer, title: string): Collection => {
  const read = parsed(bytes, title);
  const given = read.features as unknown[];
  if (given.length === 0 || given.length > MOST_FEATURES)
    throw refuseFile(
      [
        {
          detail: given.length === 0 ? '文件里没有要素' : `文件有${given.length}个要素，最多${MOST_FEATURES}个`,
          remedy: '请核对导出的图层。',
          facts: { code: given.length === 0 ? 'empty-layer' : 'too-many-features' },
        },
      ],
      title,
    );
  const reasons = [...systemAgainst(read), ...given.flatMap(featureAgainst)];
  if (reasons.length > 0) throw refuseFile(reasons, title);
  const features = given.map((one) => {
    const { geometry, properties } = one as { geometry: Geometry; properties?: unknown };
    const { type, coordinates } = geometry;
    return {
      type: 'Feature' as const,
      geometry: { type, coordinates },
      properties: isObject(properties) ? properties : {},
    };
  });
  const astray = placeAgainst(features.flatMap(({ geometry }) => positionsOf(geometry)));
  if (astray.length > 0) throw refuseFile(astray, title);
  return { type: 'FeatureCollection', features };
};

const NAMES = ['名称', 'name', 'NAME', 'Name', '路名', '标注'] as const;

/** What a feature is called, by the names that drawing programs use for it. */
export const nameOf = ({ properties }: Pick<Feature, 'properties'>): string => {
  const key = NAMES.find((one) => typeof properties[one] === 'string' && properties[one] !== '');
  return key ? String(properties[key]).slice(0, 100) : '';
};

export const middleOfFeature = ({ geometry }: Pick<Feature, 'geometry'>): Position => middleOf(positionsOf(geometry));
