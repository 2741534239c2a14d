import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sniff } from './sniff.ts';
import { compoundFile, wordBinary } from './testing/compound-files.ts';
import { paragraph, run, wordFile } from './testing/office-files.ts';
import { onePage } from './testing/pdf-files.ts';
import { rawZip } from './testing/raw-zip.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const box = (brand: string): Buffer => latin(`\0\0\0\x18ftyp${brand}\0\0\0\0`);
/** 128 kbit/s at 44.1 kHz: 417 bytes. */
const frame = (): Buffer => Buffer.concat([latin('\xff\xfb\x90\x64'), Buffer.alloc(413)]);
const word = (): Buffer => wordFile({ body: paragraph(run('一')) });
const office = (name: string): Buffer =>
  rawZip([
    { name: '[Content_Types].xml', content: '<x/>' },
    { name, content: '<x/>' },
  ]);

const CASES: readonly (readonly [string, () => Buffer, string])[] = [
  ['nothing', () => Buffer.alloc(0), 'empty'],
  ['Word', word, 'docx'],
  ['Excel', () => office('xl/workbook.xml'), 'xlsx'],
  ['PowerPoint', () => office('ppt/presentation.xml'), 'pptx'],
  ['OFD', () => rawZip([{ name: 'OFD.xml', content: '<x/>' }]), 'ofd'],
  ['an archive with a folder word/ is no Word file', () => rawZip([{ name: 'word/a.txt', content: 'a' }]), 'zip'],
  ['an empty archive', () => rawZip([]), 'zip'],
  ['Word 97', () => wordBinary('一'), 'doc'],
  ['Excel 97', () => compoundFile({ Workbook: Buffer.alloc(5_000) }), 'xls'],
  ['PowerPoint 97', () => compoundFile({ 'PowerPoint Document': Buffer.alloc(5_000) }), 'ppt'],
  ['an encrypted package', () => compoundFile({ EncryptedPackage: Buffer.alloc(5_000) }), 'ooxml-encrypted'],
  ['PDF', () => onePage(''), 'pdf'],
  ['PNG', () => latin('\x89PNG\r\n\x1a\n\0'), 'png'],
  ['JPEG', () => latin('\xff\xd8\xff\xe0\0'), 'jpeg'],
  ['GIF', () => latin('GIF89a\0'), 'gif'],
  ['WebP', () => latin('RIFF\0\0\0\0WEBPVP8 '), 'webp'],
  ['HEIC', () => box('heic'), 'heic'],
  ['MP4', () => box('isom'), 'mp4'],
  ['MOV', () => box('qt  '), 'mov'],
  ['MP4 of a brand of its maker', () => box('XAVC'), 'mp4'],
  ['MOV of an older camera, without a brand', () => latin('\0\0\0\x08wide\0\0\0\x0cmdat\0\0\0\0'), 'mov'],
  ['text that names a part of a film in its second word', () => latin('The free moov'), 'txt'],
  ['MP3 of a recorder, without a tag', () => Buffer.concat([latin('\xff\xfb\x90\x64'), Buffer.alloc(9)]), 'mp3'],
  ['frames of MP3', () => Buffer.concat([frame(), frame()]), 'mp3'],
  ['what looks like MP3 for four bytes', () => Buffer.concat([frame(), Buffer.alloc(417)]), 'unknown'],
  ['BigTIFF', () => latin('II+\0\x08\0\0\0'), 'tiff'],
  ['Excel of the time before Office 97', () => latin('\x09\x08\x08\0\0\x05\x05\0\0\0'), 'xls'],
  ['RTF', () => latin('{\\rtf1 a}'), 'rtf'],
  ['RAR', () => latin('Rar!\x1a\x07\0'), 'rar'],
  ['ELF', () => latin('\x7fELF\x02'), 'program'],
  ['HTML', () => Buffer.from('<!-- a --><!DOCTYPE html><p>一'), 'html'],
  ['HTML in GB18030', () => Buffer.concat([latin('<html><title>'), Buffer.from([0xd1, 0xa7, 0xce, 0xbb])]), 'html'],
  ['SVG', () => Buffer.from('<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg'],
  ['XML', () => Buffer.from('<?xml version="1.0"?><a/>'), 'xml'],
  ['text', () => Buffer.from('一、学位 <p>'), 'txt'],
  ['binary', () => Buffer.from([0, 1, 2, 3, 250, 251]), 'unknown'],
];

describe('security/F3: the type is told by content', () => {
  test.each(CASES)('%s', (_, build, kind) => expect(sniff(build()).kind).toBe(kind));

  test('what can run is flagged', () => {
    const active = (bytes: Buffer): boolean => sniff(bytes).active;
    expect(active(Buffer.from('<html>'))).toBe(true);
    expect(active(Buffer.from('<svg xmlns=""/>'))).toBe(true);
    expect(active(wordFile({ body: '', more: { 'word/vbaProject.bin': new Uint8Array(9) } }))).toBe(true);
    expect(active(compoundFile({ WordDocument: Buffer.alloc(5_000), Macros: Buffer.alloc(9) }))).toBe(true);
    expect(active(word())).toBe(false);
    expect(active(onePage(''))).toBe(false);
  });

  test('a picture or PDF that ends in an archive is a polyglot', () => {
    expect(sniff(Buffer.concat([latin('GIF89a'), word()])).polyglot).toBe(true);
    expect(sniff(Buffer.concat([onePage(''), word()])).polyglot).toBe(true);
    expect(sniff(onePage('')).polyglot).toBe(false);
  });

  test('a cut container is known for what it was going to be', () => {
    expect(sniff(word().subarray(0, -30))).toMatchObject({ kind: 'docx', truncated: true });
    expect(sniff(wordBinary('一').subarray(0, 1_500)).truncated).toBe(true);
  });

  test("this project's own sources are text", () => {
    expect(sniff(readFileSync(new URL('./sniff.ts', import.meta.url))).kind).toBe('txt');
  });

  test('security/F5: never throws, whatever the bytes', () => {
    const heads = [
      '',
      'PK\x03\x04',
      'PK\x05\x06',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '%PDF-1.4',
      'MZ',
      'BM',
      '\0\0\0\x18ftyp',
      '<',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 3_000 }), (head, tail) => {
        const { kind, extension } = sniff(Buffer.concat([latin(head), tail]));
        expect(typeof kind).toBe('string');
        expect(extension).toMatch(/^[a-z0-9]*$/);
      }),
      { numRuns: 500 },
    );
  });
});
