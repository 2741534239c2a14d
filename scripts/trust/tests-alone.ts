import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Ask, Outcome } from './part.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

type Counted = { readonly item: string; readonly name: string; readonly count: number };
type Report = {
  readonly testResults?: readonly {
    readonly name: string;
    readonly message?: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
};

const json = <T>(file: string, none: T): T => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : none);

/** Counted alike by every piece of a run, so not added up. */
const ALIKE = /^kinds /;

const addedUp = (counts: readonly Counted[]): Counted[] => {
  const sums = new Map<string, Counted>();
  for (const { item, name, count } of counts) {
    const key = `${item} ${name}`;
    const before = sums.get(key)?.count ?? 0;
    sums.set(key, { item, name, count: ALIKE.test(name) ? Math.max(before, count) : before + count });
  }
  return [...sums.values()];
};

const countsIn = (file: string): Counted[] => {
  const lines = (existsSync(file) ? readFileSync(file, 'utf8') : '').split('\n').filter(Boolean);
  return addedUp(lines.map((line) => JSON.parse(line) as Counted));
};

/** Runs test files with an environment of their own; answers what they counted (tests/support/trust-count.ts) and what failed. */
const runTestsAlone = async ({ files, env }: Piece): Promise<Ran> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yaodian-trust-'));
  const [report, counts] = [path.join(folder, 'report.json'), path.join(folder, 'counts.ndjson')];
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const asked = ['run', '--project', 'unit', '--reporter=json', `--outputFile=${report}`, ...files];
  const child = spawn(process.execPath, [vitest, ...asked], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, YAODIAN_TRUST_COUNTS: counts, ...env },
  });
  await new Promise((ended) => child.once('exit', ended));
  const { testResults = [] } = json<Report>(report, {});
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(ROOT, name);
    const red = assertionResults.filter((one) => one.status === 'failed');
    if (red.length === 0 && status === 'failed') return [`${file}: ${message ?? 'the file'}`];
    return red.map((one) => `${file} > ${one.fullName}: ${(one.failureMessages ?? []).join(' ').slice(0, 500)}`);
  });
  const found = countsIn(counts);
  rmSync(folder, { recursive: true, force: true });
  return { counts: found, failures: testResults.length > 0 ? failures : ['no test ran'] };
};

type Ran = { readonly counts: Counted[]; readonly failures: string[] };
/** Test files with an environment of their own; the piece's name tells them from the others of a run. */
type Piece = {
  readonly name: string;
  readonly files: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

/** Runs the pieces of a part that earlier sittings did not, one after the other. */
export const runPieces = async (pieces: readonly Piece[], { state, tell, isOver }: Ask): Promise<Outcome> => {
  const done = new Map(state.kept<Ran & { name: string }>('pieces').map((one) => [one.name, one]));
  for (const piece of pieces) {
    if (done.has(piece.name)) continue;
    if (isOver()) break;
    const ran = { name: piece.name, ...(await runTestsAlone(piece)) };
    state.keep('pieces', ran);
    done.set(piece.name, ran);
    tell(`${done.size}/${pieces.length} ${piece.name}: ${ran.failures.length} failures`);
    for (const failure of ran.failures) tell(`FAILED ${failure}`);
  }
  const all = [...done.values()];
  const failures = all.flatMap((one) => one.failures);
  return {
    counts: addedUp(all.flatMap(({ counts }) => counts)),
    failures,
    passed: failures.length === 0,
    whole: done.size === pieces.length,
  };
};
