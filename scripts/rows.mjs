// npm run rows -- [--json] [ID…]: the state of every row of docs/systems.tsv, told by its test, never typed.
// Results are kept for the commit they were made on; rows without one for this commit, or with uncommitted changes, are run.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, inRoot, ROOT, run } from './lib/project.mjs';

const STORE = inRoot('.cache/rows.json');
const REPORT = inRoot('.cache/rows-report.json');
const testOf = (id) => `tests/rows/${id}.test.ts`;

const git = (...args) => {
  try {
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
};

/** The commit, or null where results may not be kept: outside git and with changes that are not committed. */
const commit = () => (git('status', '--porcelain') === '' ? git('rev-parse', 'HEAD') : null);

const kept = (at) => {
  if (!at || !existsSync(STORE)) return {};
  const store = JSON.parse(readFileSync(STORE, 'utf8'));
  return store.commit === at ? store.states : {};
};

/** done: every test passed; partly: some passed, or what is missing is named by `it.todo`; open: none passed. */
const stateOf = ({ assertionResults }) => {
  const count = (status) => assertionResults.filter((result) => result.status === status).length;
  if (count('passed') === 0) return 'open';
  return count('passed') === assertionResults.length ? 'done' : 'partly';
};

const runRows = async (ids) => {
  if (ids.length === 0) return {};
  mkdirSync(inRoot('.cache'), { recursive: true });
  rmSync(REPORT, { force: true });
  const args = ['run', '--project', 'rows', '--reporter=json', `--outputFile=${REPORT}`, ...ids.map(testOf)];
  await run(process.execPath, [inRoot('node_modules/vitest/vitest.mjs'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { testResults = [] } = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : {};
  return Object.fromEntries(testResults.map((result) => [path.basename(result.name, '.test.ts'), stateOf(result)]));
};

const printed = (rows) => {
  const count = (state) => rows.filter((row) => row.state === state).length;
  const lines = rows.filter(({ state }) => state !== 'open').map(({ id, state }) => `${state.padEnd(7)}${id}`);
  return [...lines, `${count('done')} done, ${count('partly')} partly, ${count('open')} open`].join('\n');
};

const args = process.argv.slice(2);
const asked = args.filter((argument) => !argument.startsWith('--'));
const [, ...table] = readFileSync(inRoot('docs/systems.tsv'), 'utf8').trimEnd().split('\n');
const all = table.map((line) => line.split('\t')[0]);
const unknown = asked.filter((id) => !all.includes(id));
if (unknown.length > 0) {
  console.error(`docs/systems.tsv 里没有 ${unknown.join('、')}。`);
  process.exit(2);
}

await ensureInstalled();
const ids = asked.length > 0 ? asked : all;
const at = commit();
const before = kept(at);
const states = { ...before, ...(await runRows(ids.filter((id) => !before[id] && existsSync(inRoot(testOf(id)))))) };
mkdirSync(inRoot('.cache'), { recursive: true });
if (at) writeFileSync(STORE, JSON.stringify({ commit: at, states }));
const rows = ids.map((id) => ({ id, state: states[id] ?? 'open', test: testOf(id) }));
console.log(args.includes('--json') ? JSON.stringify(rows) : printed(rows));
