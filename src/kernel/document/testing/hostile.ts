import { createHash } from 'node:crypto';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import type { DocumentRefusalCode } from '../refusals.ts';
import { compoundFile, wordBinary } from './compound-files.ts';
import { CONTENT_TYPES, paragraph, rootRelations, run, wordFile, wordXml } from './office-files.ts';
import { onePage, pdfFile, pdfStream } from './pdf-files.ts';
import { type RawEntry, rawZip } from './raw-zip.ts';

/** Files that must not be read, each with the code of its refusal (security.md F4). Built when asked for: some are big. */
type Hostile = readonly [what: string, fileName: string, build: () => Buffer, code: DocumentRefusalCode];

const MiB = 1024 * 1024;

/** The same noise on every run. */
export const noise = (length: number, seed = 'yaodian'): Buffer => {
  const blocks: Buffer[] = [];
  for (let index = 0; index * 64 < length; index++)
    blocks.push(createHash('sha512').update(`${seed}${index}`).digest());
  return Buffer.concat(blocks).subarray(0, length);
};

/** Words that do not pack well: as many different characters as there are. */
const someWords = (length: number): string => {
  const bytes = noise(length * 2);
  return Array.from({ length }, (_, each) =>
    String.fromCharCode(0x4e00 + (bytes.readUInt16LE(each * 2) % 20_000)),
  ).join('');
};

const text = (value: string): Buffer => Buffer.from(value);
const GOOD_BODY = paragraph(run('一、学位'));
const goodWord = (): Buffer => wordFile({ body: GOOD_BODY });

const package_ = (document: RawEntry | string, more: readonly RawEntry[] = [], count?: number): Buffer =>
  rawZip(
    [
      { name: '[Content_Types].xml', content: CONTENT_TYPES },
      { name: '_rels/.rels', content: rootRelations() },
      typeof document === 'string' ? { name: 'word/document.xml', content: document } : document,
      ...more,
    ],
    count === undefined ? {} : { count },
  );

const DOCUMENT = wordXml('document', `<w:body>${GOOD_BODY}</w:body>`);

/** Bombs are packed once: making one takes longer than refusing it. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
const zeros = once(() => deflateRawSync(Buffer.alloc(200 * MiB)));
const blanks = once(() => deflateSync(Buffer.alloc(300 * MiB, ' ')));
const withDoctype = (root: string): string => `<!DOCTYPE x [${root}]>${DOCUMENT.replace(/^<\?[^?]*\?>/, '')}`;

const ARCHIVES: readonly Hostile[] = [
  [
    'a bomb that admits its size',
    'a.docx',
    () => package_({ name: 'word/document.xml', content: Buffer.alloc(80 * MiB) }),
    'archive-bomb',
  ],
  [
    'a bomb that lies about its size',
    'a.docx',
    () => package_({ name: 'word/document.xml', packed: zeros(), statedSize: 900 }),
    'archive-bomb',
  ],
  [
    'a bomb in a part that is not read',
    'a.docx',
    () => package_(DOCUMENT, [{ name: 'word/media/image1.bmp', packed: zeros(), statedSize: 900 }]),
    'archive-bomb',
  ],
  [
    'many entries that understate themselves',
    'a.docx',
    () => {
      const content = Buffer.from(noise(768 * 1_024).toString('hex'));
      const entry = { packed: deflateRawSync(content), crc: crc32(content), statedSize: 1 };
      return package_(
        DOCUMENT,
        Array.from({ length: 50 }, (_, each) => ({ name: `word/media/${each}`, ...entry })),
      );
    },
    'archive-bomb',
  ],
  [
    'more than 2,000 entries',
    'a.docx',
    () =>
      package_(
        DOCUMENT,
        Array.from({ length: 2_000 }, (_, each) => ({ name: `word/${each}`, content: '' })),
      ),
    'archive-bomb',
  ],
  [
    'entries that overlap',
    'a.docx',
    () => package_(DOCUMENT, [{ name: 'word/media/1', content: noise(99), offset: 0 }]),
    'archive-bomb',
  ],
  ['a count beyond the directory', 'a.docx', () => package_(DOCUMENT, [], 60_000), 'file-truncated'],
  [
    'a name twice',
    'a.docx',
    () => package_(DOCUMENT, [{ name: 'word/document.xml', content: DOCUMENT }]),
    'file-unreadable',
  ],
  [
    'another name inside than in the directory',
    'a.docx',
    () => package_({ name: 'word/document.xml', content: DOCUMENT, localName: 'word/documenT.xml' }),
    'file-unreadable',
  ],
  [
    'a password on the entries',
    'a.docx',
    () => package_({ name: 'word/document.xml', content: DOCUMENT, flags: 1 }),
    'file-encrypted',
  ],
  [
    'an unknown compression',
    'a.docx',
    () => package_({ name: 'word/document.xml', content: DOCUMENT, method: 12 }),
    'file-unreadable',
  ],
  [
    'a wrong checksum',
    'a.docx',
    () => package_({ name: 'word/document.xml', content: DOCUMENT, crc: 1 }),
    'file-unreadable',
  ],
  [
    'broken compression',
    'a.docx',
    () => package_({ name: 'word/document.xml', content: DOCUMENT, packed: noise(500) }),
    'file-unreadable',
  ],
  [
    'packed size beyond the file',
    'a.docx',
    () => package_({ name: 'word/document.xml', content: DOCUMENT, statedPacked: 9 * MiB }),
    'file-truncated',
  ],
  ['half a Word file', 'a.docx', () => goodWord().subarray(0, goodWord().length / 2), 'file-truncated'],
  ['a Word file without its last byte', 'a.docx', () => goodWord().subarray(0, -1), 'file-truncated'],
  [
    'an archive in place of the document',
    'a.docx',
    () => package_({ name: 'word/document.xml', content: goodWord() }),
    'file-unreadable',
  ],
  ['an archive of archives', 'a.docx', () => rawZip([{ name: 'a.zip', content: goodWord() }]), 'file-type-mismatch'],
  [
    'a package without a document',
    'a.docx',
    () =>
      rawZip([
        { name: '[Content_Types].xml', content: CONTENT_TYPES },
        { name: 'word/x.xml', content: '<x/>' },
      ]),
    'file-unreadable',
  ],
];

const PARTS: readonly Hostile[] = [
  [
    'a billion laughs',
    'a.docx',
    () => package_(withDoctype('<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">')),
    'xml-doctype',
  ],
  [
    'an entity from a file',
    'a.docx',
    () => package_(withDoctype('<!ENTITY a SYSTEM "file:///etc/passwd">')),
    'xml-doctype',
  ],
  [
    'a DOCTYPE in the numbering',
    'a.docx',
    () => package_(DOCUMENT, [{ name: 'word/numbering.xml', content: withDoctype('') }]),
    'xml-doctype',
  ],
  [
    'a DOCTYPE in the relations',
    'a.docx',
    () =>
      rawZip([
        { name: '_rels/.rels', content: withDoctype('') },
        { name: 'word/document.xml', content: DOCUMENT },
      ]),
    'xml-doctype',
  ],
  ['an entity that nobody defined', 'a.docx', () => package_(DOCUMENT.replace('学位', '&xxe;')), 'file-unreadable'],
  ['tags that do not match', 'a.docx', () => package_(DOCUMENT.replace('</w:p>', '')), 'file-unreadable'],
  ['XML that stops', 'a.docx', () => package_(DOCUMENT.slice(0, -20)), 'file-unreadable'],
  [
    'bytes that are not UTF-8',
    'a.docx',
    () => package_({ name: 'word/document.xml', content: Buffer.concat([text(DOCUMENT.slice(0, 60)), noise(200)]) }),
    'file-unreadable',
  ],
  ['100,000 elements deep', 'a.docx', () => package_(wordXml('document', '<w:p>'.repeat(100_000))), 'nested-too-deep'],
  [
    '500,000 attributes on one element',
    'a.docx',
    () =>
      package_(wordXml('document', `<w:p ${Array.from({ length: 500_000 }, (_, each) => `a${each}=""`).join(' ')}/>`)),
    'file-unreadable',
  ],
  [
    'six million characters',
    'a.docx',
    () => package_(wordXml('document', paragraph(run(someWords(100_000))).repeat(60))),
    'text-too-long',
  ],
  [
    'a million empty paragraphs',
    'a.docx',
    () => package_(wordXml('document', '<w:p/>'.repeat(1_000_000))),
    'archive-bomb',
  ],
  ['only pictures', 'a.docx', () => wordFile({ body: paragraph('<w:r><w:drawing/></w:r>') }), 'document-without-text'],
];

const ENCRYPTED = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> /ID [<00><00>]`;
const line = (words: string): string => `BT /F1 12 Tf 72 700 Td (${words}) Tj ET`;

const PDFS: readonly Hostile[] = [
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

const PAGES: readonly Hostile[] = [
  ['100,000 elements deep', 'a.html', () => text(`<html><body>${'<div>'.repeat(100_000)}学位`), 'nested-too-deep'],
  [
    'formatting that multiplies',
    'a.html',
    () =>
      text(
        `<html>${Array.from({ length: 3_000 }, (_, each) => `<font size=${each}>`).join('')}${'<p>学'.repeat(3_000)}`,
      ),
    'nested-too-deep',
  ],
  ['a page of 11 MB', 'a.html', () => text(`<html><body>${'<p>学位</p>'.repeat(900_000)}`), 'file-too-large'],
  ['only script', 'a.html', () => text(`<html><body><script>document.write('学位')</script>`), 'document-without-text'],
  ['an open comment', 'a.html', () => text(`<html><body><!-- ${'<!--'.repeat(500_000)}`), 'document-without-text'],
  [
    'a broken encoding',
    'a.html',
    () => Buffer.concat([text('<html><body>'), Buffer.from([0xff, 0x81, 0x20, 0xff, 0xff])]),
    'text-encoding-unknown',
  ],
  [
    'a picture that runs',
    'a.html',
    () => text('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    'file-type-mismatch',
  ],
];

const TEXTS: readonly Hostile[] = [
  ['nothing', 'a.txt', () => Buffer.alloc(0), 'file-empty'],
  ['nothing under a Word name', 'a.docx', () => Buffer.alloc(0), 'file-empty'],
  ['white space', 'a.txt', () => text(' \r\n\u3000\t'), 'document-without-text'],
  ['a byte-order mark alone', 'a.md', () => text('\ufeff'), 'document-without-text'],
  ['noise', 'a.txt', () => noise(5_000), 'text-encoding-unknown'],
  ['short noise', 'a.md', () => noise(40), 'text-encoding-unknown'],
  ['zero bytes among words', 'a.txt', () => text('学位\0\0\0'), 'text-encoding-unknown'],
  ['UTF-16 without its mark', 'a.txt', () => Buffer.from('Plan 2031 学位', 'utf16le'), 'text-encoding-unknown'],
  ['UTF-8 cut within a character', 'a.txt', () => text('云栖区新增学位').subarray(0, -1), 'file-truncated'],
  [
    'UTF-16 cut within a character',
    'a.txt',
    () => Buffer.from('\ufeff云栖区新增学位', 'utf16le').subarray(0, -1),
    'file-truncated',
  ],
  ['50 MB of words', 'a.txt', () => Buffer.alloc(50 * MiB, '学'), 'text-too-long'],
  ['more than 50 MB', 'a.txt', () => Buffer.alloc(50 * MiB + 1, '学'), 'file-too-large'],
  ['50 MB of noise under a Word name', 'a.docx', () => Buffer.alloc(50 * MiB, noise(4_099)), 'file-type-mismatch'],
  ['50 MB of noise under a text name', 'a.txt', () => Buffer.alloc(50 * MiB, noise(4_099)), 'text-too-long'],
];

const xlsx = (): Buffer =>
  rawZip([
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: 'xl/workbook.xml', content: '<x/>' },
  ]);
const MIME = 'application/vnd.oasis.opendocument.text';

const DISGUISES: readonly Hostile[] = [
  ['a workbook under a Word name', '要点.docx', xlsx, 'file-type-mismatch'],
  ['a workbook under its own name', '要点.xlsx', xlsx, 'file-type-unsupported'],
  [
    'an old workbook under a Word name',
    'a.doc',
    () => compoundFile({ Workbook: Buffer.alloc(5_000) }),
    'file-type-mismatch',
  ],
  [
    'slides',
    'a.docx',
    () =>
      rawZip([
        { name: '[Content_Types].xml', content: '' },
        { name: 'ppt/presentation.xml', content: '' },
      ]),
    'file-type-mismatch',
  ],
  ['an OFD', 'a.pdf', () => rawZip([{ name: 'OFD.xml', content: '<x/>' }]), 'file-type-mismatch'],
  [
    'an OpenDocument',
    'a.odt',
    () => rawZip([{ name: 'mimetype', content: MIME, packed: text(MIME), method: 0 }]),
    'file-type-unsupported',
  ],
  ['RTF', 'a.doc', () => text('{\\rtf1\\ansi abc}'), 'file-type-mismatch'],
  [
    'a mail archive of a page',
    'a.doc',
    () => text('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n'),
    'file-type-mismatch',
  ],
  [
    'a picture',
    'a.docx',
    () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), noise(99)]),
    'file-type-mismatch',
  ],
  ['a program', 'a.pdf', () => Buffer.concat([Buffer.from('7f454c46', 'hex'), noise(99)]), 'file-type-mismatch'],
  ['noise', 'a.docx', () => noise(5_000), 'file-type-mismatch'],
  ['noise without a name', 'upload', () => noise(5_000), 'file-type-unsupported'],
  ['a RAR', 'a.rar', () => text('Rar!\x1a\x07\x00'), 'file-type-unsupported'],
];

const cyclic = (): Buffer => {
  const file = Buffer.from(wordBinary('学位'));
  // Every chain of the allocation table runs in a circle.
  const table = (file.readUInt32LE(76) + 1) * 512;
  for (let at = table; at < table + 512; at += 4) file.writeUInt32LE(1, at);
  return file;
};

const COMPOUNDS: readonly Hostile[] = [
  [
    'a Word file with a password (OOXML)',
    'a.docx',
    () => compoundFile({ EncryptionInfo: Buffer.alloc(99), EncryptedPackage: Buffer.alloc(9_000) }),
    'file-encrypted',
  ],
  ['a Word 97 file with a password', 'a.doc', () => wordBinary('学位', { encrypted: true }), 'file-encrypted'],
  ['a Word 97 file cut short', 'a.doc', () => wordBinary('学位').subarray(0, 1_500), 'file-truncated'],
  ['allocation in a circle', 'a.doc', cyclic, 'file-unreadable'],
  ['a Word stream of noise', 'a.doc', () => compoundFile({ WordDocument: noise(9_000) }), 'file-unreadable'],
  ['a compound file of something else', 'a.wps', () => compoundFile({ Contents: noise(9_000) }), 'file-type-mismatch'],
  [
    'noise under a compound head',
    'a.doc',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), noise(9_000)]),
    'file-truncated',
  ],
];

export const HOSTILE: readonly Hostile[] = [
  ...ARCHIVES,
  ...PARTS,
  ...PDFS,
  ...PAGES,
  ...TEXTS,
  ...DISGUISES,
  ...COMPOUNDS,
];
