/** Where the reader points in the document: offsets of the text, read from spans that carry `data-o`. */

const offsetAt = (node: Node | null, within: number): number | undefined => {
  const element = node instanceof Element ? node : node?.parentElement;
  const span = element?.closest<HTMLElement>('[data-o]');
  if (!span || !node) return undefined;
  const range = document.createRange();
  range.selectNodeContents(span);
  range.setEnd(node, within);
  return Number(span.dataset.o) + range.toString().length;
};

/** The offset that was clicked: a click leaves a collapsed selection there. */
export const clickedOffset = (): number | undefined => {
  const selection = document.getSelection();
  return selection ? offsetAt(selection.focusNode, selection.focusOffset) : undefined;
};

/** The selected part of the document, or undefined where nothing of it is selected. */
export const selectedSpan = (): { start: number; end: number } | undefined => {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const one = offsetAt(selection.anchorNode, selection.anchorOffset);
  const other = offsetAt(selection.focusNode, selection.focusOffset);
  if (one === undefined || other === undefined || one === other) return undefined;
  return { start: Math.min(one, other), end: Math.max(one, other) };
};
