/** Finds the numbered clauses of a text and their levels, told by the numeral's style and its place. */

import { type Label, labelAt, labelExactly, STYLES, type Style } from './labels.ts';
import { CLOSING, SITE_FURNITURE } from './lexicon/noise.ts';
import type { Clause } from './types.ts';

/** A clause before units are read; `bodyStart` follows the label, `ownEnd` ends its own text before its first child. */
export type RawClause = Omit<Clause, 'responsible' | 'lead'> & { style: Style; bodyStart: number; ownEnd: number };

type Open = { style: Style; number: number; clause: RawClause };

const rank = (style: Style): number => STYLES.indexOf(style);

/** All clauses in document order, spans in units of `text`. */
export function findClauses(text: string): RawClause[] {
  const labels = collectLabels(text);
  const clauses: RawClause[] = [];
  const stack: Open[] = [];
  labels.forEach((label, i) => {
    place(stack, label, labels, i);
    const parent = stack[stack.length - 1]?.clause;
    const path = parent ? `${parent.path}/${label.numeral}` : label.numeral;
    const printed = text.slice(label.start, label.end).replace(/\s+/g, '');
    const clause: RawClause = {
      path,
      level: stack.length + 1,
      label: printed,
      title: titleOf(text, label.end, labels[i + 1]?.start ?? text.length),
      start: label.start,
      end: label.end,
      style: label.style,
      bodyStart: label.end,
      ownEnd: label.end,
    };
    clauses.push(clause);
    stack.push({ style: label.style, number: label.number, clause });
  });
  closeSpans(text, clauses);
  return clauses;
}

/** Pops the stack to the new label's parent. */
function place(stack: Open[], label: Label, labels: readonly Label[], i: number): void {
  const same = stack.findLastIndex((open) => open.style === label.style);
  if (same >= 0) {
    stack.length = same;
    return;
  }
  while (stack.length > 0) {
    const top = stack[stack.length - 1] as Open;
    if (rank(top.style) < rank(label.style)) return;
    if (label.number === 1 && resumes(top, labels, i)) return;
    stack.pop();
  }
}

/** Does the outer run go on behind the run that begins here? Then the new style nests inside it, whatever custom says. */
function resumes(top: Open, labels: readonly Label[], i: number): boolean {
  const style = (labels[i] as Label).style;
  for (let j = i + 1; j < labels.length; j += 1) {
    const next = labels[j] as Label;
    if (next.style === top.style) return next.number === top.number + 1;
    if (next.style === style && next.number === 1) return false;
  }
  return false;
}

/** Every label at a line's start, and those inside a line that carry on a run. */
function collectLabels(text: string): Label[] {
  const found: Label[] = [];
  const last = new Map<Style, number>();
  const keep = (label: Label): void => {
    found.push(label);
    last.set(label.style, label.number);
  };
  const inner = innerCandidates(text);
  let at = 0;
  let annex = false;
  while (at <= text.length) {
    const stop = text.indexOf('\n', at);
    const end = stop < 0 ? text.length : stop;
    const label = labelAt(text, at);
    const line = text.slice(at, Math.min(end, at + 80));
    annex = /^\s*附(?:件|表)\s*[:：]/.test(line) || (annex && isAnnexItem(line, label));
    if (label && !annex && label.start < end && accepts(label, last)) keep(label);
    for (const candidate of inner.inLine(at, end)) {
      if (candidate.start > (found[found.length - 1]?.end ?? -1) && carriesOn(candidate, last, inner)) keep(candidate);
    }
    at = end + 1;
  }
  return found;
}

/** 附件：1.… continues in numbered lines that name papers. */
const isAnnexItem = (line: string, label: Label | null): boolean =>
  label !== null && label.style === 'arabic' && label.number > 1 && line.length < 60 && !line.includes('。');

const accepts = (label: Label, last: ReadonlyMap<Style, number>): boolean =>
  !label.weak || label.number === (last.get(label.style) ?? 0) + 1;

type Inner = { inLine(start: number, end: number): Label[]; follows(label: Label): boolean };

const INNER_STYLES: ReadonlySet<Style> = new Set(['han', 'parenHan', 'arabic', 'chapter', 'part']);

/** Labels inside a line: behind a full stop, where converters lost the line break. */
function innerCandidates(text: string): Inner {
  const all: Label[] = [];
  const spot =
    /[。！？”][ \t\u00a0\u3000]*(?=[第（(一二三四五六七八九十\d０-９])|[ \u00a0\u3000]+(?=[第（(一二三四五六七八九十\d０-９])/g;
  for (const match of text.matchAll(spot)) {
    const label = labelExactly(text, (match.index as number) + match[0].length);
    if (label && !label.weak && INNER_STYLES.has(label.style)) all.push(label);
  }
  const lastSecond = new Map<Style, number>();
  for (const label of all) if (label.number === 2) lastSecond.set(label.style, label.start);
  let cursor = 0;
  return {
    inLine(start, end) {
      while (cursor < all.length && (all[cursor] as Label).start < start) cursor += 1;
      const from = cursor;
      while (cursor < all.length && (all[cursor] as Label).start < end) cursor += 1;
      return all.slice(from, cursor);
    },
    follows: (label) => (lastSecond.get(label.style) ?? -1) > label.start,
  };
}

function carriesOn(label: Label, last: ReadonlyMap<Style, number>, inner: Inner): boolean {
  if (label.number === (last.get(label.style) ?? 0) + 1 && label.number > 1) return true;
  return label.number === 1 && inner.follows(label);
}

/** The heading phrase: up to the first full stop or the line's end; a label alone on its line is headed by the next. */
function titleOf(text: string, from: number, limit: number): string {
  let start = from;
  while (start < limit && /[\s*]/.test(text[start] as string)) start += 1;
  const line = text.slice(start, Math.min(limit, start + 600)).split('\n', 1)[0] as string;
  const stop = line.search(/[。！？]|(?<=[\u4e00-\u9fff”）])[.．](?=[\u4e00-\u9fff]|$)/);
  const phrase = stop >= 0 ? line.slice(0, stop) : line;
  return headed(phrase)
    .replace(/\*+/g, '')
    .replace(/[（(〔【[](?:责任|牵头|承办|配合|主办)[^）)〕】\]]{1,80}[）)〕】\]]?\s*$/, '')
    .replace(/[\s：:；;，,.．]+$/, '')
    .trim();
}

/** 一、总体要求　深入贯彻…，…: a heading set off by a space. */
function spacedOff(phrase: string): string {
  const at = /^[\u4e00-\u9fff]{3,12}(?=[ \u3000\u00a0\t]+[^ \u3000\u00a0\t]{4})/.exec(phrase)?.[0] ?? '';
  const behind = phrase.slice(at.length);
  return at !== '' && behind.length > 20 && /[，；]/.test(behind) ? at : phrase;
}

/** 校舍维修：暑期完成…: a short heading set off by a colon; 一个目标：办好人民满意的教育 is one phrase. */
function headed(whole: string): string {
  const phrase = spacedOff(whole);
  const colon = phrase.search(/[：:]/);
  const behind = phrase.slice(colon + 1);
  return colon >= 2 &&
    colon <= 14 &&
    (/[，；]/.test(behind) || behind.length > 24) &&
    !/[“（《]/.test(phrase.slice(0, colon))
    ? phrase.slice(0, colon)
    : phrase;
}

function closeSpans(text: string, clauses: RawClause[]): void {
  const tail = documentEnd(text, clauses[clauses.length - 1]?.bodyStart ?? 0);
  clauses.forEach((clause, i) => {
    clause.ownEnd = trimEnd(text, clause.bodyStart, clauses[i + 1]?.start ?? tail);
  });
  const open: RawClause[] = [];
  for (const clause of clauses) {
    while (open.length && (open[open.length - 1] as RawClause).level >= clause.level) open.pop();
    open.push(clause);
    for (const around of open) around.end = Math.max(around.end, clause.ownEnd);
  }
}

/** Where the last clause's text ends: before the colophon, annexes and the site's footer. */
function documentEnd(text: string, from: number): number {
  let at = text.indexOf('\n', from);
  while (at >= 0 && at < text.length) {
    const stop = text.indexOf('\n', at + 1);
    const line = text.slice(at + 1, stop < 0 ? text.length : stop).trim();
    if (CLOSING.some((p) => p.test(line)) || (line.length < 80 && SITE_FURNITURE.some((p) => p.test(line)))) return at;
    if (stop < 0) break;
    at = stop;
  }
  return text.length;
}

function trimEnd(text: string, start: number, end: number): number {
  let e = Math.max(start, end);
  while (e > start && /[\s#*>•●■◆]/.test(text[e - 1] as string)) e -= 1;
  return e;
}
