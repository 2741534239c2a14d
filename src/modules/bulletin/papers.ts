import { join } from 'node:path';
import type { FileAnswer, House } from '#kernel/http';
import { type Paper, renderDocx, renderPdf } from '#kernel/paper';
import type { FileMark } from '#kernel/sheet';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\s]+/g, '').slice(0, 80);

/** A paper as a file; `inline` shows a PDF in the page. An official paper carries no mark: it reprints identically. */
export const printed = async (
  house: Pick<House, 'folder'>,
  paper: Paper,
  format: 'docx' | 'pdf',
  { name, mark, inline = false }: { name: string; mark: FileMark | 'official'; inline?: boolean },
): Promise<FileAnswer> => {
  const fileName = `${safeName(name)}.${format}`;
  const given = mark === 'official' ? paper : { ...paper, mark };
  if (format === 'docx') return { mark, bytes: await renderDocx(given), mime: DOCX, fileName };
  const bytes = await renderPdf(given, { fontFolders: [join(house.folder, 'fonts')] });
  return { mark, bytes, mime: 'application/pdf', fileName, inline };
};
