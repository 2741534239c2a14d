import { compoundDirectory } from './compound.ts';
import { decodeText } from './decode-text.ts';
import { DOCUMENT_LIMITS } from './limits.ts';
import { mediaKind } from './media.ts';
import { endsInArchive, zipDirectory } from './zip.ts';

/** What a file is by its content. The name is never asked. */
export type FileKind = keyof typeof KINDS | 'unknown';

export type Sniffed = {
  readonly kind: FileKind;
  readonly mime: string;
  /** Without the dot; empty for unknown content. */
  readonly extension: string;
  /** Chinese, for messages: Excel 工作簿. */
  readonly label: string;
  /** Can run or load something when opened in a browser or office program: html, svg, xml, macros, programs. */
  readonly active: boolean;
  /** The container's end or directory is missing. */
  readonly truncated: boolean;
  /** Starts as one format and carries a ZIP at its end (GIFAR and relatives). */
  readonly polyglot: boolean;
};

const OPENXML = 'application/vnd.openxmlformats-officedocument';
const KINDS = {
  empty: ['application/x-empty', '', '空文件'],
  docx: [`${OPENXML}.wordprocessingml.document`, 'docx', 'Word 文档'],
  xlsx: [`${OPENXML}.spreadsheetml.sheet`, 'xlsx', 'Excel 工作簿'],
  pptx: [`${OPENXML}.presentationml.presentation`, 'pptx', 'PowerPoint 演示文稿'],
  doc: ['application/msword', 'doc', 'Word 97-2003 文档'],
  xls: ['application/vnd.ms-excel', 'xls', 'Excel 97-2003 工作簿'],
  ppt: ['application/vnd.ms-powerpoint', 'ppt', 'PowerPoint 97-2003 演示文稿'],
  'ooxml-encrypted': ['application/x-ole-storage', 'docx', '有打开密码的 Office 文件'],
  compound: ['application/x-ole-storage', 'bin', 'OLE 复合文件'],
  ofd: ['application/ofd', 'ofd', 'OFD 版式文件'],
  odt: ['application/vnd.oasis.opendocument.text', 'odt', 'OpenDocument 文档'],
  ods: ['application/vnd.oasis.opendocument.spreadsheet', 'ods', 'OpenDocument 表格'],
  odp: ['application/vnd.oasis.opendocument.presentation', 'odp', 'OpenDocument 演示文稿'],
  epub: ['application/epub+zip', 'epub', 'EPUB 电子书'],
  zip: ['application/zip', 'zip', 'ZIP 压缩包'],
  rar: ['application/vnd.rar', 'rar', 'RAR 压缩包'],
  '7z': ['application/x-7z-compressed', '7z', '7z 压缩包'],
  gzip: ['application/gzip', 'gz', 'GZIP 压缩包'],
  pdf: ['application/pdf', 'pdf', 'PDF 文件'],
  rtf: ['application/rtf', 'rtf', 'RTF 文档'],
  png: ['image/png', 'png', 'PNG 图片'],
  jpeg: ['image/jpeg', 'jpg', 'JPEG 图片'],
  gif: ['image/gif', 'gif', 'GIF 图片'],
  webp: ['image/webp', 'webp', 'WebP 图片'],
  bmp: ['image/bmp', 'bmp', 'BMP 图片'],
  tiff: ['image/tiff', 'tif', 'TIFF 图片'],
  heic: ['image/heic', 'heic', 'HEIC 图片'],
  avif: ['image/avif', 'avif', 'AVIF 图片'],
  mp4: ['video/mp4', 'mp4', 'MP4 视频'],
  mov: ['video/quicktime', 'mov', 'QuickTime 视频'],
  mp3: ['audio/mpeg', 'mp3', 'MP3 音频'],
  wav: ['audio/wav', 'wav', 'WAV 音频'],
  program: ['application/x-executable', 'bin', '可执行程序'],
  html: ['text/html', 'html', '网页'],
  mhtml: ['multipart/related', 'mht', 'MHT 网页归档'],
  svg: ['image/svg+xml', 'svg', 'SVG 图形'],
  xml: ['application/xml', 'xml', 'XML 文件'],
  txt: ['text/plain', 'txt', '文本文件'],
} as const satisfies Record<string, readonly [mime: string, extension: string, label: string]>;

const ACTIVE: ReadonlySet<FileKind> = new Set(['html', 'mhtml', 'svg', 'xml', 'program', 'epub']);

type Traits = { readonly active?: boolean; readonly truncated?: boolean; readonly polyglot?: boolean };

const sniffed = (kind: FileKind, traits: Traits = {}): Sniffed => {
  const [mime, extension, label] =
    kind === 'unknown' ? ['application/octet-stream', '', '无法识别的二进制内容'] : KINDS[kind];
  const active = traits.active ?? ACTIVE.has(kind);
  return {
    kind,
    mime,
    extension,
    label,
    active,
    truncated: traits.truncated ?? false,
    polyglot: traits.polyglot ?? false,
  };
};

/** [offset, bytes as latin1, kind]; the longer marks first. */
const MARKS: readonly (readonly [number, string, FileKind])[] = [
  [0, '\x89PNG\r\n\x1a\n', 'png'],
  [0, '\xff\xd8\xff', 'jpeg'],
  [0, 'GIF87a', 'gif'],
  [0, 'GIF89a', 'gif'],
  [8, 'WEBP', 'webp'],
  [8, 'WAVE', 'wav'],
  [0, 'II*\0', 'tiff'],
  [0, 'MM\0*', 'tiff'],
  [0, 'II+\0', 'tiff'],
  [0, 'MM\0+', 'tiff'],
  // Excel 2 to 5, from systems that never learned another.
  [0, '\x09\0\x04\0', 'xls'],
  [0, '\x09\x02\x06\0', 'xls'],
  [0, '\x09\x04\x06\0', 'xls'],
  [0, '\x09\x08\x08\0\0\x05', 'xls'],
  [0, 'Rar!\x1a\x07', 'rar'],
  [0, "7z\xbc\xaf'\x1c", '7z'],
  [0, '\x1f\x8b\x08', 'gzip'],
  [0, '{\\rtf', 'rtf'],
  [0, 'ID3', 'mp3'],
  [0, '\x7fELF', 'program'],
];

const byMark = (bytes: Buffer, head: string): FileKind | null => {
  const mark = MARKS.find(([at, text]) => head.startsWith(text, at));
  if (mark) return mark[2];
  if (head.startsWith('BM') && bytes.length >= 26 && bytes.readUInt32LE(2) === bytes.length) return 'bmp';
  if (head.startsWith('MZ') && bytes.length >= 64 && bytes.readUInt32LE(60) < bytes.length - 4) {
    const at = bytes.readUInt32LE(60);
    if (bytes.toString('latin1', at, at + 2) === 'PE') return 'program';
  }
  return mediaKind(bytes, head);
};

/** Local entry, empty archive, split archive. */
const ZIP_MARKS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

const OPEN_DOCUMENT: readonly (readonly [string, FileKind])[] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['application/epub+zip', 'epub'],
];

const zipKind = (has: (name: string) => boolean, head: string): FileKind => {
  if (has('[Content_Types].xml') || has('_rels/.rels')) {
    if (has('word/')) return 'docx';
    if (has('xl/')) return 'xlsx';
    if (has('ppt/')) return 'pptx';
  }
  if (has('OFD.xml')) return 'ofd';
  if (head.startsWith('mimetype', 30)) return OPEN_DOCUMENT.find(([mime]) => head.startsWith(mime, 38))?.[1] ?? 'zip';
  return 'zip';
};

const sniffZip = (bytes: Buffer, head: string): Sniffed => {
  const directory = zipDirectory(bytes, DOCUMENT_LIMITS.archiveEntries);
  if (!directory) {
    // Without a directory the local headers at the front still tell what it was going to be.
    const front = bytes.toString('latin1', 0, 65_536);
    const office = ['word/', 'xl/', 'ppt/'].some((folder) => front.includes(folder));
    return sniffed(
      zipKind((name) => front.includes(name) || (office && name === '_rels/.rels'), head),
      { truncated: true },
    );
  }
  const names = directory.entries.map((entry) => entry.name);
  const has = (name: string): boolean =>
    names.some((each) => each === name || (name.endsWith('/') && each.startsWith(name)));
  const kind = zipKind(has, head);
  const macros = names.some((name) => /vbaProject\.bin$/i.test(name));
  return sniffed(kind, macros ? { active: true } : {});
};

const COMPOUND: readonly (readonly [string, FileKind])[] = [
  ['EncryptedPackage', 'ooxml-encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

const sniffCompound = (bytes: Buffer): Sniffed => {
  const { names, complete } = compoundDirectory(bytes);
  const kind = COMPOUND.find(([name]) => names.has(name))?.[1] ?? 'compound';
  const macros = names.has('Macros') || names.has('_VBA_PROJECT_CUR');
  return sniffed(kind, { truncated: !complete, ...(macros ? { active: true } : {}) });
};

const HTML_START =
  /^<(?:!doctype\s+html|html|head|body|meta|title|script|iframe|frameset|table|div|p|h[1-6]|center|style|form|img|a)\b/i;

const XHTML_START = /^<(?:!doctype\s+html|html)\b/i;

/** Skips white space, comments and processing instructions, without a pattern that could backtrack. */
const afterProlog = (text: string): string => {
  let rest = text.trimStart();
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<?', '?>'],
  ] as const) {
    while (rest.startsWith(open)) {
      const end = rest.indexOf(close, open.length);
      if (end < 0) return rest;
      rest = rest.slice(end + close.length).trimStart();
    }
  }
  return rest;
};

const sniffText = (bytes: Buffer): Sniffed => {
  const sample = decodeText(bytes.subarray(0, 65_536), { partial: bytes.length > 65_536 });
  if (!sample.ok) return sniffed('unknown');
  const start = sample.text.slice(0, 4_096);
  const opening = afterProlog(start);
  const isXml = /^\s*<\?xml\b/.test(start);
  if (isXml ? XHTML_START.test(opening) : HTML_START.test(opening)) return sniffed('html');
  if (opening.startsWith('<') && /<svg[\s>]/i.test(start)) return sniffed('svg');
  if (isXml) return sniffed('xml');
  if (/^(?:From|MIME-Version|Content-Type): /i.test(start) && /^Content-Type: multipart\/related/im.test(start))
    return sniffed('mhtml');
  return sniffed('txt');
};

/**
 * Tells what a file is by its content alone, in bounded time (it reads the head, the tail and directories, inflates
 * nothing). Markdown cannot be told from plain text and answers `txt`.
 *
 * @example
 * const { kind, mime, active } = sniff(bytes); // 'xlsx' even where the name says .docx
 */
export const sniff = (input: Uint8Array): Sniffed => {
  const bytes = Buffer.isBuffer(input) ? input : Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (bytes.length === 0) return sniffed('empty');
  const head = bytes.toString('latin1', 0, 1_100);
  if (ZIP_MARKS.some((mark) => head.startsWith(mark))) return sniffZip(bytes, head);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return sniffCompound(bytes);
  const pdf = /^(?:\xef\xbb\xbf)?\s*%PDF-\d/.test(head) ? 'pdf' : null;
  const kind = pdf ?? byMark(bytes, head);
  if (kind) return sniffed(kind, { polyglot: endsInArchive(bytes) });
  return sniffText(bytes);
};
