import type { RecordDefinition } from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import { readRows, type SheetRow } from '#kernel/sheet';
import { importColumns } from './columns.ts';
import { type HeadMatch, matchHead, type Remembered } from './match.ts';

/** Lines behind the head that the page shows for matching by eye. */
const SAMPLES = 5;

export type Head = HeadMatch & { readonly samples: readonly (readonly string[])[] };

/** The first lines of a workbook. @throws Refusal as `readRows`, `empty-sheet` */
export const firstLines = async (path: string): Promise<readonly SheetRow[]> => {
  for await (const rows of readRows(path)) return rows.slice(0, 60);
  throw new Refusal({
    code: 'empty-sheet',
    title: '未能导入',
    reasons: [{ detail: '工作表里没有内容', remedy: '请填好后重新上传。' }],
  });
};

/** What the head of a workbook says, for a post of this role. */
export const headOf = (
  rows: readonly SheetRow[],
  definition: RecordDefinition<any>,
  role: string,
  remembered: Remembered,
): Head => {
  const found = matchHead(rows, importColumns(definition, role), remembered);
  const head = found ?? { line: rows[0]?.line ?? 1, heads: rows[0]?.cells ?? [], mapping: {} };
  const samples = rows.filter(({ line }) => line > head.line).slice(0, SAMPLES);
  return { ...head, samples: samples.map(({ cells }) => cells) };
};
