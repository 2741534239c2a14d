import { createHash } from 'node:crypto';
import { decodeText } from './decode-text.ts';
import { DOCUMENT_LIMITS, type DocumentLimits } from './limits.ts';
import { markdownText } from './markdown.ts';
import type { Parsed, ParsedKind } from './parse.ts';
import { readInProcess } from './reader-pool.ts';
import { documentRefusal } from './refusals.ts';
import { type Sniffed, sniff } from './sniff.ts';

export type DocumentFormat = 'docx' | 'pdf' | 'html' | 'md' | 'txt' | 'doc';

export type ReadDocument = {
  readonly format: DocumentFormat;
  /** The document's words, lines ending in \n; all offsets into a plan count UTF-16 units of this text. */
  readonly text: string;
  /** Of the file's bytes, lower-case hex. */
  readonly sha256: string;
  readonly pages?: number;
  /** Chinese sentences about what was left out on purpose. */
  readonly notes: readonly string[];
};

export type ReadOptions = { readonly limits?: Partial<DocumentLimits> };

const PARSED: ReadonlySet<string> = new Set<ParsedKind>(['docx', 'pdf', 'html', 'doc']);
/** Names that promise a text document; another content under them is worth naming as such. */
const DOCUMENT_NAME = /\.(?:docx?|docm|dotx?|wps|wpt|pdf|html?|md|markdown|txt)$/i;
const TEXT_NAME = /\.(?:html?|md|markdown|txt)$/i;
const extensionOf = (fileName: string): string => (/\.[^./\\]{1,16}$/.exec(fileName)?.[0] ?? '').toLowerCase();

const decoded = (bytes: Buffer): string => {
  const result = decodeText(bytes);
  if (result.ok) return result.text;
  throw documentRefusal(result.reason === 'truncated' ? 'file-truncated' : 'text-encoding-unknown');
};

const readText = (bytes: Buffer, fileName: string, limits: DocumentLimits): Parsed & { format: DocumentFormat } => {
  const tooLong = () => documentRefusal('text-too-long', { limit: `${limits.textCharacters / 10_000} 万` });
  // Four bytes a character is the most that any of the encodings takes.
  if (bytes.length > limits.textCharacters * 4) throw tooLong();
  const text = decoded(bytes);
  if (text.length > limits.textCharacters) throw tooLong();
  const markdown = /\.(?:md|markdown)$/i.test(fileName);
  return { format: markdown ? 'md' : 'txt', text: markdown ? markdownText(text) : text, notes: [] };
};

const parse = async (
  kind: ParsedKind,
  bytes: Buffer,
  limits: DocumentLimits,
): Promise<Parsed & { format: DocumentFormat }> => {
  const { parsed } = await readInProcess({ kind, bytes, limits });
  return { ...parsed, format: kind };
};

/** Why a file of this kind is not read as text, or null. */
const refusalOf = (found: Sniffed, fileName: string) => {
  if (found.kind === 'empty') return documentRefusal('file-empty');
  if (found.kind === 'ooxml-encrypted') return documentRefusal('file-encrypted');
  if (found.truncated) return documentRefusal('file-truncated', { actual: found.label });
  if (found.kind === 'unknown' && TEXT_NAME.test(fileName)) return null;
  if (PARSED.has(found.kind) || found.kind === 'txt') return null;
  const extension = extensionOf(fileName);
  const disguised = DOCUMENT_NAME.test(fileName);
  const code = disguised ? 'file-type-mismatch' : 'file-type-unsupported';
  return documentRefusal(code, { extension, actual: found.label, kind: found.kind });
};

/** A page whose markup does not start at once is still a page when its name says so. */
const kindOf = (found: Sniffed, fileName: string): Sniffed['kind'] =>
  found.kind === 'txt' && /\.html?$/i.test(fileName) ? 'html' : found.kind;

const tidy = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '');

/**
 * Reads the text of an uploaded document. The format is told by content; parsers run in a watched child process.
 *
 * @param input the file's bytes and its name as uploaded (used in messages and to tell Markdown from plain text)
 * @throws Refusal for everything that cannot be read, with a code of {@link DOCUMENT_REFUSAL_CODES}
 * @example
 * const { text, format } = await readDocument({ bytes: await readFile(path), fileName: '2026年教育工作要点.docx' });
 */
export const readDocument = async (
  input: { readonly bytes: Uint8Array; readonly fileName: string },
  options: ReadOptions = {},
): Promise<ReadDocument> => {
  const limits = { ...DOCUMENT_LIMITS, ...options.limits };
  const { fileName } = input;
  const bytes = Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength);
  if (bytes.length > limits.fileBytes) {
    throw documentRefusal('file-too-large', { limit: `${Math.floor(limits.fileBytes / 1024 / 1024)} MB` });
  }
  const found = sniff(bytes);
  const refusal = refusalOf(found, fileName);
  if (refusal) throw refusal;
  const kind = kindOf(found, fileName);
  const read = PARSED.has(kind) ? await parse(kind as ParsedKind, bytes, limits) : readText(bytes, fileName, limits);
  const text = tidy(read.text);
  if (text.trim() === '') throw documentRefusal('document-without-text');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { format: read.format, text, sha256, ...(read.pages ? { pages: read.pages } : {}), notes: read.notes };
};
