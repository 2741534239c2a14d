import { sql } from 'kysely';
import type { RowOf } from '#kernel/definition';
import { type Sniffed, sniff } from '#kernel/document';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { startOfDay, today } from '#kernel/time';
import { keepBlob } from './blobs.ts';
import { runsByName, safeFileName } from './file-name.ts';
import { file } from './records.ts';
import { refuseOtherContent } from './same-kind.ts';
import { refuseInfected } from './scanner.ts';

export type FileRow = RowOf<typeof file>;

/** Largest file in bytes. */
export const FILE_LIMIT = 50 * 1024 * 1024;
/** What one person may bring in on one day, in bytes: room for a year's evidence, too little to fill a disk. */
export const DAILY_LIMIT = 2 * 1024 * 1024 * 1024;

const TITLE = '文件没有上传';
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** Why a file is refused whatever it is for, or nothing. The name is told only where the name is the reason. */
const refuseContent = (name: string, bytes: Uint8Array, found: Sniffed): void => {
  if (bytes.length === 0) throw refuse('empty-file', TITLE, '这是一个空文件', '请核对后重新选择。');
  if (bytes.length > FILE_LIMIT)
    throw refuse(
      'file-too-large',
      TITLE,
      `文件有${megabytes(bytes.length)}，最多${megabytes(FILE_LIMIT)}`,
      '请压缩或拆分后再上传。',
      {
        status: 413,
      },
    );
  if (found.kind === 'program' || runsByName(name))
    throw refuse(
      'program-file',
      TITLE,
      '这是可以运行的程序或脚本，为安全起见不接收',
      '请上传文档、表格、图片或压缩包。',
    );
  if (found.polyglot)
    throw refuse('disguised-file', TITLE, `这个${found.label}里夹带了一个压缩包`, '请用原软件重新导出后再上传。');
};

/** The smallest UUIDv7 of an instant: ids sort by creation, so a day's rows are a range of the primary key. */
const firstIdAt = (instant: string): string => {
  const hex = new Date(instant).getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};

const refuseTooMuchToday = async (tx: WriteTransaction, size: number): Promise<void> => {
  if (!tx.actor.personId) return;
  const [sum] = await tx.rows<{ size: number }>(
    sql`select coalesce(sum(size), 0)::bigint as size from file
      where id >= ${firstIdAt(startOfDay(today()))}::uuid and created_by = ${tx.actor.personId}::uuid`,
  );
  if (Number(sum?.size ?? 0) + size <= DAILY_LIMIT) return;
  throw refuse('quota', TITLE, `您今天上传的文件合计已接近${megabytes(DAILY_LIMIT)}`, '请明天再传，或联系管理员。', {
    status: 429,
  });
};

/**
 * Stores a file and answers its row; anybody signed in may. The bytes are on the disk before the row can commit,
 * so no row ever refers to half a file; where the transaction fails, the bytes lie unreferred and harmless.
 * @throws Refusal `empty-file`, `file-too-large`, `program-file`, `disguised-file`, `other-content`, `quota`, `disk-full`, `virus`, `scanner-down`
 * @example const evidence = await storeFile(tx, house, { fileName: '验收单.pdf', bytes });
 */
export const storeFile = async (
  tx: WriteTransaction,
  house: Pick<House, 'folder' | 'scanner'>,
  upload: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<FileRow> => {
  const { bytes } = upload;
  const name = safeFileName(upload.fileName);
  const found = sniff(bytes);
  refuseContent(name, bytes, found);
  refuseOtherContent(name, found);
  await refuseTooMuchToday(tx, bytes.length);
  await refuseInfected(house.scanner, bytes);
  const sha256 = await keepBlob(house.folder, bytes);
  const row = { name, size: bytes.length, mime: found.mime, kind: found.kind, sha256 };
  return tx.system.create(file, row, { verb: 'upload' });
};
