import { DeleteOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { uploadFile } from '#contract/files';
import { upload } from '../../api/upload.ts';
import { t } from '../../shell/language/index.ts';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { FileLink } from '../FileLinks.tsx';
import { useHoldsForm } from './rising.ts';

type Props = {
  readonly value?: readonly string[] | null;
  readonly onChange?: (ids: string[]) => void;
  readonly id?: string;
  readonly disabled?: boolean;
  /** As in <input accept>: `.pdf,image/*`. */
  readonly accept?: string;
  readonly label?: string;
};

type Rising = { readonly name: string; readonly share: number };

/**
 * Files by their ids: each goes up when chosen or dropped, with progress, and can be taken off again. Within
 * <RisingFiles> the form waits for what still goes up.
 */
export const FileField = ({ value, onChange, id, disabled = false, accept, label = t('文件') }: Props) => {
  const ids = value ?? [];
  // What stands here when a file has gone up: meanwhile another may have been taken off, and the form filled in further.
  const held = useRef(ids);
  const changed = useRef(onChange);
  // biome-ignore lint/correctness/useExhaustiveDependencies: no value is another empty list at each drawing
  useEffect(() => {
    held.current = ids;
  }, [value]);
  useEffect(() => {
    changed.current = onChange;
  });
  const input = useRef<HTMLInputElement>(null);
  const [rising, setRising] = useState<Rising>();
  const [error, setError] = useState<unknown>();
  const awaited = useHoldsForm(rising !== undefined);
  const send = async (files: readonly File[]): Promise<void> => {
    setError(undefined);
    try {
      for (const file of files) {
        setRising({ name: file.name, share: 0 });
        const meta = await upload(uploadFile, {}, [file], {
          onProgress: (share) => setRising({ name: file.name, share }),
        });
        held.current = [...held.current, meta.id];
        changed.current?.([...held.current]);
      }
    } catch (problem) {
      setError(problem);
    }
    setRising(undefined);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    if (!disabled) void send([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same
    <div className="yd-file-field" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      {ids.map((each) => (
        <div key={each} className="yd-file-row">
          <FileLink id={each} />
          <Button
            type="text"
            size="small"
            disabled={disabled}
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('移除这份文件')}
            onClick={() => onChange?.(ids.filter((other) => other !== each))}
          />
        </div>
      ))}
      {rising && (
        <div className="yd-file-row" role="status">
          <span>
            {t('正在上传')} {rising.name}
            {awaited && t('，传完才能提交')}
          </span>
          <Progress percent={Math.round(rising.share * 100)} size="small" aria-label={t('上传进度')} />
        </div>
      )}
      <ErrorNotice error={error} />
      <input
        ref={input}
        type="file"
        multiple
        style={{ display: 'none' }}
        {...(accept ? { accept } : {})}
        aria-label={label}
        onChange={(event) => {
          void send([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button
        {...(id ? { id, 'aria-label': `${t('选择文件')}${t('：')}${label}` } : {})}
        disabled={disabled || rising !== undefined}
        icon={<UploadOutlined aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('选择文件')}
      </Button>
      <span className="yd-muted yd-file-hint">{t('也可以把文件拖到这里')}</span>
    </div>
  );
};
