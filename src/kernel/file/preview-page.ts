/** The page that a preview of an office file is: words and cells in plain markup, nothing of the file's own. */

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

const STYLE = `body{margin:0;background:#f2f5f6;color:#16232b;font:16px/1.8 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header{padding:12px 24px;border-bottom:1px solid #d9e0e4;background:#fff}
h1{margin:0;font-size:17px;line-height:1.5;overflow-wrap:anywhere}header p{margin:0;color:#5a6772;font-size:14px}
main{box-sizing:border-box;max-width:900px;margin:16px auto;padding:24px;border:1px solid #d9e0e4;background:#fff}
main.sheet{max-width:none;margin:16px;padding:0;overflow:auto}
main p{margin:0 0 6px;overflow-wrap:anywhere}
table{border-collapse:collapse;margin:0 0 12px;font-size:14px;line-height:1.5}
td,th{padding:3px 8px;border:1px solid #d9e0e4;text-align:left;vertical-align:top;font-weight:400;white-space:pre-wrap}
.sheet table{margin:0;width:max-content}.sheet td{max-width:360px}.sheet th{position:sticky;left:0;background:#f2f5f6;color:#5a6772;text-align:right}
@media print{header p{display:none}main,main.sheet{margin:0;border:0}}`;

const page = (name: string, notes: readonly string[], kind: '' | 'sheet', body: string): Buffer =>
  Buffer.from(
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(name)}</title><style>${STYLE}</style></head><body><header><h1>${escaped(name)}</h1>${notes.map((note) => `<p>${escaped(note)}</p>`).join('')}</header><main class="${kind}" tabindex="0">${body}</main></body></html>`,
  );

const row = (cells: readonly string[], line?: number): string =>
  `<tr>${line === undefined ? '' : `<th scope="row">${line}</th>`}${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;

/** Lines with tabs in them are rows of a table, as the document reader writes tables. */
const markup = (text: string): string => {
  const parts: string[] = [];
  let rows: string[] = [];
  const closeTable = (): void => {
    if (rows.length > 0) parts.push(`<table>${rows.join('')}</table>`);
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (line.includes('\t')) rows.push(row(line.split('\t')));
    else {
      closeTable();
      if (line.trim() !== '') parts.push(`<p>${escaped(line)}</p>`);
    }
  }
  closeTable();
  return parts.join('');
};

/** The words of a document, paragraph by paragraph. */
export const wordsPage = (name: string, text: string, notes: readonly string[]): Buffer =>
  page(name, notes, '', markup(text));

export type NumberedRow = { readonly line: number; readonly cells: readonly string[] };

/** Rows of a sheet with the numbers that they have in Excel. */
export const rowsPage = (name: string, rows: readonly NumberedRow[], notes: readonly string[]): Buffer => {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const padded = rows.map(({ line, cells }) =>
    row(
      Array.from({ length: width }, (_, at) => cells[at] ?? ''),
      line,
    ),
  );
  return page(name, notes, 'sheet', `<table>${padded.join('')}</table>`);
};

/** Why there is nothing to show, and what to do. */
export const reasonsPage = (name: string, reasons: readonly string[]): Buffer =>
  page(name, ['不能预览'], '', reasons.map((reason) => `<p>${escaped(reason)}</p>`).join(''));
