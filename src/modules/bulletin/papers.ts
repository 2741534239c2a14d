import { join } from 'node:path';
import type { FileAnswer, House } from '#kernel/http';
import { type Paper, renderDocx, renderPdf } from '#kernel/paper';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\s]+/g, '').slice(0, 80);

/** A paper as a file; `inline` shows a PDF in the page. */
export const printed = async (
  house: Pick<House, 'folder'>,
  paper: Paper,
  format: 'docx' | 'pdf',
  name: string,
  inline = false,
): Promise<FileAnswer> => {
  const fileName = `${safeName(name)}.${format}`;
  if (format === 'docx') return { bytes: await renderDocx(paper), mime: DOCX, fileName };
  const bytes = await renderPdf(paper, { fontFolders: [join(house.folder, 'fonts')] });
  return { bytes, mime: 'application/pdf', fileName, inline };
};
