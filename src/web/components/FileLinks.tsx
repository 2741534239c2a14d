import { FileOutlined } from '@ant-design/icons';
import { fileContent, fileMeta } from '#contract/files';
import { addressOf } from '../api/call.ts';
import { useCall } from '../api/hooks.ts';
import { t } from '../shell/language/index.ts';
import type { Titles } from './FieldValue.tsx';

export const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** One file: opens its preview where the server can show one, else downloads it. */
export const FileLink = ({ id }: { id: string }) => {
  const { data, error } = useCall(fileMeta, { params: { id } }, { staleTime: 300_000 });
  if (error) return <span className="yd-muted">{t('文件不在您的范围内')}</span>;
  if (!data) return <span className="yd-muted">{t('读取中')}</span>;
  const content = addressOf(fileContent, { params: { id } });
  return (
    <span className="yd-file">
      <FileOutlined aria-hidden />
      {data.previewable ? (
        <a href={content.replace(/content$/, 'preview')} target="_blank" rel="noreferrer">
          {data.name}
        </a>
      ) : (
        <a href={content} download={data.name}>
          {data.name}
        </a>
      )}
      <span className="yd-muted">{sizeText(data.size)}</span>
      {data.previewable && (
        <a href={content} download={data.name} aria-label={t('下载 {name}', { name: data.name })}>
          {t('下载')}
        </a>
      )}
    </span>
  );
};

/** The files of a field; `plain` (lists) says only how many or which. */
export const FileLinks = ({ ids, titles, plain }: { ids: readonly string[]; titles: Titles; plain: boolean }) => {
  if (plain) {
    const only = ids.length === 1 ? titles.file?.[ids[0] ?? ''] : undefined;
    return <span>{only ?? t('{n}份', { n: ids.length })}</span>;
  }
  return (
    <span className="yd-files">
      {ids.map((id) => (
        <FileLink key={id} id={id} />
      ))}
    </span>
  );
};
