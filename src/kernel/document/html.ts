import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { decodeText, trimLines } from './decode-text.ts';
import { type DocumentLimits, MAX_DEPTH } from './limits.ts';
import { documentRefusal } from './refusals.ts';

/**
 * The main text of a web page: no scripts, styles, navigation, forms, hidden parts, site header and footer; block
 * elements become line breaks, table cells tabs, ordered lists their printed numbers. Nothing is loaded or run.
 */
type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const DROPPED = words(
  'script style noscript template iframe object embed applet svg math canvas audio video map nav button select ' +
    'textarea input datalist dialog head link meta base frame frameset aside menu',
);
const BLOCK = words(
  'address article blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody tfoot thead tr ul',
);
const DROPPED_ROLES = words('navigation banner contentinfo search complementary dialog menu menubar toolbar alert');
/** Where government sites' publishing systems put the article (TRS, UCAP, 博达, 大汉). */
const ARTICLE_MARK =
  /(?:^|[\s_-])(?:trs_(?:ueditor|editor)|ucap-content|zoom|vsb_content\w*|article-?(?:content|body|con)?|main-?content|content-?(?:main|text|body|box)|bt_content|news_?content|pages_content|wp_articlecontent|zwcontent|con_?text|xxgk_content)(?:$|[\s_-])/i;

/** parse5's own cost is quadratic in depth (it searches its stack of open elements), so depth is limited while parsing. */
const boundedAdapter = (): typeof defaultTreeAdapter => {
  const depths = new WeakMap<object, number>();
  const enter = (parent: Parent, child: Node): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > MAX_DEPTH) throw documentRefusal('nested-too-deep');
    depths.set(child, depth);
  };
  return {
    ...defaultTreeAdapter,
    appendChild: (parent, child) => {
      enter(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore: (parent, child, reference) => {
      enter(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
};

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

const isHidden = (element: Element): boolean =>
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'aria-hidden') === 'true' ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '');

type Words = { readonly all: number; readonly linked: number; readonly links: number };

/** Characters of an element, of the links in it, and their number. */
const countWords = (parent: Parent, counts: Map<Element, Words>, inLink: boolean): Words => {
  let all = 0;
  let linked = 0;
  let links = 0;
  for (const child of parent.childNodes) {
    if (isElement(child)) {
      const isLink = child.tagName === 'a';
      const inner = countWords(child, counts, inLink || isLink);
      all += inner.all;
      linked += inner.linked;
      links += inner.links + (isLink ? 1 : 0);
    } else if (child.nodeName === '#text') {
      const length = (child as DefaultTreeAdapterTypes.TextNode).value.trim().length;
      all += length;
      linked += inLink ? length : 0;
    }
  }
  const words = { all, linked, links };
  if ('tagName' in parent) counts.set(parent, words);
  return words;
};

/** Menus, “next article”, friendly links: blocks of nothing but links. */
const linkFarms = (document: Parent): ReadonlySet<Element> => {
  const counts = new Map<Element, Words>();
  countWords(document, counts, false);
  const farms = [...counts].filter(([element, words]) => {
    const block = BLOCK.has(element.tagName) && !/^(?:h[1-6]|body|html|td|th|tr|p)$/.test(element.tagName);
    return block && words.links >= 4 && words.linked >= words.all * 0.9;
  });
  return new Set(farms.map(([element]) => element));
};

const isDropped = (element: Element): boolean =>
  DROPPED.has(element.tagName) || DROPPED_ROLES.has(attribute(element, 'role') ?? '') || isHidden(element);

/** Site furniture: a header or footer that is not inside the article. */
const isFurniture = (element: Element, inArticle: boolean): boolean =>
  !inArticle && (element.tagName === 'header' || element.tagName === 'footer');

const isArticle = (element: Element): boolean =>
  element.tagName === 'article' ||
  element.tagName === 'main' ||
  ARTICLE_MARK.test(attribute(element, 'id') ?? '') ||
  ARTICLE_MARK.test(attribute(element, 'class') ?? '');

class TextWriter {
  private text = '';
  private pendingSpace = false;

  inline(value: string, preformatted: boolean): void {
    if (preformatted) {
      this.text += value;
      return;
    }
    const collapsed = value.replace(/[ \t\r\n\f]+/g, ' ');
    const body = collapsed.trim();
    if (collapsed.startsWith(' ')) this.pendingSpace = true;
    if (body === '') return;
    if (this.pendingSpace && this.text !== '' && !/[\n\t]$/.test(this.text)) this.text += ' ';
    this.text += collapsed.trimStart().trimEnd();
    this.pendingSpace = collapsed.endsWith(' ');
  }

  line(): void {
    this.pendingSpace = false;
    if (this.text !== '' && !this.text.endsWith('\n')) this.text += '\n';
  }

  cell(): void {
    this.pendingSpace = false;
    if (this.text !== '' && !this.text.endsWith('\n')) this.text += '\t';
  }

  finish(): string {
    return trimLines(this.text).trim();
  }
}

const listNumber = (list: Parent, index: number): string => {
  if (!('tagName' in list) || list.tagName !== 'ol' || (attribute(list, 'type') ?? '1') !== '1') return '';
  const start = Number.parseInt(attribute(list, 'start') ?? '1', 10);
  return `${(Number.isFinite(start) ? start : 1) + index}. `;
};

type Place = { readonly inArticle: boolean; readonly preformatted: boolean; readonly farms: ReadonlySet<Element> };

const writeChildren = (parent: Parent, writer: TextWriter, place: Place): void => {
  let items = 0;
  let cells = 0;
  for (const child of parent.childNodes) {
    if (!isElement(child)) {
      const text = child.nodeName === '#text' ? (child as DefaultTreeAdapterTypes.TextNode).value : '';
      writer.inline(text, place.preformatted);
    } else if (!isDropped(child) && !isFurniture(child, place.inArticle) && !place.farms.has(child)) {
      if ((child.tagName === 'td' || child.tagName === 'th') && cells++ > 0) writer.cell();
      const lead = child.tagName === 'li' ? listNumber(parent, items++) : '';
      writeElement(child, writer, place, lead);
    }
  }
};

const HOLDERS = words('td th li');
const heldBy = (element: Element): Element | null => {
  const parent = element.parentNode;
  return parent !== null && 'tagName' in parent && HOLDERS.has(parent.tagName) ? parent : null;
};

/** The first block of a cell or list item stays on its line: <td><p>责任单位</p></td>. */
const breaksLine = (element: Element): boolean => {
  if (!BLOCK.has(element.tagName)) return false;
  const holder = heldBy(element);
  return holder === null || holder.childNodes.find(isElement) !== element;
};

const writeElement = (element: Element, writer: TextWriter, place: Place, lead: string): void => {
  if (element.tagName === 'br' || breaksLine(element)) writer.line();
  writer.inline(lead, false);
  writeChildren(element, writer, {
    inArticle: place.inArticle || isArticle(element),
    preformatted: place.preformatted || element.tagName === 'pre',
    farms: place.farms,
  });
  if (BLOCK.has(element.tagName) && heldBy(element) === null) writer.line();
};

const textOf = (parent: Parent, inArticle: boolean, farms: ReadonlySet<Element>): string => {
  const writer = new TextWriter();
  writeChildren(parent, writer, { inArticle, preformatted: false, farms });
  return writer.finish();
};

/** Elements that `wanted` picks, the outermost ones only. */
const outermost = (parent: Parent, wanted: (element: Element) => boolean, found: Element[] = []): Element[] => {
  for (const child of parent.childNodes) {
    if (!isElement(child) || isDropped(child)) continue;
    if (wanted(child)) found.push(child);
    else outermost(child, wanted, found);
  }
  return found;
};

/** The article holds most of the page's words, else the whole page is the text. */
const mainText = (document: Parent, whole: string, farms: ReadonlySet<Element>): string => {
  let best = '';
  for (const element of outermost(document, isArticle)) {
    const text = textOf(element, true, farms);
    if (text.length > best.length) best = text;
  }
  return best.length >= whole.length * 0.6 ? best : whole;
};

/** The heading as printed, else as the publishing system notes it (国办发〔2019〕19号, ArticleTitle). */
const headingOf = (document: Parent): string => {
  const printed = outermost(document, (element) => element.tagName === 'h1')[0];
  if (printed) return textOf(printed, true, new Set()).replace(/\s+/g, ' ');
  const root = document.childNodes.filter(isElement)[0];
  const head = root?.childNodes.filter(isElement).find((element) => element.tagName === 'head');
  const meta = head?.childNodes
    .filter(isElement)
    .find((each) => attribute(each, 'name')?.toLowerCase() === 'articletitle');
  return (meta && attribute(meta, 'content')?.trim()) ?? '';
};

/** The page's heading leads the text where the article does not repeat it: the plan's title often stands outside. */
const withHeading = (document: Parent, text: string): string => {
  const title = headingOf(document);
  const squash = (value: string): string => value.replace(/\s/g, '');
  return title === '' || squash(text.slice(0, 2_000)).includes(squash(title)) ? text : `${title}\n${text}`;
};

/** The text of an .html page of at most `limits.htmlBytes`. */
export const readHtml = (bytes: Uint8Array, limits: DocumentLimits): { text: string; notes: string[] } => {
  if (bytes.length > limits.htmlBytes) {
    throw documentRefusal('file-too-large', { limit: `${limits.htmlBytes / 1024 / 1024} MB（网页）` });
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw documentRefusal(decoded.reason === 'truncated' ? 'file-truncated' : 'text-encoding-unknown');
  const document = parse(decoded.text, { treeAdapter: boundedAdapter() });
  const farms = linkFarms(document);
  const whole = textOf(document, false, farms);
  const text = withHeading(document, mainText(document, whole, farms));
  return { text, notes: text.length < whole.length ? ['网页的栏目导航、页眉页脚没有读入。'] : [] };
};
