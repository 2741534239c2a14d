/** CSV as others write it (RFC 4180), read as it comes: quotes, line breaks in cells, UTF-8 or GB 18030. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { refuse } from '#kernel/refusal';

const LONGEST_CELL = 100_000;
const MOST_COLUMNS = 512;

const encodingOf = async (path: string): Promise<'utf-8' | 'gb18030'> => {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(256 * 1024), 0, 256 * 1024, 0);
    // A character that the window cuts in two is no fault: `stream` leaves it open.
    new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  } finally {
    await handle.close();
  }
};

/** Takes characters, gives lines of cells. */
export class CsvCells {
  private cells: string[] = [];
  private cell = '';
  private quoted = false;
  /** A quote within quotes: the end of the cell, or the first of two. */
  private ending = false;
  private lines: string[][] = [];

  /** @throws Refusal `not-a-table` */
  take(text: string): string[][] {
    for (const sign of text) this.next(sign);
    return this.hand();
  }

  end(): string[][] {
    if (this.cell !== '' || this.cells.length > 0) this.endLine();
    return this.hand();
  }

  private next(sign: string): void {
    if (this.quoted && !this.ending) {
      if (sign === '"') this.ending = true;
      else this.add(sign);
      return;
    }
    if (this.ending && sign === '"') {
      this.ending = false;
      this.add('"');
      return;
    }
    if (sign === '"' && this.cell === '' && !this.ending) {
      this.quoted = true;
      return;
    }
    if (sign === ',') this.endCell();
    else if (sign === '\n') this.endLine();
    else if (sign !== '\r') this.add(sign);
  }

  private add(sign: string): void {
    this.cell += sign;
    if (this.cell.length > LONGEST_CELL) throw notATable('有一格超过十万字，引号可能没有成对');
  }

  private endCell(): void {
    // An apostrophe keeps spreadsheets from evaluating a text; our own CSV writes it too.
    this.cells.push(this.cell.replace(/^'(?=[=+\-@＝＋－＠\t\r])/, '').trim());
    this.cell = '';
    this.quoted = false;
    this.ending = false;
    if (this.cells.length > MOST_COLUMNS) throw notATable(`超过${MOST_COLUMNS}列`);
  }

  private endLine(): void {
    this.endCell();
    this.lines.push(this.cells);
    this.cells = [];
  }

  private hand(): string[][] {
    const lines = this.lines;
    this.lines = [];
    return lines;
  }
}

const notATable = (detail: string) =>
  refuse('not-a-table', '未能读取表格', `CSV文件${detail}`, '请用Excel打开核对后另存为.xlsx，再重新提供。');

/** The lines of a CSV file with their numbers (1 is the first), blank ones left out, in bounded memory. */
export async function* csvLines(path: string): AsyncGenerator<{ line: number; cells: string[] }> {
  const decoder = new TextDecoder(await encodingOf(path));
  const cells = new CsvCells();
  let line = 0;
  const number = (lines: string[][]) => {
    const numbered = lines.map((one, at) => ({ line: line + at + 1, cells: one }));
    line += lines.length;
    return numbered.filter((one) => one.cells.some((cell) => cell !== ''));
  };
  for await (const bytes of createReadStream(path)) yield* number(cells.take(decoder.decode(bytes, { stream: true })));
  yield* number(cells.take(decoder.decode()));
  yield* number(cells.end());
}
