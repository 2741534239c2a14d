import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Upload } from 'antd';
import { useState } from 'react';
import { type showConnector, startExchange } from '#contract/exchange';
import { type Answer, upload } from '../../api/index.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { useGo } from '../../shell/navigation.tsx';

/** Starts a run by hand: with the file that they sent, from their service, or towards them. */
export const RunPanel = ({ detail: { connector: of } }: { detail: Answer<typeof showConnector> }) => {
  const go = useGo();
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const [again, setAgain] = useState(false);
  const [wait, setWait] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const takesFile = of.direction === 'in' && (of.format === 'xlsx' || of.format === 'csv');
  const begin = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const fields = { again: String(again), wait: String(wait) };
      const run = await upload(startExchange, { params: { id: of.id } }, file ? [file] : [], { fields });
      await client.invalidateQueries();
      if (!wait) go(`/exchange/runs/${run.id}`);
      setFile(undefined);
    } catch (refused) {
      setError(refused);
    }
    setBusy(false);
  };
  return (
    <Panel title={of.direction === 'out' ? '报出一次' : '运行一次'}>
      <ErrorNotice error={error} />
      {of.waiting && <p>“{of.waiting}”已经收到，等到设定的时间运行。</p>}
      <div className="yd-tools">
        {takesFile && (
          <Upload
            accept={of.format === 'csv' ? '.csv' : '.xlsx'}
            maxCount={1}
            showUploadList={false}
            beforeUpload={(chosen) => {
              setFile(chosen);
              return false;
            }}
          >
            <Button>{file ? file.name : '选择对方导出的文件'}</Button>
          </Upload>
        )}
        {of.direction === 'in' && (
          <Checkbox checked={again} onChange={(event) => setAgain(event.target.checked)}>
            内容与上次相同也重新比对
          </Checkbox>
        )}
        {takesFile && of.nextAt && (
          <Checkbox checked={wait} onChange={(event) => setWait(event.target.checked)}>
            等到设定的时间再运行
          </Checkbox>
        )}
        <Button type="primary" loading={busy} disabled={takesFile && !file} onClick={() => void begin()}>
          {wait ? '排入定时' : of.direction === 'out' ? '报出' : '运行'}
        </Button>
      </div>
    </Panel>
  );
};
