/** Plane geometry of outlines in degrees (CGCS2000). Clipping, areas and crossings are polyclip's and Turf's. */
import area from '@turf/area';
import kinks from '@turf/kinks';
import * as polyclip from 'polyclip-ts';

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number];
export type Ring = readonly Position[];
/** The outer ring, then holes; each closed. */
export type Rings = readonly Ring[];
export type Parts = readonly Rings[];
export type Outline = { readonly type: 'Polygon'; readonly coordinates: Rings };

type Clipped = Parameters<typeof polyclip.intersection>[0];
const clip = (rings: Rings | Parts) => rings as unknown as Clipped;

/** Square metres of a surface on the globe. */
export const areaOf = (parts: Parts): number =>
  area({ type: 'MultiPolygon', coordinates: parts as unknown as [number, number][][][] });

/** Where an outline crosses itself; empty where it is simple. */
export const crossingsOf = (rings: Rings): Position[] => {
  const found = kinks({ type: 'Polygon', coordinates: rings as unknown as [number, number][][] });
  return found.features.map(({ geometry }) => geometry.coordinates as unknown as Position);
};

/** What two surfaces have in common. */
export const overlapOf = (one: Parts, other: Parts): Parts =>
  polyclip.intersection(clip(one), clip(other)) as unknown as Parts;

/** What of a whole none of the parts covers, piece by piece. */
export const uncovered = (whole: Parts, covers: readonly Rings[]): Parts =>
  covers.length === 0
    ? whole
    : (polyclip.difference(clip(whole), ...covers.map((one) => clip(one))) as unknown as Parts);

const spanOf = (ring: Ring) => {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) };
};

/** Whether two outlines can touch at all: cheaper than clipping, and most pairs of a district are far apart. */
export const mayTouch = ([one = []]: Rings, [other = []]: Rings): boolean => {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
};

const onEdge = ([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): boolean =>
  (bx - ax) * (y - ay) === (by - ay) * (x - ax) &&
  Math.min(ax, bx) <= x &&
  x <= Math.max(ax, bx) &&
  Math.min(ay, by) <= y &&
  y <= Math.max(ay, by);

/** Even-odd rule over one ring; a point on its edge is `edge`. */
const inRing = (point: Position, ring: Ring): 'in' | 'out' | 'edge' => {
  let isIn = false;
  for (let at = 1; at < ring.length; at++) {
    const [from, to] = [ring[at - 1] as Position, ring[at] as Position];
    if (onEdge(point, from, to)) return 'edge';
    const crosses = from[1] > point[1] !== to[1] > point[1];
    if (crosses && point[0] < ((to[0] - from[0]) * (point[1] - from[1])) / (to[1] - from[1]) + from[0]) isIn = !isIn;
  }
  return isIn ? 'in' : 'out';
};

/** Whether a point lies in an outline; its edges belong to it, its holes do not. */
export const isInside = (point: Position, [outer = [], ...holes]: Rings): boolean =>
  inRing(point, outer) !== 'out' && holes.every((hole) => inRing(point, hole) !== 'in');

/** A point of a shape that names where it is: the middle of what it spans. */
export const middleOf = (positions: Ring): Position => {
  const { west, east, south, north } = spanOf(positions);
  return [(west + east) / 2, (south + north) / 2];
};
