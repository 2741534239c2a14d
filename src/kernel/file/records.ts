import { grant, mine, permissions, roles } from '#kernel/access';
import { integer, record, text } from '#kernel/definition';

/**
 * A stored file: what it is by its content, and the hash that its bytes lie under. Rows are written by `storeFile`
 * and never change. In lists one finds one's own; who else may read a file is told by the records that refer to
 * it (see `readableFile`).
 */
export const file = record({
  name: 'file',
  label: '文件',
  path: 'files',
  module: 'file',
  title: 'name',
  derived: true,
  sort: '-createdAt',
  indexes: [['sha256']],
  fields: {
    name: text({ label: '名称', max: 200 }),
    size: integer({ label: '大小', unit: '字节', min: 1 }),
    mime: text({ label: '类型', max: 100 }),
    kind: text({ label: '格式', max: 30 }),
    sha256: text({ label: '摘要', max: 64 }),
  },
  permissions: permissions(grant(roles, { read: mine('createdBy') })),
});

export const fileRecords = [file] as const;
