// The stages of npm test, in their order. Each returns { passed, failed } and, of tests, what each failure said.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot, run, stale } from './project.mjs';
import { PG15 } from './system.mjs';

const TYPES_SEEN = '.cache/types.tsbuildinfo';
const tool = (file) => inRoot('node_modules', file);
const gate = async (program, ...args) => {
  const code = await run(process.execPath, [program, ...args]);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
};
const types = (project) => gate(tool('typescript-7/bin/tsc'), '-p', project, '--noEmit');

/** Checked from the first file on, and what was seen kept: tests/tools/new-module.test.ts goes on from there. */
const serverTypes = () => {
  rmSync(inRoot(TYPES_SEEN), { force: true });
  mkdirSync(inRoot('.cache'), { recursive: true });
  const keep = ['--incremental', '--tsBuildInfoFile', TYPES_SEEN, '--preserveSymlinks'];
  return gate(tool('typescript-7/bin/tsc'), '-p', 'tsconfig.json', '--noEmit', ...keep);
};

/** Runs Vitest on some projects, shows its words, and counts each of them by its JSON report. */
const vitest = async (projects, files = [], env = {}) => {
  const report = inRoot('.cache', `vitest-${projects.join('-')}-${env.YAODIAN_TEST_ENGINE ?? 'embedded'}.json`);
  mkdirSync(inRoot('.cache'), { recursive: true });
  rmSync(report, { force: true });
  const args = ['run', ...projects.flatMap((project) => ['--project', project]), '--passWithNoTests'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { DATABASE_URL: _, ...clean } = process.env;
  const code = await run(process.execPath, [tool('vitest/vitest.mjs'), ...args, ...reporters, ...files], {
    env: { ...clean, ...env },
  });
  return counted(report, code, projects);
};

/** A file that did not load counts as one failure; so does a run that ended badly without a failed test. */
const counted = (report, code, projects) => {
  if (!existsSync(report)) return { passed: 0, failed: 1, failures: ['no report: the run itself broke off'] };
  const files = JSON.parse(readFileSync(report, 'utf8')).testResults;
  const failures = files.flatMap(failuresOf);
  if (code !== 0 && failures.length === 0) failures.push('the run ended badly without a failed test');
  const parts = projects.map((name) => ({ name, ...countsOf(files.filter(isOf(name))) }));
  return { passed: countsOf(files).passed, failed: failures.length, failures, parts };
};

const countsOf = (files) => ({
  passed: files.flatMap((file) => file.assertionResults).filter((test) => test.status === 'passed').length,
  failed: files.flatMap(failuresOf).length,
});

/** The report does not name the project; where a file lies does. */
const isOf = (project) => (file) => (/^tests.(api|rows|journeys)\b/.exec(placeOf(file))?.[1] ?? 'unit') === project;
const placeOf = ({ name }) => path.relative(inRoot('.'), name);

/** Where, which test, and the first lines of what it said. */
const failuresOf = ({ name, status, message, assertionResults }) => {
  const file = placeOf({ name });
  const begin = (text) => text.split('\n').slice(0, 6).join('\n    ');
  if (status === 'failed' && assertionResults.length === 0) return [`${file}\n    ${begin(message ?? '')}`];
  return assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `${file} > ${test.fullName}\n    ${begin((test.failureMessages ?? []).join('\n'))}`);
};

/** Unit tests that use a database say so by importing tests/support; the others need not run twice. */
const databaseUnits = () =>
  ['src', 'tests/support', 'tests/security'].flatMap((folder) => {
    if (!existsSync(inRoot(folder))) return [];
    return readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
      .map((file) => path.join(folder, file))
      .filter((file) => /\.test\.tsx?$/.test(file))
      .filter((file) => file.startsWith('tests/support') || usesDatabase(readFileSync(inRoot(file), 'utf8')));
  });

/** The built server of support/server.ts brings the embedded database along, whatever the run is on; others need none. */
const usesDatabase = (text) => /['"][^'"]*\/support\/(?!(?:server|trust-count|fuzz|seed|least)\.ts)/.test(text);

const onPostgres15 = async () => {
  if (!existsSync(PG15)) {
    console.error(`没有 PostgreSQL 15（${PG15}），这一阶段没有运行。`);
    return { passed: 0, failed: 1 };
  }
  const files = [...databaseUnits(), 'tests/api/', 'tests/rows/'];
  return vitest(['unit', 'api', 'rows'], files, { YAODIAN_TEST_ENGINE: 'debian15' });
};

const build = async () => {
  const targets = stale(['server', 'cli', 'web']);
  return targets.length > 0 ? gate(inRoot('scripts/build.mjs'), ...targets) : { passed: 1, failed: 0 };
};

/** Names for --only, title, work on those of them that are asked for. */
export const STAGES = [
  [['types'], 'Types of the server (TypeScript 7)', serverTypes],
  [['types'], 'Types of the client (TypeScript 7)', () => types('src/web/tsconfig.json')],
  [
    ['lint'],
    'Biome',
    () => gate(tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '--max-diagnostics=100', '.'),
  ],
  [['deps'], 'Borders (dependency-cruiser)', () => gate(inRoot('scripts/borders.mjs'))],
  [['knip'], 'Unused code (knip)', () => gate(tool('knip/bin/knip.js'))],
  [['build'], 'Build', build],
  // One run: none waits for another's last file, and what all of them need is made ready once.
  [['unit', 'api', 'rows'], 'Unit tests, API tests and rows, embedded PostgreSQL', (asked) => vitest(asked)],
  [['pg15'], 'Database tests again, PostgreSQL 15', onPostgres15],
  [['journeys'], 'Browser journeys', () => vitest(['journeys'])],
];
