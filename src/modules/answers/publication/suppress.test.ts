/** Whoever knows everything that is published, and how cells are held back, computes none of them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdBack, type Part } from './suppress.ts';

const LEAST = 10;

/**
 * The values that a part held back may have, for somebody who knows the total, the parts shown, and that the parts held
 * back hold nobody less than nobody.
 */
const possible = (parts: readonly Part[], held: ReadonlySet<number>, figure: number): { from: number; to: number } => {
  const total = parts.reduce((sum, part) => sum + (part[figure] ?? 0), 0);
  const shown = parts.reduce((sum, part, at) => sum + (held.has(at) ? 0 : (part[figure] ?? 0)), 0);
  const rest = total - shown;
  return held.size === 1 ? { from: rest, to: rest } : { from: 0, to: rest };
};

const counts = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 400 }) },
);
const table = (figures: number) =>
  fc.array(fc.array(counts, { minLength: figures, maxLength: figures }), { minLength: 1, maxLength: 12 });
/** A share: how many, of how many, and how many not. */
const share = fc.array(
  fc.tuple(counts, counts).map(([some, others]) => [some, some + others, others] as Part),
  { minLength: 1, maxLength: 12 },
);

const safe = (parts: readonly Part[]): void => {
  const held = holdBack(parts, LEAST);
  for (const [at, part] of parts.entries()) {
    // No small count is shown.
    if (!held.parts.has(at)) expect(part.every((count) => count === 0 || count >= LEAST)).toBe(true);
    if (!held.parts.has(at) || held.total) continue;
    for (const figure of part.keys()) {
      const { from, to } = possible(parts, held.parts, figure);
      // Nobody can tell it, nor even that it is small.
      expect(to - from, JSON.stringify({ parts, held: [...held.parts], figure })).toBeGreaterThanOrEqual(LEAST);
      expect(to).toBeGreaterThanOrEqual(LEAST + held.parts.size - 1);
    }
  }
};

it('lets no cell held back be computed from the parts and the total, for counts', () => {
  fc.assert(fc.property(table(1), safe), { numRuns: 500 });
});
it('nor for several counts of the same parts, nor for shares whose complement can be taken', () => {
  fc.assert(fc.property(table(2), safe), { numRuns: 500 });
  fc.assert(fc.property(share, safe), { numRuns: 500 });
});

it('shows a small total no more than a small part', () => {
  fc.assert(
    fc.property(table(1), (parts) => {
      const total = parts.reduce((sum, [count = 0]) => sum + count, 0);
      if (total > 0 && total < LEAST) expect(holdBack(parts, LEAST).total).toBe(true);
    }),
  );
});

it('takes the smallest other part with a small one', () => {
  expect([...holdBack([[3], [40], [25]], LEAST).parts].sort()).toEqual([0, 2]);
});
it('holds the total back where nothing else hides the part', () => {
  expect(holdBack([[1], [9], [0]], LEAST)).toEqual({ parts: new Set([0, 1]), total: true });
});
it('holds nothing back where nothing is small, none being no secret', () => {
  expect(holdBack([[0], [10], [40]], LEAST)).toEqual({ parts: new Set(), total: false });
});
