import { Input, Skeleton } from 'antd';
import { useState } from 'react';
import { listRecords, type RowView, updateRecord } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';

/** Steps in which the school still answers. */
const OPEN = ['collecting', 'checking', 'returned', 'corrected'];

const Question = ({ row, editable }: { row: RowView; editable: boolean }) => {
  const kept = String(row.answer ?? '');
  const [typed, setTyped] = useState(kept);
  const save = useAct(updateRecord, { errors: 'inline', success: '已保存' });
  const keep = (): void => {
    const answer = typed.trim();
    if (answer === kept || save.isPending) return;
    save.mutate({
      params: { path: 'collection-answers', id: row.id },
      body: { answer: answer || null, version: row.version },
    });
  };
  const label = `${row.order}. ${row.question}`;
  if (!editable)
    return (
      <li>
        <b>{label}</b>
        <p className="yd-paragraphs">{kept || '没有回答。'}</p>
      </li>
    );
  return (
    <li>
      <label htmlFor={`answer-${row.id}`}>{label}</label>
      <Input.TextArea
        id={`answer-${row.id}`}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={500}
        value={typed}
        placeholder="没有的填“无”"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
      />
      <ErrorNotice error={save.error} />
    </li>
  );
};

/** What a collection asks beside its data sets, answered one by one; each answer is saved when it is left. */
export const Questions = ({ part, state }: { part: string; state: string }) => {
  const definition = useDefinition('collectionAnswer');
  const query = { filter: JSON.stringify({ part }), sort: 'order', limit: 100 };
  const { data, error, refetch } = useCall(listRecords, { params: { path: 'collection-answers' }, query });
  const editable = OPEN.includes(state) && definition?.may.update === true;
  return (
    <Panel title="补充问题">
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} title={false} />}
      <ul className="yd-questions">
        {data?.rows.map((row) => (
          <Question key={row.id} row={row as RowView} editable={editable} />
        ))}
      </ul>
    </Panel>
  );
};
