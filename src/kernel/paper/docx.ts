import type { Buffer } from 'node:buffer';
import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { docxHead, titleParagraph } from './docx-head.ts';
import { FONT, line, mm, ruledTable, run, textParagraph, twips } from './docx-parts.ts';
import { docxTail, recordTable } from './docx-tail.ts';
import { CHARACTERS_PER_LINE, type Frame, footerDistance, LINE_PITCH, mmToPt, SIZE, typeWidth } from './geometry.ts';
import type { Paper } from './model.ts';
import { type PreparedBlock, type PreparedPaper, type PreparedPart, preparePaper } from './prepare.ts';
import { repackDocx } from './repack.ts';

/**
 * The paper as .docx bytes, the same bytes for the same model: GB/T 9704-2012 page, grid and faces.
 * @throws Refusal `invalid-paper`, `invalid-table`, `qr-too-long`.
 */
export const renderDocx = async (paper: Paper): Promise<Buffer> => {
  const prepared = preparePaper(paper);
  const document = new Document({
    title: prepared.plainTitle,
    creator: prepared.mark.names.join('、'),
    lastModifiedBy: prepared.mark.names.join('、'),
    description: prepared.leaving?.line ?? '',
    ...(prepared.leaving ? { keywords: prepared.leaving.serial } : {}),
    evenAndOddHeaderAndFooters: true,
    compatabilityModeVersion: 15,
    sections: sections(prepared),
  });
  return repackDocx(new Uint8Array(await Packer.toBuffer(document)));
};

const sections = (paper: PreparedPaper): ISectionOptions[] => {
  const main = {
    frame: paper.frame,
    children: [...docxHead(paper), ...blocks(paper.blocks, holdsSignature(paper)), ...docxTail(paper)],
  };
  const parts = paper.parts.map((part) => ({
    frame: part.frame,
    children: [...partHead(part), ...blocks(part.blocks)],
  }));
  const all: { frame: Frame; children: FileChild[] }[] = [main, ...parts];
  const last = all.at(-1) ?? main;
  if (paper.record && last.frame.landscape && !paper.frame.landscape)
    all.push({ frame: paper.frame, children: [line([])] });
  const end = all.at(-1) ?? main;
  if (paper.record) end.children.push(recordTable(paper.record, end.frame));
  // A table may not end a section: Word wants a paragraph behind it.
  for (const { children } of all) if (!(children.at(-1) instanceof Paragraph)) children.push(line([], { pitch: 1 }));
  return all.map(({ frame, children }, index) => section(paper, frame, children, index));
};

/**
 * Whether the last paragraph is to stay with the attachments note and signature under it. Not a long one that is the whole text:
 * LibreOffice would take it and the head with it to the next page.
 */
const holdsSignature = ({ blocks: given, signatures, date }: PreparedPaper): boolean => {
  const last = given.at(-1);
  if (last?.type !== 'text' || (signatures.length === 0 && date === '')) return false;
  const length = last.runs.reduce((sum, { text }) => sum + text.length, 0);
  return given.length > 1 || length < 3 * CHARACTERS_PER_LINE;
};

const section = (paper: PreparedPaper, frame: Frame, children: FileChild[], index: number): ISectionOptions => ({
  ...(paper.sample ? { headers: { default: sampleHeader(), even: sampleHeader() } } : {}),
  ...footersOf(paper),
  properties: {
    ...(index > 0 ? { type: SectionType.NEXT_PAGE } : {}),
    page: {
      // The library swaps the sides of a landscape page itself.
      size: {
        width: mm(Math.min(frame.width, frame.height)),
        height: mm(Math.max(frame.width, frame.height)),
        orientation: frame.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: mm(frame.top),
        bottom: mm(frame.bottom),
        left: mm(frame.left),
        right: mm(frame.right),
        header: mm(12),
        footer: mm(footerDistance(frame)),
      },
    },
    grid: grid(paper, frame),
  },
  children,
});

/** 22 lines of 28 characters; `charSpace` is the difference to 三号 in 1/4096 point. Tables keep no grid. */
const grid = (paper: PreparedPaper, frame: Frame) => {
  const pitch = mmToPt(typeWidth(frame)) / CHARACTERS_PER_LINE;
  if (paper.kind !== 'official' || frame.landscape)
    return { type: DocumentGridType.DEFAULT, linePitch: twips(LINE_PITCH) };
  const charSpace = Math.floor((pitch - SIZE.three) * 4096) - 1;
  return { type: DocumentGridType.LINES_AND_CHARS, linePitch: twips(LINE_PITCH), charSpace };
};

const footersOf = ({ kind, leaving }: PreparedPaper): Pick<ISectionOptions, 'footers'> => {
  if (kind === 'form' && !leaving) return {};
  const footer = (side: 'left' | 'right') =>
    new Footer({
      children: [...(kind === 'form' ? [] : [pageNumber(side)]), ...(leaving ? [leavingLine(leaving.line)] : [])],
    });
  return { footers: { default: footer('right'), even: footer('left') } };
};

/** Who took the paper out, small under the page number. */
const leavingLine = (text: string): Paragraph => line([run(text, { face: 'song', size: 8 })], { pitch: 10 });

/** — 1 — in 四号 宋体: right on odd pages, left on even ones, one character in (GB/T 9704-2012 7.5). */
const pageNumber = (side: 'left' | 'right'): Paragraph => {
  const font = { ascii: FONT.song, hAnsi: FONT.song, eastAsia: FONT.song, cs: FONT.song };
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font, size: SIZE.four * 2 });
  const indent = { [side]: twips(SIZE.four) };
  return line([number], { alignment: AlignmentType[side === 'left' ? 'LEFT' : 'RIGHT'], indent, pitch: 18 });
};

const sampleHeader = (): Header => {
  const border = { style: BorderStyle.SINGLE, size: 12, color: '808080', space: 4 };
  const mark = run('样　　例', { face: 'hei', size: SIZE.two, color: '808080' });
  return new Header({
    children: [line([mark], { alignment: AlignmentType.CENTER, pitch: 30, border: { top: border, bottom: border } })],
  });
};

/** `附件1` at the top left in 黑体, the title two lines below (GB/T 9704-2012 7.3.7). */
const partHead = ({ label, title, frame }: PreparedPart): FileChild[] => [
  line([run(label, { face: 'hei' })], { keepNext: true }),
  titleParagraph(title, { before: frame.landscape ? 6 : LINE_PITCH, after: frame.landscape ? 10 : LINE_PITCH }),
];

const blocks = (given: readonly PreparedBlock[], keepLast = false): FileChild[] =>
  given.flatMap((block, index) => {
    if (block.type === 'text') return [textParagraph(block, keepLast && index === given.length - 1)];
    const caption = line([run(block.caption, { face: 'hei', size: SIZE.four })], {
      alignment: AlignmentType.CENTER,
      keepNext: true,
    });
    // Two tables without a paragraph between them would grow together.
    const apart = given[index + 1]?.type === 'table' && !(given[index + 1] as { caption?: string }).caption;
    return [...(block.caption ? [caption] : []), ruledTable(block), ...(apart ? [line([], { pitch: 12 })] : [])];
  });
