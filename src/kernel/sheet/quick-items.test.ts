import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { QuickItems, quickRow, quickString } from './quick-items.ts';

type Told = (string | string[])[];

/** What is told of a text, by the parser alone or with the quick way before it, fed in pieces. */
const toldOf = (text: string, size: number, quick: boolean): { told: Told; spared: number } => {
  const told: Told = [];
  let [tags, spared, value, cell, reading] = [0, 0, '', ['', '0', 'n'], false];
  const parser = new SaxesParser({});
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    tags += 1;
    if (name === 'row') told.push(`row ${attributes.r}`);
    if (name === 'c') {
      cell = [attributes.r?.replace(/\d+/, '') ?? '', attributes.s ?? '0', attributes.t ?? 'n'];
      value = '';
    }
    reading = name === 'v' || (name === 't' && cell[2] === 'inlineStr');
  });
  parser.on('text', (piece) => {
    if (reading) value += piece;
  });
  parser.on('closetag', ({ name }) => {
    tags += 1;
    if (name === 'c') told.push([...cell, value]);
    if (name === 'row') told.push('end');
    reading = false;
  });
  const read = quickRow(
    (line) => {
      spared += 1;
      told.push(`row ${line}`);
    },
    (...taken) => void told.push(taken),
    () => void told.push('end'),
  );
  const items = { within: /<sheetData>/, ends: '</row>', read, told: () => tags };
  const fed = quick ? new QuickItems(parser, items) : parser;
  for (let at = 0; at < text.length; at += size) fed.write(text.slice(at, at + size));
  fed.close();
  return { told, spared };
};

const PIECES = [
  '<row r="2" ht="33" spans="1:2"><c r="A2" s="2" t="str"><v>沈知秋</v></c><c r="B2"><v>3.5</v></c></row>',
  '<row r="3"><c r="AA3" t="inlineStr"><is><t xml:space="preserve"> 备注 </t></is></c><c r="B3" s="1"/></row>\n  ',
  '<row r="4"><c r="A4" t="str"><v>a &amp; b</v></c></row>',
  '<row r="5"><c r="A5"><f>1+1</f><v>2</v></c></row>',
  '<row r="6"/>',
  '<row spans="1:2" r="7"><c t="s" r="A7"><v>0</v></c></row>',
  '<!-- <row r="8"><c r="A8"><v>1</v></c></row><row r="9"><c r="A9"><v>1</v></c></row> -->',
  '<row r="10"><c r="A10" t="str"><v><![CDATA[</row><row r="11"><c r="A11"><v>1</v></c></row>]]></v></c></row>',
  '<row r="12"><c r="A12" t="str"><v>一\r\n二</v></c><c r="B12" t="inlineStr"><v>3</v></c><c r="C12"><is><t>4</t></is></c></row>',
  '<row r="13"></row>',
];

describe('reading what is repeated in a workbook quickly', () => {
  it('tells the same as the parser alone, however rows are spelt and wherever the text is cut', () => {
    const sheet = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 });
    fc.assert(
      fc.property(sheet, fc.integer({ min: 1, max: 90 }), (rows, size) => {
        const text = `<a><!-- <sheetData><row r="1"></row> --><sheetData>${rows.join('')}</sheetData><b/></a>`;
        expect(toldOf(text, size, true).told).toEqual(toldOf(text, size, false).told);
      }),
    );
  });

  it('spares the parser rows as Excel, WPS and this house write them', () => {
    const text = `<a><sheetData>${PIECES[0]}${PIECES[0]}${PIECES[1]}</sheetData></a>`;
    expect(toldOf(text, 50, true).spared).toBe(3);
  });

  it.each([
    '<row r="2"><c r="A2"><v>\u0001</v></c></row>',
    '<row r="2" r><c r="A2"><v>1</v></c></row>',
    '<row r="2"><c r="A2"><v>1</c></row>',
    '<row r="2"><c r="A2"><v>a]]>b</v></c></row>',
    '<row r="2"><c r="A2"><v>&unknown;</v></c></row>',
  ])('leaves to the parser what is not well-formed: %j', (row) => {
    expect(() => toldOf(`<a><sheetData>${row}</sheetData></a>`, 100, true)).toThrow();
  });

  it('reads shared strings in their usual spelling only', () => {
    const taken: string[] = [];
    const read = quickString((text) => void taken.push(text));
    expect(read('<si><t xml:space="preserve"> 甲 </t></si>', 0)).toBeGreaterThan(0);
    for (const other of ['<si><t>a&lt;</t></si>', '<si><r><t>甲</t></r></si>', '<si><t>甲</t><rPh/></si>', '<si><t>甲'])
      expect(read(other, 0)).toBe(-1);
    expect(taken).toEqual([' 甲 ']);
  });
});
