import { Skeleton } from 'antd';
import { listRecords } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { ActionBar } from '../../components/detail/ActionBar.tsx';
import { Facts, useDetail } from '../../components/detail/RecordDetail.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { BatchActions } from '../../components/table/BatchActions.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useParam } from '../../shell/navigation.tsx';
import './dataquality.css';

const FACTS = [
  'schoolYear',
  'asOn',
  'datasets',
  'keeper',
  'collectUntil',
  'confirmUntil',
  'auditUntil',
  'publishUntil',
  'note',
];
const COLUMNS = ['school', 'state', 'errors', 'warnings', 'confirmedAt', 'auditedAt', 'publishedAt'];

/** How many schools stand at each step. */
const Steps = ({ id }: { id: string }) => {
  const definition = useDefinition('collectionPart');
  const { data } = useCall(listRecords, {
    params: { path: 'collection-parts' },
    query: { filter: JSON.stringify({ collection: id }), limit: 500 },
  });
  if (!definition?.states || !data) return <Skeleton active={false} />;
  const rows = data.rows as { state?: unknown }[];
  return (
    <ol className="yd-step-bar">
      {definition.states.states.map(({ state, label }) => (
        <li key={state}>
          <span className="yd-num">{rows.filter((row) => row.state === state).length}</span>
          <span className="yd-muted">{label}</span>
        </li>
      ))}
    </ol>
  );
};

/** One collection: where every school stands, and what the section does next. */
export default function CollectionPage() {
  const id = useParam('id');
  const definition = useDefinition('collection');
  const { data, error, refetch } = useDetail('collections', id);
  return (
    <Page
      title={String(data?.row.title ?? '采集批次')}
      back={{ to: '/quality/collections', label: '数据采集' }}
      actions={
        data &&
        definition && <ActionBar definition={definition} row={data.row} titles={data.titles} actions={data.actions} />
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data && definition && (
        <>
          <Panel title="各步学校数">
            <Steps id={id} />
          </Panel>
          <Panel title="各校进度">
            <RecordTable
              record="collectionPart"
              columns={COLUMNS}
              filters={['state', 'school']}
              fixed={{ collection: id }}
              rowPath={(row) => `/quality/collections/parts/${row.id}`}
              batch={(rows, clear) => <BatchActions record="collectionPart" rows={rows} onDone={clear} />}
              empty="还没有下达，或没有学校。"
            />
          </Panel>
          <Panel title="批次内容">
            <Facts definition={definition} row={data.row} names={FACTS} titles={data.titles} />
          </Panel>
        </>
      )}
    </Page>
  );
}
