import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './part.ts';

const ROOT = join(import.meta.dirname, '../..');
const RECORD = join(ROOT, 'docs/trust-record.md');
const HEAD = `# Deep trust runs

Each whole run of \`npm run trust -- --deep=PART\` adds its section at the end; a run with \`--count\` is a try and adds none. What the parts do stands in docs/security.md.
`;

export type Ran = Outcome & {
  readonly part: string;
  readonly seed: number;
  readonly seconds: number;
  readonly at: string;
  readonly commit: string;
  readonly machine: string;
};

/** The commit that was tried, and whether files differed from it. */
export const commitNow = (): string => {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no', '--', '.', ':!docs/trust-record.md');
    return git('rev-parse', '--short=10', 'HEAD') + (changed ? ', with changes' : '');
  } catch {
    return 'unknown';
  }
};

export const machineNow = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() || process.arch}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;

const sectionOf = (ran: Ran): string => {
  const { part, at, commit, machine, seed, seconds, passed, counts, failures, notes = [] } = ran;
  const verdict = passed ? 'passed' : 'failed';
  return [
    `## ${at.slice(0, 10)} · ${part} · ${verdict}`,
    '',
    `Commit ${commit}; ${machine}; seed ${seed}; began ${at.slice(11, 16)} UTC, took ${Math.round(seconds / 6) / 10} min.`,
    '',
    '| counted | number |',
    '|---|---|',
    ...counts.map(({ name, count }) => `| ${name} | ${count} |`),
    ...(notes.length > 0 ? ['', ...notes.map((note) => `- ${note}`)] : []),
    ...(failures.length > 0 ? ['', 'What failed:', '', ...failures.map((line) => `- ${line}`)] : []),
    '',
  ].join('\n');
};

/** Adds the run's section to docs/trust-record.md. */
export const record = (ran: Ran): void => {
  const before = existsSync(RECORD) ? readFileSync(RECORD, 'utf8') : HEAD;
  writeFileSync(RECORD, `${before.trimEnd()}\n\n${sectionOf(ran)}`);
};
