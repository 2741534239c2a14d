import { crc32, deflateRawSync } from 'node:zlib';
import {
  DOCUMENT,
  goodWord,
  type Hostile,
  MiB,
  noise,
  package_,
  someWords,
  text,
  withDoctype,
  zeros,
} from './hostile-parts.ts';
import { CONTENT_TYPES, paragraph, run, wordFile, wordXml } from './office-files.ts';
import { rawZip } from './raw-zip.ts';

export const ARCHIVES: readonly Hostile[] = [
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

export const PARTS: readonly Hostile[] = [
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
