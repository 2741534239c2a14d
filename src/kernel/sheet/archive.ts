import { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import { zipSync } from 'fflate';
import { fromBufferPromise } from 'yauzl';
import { Refusal, refuse } from '#kernel/refusal';

const LIMIT = { inflated: 48 * 1024 * 1024, entries: 500 } as const;

/**
 * The archive inflated within bounds and packed anew without compression, so that the parser behind it meets no bomb.
 * Declared sizes are added up before an entry is inflated; an entry that outgrows its declared size ends the reading.
 * @throws Refusal `workbook-too-large`, `not-a-workbook`.
 */
export const boundedArchive = async (bytes: Uint8Array): Promise<Uint8Array> => {
  try {
    const files = await inflate(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    if (!Object.keys(files).some((name) => /^xl\//i.test(name))) throw notAWorkbook();
    return zipSync(files, { level: 0 });
  } catch (error) {
    throw error instanceof Refusal ? error : notAWorkbook();
  }
};

const inflate = async (bytes: Buffer): Promise<Record<string, Uint8Array>> => {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  const files: Record<string, Uint8Array> = {};
  let [inflated, entries] = [0, 0];
  for await (const entry of archive.eachEntry()) {
    inflated += entry.uncompressedSize;
    entries += 1;
    if (inflated > LIMIT.inflated || entries > LIMIT.entries) throw tooLarge();
    if (!entry.fileName.endsWith('/')) files[entry.fileName] = await buffer(await archive.openReadStreamPromise(entry));
  }
  return files;
};

const tooLarge = (): Refusal =>
  refuse('workbook-too-large', '未能读取表格', '文件展开后过大', '请另存为新的.xlsx文件，或分成几个文件上传。', {
    status: 413,
  });

const notAWorkbook = (): Refusal =>
  refuse('not-a-workbook', '未能读取表格', '文件不是Excel工作簿，或已损坏', '请用Excel或WPS另存为.xlsx后重新上传。');
