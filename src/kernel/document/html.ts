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

type Place = { readonly inArticle: boolean; readonly preformatted: boolean };

const writeChildren = (parent: Parent, writer: TextWriter, place: Place): void => {
  let items = 0;
  let cells = 0;
  for (const child of parent.childNodes) {
    if (!isElement(child)) {
      const text = child.nodeName === '#text' ? (child as DefaultTreeAdapterTypes.TextNode).value : '';
      writer.inline(text, place.preformatted);
    } else if (!isDropped(child) && !isFurniture(child, place.inArticle)) {
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
  });
  if (BLOCK.has(element.tagName) && heldBy(element) === null) writer.line();
};

const textOf = (parent: Parent, inArticle: boolean): string => {
  const writer = new TextWriter();
  writeChildren(parent, writer, { inArticle, preformatted: false });
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
const mainText = (document: Parent, whole: string): string => {
  let best = '';
  for (const element of outermost(document, isArticle)) {
    const text = textOf(element, true);
    if (text.length > best.length) best = text;
  }
  return best.length >= whole.length * 0.6 ? best : whole;
};

/** The page's heading leads the text where the article does not repeat it: the plan's title often stands outside. */
const withHeading = (document: Parent, text: string): string => {
  const heading = outermost(document, (element) => element.tagName === 'h1')[0];
  const title = heading ? textOf(heading, true).replace(/\s+/g, ' ') : '';
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
  const whole = textOf(document, false);
  const text = withHeading(document, mainText(document, whole));
  return { text, notes: text.length < whole.length ? ['网页的栏目导航、页眉页脚没有读入。'] : [] };
};
