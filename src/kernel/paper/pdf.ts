import type { Buffer } from 'node:buffer';
import { pressFor } from './fonts.ts';
import { LINE_PITCH, markSize, mmToPt, RED, SIZE, TITLE_PITCH, typeWidth } from './geometry.ts';
import type { Paper } from './model.ts';
import { type PreparedBlock, type PreparedPaper, preparePaper } from './prepare.ts';
import type { PreparedRun } from './runs.ts';
import { signatureColumns, signatureIndents } from './signature.ts';
import { TEMPLATE } from './template.ts';

export type PdfOptions = {
  /** Folders searched for fonts before the system's: the `fonts` folder of the data directory. */
  readonly fontFolders?: readonly string[];
};

// Results of this many renderings stay in Typst's cache: enough for a preview being edited, bounded in memory.
const CACHED_RENDERINGS = 4;

/**
 * The paper as PDF bytes, the same bytes for the same model and fonts; the layout of `renderDocx`.
 * Runs in this thread: about 0.1 s for a bulletin, 3 s for a ledger of a thousand rows (which belongs into a job).
 * @throws Refusal `invalid-paper`, `invalid-table`, `qr-too-long`, `no-chinese-font`.
 */
export const renderPdf = async (paper: Paper, { fontFolders = [] }: PdfOptions = {}): Promise<Buffer> => {
  const prepared = preparePaper(paper);
  const { compiler, faces } = pressFor(fontFolders);
  const inputs = { paper: JSON.stringify({ ...drawing(prepared), faces }) };
  const result = compiler.compile({ mainFileContent: TEMPLATE, inputs });
  const document = result.result;
  if (!document) throw new Error(`Typst: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics)}`);
  const bytes = compiler.pdf(document);
  compiler.evictCache(CACHED_RENDERINGS);
  return bytes;
};

const TRACKING = -0.25;

/** The prepared paper with every measure that the program needs. */
const drawing = (paper: PreparedPaper) => {
  const { names, suffix } = paper.mark;
  const longest = Math.max(0, ...names.map((name) => [...name].length));
  const joint = names.length > 1;
  return {
    ...paper,
    mark: { ...paper.mark, longest },
    markSize: joint
      ? Math.min(36, markSize(longest + [...suffix].length + 1, paper.frame))
      : markSize(longest + [...suffix].length, paper.frame),
    blocks: paper.blocks.map((block, index) =>
      drawBlock(block, typeWidth(paper.frame), index === paper.blocks.length - 1 && endsInText(paper)),
    ),
    parts: paper.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) => drawBlock(block, typeWidth(part.frame), false)),
    })),
    signed: isSigned(paper),
    closed: endsInText(paper),
    signatureIndents: signatureIndents(paper.signatures[0] ?? '', paper.date),
    signatureColumns: signatureColumns(paper.signatures),
    recordAt: recordAt(paper),
    red: RED,
    pitch: LINE_PITCH,
    titlePitch: TITLE_PITCH,
    tracking: TRACKING,
    character: SIZE.three + TRACKING,
  };
};

const isSigned = ({ signatures, date }: PreparedPaper): boolean => signatures.length > 0 || date !== '';

// A longer attachments note may break across pages; it then carries the signature instead of the text.
const MOST_NAMES = 6;

/** Note and signature are drawn as the last paragraph's last line: no page holds a signature without text (7.3.5). */
const endsInText = (paper: PreparedPaper): boolean =>
  paper.blocks.at(-1)?.type === 'text' && paper.attachmentNames.length <= MOST_NAMES && isSigned(paper);

/** On which sheet the record block goes: −1 the paper itself, else the part's index; behind the parts a sheet of its own. */
const recordAt = ({ record, parts, frame }: PreparedPaper): number => {
  if (!record) return -2;
  const turned = parts.at(-1)?.frame.landscape && !frame.landscape;
  return turned ? parts.length : parts.length - 1;
};

// Millimetres that the insets of a cell take from its column.
const CELL_INSET = 3;

const drawBlock = (block: PreparedBlock, width: number, last: boolean) => {
  if (block.type === 'text')
    return { ...block, closing: last, runs: block.runs.map((run) => inPieces(run, width, SIZE.three)) };
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const own = block.widths.slice(cell.column, cell.column + cell.colSpan).reduce((sum, value) => sum + value, 0);
      return {
        ...cell,
        lines: cell.lines.map((runs) => runs.map((run) => inPieces(run, own - CELL_INSET, block.size))),
      };
    }),
  }));
  return { ...block, rows };
};

// Runs of characters without a chance to break, cut after hyphens and slashes, where a line may end by itself.
const WORD = /[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef/-]+[/-]?/gu;

/** Words wider than `width` mm are cut into characters, between which a line may end. */
const inPieces = (run: PreparedRun, width: number, size: number) => {
  const fits = mmToPt(width) / size;
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: word, index } of run.text.matchAll(WORD)) {
    if (word.length * WIDEST <= fits || ems(word) <= fits) continue;
    pieces.push(run.text.slice(from, index), ...graphemes(word));
    from = index + word.length;
  }
  pieces.push(run.text.slice(from));
  return { ...run, pieces: pieces.filter((piece) => piece !== '') };
};

const WIDEST = 1.1;

/** A safe estimate of a word's width in ems. */
const ems = (word: string): number => {
  let width = 0;
  for (const character of word)
    width += /[a-z0-9.,:;_=-]/.test(character) ? 0.6 : /[ -~]/.test(character) ? 0.8 : WIDEST;
  return width;
};

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const graphemes = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
