import { createReadStream } from 'node:fs';
import { refuse } from '#kernel/refusal';

/** What a table is by its content; its name is never asked. */
export type TableForm = 'xlsx' | 'xls' | 'csv';

/** A compound file is an .xls, or an .xlsx that was locked. */
const MARKS: readonly (readonly [string, TableForm])[] = [
  ['504b', 'xlsx'],
  ['d0cf11e0a1b11ae1', 'xls'],
];
const HEAD = 1024;

const notATable = (detail: string) =>
  refuse('not-a-workbook', '未能读取表格', detail, '请上传.xlsx、.xls或.csv；别的格式请用Excel或WPS另存为.xlsx。');

const headOf = async (path: string): Promise<Buffer> => {
  const head: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: HEAD - 1 })) head.push(chunk as Buffer);
  return Buffer.concat(head);
};

/**
 * The form of a file on disk. Whether it is whole is for whoever reads it.
 * @throws Refusal `not-a-workbook` where it is no table
 */
export const formOf = async (path: string): Promise<TableForm> => {
  const head = await headOf(path);
  const known = MARKS.find(([mark]) => head.toString('hex').startsWith(mark));
  if (known) return known[1];
  // Old systems write a web page and call it .xls; what its cells mean only Excel knows.
  if (/^(?:\ufeff)?\s*<(?:[!?a-z])/i.test(head.toString('utf8'))) throw notATable('这是网页或XML文件，只是名字像表格');
  const isUtf16 = head[0] === 0xff && head[1] === 0xfe;
  if (head.includes(0) && !isUtf16) throw notATable('内容不是表格');
  return 'csv';
};
