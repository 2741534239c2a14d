import { listRecords } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { Panel } from '../../components/Page.tsx';
import { BatchActions } from '../../components/table/BatchActions.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useParam } from '../../shell/navigation.tsx';
import { FOUND } from './parts.tsx';
import './dataquality.css';

const FACTS = [
  'schoolYear',
  'asOn',
  'datasets',
  'schools',
  'keeper',
  'collectUntil',
  'confirmUntil',
  'auditUntil',
  'publishUntil',
  'note',
  'questions',
];
const COLUMNS = ['school', 'state', ...FOUND, 'confirmedAt', 'auditedAt', 'publishedAt'];

type Step = { readonly state: string; readonly label: string };

/** Counted by the server: a city has more schools than a page of a list. */
const StepCount = ({ id, step }: { id: string; step: Step }) => {
  const query = { filter: JSON.stringify({ collection: id, state: step.state }), limit: 1 };
  const { data } = useCall(listRecords, { params: { path: 'collection-parts' }, query });
  return (
    <li>
      <span className="yd-num">{data?.total ?? '—'}</span>
      <span className="yd-muted">{step.label}</span>
    </li>
  );
};

/** How many schools stand at each step. */
const Steps = ({ id }: { id: string }) => {
  const definition = useDefinition('collectionPart');
  return (
    <ol className="yd-step-bar">
      {(definition?.states?.states ?? []).map((step) => (
        <StepCount key={step.state} id={id} step={step} />
      ))}
    </ol>
  );
};

/** Where every school stands, and what the section does next. */
const Progress = ({ id, asked }: { id: string; asked: boolean }) => (
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
        empty="没有本岗位可以查看的学校。"
      />
    </Panel>
    {asked && (
      <Panel title="各校对补充问题的回答">
        <RecordTable
          record="collectionAnswer"
          columns={['school', 'question', 'answer']}
          filters={['school', 'question']}
          fixed={{ collection: id }}
          empty="没有本岗位可以查看的回答。"
        />
      </Panel>
    )}
  </>
);

/** One collection: what is asked of whom by when, and once it runs, where every school stands. */
export default function CollectionPage() {
  const id = useParam('id');
  return (
    <RecordDetail
      record="collection"
      id={id}
      facts={FACTS}
      back={{ to: '/quality/collections', label: '数据采集' }}
      lead={({ row }) =>
        row.state === 'drafted' ? null : (
          <Progress id={row.id} asked={Array.isArray(row.questions) && row.questions.length > 0} />
        )
      }
    />
  );
}
