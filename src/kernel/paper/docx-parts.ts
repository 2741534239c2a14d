import { Buffer } from 'node:buffer';
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { LINE_PITCH, SIZE } from './geometry.ts';
import type { Face } from './model.ts';
import type { PreparedText } from './prepare.ts';
import type { PreparedRun } from './runs.ts';
import type { PreparedCell, PreparedTable } from './table.ts';

/** Twips: a twentieth of a point. */
export const twips = (points: number): number => Math.round(points * 20);
export const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
/** Tracking of 三号 in points: 28 characters of 15.75 pt fill the 442 pt of a line. */
const TRACKING = -0.25;
export const CHARACTER = SIZE.three + TRACKING;

export const FONT: Readonly<Record<Face, string>> = {
  fangsong: '仿宋_GB2312',
  hei: '黑体',
  kai: '楷体_GB2312',
  song: '宋体',
  xiaobiaosong: '方正小标宋简体',
};

type RunShape = {
  readonly face?: Face;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly newLine?: boolean;
};

/** A run in one font for all scripts: half-width digits and curly quotes stay in the Chinese face. */
export const run = (
  text: string,
  { face = 'fangsong', size = SIZE.three, bold = false, color, newLine = false }: RunShape = {},
): TextRun =>
  new TextRun({
    text,
    font: { ascii: FONT[face], hAnsi: FONT[face], eastAsia: FONT[face], cs: FONT[face], hint: 'eastAsia' },
    size: size * 2,
    ...(size === SIZE.three ? { characterSpacing: twips(TRACKING) } : {}),
    ...(bold ? { bold } : {}),
    ...(color ? { color } : {}),
    ...(newLine ? { break: 1 } : {}),
  });

export const runsOf = (runs: readonly PreparedRun[], size: number): TextRun[] =>
  runs.map(({ text, face, bold }) => run(text, { face, bold, size }));

/** Texts with a tab between them. */
export const tabbed = (texts: readonly string[], size: number): TextRun[] =>
  texts.flatMap((text, index) =>
    index ? [new TextRun({ children: [new Tab()] }), run(text, { size })] : [run(text, { size })],
  );

type LineShape = Omit<IParagraphOptions, 'spacing'> & {
  readonly before?: number;
  readonly after?: number;
  readonly pitch?: number;
};

/** A paragraph of exact line pitch; `before` and `after` in points. */
export const line = (
  children: readonly ParagraphChild[],
  { before = 0, after = 0, pitch = LINE_PITCH, ...rest }: LineShape = {},
): Paragraph =>
  new Paragraph({
    ...rest,
    children,
    spacing: { before: twips(before), after: twips(after), line: twips(pitch), lineRule: LineRuleType.EXACT },
  });

const ALIGN = {
  both: AlignmentType.JUSTIFIED,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

export const textParagraph = (text: PreparedText, keepNext = false): Paragraph =>
  line(runsOf(text.runs, SIZE.three), {
    alignment: ALIGN[text.align],
    keepNext: keepNext || text.standsAlone,
    ...(text.heading > 0 ? { outlineLevel: text.heading - 1 } : {}),
    ...(text.indent ? { indent: { firstLine: twips(2 * CHARACTER) } } : {}),
  });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
const RULED = { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN };

/** A table of fixed columns, ruled, its head rows repeated on every page. */
export const ruledTable = (table: PreparedTable): Table => {
  const widths = table.widths.map(mm);
  return new Table({
    columnWidths: widths,
    width: { size: sum(widths), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: RULED,
    margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
    rows: table.rows.map((row, index) => {
      const options = {
        ...(index < table.headRows ? { tableHeader: true } : {}),
        ...(row.whole ? { cantSplit: true } : {}),
      };
      const height = row.minHeight > 0 ? { height: { value: mm(row.minHeight), rule: HeightRule.ATLEAST } } : {};
      return new TableRow({
        ...options,
        ...height,
        children: row.cells.map((cell) => ruledCell(cell, table.size, widths)),
      });
    }),
  });
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const VALIGN = {
  top: VerticalAlignTable.TOP,
  middle: VerticalAlignTable.CENTER,
  bottom: VerticalAlignTable.BOTTOM,
} as const;

const ruledCell = (cell: PreparedCell, size: number, widths: readonly number[]): TableCell =>
  new TableCell({
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    width: { size: sum(widths.slice(cell.column, cell.column + cell.colSpan)), type: WidthType.DXA },
    verticalAlign: VALIGN[cell.valign],
    borders: { ...(cell.openTop ? { top: NONE } : {}), ...(cell.openBottom ? { bottom: NONE } : {}) },
    children: cell.lines.map((runs) => line(runsOf(runs, size), { alignment: ALIGN[cell.align], pitch: size * 1.4 })),
  });

type LaidCell = { readonly children: readonly Paragraph[]; readonly valign?: 'top' | 'middle' };

/** An unruled table for layout: joint marks, several signatures. */
export const layoutTable = (rows: readonly (readonly LaidCell[])[], widths: readonly number[]): Table =>
  new Table({
    columnWidths: [...widths],
    width: { size: sum(widths), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            ({ children, valign = 'top' }, index) =>
              new TableCell({
                children,
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                verticalAlign: VALIGN[valign],
              }),
          ),
        }),
    ),
  });

/** Side of a printed code, millimetres. */
export const QR_SIDE = 24;

/** Options of the code's picture; its id is fixed, the library would count on. */
export const qrImage = (gifBase64: string, caption: string) => {
  const side = Math.round((QR_SIDE / 25.4) * 96);
  return {
    type: 'gif',
    data: Buffer.from(gifBase64, 'base64'),
    transformation: { width: side, height: side },
    altText: { name: '二维码', description: caption, title: '二维码', id: '1' },
  } as const;
};
