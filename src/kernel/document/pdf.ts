import { getDocumentProxy } from 'unpdf';
import gb1 from './cmaps/gb1.json' with { type: 'json' };
import type { DocumentLimits } from './limits.ts';
import { type PdfPage, type PlacedText, pagesText } from './pdf-lines.ts';
import { assertInflatable } from './pdf-streams.ts';
import { documentRefusal } from './refusals.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** PDF 32000-1 7.5.5: a complete file ends in startxref and %%EOF (readers look in the last 1,024 bytes; we in more). */
const isComplete = (bytes: Buffer): boolean => {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 4_096));
  return tail.includes('%%EOF') && tail.includes('startxref');
};

/** Character maps by name from our own copy; nothing else is ever fetched. */
class CharacterMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const map = (gb1 as Readonly<Record<string, string>>)[name];
    if (map === undefined) throw new Error(`No character map ${name}`);
    return { cMapData: new Uint8Array(Buffer.from(map, 'base64')), isCompressed: true };
  }
}

const openPdf = async (bytes: Buffer): Promise<Pdf> => {
  try {
    // Scripts, forms and fonts are not needed for text; nothing is fetched: the whole file is handed over.
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      CMapReaderFactory: CharacterMaps,
      useWorkerFetch: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      disableAutoFetch: true,
      disableStream: true,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw documentRefusal('file-encrypted');
    throw documentRefusal(isComplete(bytes) ? 'file-unreadable' : 'file-truncated', { actual: ' PDF' });
  }
};

const placed = (item: object): PlacedText | null => {
  if (!('str' in item)) return null;
  const { str, transform, width } = item as { str: string; transform: number[]; width: number };
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  // Text at a slant is a watermark or a stamp (样例, 内部资料), not a line of the page.
  if (Math.abs(b) > 0.1 * Math.abs(a)) return null;
  return { text: str, x, y, width, size: Math.abs(a) || 1 };
};

const readPage = async (page: Page): Promise<PdfPage> => {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const content = await page.getTextContent();
  const items = content.items.map(placed).filter((item) => item !== null);
  page.cleanup();
  return {
    width: right - left,
    height: top - bottom,
    items: items.map((item) => ({ ...item, x: item.x - left, y: item.y - bottom })),
  };
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: unmapped glyphs come out as control characters
const UNMAPPED = /[\0-\x08\x0e-\x1f\ue000-\uf8ff\ufffd]/g;

/** Fonts without a table to Unicode give private or control characters, which would be taken for text. */
const assertMapped = (text: string): void => {
  const unmapped = text.match(UNMAPPED)?.length ?? 0;
  if (unmapped > 20 && unmapped > text.length * 0.1) throw documentRefusal('pdf-text-unmapped');
};

const readPages = async (pdf: Pdf, limits: DocumentLimits): Promise<PdfPage[]> => {
  const pages: PdfPage[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await readPage(await pdf.getPage(number));
    length += page.items.reduce((sum, item) => sum + item.text.length, 0);
    if (length > limits.textCharacters) {
      throw documentRefusal('text-too-long', { limit: `${limits.textCharacters / 10_000} 万` });
    }
    pages.push(page);
  }
  return pages;
};

type PdfText = { text: string; pages: number; notes: string[] };

const textOf = async (pdf: Pdf, bytes: Buffer, limits: DocumentLimits): Promise<PdfText> => {
  if (pdf.numPages > limits.pdfPages) throw documentRefusal('too-many-pages', { limit: limits.pdfPages });
  if (!isComplete(bytes)) throw documentRefusal('file-truncated');
  const pages = await readPages(pdf, limits);
  const text = pagesText(pages);
  if (text.replace(/\s/g, '') === '') throw documentRefusal('pdf-without-text');
  assertMapped(text);
  const blank = pages.filter((page) => page.items.every((item) => item.text.trim() === '')).length;
  const notes = blank > 0 ? [`有 ${blank} 页没有文字（空白页或扫描页），没有读入。`] : [];
  return { text, pages: pdf.numPages, notes };
};

/** The text of a PDF that carries text. */
export const readPdf = async (bytes: Buffer, limits: DocumentLimits): Promise<PdfText> => {
  assertInflatable(bytes, limits.inflatedBytes);
  const pdf = await openPdf(bytes);
  try {
    return await textOf(pdf, bytes, limits);
  } finally {
    await pdf.destroy();
  }
};
