import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Progress } from 'antd';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { importTemplate, startImport } from '#contract/imports';
import { type DefinitionView, useDefinition } from '../../api/definitions.ts';
import { download } from '../../api/download.ts';
import { upload } from '../../api/upload.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { cellsOf, isFilled } from '../../components/table/block.ts';
import { ForbiddenPage, NotFoundPage } from '../../shell/Fallbacks.tsx';
import { t } from '../../shell/language/index.ts';
import { useAddress, useGo } from '../../shell/navigation.tsx';
import './imports.css';
import { workbookOf } from '../../components/table/workbook.ts';
import { ImportSteps } from './ImportSteps.tsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The first step: the template down, the filled workbook up, or cells pasted as they were copied. */
export default function NewImportPage() {
  const { record = '' } = useAddress<{ record: string }>();
  const definition = useDefinition(record);
  if (!definition) return <NotFoundPage />;
  if (!definition.importable) return <ForbiddenPage right={t('导入{label}', { label: definition.label })} />;
  return (
    <Page
      title={t('导入{label}', { label: definition.label })}
      back={{ to: `/records/${definition.path}`, label: definition.label }}
    >
      <ImportSteps at={0} />
      <Template definition={definition} />
      <Panel title={t('第二步：上传填好的工作簿，或直接粘贴')}>
        <Upload definition={definition} />
      </Panel>
    </Page>
  );
}

const Template = ({ definition }: { definition: DefinitionView }) => {
  const { notification } = App.useApp();
  const required = definition.fields.filter((field) => field.writable && !field.optional).map(({ label }) => label);
  const get = (): Promise<void> =>
    download(
      importTemplate,
      { params: { record: definition.name } },
      { name: t('{label}导入模板.xlsx', { label: definition.label }) },
    ).catch((error: Error) => notification.error({ title: t('没有下载：{message}', { message: error.message }) }));
  return (
    <Panel
      title={t('第一步：准备表格')}
      extra={
        <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void get()}>
          {t('下载模板')}
        </Button>
      }
    >
      <p>
        {t(
          '模板里有下拉选项和填写说明。已有的表也可以直接上传：表头在哪一行、列的顺序和叫法不必与模板一致，下一步可以对应。',
        )}
      </p>
      {required.length > 0 && (
        <p className="yd-muted">
          {t('必填：')}
          {required.join(t('、'))}
        </p>
      )}
      {definition.businessKey && (
        <p className="yd-muted">
          {definition.businessKey.map((name) => labelOf(definition, name)).join(t('、'))}
          {t('与系统中相同的行会修改原记录，其余的新增。')}
        </p>
      )}
    </Panel>
  );
};

const labelOf = (definition: DefinitionView, name: string): string =>
  definition.fields.find((field) => field.name === name)?.label ?? name;

const Upload = ({ definition }: { definition: DefinitionView }) => {
  const go = useGo();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number>();
  const [over, setOver] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setError(undefined);
    setShare(0);
    try {
      const options = { onProgress: setShare, fields: { record: definition.name } };
      const view = await upload(startImport, {}, [file], options);
      go(`/imports/${view.id}`, { replace: true });
    } catch (problem) {
      setError(problem);
      setShare(undefined);
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  const paste = (event: ClipboardEvent): void => {
    const rows = cellsOf(event.clipboardData.getData('text/plain')).filter(isFilled);
    if (rows.length === 0) return;
    event.preventDefault();
    if (rows.length < 2) setError(new Error(t('只粘贴了一行。请把表头和数据一起复制再粘贴。')));
    else
      void send(
        new File([workbookOf(rows) as BlobPart], t('粘贴的{label}.xlsx', { label: definition.label }), { type: XLSX }),
      );
  };
  return (
    <>
      <ErrorNotice error={error} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same */}
      <div
        className={over ? 'yd-import-drop is-over' : 'yd-import-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xls,.csv,.txt"
          style={{ display: 'none' }}
          aria-label={t('选择工作簿')}
          onChange={(event) => {
            void send(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button
          type="primary"
          icon={<UploadOutlined aria-hidden />}
          loading={share !== undefined}
          onClick={() => input.current?.click()}
        >
          {t('选择工作簿')}
        </Button>
        <p className="yd-muted">{t('也可以把 .xlsx、.xls、.csv 文件拖到这里')}</p>
        {share !== undefined && (
          <Progress percent={Math.round(share * 100)} aria-label={t('上传进度')} style={{ maxWidth: 320 }} />
        )}
      </div>
      <label className="yd-paste-label" htmlFor="paste">
        {t('或者在 Excel 里连同表头一起复制，点进下面的框按 Ctrl+V')}
      </label>
      <textarea
        id="paste"
        className="yd-paste"
        rows={2}
        placeholder={t('粘贴到这里')}
        value=""
        onChange={() => undefined}
        onPaste={paste}
      />
      <Alert
        type="info"
        showIcon
        title={t('上传后先核对，核对时不改动任何数据；确认导入后还可以整批撤销。')}
        style={{ marginTop: 12 }}
      />
    </>
  );
};
