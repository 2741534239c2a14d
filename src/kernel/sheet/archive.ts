import { unzipSync, zipSync } from 'fflate';
import { Refusal, refuse } from '#kernel/refusal';

const LIMIT = { inflated: 48 * 1024 * 1024, entries: 500 } as const;

/**
 * The archive inflated within bounds and packed anew without compression, so that the parser behind it meets no bomb:
 * each entry fills at most the size it declares, and the declared sizes are added up before anything is inflated.
 * @throws Refusal `workbook-too-large`, `not-a-workbook`.
 */
export const boundedArchive = (bytes: Uint8Array): Uint8Array => {
  let [inflated, entries] = [0, 0];
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        inflated += originalSize;
        entries += 1;
        if (inflated > LIMIT.inflated || entries > LIMIT.entries) throw tooLarge();
        return true;
      },
    });
    if (!Object.keys(files).some((name) => /^xl\//i.test(name))) throw notAWorkbook();
    return zipSync(files, { level: 0 });
  } catch (error) {
    throw error instanceof Refusal ? error : notAWorkbook();
  }
};

const tooLarge = (): Refusal =>
  refuse('workbook-too-large', '未能读取表格', '文件展开后过大', '请另存为新的.xlsx文件，或分成几个文件上传。', {
    status: 413,
  });

const notAWorkbook = (): Refusal =>
  refuse('not-a-workbook', '未能读取表格', '文件不是Excel工作簿，或已损坏', '请用Excel或WPS另存为.xlsx后重新上传。');
