import fc from 'fast-check';
import { describe, test } from 'vitest';
import { brokenOf, FUZZ_PATIENCE, fuzz } from '../../../tests/support/fuzz.ts';
import { readCollection } from './geojson.ts';

/** security/F5: broken and odd GeoJSON; the reader answers features or a Refusal, nothing else. */
const square = [
  [
    [119.9, 31.7],
    [119.91, 31.7],
    [119.91, 31.71],
    [119.9, 31.7],
  ],
];
const GOOD = {
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } },
  features: [
    {
      type: 'Feature',
      properties: { 名称: '实验小学', n: 1 },
      geometry: { type: 'Point', coordinates: [119.9, 31.7] },
    },
    { type: 'Feature', properties: null, geometry: { type: 'Polygon', coordinates: square } },
    { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: [square] } },
  ],
};

/** Nested so deep that what calls itself for every level has no stack left. */
const deep = fc
  .record({ depth: fc.constantFrom(10, 1_000, 100_000), open: fc.constantFrom('[', '{"a":'), at: fc.nat(3) })
  .map(({ depth, open, at }) => {
    const nested = open.repeat(depth) + (open === '[' ? '' : '1') + (open === '[' ? ']' : '}').repeat(depth);
    return Buffer.from(
      [
        `{"type":"FeatureCollection","crs":${nested},"features":[]}`,
        `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":${nested}}}]}`,
        `{"type":"FeatureCollection","features":[{"type":"Feature","properties":${nested},"geometry":{"type":"Point","coordinates":[119.9,31.7]}}]}`,
        `{"type":"FeatureCollection","features":${nested}}`,
      ][at] as string,
    );
  });

const ODD = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', 'Point', [], {}, { toString: 1 }, '__proto__', 'toString', [[[]]]),
  fc.jsonValue({ maxDepth: 4 }),
);
const oddGeometry = fc.record({
  type: fc.oneof(fc.constantFrom('Point', 'Polygon', 'MultiPolygon'), ODD),
  coordinates: ODD,
});
/** Right in form, with an odd value somewhere. */
const odd = fc
  .record(
    {
      crs: ODD,
      features: fc.array(
        fc.oneof(ODD, fc.record({ type: ODD, properties: ODD, geometry: fc.oneof(ODD, oddGeometry) })),
        { minLength: 1, maxLength: 4 },
      ),
    },
    { requiredKeys: ['features'] },
  )
  .map((one) => Buffer.from(JSON.stringify({ type: 'FeatureCollection', ...one })));

const parse = (bytes: Buffer) => readCollection(bytes, '图层没有保存');

describe('security/F5: typed errors only', () => {
  test.each([
    ['geojson', brokenOf(Buffer.from(JSON.stringify(GOOD)))],
    ['geojson-odd', odd],
    ['geojson-deep', deep],
  ] as const)(
    '%s, broken',
    (name, inputs) => fuzz(name, inputs, parse, name === 'geojson-deep' ? 30 : 300),
    FUZZ_PATIENCE,
  );
});
