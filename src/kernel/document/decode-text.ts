/**
 * Bytes to text by validity, not by statistics: a byte-order mark decides; else what is valid UTF-8 is UTF-8, what is
 * valid GB18030 is GB18030, and the rest is no text. Chinese text in GB18030 is practically never valid UTF-8.
 */
type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' }
  | { readonly ok: false; readonly reason: 'binary' | 'encoding' | 'truncated' };

type Encoding = Extract<Decoded, { ok: true }>['encoding'];

const attempt = (bytes: Uint8Array, encoding: Encoding, stream: boolean): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
};

const byMark = (bytes: Uint8Array): Encoding | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
};

// Tab, line feed, vertical tab (Word's line break), form feed and carriage return occur in text; 0x1a ended DOS files.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells noise from text
const CONTROL = /[\0-\x08\x0e-\x19\x1b-\x1f\x7f\ufffe\uffff]/g;
const PRIVATE_USE = /[\ue000-\uf8ff]/g;

const share = (text: string, pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / Math.max(1, text.length);

/** Random bytes that happen to be valid GB18030 land in private use or among control characters. */
const isNoise = (text: string): boolean => {
  const sample = text.length > 40_000 ? text.slice(0, 20_000) + text.slice(-20_000) : text;
  return sample.includes('\0') || share(sample, CONTROL) > 0.002 || share(sample, PRIVATE_USE) > 0.05;
};

/** Valid UTF-8 but for its cut last character; two characters of Chinese tell it from GB18030. */
const isCutUtf8 = (bytes: Uint8Array): boolean => {
  const text = attempt(bytes, 'utf-8', true);
  return text !== null && /[\u2e80-\uffef].*[\u2e80-\uffef]/s.test(text.slice(0, 10_000));
};

const cutOrBroken = (bytes: Uint8Array, encoding: Encoding): 'truncated' | 'binary' | 'encoding' => {
  const text = attempt(bytes, encoding, true);
  if (text !== null && text !== '' && !isNoise(text)) return 'truncated';
  return bytes.includes(0) ? 'binary' : 'encoding';
};

/**
 * Decodes a text file. `partial` says that the bytes are only the beginning of a file, so that a cut character at their
 * end is no fault; without it such a character means that the file is truncated.
 */
export const decodeText = (bytes: Uint8Array, options: { partial?: boolean } = {}): Decoded => {
  const partial = options.partial ?? false;
  const marked = byMark(bytes);
  const utf = marked ?? 'utf-8';
  const first = attempt(bytes, utf, partial);
  if (first !== null)
    return isNoise(first) ? { ok: false, reason: 'binary' } : { ok: true, text: first, encoding: utf };
  if (marked) return { ok: false, reason: cutOrBroken(bytes, marked) };
  if (isCutUtf8(bytes)) return { ok: false, reason: 'truncated' };
  const text = attempt(bytes, 'gb18030', partial);
  if (text === null) return { ok: false, reason: cutOrBroken(bytes, 'gb18030') };
  return isNoise(text) ? { ok: false, reason: 'binary' } : { ok: true, text, encoding: 'gb18030' };
};

/** Lines without white space at their ends; by lines, because a pattern for it is quadratic on long runs of blanks. */
export const trimLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
