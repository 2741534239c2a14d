import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/order.ts';

const common = {
  environment: 'node' as const,
  globalSetup: 'tests/support/global-setup.ts',
  setupFiles: 'tests/support/seed.ts',
  // A limit for what hangs, far above what a test takes: a slow machine fails nothing.
  testTimeout: 60_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 30_000 } },
  maxWorkers: 2,
  // Files of one worker share what they import, half of a run's work; each has a database of its own.
  isolate: false,
};

/**
 * unit: beside what they test, and the borders of the house; api: HTTP against a real server and database;
 * rows: one file for each row of docs/systems.tsv; journeys: Chromium, two side by side, each with a server and
 * a browser of its own.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: [
            '{src,fixtures,scripts,bench,examples}/**/*.test.{ts,tsx}',
            'tests/{architecture,support,security,tools}/**/*.test.ts',
          ],
          sequence: { groupOrder: 0 },
        },
      },
      { test: { ...common, name: 'api', include: ['tests/api/**/*.test.ts'], sequence: { groupOrder: 0 } } },
      { test: { ...common, name: 'rows', include: ['tests/rows/**/*.test.ts'], sequence: { groupOrder: 0 } } },
      {
        test: {
          ...common,
          name: 'journeys',
          globalSetup: 'tests/support/journeys-setup.ts',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          // One of the two that begin may wait until the other has loaded the demonstration.
          hookTimeout: 360_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
