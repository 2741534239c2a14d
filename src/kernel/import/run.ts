import { z } from 'zod';
import type { JobContext } from '#kernel/job';
import { Refusal } from '#kernel/refusal';
import type { SheetRow } from '#kernel/sheet';
import type { WriteTransaction } from '#kernel/store';
import { GivenWay, inStep, overOrGiveWay, standsAlone } from './ahead.ts';
import {
  forgetProblems,
  keepBad,
  keepRows,
  refusedLines,
  tally,
  type WrittenLine,
  writtenRows,
} from './bookkeeping.ts';
import { Growth } from './growth.ts';
import { foresee, type Judged, judge, passLines, problemsOf } from './judge.ts';
import { type Counts, countsSchema, dataImport, NO_COUNTS } from './records.ts';
import { linesOf, type Opened } from './source.ts';

type Context = JobContext<{ importId: string }>;

/** Writes the lines; begun again, it goes on behind the last step that was kept. */
export const runImport = (context: Context, opened: Opened): Promise<void> =>
  opened.row.policy === 'all' ? runWhole(context, opened) : runInSteps(context, opened);

/**
 * All lines in one transaction, taken as the check found them. Where the write refuses, something has changed since:
 * they are judged anew, so that the refusal names the line.
 */
const runWhole = async (context: Context, opened: Opened): Promise<void> => {
  try {
    await writeWhole(context, opened, foresee);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await writeWhole(context, opened, judge);
  }
};

const writeWhole = async (context: Context, opened: Opened, judged: typeof judge): Promise<void> => {
  const { row, plan, sha256 } = opened;
  await context.write(async (tx) => {
    let counts = NO_COUNTS;
    for await (const lines of linesOf(context.house, { sha256 }, row.headLine ?? 1)) {
      context.throwIfStopped();
      const fates = await judged(tx, plan, lines);
      const bad = fates.find(({ effect }) => effect === 'refused');
      if (bad) throw changedSince(bad);
      await writeLines(tx, opened, fates);
      counts = tally(counts, fates);
      context.progress({ phase: '导入', done: counts.total, total: row.counts?.total ?? 0 });
    }
    await tx.system.act(dataImport, row.id, 'finishRun', { input: { result: counts } });
  });
};

const changedSince = (bad: Judged): Refusal =>
  new Refusal({
    code: 'changed-since-check',
    title: '没有导入',
    reasons: bad.problems.map(({ detail }) => ({
      detail: `第${bad.line}行：${detail}`,
      remedy: '请重新核对后再导入。',
    })),
  });

const savedSchema = z.object({ line: z.number(), counts: countsSchema });

/** Where the steps have come to, and the lines whose rows an earlier try of this import wrote. */
type Course = {
  counts: Counts;
  line: number;
  readonly written: ReadonlyMap<number, WrittenLine>;
  readonly growth: Growth;
};

/** Steps under way at once: PostgreSQL writes one while the next is made ready, and each may be written beside the other. */
const AT_ONCE = 2;

const runInSteps = async (context: Context, opened: Opened): Promise<void> => {
  const { row, plan, sha256 } = opened;
  const growth = new Growth(context.house.database, plan.definition);
  const course = await courseOf(context, opened, growth);
  const lines = linesOf(context.house, { sha256 }, course.line);
  try {
    await inStep(lines, standsAlone(plan) ? AT_ONCE : 1, (some, behind) =>
      writeBehind(context, opened, course, { lines: some, as: 'checked', behind }),
    );
  } finally {
    await growth.over();
  }
  await context.write((tx) => tx.system.act(dataImport, row.id, 'finishRun', { input: { result: course.counts } }));
};

/** One step beside the one before it; where the write refuses or gives way, it is tried again once that one is over. */
const writeBehind = async (context: Context, opened: Opened, course: Course, step: Step): Promise<void> => {
  try {
    await writeStep(context, opened, course, step);
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof GivenWay)) throw error;
    await step.behind;
    await writeOrDivide(context, opened, course, { lines: step.lines, as: 'anew' });
  }
};

/**
 * A try that was killed left its checkpoint; one that was cancelled, or gave up, left the rows that it wrote. Either
 * way a later line of a key met before is a repetition, as it would have been without the break.
 */
const courseOf = async (context: Context, opened: Opened, growth: Growth): Promise<Course> => {
  const { row, plan, sha256 } = opened;
  const head = row.headLine ?? 1;
  const saved = savedSchema.nullish().parse(context.saved) ?? { line: head, counts: NO_COUNTS };
  await context.house.database.read(context.actor, async (tx) => {
    for await (const lines of behind(linesOf(context.house, { sha256 }, head), saved.line))
      await passLines(tx, plan, lines);
  });
  const rows = await context.house.database.read(context.actor, (tx) => writtenRows(tx, row.id));
  const ahead = rows.filter(({ line }) => line > saved.line);
  return { ...saved, growth, written: new Map(ahead.map((one) => [one.line, one])) };
};

/** The lines up to one. */
async function* behind(batches: AsyncIterable<SheetRow[]>, last: number): AsyncGenerator<SheetRow[]> {
  for await (const lines of batches) {
    const passed = lines.filter(({ line }) => line <= last);
    if (passed.length > 0) yield passed;
    if (passed.length < lines.length) return;
  }
}

/**
 * Writes lines together, with the mark of how far it has come. They are taken as the check found them; where the write
 * refuses, something has changed since and they are judged anew. Where a rule still refuses among them, halves are
 * tried until the refused line stands alone: it is kept among the problems, the others are written.
 */
const writeOrDivide = async (context: Context, opened: Opened, course: Course, { lines, as }: Step): Promise<void> => {
  try {
    await writeStep(context, opened, course, { lines, as });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const divide = async (part: readonly SheetRow[]) =>
      writeOrDivide(context, opened, course, { lines: part, as: 'anew' });
    if (lines.length === 1) return writeStep(context, opened, course, { lines, as: error });
    const middle = Math.ceil(lines.length / 2);
    await divide(lines.slice(0, middle));
    await divide(lines.slice(middle));
  }
};

type Step = {
  readonly lines: readonly SheetRow[];
  /** How they are judged: taken as the check found them, anew, or refused by this. */
  readonly as: 'checked' | 'anew' | Refusal;
  /** The step before, where it may still be under way: nothing is kept before it is over. */
  readonly behind?: Promise<void> | undefined;
};

const writeStep = async (context: Context, opened: Opened, course: Course, step: Step): Promise<void> => {
  const { lines, behind } = step;
  const next = await context.write(async (tx) => {
    const judged = await judgeStep(tx, opened, course, step);
    await writeLines(
      tx,
      opened,
      judged.filter(({ line }) => !course.written.has(line)),
    );
    await forgetProblems(tx, opened.row.id, lines);
    await keepBad(tx, opened.row.id, lines, judged);
    await overOrGiveWay(behind);
    const reached = { counts: tally(course.counts, judged), line: lines.at(-1)?.line ?? course.line };
    const total = opened.row.counts?.total ?? 0;
    await context.checkpoint(tx, reached, { phase: '导入', done: reached.counts.total, total });
    return reached;
  });
  course.growth.add(next.counts.new - course.counts.new);
  Object.assign(course, next);
};

/** What the lines do; those written before do again what they did. */
const judgeStep = async (tx: WriteTransaction, opened: Opened, course: Course, step: Step): Promise<Judged[]> => {
  const { lines, as } = step;
  if (as instanceof Refusal) return lines.map((one) => refusedLine(one, as));
  const before = lines.filter(({ line }) => course.written.has(line));
  const ahead = lines.filter(({ line }) => !course.written.has(line));
  await passLines(tx, opened.plan, before);
  const judged = await (as === 'anew' ? judge(tx, opened.plan, ahead) : judgeChecked(tx, opened, ahead));
  return [...before.flatMap(({ line }) => writtenLine(course.written.get(line))), ...judged];
};

/** Lines that the check refused are judged anew: what they lacked may be there by now. */
const judgeChecked = async (
  tx: WriteTransaction,
  { row, plan }: Opened,
  lines: readonly SheetRow[],
): Promise<Judged[]> => {
  const refused = await refusedLines(tx, row.id, lines);
  const right = await foresee(
    tx,
    plan,
    lines.filter(({ line }) => !refused.has(line)),
  );
  const wrong = await judge(
    tx,
    plan,
    lines.filter(({ line }) => refused.has(line)),
  );
  return [...right, ...wrong].sort((one, other) => one.line - other.line);
};

const NOTHING = { values: {}, row: null } as const;
const writtenLine = (written: WrittenLine | undefined): Judged[] =>
  written ? [{ line: written.line, effect: written.created ? 'new' : 'changed', ...NOTHING, problems: [] }] : [];
const refusedLine = ({ line }: SheetRow, refusal: Refusal): Judged => ({
  line,
  effect: 'refused',
  ...NOTHING,
  problems: problemsOf(refusal),
});

const writeLines = async (tx: WriteTransaction, { row, plan }: Opened, judged: readonly Judged[]): Promise<void> => {
  const options = { verb: 'import', reason: `导入：${row.fileName}` };
  const added = judged.filter(({ effect }) => effect === 'new');
  const touched = judged.filter(({ effect }) => effect === 'changed');
  const ids =
    added.length > 0
      ? await tx.createMany(
          plan.definition,
          added.map(({ values }) => values),
          options,
        )
      : [];
  const changes = touched.flatMap(({ row: before, values }) =>
    before ? [{ id: before.id, version: before.version, patch: values }] : [],
  );
  if (changes.length > 0) await tx.updateMany(plan.definition, changes, options);
  await keepRows(tx, row.id, [
    ...added.map(({ line }, at) => ({ line, id: ids[at] ?? '', version: 1, created: true })),
    ...touched.flatMap(({ line, row: before }) =>
      before ? [{ line, id: before.id, version: before.version + 1, created: false }] : [],
    ),
  ]);
};
