/** Cuts a clause's own text into sentences, parts (；) and segments (，), with names and dates masked for the grammar. */
import { type DateMark, findDates } from './dates.ts';

/** Masks: one character each, so that positions stay. */
const MASK = { name: '■', bracket: '□', date: '◆' } as const;

/** The flat text with quoted names, titles, plain brackets and dates masked. Same length as `flat`. */
export type Masked = { readonly flat: string; readonly work: string; readonly dates: readonly DateMark[] };

export type Segment = {
  start: number;
  end: number;
  /** 1 inside brackets that hold figures. */
  depth: number;
  /** The mark before it: ， ： （ ） or empty. */
  opener: string;
};

export type Part = {
  /** Index of the clause it belongs to; -1 is the preamble. */
  clause: number;
  sentence: number;
  start: number;
  end: number;
  segments: Segment[];
};

const KEEP_QUOTED =
  /^(?:十[二三四五]五|[两三四五六七八]个100%|全覆盖|清零|动态清零|基本清零|应[\u4e00-\u9fff]{1,3}尽[\u4e00-\u9fff]{1,3}|零[\u4e00-\u9fff]{2,4}(?:、零[\u4e00-\u9fff]{2,4})*)$/;
const FIGURE_IN_BRACKET =
  /(?:\d|[一二两三四五六七八九十百千万])(?:个|所|名|人|家|项|门|次|场|万|亿|%|元|台|套|间|处|部|本|节|课时|平方米)/;

/** Masks names and dates. `planYear` fills in years that dates leave out. */
export function mask(flat: string, planYear: number | null): Masked {
  const chars = flat.split('');
  const hide = (start: number, end: number, by: string): void => {
    chars.fill(by, start, end);
  };
  for (const m of flat.matchAll(/“([^“”\n]{1,60})”|‘([^‘’\n]{1,40})’|《([^《》\n]{1,80})》|〈([^〈〉\n]{1,60})〉/g)) {
    const inner = m[1] ?? m[2] ?? m[3] ?? m[4] ?? '';
    if (!KEEP_QUOTED.test(inner)) hide((m.index as number) + 1, (m.index as number) + m[0].length - 1, MASK.name);
  }
  for (const m of flat.matchAll(/[〔【][^〔〕【】\n]{1,80}[〕】]/g))
    hide(m.index as number, (m.index as number) + m[0].length, MASK.bracket);
  hideBrackets(flat, chars, hide);
  // 1:350 and 8:30 are a proportion and an hour, not a label and a count.
  for (const m of flat.matchAll(
    /(?<![\d.])\d{1,4}(?:\.\d{1,3})?：\d{1,4}(?:\.\d{1,3})?(?![\d.]|[\u4e00-\u9fff]{0,2}(?:所|名|个))/g,
  ))
    hide(m.index as number, (m.index as number) + m[0].length, MASK.name);
  for (const m of flat.matchAll(/[\dA-Za-zNX一二三四五六七八九十]{1,3}(?:\+[\dA-Za-zNX一二三四五六七八九十]{1,3})+/g))
    hide(m.index as number, (m.index as number) + m[0].length, MASK.name);
  const visible = chars.join('');
  const dates = findDates(visible, 0, visible.length, planYear);
  for (const d of dates) hide(d.start, d.end, MASK.date);
  return { flat, work: chars.join(''), dates };
}

/** Round brackets without figures are part of a name; those with figures stay open to the grammar. */
function hideBrackets(flat: string, chars: string[], hide: (s: number, e: number, by: string) => void): void {
  const open: number[] = [];
  for (let i = 0; i < flat.length; i += 1) {
    const c = flat[i];
    if (c === '\n') open.length = 0;
    else if (c === '（') open.push(i);
    else if (c === '）' && open.length > 0) {
      const start = open.pop() as number;
      if (i - start > 160) continue;
      const inner = chars.slice(start + 1, i).join('');
      if (!FIGURE_IN_BRACKET.test(inner) || UNITS_LINE.test(flat.slice(start + 1, start + 12)))
        hide(start, i + 1, MASK.bracket);
    }
  }
}

const UNITS_LINE = /^(?:责任|牵头|配合|承办|主办|协办|完成时限)/;

/** No sentence runs on for pages: a cut bounds the work on hostile input. */
const tooLong = (c: string | undefined, length: number): boolean =>
  length > 2000 || (length > 1200 && (c === '、' || c === '，'));

/** Cuts [start, end) of a clause into parts. */
export function partsOf(masked: Masked, clause: number, start: number, end: number, firstSentence: number): Part[] {
  const parts: Part[] = [];
  let sentence = firstSentence;
  let from = start;
  let depth = 0;
  const close = (to: number): void => {
    if (to > from) parts.push({ clause, sentence, start: from, end: to, segments: segmentsOf(masked.work, from, to) });
    from = to + 1;
  };
  for (let i = start; i < end; i += 1) {
    const c = masked.work[i];
    if (c === '（') depth += 1;
    else if (c === '）') depth = Math.max(0, depth - 1);
    else if (c === '\n' || c === '。' || c === '！' || c === '？') {
      close(i);
      sentence += 1;
      depth = 0;
    } else if (c === '；' && depth === 0) close(i);
    else if (tooLong(c, i - from)) close(i);
  }
  close(end);
  return parts;
}

function segmentsOf(work: string, start: number, end: number): Segment[] {
  const segments: Segment[] = [];
  let from = start;
  let depth = 0;
  let opener = '';
  const close = (to: number): void => {
    if (to > from) segments.push({ start: from, end: to, depth, opener });
  };
  for (let i = start; i < end; i += 1) {
    const c = work[i] as string;
    if (c !== '，' && c !== '：' && c !== '；' && c !== '（' && c !== '）' && !tooLong(c, (i - from) * 2)) continue;
    close(i);
    if (c === '（') depth += 1;
    if (c === '）') depth = Math.max(0, depth - 1);
    from = i + 1;
    opener = c;
  }
  close(end);
  return segments;
}
