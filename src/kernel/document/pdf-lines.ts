/**
 * Pages of placed text to running text: words into lines by their height on the page, running headers, footers and
 * page numbers away. Line breaks stay, the reader of plans joins sentences itself.
 */
export type PlacedText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

export type PdfPage = { readonly width: number; readonly height: number; readonly items: readonly PlacedText[] };

type Line = { readonly text: string; readonly y: number };

const CJK_EDGE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;

const gapBetween = (left: PlacedText, right: PlacedText): string => {
  const gap = right.x - (left.x + left.width);
  const size = Math.max(left.size, right.size, 1);
  if (gap > 3 * size) return '\t';
  const cjk = CJK_EDGE.test(left.text.slice(-1)) || CJK_EDGE.test(right.text.slice(0, 1));
  return gap > (cjk ? 0.8 : 0.2) * size ? ' ' : '';
};

/** Bold print is sometimes made by printing twice, a hair apart. */
const isOverprint = (item: PlacedText, previous: PlacedText | undefined): boolean =>
  previous !== undefined && item.text === previous.text && item.x - previous.x < 0.3 * item.size;

const joinLine = (items: readonly PlacedText[]): string => {
  const byPlace = [...items].sort((a, b) => a.x - b.x);
  const sorted = byPlace.filter((item, index) => !isOverprint(item, byPlace[index - 1]));
  let text = '';
  let previous: PlacedText | null = null;
  for (const item of sorted) {
    text += (previous ? gapBetween(previous, item) : '') + item.text;
    previous = item;
  }
  return text.trim();
};

/** Lines from top to bottom; items whose baselines differ by less than 0.4 of their size share a line. */
const linesOf = (page: PdfPage): Line[] => {
  const sorted = page.items.filter((item) => item.text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const groups: PlacedText[][] = [];
  for (const item of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && first.y - item.y < 0.4 * Math.max(first.size, item.size)) group.push(item);
    else groups.push([item]);
  }
  return groups.map((group) => ({ text: joinLine(group), y: group[0]?.y ?? 0 }));
};

/** “— 3 —”, “- 3 -”, “3”, “第3页 共20页”, “3/20”, “Page 3 of 20”. */
const PAGE_NUMBER =
  /^(?:[-—–－―·•~\s]*\d{1,4}[-—–－―·•~\s]*|第\s*[\d一二三四五六七八九十]{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|page\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)$/i;

const EDGE_SHARE = 0.12;
const EDGE_LINES = 2;

const isEdge = (page: PdfPage, lines: readonly Line[], index: number): boolean => {
  const y = lines[index]?.y ?? 0;
  const top = y > page.height * (1 - EDGE_SHARE) && index < EDGE_LINES;
  const bottom = y < page.height * EDGE_SHARE && index >= lines.length - EDGE_LINES;
  return top || bottom;
};

/**
 * A running line is the same on other pages, but for the page's own number. Other digits count: the items of a list
 * that begin and end pages differ in nothing else.
 */
const runningKey = (text: string, page: number): string =>
  text.replace(/\s/g, '').replace(/\d+/g, (digits) => (Number(digits) === page ? '#' : digits));

/** Edge lines that come back on a third of the pages (left and right pages may differ) are headers or footers. */
const runningLines = (pages: readonly PdfPage[], lines: readonly (readonly Line[])[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  pages.forEach((page, index) => {
    const all = lines[index] ?? [];
    const edges = all.filter((_, each) => isEdge(page, all, each));
    for (const key of new Set(edges.map((line) => runningKey(line.text, index + 1)))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  });
  const needed = Math.max(2, pages.length / 3);
  return new Set([...counts].filter(([, count]) => count >= needed).map(([key]) => key));
};

/** The text of the pages in order, one printed line a line. */
export const pagesText = (pages: readonly PdfPage[]): string => {
  const lines = pages.map(linesOf);
  const running = runningLines(pages, lines);
  const kept = pages.map((page, number) =>
    (lines[number] ?? []).filter((line, index, all) => {
      if (!isEdge(page, all, index)) return true;
      return !PAGE_NUMBER.test(line.text) && !running.has(runningKey(line.text, number + 1));
    }),
  );
  return kept.flatMap((page) => page.map((line) => line.text)).join('\n');
};
