/** Half-open [start, end) in UTF-16 units of a version's text. */
export type Span = { readonly start: number; readonly end: number };

/**
 * Answers the innermost of nested spans that holds an offset, or null. Logarithmic per question.
 * @example
 * const clauseAt = innermost(clauses);
 * clauseAt(7410)?.path
 */
export const innermost = <T extends Span>(spans: readonly T[]): ((offset: number) => T | null) => {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const parents = parentsOf(sorted);
  return (offset) => {
    let at = lastStartingBy(sorted, offset);
    while (at >= 0 && (sorted[at]?.end ?? 0) <= offset) at = parents[at] ?? -1;
    return sorted[at] ?? null;
  };
};

const parentsOf = (sorted: readonly Span[]): number[] => {
  const open: number[] = [];
  return sorted.map((span, at) => {
    while (open.length > 0 && (sorted[open.at(-1) ?? 0]?.end ?? 0) <= span.start) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(at);
    return parent;
  });
};

const lastStartingBy = (sorted: readonly Span[], offset: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Where a quote stands inside a span; white space in text and quote is left out of the comparison. Null when it does not. */
export const findQuote = (text: string, within: Span, quote: string): Span | null => {
  const wanted = quote.replace(/\s+/g, '');
  if (wanted === '') return null;
  let flat = '';
  const offsets: number[] = [];
  for (let at = within.start; at < within.end; at++) {
    const unit = text[at] ?? '';
    if (/\s/.test(unit)) continue;
    flat += unit;
    offsets.push(at);
  }
  const found = flat.indexOf(wanted);
  if (found < 0) return null;
  return { start: offsets[found] ?? 0, end: (offsets[found + wanted.length - 1] ?? 0) + 1 };
};

/** Further than this no sentence is followed: a text without a stop must not be read once for each figure in it. */
const FAR = 1000;

/** The sentence around a span: from the stop or line before it to the stop behind it, at most 1,000 units away. */
export const sentenceAround = (text: string, span: Span): Span => {
  let start = span.start;
  while (start > Math.max(0, span.start - FAR) && !/[。；！？\n]/.test(text[start - 1] ?? '')) start--;
  let end = span.end;
  while (end < Math.min(text.length, span.end + FAR) && !/[。；！？\n]/.test(text[end - 1] ?? '')) end++;
  return { start, end };
};
