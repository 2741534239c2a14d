import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#kernel/refusal';
import { readCollection } from './geojson.ts';
import {
  areaOf,
  crossingsOf,
  isInside,
  mayTouch,
  overlapOf,
  type Position,
  type Rings,
  uncovered,
} from './geometry.ts';
import { type Drawn, inYear, mayShare } from './in-year.ts';

const block = (west: number, south: number, east: number, north: number): Rings => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];
const whole = block(120, 31, 120.04, 31.04);
const [left, right] = [block(120, 31, 120.02, 31.04), block(120.02, 31, 120.04, 31.04)];
const within = (share: number, of: Rings) => share * areaOf([of]);

describe('outlines', () => {
  it('finds where an outline crosses itself, and nothing in one that does not, touching points on a line included', () => {
    const bow: Rings = [
      [
        [120, 31],
        [120.02, 31.02],
        [120.02, 31],
        [120, 31.02],
        [120, 31],
      ],
    ];
    expect(crossingsOf(bow)[0]?.[0]).toBeCloseTo(120.01, 6);
    const [ring = []] = whole;
    expect(crossingsOf([[ring[0] as Position, [120.01, 31], ...ring.slice(1)]])).toEqual([]);
  });

  it('knows a hectare: a block of 0.04 degrees at 31° north is some 3.8 by 4.4 kilometres', () => {
    expect(areaOf([whole]) / 1e6).toBeGreaterThan(16.5);
    expect(areaOf([whole]) / 1e6).toBeLessThan(17.2);
  });

  it('measures what two have in common; neighbours that share an edge have nothing', () => {
    expect(areaOf(overlapOf([left], [right]))).toBeLessThan(1);
    const shifted = block(120.01, 31, 120.03, 31.04);
    expect(areaOf(overlapOf([left], [shifted]))).toBeCloseTo(within(0.25, whole), -3);
    expect(mayTouch(left, block(121, 31, 121.1, 31.1))).toBe(false);
  });

  it('shows what nobody covers, with its holes', () => {
    expect(uncovered([whole], [left, right]).length).toBe(0);
    const [gap] = uncovered([whole], [left]);
    expect(areaOf([gap as Rings])).toBeCloseTo(within(1, right), -3);
    expect(areaOf(uncovered([whole], [block(120.01, 31.01, 120.02, 31.02)]))).toBeLessThan(within(1, whole));
  });

  it('tells inside from outside; edges belong to it, holes do not', () => {
    const holed: Rings = [...whole, ...block(120.01, 31.01, 120.02, 31.02)];
    expect([120.005, 120.015].map((x) => isInside([x, 31.015], holed))).toEqual([true, false]);
    expect(isInside([120, 31.02], holed)).toBe(true);
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }), (x, y) => {
        const point: Position = [120.02 + x / 20_000, 31.02 + y / 20_000];
        expect(isInside(point, whole)).toBe(Math.abs(x) <= 400 && Math.abs(y) <= 400);
        expect(isInside(point, left) || isInside(point, right)).toBe(isInside(point, whole));
      }),
    );
  });
});

const drawn = (given: Partial<Drawn>): Drawn => ({
  id: 'a',
  name: '',
  school: 's1',
  stage: 'primary',
  fromYear: 2024,
  toYear: null,
  sharedAs: null,
  outline: null,
  ...given,
});

it('takes of every school and stage the newest that has begun and is not over', () => {
  const rows = [
    drawn({ id: 'old', fromYear: 2020 }),
    drawn({ id: 'new', fromYear: 2026 }),
    drawn({ id: 'part', fromYear: 2026 }),
    drawn({ id: 'over', school: 's2', fromYear: 2020, toYear: 2024 }),
  ];
  const ids = (year: number) => inYear(rows, year).map(({ id }) => id);
  expect([ids(2019), ids(2024), ids(2025), ids(2026)]).toEqual([[], ['old', 'over'], ['old'], ['new', 'part']]);
  expect(mayShare(drawn({ sharedAs: '城北' }), drawn({ school: 's2', sharedAs: '城北' }))).toBe(true);
  expect(mayShare(drawn({}), drawn({ school: 's2' }))).toBe(false);
});

const code = (given: unknown): string => {
  try {
    readCollection(Buffer.from(typeof given === 'string' ? given : JSON.stringify(given)), '底图没有保存');
    return 'read';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};
const layer = (coordinates: unknown, type = 'Polygon', more: object = {}) => ({
  type: 'FeatureCollection',
  ...more,
  features: [{ type: 'Feature', properties: {}, geometry: { type, coordinates } }],
});

it.each([
  ['read', layer(whole)],
  ['read', layer(whole, 'Polygon', { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } } })],
  ['other-system', layer(whole, 'Polygon', { crs: { type: 'name', properties: { name: 'EPSG:3857' } } })],
  ['swapped-coordinates', layer([31.2, 120.1], 'Point')],
  ['projected-coordinates', layer([40512345.6, 3456789.1], 'Point')],
  ['out-of-range', layer([2.35, 48.85], 'Point')],
  ['ring-not-closed', layer([(whole[0] ?? []).slice(0, 4)])],
  ['bad-coordinates', layer([[120, '31']], 'LineString')],
  ['no-geometry', layer([], 'GeometryCollection')],
  ['empty-layer', { type: 'FeatureCollection', features: [] }],
  ['not-geojson', '街道,面积'],
])('answers %s', (expected, given) => expect(code(given)).toBe(expected));
