import { Zip, ZipDeflate } from 'fflate';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { refuse } from '#kernel/refusal';
import { xmlText } from './cell-text.ts';
import { sheetEntryOf } from './row-stream.ts';

export type Annotation = {
  /** Line number of the table's head. */
  readonly head: number;
  /** Column (0 is A) that the notes are written into; what stands there is replaced. */
  readonly column: number;
  readonly title: string;
  /** Line → note. */
  readonly notes: ReadonlyMap<number, string>;
};

/**
 * The same workbook with one more column of notes beside its table; everything else stays as its author made it.
 * Rows are rewritten as they stream by, so that a large workbook costs its packed size in memory.
 * @throws Refusal `not-a-workbook`
 */
export const annotateWorkbook = async (path: string, annotation: Annotation): Promise<Buffer> => {
  const archive = await openPromise(path, { lazyEntries: true, autoClose: false });
  try {
    const { entries, sheet } = await sheetEntryOf(archive);
    const out = new PackedOutput();
    for (const entry of entries)
      if (!entry.fileName.endsWith('/')) await copyEntry(archive, entry, out, entry === sheet ? annotation : null);
    return out.end();
  } finally {
    archive.close();
  }
};

/** A ZIP that grows in memory, packed. */
export class PackedOutput {
  private readonly chunks: Uint8Array[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.chunks.push(chunk);
  });

  add(name: string): ZipDeflate {
    const file = new ZipDeflate(name, { level: 3 });
    // A fixed date: the same workbook with the same notes makes the same bytes.
    file.mtime = new Date(1980, 0, 1);
    this.zip.add(file);
    return file;
  }

  end(): Buffer {
    this.zip.end();
    return Buffer.concat(this.chunks);
  }
}

const copyEntry = async (
  archive: ZipFile,
  entry: Entry,
  out: PackedOutput,
  annotation: Annotation | null,
): Promise<void> => {
  const target = out.add(entry.fileName);
  const stream = await archive.openReadStreamPromise(entry);
  if (!annotation) {
    for await (const chunk of stream) target.push(chunk as Buffer);
  } else {
    const rewrite = new RowRewriter(annotation);
    for await (const text of stream.setEncoding('utf8')) target.push(Buffer.from(rewrite.take(text as string)));
    target.push(Buffer.from(rewrite.rest()));
  }
  target.push(new Uint8Array(0), true);
};

/** Longest row that is waited for, in characters. */
const LONGEST_ROW = 32 * 1024 * 1024;
const ROW = /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row>)/g;

/** A column's name: 0 is A. */
export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const escapeXml = (text: string): string =>
  xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A cell that holds a text as it is; nothing in it is evaluated. */
export const textCell = (column: string, line: number, text: string, prefix = ''): string =>
  `<${prefix}c r="${column}${line}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}is></${prefix}c>`;

/** Rewrites whole rows of a worksheet's XML and keeps what is not whole yet. */
class RowRewriter {
  private kept = '';
  private line = 0;

  constructor(private readonly annotation: Annotation) {}

  take(text: string): string {
    const whole = this.kept + text;
    const end = whole.lastIndexOf('row>');
    if (end < 0 && whole.length > LONGEST_ROW)
      throw refuse('not-a-workbook', '未能写回表格', '表格的结构不寻常', '请用Excel或WPS另存为.xlsx后重新上传。');
    if (end < 0) {
      this.kept = whole;
      return '';
    }
    this.kept = whole.slice(end + 4);
    return this.rewritten(whole.slice(0, end + 4));
  }

  rest(): string {
    const last = this.rewritten(this.kept);
    this.kept = '';
    return last;
  }

  private rewritten(xml: string): string {
    return xml
      .replace(/<(?:\w+:)?dimension\b[^>]*\/>/, '')
      .replace(ROW, (row, prefix: string, attributes: string, cells: string | undefined) => {
        const stated = /\br="(\d+)"/.exec(attributes)?.[1];
        this.line = stated === undefined ? this.line + 1 : Number(stated);
        const note = this.line === this.annotation.head ? this.annotation.title : this.annotation.notes.get(this.line);
        return this.withNote(row, { prefix, attributes, cells: cells ?? '' }, note);
      });
  }

  private withNote(row: string, parts: { prefix: string; attributes: string; cells: string }, note?: string): string {
    const { prefix, attributes, cells } = parts;
    const column = letters(this.annotation.column);
    const at = `${column}${this.line}`;
    const old = new RegExp(`<${prefix}c\\b[^>]*\\br="${at}"[^>]*?(?:/>|>[\\s\\S]*?</${prefix}c>)`);
    const bare = row.includes(`r="${at}"`) ? cells.replace(old, '') : cells;
    if (note === undefined) return bare === cells ? row : `<${prefix}row${attributes}>${bare}</${prefix}row>`;
    const cell = textCell(column, this.line, note, prefix);
    // Spans name the columns of a row; they are optional, and would now be wrong.
    return `<${prefix}row${attributes.replace(/\s+spans="[^"]*"/, '')}>${bare}${cell}</${prefix}row>`;
  }
}
