import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  ImageRun,
  OverlapType,
  type Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import { CHARACTER, layoutTable, line, mm, NO_BORDERS, qrImage, run, tabbed, twips } from './docx-parts.ts';
import { type Frame, LINE_PITCH, mmToPt, SIZE, typeWidth } from './geometry.ts';
import type { PreparedPaper } from './prepare.ts';
import { signatureColumns, signatureIndents } from './signature.ts';

/** Everything under the text: attachments note, signature and date, notes, code. */
export const docxTail = (paper: PreparedPaper): FileChild[] => [
  ...attachmentsNote(paper),
  ...signature(paper),
  ...notes(paper),
  ...(paper.qr && paper.kind === 'official' ? [inlineQr(paper.qr)] : []),
];

/** 附件：1.名称, a line under the text; further names under the first character of the first (7.3.4). */
const attachmentsNote = ({ attachmentNames, signatures, date }: PreparedPaper): Paragraph[] =>
  attachmentNames.map(({ number, name }, index) => {
    const label = index === 0 ? '附件：' : '';
    const own = [...number].length * 0.5;
    return line([run(`${label}${number}${name}`)], {
      before: index === 0 ? LINE_PITCH : 0,
      keepNext: signatures.length > 0 || date !== '',
      indent: { left: twips((5 + own) * CHARACTER), hanging: twips((label.length + own) * CHARACTER) },
    });
  });

/** Lines left free over the signature: the seal covers name and date and reaches up to the text (7.3.5.1). */
const SEAL_LINES = 3;

const signature = (paper: PreparedPaper): FileChild[] => {
  const { signatures, date } = paper;
  if (signatures.length > 1) return jointSignature(paper);
  if (signatures.length === 0 && !date) return [];
  const name = signatures[0] ?? '';
  const indents = signatureIndents(name, date);
  const right = (text: string, indent: number, before: number, keepNext: boolean) =>
    line([run(text)], {
      alignment: AlignmentType.RIGHT,
      before,
      keepNext,
      indent: { right: twips(indent * CHARACTER) },
    });
  return [
    ...(name ? [right(name, indents.name, SEAL_LINES * LINE_PITCH, date !== '')] : []),
    ...(date ? [right(date, indents.date, name ? 0 : LINE_PITCH, false)] : []),
  ];
};

/** Joint issue: organs in rows of three, the date under the last (7.3.5.1). */
const jointSignature = ({ signatures, date, frame }: PreparedPaper): FileChild[] => {
  const columns = signatureColumns(signatures);
  const widths = Array.from({ length: columns }, () => Math.floor(mm(typeWidth(frame)) / columns));
  const cell = (text: string, before = 0) => ({
    children: [line([run(text)], { alignment: AlignmentType.CENTER, before, keepNext: true })],
  });
  const rows = Array.from({ length: Math.ceil(signatures.length / columns) }, (_, row) =>
    widths.map((_width, at) => cell(signatures[row * columns + at] ?? '', SEAL_LINES * LINE_PITCH)),
  );
  const dateRow = widths.map((_width, at) => cell(at === (signatures.length - 1) % columns ? date : ''));
  return [layoutTable(date ? [...rows, dateRow] : rows, widths)];
};

const notes = ({ notes: texts, kind }: PreparedPaper): Paragraph[] =>
  texts.map((text) =>
    kind === 'official'
      ? line([run(text)], { indent: { firstLine: twips(2 * CHARACTER) } })
      : line([run(text, { size: SIZE.five })], { pitch: 18, before: 4 }),
  );

const inlineQr = ({ gifBase64, caption }: NonNullable<PreparedPaper['qr']>): Paragraph =>
  line([new ImageRun(qrImage(gifBase64, caption)), run(` ${caption}`, { size: SIZE.five })], {
    before: LINE_PITCH / 2,
    pitch: mmToPt(25),
  });

const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;

/**
 * 版记 on the foot of the type area of the last page (7.4): thick rules (0.35 mm) above and below, a thin one
 * (0.25 mm) between, 四号 仿宋, one character in on either side, further lines under the first organ's name.
 */
export const recordTable = (record: NonNullable<PreparedPaper['record']>, frame: Frame): Table => {
  const width = mm(typeWidth(frame));
  const [one, pitch] = [twips(SIZE.four), 24];
  const copyTo = line([run(`抄送：${record.copyTo}`, { size: SIZE.four })], {
    alignment: AlignmentType.JUSTIFIED,
    indent: { left: 4 * one, hanging: 3 * one, right: one },
    pitch,
  });
  const printed = line(tabbed([record.printedBy, record.printedOn], SIZE.four), {
    tabStops: [{ type: TabStopType.RIGHT, position: width - one }],
    indent: { left: one, right: one },
    pitch,
  });
  const row = (child: Paragraph) =>
    new TableRow({
      cantSplit: true,
      children: [new TableCell({ children: [child], width: { size: width, type: WidthType.DXA } })],
    });
  return new Table({
    columnWidths: [width],
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 30, bottom: 30, left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: { ...NO_BORDERS, top: THICK, bottom: THICK, insideHorizontal: THIN },
    float: {
      // From the sheet's edge: LibreOffice lets a table as wide as the text float only then.
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: mm(frame.left),
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      topFromText: twips(LINE_PITCH / 2),
      overlap: OverlapType.NEVER,
    },
    rows: [...(record.copyTo ? [row(copyTo)] : []), row(printed)],
  });
};
