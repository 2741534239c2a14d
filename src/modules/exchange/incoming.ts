/** One run that takes in: reads, compares, writes in steps, and goes on behind the last step after a break. */

import { z } from 'zod';
import type { ExchangeCounts } from '#contract/exchange';
import type { Row } from '#kernel/definition';
import type { JobContext } from '#kernel/job';
import { Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { judgeBatch, nothingSeen, type Seen, type Verdict } from './judge.ts';
import { type Keeping, keepFound, keepRefusals, keepSubjects, type Subject } from './keep.ts';
import type { ExchangePlan } from './plan.ts';
import { exchangeDifference } from './run-records.ts';
import { emptySource, type Head, headOf, linesOf, noRows, type OutsideLine, plainHead } from './source.ts';
import { columnsOf, isNamed } from './translate.ts';
import { WHOLE_ROW } from './words.ts';

export const NO_COUNTS: ExchangeCounts = {
  total: 0,
  matched: 0,
  unchanged: 0,
  changed: 0,
  created: 0,
  refused: 0,
  differences: 0,
  onlyTheirs: 0,
  onlyOurs: 0,
};

const savedSchema = z.object({ line: z.number(), counts: z.custom<ExchangeCounts>() });

/** Where a run has come to. */
type Course = { line: number; counts: ExchangeCounts; readonly seen: Seen };
export type Incoming = {
  readonly context: JobContext;
  readonly plan: ExchangePlan;
  readonly runId: string;
  readonly path: string;
};
export type Outcome = {
  readonly counts: ExchangeCounts;
  readonly columns: { readonly missing: string[]; readonly further: string[] };
};

export const takeIn = async (given: Incoming): Promise<Outcome> => {
  const { context, plan, path } = given;
  const saved = savedSchema.nullish().parse(context.saved);
  const course: Course = { line: saved?.line ?? 0, counts: saved?.counts ?? NO_COUNTS, seen: nothingSeen() };
  let head: Head | null = null;
  for await (const batch of linesOf(plan.connector.format, path)) {
    context.throwIfStopped();
    head ??= checkedHead(plan, batch);
    await takeBatch(given, course, { head, batch });
  }
  if (!head) throw emptySource();
  if (course.counts.total === 0) throw noRows();
  await listOnlyOurs(given, course);
  return { counts: course.counts, columns: columnsIn(plan, head) };
};

/** @throws Refusal `empty-source`; `columns-missing` where no alternative of the keys came whole */
const checkedHead = (plan: ExchangePlan, batch: readonly OutsideLine[]): Head => {
  if (batch.every(({ cells }) => cells.every((cell) => cell.trim() === ''))) throw emptySource();
  const head = headOf(batch, columnsOf(plan.lines));
  const came = (name: string) => {
    const line = plan.lines.find(({ field }) => field === name);
    return line?.how === 'constant' || line?.columns.some((column) => head.at.has(plainHead(column)));
  };
  if (plan.keys.some((key) => key.every(came))) return head;
  const wanted = plan.lines.filter(({ field }) => plan.keys.flat().includes(field)).flatMap(({ columns }) => columns);
  throw new Refusal({
    code: 'columns-missing',
    title: '没有运行',
    reasons: [
      {
        detail: `对方的内容里没有匹配依据的列：${wanted.join('、')}`,
        remedy: '请核对文件是否拿错；对方改了列名的，请更新列对应。',
        facts: { heads: head.heads.slice(0, 60) },
      },
    ],
  });
};

/** A column that may have several names came when one of them did. */
const columnsIn = (plan: ExchangePlan, head: Head): Outcome['columns'] => {
  const came = (column: string) => head.at.has(plainHead(column));
  const missing = plan.lines.flatMap(({ how, columns }) =>
    how === 'join' ? columns.filter((column) => !came(column)) : columns.some(came) ? [] : columns.slice(0, 1),
  );
  return { missing, further: head.heads.filter((name) => name && !isNamed(name, plan.lines)).slice(0, 100) };
};

const takeBatch = async (
  given: Incoming,
  course: Course,
  { head, batch }: { readonly head: Head; readonly batch: readonly OutsideLine[] },
): Promise<void> => {
  const { context, plan } = given;
  const below = batch.filter(({ line }) => line > head.line);
  if (below.length === 0) return;
  const source = { head, batch: below };
  const verdicts = await context.house.database.read(context.actor, (tx) => judgeBatch(tx, plan, course.seen, source));
  const next = verdicts.filter(({ line }) => line > course.line);
  if (next.length > 0) await writeOrDivide(given, course, next);
};

/** Writes verdicts together; where a rule refuses among them, halves are tried until the refused row stands alone. */
const writeOrDivide = async (given: Incoming, course: Course, verdicts: readonly Verdict[]): Promise<void> => {
  try {
    await writeStep(given, course, verdicts);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [only] = verdicts;
    if (verdicts.length === 1 && only)
      return writeStep(given, course, [{ ...only, found: [], refusal: error.reasons.map(({ detail }) => detail) }]);
    const middle = Math.ceil(verdicts.length / 2);
    await writeOrDivide(given, course, verdicts.slice(0, middle));
    await writeOrDivide(given, course, verdicts.slice(middle));
  }
};

const keepingOf = ({ context, plan, runId }: Incoming): Keeping => ({
  plan,
  runId,
  hash: (text) => {
    const { keys } = context.house.database;
    if (!keys) throw new Error('the database was opened without keys');
    return keys.matchOf(text);
  },
});

const writeStep = async (given: Incoming, course: Course, verdicts: readonly Verdict[]): Promise<void> => {
  const { context } = given;
  const { created, ...reached } = await context.write(async (tx) => {
    const good = verdicts.filter(({ refusal }) => refusal.length === 0);
    const made = await writeRows(tx, given, good);
    await keepFound(tx, keepingOf(given), good);
    await keepRefusals(tx, keepingOf(given), verdicts, course.counts.refused);
    const next = { line: verdicts.at(-1)?.line ?? course.line, counts: tally(course.counts, verdicts) };
    await context.checkpoint(tx, next, { phase: '比对', done: next.counts.total });
    return { ...next, created: made };
  });
  Object.assign(course, reached);
  for (const [id, line] of created) course.seen.rows.set(id, line);
};

/** Theirs into ours, through the one write path, with the connector as the reason. Answers the rows made, by line. */
const writeRows = async (
  tx: WriteTransaction,
  { plan }: Incoming,
  verdicts: readonly Verdict[],
): Promise<[id: string, line: number][]> => {
  const options = { verb: 'import', reason: `对接：${plan.connector.title}` };
  const changes = verdicts.flatMap(({ row, patch }) =>
    row && Object.keys(patch).length > 0 ? [{ id: row.id, version: row.version, patch }] : [],
  );
  const added = verdicts.flatMap(({ create, line }) => (create ? [{ create, line }] : []));
  if (changes.length > 0) await tx.system.updateMany(plan.definition, changes as never, options);
  if (added.length === 0) return [];
  const rows = added.map(({ create }) => create);
  const ids = await tx.system.createMany(plan.definition, rows as never, options);
  return ids.map((id, at) => [id, added[at]?.line ?? 0]);
};

const tally = (before: ExchangeCounts, verdicts: readonly Verdict[]): ExchangeCounts => {
  const counts = { ...before, total: before.total + verdicts.length };
  for (const { refusal, row, patch, create, found } of verdicts) {
    if (refusal.length > 0) {
      counts.refused += 1;
      continue;
    }
    counts.differences += found.filter(({ kind, state }) => kind === 'field' && state === 'open').length;
    if (row) counts.matched += 1;
    else if (create) counts.created += 1;
    else counts.onlyTheirs += 1;
    if (row && Object.keys(patch).length > 0) counts.changed += 1;
    else if (row && found.length === 0) counts.unchanged += 1;
  }
  return counts;
};

/** Rows of ours that a list of all of theirs does not name. A list of which nothing could be taken names nobody. */
const listOnlyOurs = async (given: Incoming, course: Course): Promise<void> => {
  const { context, plan } = given;
  if (plan.connector.coverage !== 'whole' || course.counts.refused === course.counts.total) return;
  const own = plan.definition.belongsTo as string | undefined;
  const places = own ? [...course.seen.organisations].map((place) => ({ [own]: place })) : [{}];
  let count = 0;
  for (const place of places) {
    context.throwIfStopped();
    count += await context.write((tx) => listAbsent(tx, given, course, place));
  }
  course.counts = { ...course.counts, onlyOurs: count };
};

const listAbsent = async (
  tx: WriteTransaction,
  given: Incoming,
  { seen }: Course,
  place: Readonly<Record<string, string>>,
): Promise<number> => {
  const { plan } = given;
  const own = plan.definition.belongsTo as string | undefined;
  const rows = (await tx.lookup(plan.definition, { ...plan.connector.scope, ...place } as never)) as Row[];
  const absent = rows.filter(({ id }) => !seen.rows.has(id));
  const found = { kind: 'onlyOurs', field: WHOLE_ROW, ours: null, theirs: null, state: 'open' } as const;
  const subjects = absent.map(
    (row): Subject => ({
      subject: row.id,
      recordId: row.id,
      organisation: own ? ((row[own] as string | null) ?? null) : null,
      found: [found],
    }),
  );
  const keeping = keepingOf(given);
  // What else was listed of an absent row stands until the row comes again.
  for (let at = 0; at < subjects.length; at += 2_000) await keepAbsent(tx, keeping, subjects.slice(at, at + 2_000));
  return absent.length;
};

const keepAbsent = async (tx: WriteTransaction, keeping: Keeping, subjects: readonly Subject[]): Promise<void> => {
  const filter = {
    connector: keeping.plan.connector.id,
    subject: subjects.map(({ subject }) => subject),
    field: WHOLE_ROW,
    state: ['open', 'asked', 'kept'],
  };
  const listed = new Set((await tx.lookup(exchangeDifference, filter)).map(({ subject }) => subject));
  await keepSubjects(
    tx,
    keeping,
    subjects.filter(({ subject }) => !listed.has(subject)),
  );
};
