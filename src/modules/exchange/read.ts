/** Lines of theirs as values of our fields. */
import { type Draft, readLines } from '#kernel/import';
import type { CodeLists, ReadTransaction } from '#kernel/store';
import type { ExchangePlan } from './plan.ts';
import { type Head, type OutsideLine, plainHead } from './source.ts';
import { translate } from './translate.ts';

export type Problem = { readonly detail: string; readonly raw: string };

/** A row of theirs: what it says of our fields, and what could not be read, field by field. */
export type Outside = {
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
  /** The text that each field was read from. */
  readonly texts: Readonly<Record<string, string>>;
  readonly problems: ReadonlyMap<string, Problem>;
};

type Prepared = { readonly cells: string[]; readonly lost: number[]; readonly problems: Map<string, Problem> };

const prepare = (plan: ExchangePlan, head: Head, source: OutsideLine): Prepared => {
  const at = (column: string) => head.at.get(plainHead(column));
  const cell = (column: string) => {
    const found = at(column);
    return found === undefined ? undefined : (source.cells[found] ?? '').trim();
  };
  const prepared: Prepared = { cells: [], lost: [], problems: new Map() };
  plan.lines.forEach((line, index) => {
    const made = translate(line, cell, plan.tables);
    prepared.cells[index] = made && 'text' in made ? made.text : '';
    if (made && 'problem' in made) prepared.problems.set(line.field, { detail: made.problem, raw: made.raw });
    if (line.columns.some((column) => source.lost?.includes(at(column) ?? -1))) prepared.lost.push(index);
  });
  return prepared;
};

const outsideOf = (plan: ExchangePlan, draft: Draft, { cells, problems }: Prepared): Outside => {
  const all = new Map(problems);
  const texts = Object.fromEntries(plan.lines.map(({ field }, at) => [field, cells[at] ?? '']));
  for (const { field, detail } of draft.problems)
    if (field) all.set(field, { detail: detail.replace(/^[^：]*：/, ''), raw: texts[field] ?? '' });
  return { line: draft.source.line, values: draft.values, texts, problems: all };
};

export const readOutside = async (
  tx: ReadTransaction,
  plan: ExchangePlan,
  lists: CodeLists,
  { head, batch }: { readonly head: Head; readonly batch: readonly OutsideLine[] },
): Promise<Outside[]> => {
  const prepared = batch.map((source) => prepare(plan, head, source));
  const rows = batch.map(({ line }, at) => ({
    line,
    cells: prepared[at]?.cells ?? [],
    lost: prepared[at]?.lost ?? [],
  }));
  const mapping = Object.fromEntries(plan.lines.map(({ field }, at) => [field, at]));
  const { definition, registry, columns } = plan;
  const reading = { definition, registry, columns, mapping, constants: {}, corrections: new Map() };
  const drafts = await readLines(tx, reading, rows, lists);
  return drafts.map((draft, at) => outsideOf(plan, draft, prepared[at] as Prepared));
};
