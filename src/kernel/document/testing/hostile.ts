import { compoundFile, wordBinary } from './compound-files.ts';
import { ARCHIVES, PARTS } from './hostile-archives.ts';
import { type Hostile, MiB, noise, text } from './hostile-parts.ts';
import { PDFS } from './hostile-pdfs.ts';
import { CONTENT_TYPES } from './office-files.ts';
import { rawZip } from './raw-zip.ts';

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
