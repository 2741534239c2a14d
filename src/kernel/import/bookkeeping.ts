import { sql } from 'kysely';
import type { SheetRow } from '#kernel/sheet';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import type { LineProblem } from './draft.ts';
import type { Judged } from './judge.ts';
import { placeOf } from './place.ts';
import type { ProblemKind } from './records.ts';

/** Refused lines whose cells are kept for the page; the workbook that is given back names all of them. */
const MOST_CELLS = 50_000;
/** Kinds of problems that are told apart. */
const MOST_KINDS = 200;

/** A refused line as it is kept: its cells sealed. */
type KeptProblem = {
  readonly line: number;
  readonly problems: readonly LineProblem[];
  readonly cells: string | null;
};

/** Notes the refused ones among judged lines. `known` counts those noted before. */
export const keepBad = (
  tx: WriteTransaction,
  importId: string,
  lines: readonly SheetRow[],
  judged: readonly Judged[],
  known = 0,
): Promise<void> => {
  const sources = new Map(lines.map((source) => [source.line, source.cells]));
  const cellsOf = (line: number): string | null =>
    known < MOST_CELLS ? tx.seal(JSON.stringify(sources.get(line)), placeOf(importId, line, 'cells')) : null;
  const bad = judged.filter(({ effect }) => effect === 'refused');
  return keepProblems(
    tx,
    importId,
    bad.map(({ line, problems }) => ({ line, problems, cells: cellsOf(line) })),
  );
};

/** Notes refused lines, in place of what stood for them. */
const keepProblems = async (tx: WriteTransaction, importId: string, kept: readonly KeptProblem[]): Promise<void> => {
  if (kept.length === 0) return;
  await tx.rows(sql`insert into import_problem (tenant_id, import_id, line, problems, cells)
    select ${tx.actor.tenantId}::uuid, ${importId}::uuid, x.line, x.problems, x.cells
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as x(line integer, problems jsonb, cells text)
    on conflict (tenant_id, import_id, line) do update set problems = excluded.problems, cells = excluded.cells`);
};

/** Forgets what was wrong, with all lines or with these; corrections are kept. */
export const forgetProblems = (
  tx: WriteTransaction,
  importId: string,
  lines?: readonly { readonly line: number }[],
): Promise<unknown> =>
  tx.rows(sql`update import_problem set problems = '[]'::jsonb, cells = null where import_id = ${importId}::uuid
    and ${lines ? sql`line = any(${lines.map(({ line }) => line)}::integer[])` : sql`true`}`);

/** Those of the lines that stand among the refused ones. */
export const refusedLines = async (
  tx: ReadTransaction,
  importId: string,
  lines: readonly { readonly line: number }[],
): Promise<ReadonlySet<number>> => {
  const rows = await tx.rows<{ line: number }>(sql`select line from import_problem where import_id = ${importId}::uuid
    and jsonb_array_length(problems) > 0 and line = any(${lines.map(({ line }) => line)}::integer[])`);
  return new Set(rows.map(({ line }) => line));
};

export type WrittenLine = {
  readonly line: number;
  readonly id: string;
  readonly version: number;
  readonly created: boolean;
};

/** Notes the rows that an import wrote. */
export const keepRows = async (
  tx: WriteTransaction,
  importId: string,
  written: readonly WrittenLine[],
): Promise<void> => {
  if (written.length === 0) return;
  await tx.rows(sql`insert into import_row (tenant_id, import_id, line, record_id, version, created)
    select ${tx.actor.tenantId}::uuid, ${importId}::uuid, x.line, x.id, x.version, x.created
    from unnest(${written.map(({ line }) => line)}::integer[], ${written.map(({ id }) => id)}::uuid[],
      ${written.map(({ version }) => version)}::integer[], ${written.map(({ created }) => created)}::boolean[]) as x(line, id, version, created)`);
};

/** The rows that an import wrote, in the order of their lines. */
export const writtenRows = (tx: ReadTransaction, importId: string): Promise<WrittenLine[]> =>
  tx.rows<WrittenLine>(
    sql`select line, record_id as id, version, created from import_row where import_id = ${importId}::uuid order by line`,
  );

/** A problem without what the line itself says. */
export const withoutValues = (detail: string): string => detail.replace(/“[^”]*”/g, '“…”');

/** Problems counted by kind: what a line's own values say is left out, so that like ones fall together. */
export class ProblemKinds {
  private readonly kinds = new Map<string, ProblemKind>();

  add(line: number, problems: readonly LineProblem[]): void {
    for (const { field, detail } of problems) {
      const plain = withoutValues(detail).replace(/第\d+行/g, '另一行');
      const key = `${field} ${plain}`;
      const known = this.kinds.get(key);
      if (known) this.kinds.set(key, { ...known, count: known.count + 1 });
      else if (this.kinds.size < MOST_KINDS) this.kinds.set(key, { field, detail, count: 1, line });
    }
  }

  list(): ProblemKind[] {
    return [...this.kinds.values()].sort((one, other) => other.count - one.count);
  }
}

/** Adds what a batch would do. */
export const tally = <C extends Record<'total' | Judged['effect'], number>>(
  counts: C,
  judged: readonly Judged[],
): C => {
  const next = { ...counts, total: counts.total + judged.length };
  for (const { effect } of judged) next[effect] += 1;
  return next;
};
