import { Refusal } from '#kernel/refusal';
import type { DocumentLimits } from './limits.ts';
import { documentRefusal } from './refusals.ts';

export type ParsedKind = 'docx' | 'pdf' | 'html' | 'doc';
export type Parsed = { readonly text: string; readonly pages?: number; readonly notes: readonly string[] };

/** Parsers are loaded when first needed: PDF.js alone takes a fifth of a second. */
const parserOf = async (
  kind: ParsedKind,
): Promise<(bytes: Buffer, limits: DocumentLimits) => Promise<Parsed> | Parsed> => {
  if (kind === 'docx') return (await import('./docx/index.ts')).readDocx;
  if (kind === 'pdf') return (await import('./pdf.ts')).readPdf;
  if (kind === 'html') return (await import('./html.ts')).readHtml;
  return (await import('./doc.ts')).readDoc;
};

/**
 * Parses in this process; only the reading process calls it. Whatever a parser throws on a broken file is the
 * refusal `file-unreadable`: a library's own error is no message for a person.
 */
export const parseDocument = async (kind: ParsedKind, bytes: Buffer, limits: DocumentLimits): Promise<Parsed> => {
  const parser = await parserOf(kind);
  try {
    return await parser(bytes, limits);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw documentRefusal('file-unreadable', {
      actual: '文件',
      cause: error instanceof Error ? error.name : 'unknown',
    });
  }
};
