/** GeoJSON as maps of the house take it: our own shapes, no tiles, no fonts from elsewhere. */

import type { Mark } from './marks.ts';

export type Shape = {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
  readonly properties: {
    /** What it is; layers are drawn in the order in which kinds first occur. */
    readonly kind: string;
    readonly name: string;
    /** Colour of the shape, chosen by the page. */
    readonly colour: string;
    /** Its name stands on the map; where many lie close, the list beside names them. */
    readonly isNamed?: boolean;
    /** Drawn as a ground under the others, without a filling. */
    readonly isGround?: boolean;
    /** A point of which nothing is known: an empty ring. */
    readonly isHollow?: boolean;
    /** A point that keeps no standard: a dark ring around it, so that it is told apart in grey. */
    readonly isRinged?: boolean;
    /** A point with a thin dark edge: a light colour would not be seen on the ground. */
    readonly isEdged?: boolean;
    /** A point's form where it is no circle: kinds are told apart in grey. */
    readonly mark?: Mark;
    /** How much a surface covers what lies under it, 0.35 unless told. */
    readonly opacity?: number;
    /** Width of a ground's line in pixels. */
    readonly width?: number;
  };
};

type Position = readonly [number, number];
const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && value.every((one) => typeof one === 'number');

/** All positions of nested coordinates. */
export const positionsOf = (coordinates: unknown): Position[] => {
  if (isPosition(coordinates)) return [coordinates];
  return Array.isArray(coordinates) ? coordinates.flatMap(positionsOf) : [];
};

/** West, south, east, north of shapes; null where nothing is drawn. */
export const boundsOf = (shapes: readonly Shape[]): [number, number, number, number] | null => {
  const all = shapes.flatMap(({ geometry }) => positionsOf(geometry.coordinates));
  if (all.length === 0) return null;
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

/** Middle of what a shape spans, for its name. */
export const middleOf = (shape: Shape): Position => {
  const [west, south, east, north] = boundsOf([shape]) ?? [0, 0, 0, 0];
  return [(west + east) / 2, (south + north) / 2];
};

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Which of the names may stand, in the order of their weight: one that would cover a name before it waits. */
export const standing = (boxes: readonly Box[]): boolean[] => {
  const kept: Box[] = [];
  return boxes.map((box) => {
    const free = !kept.some((one) => meet(one, box));
    if (free) kept.push(box);
    return free;
  });
};
