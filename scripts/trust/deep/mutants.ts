import { type ChildProcess, fork } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EQUIVALENT } from '../mutants/equivalent.ts';
import type { Asked, Told } from '../mutants/keeper.ts';
import { chosen, planted, type Site } from '../mutants/site.ts';
import { sourceSites } from '../mutants/source-sites.ts';
import { sqlSites } from '../mutants/sql-sites.ts';
import { TestsOf } from '../mutants/tests-of.ts';
import type { Part } from '../part.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const NOT_COPIED = new Set(['node_modules', '.git', '.cache', 'dist', 'data']);
/** A stage of tests that takes longer hangs, which no mutant survives. */
const PATIENCE = 480_000;

const sourcesIn = (folder: string): string[] =>
  (readdirSync(path.join(ROOT, folder), { recursive: true }) as string[])
    .filter((name) => /\.ts$/.test(name) && !/\.(test|test-d|fixture|child)\.ts$/.test(name))
    .map((name) => `${folder}/${name}`)
    .sort();

const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** Every place where a guard can be taken away. */
export const allSites = (): Site[] => {
  const sources = ['src/modules', 'src/kernel', 'src/app', 'src/contract'].flatMap(sourcesIn);
  const migrations = readdirSync(path.join(ROOT, 'migrations'))
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return [
    ...sources.flatMap((file) => sourceSites(file, textOf(file))),
    ...sqlSites(new Map(migrations.map((name) => [`migrations/${name}`, textOf(`migrations/${name}`)]))),
  ];
};

const copied = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yaodian-mutants-'));
  const tree = path.join(folder, 'tree');
  for (const name of readdirSync(ROOT))
    if (!NOT_COPIED.has(name)) cpSync(path.join(ROOT, name), path.join(tree, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(tree, 'node_modules'));
  return folder;
};

/** A vitest that stays alive in the copy; started anew where it hung. */
class Keeper {
  private child: ChildProcess | null = null;
  constructor(private readonly tree: string) {}

  private async started(): Promise<ChildProcess> {
    if (this.child) return this.child;
    const child = fork(path.join(this.tree, 'scripts/trust/mutants/keeper.ts'), [], {
      cwd: this.tree,
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await new Promise<void>((ready, failed) => {
      child.once('message', () => ready());
      child.once('exit', (code) => failed(new Error(`the keeper ended with ${code}`)));
    });
    this.child = child;
    return child;
  }

  async ask(asked: Asked): Promise<Told> {
    const child = await this.started();
    return new Promise<Told>((told) => {
      const hung = setTimeout(() => gone('it hung'), PATIENCE);
      const gone = (why: unknown) => {
        this.child = null;
        child.kill('SIGKILL');
        done({ failed: [{ file: '', test: 'the run', why: String(why) }], ran: 0, passed: [] });
      };
      const done = (answer: Told) => {
        clearTimeout(hung);
        child.removeAllListeners('exit');
        child.removeAllListeners('message');
        told(answer);
      };
      child.once('message', (answer) => done(answer as Told));
      child.once('exit', gone);
      child.send(asked);
    });
  }

  end(): void {
    const { child } = this;
    if (!child) return;
    child.removeAllListeners();
    child.send('end');
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
  }
}

type Verdict = {
  readonly site: Site;
  readonly by: string | null;
  /** Whether it was shown to change nothing, so that nothing can catch it. */
  readonly same: boolean;
  readonly seconds: number;
};

/** What changes a cell of the matrix stands in its table (docs/permissions.tsv); what changes none changes nothing. */
const isOfTheTable = ({ kind }: Site): boolean => kind === 'role added to a grant' || kind === 'scope widened to all';

const equivalentOf = ({ file, what, kind }: Site): string | null =>
  EQUIVALENT.find((one) => one.file === file && one.kind === kind && what.startsWith(one.what))?.because ?? null;

const inWords = ({ kind, file, line, what }: Site): string => `${kind}: ${file}:${line} ${what}`;

/** Plants mutants in a throw-away copy and asks the tests that can see each. */
class Bench {
  private readonly folder = copied();
  private readonly tree = path.join(this.folder, 'tree');
  private readonly tests = new TestsOf(this.tree);
  private readonly keeper = new Keeper(this.tree);
  /** Whether a test file passes without any mutant: asked once it has caught one. */
  private readonly passes = new Map<string, boolean>();

  constructor(private readonly tell: (line: string) => void) {}

  async judge(site: Site): Promise<Verdict> {
    const began = Date.now();
    const stages = this.tests.of(site);
    let by: string | null = null;
    for (let at = 0; at < stages.length && !by; ) {
      const files = (stages[at] ?? []).filter((file) => this.passes.get(file) !== false);
      const found = files.length > 0 ? await this.underMutant(site, files) : null;
      if (!found && at === 0 && isOfTheTable(site)) return { site, by, same: true, seconds: 0 };
      if (!found) at++;
      else if (await this.isSound(found.file)) by = inOneLine(found);
    }
    return { site, by, same: false, seconds: Math.round((Date.now() - began) / 100) / 10 };
  }

  private async underMutant(site: Site, files: readonly string[]): Promise<Told['failed'][number] | null> {
    const file = path.join(this.tree, site.file);
    const fresh = site.file.startsWith('migrations/');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, planted(whole, site));
    try {
      const { failed } = await this.keeper.ask({ files, changed: [site.file], fresh });
      if (!failed[0] || !/timed out/.test(failed[0].why)) return failed[0] ?? null;
      // On a busy machine a limit of time says nothing about the mutant, unless it is met again.
      return (await this.keeper.ask({ files, changed: [], fresh: false })).failed[0] ?? null;
    } finally {
      writeFileSync(file, whole);
      await this.keeper.ask({ files: [], changed: [site.file], fresh });
    }
  }

  /** The control: without the mutant the test passes. One that does not would catch everything, and is asked no more. */
  private async isSound(file: string): Promise<boolean> {
    if (file === '') return true;
    const known = this.passes.get(file);
    if (known !== undefined) return known;
    const { failed } = await this.keeper.ask({ files: [file], changed: [], fresh: false });
    this.passes.set(file, failed.length === 0);
    if (failed[0]) this.tell(`without a mutant ${file} fails too, and is left out: ${inOneLine(failed[0])}`);
    return failed.length === 0;
  }

  end(): void {
    this.keeper.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const inOneLine = ({ file, test, why }: Told['failed'][number]): string =>
  `${file || 'the run'} > ${test}: ${why.replace(/\s+/g, ' ').slice(0, 140)}`;

/**
 * Plants mutants of the permissions, one after the other, in a throw-away copy and runs the tests that can see each.
 * Answers how many were caught, and where those stand that survived.
 */
export const run: Part = async ({ count = 200, seed, tell, state, isOver }) => {
  const every = allSites();
  const sites = chosen(every, count, seed);
  tell(
    `seed ${seed}: ${sites.length} of ${every.length} places, of which ${EQUIVALENT.length} are known to guard nothing`,
  );
  const known = new Map(state.kept<Verdict>('verdicts').map((verdict) => [inWords(verdict.site), verdict]));
  const bench = new Bench(tell);
  const verdicts: Verdict[] = [];
  const judged = async (site: Site, at: number): Promise<void> => {
    const excused = equivalentOf(site) ? { site, by: null, same: true, seconds: 0 } : undefined;
    const before = excused ?? known.get(inWords(site));
    if (!before && isOver()) return;
    const verdict = before ?? (await bench.judge(site));
    verdicts.push(verdict);
    if (before) return;
    state.keep('verdicts', verdict);
    const { by, same, seconds } = verdict;
    const word = by ? 'caught' : same ? 'equivalent' : 'SURVIVED';
    tell(`${word} ${at}/${count} ${inWords(site)}${by ? ` — ${by}` : ''} (${seconds} s)`);
  };
  try {
    // Those that only behaviour can catch come first.
    for (const [index, site] of [...sites].reverse().entries()) await judged(site, index + 1);
    // One that changes nothing is none: another takes its place.
    const others = chosen(every, Math.ceil(count * 1.5), seed + 1).filter(
      (site) => !sites.some((one) => inWords(one) === inWords(site)),
    );
    const real = () => verdicts.filter(({ same }) => !same).length;
    for (let site = others.pop(); site && real() < count && !isOver(); site = others.pop())
      await judged(site, real() + 1);
  } finally {
    bench.end();
  }
  const counted = verdicts.filter(({ same }) => !same);
  const survivors = counted.filter(({ by }) => !by).map(({ site }) => inWords(site));
  const caught = counted.length - survivors.length;
  const passed = caught >= counted.length * 0.95;
  return {
    counts: [
      { name: 'places for permission mutants', count: every.length },
      { name: 'permission mutants planted', count: counted.length },
      { name: 'permission mutants caught', count: caught },
    ],
    passed,
    whole: counted.length >= count,
    failures: passed ? [] : [`${caught} of ${counted.length} were caught, less than 95 %`],
    notes: [
      `${counted.filter(({ by }) => by?.includes('permissions.test.ts')).length} were caught by the reviewed tables of permissions, the others by behaviour`,
      `${verdicts.length - counted.length} more changed no cell of the matrix, or guard nothing that another guard does not (scripts/trust/mutants/equivalent.ts), and were replaced`,
      ...survivors.map((one) => `survived: ${one}`),
    ],
  };
};
