import { Button, Input } from 'antd';
import { useState } from 'react';
import type { CommitmentPage } from '#contract/delivery';
import { createRecord } from '#contract/records';
import { useAct, useDefinition } from '../../api/index.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { FileField } from '../../components/form/FileField.tsx';
import { RisingFiles, useRisingFiles } from '../../components/form/rising.ts';
import { useAsOf } from '../../shell/asOf.ts';
import { Files } from './parts.tsx';

type Props = { readonly data: CommitmentPage };

/** What is said about it, kept with it. */
export const Talk = ({ data }: Props) => {
  const { day } = useAsOf();
  const definition = useDefinition('remark');
  const [body, setBody] = useState('');
  const [files, setFiles] = useState<string[]>([]);
  const { rising, count } = useRisingFiles();
  const act = useAct(createRecord, {
    errors: 'inline',
    onDone: () => {
      setBody('');
      setFiles([]);
    },
  });
  const send = (): void => {
    if (body.trim() && !rising)
      act.mutate({ params: { path: 'remarks' }, body: { commitment: data.row.id, body: body.trim(), files } });
  };
  return (
    <div className="yd-talk">
      {data.remarks.length === 0 && <p className="yd-muted">还没有人发言。这里说的话随事项保存，不能删改。</p>}
      <ul className="yd-entries">
        {data.remarks.map((remark) => (
          <li key={remark.id} className="yd-entry">
            <div className="yd-entry-head">
              <b>{remark.by}</b>
              <span className="yd-muted">
                <DateText value={remark.at} withTime />
              </span>
            </div>
            <p className="yd-paragraphs">{remark.body}</p>
            <Files files={remark.files} />
          </li>
        ))}
      </ul>
      {!day && definition?.may.create && (
        <div className="yd-talk-form">
          <ErrorNotice error={act.error} />
          <Input.TextArea
            value={body}
            onChange={(event) => setBody(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing && send()}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={4000}
            placeholder="说明情况、提出问题"
            aria-label="发言内容"
          />
          <div className="yd-talk-foot">
            <RisingFiles value={count}>
              <FileField value={files} onChange={setFiles} label="附件" />
            </RisingFiles>
            <Button type="primary" disabled={rising || !body.trim()} loading={act.isPending} onClick={send}>
              发表
            </Button>
          </div>
        </div>
      )}
    </div>
  );
};
