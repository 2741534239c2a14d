import { documentRefusal } from '../refusals.ts';
import type { XmlElement, XmlHandler } from '../xml.ts';
import type { ListCounter } from './numbering.ts';
import { isContentsStyle, listOfStyle, type Styles } from './styles.ts';

/**
 * The printed text of document.xml: list labels as text, table rows as lines with cells between tabs, tracked
 * insertions kept; deletions, hidden text, field codes, tables of contents, notes and comments left out.
 */
type BodyOptions = { readonly styles: Styles; readonly counter: ListCounter; readonly textCharacters: number };

type Paragraph = {
  text: string;
  style: string | null;
  listId: string | null;
  level: number | null;
  /** Its paragraph mark was deleted under tracked changes: it runs on into the next one. */
  runsOn: boolean;
};

/** Where finished lines go: the document, a table cell, a text box. */
type Row = { readonly cells: string[][] };
type Field = { inResult: boolean };

const SKIPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:sectPrChange',
  'w:sectPr',
  'w:footnote',
  'w:endnote',
  'w:comment',
]);

const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:ptab': '\t',
};

// A clause label at the start of a cell's paragraph keeps its own line, so that clauses inside tables stay clauses.
const LABELLED = /^\s*(?:[（(]?[一二三四五六七八九十百\d]{1,4}[）)、．.]|第[一二三四五六七八九十百]+[章节条])/;

const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off|none)$/.test(value);

const cellText = (lines: readonly string[]): string => {
  let text = '';
  for (const line of lines) {
    const words = line.trim();
    if (words === '') continue;
    if (text !== '') text += LABELLED.test(words) ? '\n' : ' ';
    text += words;
  }
  return text;
};

const rowLines = (row: Row): string[] => {
  const filled = row.cells.filter((lines) => lines.some((line) => line.trim() !== ''));
  if (filled.length === 0) return [];
  // A row with one filled cell is a frame or a heading over the table: its paragraphs stay lines.
  if (filled.length === 1) return filled[0] ?? [];
  return [row.cells.map(cellText).join('\t').trimEnd()];
};

class BodyReader {
  readonly lines: string[] = [];
  private length = 0;
  private skipping = 0;
  private readonly paragraphs: Paragraph[] = [];
  private readonly rows: Row[] = [];
  private readonly sinks: string[][] = [this.lines];
  private readonly fields: Field[] = [];
  private inProperties = 0;
  private hidden = false;
  private inText = false;
  private carried = '';
  private placeholder = false;

  constructor(private readonly options: BodyOptions) {}

  readonly open = (element: XmlElement): void => {
    if (this.skipping > 0 || SKIPPED.has(element.name)) {
      // Among a paragraph's properties, w:del says that its mark is deleted (17.13.5.15).
      const paragraph = this.paragraphs.at(-1);
      if (this.skipping === 0 && this.inProperties > 0 && element.name === 'w:del' && paragraph)
        paragraph.runsOn = true;
      this.skipping += 1;
      return;
    }
    if (this.inProperties > 0) this.property(element);
    else this.content(element);
  };

  readonly close = (name: string): void => {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    if (name === 'w:pPr' || name === 'w:rPr' || name === 'w:sdtPr') this.inProperties -= 1;
    else if (name === 'w:r') this.hidden = false;
    else if (name === 'w:t' || name === 'm:t') this.inText = false;
    else if (name === 'w:p') this.endParagraph();
    else if (name === 'w:tc') this.sinks.pop();
    else if (name === 'w:txbxContent') this.endTextBox();
    else if (name === 'w:tr') this.endRow();
    else if (name === 'w:sdtContent') this.placeholder = false;
  };

  readonly text = (text: string): void => {
    if (this.inText && this.skipping === 0) this.append(text);
  };

  finish(): string {
    if (this.carried) this.lines.push(this.carried);
    return this.lines.join('\n');
  }

  private property({ name, attributes }: XmlElement): void {
    const paragraph = this.paragraphs.at(-1);
    if (name === 'w:pPr' || name === 'w:rPr' || name === 'w:sdtPr') this.inProperties += 1;
    else if (name === 'w:vanish' && this.inProperties === 1 && isOn(attributes.val)) this.hidden = true;
    else if (name === 'w:showingPlcHdr' && isOn(attributes.val)) this.placeholder = true;
    else if (!paragraph) return;
    else if (name === 'w:pStyle') paragraph.style = attributes.val ?? null;
    else if (name === 'w:numId') paragraph.listId = attributes.val ?? null;
    else if (name === 'w:ilvl') paragraph.level = Number.parseInt(attributes.val ?? '0', 10);
  }

  private content({ name, attributes }: XmlElement): void {
    if (name === 'w:pPr' || name === 'w:rPr' || name === 'w:sdtPr') this.inProperties += 1;
    else if (name === 'w:p') this.paragraphs.push({ text: '', style: null, listId: null, level: null, runsOn: false });
    else if (name === 'w:t' || name === 'm:t') this.inText = true;
    else if (name === 'w:fldChar') this.fieldMark(attributes.fldCharType ?? '');
    else if (name === 'w:tr') this.rows.push({ cells: [] });
    else if (name === 'w:tc') this.beginCell();
    else if (name === 'w:txbxContent') this.sinks.push([]);
    else {
      const character = CHARACTERS[name];
      if (character && this.paragraphs.length > 0) this.append(character);
    }
  }

  private beginCell(): void {
    const lines: string[] = [];
    this.rows.at(-1)?.cells.push(lines);
    this.sinks.push(lines);
  }

  private endRow(): void {
    const row = this.rows.pop();
    if (row) this.emit(rowLines(row));
  }

  /** A text box belongs to the paragraph that anchors it: its lines go before that paragraph. */
  private endTextBox(): void {
    const lines = this.sinks.pop() ?? [];
    this.emit(lines.filter((line) => line.trim() !== ''));
  }

  private emit(lines: readonly string[]): void {
    const sink = this.sinks.at(-1) ?? this.lines;
    for (const line of lines) sink.push(line);
  }

  private fieldMark(type: string): void {
    const field = this.fields.at(-1);
    if (type === 'begin') this.fields.push({ inResult: false });
    else if (type === 'separate' && field) field.inResult = true;
    else if (type === 'end') this.fields.pop();
  }

  private append(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.hidden || this.placeholder || this.fields.some((field) => !field.inResult)) return;
    this.length += text.length;
    if (this.length > this.options.textCharacters) {
      throw documentRefusal('text-too-long', { limit: `${this.options.textCharacters / 10_000} 万` });
    }
    paragraph.text += text;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    // A field's code ends in its paragraph; a stray beginning must not swallow the rest of the document.
    while (this.fields.at(-1)?.inResult === false) this.fields.pop();
    if (!paragraph || isContentsStyle(this.options.styles, paragraph.style)) return;
    if (paragraph.runsOn) {
      this.carried += paragraph.text;
      return;
    }
    const text = this.carried + paragraph.text;
    this.carried = '';
    const label = this.labelOf(paragraph);
    this.emit([text.trim() === '' ? text : label + text.replace(/^\s+(?=\S)/, (space) => (label ? '' : space))]);
  }

  private labelOf(paragraph: Paragraph): string {
    const { styles, counter } = this.options;
    if (paragraph.listId === '0') return '';
    if (paragraph.listId !== null) return counter.label(paragraph.listId, paragraph.level ?? 0);
    const inherited = listOfStyle(styles, paragraph.style);
    if (!inherited) return '';
    const level = paragraph.level ?? counter.levelOfStyle(inherited.listId, inherited.styleId) ?? inherited.level;
    return counter.label(inherited.listId, level);
  }
}

/** A handler for document.xml and the function that gives its text afterwards. */
export const bodyReader = (options: BodyOptions): { handler: XmlHandler; finish: () => string } => {
  const reader = new BodyReader(options);
  return { handler: { open: reader.open, close: reader.close, text: reader.text }, finish: () => reader.finish() };
};
