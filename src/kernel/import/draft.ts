import type { RecordDefinition, Registry } from '#kernel/definition';
import type { SheetRow } from '#kernel/sheet';
import { type CodeLists, inTurns, type ReadTransaction } from '#kernel/store';
import { type CellReading, readCell } from './cell.ts';
import type { ImportColumn } from './columns.ts';
import type { Mapping } from './match.ts';
import { NameBook } from './names.ts';

/** How a sheet's lines become rows. */
export type ImportPlan = {
  readonly definition: RecordDefinition<any>;
  readonly registry: Registry;
  readonly columns: readonly ImportColumn[];
  readonly mapping: Mapping;
  /** Values that hold for every line, by field. */
  readonly constants: Readonly<Record<string, unknown>>;
  /** What an empty cell does to a row that exists: leaves the value, or empties it. */
  readonly blank: 'keep' | 'clear';
  /** Business keys met so far → line, to find a line twice in one file. */
  readonly seen: Map<string, number>;
  /** Cells put right on the page: line → field → text. */
  readonly corrections: ReadonlyMap<number, Readonly<Record<string, string>>>;
};

export type LineProblem = { readonly field: string | null; readonly detail: string };
/** What a line says: values by field, and what could not be read. */
export type Draft = {
  readonly source: SheetRow;
  readonly values: Record<string, unknown>;
  readonly problems: LineProblem[];
};

type Reading = Pick<ImportPlan, 'definition' | 'registry' | 'columns' | 'mapping' | 'constants' | 'corrections'>;

/** A cell's text as it was corrected on the page if it was, and whether the sheet has lost its last digits. */
const cellOf = (
  { corrections }: Reading,
  name: string,
  at: number,
  source: SheetRow,
): { text: string; lost: boolean } => {
  const corrected = corrections.size > 0 ? corrections.get(source.line)?.[name] : undefined;
  return { text: corrected ?? source.cells[at] ?? '', lost: corrected === undefined && isLost(source, at) };
};
const isLost = ({ lost }: SheetRow, at: number): boolean => lost?.includes(at) ?? false;

/** Kinds of which few texts stand in thousands of cells: each text is read once. */
const RECURRING = new Set(['integer', 'number', 'money', 'date', 'instant', 'yesNo', 'choice', 'choices', 'code']);

/** What a column's cells mean; codes of lists are looked up at once. */
const readerOf = ({ field }: ImportColumn, lists: CodeLists): ((text: string, lost: boolean) => CellReading) => {
  const read = (text: string, lost: boolean): CellReading => {
    const reading = readCell(field, text, lost);
    return 'names' in reading && field.list ? coded(field, reading.names, lists) : reading;
  };
  if (!RECURRING.has(field.kind)) return read;
  const known = new Map<string, CellReading>();
  return (text, lost) => {
    if (lost) return read(text, lost);
    const reading = known.get(text) ?? read(text, lost);
    known.set(text, reading);
    return reading;
  };
};

/** A line before its cells are read. Every column has its place from the start: to add one later costs a microsecond a cell. */
const blankOf = ({ columns, mapping, constants }: Reading): Record<string, unknown> => {
  const brought = columns.filter(({ name }) => mapping[name] !== undefined && !(name in constants));
  return { ...constants, ...Object.fromEntries(brought.map(({ name }) => [name, null])) };
};

/** Lines as values of fields: dates, codes and names as forgivingly as an import reads them. Checks and writes nothing. */
export const readLines = async (
  tx: ReadTransaction,
  plan: Reading,
  lines: readonly SheetRow[],
  lists: CodeLists,
): Promise<Draft[]> => {
  const own = plan.definition.belongsTo as string | undefined;
  const blank = blankOf(plan);
  const drafts = lines.map((source): Draft => ({ source, values: { ...blank }, problems: [] }));
  const names = new NameBook(tx, plan.registry);
  // The organisation first: names of classes and rooms are looked up within it.
  const ordered = [...plan.columns].sort((one, other) => Number(other.name === own) - Number(one.name === own));
  for (const column of ordered) {
    const at = plan.mapping[column.name];
    if (at === undefined) continue;
    const reader = readerOf(column, lists);
    const readings = await inTurns(lines, (source) => {
      const { text, lost } = cellOf(plan, column.name, at, source);
      return reader(text, lost);
    });
    const organisations =
      own && column.name !== own ? drafts.flatMap(({ values }) => (values[own] as string) ?? []) : [];
    if (column.field.target)
      await names.prepare(
        column,
        readings.flatMap((one) => ('names' in one ? one.names : [])),
        organisations,
      );
    drafts.forEach((draft, line) => {
      settle(draft, column, readings[line] as CellReading, { names, own });
    });
  }
  return drafts;
};

type Books = { readonly names: NameBook; readonly own: string | undefined };

const settle = (draft: Draft, column: ImportColumn, reading: CellReading, books: Books): void => {
  if ('problem' in reading)
    draft.problems.push({ field: column.name, detail: `${column.field.label}：${reading.problem}` });
  else if ('value' in reading) {
    // An empty cell leaves what holds for every line.
    if (reading.value !== null) draft.values[column.name] = reading.value;
  } else settleNames(draft, column, reading.names, books);
};

const settleNames = (draft: Draft, column: ImportColumn, texts: readonly string[], books: Books): void => {
  const { field } = column;
  const organisation = books.own ? ((draft.values[books.own] as string | undefined) ?? null) : null;
  const reading = joined(
    field,
    texts.map((text) => books.names.answer(column, text, organisation)),
  );
  if ('problem' in reading) draft.problems.push({ field: column.name, detail: `${field.label}：${reading.problem}` });
  else draft.values[column.name] = reading.value;
};

type NameAnswer = { readonly id: string } | { readonly problem: string };
type Joined = { readonly value: unknown } | { readonly problem: string };

/** What a cell's names lead to, together; the first that leads nowhere is the cell's problem. */
const joined = ({ kind }: ImportColumn['field'], answers: readonly NameAnswer[]): Joined => {
  const bad = answers.find((one) => 'problem' in one);
  if (bad && 'problem' in bad) return bad;
  const ids = answers.map((one) => (one as { id: string }).id);
  return { value: kind === 'references' ? ids : ids[0] };
};

const coded = (field: ImportColumn['field'], texts: readonly string[], lists: CodeLists): Joined =>
  joined(
    field,
    texts.map((text) => codeAnswer(lists, field.list ?? '', text)),
  );

type CodeList = NonNullable<ReturnType<CodeLists['get']>>;
const plainLabel = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Code by label, the one in force where a label was given twice; made once for a list, however many cells ask it. */
const labels = new WeakMap<CodeList, ReadonlyMap<string, string>>();
const labelsOf = (list: CodeList): ReadonlyMap<string, string> => {
  const known = labels.get(list);
  if (known) return known;
  const byLabel = new Map<string, string>();
  for (const inForce of [false, true])
    for (const { label, code, to } of [...list.items.values()].reverse())
      if ((to === null) === inForce) byLabel.set(plainLabel(label), code);
  labels.set(list, byLabel);
  return byLabel;
};

const codeAnswer = (lists: CodeLists, name: string, text: string): NameAnswer => {
  const list = lists.get(name);
  if (list?.items.has(text)) return { id: text };
  const code = list && labelsOf(list).get(plainLabel(text));
  return code ? { id: code } : { problem: `“${text}”不在代码表“${list?.label ?? name}”中` };
};
