import { expect, it } from 'vitest';
import { boundsOf, middleOf, type Shape, standing } from './shapes.ts';

const shape = (type: string, coordinates: unknown): Shape => ({
  type: 'Feature',
  id: 'a',
  geometry: { type, coordinates },
  properties: { kind: 'site', name: '地块', colour: '#000' },
});
const square = shape('Polygon', [
  [
    [120, 31],
    [120.2, 31],
    [120.2, 31.1],
    [120, 31],
  ],
]);

it('spans points and rings, whatever their nesting', () => {
  expect(boundsOf([square, shape('Point', [119.9, 31.05])])).toEqual([119.9, 31, 120.2, 31.1]);
  expect(middleOf(shape('Point', [119.9, 31.05]))).toEqual([119.9, 31.05]);
  expect(middleOf(square)[0]).toBeCloseTo(120.1);
});

it('spans nothing where nothing is drawn', () => expect(boundsOf([])).toBeNull());

it('lets no name cover another that weighs more, and leaves those that are free', () => {
  const box = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 18 });
  expect(standing([box(0, 0), box(30, 5), box(61, 0), box(0, 18), box(59, 17)])).toEqual([
    true,
    false,
    true,
    true,
    false,
  ]);
  expect(standing([])).toEqual([]);
});
