import type { FileAnswer } from '#kernel/http';
import { officePage } from './office-preview.ts';
import type { FileRow } from './store-file.ts';

/** Formats that a browser shows by itself without running anything of theirs. */
const IMAGES: ReadonlySet<string> = new Set(['png', 'jpeg', 'gif', 'webp', 'bmp']);
/** Formats whose words or cells we put on a page of ours; old .xls among them says why it cannot be shown. */
const OFFICE: ReadonlySet<string> = new Set(['docx', 'doc', 'xlsx', 'xls', 'ooxml-encrypted']);
const SHOWN: ReadonlySet<string> = new Set([...IMAGES, ...OFFICE, 'pdf', 'txt']);

export const isPreviewable = (file: Pick<FileRow, 'kind'>): boolean => SHOWN.has(file.kind);

/**
 * What a browser may do with a preview. Images, text and pages of ours get an empty sandbox: no script, no form, an origin of
 * their own. Older Chrome (87 is our floor) shows no PDF in a sandbox; its viewer is a process of its own without the
 * page's origin, so a PDF may load nothing and be framed by us only.
 */
export const previewPolicy = (file: Pick<FileRow, 'kind'>): string =>
  file.kind === 'pdf'
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
    : "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

const text = (bytes: Buffer): string => {
  for (const encoding of bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // the next encoding
    }
  return bytes.toString('latin1');
};

/**
 * The inline answer of a previewable file; text comes as UTF-8 and is never taken for a page.
 * @param path where the bytes lie
 */
export const previewOf = async (file: FileRow, bytes: Buffer, path: string): Promise<FileAnswer> => {
  if (OFFICE.has(file.kind)) {
    const page = await officePage(file, bytes, path);
    return {
      mark: 'original',
      bytes: page,
      mime: 'text/html; charset=utf-8',
      fileName: `${file.name}.html`,
      inline: true,
    };
  }
  const plain = file.kind === 'txt';
  return {
    mark: 'original',
    bytes: plain ? Buffer.from(text(bytes), 'utf8') : bytes,
    mime: plain ? 'text/plain; charset=utf-8' : file.mime,
    fileName: file.name,
    inline: true,
  };
};
