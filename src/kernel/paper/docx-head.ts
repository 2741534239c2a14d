import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  type Paragraph,
  TabStopType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
} from 'docx';
import { layoutTable, line, mm, QR_SIDE, qrImage, run, tabbed, twips } from './docx-parts.ts';
import { LINE_PITCH, markSize, mmToPt, RED, SIZE, TITLE_PITCH, typeWidth } from './geometry.ts';
import type { PreparedPaper } from './prepare.ts';

/** Everything above the text: red head, number, separator, title, addressees; or title and head line of a table. */
export const docxHead = (paper: PreparedPaper): FileChild[] =>
  paper.kind === 'official' ? officialHead(paper) : tableHead(paper);

const officialHead = (paper: PreparedPaper): FileChild[] => [
  ...mark(paper),
  separator(paper.docNumber),
  titleParagraph(paper.title, { before: 2 * LINE_PITCH, after: paper.addressees ? LINE_PITCH : LINE_PITCH / 2 }),
  ...(paper.addressees ? [line([run(paper.addressees)], { keepNext: true })] : []),
];

// 7.2.4: the mark's upper edge lies 35 mm under the type area's; the line box is a little higher than the glyphs.
const MARK_DROP = 35;

const mark = (paper: PreparedPaper): FileChild[] => {
  const { names, suffix } = paper.mark;
  return names.length > 1 ? jointMark(paper) : [markLine(`${names[0] ?? ''}${suffix}`, paper)];
};

const markLine = (text: string, paper: PreparedPaper): Paragraph => {
  const size = markSize([...text].length, paper.frame);
  const shape = { alignment: AlignmentType.CENTER, before: mmToPt(MARK_DROP), pitch: size * 1.2 };
  return line([run(text, { face: 'xiaobiaosong', size, color: RED })], shape);
};

/** Joint issue (7.2.4): organs one under the other, spread to one width, the suffix centred beside them. */
const jointMark = ({ mark: { names, suffix }, frame }: PreparedPaper): FileChild[] => {
  const longest = Math.max(...names.map((name) => [...name].length));
  const size = Math.min(36, markSize(longest + [...suffix].length + 1, frame));
  const text = (value: string, alignment: 'distribute' | 'center') =>
    line([run(value, { face: 'xiaobiaosong', size, color: RED })], { alignment, pitch: size * 1.35 });
  const widths = [longest * size + 12, suffix ? [...suffix].length * size + 12 : 0].filter(Boolean).map(twips);
  const left = { children: names.map((name) => text(name, AlignmentType.DISTRIBUTE)) };
  const right = { children: [text(suffix, AlignmentType.CENTER)], valign: 'middle' } as const;
  return [line([], { pitch: mmToPt(MARK_DROP) }), layoutTable([suffix ? [left, right] : [left]], widths)];
};

/** The number two lines under the mark; the red line 4 mm under the number, as wide as the type area (7.2.5, 7.2.7). */
const separator = (docNumber: string): Paragraph =>
  line([run(docNumber)], {
    alignment: AlignmentType.CENTER,
    before: 2 * LINE_PITCH,
    border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: RED, space: 10 } },
  });

/** 二号 小标宋, centred, one run a line. */
export const titleParagraph = (
  title: readonly string[],
  spacing: { before: number; after: number },
  extra: ImageRun[] = [],
): Paragraph => {
  const lines = title.map((text, index) =>
    run(text, { face: 'xiaobiaosong', size: SIZE.two, ...(index ? { newLine: true } : {}) }),
  );
  return line([...lines, ...extra], {
    ...spacing,
    alignment: AlignmentType.CENTER,
    pitch: TITLE_PITCH,
    keepNext: true,
  });
};

const tableHead = (paper: PreparedPaper): FileChild[] => {
  const { left, middle, right } = paper.headLine;
  const width = mm(typeWidth(paper.frame));
  const tabs = [
    { type: TabStopType.CENTER, position: Math.round(width / 2) },
    { type: TabStopType.RIGHT, position: width },
  ];
  const space = paper.qr ? mmToPt(QR_SIDE) - TITLE_PITCH : 8;
  const code = paper.qr ? [floatingQr(paper.qr)] : [];
  return [
    titleParagraph(paper.title, { before: paper.qr ? space / 2 : 0, after: paper.qr ? space / 2 : space }, code),
    line(tabbed([left, middle, right], SIZE.smallFour), { tabStops: tabs, pitch: 22, keepNext: true }),
  ];
};

/** The code in the upper right corner of the type area. */
const floatingQr = ({ gifBase64, caption }: NonNullable<PreparedPaper['qr']>): ImageRun =>
  new ImageRun({
    ...qrImage(gifBase64, caption),
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.RIGHT },
      verticalPosition: { relative: VerticalPositionRelativeFrom.MARGIN, align: VerticalPositionAlign.TOP },
    },
  });
