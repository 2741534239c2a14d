/**
 * Two views of one text: `text` as shown and quoted, and `flat` as the grammar reads it:
 * without white space, with one form for every digit, bracket, quote and dash.
 * `from` and `to` carry every flat position back to its span in `text`.
 */
export type Reading = {
  readonly text: string;
  readonly flat: string;
  readonly from: Int32Array;
  readonly to: Int32Array;
};

const PAIRS: readonly (readonly [string, string])[] = [
  ['（', '(（﹙❨'],
  ['）', ')）﹚❩'],
  ['；', ';；﹔'],
  ['：', ':：∶﹕'],
  ['！', '!！'],
  ['？', '?？'],
  ['“', '「『〝"＂„‟'],
  ['”', '」』〞'],
  ['%', '％﹪'],
  ['-', '—–－―─‐‑−~～〜∼－'],
  ['。', '｡'],
  ['、', '､﹑'],
  ['〔', '[［〔﹝'],
  ['〕', ']］〕﹞'],
];

const FOLD: ReadonlyMap<number, string> = new Map(
  PAIRS.flatMap(([to, all]) => [...all].map((c) => [c.charCodeAt(0), to] as const)),
);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isSpace = (code: number): boolean =>
  code === 32 ||
  code === 9 ||
  code === 13 ||
  code === 11 ||
  code === 12 ||
  code === 0xa0 ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200a);

/** Full-width ASCII to half-width, then the fold table. */
function fold(code: number): string {
  const known = FOLD.get(code);
  if (known !== undefined) return known;
  if (code >= 0xff01 && code <= 0xff5e) {
    const half = code - 0xfee0;
    return FOLD.get(half) ?? String.fromCharCode(half);
  }
  return String.fromCharCode(code);
}

/** Reads a text into its flat view. Line breaks stay; all other white space goes. */
export function read(text: string): Reading {
  const chars: string[] = new Array(text.length);
  const from = new Int32Array(text.length + 1);
  const to = new Int32Array(text.length + 1);
  let n = 0;
  let openQuote = false;
  const push = (c: string, start: number, end: number): void => {
    chars[n] = c;
    from[n] = start;
    to[n] = end;
    n += 1;
  };
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 9 && betweenCells(text, i, chars[n - 1])) push('，', i, i + 1);
    if (isSpace(code)) continue;
    if (code === 97 && strayAnd(text, i)) {
      push('和', i, i + 3);
      i += 2;
      continue;
    }
    let c = fold(code);
    if (code === 34 || code === 0xff02) {
      c = openQuote ? '”' : '“';
      openQuote = !openQuote;
    }
    if (code === 10) openQuote = false;
    push(c, i, i + 1);
  }
  return settle(text, chars, from, to, n);
}

/** A tab inside a line parts the cells of a row. */
const betweenCells = (text: string, i: number, last: string | undefined): boolean =>
  last !== undefined &&
  !/[\n，、：。；.]/.test(last) &&
  /^\s*[^\s]/.test(text.slice(i, i + 8)) &&
  !text
    .slice(i, i + 8)
    .trimStart()
    .startsWith('\n') &&
  !/^[\t ]*\n/.test(text.slice(i, i + 8));

/** "and" between Chinese words is a converter's 和. */
function strayAnd(text: string, i: number): boolean {
  if (text.charCodeAt(i + 1) !== 110 || text.charCodeAt(i + 2) !== 100) return false;
  const before = text.slice(Math.max(0, i - 2), i).trim();
  const after = text.slice(i + 3, i + 5).trim();
  return isHan(before.charCodeAt(before.length - 1)) && isHan(after.charCodeAt(0));
}

/** Commas and points depend on their neighbours: 1,500 keeps its comma, 活动.构建 ends a sentence. */
function settle(text: string, chars: string[], from: Int32Array, to: Int32Array, n: number): Reading {
  for (let i = 0; i < n; i += 1) {
    const c = chars[i];
    if (c !== ',' && c !== '.') continue;
    const left = i > 0 ? (chars[i - 1] as string).charCodeAt(0) : 0;
    const right = i + 1 < n ? (chars[i + 1] as string).charCodeAt(0) : 0;
    if (c === ',' && !(isDigit(left) && isDigit(right))) chars[i] = '，';
    if (c === '.' && !isDigit(left) && left > 0x7f && left !== 0x3001 && (isHan(right) || right === 10 || right === 0))
      chars[i] = '。';
  }
  chars.length = n;
  return { text, flat: chars.join(''), from, to };
}

/** The span in `text` of the flat span [start, end). */
export function spanOf(reading: Reading, start: number, end: number): { start: number; end: number } {
  if (end <= start) {
    const at = reading.from[start] ?? reading.text.length;
    return { start: at, end: at };
  }
  return { start: reading.from[start] as number, end: reading.to[end - 1] as number };
}

/** The first flat position at or after an offset of `text`. */
export function flatIndex(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.flat.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((reading.from[mid] as number) < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
