import { fileContent, fileMeta, filePreview, uploadFile } from '#contract/files';
import type { Actor, Registry } from '#kernel/definition';
import { answer, answerWriting, type BoundRoute, type House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { type ReadableFile, readableFile } from './access.ts';
import { blobPath, readBlob } from './blobs.ts';
import { isPreviewable, previewOf, previewPolicy } from './preview.ts';
import { file } from './records.ts';
import { type FileRow, storeFile } from './store-file.ts';

/** A file's row and bytes for whoever may read it. @throws Refusal `not-found` */
export const openFile = async (
  tx: ReadTransaction,
  house: Pick<House, 'folder'>,
  registry: Registry,
  id: string,
): Promise<{ file: FileRow; bytes: Buffer }> => {
  const { file: row } = await readableFile(tx, registry, id);
  return { file: row, bytes: await readBlob(house.folder, row.sha256) };
};

const viewOf = ({ id, name, size, mime }: FileRow) => ({ id, name, size, mime });

/** The file for a reader at the door, journalled first: who took it, and whether only an L4 field allowed it. */
const readAtDoor = async (house: House, actor: Actor, registry: Registry, id: string): Promise<ReadableFile> => {
  const found = await house.database.read(actor, (tx) => readableFile(tx, registry, id));
  const { sensitive, through } = found;
  const about = sensitive && through ? through : { record: 'file', id };
  await house.database.write(actor, (tx) =>
    tx.note(about.record, about.id, sensitive ? 'read' : 'download', { after: { file: id } }),
  );
  return found;
};

export const fileRoutes = (registry: Registry): BoundRoute[] => [
  // The answer is kept with the row: whoever sends again because it did not come gets the same file.
  answerWriting(uploadFile, async ({ tx, house, uploads }) => {
    const [upload] = uploads;
    if (uploads.length !== 1 || !upload)
      throw refuse('one-file', '文件没有上传', `这里一次上传一个文件，收到${uploads.length}个`, '请逐个上传。');
    return viewOf(await storeFile(tx, house, upload));
  }),
  answer(fileMeta, ({ house, actor, params }) =>
    house.database.read(actor, async (tx) => {
      const { file: row } = await readableFile(tx, registry, params.id);
      const uploader = row.createdBy ? await nameOf(tx, registry, row.createdBy) : null;
      const by = uploader ? { uploadedBy: uploader } : {};
      return { ...viewOf(row), uploadedAt: row.createdAt, ...by, previewable: isPreviewable(row) };
    }),
  ),
  answer(fileContent, async ({ house, actor, params, reply }) => {
    const { file: row } = await readAtDoor(house, actor, registry, params.id);
    reply.setHeader('cache-control', 'private, no-store');
    reply.setHeader('content-security-policy', "sandbox; default-src 'none'");
    return { mark: 'original', bytes: await readBlob(house.folder, row.sha256), mime: row.mime, fileName: row.name };
  }),
  answer(filePreview, async ({ house, actor, params, reply }) => {
    const { file: row } = await readAtDoor(house, actor, registry, params.id);
    if (!isPreviewable(row))
      throw refuse('no-preview', '不能预览', `${file.label}“${row.name}”没有可以直接查看的内容`, '请下载后查看。', {
        status: 404,
      });
    reply.setHeader('cache-control', 'private, no-store');
    reply.setHeader('content-security-policy', previewPolicy(row));
    reply.setHeader('x-frame-options', 'SAMEORIGIN');
    return previewOf(row, await readBlob(house.folder, row.sha256), blobPath(house.folder, row.sha256));
  }),
];

const nameOf = async (tx: ReadTransaction, registry: Registry, personId: string): Promise<string | null> => {
  const person = registry.byName.get('person');
  const [row] = person ? await tx.find(person, { id: personId }) : [];
  return row ? String((row as Record<string, unknown>).name) : null;
};
