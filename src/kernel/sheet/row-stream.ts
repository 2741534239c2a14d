import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { refuse } from '#kernel/refusal';
import { type Items, QuickItems, quickRow, quickString } from './quick-items.ts';
import { dateOfSerial, isDateFormat } from './serial-date.ts';

/** A line of a sheet as text. `lost` names columns whose long number has already lost its last digits (0 is A). */
export type SheetRow = { readonly line: number; readonly cells: string[]; readonly lost?: number[] };

/** What one workbook may cost; a true sheet of a million rows stays below. Source: security.md F4. */
const LIMIT = { inflated: 1024 * 1024 * 1024, entries: 2_000, columns: 512, strings: 8_000_000 } as const;

type Book = {
  readonly sheet: Entry;
  readonly shared: Entry | null;
  readonly styles: Entry | null;
  readonly date1904: boolean;
  readonly entries: readonly Entry[];
};

const broken = () =>
  refuse('not-a-workbook', '未能读取表格', '文件不是Excel工作簿，或已损坏', '请用Excel或WPS另存为.xlsx后重新上传。');
const tooLarge = (detail: string) =>
  refuse('workbook-too-large', '未能读取表格', detail, '请另存为新的.xlsx文件，或分成几个文件上传。', { status: 413 });

/**
 * The rows of the first visible sheet of an .xlsx, one after another, in bounded memory; blank rows are left out.
 * Dates read YYYY-MM-DD, yes/no 是/否, numbers at most 15 digits as Excel means them.
 * @throws Refusal `not-a-workbook`, `workbook-too-large`
 */
export async function* rowsOf(path: string): AsyncGenerator<SheetRow> {
  const archive = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => {
    throw broken();
  });
  try {
    const book = await bookOf(archive);
    const strings = book.shared ? await sharedStrings(await streamOf(archive, book.shared)) : [];
    const dates = book.styles ? await dateStyles(await streamOf(archive, book.styles)) : new Set<number>();
    yield* sheetRows(await streamOf(archive, book.sheet), { strings, dates, date1904: book.date1904 });
  } catch (error) {
    throw isOfTheArchive(error) ? broken() : error;
  } finally {
    archive.close();
  }
}

/** What the archive's and the inflating library say of a damaged file: plain errors, that name no call of the disk. */
const isOfTheArchive = (error: unknown): boolean =>
  error instanceof Error && Object.getPrototypeOf(error) === Error.prototype && !('syscall' in error);

const streamOf = (archive: ZipFile, entry: Entry): Promise<Readable> => archive.openReadStreamPromise(entry);

const directoryOf = async (archive: ZipFile): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>();
  let inflated = 0;
  for await (const entry of archive.eachEntry()) {
    inflated += entry.uncompressedSize;
    if (inflated > LIMIT.inflated || entries.size >= LIMIT.entries) throw tooLarge('文件展开后过大');
    entries.set(entry.fileName.toLowerCase(), entry);
  }
  return entries;
};

const bookOf = async (archive: ZipFile): Promise<Book> => {
  const entries = await directoryOf(archive);
  const workbook = entries.get('xl/workbook.xml');
  const relations = entries.get('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) throw broken();
  const { sheetIds, date1904 } = await readBook(await streamOf(archive, workbook));
  const targets = await readRelations(await streamOf(archive, relations));
  const target = sheetIds.map((id) => targets.get(id)).find((name) => name !== undefined);
  const sheet = target === undefined ? undefined : entries.get(pathOf(target));
  if (!sheet) throw broken();
  return {
    sheet,
    shared: entries.get('xl/sharedstrings.xml') ?? null,
    styles: entries.get('xl/styles.xml') ?? null,
    date1904,
    entries: [...entries.values()],
  };
};

/** The first visible sheet among an archive's entries. @throws Refusal `not-a-workbook`, `workbook-too-large` */
export const sheetEntryOf = (archive: ZipFile): Promise<{ sheet: Entry; entries: readonly Entry[] }> => bookOf(archive);

const pathOf = (target: string): string =>
  (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`).toLowerCase();

type Handlers = {
  readonly open?: (name: string, attributes: Record<string, string>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const parserOf = (handlers: Handlers): SaxesParser => {
  const parser = new SaxesParser({});
  parser.on('opentag', (tag) => handlers.open?.(local(tag.name), tag.attributes as Record<string, string>));
  if (handlers.text) parser.on('text', handlers.text);
  parser.on('closetag', (tag) => handlers.close?.(local(tag.name)));
  parser.on('doctype', () => {
    throw broken();
  });
  parser.on('error', () => {
    throw broken();
  });
  return parser;
};

/** Counts the tags that a parser tells of. */
const counted = ({ open, close, ...rest }: Handlers): { handlers: Handlers; told: () => number } => {
  let told = 0;
  const handlers: Handlers = {
    ...rest,
    open: (name, attributes) => {
      told += 1;
      open?.(name, attributes);
    },
    close: (name) => {
      told += 1;
      close?.(name);
    },
  };
  return { handlers, told: () => told };
};

const quickParser = (given: Handlers, items: Omit<Items, 'told'>): QuickItems => {
  const { handlers, told } = counted(given);
  return new QuickItems(parserOf(handlers), { ...items, told });
};

const parseWhole = async (stream: Readable, handlers: Handlers): Promise<void> => {
  const parser = parserOf(handlers);
  for await (const chunk of stream.setEncoding('utf8')) parser.write(chunk as string);
  parser.close();
};

/** Relation ids of the worksheets, visible ones first, in the book's order. */
const readBook = async (stream: Readable): Promise<{ sheetIds: string[]; date1904: boolean }> => {
  const [visible, hidden]: [string[], string[]] = [[], []];
  let date1904 = false;
  await parseWhole(stream, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => local(key) === 'id' && key.includes(':'))?.[1];
      if (id) (attributes.state?.includes('idden') ? hidden : visible).push(id);
    },
  });
  return { sheetIds: [...visible, ...hidden], date1904 };
};

const readRelations = async (stream: Readable): Promise<Map<string, string>> => {
  const targets = new Map<string, string>();
  await parseWhole(stream, {
    open: (name, { Id, Target, Type }) => {
      if (name === 'Relationship' && Id && Target && Type?.endsWith('/worksheet')) targets.set(Id, Target);
    },
  });
  return targets;
};

const sharedStrings = async (stream: Readable): Promise<string[]> => {
  const strings: string[] = [];
  let [inside, phonetic, text] = [false, false, ''];
  const keep = (one: string): void => {
    strings.push(one);
    if (strings.length > LIMIT.strings) throw tooLarge('表格里的文字过多');
  };
  const handlers: Handlers = {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      inside = name === 't' && !phonetic;
    },
    text: (piece) => {
      if (inside) text += piece;
    },
    close: (name) => {
      if (name === 't') inside = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') keep(text);
    },
  };
  const parser = quickParser(handlers, { within: /<sst [^<>]*>/, ends: '</si>', read: quickString(keep) });
  for await (const chunk of stream.setEncoding('utf8')) parser.write(chunk as string);
  parser.close();
  return strings;
};

/** Indexes of cell formats that show a number as a date. */
const dateStyles = async (stream: Readable): Promise<Set<number>> => {
  const custom = new Map<number, string>();
  const dates = new Set<number>();
  let [inFormats, index] = [false, 0];
  await parseWhole(stream, {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inFormats = true;
      if (name !== 'xf' || !inFormats) return;
      const format = Number(attributes.numFmtId ?? 0);
      if (isDateFormat(format, custom.get(format))) dates.add(index);
      index += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inFormats = false;
    },
  });
  return dates;
};

type Style = { readonly strings: readonly string[]; readonly dates: ReadonlySet<number>; readonly date1904: boolean };

const columnOf = (reference: string): number => {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
};

async function* sheetRows(stream: Readable, style: Style): AsyncGenerator<SheetRow> {
  const reader = new RowReader(style);
  const parser = quickParser(reader, { within: /<sheetData>/, ends: '</row>', read: reader.quickly });
  for await (const chunk of stream.setEncoding('utf8')) {
    parser.write(chunk as string);
    yield* reader.taken();
  }
  parser.close();
  yield* reader.taken();
}

/** Collects rows from the events of a worksheet's XML. */
class RowReader implements Handlers {
  private done: SheetRow[] = [];
  private line = 0;
  private cells: string[] = [];
  private lost: number[] = [];
  private column = -1;
  private type = 'n';
  private format = 0;
  private value = '';
  private reading = false;

  constructor(private readonly style: Style) {}

  taken(): SheetRow[] {
    const rows = this.done;
    this.done = [];
    return rows;
  }

  open = (name: string, attributes: Record<string, string>): void => {
    if (name === 'row') this.openRow(attributes.r);
    else if (name === 'c') this.openCell(attributes.r, attributes.s, attributes.t);
    else this.reading = name === 'v' || (name === 't' && this.type === 'inlineStr');
  };

  text = (piece: string): void => {
    if (this.reading) this.value += piece;
  };

  close = (name: string): void => {
    if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    this.reading = false;
  };

  /** Reads a row in its usual spelling without the parser. */
  readonly quickly = quickRow(
    (line) => this.openRow(line),
    (column, format, type, value) => {
      this.openCell(column, format, type);
      this.value = value;
      this.closeCell();
    },
    () => this.closeRow(),
  );

  private openRow(stated: string | undefined): void {
    this.line = stated === undefined ? this.line + 1 : Number(stated);
    this.cells = [];
    this.lost = [];
    this.column = -1;
  }

  private openCell(reference: string | undefined, format = '0', type = 'n'): void {
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    if (this.column >= LIMIT.columns) throw tooLarge(`表格超过${LIMIT.columns}列`);
    this.type = type;
    this.format = Number(format);
    this.value = '';
  }

  private closeCell(): void {
    if (this.value === '') return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = this.textOf();
  }

  private textOf(): string {
    if (this.type === 's') return (this.style.strings[Number(this.value)] ?? '').trim();
    if (this.type === 'b') return this.value === '1' ? '是' : '否';
    if (this.type !== 'n') return this.value.trim();
    const number = Number(this.value);
    if (!Number.isFinite(number)) return this.value;
    if (this.style.dates.has(this.format)) return dateOfSerial(number, this.style.date1904);
    if (Math.abs(number) >= 1e15) this.lost.push(this.column);
    return String(Number(number.toPrecision(15)));
  }

  private closeRow(): void {
    if (this.cells.every((text) => text === '')) return;
    const row = { line: this.line, cells: this.cells };
    this.done.push(this.lost.length > 0 ? { ...row, lost: this.lost } : row);
  }
}
