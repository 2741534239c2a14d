import { expect, it } from 'vitest';
import type { ValueView } from '#contract/measures';
import { bandsOf, CLASSES, shadesOf } from './shades.ts';

const value = (unit: string, amount: number | null, state: ValueView['state'] = 'met') =>
  ({ unit, value: amount, state }) as ValueView;

it('shades by five equal classes, rings what misses the standard, leaves hollow what is unknown', () => {
  const all = [value('a', 0), value('b', 100, 'notMet'), value('c', 41), value('d', null, 'unknown')];
  const shades = shadesOf(all);
  expect(['a', 'b', 'c', 'd'].map((unit) => shades.get(unit))).toEqual([
    { colour: CLASSES[0], isEdged: true },
    { colour: CLASSES[4], isEdged: true, isRinged: true },
    { colour: CLASSES[2], isEdged: true },
    { colour: '#5f6b7a', isHollow: true },
  ]);
  expect(bandsOf(all).map(({ from, to, schools }) => [from, to, schools])).toEqual([
    [0, 20, 1],
    [40, 60, 1],
    [80, 100, 1],
  ]);
});

it('needs no spread, and no value at all', () => {
  expect(bandsOf([value('a', 3), value('b', 3)])).toMatchObject([{ from: 3, to: 3, schools: 2 }]);
  expect(bandsOf([value('a', null)])).toEqual([]);
});
