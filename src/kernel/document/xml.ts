import { TextDecoder } from 'node:util';
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { MAX_DEPTH } from './limits.ts';
import { documentRefusal } from './refusals.ts';

/**
 * Strict streaming XML for the parts of a Word file. Names come as prefix:local with the usual prefix of the namespace,
 * whatever prefix the file uses. DOCTYPE is refused, so there are no entities beyond the five, and nothing external
 * is ever resolved (XXE).
 */
export type XmlElement = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

export type XmlHandler = {
  readonly open: (element: XmlElement) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
};

const WORD = 'w';
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': WORD,
  'http://purl.oclc.org/ooxml/wordprocessingml/main': WORD,
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
};

const named = (uri: string, local: string): string => {
  const prefix = NAMESPACES[uri];
  return prefix ? `${prefix}:${local}` : `?:${local}`;
};

/** Attributes by local name: Word's are all in its own namespace or in none, and no two share a local name. */
const plainAttributes = (attributes: Record<string, SaxesAttributeNS>): Record<string, string> => {
  const plain: Record<string, string> = {};
  for (const key in attributes) {
    const attribute = attributes[key];
    if (attribute && attribute.prefix !== 'xmlns') plain[attribute.local] = attribute.value;
  }
  return plain;
};

const utf = (first: Uint8Array): string => {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  return 'utf-8';
};

/** Word's root elements carry some forty (their namespaces); the parser's cost grows faster than their number. */
const MAX_ATTRIBUTES = 256;

type Namespaced = { xmlns: true };

const parserFor = (handler: XmlHandler): SaxesParser<Namespaced> => {
  const parser = new SaxesParser<Namespaced>({ xmlns: true });
  const unreadable = () => documentRefusal('file-unreadable', { actual: ' Word 文档' });
  let depth = 0;
  let attributes = 0;
  parser.on('error', () => {
    throw unreadable();
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MAX_ATTRIBUTES) throw unreadable();
  });
  parser.on('doctype', () => {
    throw documentRefusal('xml-doctype');
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    depth += 1;
    attributes = 0;
    if (depth > MAX_DEPTH) throw documentRefusal('nested-too-deep');
    handler.open({ name: named(tag.uri, tag.local), attributes: plainAttributes(tag.attributes) });
  });
  parser.on('closetag', (tag: SaxesTagNS) => {
    depth -= 1;
    handler.close(named(tag.uri, tag.local));
  });
  if (handler.text) parser.on('text', handler.text);
  return parser;
};

/** Parses one XML part as its bytes arrive; throws a Refusal at the first fault. */
export const parseXml = async (chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> => {
  const parser = parserFor(handler);
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(utf(chunk), { fatal: true });
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  if (decoder) parser.write(decoder.decode());
  parser.close();
};
