import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Installation } from '../durability/installation.ts';
import { Ledger } from '../durability/ledger.ts';
import { brokenSince, commandsOf, lostOf } from '../durability/proofs.ts';
import { startWriters } from '../durability/writers.ts';
import { type Ask, CannotRun, type Part } from '../part.ts';
import { median, type Sample, sampleOf, slopeOf } from '../soak/samples.ts';
import { startVisitors, Visits } from '../soak/visitors.ts';

const MINUTES = 30;
/** Milliseconds between two samples, and between two rounds of one writer. */
const [SAMPLE_EVERY, WRITER_PAUSE] = [10_000, 2_000];
/** Time in which what is no longer used is let go, before the last sample. */
const REST = 30_000;
/** The first third warms up; over the rest memory may grow by this share of its median, by the slope of Theil and Sen. */
const GROWTH = 0.1;
/** Fewer samples than this after the warm-up judge nothing. */
const ENOUGH = 30;
/** Open files and connections may differ by so many: a pool opens and closes as it needs. */
const DESCRIPTORS_SPARE = 30;

type Measure = 'server' | 'database';

/** How much a measure grew over the window, as a share of its median. */
const growthOf = (samples: readonly Sample[], measure: Measure): number => {
  const values = samples.map((sample) => sample[measure]);
  const slope = slopeOf(samples.map((sample) => ({ at: sample.at, value: sample[measure] })));
  return (slope * ((samples.at(-1)?.at ?? 0) - (samples[0]?.at ?? 0))) / (median(values) || 1);
};

const judged = (samples: readonly Sample[], last: Sample): { failures: string[]; notes: string[] } => {
  const warm = samples.slice(Math.floor(samples.length / 3));
  const [failures, notes]: [string[], string[]] = [[], []];
  for (const measure of ['server', 'database'] as const) {
    const growth = growthOf(warm, measure);
    const values = warm.map((sample) => Math.round(sample[measure]));
    const told = `${measure}: ${Math.min(...values)} to ${Math.max(...values)} MB, median ${median(values)} MB, slope over ${warm.length} samples ${(growth * 100).toFixed(1)} % (at most ${GROWTH * 100} %)`;
    notes.push(told);
    if (warm.length >= ENOUGH && growth > GROWTH) failures.push(`memory grows: ${told}`);
  }
  if (warm.length < ENOUGH) notes.push(`Fewer than ${ENOUGH} samples after the warm-up: the slope is not judged.`);
  const at = (name: 'connections' | 'children' | 'descriptors') =>
    Math.max(...warm.slice(0, ENOUGH).map((one) => one[name]));
  if (last.connections > at('connections'))
    failures.push(`connections left: ${last.connections}, were ${at('connections')}`);
  if (last.children > at('children')) failures.push(`child processes left: ${last.children}, were ${at('children')}`);
  if (last.descriptors > at('descriptors') + DESCRIPTORS_SPARE)
    failures.push(`open files left: ${last.descriptors}, were ${at('descriptors')}`);
  if (last.temporary > 0) failures.push(`temporary files left: ${last.temporary}`);
  notes.push(
    `At the end ${last.connections} connections, ${last.children} child processes, ${last.descriptors} open files, ${last.temporary} temporary files.`,
  );
  return { failures, notes };
};

const sampled = async (house: Installation, temporary: string, minutes: number, { tell, isOver }: Ask) => {
  const samples: Sample[] = [];
  const began = Date.now();
  for (let n = 1; Date.now() < began + minutes * 60_000 && !isOver(); n++) {
    await sleep(Math.max(0, began + n * SAMPLE_EVERY - Date.now()));
    const sample = await sampleOf(house, temporary, began);
    samples.push(sample);
    if (n % 6 === 0)
      tell(
        `${n / 6} min: server ${Math.round(sample.server)} MB, database ${Math.round(sample.database)} MB, ${sample.connections} connections, ${sample.children} children, ${sample.descriptors} open files`,
      );
  }
  return { samples, began };
};

/**
 * A mixed load for half an hour; `count` is its minutes. Memory stays, nothing leaks, nothing fails, all is right.
 * Its minutes come one after the other: a sitting does not go on where another ended.
 */
export const run: Part = async (ask) => {
  const { count: minutes = MINUTES, state, tell } = ask;
  if (!existsSync('/proc/self/smaps_rollup'))
    throw new CannotRun('soak 没有跑：这台机器看不到进程的内存（/proc）。请在 Linux 上跑。');
  const house = new Installation(join(state.folder, 'data'));
  await house.killAll();
  rmSync(house.folder, { recursive: true, force: true });
  const temporary = join(house.folder, 'temporary');
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  process.env.TMPDIR = temporary;
  const [ledger, visits] = [new Ledger(), new Visits()];
  let failed = true;
  try {
    tell(`ready after ${await house.start()} ms in ${house.folder}`);
    const since = new Date();
    const load = await startWriters(house.url, ledger, WRITER_PAUSE);
    const endVisits = await startVisitors(house.url, visits);
    const { samples, began } = await sampled(house, temporary, minutes, ask);
    await Promise.all([load.end(), endVisits()]);
    await sleep(REST);
    const { failures, notes } = judged(samples, await sampleOf(house, temporary, began));
    failures.push(...[...ledger.statuses].filter(([status]) => status >= 500).map(([status, n]) => `${n} × ${status}`));
    failures.push(...ledger.odd, ...visits.odd, ...(await lostOf(house, ledger.written)));
    failures.push(...(await brokenSince(house, ledger, since)), ...(await commandsOf(house)));
    failed = failures.length > 0;
    const lasted = Math.round((samples.length * SAMPLE_EVERY) / 60_000);
    return {
      counts: [
        { name: 'minutes', count: lasted },
        { name: 'writes by 32 writers', count: ledger.written.length },
        ...[...visits.counts].map(([name, count]) => ({ name, count })),
        { name: 'samples', count: samples.length },
      ],
      passed: !failed,
      whole: lasted >= minutes,
      failures: [...new Set(failures)].slice(0, 50),
      notes,
    };
  } finally {
    await house.killAll();
    if (!failed) rmSync(house.folder, { recursive: true, force: true });
  }
};
