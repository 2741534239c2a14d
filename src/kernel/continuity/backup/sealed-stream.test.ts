import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packed, type Source, unpack } from './bundle.ts';
import { opened, SealBroken, sealed } from './sealed-stream.ts';

const key = Buffer.alloc(32, 7);

async function* from(...parts: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* parts;
}
const whole = async (source: AsyncIterable<Buffer>): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
};

it('opens what it sealed, however it arrives, at the borders of pieces too', async () => {
  const piece = 1024 * 1024;
  for (const size of [0, 1, piece - 1, piece, piece + 1, 2 * piece]) {
    const text = Buffer.alloc(size, 'x');
    const shut = await whole(sealed(from(text.subarray(0, size >> 1), text.subarray(size >> 1)), key));
    const back = await whole(opened(from(shut.subarray(0, 20), shut.subarray(20)), key));
    expect(back.equals(text), `${size}`).toBe(true);
  }
});

it('never takes an altered, cut or longer stream, or another key', async () => {
  const shut = await whole(sealed(from(Buffer.from('学籍'.repeat(50))), key));
  await fc.assert(
    fc.asyncProperty(fc.nat(shut.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
      const altered = Buffer.from(shut);
      altered.writeUInt8(altered.readUInt8(at) ^ bits, at);
      await expect(whole(opened(from(altered), key))).rejects.toThrow(SealBroken);
      await expect(whole(opened(from(shut.subarray(0, at)), key))).rejects.toThrow(SealBroken);
    }),
    { numRuns: 200 },
  );
  await expect(whole(opened(from(shut, Buffer.from('x')), key))).rejects.toThrow(SealBroken);
  await expect(whole(opened(from(shut), Buffer.alloc(32, 8)))).rejects.toThrow('密钥不对');
});

it('takes a bundle apart as it was packed, and refuses a path that leads out', async () => {
  async function* sources(...given: Source[]): AsyncGenerator<Source> {
    yield* given;
  }
  const found = new Map<string, string>();
  const take = async (path: string) => ({
    write: async (part: Buffer) => void found.set(path, (found.get(path) ?? '') + part.toString('utf8')),
    end: async () => undefined,
  });
  const files = [
    { path: 'a/空', bytes: Buffer.alloc(0) },
    { path: 'b', bytes: Buffer.from('内容') },
  ];
  expect(await unpack(packed(sources(...files)), take)).toEqual({ files: 2, bytes: 6 });
  expect(found.get('b')).toBe('内容');
  const out = packed(sources({ path: '../out', bytes: Buffer.from('x') }));
  await expect(unpack(out, take)).rejects.toThrow(SealBroken);
});
