/** A run from its beginning to its end: what it reads, what it keeps, and whom it tells when it did not come through. */

import { z } from 'zod';
import type { ExchangeCounts } from '#contract/exchange';
import type { Actor, RowOf } from '#kernel/definition';
import { blobPath, storeFile } from '#kernel/file';
import { type JobContext, type JobKind, JobLost, JobStopped, jobKind } from '#kernel/job';
import { markExport, tellsPersons } from '#kernel/privacy';
import { Refusal, refuse } from '#kernel/refusal';
import { passRelease } from '#kernel/release';
import { openSecret } from '#kernel/secret';
import type { FileMark } from '#kernel/sheet';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { assignTask, settleTasks } from '#modules/tasks';
import { pull } from './fetch.ts';
import { NO_COUNTS, takeIn } from './incoming.ts';
import { handOut, sender } from './outgoing.ts';
import { type ExchangePlan, planOf } from './plan.ts';
import { connector } from './records.ts';
import { exchangeRun } from './run-records.ts';
import { runPath } from './words.ts';

export type Run = RowOf<typeof exchangeRun>;
const inputSchema = z.object({ runId: z.uuid(), again: z.boolean().default(false) });
type Input = z.output<typeof inputSchema>;
type Context = JobContext<Input>;

export const secretOf = (connectorId: string) => ({ record: 'connector', id: connectorId, name: 'token' });
/** The verb of the keeper's task; one a connector, however often it does not come through. */
const REPAIR = 'repair';

/** The long work of exchanges, for the composition's list of jobs. */
export const exchangeJob: JobKind<Input> = jobKind({
  name: 'runExchange',
  label: '对接',
  en: 'Exchange',
  input: inputSchema as z.ZodType<Input>,
  timeLimit: 7200,
  concurrency: 1,
  run: async (context) => {
    await run(context).catch(async (error) => {
      if (!(error instanceof JobStopped) && !(error instanceof JobLost)) await giveUp(context, error);
      throw error;
    });
    return { path: runPath(context.input.runId), label: '查看结果' };
  },
});

const run = async (context: Context): Promise<void> => {
  const { runId } = context.input;
  const opened = await context.write(async (tx) => {
    const before = await tx.peek(exchangeRun, runId);
    if (!before) throw refuse('not-found', '没有运行', '这次运行已经不在', '请重新开始。', { status: 404 });
    const plan = await planOf(tx, before.connector);
    const values = { state: 'running' as const, map: plan.map.id, problem: null };
    return { plan, run: await tx.system.update(exchangeRun, runId, values, { verb: 'start' }) };
  });
  const { plan } = opened;
  if (plan.connector.direction === 'out') return sendOut(context, plan);
  const current = opened.run.file ? opened.run : await fetchFor(context, plan);
  const earlier = context.input.again ? null : await earlierOf(context, plan, current);
  if (earlier) return finish(context, plan, { counts: sameCounts(earlier), sameAs: earlier.id });
  const path = blobPath(context.house.folder, current.sha256 ?? '');
  const outcome = await takeIn({ context, plan, runId, path });
  await finish(context, plan, outcome);
};

/** Everything of a repeated content is as it was left. */
const sameCounts = (earlier: Run): ExchangeCounts => {
  const total = earlier.counts?.total ?? 0;
  return { ...NO_COUNTS, total, unchanged: total };
};

/** The finished run of the same bytes by the same map: nothing of it has to be done again. */
const earlierOf = (context: Context, plan: ExchangePlan, current: Run): Promise<Run | null> =>
  context.house.database.read(context.actor, async (tx) => {
    const filter = {
      connector: plan.connector.id,
      sha256: current.sha256 ?? '',
      map: plan.map.id,
      state: 'done' as const,
    };
    const found = await tx.lookup(exchangeRun, { ...filter, sameAs: null }, { sort: '-createdAt' });
    const [earlier] = found.filter(({ id }) => id !== current.id);
    // Connector, map and codes may have been put right since: then the same bytes mean something else.
    return earlier && plan.since < String(earlier.createdAt) ? earlier : null;
  });

const EXTENSION = { serviceJson: 'json', serviceCsv: 'csv' } as const;

const fetchFor = async (context: Context, plan: ExchangePlan): Promise<Run> => {
  const { id, format, url, rowsAt, title } = plan.connector;
  if (format !== 'serviceJson' && format !== 'serviceCsv')
    throw refuse('no-file', '没有运行', '没有可读的文件', '请上传对方导出的文件后再运行。');
  const { house, actor, signal, input } = context;
  const token = await house.database.read(actor, (tx) => openSecret(house, tx, secretOf(id)));
  context.progress({ phase: '从对方取数' });
  const bytes = await pull({ url: url ?? '', format, rowsAt, token, signal });
  return context.write(async (tx) => {
    const stored = await storeFile(tx, house, { fileName: `${title}-${today()}.${EXTENSION[format]}`, bytes });
    const values = { file: stored.id, fileName: stored.name, sha256: stored.sha256 };
    return tx.system.update(exchangeRun, input.runId, values, { verb: 'start' });
  });
};

/** How many people a hand-out tells of: its columns are what its keeper reads in clear. */
const personsOf = async (
  { house }: Context,
  { definition, connector }: ExchangePlan,
  actor: Actor,
  sensitive: boolean,
) => {
  if (!sensitive && !tellsPersons(definition, actor)) return 0;
  const filter = (connector.scope ?? {}) as never;
  return (await house.database.read(actor, (tx) => tx.list(definition, { filter, limit: 1 }))).total ?? 0;
};

/** Sensitive values leave in clear where a column is made of them. */
const isSensitiveOut = ({ lines, definition }: ExchangePlan): boolean =>
  lines.some(({ field }) => definition.fields[field]?.sensitivity === 'L4' && Boolean(definition.personal));

/**
 * A hand-out is its keeper's export: it counts against the keeper's day and, of many persons or with sensitive values,
 * waits for a second person. @throws Refusal `over-quota`, `second-person-needed`
 */
const passOut = async (context: Context, plan: ExchangePlan, actor: Actor): Promise<FileMark> => {
  const sensitive = isSensitiveOut(plan);
  const persons = await personsOf(context, plan, actor, sensitive);
  const { id, title } = plan.connector;
  const [record, scope] = [plan.definition.name, `报出：${title}`];
  const outcome = await context.house.database.write(actor, async (tx) => {
    const waits = await passRelease(tx, {
      record,
      scope,
      persons,
      sensitive,
      query: { connector: id, map: plan.map.id },
    });
    return waits ?? markExport(tx, { persons, record, scope, about: { connector: id, person: actor.personId } });
  });
  if (outcome instanceof Refusal) throw outcome;
  return outcome;
};

const sendOut = async (context: Context, plan: ExchangePlan): Promise<void> => {
  const { house, input } = context;
  const actor = await sender(context, plan);
  const mark = await passOut(context, plan, actor);
  const { bytes, extension, rows } = await handOut(context, plan, actor, { ...mark, person: actor.personName });
  // A CSV has neither properties nor a footer, and its layout is the receiver's: the name carries the number.
  const name = `${plan.connector.title}-${today()}${extension === 'csv' ? `-${mark.serial}` : ''}.${extension}`;
  const fileValues = await context.write(async (tx) => {
    const stored = await storeFile(tx, house, { fileName: name, bytes });
    return { file: stored.id, fileName: stored.name, sha256: stored.sha256 };
  });
  await context.write((tx) => tx.system.update(exchangeRun, input.runId, fileValues, { verb: 'start' }));
  await finish(context, plan, { counts: { ...NO_COUNTS, total: rows } });
};

type Ending = {
  readonly counts: ExchangeCounts;
  readonly columns?: { readonly missing: string[]; readonly further: string[] };
  readonly sameAs?: string;
};

const finish = (context: Context, plan: ExchangePlan, ending: Ending): Promise<void> =>
  context.write(async (tx) => {
    const values = { ...ending, state: 'done' as const, finishedAt: new Date().toISOString() };
    await tx.system.update(exchangeRun, context.input.runId, values, { verb: 'finish' });
    await settleTasks(tx, plan.connector.id, [REPAIR], '之后的运行已经完成');
  });

const wordsOf = (error: unknown): string =>
  error instanceof Refusal ? error.detail : '程序出现意外，系统会自动再试；多次没有完成的，请联系技术人员。';

const giveUp = (context: Context, error: unknown): Promise<void> =>
  context.write((tx) => failRun(tx, context.input.runId, wordsOf(error)));

/** Notes that a run did not come through, and gives its keeper one task about the connector. */
export const failRun = async (tx: WriteTransaction, runId: string, problem: string): Promise<void> => {
  const row = await tx.peek(exchangeRun, runId);
  const of = row && (await tx.peek(connector, row.connector));
  if (!row || !of) return;
  const values = { state: 'failed' as const, problem: problem.slice(0, 4000), finishedAt: new Date().toISOString() };
  await tx.system.update(exchangeRun, runId, values, { verb: 'fail' });
  await assignTask(tx, {
    title: `对接“${of.title}”没有完成`,
    kind: 'do',
    organisation: of.section,
    assignee: of.keeper,
    note: problem.slice(0, 1000),
    about: { record: 'connector', id: of.id },
    verb: REPAIR,
    path: runPath(runId),
    asker: null,
  });
};
