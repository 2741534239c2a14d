import type { FileAnswer } from '#kernel/http';
import { type Block, renderDocx } from '#kernel/paper';
import { bureauOf } from '#kernel/privacy';
import { type FileMark, writeWorkbook } from '#kernel/sheet';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import type { Section } from './facts.ts';
import type { Pack } from './pack.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PACK = '未成年人个人信息合规审计包';

const titleOf = ({ year }: Pack): string => `${year}年度${PACK}`;
const spanOf = ({ year, until }: Pack): string => `${year}-01-01至${until}`;

const workbook = (pack: Pack, mark: FileMark): Promise<Buffer> =>
  writeWorkbook({
    mark,
    sheets: pack.sections.map(({ name, note, columns, rows }, at) => ({
      name,
      title: at === 0 ? titleOf(pack) : name,
      headLine: [`期间：${spanOf(pack)}`, note].filter(Boolean).join('；'),
      columns: columns.map(([label, width], column) => ({ key: String(column), label, width, kind: 'text' as const })),
      rows: rows.map((row) => Object.fromEntries(row.map((text, column) => [String(column), text]))),
    })),
  });

const blocksOf = ({ name, note, columns, rows }: Section): Block[] => [
  { type: 'heading', level: 1, text: name },
  ...(note ? [{ type: 'paragraph' as const, text: `${note}。` }] : []),
  rows.length === 0
    ? { type: 'paragraph', text: '本期没有。' }
    : {
        type: 'table',
        size: 'smallFive',
        columns: columns.map(([, width]) => ({ width })),
        head: [columns.map(([label]) => label)],
        rows: rows.map((row) => [...row]),
      },
];

/** The pack as one workbook, or as one landscape document to be filled in, signed and reported. */
export const packFile = async (
  tx: ReadTransaction,
  { pack, mark, format }: { readonly pack: Pack; readonly mark: FileMark; readonly format: 'xlsx' | 'docx' },
): Promise<FileAnswer> => {
  const fileName = `${titleOf(pack)}.${format}`;
  if (format === 'xlsx') return { mark, bytes: await workbook(pack, mark), mime: XLSX, fileName };
  const { name, demo } = await bureauOf(tx);
  const bytes = await renderDocx({
    ...{ kind: 'ledger', issuers: [name], title: titleOf(pack), headLine: `单位：${name}`, date: today(), mark },
    note: `期间：${spanOf(pack)}`,
    blocks: pack.sections.flatMap(blocksOf),
    ...(demo ? { sample: true } : {}),
  });
  return { mark, bytes, mime: DOCX, fileName };
};
