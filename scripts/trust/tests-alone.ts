import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

export type Counted = { readonly item: string; readonly name: string; readonly count: number };
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

const countsIn = (file: string): Counted[] => {
  const sums = new Map<string, Counted>();
  for (const line of (existsSync(file) ? readFileSync(file, 'utf8') : '').split('\n').filter(Boolean)) {
    const { item, name, count } = JSON.parse(line) as Counted;
    const key = `${item} ${name}`;
    sums.set(key, { item, name, count: (sums.get(key)?.count ?? 0) + count });
  }
  return [...sums.values()];
};

/** Runs test files with an environment of their own; answers what they counted (tests/support/trust-count.ts) and what failed. */
export const runTestsAlone = async (
  files: readonly string[],
  env: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): Promise<{ readonly counts: Counted[]; readonly failures: string[]; readonly passed: number }> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yaodian-trust-'));
  const [report, counts] = [path.join(folder, 'report.json'), path.join(folder, 'counts.ndjson')];
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const asked = ['run', '--project', 'unit', '--reporter=json', `--outputFile=${report}`, ...more, ...files];
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
  const passed = testResults.flatMap((one) => one.assertionResults).filter((one) => one.status === 'passed').length;
  const found = countsIn(counts);
  rmSync(folder, { recursive: true, force: true });
  return { counts: found, failures: testResults.length > 0 ? failures : ['no test ran'], passed };
};
