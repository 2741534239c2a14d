import { z } from 'zod';
import type { Registry } from '#kernel/definition';
import { type JobContext, type JobKind, jobKind } from '#kernel/job';
import { Refusal } from '#kernel/refusal';
import type { SheetRow } from '#kernel/sheet';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import {
  forgetProblems,
  type KeptProblem,
  keepProblems,
  keepRows,
  MOST_PROBLEMS,
  ProblemKinds,
  tally,
  writtenRows,
} from './bookkeeping.ts';
import { type ImportPlan, type Judged, judge, problemsOf, rehearse } from './judge.ts';
import { type Counts, dataImport, NO_COUNTS } from './records.ts';
import { hashOf, type ImportRow, linesOf, placeOf, planOf } from './source.ts';
import { undoImport } from './undo.ts';

const inputSchema = z.object({ importId: z.uuid() });
type Context = JobContext<z.infer<typeof inputSchema>>;

const about = (id: string) => ({ path: `/imports/${id}`, label: '查看导入' });

type Opened = { readonly row: ImportRow; readonly plan: ImportPlan; readonly sha256: string };

const open = (context: Context, registry: Registry): Promise<Opened> =>
  context.house.database.read(context.actor, async (tx) => {
    const row = await tx.get(dataImport, context.input.importId);
    return { row, plan: await planOf(tx, registry, row), sha256: await hashOf(tx, row) };
  });

const sealCells = (tx: WriteTransaction, importId: string, source: SheetRow | undefined, one: Judged): KeptProblem => ({
  line: one.line,
  problems: one.problems,
  cells: source ? tx.seal(JSON.stringify(source.cells), placeOf(importId, one.line, 'cells')) : null,
});

/** Judges every line and keeps what is wrong; writes no row of the register. */
const check = (registry: Registry) => async (context: Context) => {
  const { row, plan, sha256 } = await open(context, registry);
  const kinds = new ProblemKinds();
  let counts: Counts = NO_COUNTS;
  let width = row.heads?.length ?? 0;
  await context.write((tx) => forgetProblems(tx, row.id));
  for await (const lines of linesOf(context.house, { sha256 }, row.headLine ?? 1)) {
    context.throwIfStopped();
    const judged = await rehearse(context.house.database, context.actor, (tx) => judge(tx, plan, lines));
    const bad = judged.filter(({ effect }) => effect === 'refused');
    for (const { line, problems } of bad) kinds.add(line, problems);
    if (bad.length > 0 && counts.refused < MOST_PROBLEMS) await context.write((tx) => keepBad(tx, row.id, lines, bad));
    counts = tally(counts, judged);
    width = lines.reduce((most, { cells }) => Math.max(most, cells.length), width);
    context.progress({ phase: '核对', done: counts.total });
  }
  await context.write((tx) =>
    tx.system.act(dataImport, row.id, 'finishCheck', { input: { counts, kinds: kinds.list(), width } }),
  );
  return about(row.id);
};

const keepBad = (tx: WriteTransaction, importId: string, lines: readonly SheetRow[], bad: readonly Judged[]) => {
  const sources = new Map(lines.map((source) => [source.line, source]));
  return keepProblems(
    tx,
    importId,
    bad.map((one) => sealCells(tx, importId, sources.get(one.line), one)),
  );
};

const savedSchema = z.object({ line: z.number(), counts: z.custom<Counts>() });

/** Writes the lines; begun again, it goes on behind the last step that was kept. */
const run = (registry: Registry) => async (context: Context) => {
  const opened = await open(context, registry);
  if (opened.row.policy === 'all') await runWhole(context, opened);
  else await runInSteps(context, opened);
  return about(opened.row.id);
};

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

/** Where the steps have come to. */
type Course = { counts: Counts; line: number };

const runInSteps = async (context: Context, opened: Opened): Promise<void> => {
  const { row, sha256 } = opened;
  const saved = savedSchema.nullish().parse(context.saved);
  const course: Course = { counts: saved?.counts ?? NO_COUNTS, line: saved?.line ?? row.headLine ?? 1 };
  if (saved) await context.house.database.read(context.actor, (tx) => recallRows(tx, opened));
  for await (const lines of linesOf(context.house, { sha256 }, course.line)) {
    context.throwIfStopped();
    await writeOrDivide(context, opened, course, lines);
  }
  await context.write((tx) => tx.system.act(dataImport, row.id, 'finishRun', { input: { result: course.counts } }));
};

/** Rows that were written before a break: a later line of the same key is a repetition, as it would have been then. */
const recallRows = async (tx: ReadTransaction, { row, plan }: Opened): Promise<void> => {
  for (const { id, line } of await writtenRows(tx, row.id)) plan.written.set(id, line);
};

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
    const judged = refusal ? lines.map((one) => refusedLine(one, refusal)) : await judge(tx, opened.plan, lines);
    await writeLines(tx, opened, judged);
    const bad = judged.filter(({ effect }) => effect === 'refused');
    await keepBad(tx, opened.row.id, lines, bad);
    const reached = { counts: tally(course.counts, judged), line: lines.at(-1)?.line ?? course.line };
    const total = opened.row.counts?.total ?? 0;
    await context.checkpoint(tx, reached, { phase: '导入', done: reached.counts.total, total });
    return reached;
  });
  Object.assign(course, next);
};

const refusedLine = ({ line }: SheetRow, refusal: Refusal): Judged => ({
  line,
  effect: 'refused',
  values: {},
  row: null,
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

export type ImportJobs = { readonly check: JobKind; readonly run: JobKind; readonly undo: JobKind };

/** The long work of imports, for the composition's list of jobs. */
export const importJobs = (registry: Registry): ImportJobs => {
  const common = { input: inputSchema, timeLimit: 7200, concurrency: 1 };
  return {
    check: jobKind({ ...common, name: 'checkImport', label: '核对导入', en: 'Check import', run: check(registry) }),
    run: jobKind({ ...common, name: 'runImport', label: '导入', en: 'Import', run: run(registry) }),
    undo: jobKind({
      ...common,
      name: 'undoImport',
      label: '撤销导入',
      en: 'Undo import',
      run: async (context) => {
        await undoImport(context, registry);
        return about(context.input.importId);
      },
    }),
  };
};
