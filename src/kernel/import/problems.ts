import { sql } from 'kysely';
import type { Registry } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { SheetRow } from '#kernel/sheet';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { tally } from './bookkeeping.ts';
import type { LineProblem } from './draft.ts';
import { type Judged, judge } from './judge.ts';
import { placeOf } from './place.ts';
import { dataImport, NO_COUNTS } from './records.ts';
import { type ImportRow, planOf } from './source.ts';

export type ProblemLine = {
  readonly line: number;
  readonly problems: LineProblem[];
  /** Field → the cell's text, corrected if it was. */
  readonly cells: Record<string, string>;
  readonly corrected: string[];
};

type Kept = { line: number; problems: LineProblem[]; cells: string | null; correction: string | null };

const keptLines = (tx: ReadTransaction, importId: string, after: number, limit: number): Promise<Kept[]> =>
  tx.rows<Kept>(sql`select line, problems, cells, correction from import_problem
    where import_id = ${importId}::uuid and line > ${after} and jsonb_array_length(problems) > 0 order by line limit ${limit}`);

const keptOf = (tx: ReadTransaction, importId: string, lines: readonly number[]): Promise<Kept[]> =>
  tx.rows<Kept>(sql`select line, problems, cells, correction from import_problem
    where import_id = ${importId}::uuid and line = any(${lines}::integer[]) and cells is not null order by line`);

const openLine = (tx: ReadTransaction, row: ImportRow, kept: Kept): ProblemLine => {
  const cells: string[] = kept.cells ? JSON.parse(tx.open(kept.cells, placeOf(row.id, kept.line, 'cells'))) : [];
  const correction = correctionIn(tx, row, kept);
  const shown = Object.entries(row.mapping ?? {}).map(([field, at]) => [field, correction[field] ?? cells[at] ?? '']);
  return {
    line: kept.line,
    problems: kept.problems,
    cells: Object.fromEntries(shown),
    corrected: Object.keys(correction),
  };
};

const correctionIn = (tx: ReadTransaction, row: ImportRow, { line, correction }: Kept): Record<string, string> =>
  correction ? JSON.parse(tx.open(correction, placeOf(row.id, line, 'correction'))) : {};

/** Refused lines behind a line, a page at a time. */
export const problemsAfter = async (
  tx: ReadTransaction,
  row: ImportRow,
  after: number,
  limit: number,
): Promise<{ lines: ProblemLine[]; next: number | null }> => {
  const kept = await keptLines(tx, row.id, after, limit + 1);
  const page = kept.slice(0, limit);
  return {
    lines: page.map((one) => openLine(tx, row, one)),
    next: kept.length > limit ? (page.at(-1)?.line ?? null) : null,
  };
};

export type Correction = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

/**
 * Keeps what somebody put right on the page and judges those lines again. Lines that are right now leave the list and
 * are written with the others. @throws Refusal `not-checked`, `unknown-line`
 */
export const correct = async (
  tx: WriteTransaction,
  registry: Registry,
  row: ImportRow,
  corrections: readonly Correction[],
): Promise<{ lines: ProblemLine[]; solved: number[] }> => {
  if (row.state !== 'checked')
    throw refuse('not-checked', '没有改正', '这次导入不在“已核对”状态', '请先核对，再在页面上改正。', { status: 409 });
  const kept = await keptOf(
    tx,
    row.id,
    corrections.map(({ line }) => line),
  );
  if (kept.length < corrections.length)
    throw refuse('unknown-line', '没有改正', '有的行不在有问题的行之中', '请刷新页面后再试。', { status: 409 });
  for (const one of kept) await keepCorrection(tx, row, one, corrections);
  const judged = await judgeAgain(tx, registry, row, kept);
  await settle(tx, row, kept, judged);
  const still = await keptOf(
    tx,
    row.id,
    judged.filter(({ effect }) => effect === 'refused').map(({ line }) => line),
  );
  return {
    lines: still.map((one) => openLine(tx, row, one)),
    solved: judged.filter(({ effect }) => effect !== 'refused').map(({ line }) => line),
  };
};

const keepCorrection = async (
  tx: WriteTransaction,
  row: ImportRow,
  kept: Kept,
  corrections: readonly Correction[],
): Promise<void> => {
  const given = corrections.find(({ line }) => line === kept.line)?.cells ?? {};
  const known = Object.fromEntries(Object.entries(given).filter(([field]) => field in (row.mapping ?? {})));
  const whole = JSON.stringify({ ...correctionIn(tx, row, kept), ...known });
  const sealed = tx.seal(whole, placeOf(row.id, kept.line, 'correction'));
  await tx.rows(
    sql`update import_problem set correction = ${sealed} where import_id = ${row.id}::uuid and line = ${kept.line}`,
  );
};

const judgeAgain = async (
  tx: WriteTransaction,
  registry: Registry,
  row: ImportRow,
  kept: readonly Kept[],
): Promise<Judged[]> => {
  const lines = kept.map(
    ({ line, cells }): SheetRow => ({
      line,
      cells: cells ? JSON.parse(tx.open(cells, placeOf(row.id, line, 'cells'))) : [],
    }),
  );
  return judge(tx, await planOf(tx, registry, row), lines);
};

/** Problems as they are now, and the counts that follow. */
const settle = async (
  tx: WriteTransaction,
  row: ImportRow,
  kept: readonly Kept[],
  judged: readonly Judged[],
): Promise<void> => {
  for (const { line, problems } of judged)
    await tx.rows(
      sql`update import_problem set problems = ${JSON.stringify(problems)}::jsonb where import_id = ${row.id}::uuid and line = ${line}`,
    );
  const now = tally(NO_COUNTS, judged);
  const was = row.counts ?? NO_COUNTS;
  const before = kept.filter(({ problems }) => problems.length > 0).length;
  const counts = {
    total: was.total,
    new: was.new + now.new,
    changed: was.changed + now.changed,
    unchanged: was.unchanged + now.unchanged,
    refused: was.refused - before + now.refused,
  };
  await tx.system.update(dataImport, row.id, { counts });
};
