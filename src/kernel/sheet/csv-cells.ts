import { refuse } from '#kernel/refusal';

const LONGEST_CELL = 100_000;
const MOST_COLUMNS = 512;

/** Takes characters of a CSV (RFC 4180), gives lines of cells; a cell between quotes may hold line breaks. */
export class CsvCells {
  private cells: string[] = [];
  private cell = '';
  private quoted = false;
  /** A quote within quotes: the end of the cell, or the first of two. */
  private ending = false;
  private lines: string[][] = [];

  constructor(private readonly delimiter = ',') {}

  /** @throws Refusal `not-a-table` */
  take(text: string): string[][] {
    for (let at = 0; at < text.length; at++) {
      const from = at;
      while (at < text.length && this.isPlain(text.charCodeAt(at))) at++;
      if (at > from) this.add(text.slice(from, at));
      if (at < text.length) this.next(text[at] as string);
    }
    return this.hand();
  }

  end(): string[][] {
    if (this.cell !== '' || this.cells.length > 0) this.endLine();
    return this.hand();
  }

  /** Signs that mean themselves wherever they stand in a cell. */
  private isPlain(code: number): boolean {
    return code !== QUOTE && code !== this.delimiter.charCodeAt(0) && code !== NEWLINE && code !== RETURN;
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
    if (sign === this.delimiter) this.endCell();
    else if (sign === '\n') this.endLine();
    else if (sign !== '\r') this.add(sign);
  }

  private add(text: string): void {
    this.cell += text;
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

const [QUOTE, NEWLINE, RETURN] = [34, 10, 13];

export const notATable = (detail: string) =>
  refuse('not-a-table', '未能读取表格', `CSV文件${detail}`, '请用Excel打开核对后另存为.xlsx，再重新上传。');
