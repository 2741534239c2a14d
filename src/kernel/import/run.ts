import { z } from 'zod';
import type { JobContext } from '#kernel/job';
import { Refusal } from '#kernel/refusal';
import type { SheetRow } from '#kernel/sheet';
import type { WriteTransaction } from '#kernel/store';
import { forgetProblems, keepBad, keepRows, tally, type WrittenLine, writtenRows } from './bookkeeping.ts';
import { type Judged, judge, passLines, problemsOf } from './judge.ts';
import { type Counts, countsSchema, dataImport, NO_COUNTS } from './records.ts';
import { linesOf, type Opened } from './source.ts';

type Context = JobContext<{ importId: string }>;

/** Writes the lines; begun again, it goes on behind the last step that was kept. */
export const runImport = (context: Context, opened: Opened): Promise<void> =>
  opened.row.policy === 'all' ? runWhole(context, opened) : runInSteps(context, opened);

/** All lines in one transaction. The check found nothing; what has changed since refuses the whole. */
const runWhole = async (context: Context, opened: Opened): Promise<void> => {
  const { row, plan, sha256 } = opened;
  await context.write(async (tx) => {
    let counts = NO_COUNTS;
    for await (const lines of linesOf(context.house, { sha256 }, row.headLine ?? 1)) {
      context.throwIfStopped();
      const judged = await judge(tx, plan, lines);
      const bad = judged.find(({ effect }) => effect === 'refused');
      if (bad) throw changedSince(bad);
      await writeLines(tx, opened, judged);
      counts = tally(counts, judged);
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
type Course = { counts: Counts; line: number; readonly written: ReadonlyMap<number, WrittenLine> };

const runInSteps = async (context: Context, opened: Opened): Promise<void> => {
  const { row, sha256 } = opened;
  const course = await courseOf(context, opened);
  for await (const lines of linesOf(context.house, { sha256 }, course.line)) {
    context.throwIfStopped();
    await writeOrDivide(context, opened, course, lines);
  }
  await context.write((tx) => tx.system.act(dataImport, row.id, 'finishRun', { input: { result: course.counts } }));
};

/**
 * A try that was killed left its checkpoint; one that was cancelled, or gave up, left the rows that it wrote. Either
 * way a later line of a key met before is a repetition, as it would have been without the break.
 */
const courseOf = async (context: Context, opened: Opened): Promise<Course> => {
  const { row, plan, sha256 } = opened;
  const head = row.headLine ?? 1;
  const saved = savedSchema.nullish().parse(context.saved) ?? { line: head, counts: NO_COUNTS };
  await context.house.database.read(context.actor, async (tx) => {
    for await (const lines of behind(linesOf(context.house, { sha256 }, head), saved.line))
      await passLines(tx, plan, lines);
  });
  const rows = await context.house.database.read(context.actor, (tx) => writtenRows(tx, row.id));
  const ahead = rows.filter(({ line }) => line > saved.line);
  return { ...saved, written: new Map(ahead.map((one) => [one.line, one])) };
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
 * Writes lines together, with the mark of how far it has come. Where a rule of the record refuses among them, halves
 * are tried until the refused line stands alone: it is kept among the problems, the others are written.
 */
const writeOrDivide = async (
  context: Context,
  opened: Opened,
  course: Course,
  lines: readonly SheetRow[],
): Promise<void> => {
  try {
    await writeStep(context, opened, course, { lines });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const middle = Math.ceil(lines.length / 2);
    if (lines.length === 1) return writeStep(context, opened, course, { lines, refusal: error });
    await writeOrDivide(context, opened, course, lines.slice(0, middle));
    await writeOrDivide(context, opened, course, lines.slice(middle));
  }
};

type Step = { readonly lines: readonly SheetRow[]; readonly refusal?: Refusal };

const writeStep = async (context: Context, opened: Opened, course: Course, { lines, refusal }: Step): Promise<void> => {
  const next = await context.write(async (tx) => {
    const judged = await judgeStep(tx, opened, course, { lines, ...(refusal ? { refusal } : {}) });
    await writeLines(
      tx,
      opened,
      judged.filter(({ line }) => !course.written.has(line)),
    );
    await forgetProblems(tx, opened.row.id, lines);
    await keepBad(tx, opened.row.id, lines, judged);
    const reached = { counts: tally(course.counts, judged), line: lines.at(-1)?.line ?? course.line };
    const total = opened.row.counts?.total ?? 0;
    await context.checkpoint(tx, reached, { phase: '导入', done: reached.counts.total, total });
    return reached;
  });
  Object.assign(course, next);
};

/** What the lines do; those written before do again what they did. */
const judgeStep = async (
  tx: WriteTransaction,
  { plan }: Opened,
  { written }: Course,
  { lines, refusal }: Step,
): Promise<Judged[]> => {
  if (refusal) return lines.map((one) => refusedLine(one, refusal));
  const before = lines.flatMap(({ line }) => written.get(line) ?? []);
  if (before.length === 0) return judge(tx, plan, lines);
  await passLines(
    tx,
    plan,
    lines.filter(({ line }) => written.has(line)),
  );
  const ahead = await judge(
    tx,
    plan,
    lines.filter(({ line }) => !written.has(line)),
  );
  return [...before.map(writtenLine), ...ahead];
};

const NOTHING = { values: {}, row: null } as const;
const writtenLine = ({ line, created }: WrittenLine): Judged => ({
  line,
  effect: created ? 'new' : 'changed',
  ...NOTHING,
  problems: [],
});
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
