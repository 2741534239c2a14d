// npm run trust -- [--json]: what docs/security.md promises, tried now. Runs tests/security, and prints what each item of
// security.md was tried with, as its tests tell (tests/support/trust-count.ts). Nothing is typed.
// --deep=PART[,PART…] [--count=N] [--seed=N] [--minutes=N] [--state=FOLDER] [--json]: the long ones instead
// (scripts/trust/deep.ts).
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, inRoot, run } from './lib/project.mjs';

const COUNTS = inRoot('.cache/trust-counts.ndjson');
const REPORT = inRoot('.cache/trust-report.json');

const vitest = (args) =>
  run(process.execPath, [inRoot('node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, YAODIAN_TRUST_COUNTS: COUNTS },
  });

/** Counts by item and name, in the order in which they were first told. */
const readCounts = () => {
  if (!existsSync(COUNTS)) return [];
  const sums = new Map();
  for (const line of readFileSync(COUNTS, 'utf8').split('\n').filter(Boolean)) {
    const { item, name, count } = JSON.parse(line);
    const key = `${item}\t${name}`;
    sums.set(key, { item, name, count: (sums.get(key)?.count ?? 0) + count });
  }
  return [...sums.values()].sort((a, b) => a.item.localeCompare(b.item, 'en', { numeric: true }));
};

const readTests = () => {
  const { testResults = [] } = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : {};
  return testResults.map(({ name, assertionResults, status, startTime, endTime }) => ({
    test: `tests/security/${path.basename(name)}`,
    passed: assertionResults.filter((one) => one.status === 'passed').length,
    failed:
      assertionResults.filter((one) => one.status === 'failed').length +
      (status === 'failed' && assertionResults.length === 0 ? 1 : 0),
    seconds: Math.round((endTime - startTime) / 100) / 10,
  }));
};

const printed = ({ counts, tests, seconds, passed, failed }) =>
  [
    ...counts.map(({ item, name, count }) => `${item.padEnd(5)}${String(count).padStart(9)}  ${name}`),
    '',
    ...tests.map(
      (one) =>
        `${one.failed > 0 ? '✗' : '✓'} ${one.test}: ${one.passed} passed, ${one.failed} failed, ${one.seconds} s`,
    ),
    '',
    `${passed} passed, ${failed} failed, ${seconds} s`,
  ].join('\n');

const args = process.argv.slice(2);
if (args.some((argument) => /^--deep(=|$)/.test(argument))) {
  await ensureInstalled();
  process.exit(await run(process.execPath, ['--import', 'tsx', inRoot('scripts/trust/deep.ts'), ...args]));
}
const wrong = args.filter((argument) => argument.startsWith('-') && argument !== '--json');
if (wrong.length > 0) {
  console.error(
    `没有 ${wrong.join('、')} 这个选项。用法：npm run trust -- [--json] [测试文件名的一部分…]，或 npm run trust -- --deep=部分 [--count=次数] [--seed=种子] [--minutes=分钟] [--state=文件夹] [--json]`,
  );
  process.exit(2);
}

await ensureInstalled();
mkdirSync(inRoot('.cache'), { recursive: true });
for (const file of [COUNTS, REPORT]) rmSync(file, { force: true });
const began = Date.now();
const named = args.filter((argument) => !argument.startsWith('-'));
const files = named.length > 0 ? named.map((name) => `tests/security/${name}`) : ['tests/security/'];
const code = await vitest(['--reporter=json', `--outputFile=${REPORT}`, ...files]);
const tests = readTests();
const sum = (key) => tests.reduce((total, one) => total + one[key], 0);
const seconds = Math.round((Date.now() - began) / 1000);
const result = { passed: sum('passed'), failed: sum('failed'), seconds, counts: readCounts(), tests };
console.log(args.includes('--json') ? JSON.stringify(result) : printed(result));
process.exitCode = code === 0 && tests.length > 0 ? 0 : 1;
