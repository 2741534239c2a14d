import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { situationPage } from '#contract/coordination';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { DateText, dateText } from '../../components/DateText.tsx';
import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { FileLinks } from '../../components/FileLinks.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Panel } from '../../components/Page.tsx';
import { useParam } from '../../shell/navigation.tsx';
import './coordination.css';

const BACK = { to: '/situations', label: '全部研判与响应' };

/** Written down more than an hour after it happened. */
const isLate = ({ at, writtenAt }: { at: string; writtenAt: string }): boolean =>
  Date.parse(writtenAt) - Date.parse(at) > 3_600_000;

/** What was judged and done, in order; entries are added, never changed. */
const Entries = ({ id, open }: { id: string; open: boolean }) => {
  const definition = useDefinition('situationEntry');
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useCall(situationPage, { params: { id } });
  const add = open && definition?.may.create && <Button onClick={() => setAdding(true)}>添加记录</Button>;
  return (
    <Panel title="研判与处置记录" extra={add}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} />}
      {data?.entries.length === 0 && <Empty title="还没有记录">情况、判断、措施和结果按发生的时间记在这里。</Empty>}
      <ol className="yd-situation-entries">
        {data?.entries.map((entry) => (
          <li key={entry.id} className={`is-${entry.kind}`}>
            <div className="yd-checks-head">
              <DateText value={entry.at} withTime />
              <b>{entry.kindLabel}</b>
              <span className="yd-muted">
                {isLate(entry) && `${dateText(entry.writtenAt, true)} 补记，`}
                {[entry.organisation?.name, entry.author?.name].filter(Boolean).join('，')}
              </span>
            </div>
            <p className="yd-paragraphs">{entry.body}</p>
            {entry.files.length > 0 && <FileLinks ids={entry.files} titles={{}} plain={false} />}
          </li>
        ))}
      </ol>
      {adding && (
        <RecordDrawer
          record="situationEntry"
          title="添加记录"
          fixed={{ log: id }}
          initial={{ at: new Date().toISOString() }}
          draftKey={id}
          onClose={() => setAdding(false)}
        />
      )}
    </Panel>
  );
};

export default function SituationPage() {
  const id = useParam('id');
  return (
    <RecordDetail
      record="situationLog"
      id={id}
      back={BACK}
      lead={({ row }) => <Entries id={id} open={row.state === 'started'} />}
    />
  );
}
