import { deflateSync } from 'node:zlib';
import { blanks, type Hostile, noise, text } from './hostile-parts.ts';
import { onePage, pdfFile, pdfStream } from './pdf-files.ts';

const ENCRYPTED = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> /ID [<00><00>]`;
const line = (words: string): string => `BT /F1 12 Tf 72 700 Td (${words}) Tj ET`;

export const PDFS: readonly Hostile[] = [
  ['a password', 'a.pdf', () => onePage(line('abc'), ENCRYPTED), 'file-encrypted'],
  ['no text but a drawing', 'a.pdf', () => onePage('0 0 595 842 re f'), 'pdf-without-text'],
  ['half a PDF', 'a.pdf', () => onePage(line('abc'.repeat(500))).subarray(0, 700), 'file-truncated'],
  ['noise under a PDF head', 'a.pdf', () => Buffer.concat([text('%PDF-1.7\n'), noise(40_000)]), 'file-truncated'],
  [
    'noise between head and end',
    'a.pdf',
    () => Buffer.concat([text('%PDF-1.7\n'), noise(40_000), text('\nstartxref\n9\n%%EOF\n')]),
    'file-unreadable',
  ],
  [
    '2,001 pages',
    'a.pdf',
    () =>
      pdfFile([
        '<< /Type /Catalog /Pages 2 0 R >>',
        `<< /Type /Pages /Kids [${'3 0 R '.repeat(2_001)}] /Count 2001 >>`,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
      ]),
    'too-many-pages',
  ],
  [
    'a page tree that holds itself',
    'a.pdf',
    () => pdfFile(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
    'file-unreadable',
  ],
  [
    'a content stream of 300 MB',
    'a.pdf',
    () => onePage(blanks().toString('latin1'), '', '/Filter /FlateDecode'),
    'archive-bomb',
  ],
  [
    'a bomb within a bomb',
    'a.pdf',
    () => onePage(deflateSync(blanks()).toString('latin1'), '', '/Filter [/FlateDecode /FlateDecode]'),
    'archive-bomb',
  ],
  ['a million brackets', 'a.pdf', () => onePage(`${'['.repeat(1_000_000)} ${line('')}`), 'pdf-without-text'],
  [
    'a form that draws itself',
    'a.pdf',
    () =>
      pdfFile([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
        pdfStream('/X Do'),
        pdfStream(
          '/X Do /X Do',
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
        ),
      ]),
    'pdf-without-text',
  ],
  [
    'glyphs without characters',
    'a.pdf',
    () =>
      pdfFile([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
        pdfStream(`BT /F1 9 Tf 72 700 Td <${'00010002000300040005'.repeat(20)}> Tj ET`),
        '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
        '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
      ]),
    'pdf-text-unmapped',
  ],
];
