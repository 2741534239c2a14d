import type { DocumentLimits } from '../limits.ts';
import { documentRefusal } from '../refusals.ts';
import { parseXml, type XmlHandler } from '../xml.ts';
import { InflationBudget, openZip, readEntry, type ZipEntry } from '../zip.ts';
import { bodyReader } from './body.ts';
import { ListCounter, numberingReader } from './numbering.ts';
import { stylesReader } from './styles.ts';

type Package = {
  readonly bytes: Buffer;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly budget: InflationBudget;
};

/** Relations of a part by the last word of their type: officeDocument, styles, numbering. External ones are ignored. */
const relations = async (file: Package, name: string): Promise<ReadonlyMap<string, string>> => {
  const targets = new Map<string, string>();
  await readPart(file, name, {
    open: ({ name: element, attributes }) => {
      if (element !== 'rel:Relationship' || attributes.TargetMode === 'External') return;
      targets.set((attributes.Type ?? '').replace(/^.*\//, ''), attributes.Target ?? '');
    },
    close: () => {},
  });
  return targets;
};

const readPart = async (file: Package, name: string, handler: XmlHandler): Promise<void> => {
  const entry = file.entries.get(name);
  if (entry) await parseXml(readEntry(file.bytes, entry, file.budget), handler);
};

/** A relation's target as an entry name: absolute, or relative to the folder of the part that names it. */
const entryName = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');

/**
 * Every entry is inflated once and counted, also those that are not read (pictures, fonts), so that nothing is stored
 * and handed on which would burst elsewhere. Costs about 5 ms a megabyte.
 */
const countAll = async (file: Package): Promise<void> => {
  for (const entry of file.entries.values()) {
    for await (const _ of readEntry(file.bytes, entry, file.budget));
  }
};

const notesOf = (entries: ReadonlyMap<string, ZipEntry>): string[] => {
  const has = (pattern: RegExp): boolean => [...entries.keys()].some((name) => pattern.test(name));
  const notes: string[] = [];
  if (has(/vbaProject\.bin$/i)) notes.push('文件含有宏，宏没有读入，也没有运行。');
  if (has(/\/(?:footnotes|endnotes)\.xml$/)) notes.push('脚注和尾注不属于正文，没有读入。');
  if (has(/\/comments\.xml$/)) notes.push('批注不属于正文，没有读入。');
  if (has(/\/(?:embeddings|afchunk)/i)) notes.push('嵌入的其他文件没有读入。');
  return notes;
};

/** The text of a .docx (also .docm, .dotx and WPS's files of the same format). */
export const readDocx = async (bytes: Buffer, limits: DocumentLimits): Promise<{ text: string; notes: string[] }> => {
  const entries = openZip(bytes, limits);
  await countAll({ bytes, entries, budget: new InflationBudget(limits) });
  const file: Package = { bytes, entries, budget: new InflationBudget(limits) };
  const main = entryName('', (await relations(file, '_rels/.rels')).get('officeDocument') ?? 'word/document.xml');
  if (!entries.has(main)) throw documentRefusal('file-unreadable', { actual: ' Word 文档' });
  const folder = main.replace(/[^/]*$/, '');
  const parts = await relations(file, `${folder}_rels/${main.slice(folder.length)}.rels`);

  const styles = stylesReader();
  await readPart(file, entryName(folder, parts.get('styles') ?? 'styles.xml'), styles.handler);
  const numbering = numberingReader();
  await readPart(file, entryName(folder, parts.get('numbering') ?? 'numbering.xml'), numbering.handler);
  const counter = new ListCounter(numbering.numbering);
  const body = bodyReader({ styles: styles.styles, counter, textCharacters: limits.textCharacters });
  await readPart(file, main, body.handler);
  return { text: body.finish(), notes: notesOf(entries) };
};
