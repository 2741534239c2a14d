/** The numerals that open a clause, as printed: 一、 （一） 1. 1． 1、 （1） 1） ① 第一章 第二部分 第三条. */
import { numberOf } from './numerals.ts';

/** From the outermost to the innermost by custom; where a document nests them otherwise, its order wins. */
export const STYLES = [
  'part',
  'chapter',
  'section',
  'article',
  'han',
  'parenHan',
  'arabic',
  'parenArabic',
  'halfParen',
  'circled',
] as const;
export type Style = (typeof STYLES)[number];

export type Label = {
  style: Style;
  /** The bare numeral for the path: 一, 18, ①. */
  numeral: string;
  number: number;
  /** Span of the label with its marks in the text. */
  start: number;
  end: number;
  /** Could be a list inside a sentence (一、二年级): needs more evidence. */
  weak: boolean;
};

const HAN = '[一二三四五六七八九十百零〇]{1,4}';
const SPACE = '[ \\t\\u00a0\\u3000]*';

/** Style, pattern (group 1 is the numeral). Sticky; tried in order. */
const PATTERNS: readonly (readonly [Style, RegExp])[] = [
  ['part', new RegExp(`第${SPACE}(${HAN}|\\d{1,2})${SPACE}(?:编|部分|篇|板块)${SPACE}[、：:．.]?`, 'y')],
  ['chapter', new RegExp(`第${SPACE}(${HAN}|\\d{1,2})${SPACE}章${SPACE}[、：:．.]?`, 'y')],
  ['section', new RegExp(`第${SPACE}(${HAN}|\\d{1,2})${SPACE}节${SPACE}[、：:．.]?(?!课)`, 'y')],
  ['article', new RegExp(`第${SPACE}(${HAN}|\\d{1,3})${SPACE}条${SPACE}[、：:．.]?`, 'y')],
  ['han', new RegExp(`(${HAN})${SPACE}[、．.﹑]`, 'y')],
  ['parenHan', new RegExp(`[（(〔【﹙]${SPACE}(${HAN})${SPACE}[）)〕】﹚]${SPACE}[、．.]?`, 'y')],
  ['parenHan', /([㈠-㈩])[、．.]?/y],
  ['parenArabic', new RegExp(`[（(﹙]${SPACE}([0-9０-９]{1,3})${SPACE}[）)﹚]${SPACE}[、．.]?`, 'y')],
  ['parenArabic', /([⑴-⒇])[、．.]?/y],
  ['arabic', /([⒈-⒛])/y],
  [
    'arabic',
    new RegExp(
      `([0-9０-９]{1,3})${SPACE}(?:[.．](?![0-9０-９]{1,3}(?![0-9０-９]))|、|[.．](?=[0-9]{1,3}(?:所|名|个|月)))`,
      'y',
    ),
  ],
  ['halfParen', new RegExp(`([0-9０-９]{1,3})${SPACE}[）)]`, 'y')],
  ['circled', /([①-⑳])[、．.]?/y],
];

const HAN_DIGITS = '一二三四五六七八九十';

function plain(numeral: string): string {
  const code = numeral.charCodeAt(0);
  if (code >= 0x3220 && code <= 0x3229) return HAN_DIGITS[code - 0x3220] as string;
  if (code >= 0x2474 && code <= 0x2487) return String(code - 0x2473);
  if (code >= 0x2488 && code <= 0x249b) return String(code - 0x2487);
  return numeral.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

const circledNumber = (numeral: string): number => numeral.charCodeAt(0) - 0x245f;

/** What may stand before a label at a line's start: Markdown marks, bullets, spaces. */
const LEAD = /[#*>\s\u3000•●■◆]*/y;

/** The label that begins at `at` (after marks and spaces), or null. */
export function labelAt(text: string, at: number): Label | null {
  LEAD.lastIndex = at;
  const start = at + (LEAD.exec(text)?.[0].length ?? 0);
  return start < text.length ? labelExactly(text, start) : null;
}

/** The label whose first mark stands exactly at `start`, or null. */
export function labelExactly(text: string, start: number): Label | null {
  for (const [style, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    const numeral = plain(match[1] as string);
    const number = style === 'circled' ? circledNumber(numeral) : numberOf(numeral);
    if (number === null || number < 1 || number > 299) return null;
    const end = start + match[0].length;
    return { style, numeral, number, start, end, weak: isWeak(style, text, end) };
  }
  return null;
}

/** 一、二年级 · 3、4所 · 五、六两个 are lists, not labels; an article needs a space or a stop behind it. */
function isWeak(style: Style, text: string, end: number): boolean {
  const next = text.slice(end, end + 8);
  if (style === 'han') return /^[一二三四五六七八九十]+(?:年级|期|级|类|本|批|届|线|等|两|、)/.test(next);
  if (style === 'arabic' || style === 'halfParen')
    return /^\d+(?:[、.．]|[所名个项月日年%]|年级)/.test(next) && !/^20\d\d/.test(next);
  if (style === 'article') return /^(?:规定|款|的|第|和|、|至)/.test(next);
  if (style === 'part' || style === 'chapter') return /^(?:的|是|和|为)/.test(next);
  if (style === 'parenHan' || style === 'parenArabic') return /^[）)，。；]/.test(next);
  return false;
}
