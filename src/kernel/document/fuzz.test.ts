import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal';
import { DOCUMENT_LIMITS } from './limits.ts';
import { type ParsedKind, parseDocument } from './parse.ts';
import { wordBinary } from './testing/compound-files.ts';
import { levels, listParagraph, paragraph, run, wordXml } from './testing/office-files.ts';
import { mappedPage, onePage } from './testing/pdf-files.ts';
import { rawZip } from './testing/raw-zip.ts';

/**
 * Broken variants of good files: bytes overwritten, cut out, doubled. A parser answers text or a Refusal, nothing else
 * (security/F5). FUZZ_SECONDS makes each run that long; the seed is in the report of a failure.
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

type Change = { readonly at: number; readonly cut: number; readonly put: Uint8Array };
const changes = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), put: fc.uint8Array({ maxLength: 12 }) }),
  { minLength: 1, maxLength: 6 },
);

const changed = (bytes: Buffer, list: readonly Change[]): Buffer =>
  list.reduce((each, { at, cut, put }) => {
    const place = Math.floor(at * each.length);
    return Buffer.concat([each.subarray(0, place), put, each.subarray(place + cut)]);
  }, bytes);

const SEEDS: readonly (readonly [string, ParsedKind, (list: readonly Change[]) => Buffer])[] = [
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

const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
const effort = seconds > 0 ? { numRuns: 1e9, interruptAfterTimeLimit: seconds * 1_000 } : { numRuns: 150 };

describe('security/F5: typed errors only', () => {
  test.each(SEEDS)(
    '%s, broken',
    async (_, kind, build) => {
      await fc.assert(
        fc.asyncProperty(changes, async (list) => {
          const outcome = await parseDocument(kind, build(list), DOCUMENT_LIMITS).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Refusal);
          else expect(outcome).toMatchObject({ text: expect.any(String), notes: expect.any(Array) });
        }),
        effort,
      );
    },
    seconds * 1_000 + 30_000,
  );
});
