/** Sound and film by their content: what recorders and cameras write that carry no mark at the front. */

/** ISO base media: size, "ftyp", brand. Makers have brands of their own. */
const BRANDS: readonly (readonly [RegExp, 'heic' | 'avif' | 'mov'])[] = [
  [/^(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1)/, 'heic'],
  [/^(?:avif|avis)/, 'avif'],
  [/^qt/, 'mov'],
];

/** Parts with which films began before there were brands. */
const PARTS = ['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'];

const isOldFilm = (bytes: Buffer, head: string): boolean => {
  if (bytes.length < 8 || !PARTS.includes(head.slice(4, 8))) return false;
  const size = bytes.readUInt32BE(0);
  // To the end, a longer size behind, or the part's own.
  return size <= 1 || (size >= 8 && size <= bytes.length);
};

/** kbit/s of layer III, by version 1 and by the later two; index 0 is free, 15 is none. */
const RATES = [
  [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const SAMPLES = [44_100, 48_000, 32_000] as const;

/** Bytes of a frame of MPEG audio, layer III, from its head; null where none begins here. Source: ISO/IEC 11172-3, 13818-3. */
const frameAt = (bytes: Buffer, at: number): number | null => {
  if (at + 4 > bytes.length || bytes[at] !== 0xff) return null;
  const [version, layer] = [((bytes[at + 1] as number) >> 3) & 3, (bytes[at + 1] as number) & 0xe6];
  // All of the sync, layer III, a version that there is.
  if (layer !== 0xe2 || version === 1) return null;
  const about = bytes[at + 2] as number;
  const rate = RATES[version === 3 ? 0 : 1][(about >> 4) - 1];
  const samples = SAMPLES[(about >> 2) & 3];
  if (!rate || !samples) return null;
  const [slots, slower] = version === 3 ? [144, 1] : [72, version === 2 ? 2 : 4];
  return Math.floor((slots * rate * 1_000 * slower) / samples) + ((about >> 1) & 1);
};

/** A frame, and another one where it ends; a recording may be cut off within its first. */
const isSound = (bytes: Buffer): boolean => {
  const length = frameAt(bytes, 0);
  return length !== null && (length + 4 > bytes.length || frameAt(bytes, length) !== null);
};

/** @param head the first bytes as latin1 */
export const mediaKind = (bytes: Buffer, head: string): 'heic' | 'avif' | 'mov' | 'mp4' | 'mp3' | null => {
  if (head.startsWith('ftyp', 4)) return BRANDS.find(([brand]) => brand.test(head.slice(8, 12)))?.[1] ?? 'mp4';
  if (isOldFilm(bytes, head)) return 'mov';
  return isSound(bytes) ? 'mp3' : null;
};
