import { FileOutlined } from '@ant-design/icons';
import { type MouseEvent, useState } from 'react';
import { fileContent, fileMeta, filePreview } from '#contract/files';
import { addressOf } from '../api/call.ts';
import { useCall } from '../api/hooks.ts';
import { t } from '../shell/language/index.ts';
import type { Titles } from './FieldValue.tsx';
import { FilePreview } from './FilePreview.tsx';

export const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** A click that asks the browser for another tab or window is the browser's. */
const isPlain = (event: MouseEvent): boolean => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

/** One file: opens its preview beside the page where the server can show one, else downloads it. */
export const FileLink = ({ id }: { id: string }) => {
  const [isShown, setShown] = useState(false);
  const { data, error } = useCall(fileMeta, { params: { id } }, { staleTime: 300_000 });
  if (error) return <span className="yd-muted">{t('文件不在您的范围内')}</span>;
  if (!data) return <span className="yd-muted">{t('读取中')}</span>;
  const content = addressOf(fileContent, { params: { id } });
  return (
    <span className="yd-file">
      <FileOutlined aria-hidden />
      {data.previewable ? (
        <a
          href={addressOf(filePreview, { params: { id } })}
          target="_blank"
          rel="noreferrer"
          onClick={(event) => {
            if (!isPlain(event)) return;
            event.preventDefault();
            setShown(true);
          }}
        >
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
      {isShown && <FilePreview file={data} onClose={() => setShown(false)} />}
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
