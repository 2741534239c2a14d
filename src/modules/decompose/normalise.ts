/** From the raw characters of a document to the text as read: noise out, broken sentences joined. */

import { labelAt } from './labels.ts';
import { CLOSING, INLINE_NOISE, isInvisible, PAGE_NUMBER, SITE_FURNITURE, STANDALONE } from './lexicon/noise.ts';

/** Noise removed; every other character as printed. Offsets of a decomposition count into the result. */
export function normalise(raw: string): string {
  const lines = linesOf(raw);
  const kept = dropFurniture(lines);
  return joinBroken(kept).join('\n');
}

function linesOf(raw: string): string[] {
  let text = raw.replace(/\r\n?|[\u2028\u2029\f\v\u0085]/g, '\n').replace(/&nbsp;|&#160;|&emsp;|&ensp;/g, ' ');
  // Runs of blanks are layout; a bound on them bounds every pattern that crosses them.
  text = text.replace(/[ \t\u00a0\u3000\u2000-\u200a]{9,}/g, '        ');
  for (const noise of INLINE_NOISE) text = text.replace(noise, '');
  return withoutInvisible(text)
    .split('\n')
    .map((line) => line.trim());
}

function withoutInvisible(text: string): string {
  const runs: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (!isInvisible(text.charCodeAt(i))) continue;
    if (i > from) runs.push(text.slice(from, i));
    from = i + 1;
  }
  return from === 0 ? text : runs.join('') + text.slice(from);
}

const SHORT = 60;

function dropFurniture(lines: readonly string[]): string[] {
  const repeated = runningHeads(lines);
  return lines.filter((line) => {
    if (line === '') return false;
    if (line.length > SHORT * 3) return true;
    if (PAGE_NUMBER.some((p) => p.test(line))) return false;
    if (line.length <= SHORT * 2 && !/[。；]$/.test(line) && SITE_FURNITURE.some((p) => p.test(line))) return false;
    return !repeated.has(headKey(line));
  });
}

/** A running head recurs, apart from its page number. */
const headKey = (line: string): string => line.replace(/[\d\s\-—–·.]/g, '');

function runningHeads(lines: readonly string[]): Set<string> {
  const count = new Map<string, number>();
  for (const line of lines) {
    if (line === '' || line.length > 40 || /[。；，、：:）)]$/.test(line) || STANDALONE.test(line) || labelAt(line, 0))
      continue;
    const key = headKey(line);
    if (key.length >= 4) count.set(key, (count.get(key) ?? 0) + 1);
  }
  return new Set([...count].filter(([, n]) => n >= 3).map(([key]) => key));
}

/** Width in half-width cells, as a typesetter breaks lines. */
function width(line: string): number {
  let cells = 0;
  for (let i = 0; i < line.length; i += 1) cells += line.charCodeAt(i) > 0xff ? 2 : line[i] === ' ' ? 0.5 : 1;
  return cells;
}

/** The measure a text was broken at: cells of a full line, and characters, since converters count either. */
type Measure = { cells: number; chars: number };

/** The measure, or null where lines are paragraphs. */
function measureOf(lines: readonly string[]): Measure | null {
  const long = lines.filter((l) => l.length >= 8);
  if (long.length < 12) return null;
  const eighth = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length * 0.8)] as number;
  const measure = { cells: eighth(long.map(width)), chars: eighth(long.map((l) => l.length)) };
  if (measure.cells > 140) return null;
  const full = long.filter((l) => isFull(l, measure)).length;
  return full / long.length >= 0.5 ? measure : null;
}

const isFull = (line: string, { cells, chars }: Measure): boolean =>
  (width(line) >= cells - 7 && width(line) <= cells + 10) || (line.length >= chars - 2 && line.length <= chars + 4);

const ENDED = /[。！？；：:;!?…]["”’）)」』】〕]?$/;
const OPEN_ENDED = /[，、,《“‘（(〈—]$/;

function unbalanced(line: string): boolean {
  const count = (c: RegExp): number => (line.match(c) ?? []).length;
  return count(/[“]/g) > count(/[”]/g) || count(/《/g) > count(/》/g) || count(/[（(]/g) > count(/[）)]/g);
}

/** A row of a table: cells with tabs between them. */
const TABLE_ROW = /\S\t\s*\S/;

/** Does `next` go on with the sentence that `line` leaves open? `last` is the last printed line of it. */
function continues(line: string, last: string, next: string, measure: Measure | null): boolean {
  if (TABLE_ROW.test(next) || TABLE_ROW.test(last) || STANDALONE.test(next) || CLOSING.some((p) => p.test(next)))
    return false;
  const label = labelAt(next, 0);
  if (label && !(label.weak && !ENDED.test(line))) return false;
  if (ENDED.test(line) || CLOSING.some((p) => p.test(last))) return false;
  if (OPEN_ENDED.test(line) || unbalanced(line.slice(-200))) return true;
  if (/^[，。；、：）”》！？]/.test(next)) return true;
  if (measure !== null) return isFull(last, measure);
  if (/[。，；]/.test(line)) return !/\d日$/.test(line);
  return !labelAt(line, 0) && line.length > 30 && !isTitleLike(line);
}

const isTitleLike = (line: string): boolean => /(?:通知|要点|计划|方案|意见|总结|安排|思路)$/.test(line);

function joinBroken(lines: readonly string[]): string[] {
  const measure = measureOf(lines);
  const out: string[] = [];
  let parts: string[] = [];
  let tail = '';
  const flush = (): void => {
    if (parts.length) out.push(parts.join(''));
    parts = [];
    tail = '';
  };
  for (const line of lines) {
    const last = parts[parts.length - 1];
    if (last !== undefined && continues(tail, last.trim(), line, measure)) {
      parts.push(/[A-Za-z]$/.test(last) && /^[A-Za-z]/.test(line) ? ` ${line}` : line);
      tail = (tail + line).slice(-400);
    } else {
      flush();
      parts = [line];
      tail = line;
    }
  }
  flush();
  return out;
}
