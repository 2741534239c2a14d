import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './part.ts';

const ROOT = join(import.meta.dirname, '../..');
const RECORD = join(ROOT, 'docs/trust-record.md');
const HEAD = `# Deep trust runs

Each run of \`npm run trust -- --deep=PART\` adds its section at the end; a run with \`--count\` is a try and adds none. A _partial_ one ended before all was tried; the same seed goes on behind it, and its section is then replaced. What the parts do stands in docs/security.md.
`;

export type Ran = Outcome & {
  readonly part: string;
  readonly seed: number;
  readonly seconds: number;
  readonly at: string;
  readonly commits: readonly string[];
  /** In how many sittings. */
  readonly number: number;
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

const tableOf = (counts: Outcome['counts']): string[] => {
  const width = Math.max('counted'.length, ...counts.map(({ name }) => name.length));
  const digits = Math.max('number'.length, ...counts.map(({ count }) => String(count).length));
  const row = (name: string, count: string) => `| ${name.padEnd(width)} | ${count.padEnd(digits)} |`;
  return [row('counted', 'number'), row('-'.repeat(width), '-'.repeat(digits))].concat(
    counts.map(({ name, count }) => row(name, String(count))),
  );
};

const verdictOf = ({ passed, whole }: Ran): string =>
  whole ? (passed ? 'passed' : 'failed') : passed ? 'partial' : 'partial, failed';

/** The line that names a run, whatever its verdict. */
const tryOf = ({ part, seed }: Ran): string => `Part ${part}, seed ${seed}; `;

const sectionOf = (ran: Ran): string => {
  const { part, at, commits, machine, seconds, number, counts, failures, notes = [] } = ran;
  const times = `${Math.round(seconds / 6) / 10} min${number > 1 ? ` in ${number} sittings` : ''}`;
  return [
    `## ${at.slice(0, 10)} · ${part} · ${verdictOf(ran)}`,
    '',
    `${tryOf(ran)}commit ${commits.join(', ')}; ${machine}; began ${at.slice(11, 16)} UTC, took ${times}.`,
    '',
    ...tableOf(counts),
    ...(notes.length > 0 ? ['', ...notes.map((note) => `- ${note}`)] : []),
    ...(failures.length > 0
      ? ['', 'What failed:', '', ...failures.map((line) => `- ${line.replace(/\s+/g, ' ')}`)]
      : []),
    '',
  ].join('\n');
};

/** Adds the run's section to docs/trust-record.md, in the place of the partial one that it goes on. */
export const record = (ran: Ran, file = RECORD): void => {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : HEAD;
  const [head = '', ...sections] = before.trimEnd().split(/\n+(?=## )/);
  const others = sections.filter((one) => !(/^## .* partial/.test(one) && one.includes(tryOf(ran))));
  writeFileSync(file, `${[head.trimEnd(), ...others, sectionOf(ran)].join('\n\n')}`);
};
