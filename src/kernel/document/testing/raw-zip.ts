import { crc32, deflateRawSync } from 'node:zlib';

/** An archive written header by header, so that each of them can lie. */
export type RawEntry = {
  readonly name: string;
  readonly content?: Uint8Array | string;
  /** Overrides for what the headers say. */
  readonly method?: number;
  readonly packed?: Uint8Array;
  readonly crc?: number;
  readonly statedSize?: number;
  readonly statedPacked?: number;
  readonly flags?: number;
  readonly localName?: string;
  readonly offset?: number;
};

type Made = { readonly local: Buffer; readonly central: (offset: number) => Buffer };

const fields = (mark: number, numbers: readonly (readonly [2 | 4, number])[]): Buffer => {
  const buffer = Buffer.alloc(4 + numbers.reduce((sum, [size]) => sum + size, 0));
  buffer.writeUInt32LE(mark, 0);
  let at = 4;
  for (const [size, value] of numbers) {
    buffer.writeUIntLE(value, at, size);
    at += size;
  }
  return buffer;
};

const make = (entry: RawEntry): Made => {
  const content = Buffer.from((entry.content ?? '') as string);
  const packed = Buffer.from(entry.packed ?? deflateRawSync(content));
  const method = entry.method ?? 8;
  const crc = entry.crc ?? crc32(content);
  const stated = entry.statedSize ?? content.length;
  const statedPacked = entry.statedPacked ?? packed.length;
  const name = Buffer.from(entry.name);
  const localName = Buffer.from(entry.localName ?? entry.name);
  const flags = entry.flags ?? 0;
  const common = (nameLength: number) =>
    [
      [2, flags],
      [2, method],
      [2, 0],
      [2, 0],
      [4, crc],
      [4, statedPacked],
      [4, stated],
      [2, nameLength],
      [2, 0],
    ] as const;
  const local = Buffer.concat([fields(0x04034b50, [[2, 20], ...common(localName.length)]), localName, packed]);
  const central = (offset: number): Buffer =>
    Buffer.concat([
      fields(0x02014b50, [
        [2, 20],
        [2, 20],
        ...common(name.length),
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, entry.offset ?? offset],
      ]),
      name,
    ]);
  return { local, central };
};

/** The archive's bytes; `count` overrides the number of entries that it states. */
export const rawZip = (entries: readonly RawEntry[], options: { count?: number } = {}): Buffer => {
  const made = entries.map(make);
  const offsets: number[] = [];
  let at = 0;
  for (const each of made) {
    offsets.push(at);
    at += each.local.length;
  }
  const central = Buffer.concat(made.map((each, index) => each.central(offsets[index] ?? 0)));
  const count = options.count ?? entries.length;
  const end = fields(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, central.length],
    [4, at],
    [2, 0],
  ]);
  return Buffer.concat([...made.map((each) => each.local), central, end]);
};
