import { type Reason, Refusal } from '#kernel/refusal';
import { formatDocNumber, parseDocNumber } from './doc-number.ts';
import { type Frame, frameOf, partFrame, tableSize, typeWidth } from './geometry.ts';
import type { Align, Block, Face, HeadingBlock, Paper, PaperKind, ParagraphBlock } from './model.ts';
import { drawQr, type QrCode } from './qr.ts';
import { type PreparedRun, plainRuns, splitRuns } from './runs.ts';
import { type PreparedTable, prepareTable } from './table.ts';
import { chineseDate, chineseOrdinal, cleanDeep, isIsoDay } from './text.ts';
import { breakTitle } from './title.ts';

/** What both renderers print: texts final, headings numbered, tables as a grid, nothing left to decide but drawing. */
export type PreparedText = {
  readonly type: 'text';
  readonly runs: readonly PreparedRun[];
  readonly indent: boolean;
  readonly align: Align | 'both';
  readonly heading: 0 | 1 | 2 | 3 | 4;
  /** A heading on its own line, to be kept with what follows. */
  readonly standsAlone: boolean;
};
export type PreparedBlock = PreparedText | PreparedTable;
export type PreparedPart = {
  readonly label: string;
  readonly title: readonly string[];
  readonly frame: Frame;
  readonly blocks: readonly PreparedBlock[];
};
export type PreparedPaper = {
  readonly kind: PaperKind;
  readonly sample: boolean;
  readonly frame: Frame;
  readonly plainTitle: string;
  readonly mark: { readonly names: readonly string[]; readonly suffix: string };
  readonly docNumber: string;
  /** Who took the paper out; null on papers that reprint identically. */
  readonly leaving: { readonly line: string; readonly serial: string } | null;
  readonly title: readonly string[];
  readonly headLine: { readonly left: string; readonly middle: string; readonly right: string };
  readonly addressees: string;
  readonly blocks: readonly PreparedBlock[];
  /** 附件说明: one name a line, numbered when there are several. */
  readonly attachmentNames: readonly { readonly number: string; readonly name: string }[];
  readonly signatures: readonly string[];
  readonly date: string;
  readonly notes: readonly string[];
  readonly parts: readonly PreparedPart[];
  readonly record: { readonly copyTo: string; readonly printedBy: string; readonly printedOn: string } | null;
  readonly qr: (QrCode & { readonly caption: string }) | null;
};

/**
 * Cleans, checks and resolves a paper.
 * @throws Refusal `invalid-paper` with every reason: number, dates, table spans, missing texts.
 */
export const preparePaper = (given: Paper): PreparedPaper => {
  const paper = cleanDeep(given);
  const reasons = checkPaper(paper);
  if (reasons.length > 0) throw new Refusal({ code: 'invalid-paper', title: '未能生成公文', reasons });
  return { ...head(paper), ...body(paper), ...tail(paper) };
};

const head = (paper: Paper) => {
  const official = paper.kind === 'official';
  return {
    kind: paper.kind,
    sample: paper.sample ?? false,
    frame: frameOf(paper.kind),
    plainTitle: oneLine(paper.title),
    mark: { names: paper.issuers.map(oneLine), suffix: oneLine(paper.markSuffix ?? '文件') },
    docNumber: paper.docNumber ? (official ? formatDocNumber(paper.docNumber) : oneLine(paper.docNumber)) : '',
    leaving: paper.mark ? { line: oneLine(paper.mark.line), serial: paper.mark.serial } : null,
    title: breakTitle(paper.title, titleWidth(frameOf(paper.kind))),
    headLine: official ? { left: '', middle: '', right: '' } : headLine(paper),
    addressees: paper.addressees?.length ? `${paper.addressees.map(oneLine).join('，')}：` : '',
    qr: paper.qr ? { ...drawQr(paper.qr.content), caption: oneLine(paper.qr.caption ?? '') } : null,
  };
};

const headLine = (paper: Paper) => {
  const number = paper.docNumber ? `编号：${oneLine(paper.docNumber)}` : '';
  const date = paper.date ? chineseDate(paper.date) : '';
  const own = oneLine(paper.headLine ?? paper.issuers.join('、'));
  if (paper.kind === 'form') return { left: number || own, middle: number && paper.headLine ? own : '', right: date };
  return { left: own, middle: oneLine(paper.asOf ?? ''), right: [number, date].filter(Boolean).join('　') };
};

const body = (paper: Paper) => {
  const frame = frameOf(paper.kind);
  const attachments = paper.attachments ?? [];
  const many = attachments.length > 1;
  return {
    blocks: prepareBlocks(paper.blocks, paper.kind, frame),
    attachmentNames: attachments.map(({ title }, index) => ({
      number: many ? `${index + 1}.` : '',
      name: oneLine(title),
    })),
    parts: attachments.flatMap(({ title, blocks, landscape }, index) => {
      if (!blocks) return [];
      const own = partFrame(landscape ?? false);
      const label = many ? `附件${index + 1}` : '附件';
      const kind = landscape ? 'ledger' : paper.kind;
      return [
        { label, title: breakTitle(title, titleWidth(own)), frame: own, blocks: prepareBlocks(blocks, kind, own) },
      ];
    }),
  };
};

const tail = (paper: Paper) => ({
  signatures: (paper.signatures ?? []).map(oneLine),
  date: paper.date && (paper.kind === 'official' || paper.signatures?.length) ? chineseDate(paper.date) : '',
  notes: [paper.note, paper.kind === 'ledger' ? '' : paper.asOf].flatMap((note) =>
    note ? [`（${unbracket(oneLine(note))}）`] : [],
  ),
  record: paper.record
    ? {
        copyTo: paper.record.copyTo?.length ? `${paper.record.copyTo.map(oneLine).join('，')}。` : '',
        printedBy: oneLine(paper.record.printedBy),
        printedOn: `${chineseDate(paper.record.printedOn)}印发`,
      }
    : null,
});

/** Characters of 二号 on one line, one left free on either side. */
const titleWidth = (frame: Frame): number => Math.floor(typeWidth(frame) / 7.76) - 1;

const prepareBlocks = (blocks: readonly Block[], kind: PaperKind, frame: Frame): PreparedBlock[] => {
  const number = headingNumbers();
  return blocks.flatMap((block): PreparedBlock[] => {
    if (block.type === 'table') return [prepareTable(block, typeWidth(frame), tableSize(kind, block.size))];
    return block.type === 'heading' ? [prepareHeading(block, number)] : prepareParagraph(block);
  });
};

const HEADING_FACE: Readonly<Record<HeadingBlock['level'], Face>> = {
  1: 'hei',
  2: 'kai',
  3: 'fangsong',
  4: 'fangsong',
};

const prepareHeading = (block: HeadingBlock, number: (level: number) => string): PreparedText => {
  const label = block.numbered === false ? '' : number(block.level);
  const face = HEADING_FACE[block.level];
  const follow = block.follow === undefined ? [] : plainRuns(block.follow, 'fangsong');
  const runs = [{ text: label + oneLine(block.text), face, bold: false }, ...follow].filter(({ text }) => text !== '');
  return {
    type: 'text',
    runs: runs.map((run) => ({ ...run, text: oneLine(run.text) })),
    indent: true,
    align: 'both',
    heading: block.level,
    standsAlone: follow.length === 0,
  };
};

/** 一、（一）1.（1）: a level starts anew under each heading above it (GB/T 9704-2012 7.3.3). */
const headingNumbers = () => {
  const counts = [0, 0, 0, 0, 0];
  return (level: number): string => {
    counts[level] = (counts[level] ?? 0) + 1;
    counts.fill(0, level + 1);
    const value = counts[level] ?? 0;
    if (level === 1) return `${chineseOrdinal(value)}、`;
    if (level === 2) return `（${chineseOrdinal(value)}）`;
    return level === 3 ? `${value}.` : `（${value}）`;
  };
};

const prepareParagraph = (block: ParagraphBlock): PreparedText[] => {
  const indent = block.indent ?? (block.align === undefined || block.align === 'left');
  const shape = { type: 'text', indent, align: block.align ?? 'both', heading: 0, standsAlone: false } as const;
  return splitRuns(plainRuns(block.text, 'fangsong')).map((runs) => ({ ...shape, runs }));
};

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();
const unbracket = (text: string): string => text.replace(/^[（(](.*)[）)]$/u, '$1');

const checkPaper = (paper: Paper): Reason[] => [
  ...(paper.title.trim() ? [] : [missing('标题')]),
  ...(paper.kind === 'official' && paper.issuers.length === 0 ? [missing('发文机关')] : []),
  ...(paper.attachments?.some(({ title }) => title.trim() === '') ? [missing('附件名称')] : []),
  ...checkNumber(paper),
  ...[paper.date, paper.record?.printedOn].flatMap((date) =>
    date === undefined || isIsoDay(date) ? [] : [wrongDate(date)],
  ),
];

const checkNumber = ({ kind, docNumber }: Paper): readonly Reason[] => {
  if (kind !== 'official' || !docNumber) return [];
  const parsed = parseDocNumber(docNumber);
  return parsed instanceof Refusal ? parsed.reasons : [];
};

const missing = (what: string): Reason => ({ detail: `缺少${what}`, remedy: `请补上${what}。` });
const wrongDate = (date: string): Reason => ({
  detail: `日期“${date.slice(0, 20)}”不是日历上的日期`,
  remedy: '请按“2026-03-09”的样式填写。',
});
