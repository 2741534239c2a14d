import { readDocument } from '#kernel/document';
import { Refusal } from '#kernel/refusal';
import { readRows } from '#kernel/sheet';
import { type NumberedRow, reasonsPage, rowsPage, wordsPage } from './preview-page.ts';
import type { FileRow } from './store-file.ts';

/** What a glance needs; the rest is in the file. */
const MOST = { characters: 200_000, rows: 500, columns: 60 } as const;
/** Sheets read at one time: each has a process of its own with up to 1 GB (security.md F4). */
const AT_WORK = 2;

const ONLY_WORDS = '只显示文字和表格，版式、图片和批注以原文件为准。';

const words = async (name: string, bytes: Buffer): Promise<Buffer> => {
  const { text, notes } = await readDocument({ bytes, fileName: name });
  const cut = text.length > MOST.characters;
  const more = cut ? [`内容较长，只显示前${MOST.characters / 10_000}万字，其余请下载后查看。`] : [];
  return wordsPage(name, text.slice(0, MOST.characters), [ONLY_WORDS, ...more, ...notes]);
};

let atWork = 0;
const waiting: (() => void)[] = [];
const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (atWork >= AT_WORK) await new Promise<void>((resolve) => waiting.push(resolve));
  else atWork++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else atWork--;
  }
};

/** The first rows of the first visible sheet; the reader ends as soon as there are enough. */
const firstRows = async (path: string): Promise<readonly NumberedRow[]> => {
  const rows: NumberedRow[] = [];
  for await (const batch of readRows(path)) {
    rows.push(...batch);
    if (rows.length > MOST.rows) break;
  }
  return rows;
};

const cells = async (name: string, path: string): Promise<Buffer> => {
  const rows = await inTurn(() => firstRows(path));
  const wide = rows.some((one) => one.cells.length > MOST.columns);
  const cut = [...(rows.length > MOST.rows ? [`前${MOST.rows}行`] : []), ...(wide ? [`前${MOST.columns}列`] : [])];
  const more = cut.length > 0 ? [`只显示${cut.join('、')}，其余请下载后查看。`] : [];
  const shown = rows.slice(0, MOST.rows).map(({ line, cells }) => ({ line, cells: cells.slice(0, MOST.columns) }));
  return rowsPage(name, shown, ['显示第一张可见的工作表的内容，不含公式、图表和格式。', ...more]);
};

/**
 * A Word or Excel file as a page of ours, read by a limited process apart; why not, where it cannot be read (damaged,
 * under a password, an old format).
 * @param path where its bytes lie
 */
export const officePage = async (file: FileRow, bytes: Buffer, path: string): Promise<Buffer> => {
  try {
    return await (file.kind === 'xlsx' ? cells(file.name, path) : words(file.name, bytes));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const why = error.reasons.map(({ detail }) => `${detail}。`);
    return reasonsPage(file.name, [...why, '请下载后用Word、Excel或WPS打开。']);
  }
};
