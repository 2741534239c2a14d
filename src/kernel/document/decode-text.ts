/**
 * Bytes to text by validity, not by statistics: a byte-order mark decides; else what is valid UTF-8 is UTF-8, what is
 * valid GB18030 is GB18030, and the rest is no text. Chinese text in GB18030 is practically never valid UTF-8.
 */
export type Decoded =
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

/**
 * Decodes a text file. `partial` says that the bytes are only the beginning of a file, so that a cut character at their
 * end is no fault; without it such a character means that the file is truncated.
 */
export const decodeText = (bytes: Uint8Array, options: { partial?: boolean } = {}): Decoded => {
  const marked = byMark(bytes);
  const candidates: readonly Encoding[] = marked ? [marked] : ['utf-8', 'gb18030'];
  for (const encoding of candidates) {
    const text = attempt(bytes, encoding, options.partial ?? false);
    if (text !== null) return isNoise(text) ? { ok: false, reason: 'binary' } : { ok: true, text, encoding };
  }
  const cut = candidates.some((encoding) => {
    const text = attempt(bytes, encoding, true);
    return text !== null && text.length > 0 && !isNoise(text);
  });
  return { ok: false, reason: cut ? 'truncated' : bytes.includes(0) ? 'binary' : 'encoding' };
};
