import { strToU8 } from 'fflate';
import { type Annotation, letters, PackedOutput, textCell } from './annotate.ts';
import { readRows } from './read-rows.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of the smallest workbook besides its sheet. */
const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  // Format 49 is text: what is typed into the cells later keeps its digits too.
  'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};

/**
 * A table of whatever form as an .xlsx with one more column of notes. Every cell is text: a CSV opened by a spreadsheet
 * would lose the digits of long numbers and, without its mark, its characters; this opens as it was meant.
 * @throws Refusal as `readRows`
 */
export const annotatedRows = async (path: string, { head, column, title, notes }: Annotation): Promise<Buffer> => {
  const out = new PackedOutput();
  for (const [name, text] of Object.entries(PARTS)) out.add(name).push(strToU8(text), true);
  const sheet = out.add('xl/worksheets/sheet1.xml');
  sheet.push(strToU8(`${XML}<worksheet xmlns="${MAIN}"><sheetData>`));
  for await (const rows of readRows(path)) {
    const lines = rows.map(({ line, cells }) => {
      const noted = line === head ? title : notes.get(line);
      const own = cells.flatMap((text, at) => (text === '' || at === column ? [] : textCell(letters(at), line, text)));
      const note = noted === undefined ? [] : [textCell(letters(column), line, noted)];
      return `<row r="${line}">${[...own, ...note].join('')}</row>`;
    });
    sheet.push(strToU8(lines.join('')));
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true);
  return out.end();
};
