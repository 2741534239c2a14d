import { createReadStream } from 'node:fs';
import { CsvCells, notATable } from './csv-cells.ts';
import type { SheetRow } from './row-stream.ts';

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le';

/** Characters from which the delimiter is told. */
const SAMPLE = 64 * 1024;
const SAMPLE_LINES = 50;
const DELIMITERS = [',', '\t', ';'] as const;

const isValid = async (path: string, encoding: Encoding): Promise<boolean> => {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const bytes of createReadStream(path)) decoder.decode(bytes as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
};

/** By validity of the whole file, not by statistics: text in GB 18030 is practically never valid UTF-8. */
const encodingOf = async (path: string): Promise<Encoding> => {
  for await (const bytes of createReadStream(path, { end: 1 }))
    if ((bytes as Buffer).toString('hex') === 'fffe') return 'utf-16le';
  for (const encoding of ['utf-8', 'gb18030'] as const) if (await isValid(path, encoding)) return encoding;
  throw notATable('的文字编码认不出，不是UTF-8也不是GB18030');
};

// Tab, line feed, form feed and carriage return occur in text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells noise from text
const CONTROL = /[\0-\x08\x0e-\x1f\x7f]/;

async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(path));
  for await (const bytes of createReadStream(path)) {
    const text = decoder.decode(bytes as Buffer, { stream: true });
    if (CONTROL.test(text)) throw notATable('里有不是文字的内容，可能是别的文件改了名');
    yield text;
  }
  yield decoder.decode();
}

/** How much a delimiter makes of a text: lines that agree in their number of columns, more than one. */
const agreement = (text: string, delimiter: string): number => {
  const cells = new CsvCells(delimiter);
  const lines = [...cells.take(text), ...cells.end()].slice(0, SAMPLE_LINES);
  const widths = new Map<number, number>();
  for (const { length } of lines) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  return [...widths].reduce((most, [width, times]) => Math.max(most, times * 1_000 + width), 0);
};

const delimiterOf = (text: string): string => {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: agreement(text, delimiter) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
};

/** Excel's own word for the delimiter, in a first line of its own. */
const STATED = /^sep=(.)\r?\n/;

/** A number that a spreadsheet wrote with an exponent has lost its last digits: 1.10105E+17. */
const LOST = /^\d(?:\.\d+)?E\+\d{2,}$/i;

const rowOf = (line: number, cells: string[]): SheetRow => {
  const lost = cells.flatMap((cell, at) => (LOST.test(cell) ? [at] : []));
  return lost.length > 0 ? { line, cells, lost } : { line, cells };
};

/** The first characters of a text that comes in pieces; the others come behind them. */
const beginningOf = async (pieces: AsyncGenerator<string>): Promise<string> => {
  let text = '';
  while (text.length < SAMPLE) {
    const { value, done } = await pieces.next();
    if (done) break;
    text += value;
  }
  return text;
};

/**
 * The lines of a CSV file, blank ones left out, in bounded memory: UTF-8 with or without mark, UTF-16 as Excel saves
 * it, or GB 18030; between commas, semicolons or tabs. A line number counts records, as a spreadsheet shows them.
 * @throws Refusal `not-a-table`
 */
export async function* csvRows(path: string): AsyncGenerator<SheetRow> {
  const pieces = textOf(path);
  const beginning = await beginningOf(pieces);
  const stated = STATED.exec(beginning);
  const cells = new CsvCells(stated?.[1] ?? delimiterOf(beginning.slice(0, SAMPLE)));
  let line = stated ? 1 : 0;
  const numbered = (lines: string[][]): SheetRow[] =>
    lines.map((one) => rowOf(++line, one)).filter((one) => one.cells.some((cell) => cell !== ''));
  yield* numbered(cells.take(beginning.slice(stated?.[0].length ?? 0)));
  for await (const piece of pieces) yield* numbered(cells.take(piece));
  yield* numbered(cells.end());
}
