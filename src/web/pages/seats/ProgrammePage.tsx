import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { programmeCheck } from '#contract/seats';
import type { Answer } from '../../api/call.ts';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { numberText } from '../../components/Figures.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { useParam } from '../../shell/navigation.tsx';
import { type PlainColumn, PlainTable } from './parts.tsx';

type Check = Answer<typeof programmeCheck>;
type Line = Check['lines'][number];

const shown = (value: number | null) => (value === null ? '—' : numberText(value));
const differing = (value: number | null, differs: boolean) =>
  differs ? <b className="yd-seat-differs">≠ {shown(value)}</b> : shown(value);

const columnsOf = ({ districts }: Check): readonly PlainColumn<Line>[] => [
  { label: '项目', text: ({ label }) => label },
  { label: '计划写明', right: true, text: ({ stated }) => shown(stated) },
  { label: '辖区相加', right: true, text: ({ sumOfParts, partsDiffer }) => differing(sumOfParts, partsDiffer) },
  { label: '项目库', right: true, text: ({ counted, recordsDiffer }) => differing(counted, recordsDiffer) },
  ...districts.map(({ id, name }) => ({
    label: name,
    right: true,
    text: (line: Line) => {
      const own = line.districts.find(({ district }) => district === id);
      if (!own) return '—';
      return (
        <>
          {shown(own.stated)}
          <span className={own.differs ? 'yd-seat-differs' : 'yd-muted'}>／{numberText(own.counted)}</span>
        </>
      );
    },
  })),
];

const Loaded = ({ data }: { data: Check }) => {
  const [isAdding, setAdding] = useState(false);
  const parts = useDefinition('programmePart');
  const { programme, differences } = data;
  return (
    <Page
      title={programme.name}
      back={{ to: '/seats/projects', label: '学校建设' }}
      subtitle={`${programme.year}年，${programme.issuer.name}印发；辖区各列为“计划分解／项目库”`}
      actions={parts?.may.create && <Button onClick={() => setAdding(true)}>添加辖区分解</Button>}
    >
      <Panel title={differences.length === 0 ? '合计与分解一致' : `${differences.length}处对不上`}>
        {differences.length === 0 ? (
          <p className="yd-muted">写明的合计、各辖区相加和项目库三者一致。</p>
        ) : (
          <ul className="yd-warning">
            {differences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel>
        <PlainTable caption="合计与分解" columns={columnsOf(data)} rows={data.lines} keyOf={({ item }) => item} />
      </Panel>
      {isAdding && (
        <RecordDrawer
          record="programmePart"
          title="添加辖区分解"
          fixed={{ programme: programme.id }}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  );
};

/** 年度建设计划: whether stated totals, the districts' parts and the records agree. */
export default function ProgrammePage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(programmeCheck, { params: { id } });
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 10 }} />;
  return <Loaded data={data} />;
}
