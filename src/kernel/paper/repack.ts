import { Buffer } from 'node:buffer';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { STYLES } from './docx-styles.ts';

// ZIP stores local time without a zone: a date built from local parts gives the same bytes everywhere.
const EPOCH = new Date(1980, 0, 1);
const CREATED = '2020-01-01T00:00:00Z';

/**
 * The same document with nothing of the hour in it: the stamps of the properties and of the archive are fixed,
 * entries sorted. Style sheet and font table are ours: the library's has blue headings and no Normal; the font table names substitutes, so that a machine without the GB2312 faces takes its nearest.
 */
export const repackDocx = (bytes: Uint8Array): Buffer => {
  const files = unzipSync(bytes);
  const names = Object.keys(files)
    .filter((name) => !name.endsWith('/'))
    .sort(contentTypesFirst);
  const entries = names.map(
    (name) => [name, [content(name, files[name] ?? new Uint8Array()), { mtime: EPOCH }]] as const,
  );
  return Buffer.from(zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0], { level: 6 }));
};

const contentTypesFirst = (a: string, b: string): number =>
  Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1);

const content = (name: string, bytes: Uint8Array): Uint8Array => {
  if (name === 'word/fontTable.xml') return strToU8(FONT_TABLE);
  if (name === 'word/styles.xml') return strToU8(STYLES);
  if (name !== 'docProps/core.xml') return bytes;
  return strToU8(strFromU8(bytes).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${CREATED}`));
};

const font = (name: string, substitute: string, family: string, pitch: string): string =>
  `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/>` +
  `<w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`;

const FONT_TABLE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  font('仿宋_GB2312', '仿宋', 'modern', 'fixed') +
  font('楷体_GB2312', '楷体', 'modern', 'fixed') +
  font('黑体', 'SimHei', 'modern', 'fixed') +
  font('宋体', 'SimSun', 'auto', 'variable') +
  font('方正小标宋简体', '华文中宋', 'script', 'fixed') +
  '</w:fonts>';
