import type { BulletinBlock, BulletinFacts, BulletinPreview } from '#contract/bulletin';
import type { Attachment, Block, Cell, Paper, TableBlock } from '#kernel/paper';
import { dateInChinese } from '#kernel/time';
import { seriesMark } from './default-blocks.ts';
import { instantInWords } from './figures.ts';
import { snapshotNote } from './indicators.ts';
import { comingTable, type Line, linesOf, progressTable, type Run } from './lines.ts';

type SeriesHead = {
  readonly title: string;
  readonly year: number;
  readonly kind: string;
  readonly issuer: string;
  readonly organCode: string;
  readonly addressees: readonly string[] | null;
  readonly copyTo: readonly string[] | null;
  readonly printedBy: string | null;
  readonly note: string | null;
};

export type PaperSource = {
  readonly series: SeriesHead;
  readonly facts: BulletinFacts;
  readonly blocks: readonly BulletinBlock[];
  readonly title: string;
  readonly docNumber: string | null;
  readonly issueNumber: number | null;
  /** The tenant is a demonstration: 样例 on every page. */
  readonly sample: boolean;
};

/** A bulletin of projects has its own head; a 通报 is a paper of the issuer. */
const markOf = ({ series }: PaperSource): { issuers: readonly string[]; markSuffix?: string } =>
  series.kind === 'projects' ? { issuers: [seriesMark(series)], markSuffix: '' } : { issuers: [series.issuer] };

const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one < '\u0100' ? 0.5 : 1), 0);
const TITLE_WIDTH = 19;

/** A line ends between issuer and matter rather than inside a date (GB/T 9704-2012 7.3.1: 词意完整). */
const inLines = (title: string, issuer: string): string => {
  const rest = title.startsWith(issuer) ? title.slice(issuer.length) : '';
  return rest && widthOf(title) > TITLE_WIDTH && widthOf(rest) <= TITLE_WIDTH ? `${issuer}\n${rest}` : title;
};

const titleOf = ({ series, title, issueNumber }: PaperSource): string =>
  series.kind === 'projects' && issueNumber !== null
    ? `${title.replace(/（第\d+期）$/, '')}（第${issueNumber}期）`
    : title;

export const asOfNote = (facts: BulletinFacts): string => `数据截至${instantInWords(facts.asOf)}，以系统记录为准`;

const noteOf = ({ facts, blocks }: PaperSource): string =>
  [asOfNote(facts), snapshotNote(facts, blocks)].filter(Boolean).join('；');

/** The rule that set the lights, under the annex. */
const ruleNote = ({ rule, on }: BulletinFacts): string =>
  `说明：数据截至${dateInChinese(on)}。亮灯规则为${rule.value}。期望为到期节点权重之和，已确认为经第二人核验的节点权重之和，满分100。`;

type Annex = { readonly title: string; readonly table: Shape; readonly note?: string };

/** 附件: every item; then what falls due next. The text names the second by its number. */
const annexesOf = ({ facts, series }: PaperSource): readonly Annex[] => {
  const matter = series.kind === 'projects' ? '重点项目（事项）' : '教育工作要点';
  const progress = {
    title: `${facts.periodLabel}${matter}进展情况表`,
    table: progressTable(facts),
    note: ruleNote(facts),
  };
  if (facts.coming.length === 0) return [progress];
  return [progress, { title: '下期到期节点清单', table: comingTable(facts) }];
};

const toAttachment = ({ title, table, note }: Annex): Attachment => {
  const { rows, ...block } = toTable(table, 'smallFive');
  const foot: Cell = { text: note ?? '', align: 'left', colSpan: table.columns.length };
  return { title, landscape: true, blocks: [{ ...block, rows: note ? [...rows, [foot]] : rows }] };
};

/** The paper without the dates that signing adds: the same facts and blocks give the same paper. */
export const paperOf = (source: PaperSource): Paper => {
  const { facts, series, docNumber } = source;
  return {
    kind: 'official',
    ...markOf(source),
    ...(docNumber ? { docNumber } : {}),
    title: inLines(titleOf(source), series.issuer),
    addressees: [...(series.addressees ?? [])],
    blocks: linesOf(source.blocks, facts).map(toBlock),
    attachments: annexesOf(source).map(toAttachment),
    signatures: [series.issuer],
    ...(series.note ? { note: series.note } : {}),
    asOf: noteOf(source),
    ...(source.sample ? { sample: true } : {}),
  };
};

const runText = ({ text, note }: Run): string => (note ? `${text}（注：${note}）` : text);
const textOf = (runs: readonly Run[]): string => runs.map(runText).join('');

const toBlock = (line: Line): Block => {
  if (line.type === 'heading') return { type: 'heading', level: 1, text: line.text };
  if (line.type === 'table') return toTable(line, 'five');
  if (!line.level) return { type: 'paragraph', text: textOf(line.runs) };
  // A demand has no head of its own: its number stands before the sentence.
  return line.lead
    ? { type: 'heading', level: line.level, text: line.lead, follow: textOf(line.runs) }
    : { type: 'heading', level: line.level, text: '', follow: textOf(line.runs) };
};

type Shape = Pick<Extract<Line, { type: 'table' }>, 'columns' | 'head' | 'rows'>;

const toTable = ({ columns, head, rows }: Shape, size: NonNullable<TableBlock['size']>): TableBlock => ({
  type: 'table',
  size,
  columns: columns.map(({ width, center }) => ({ width, align: center ? 'center' : 'left' })),
  head: [[...head]],
  rows: rows.map((row): Cell[] => [...row]),
});

/** The same paper as a page shows it, each line with its block. */
export const previewOf = (source: PaperSource, signedOn: string | null): BulletinPreview => {
  const { facts, series, docNumber, sample } = source;
  const { issuers, markSuffix = '文件' } = markOf(source);
  return {
    mark: `${issuers.join('、')}${markSuffix}`,
    docNumber,
    title: titleOf(source),
    addressees: [...(series.addressees ?? [])],
    lines: linesOf(source.blocks, facts).map(toPreviewLine),
    annexes: annexesOf(source).map(({ title, table }) => ({
      title,
      head: [...table.head],
      rows: table.rows.map((row) => [...row]),
    })),
    signature: series.issuer,
    signedOn,
    asOfNote: noteOf(source),
    sample,
  };
};

const toPreviewLine = (line: Line): BulletinPreview['lines'][number] => {
  if (line.type === 'heading') return line;
  if (line.type === 'table')
    return { block: line.block, type: 'table', head: [...line.head], rows: line.rows.map((row) => [...row]) };
  const lead = line.lead ? [{ text: line.lead }] : [];
  const runs = [...lead, ...line.runs.map((run) => ({ ...run }))];
  return { block: line.block, type: 'paragraph', runs, ...(line.item ? { item: line.item } : {}) };
};

/** 抄送 and 印发机关, fixed with the content. */
export type RecordHead = { readonly copyTo: string[]; readonly printedBy: string };
export const recordHeadOf = ({ series }: PaperSource): RecordHead => ({
  copyTo: [...(series.copyTo ?? [])],
  printedBy: series.printedBy ?? series.issuer,
});

/** Dates and record block that the signature adds; before it, the paper says what it is. */
export const signedPaper = (
  paper: Paper,
  record: RecordHead,
  signed: { readonly signedOn: string | null; readonly printedOn: string | null },
): Paper => {
  const { signedOn, printedOn } = signed;
  if (!signedOn || !printedOn) return { ...paper, note: '送审稿，未经签发' };
  return { ...paper, date: signedOn, record: { ...record, printedOn } };
};
