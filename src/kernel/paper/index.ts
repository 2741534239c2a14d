/** Official papers: one model, printed to Word and PDF in the layout of GB/T 9704-2012. See README.md. */
export { type DocNumber, formatDocNumber, parseDocNumber } from './doc-number.ts';
export { renderDocx } from './docx.ts';
export { contentHash } from './hash.ts';
export type {
  Align,
  Attachment,
  Block,
  Cell,
  CellOptions,
  Column,
  Face,
  HeadingBlock,
  Paper,
  PaperKind,
  ParagraphBlock,
  RecordBlock,
  RichText,
  Row,
  Run,
  TableBlock,
  TextSize,
} from './model.ts';
export { type PdfOptions, renderPdf } from './pdf.ts';
export { chineseDate, chineseOrdinal, cleanText } from './text.ts';
