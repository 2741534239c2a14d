import { strToU8, type Zippable, zipSync } from 'fflate';

/** Word files written part by part, so that a test sees the very XML it is about. */
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

export const wordXml = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} xmlns:w="${W}" xmlns:mc="${MC}">${inner}</w:${root}>`;

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`;
export const listParagraph = (text: string, list: number, level = 0): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const styled = (text: string, style: string): string => paragraph(run(text), `<w:pStyle w:val="${style}"/>`);

export type LevelSpecimen = { format: string; text: string; start?: number; extra?: string };

export const levels = (list: readonly LevelSpecimen[]): string =>
  list
    .map(
      ({ format, text, start = 1, extra = '' }, index) =>
        `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('');

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const rootRelations = (target = 'word/document.xml'): string =>
  `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${TYPE}/officeDocument" Target="${target}"/></Relationships>`;

export type WordParts = {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
};

export const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

/** The entries of a .docx around the given body (the inside of w:body). */
export const wordEntries = ({ body, numbering, styles, more = {} }: WordParts): Zippable => {
  const entries: Zippable = {
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    '_rels/.rels': strToU8(rootRelations()),
    'word/document.xml': strToU8(wordXml('document', `<w:body>${body}<w:sectPr/></w:body>`)),
  };
  if (numbering) entries['word/numbering.xml'] = strToU8(wordXml('numbering', numbering));
  if (styles) entries['word/styles.xml'] = strToU8(wordXml('styles', styles));
  for (const [name, content] of Object.entries(more)) {
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return entries;
};

export const wordFile = (parts: WordParts): Buffer => Buffer.from(zipSync(wordEntries(parts)));
