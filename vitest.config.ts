import type { Plugin } from 'vite';
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
 * Within `npm test`, what was made of a source is kept for the other projects and stages of the run: half of the work
 * before the first test. Vitest's own process, which runs the set-ups, reads what was kept as bytes and not as text
 * (4.1.12, ServerModuleRunner) and stumbles over the first stack trace: it keeps nothing.
 */
const modules = process.env.YAODIAN_TEST_MODULES;
const keptModules = modules ? { fsModuleCache: true, fsModuleCachePath: modules } : {};
const notForSetups: Plugin = {
  name: 'kept-modules-not-for-set-ups',
  configureVitest: ({ experimental_defineCacheKeyGenerator: define }) =>
    define(({ environment }) => (environment.name === '__vitest__' ? false : '')),
};
/** Of each project: Vitest asks those of the whole nothing. */
const plugins = [notForSetups];

/**
 * unit: beside what they test, and the borders of the house; api: HTTP against a real server and database;
 * rows: one file for each row of docs/systems.tsv; journeys: Chromium, two side by side, each with a server and
 * a browser of its own.
 */
export default defineConfig({
  test: {
    experimental: keptModules,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins,
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
      { plugins, test: { ...common, name: 'api', include: ['tests/api/**/*.test.ts'], sequence: { groupOrder: 0 } } },
      { plugins, test: { ...common, name: 'rows', include: ['tests/rows/**/*.test.ts'], sequence: { groupOrder: 0 } } },
      {
        plugins,
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
