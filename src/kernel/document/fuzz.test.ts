import { describe, expect, test } from 'vitest';
import { changed, changes, FUZZ_PATIENCE, fuzz } from '../../../tests/support/fuzz.ts';
import { DOCUMENT_LIMITS } from './limits.ts';
import { type ParsedKind, parseDocument } from './parse.ts';
import { wordBinary } from './testing/compound-files.ts';
import { levels, listParagraph, paragraph, run, wordXml } from './testing/office-files.ts';
import { mappedPage, onePage } from './testing/pdf-files.ts';
import { rawZip } from './testing/raw-zip.ts';

/**
 * Broken variants of good files: bytes overwritten, cut out, doubled. A parser answers text or a Refusal, nothing else
 * (security/F5; tests/support/fuzz.ts).
 */
const xml = (): string => {
  const body =
    paragraph(run('一、学位')) +
    listParagraph('建校', 1) +
    `<w:tbl><w:tr><w:tc>${paragraph(run('甲'))}</w:tc></w:tr></w:tbl>`;
  return wordXml('document', `<w:body>${body}</w:body>`);
};
const numbering = wordXml(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${levels([{ format: 'chineseCounting', text: '（%1）' }])}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
);
/** Stored, not packed, and without checksums in the way: changed bytes reach the XML parser. */
const stored = (document: Buffer): Buffer =>
  rawZip([
    { name: 'word/document.xml', content: document, packed: document, method: 0 },
    { name: 'word/numbering.xml', content: numbering },
  ]);

const SEEDS: readonly (readonly [string, ParsedKind, (list: Parameters<typeof changed>[1]) => Buffer])[] = [
  ['the archive of a Word file', 'docx', (list) => changed(stored(Buffer.from(xml())), list)],
  ['the XML of a Word file', 'docx', (list) => stored(changed(Buffer.from(xml()), list))],
  ['a PDF', 'pdf', (list) => changed(onePage('BT /F1 12 Tf 72 700 Td (plan) Tj ET'), list)],
  ['a PDF with Chinese maps', 'pdf', (list) => changed(mappedPage('d1a7cebb', 'GBK-EUC-H'), list)],
  [
    'a page',
    'html',
    (list) =>
      changed(Buffer.from(`<html><table><tr><td><p>一</p><ol><li>二</ol></table><!-- 三 --><b><p>四</b>`), list),
  ],
  ['a Word 97 file', 'doc', (list) => changed(wordBinary('一、学位\r'), list)],
];

describe('security/F5: typed errors only', () => {
  test.each(SEEDS)(
    '%s, broken',
    async (name, kind, build) => {
      const parse = async (bytes: Buffer) =>
        expect(await parseDocument(kind, bytes, DOCUMENT_LIMITS)).toMatchObject({
          text: expect.any(String),
          notes: expect.any(Array),
        });
      await fuzz(name.replaceAll(' ', '-'), changes.map(build), parse, 150);
    },
    FUZZ_PATIENCE,
  );
});
