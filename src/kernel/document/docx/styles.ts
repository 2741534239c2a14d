import type { XmlHandler } from '../xml.ts';

/** What a paragraph style says about lists and visibility (ECMA-376 part 1, 17.7). */
type ParagraphStyle = {
  name: string;
  basedOn: string | null;
  listId: string | null;
  level: number | null;
};

export type Styles = { readonly byId: Map<string, ParagraphStyle>; defaultId: string | null };

/** Collects styles.xml. */
export const stylesReader = (): { styles: Styles; handler: XmlHandler } => {
  const styles: Styles = { byId: new Map(), defaultId: null };
  let style: ParagraphStyle | null = null;
  const handler: XmlHandler = {
    open: ({ name, attributes }) => {
      if (name === 'w:style') {
        style = { name: '', basedOn: null, listId: null, level: null };
        if (attributes.type === 'paragraph') {
          styles.byId.set(attributes.styleId ?? '', style);
          if (attributes.default === '1' || attributes.default === 'true')
            styles.defaultId = attributes.styleId ?? null;
        }
      } else if (style && name === 'w:name') style.name = attributes.val ?? '';
      else if (style && name === 'w:basedOn') style.basedOn = attributes.val ?? null;
      else if (style && name === 'w:numId') style.listId = attributes.val ?? null;
      else if (style && name === 'w:ilvl') style.level = Number.parseInt(attributes.val ?? '0', 10);
    },
    close: (name) => {
      if (name === 'w:style') style = null;
    },
  };
  return { styles, handler };
};

/** The list that a style brings, its own or an ancestor's, with the style that names it. */
export const listOfStyle = (
  styles: Styles,
  id: string | null,
): { listId: string; level: number; styleId: string } | null => {
  const seen = new Set<string>();
  let at = id ?? styles.defaultId;
  let level: number | null = null;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const style = styles.byId.get(at);
    level ??= style?.level ?? null;
    if (style?.listId) return style.listId === '0' ? null : { listId: style.listId, level: level ?? 0, styleId: at };
    at = style?.basedOn ?? null;
  }
  return null;
};

/** Table-of-contents entries repeat the headings; their styles are called “toc 1” in every language version. */
export const isContentsStyle = (styles: Styles, id: string | null): boolean =>
  /^toc \d$/i.test(styles.byId.get(id ?? '')?.name ?? '');
