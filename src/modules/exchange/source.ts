/** What came from outside, whatever its form, as lines of cells under heads. */
import { readFile } from 'node:fs/promises';
import { type Refusal, refuse } from '#kernel/refusal';
import { readRows } from '#kernel/sheet';

export type OutsideLine = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly lost?: readonly number[];
};
export type SourceKind = 'xlsx' | 'csv' | 'serviceJson' | 'serviceCsv';

/** The head is looked for here: titles and notes may stand above it. */
const HEAD_LINES = 20;

/** Heads compare without blanks, stars, colons and case, in any width. */
export const plainHead = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:：]/g, '');

/** A value of JSON as the text of a cell; objects and lists have none. */
const cellOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** Objects as lines: the first is the head, of every name that occurs. */
export const linesOfObjects = (rows: readonly Readonly<Record<string, unknown>>[]): OutsideLine[] => {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))].slice(0, 512);
  return [
    { line: 1, cells: heads },
    ...rows.map((row, at) => ({
      line: at + 2,
      cells: heads.map((head) => cellOf(row[head])),
      // JSON reads an integer of more than 15 digits as the nearest double: its tail is lost.
      lost: heads.flatMap((head, column) => (isLost(row[head]) ? [column] : [])),
    })),
  ];
};

const isLost = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);

/** Lines in batches, in bounded memory for sheets and CSV. @throws Refusal as the readers of each kind */
export async function* linesOf(kind: SourceKind, path: string): AsyncGenerator<readonly OutsideLine[]> {
  if (kind === 'serviceJson') yield linesOfObjects(JSON.parse(await readFile(path, 'utf8')));
  else yield* readRows(path);
}

export type Head = {
  readonly line: number;
  readonly heads: readonly string[];
  /** Plain head → column. */
  readonly at: ReadonlyMap<string, number>;
};

/** The line among the first that names most of the wanted columns; the first line where none does. */
export const headOf = (lines: readonly OutsideLine[], wanted: readonly string[]): Head => {
  const names = new Set(wanted.map(plainHead));
  const score = ({ cells }: OutsideLine) => new Set(cells.map(plainHead).filter((cell) => names.has(cell))).size;
  const first = lines.slice(0, HEAD_LINES);
  const best = first.reduce<OutsideLine | undefined>(
    (most, one) => (most && score(most) >= score(one) ? most : one),
    undefined,
  );
  if (!best) throw emptySource();
  const at = new Map<string, number>();
  best.cells.forEach((cell, column) => {
    const head = plainHead(cell);
    if (head && !at.has(head)) at.set(head, column);
  });
  return { line: best.line, heads: best.cells, at };
};

export const emptySource = (): Refusal =>
  refuse('empty-source', '没有运行', '对方提供的内容是空的', '请核对文件或接口后重新运行。');

/** Heads alone: nothing of theirs to compare with, and no word that ours should not be there. */
export const noRows = (): Refusal =>
  refuse(
    'no-rows',
    '没有运行',
    '对方提供的内容只有表头，没有一行数据',
    '请与对方核实后重新运行；我方的记录没有因此列为对方没有。',
  );
