import type { SaxesParser } from 'saxes';

/** Characters that may wait for the end of an item; a longer one is parsed as it comes. */
const MOST_WAITING = 4 * 1024 * 1024;

/** What is repeated in a part of a workbook, and how its usual spelling is read. */
export type Items = {
  /** The start tag within which items stand one after another. */
  readonly within: RegExp;
  /** The end tag of an item: `</row>`. */
  readonly ends: string;
  /** Reads one item that begins at a place of the text; answers where it ends, or -1 where it is spelt otherwise. */
  readonly read: (text: string, at: number) => number;
  /** Tags that the parser has told of. */
  readonly told: () => number;
};

/**
 * Feeds XML to a parser, except for items in their usual spelling, which are most of a large sheet and are read at
 * once. What is read so is well-formed by itself, and only where the parser has just told of the container's start tag
 * or of an item's end tag, so that the whole means what it means to the parser alone, in comments and CDATA too.
 */
export class QuickItems {
  private text = '';
  private inside = false;
  /** Whether the next item may begin here. */
  private ready = false;
  /** Whether the rest is left to the parser. */
  private plain = false;

  constructor(
    private readonly parser: SaxesParser,
    private readonly items: Items,
  ) {}

  write(chunk: string): void {
    if (this.plain) {
      this.parser.write(chunk);
      return;
    }
    this.text += chunk;
    let at = 0;
    for (let next = this.step(at); next > at; next = this.step(at)) at = next;
    this.text = this.text.slice(at);
    if (this.text.length > MOST_WAITING) this.leave();
  }

  close(): void {
    this.leave();
    this.parser.close();
  }

  /** Reads or parses one piece from here; answers where it ends, the same place where more has to come first. */
  private step(at: number): number {
    if (this.ready) {
      const end = this.items.read(this.text, at);
      if (end > at) return end;
    }
    const end = this.markAfter(at);
    if (end < 0) return at;
    this.parser.write(this.text.slice(at, end - 1));
    const before = this.items.told();
    this.parser.write('>');
    // In a comment or in CDATA the mark is no tag, and the parser tells of none.
    this.ready = this.items.told() > before;
    this.inside ||= this.ready;
    return end;
  }

  private markAfter(at: number): number {
    if (this.inside) {
      const mark = this.text.indexOf(this.items.ends, at);
      return mark < 0 ? -1 : mark + this.items.ends.length;
    }
    const found = this.items.within.exec(this.text.slice(at));
    return found ? at + found.index + found[0].length : -1;
  }

  private leave(): void {
    this.plain = true;
    this.parser.write(this.text);
    this.text = '';
  }
}

/** Text that needs no decoding and no parser's judgement: no markup, no entity, no control sign, no carriage return. */
const PLAIN = '[^<>&\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]*';
const ATTRIBUTES = '(?: [A-Za-z][\\w:.]*="[\\w:. -]*")*';

/** The start tag of a row, its number stated first. */
const ROW = new RegExp(`\\s*<row r="(\\d{1,7})"${ATTRIBUTES}>`, 'y');
/** A cell as Excel, WPS and this house write it: reference, format, type; a value, or a text in place. */
const CELL = new RegExp(
  `<c r="([A-Z]{1,3})\\d{1,7}"(?: s="(\\d{1,6})")?(?: t="([a-zA-Z]{1,9})")?(?:/>|>(?:<v>(${PLAIN})</v>|<is><t(?: xml:space="preserve")?>(${PLAIN})</t></is>)?</c>)`,
  'y',
);
const STRING = new RegExp(`\\s*<si><t(?: xml:space="preserve")?>(${PLAIN})</t></si>`, 'y');

export type CellTaker = (column: string, format: string, type: string, value: string) => void;

/** Reads rows in their usual spelling. Cells are taken once the whole row is known to be spelt so. */
export const quickRow =
  (begin: (line: string) => void, take: CellTaker, end: () => void) =>
  (text: string, at: number): number => {
    ROW.lastIndex = at;
    const row = ROW.exec(text);
    if (!row) return -1;
    const cells: RegExpExecArray[] = [];
    let place = ROW.lastIndex;
    CELL.lastIndex = place;
    for (let cell = CELL.exec(text); cell; cell = CELL.exec(text)) {
      // A text in place belongs to its type, and a value to the others.
      if ((cell[3] === 'inlineStr' ? cell[4] : cell[5]) !== undefined) return -1;
      cells.push(cell);
      place = CELL.lastIndex;
    }
    if (!text.startsWith('</row>', place)) return -1;
    begin(row[1] ?? '');
    for (const [, column = '', format = '0', type = 'n', value, inPlace] of cells)
      take(column, format, type, value ?? inPlace ?? '');
    end();
    return place + '</row>'.length;
  };

/** Reads shared strings in their usual spelling. */
export const quickString =
  (take: (text: string) => void) =>
  (text: string, at: number): number => {
    STRING.lastIndex = at;
    const found = STRING.exec(text);
    if (!found) return -1;
    take(found[1] ?? '');
    return STRING.lastIndex;
  };
