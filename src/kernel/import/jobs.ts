import { z } from 'zod';
import type { Registry } from '#kernel/definition';
import { type JobContext, type JobKind, jobKind } from '#kernel/job';
import { forgetProblems, keepBad, ProblemKinds, tally } from './bookkeeping.ts';
import { judge, rehearse } from './judge.ts';
import { type Counts, dataImport, NO_COUNTS } from './records.ts';
import { runImport } from './run.ts';
import { type ImportRow, linesOf, type Opened, openImport } from './source.ts';
import { undoImport } from './undo.ts';

const inputSchema = z.object({ importId: z.uuid() });
type Context = JobContext<z.infer<typeof inputSchema>>;

/** Judges every line and keeps what is wrong; writes no row of the register. */
const checkImport = async (context: Context, { row, plan, sha256 }: Opened): Promise<void> => {
  const kinds = new ProblemKinds();
  let counts: Counts = NO_COUNTS;
  let width = row.heads?.length ?? 0;
  await context.write((tx) => forgetProblems(tx, row.id));
  // What is wrong is kept while the next lines are judged.
  let keeping: Promise<void> = Promise.resolve();
  try {
    for await (const lines of linesOf(context.house, { sha256 }, row.headLine ?? 1)) {
      context.throwIfStopped();
      const judged = await rehearse(context.house.database, context.actor, (tx) => judge(tx, plan, lines));
      await keeping;
      for (const { line, problems } of judged) kinds.add(line, problems);
      const known = counts.refused;
      if (judged.some(({ effect }) => effect === 'refused'))
        keeping = context.write((tx) => keepBad(tx, row.id, lines, judged, known));
      keeping.catch(() => undefined); // Told where it is waited for.
      counts = tally(counts, judged);
      width = lines.reduce((most, { cells }) => Math.max(most, cells.length), width);
      context.progress({ phase: '核对', done: counts.total });
    }
    await keeping;
  } finally {
    // Nothing of it goes on when this has ended.
    await Promise.allSettled([keeping]);
  }
  await context.write((tx) =>
    tx.system.act(dataImport, row.id, 'finishCheck', { input: { counts, kinds: kinds.list(), width } }),
  );
};

/**
 * The work of an import that stands in a state. A job that was killed between its last step and its own end finds its
 * import beyond that state, or with another job, when it is tried again, and has nothing left to do.
 */
const workIn =
  (registry: Registry, state: ImportRow['state'], work: (context: Context, opened: Opened) => Promise<void>) =>
  async (context: Context) => {
    const opened = await openImport(context, registry);
    if (opened.row.state === state && opened.row.job === context.jobId) await work(context, opened);
    return { path: `/imports/${opened.row.id}`, label: '查看导入' };
  };

export type ImportJobs = { readonly check: JobKind; readonly run: JobKind; readonly undo: JobKind };

/** The long work of imports, for the composition's list of jobs. A try that died costs a step, so many are allowed. */
export const importJobs = (registry: Registry): ImportJobs => {
  const common = { input: inputSchema, timeLimit: 7200, concurrency: 1, retry: { attempts: 10, delay: 1 } };
  const kinds = {
    check: { name: 'checkImport', label: '核对导入', en: 'Check import' },
    run: { name: 'runImport', label: '导入', en: 'Import' },
    undo: { name: 'undoImport', label: '撤销导入', en: 'Undo import' },
  };
  return {
    check: jobKind({ ...common, ...kinds.check, run: workIn(registry, 'checking', checkImport) }),
    run: jobKind({ ...common, ...kinds.run, run: workIn(registry, 'running', runImport) }),
    undo: jobKind({ ...common, ...kinds.undo, run: workIn(registry, 'undoing', undoImport) }),
  };
};
