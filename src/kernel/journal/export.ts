import type { Registry } from '#kernel/definition';
import type { FileAnswer } from '#kernel/http';
import { markExport } from '#kernel/privacy';
import { type Sheet, writeWorkbook } from '#kernel/sheet';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { entriesForExport, type JournalQuery } from './search.ts';

const COLUMNS: readonly (readonly [string, string, number])[] = [
  ['at', '时间（UTC）', 26],
  ['actor', '人员', 14],
  ['post', '岗位', 20],
  ['organisation', '单位', 26],
  ['verbLabel', '动作', 16],
  ['recordLabel', '事项', 16],
  ['title', '记录', 30],
  ['reason', '原因或用途', 40],
  ['requestId', '请求编号', 24],
  ['id', '日志编号', 38],
];

/** The envelopes that a search finds, without what was changed: contents stay in the house. Newest first, marked. */
export const journalFile = async (
  tx: WriteTransaction,
  registry: Registry,
  query: JournalQuery,
): Promise<FileAnswer> => {
  const { entries, whole } = await entriesForExport(tx, registry, query);
  const scope = `日志${entries.length}条${whole ? '' : '（已到上限，较早的未列出）'}`;
  const mark = await markExport(tx, { record: 'journal', scope, about: { ...query, count: entries.length } });
  const sheet: Sheet = {
    name: '日志',
    title: scope,
    columns: COLUMNS.map(([key, label, width]) => ({ key, label, width, kind: 'text' as const })),
    rows: entries.map(({ changes: _, ...one }) => one),
  };
  return {
    mark,
    bytes: await writeWorkbook({ sheets: [sheet], mark }),
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: `日志-${today()}.xlsx`,
  };
};
