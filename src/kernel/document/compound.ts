/**
 * The top-level names of a compound file (.doc, .xls, .ppt, .wps, and OOXML with a password), read from its directory
 * without trusting it. Layout: [MS-CFB] 2.2, 2.3, 2.6.
 */
const FREE = 0xfffffff9;
const MAX_SECTORS = 4_096;
const MAX_ENTRIES = 20_000;

type CompoundDirectory = { readonly names: ReadonlySet<string>; readonly complete: boolean };

type Table = { readonly bytes: Buffer; readonly sectorSize: number; readonly fat: readonly number[] };

const sectorAt = (bytes: Buffer, sectorSize: number, sector: number): Buffer | null => {
  const start = (sector + 1) * sectorSize;
  return start + sectorSize <= bytes.length ? bytes.subarray(start, start + sectorSize) : null;
};

/** FAT sectors named in the header (109 of them cover 7 MB with 512-byte sectors, enough to find the directory). */
const headerFat = (bytes: Buffer): number[] => {
  const fat: number[] = [];
  for (let at = 76; at < 512; at += 4) {
    const sector = bytes.readUInt32LE(at);
    if (sector < FREE) fat.push(sector);
  }
  return fat;
};

const nextSector = (table: Table, sector: number): number | null => {
  const perSector = table.sectorSize / 4;
  const fatSector = table.fat[Math.floor(sector / perSector)];
  const content = fatSector === undefined ? null : sectorAt(table.bytes, table.sectorSize, fatSector);
  return content ? content.readUInt32LE((sector % perSector) * 4) : null;
};

const directoryBytes = (table: Table): { content: Buffer; complete: boolean } => {
  const parts: Buffer[] = [];
  let sector: number | null = table.bytes.readUInt32LE(48);
  while (sector !== null && sector < FREE && parts.length < MAX_SECTORS) {
    const content = sectorAt(table.bytes, table.sectorSize, sector);
    if (!content) return { content: Buffer.concat(parts), complete: false };
    parts.push(content);
    sector = nextSector(table, sector);
  }
  return { content: Buffer.concat(parts), complete: true };
};

const entryName = (directory: Buffer, id: number): string => {
  const at = id * 128;
  const length = Math.min(64, directory.readUInt16LE(at + 64));
  return directory.toString('utf16le', at, at + Math.max(0, length - 2));
};

/** Siblings form a binary tree under the root's child; embedded objects lie deeper and do not count. */
const topLevelNames = (directory: Buffer): Set<string> => {
  const names = new Set<string>();
  const seen = new Set<number>();
  const waiting = [directory.length >= 128 ? directory.readUInt32LE(76) : FREE];
  while (waiting.length > 0 && seen.size < MAX_ENTRIES) {
    const id = waiting.pop() as number;
    if (seen.has(id) || (id + 1) * 128 > directory.length) continue;
    seen.add(id);
    names.add(entryName(directory, id));
    waiting.push(directory.readUInt32LE(id * 128 + 68), directory.readUInt32LE(id * 128 + 72));
  }
  return names;
};

/** Names of the streams and storages at the top; `complete` is false when the file ends before its directory does. */
export const compoundDirectory = (bytes: Buffer): CompoundDirectory => {
  if (bytes.length < 512) return { names: new Set(), complete: false };
  const sectorSize = bytes.readUInt16LE(30) === 12 ? 4096 : 512;
  const { content, complete } = directoryBytes({ bytes, sectorSize, fat: headerFat(bytes) });
  return { names: topLevelNames(content), complete };
};
