import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { checksDue } from '#contract/staff';
import type { Answer } from '../../api/call.ts';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { today } from '../../components/china.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageLink, useAddress, useGo, useSetAddress } from '../../shell/navigation.tsx';
import { type PlainColumn, PlainTable } from '../seats/parts.tsx';
import './staff.css';

type Due = Answer<typeof checksDue>;
type Teacher = Due['teachers'][number];

const COLUMNS: readonly PlainColumn<Teacher>[] = [
  { label: '姓名', text: ({ id, name }) => <PageLink to={`/teachers/${id}`}>{name}</PageLink> },
  { label: '工号', text: ({ staffNumber }) => staffNumber },
  { label: '学校', text: ({ school }) => school.name },
  { label: '上次查询', text: ({ lastCheckedOn }) => lastCheckedOn ?? '没有查询过' },
];

const columnsOf = (onRegister?: (one: Teacher) => void): readonly PlainColumn<Teacher>[] => {
  if (!onRegister) return COLUMNS;
  const text = (one: Teacher) => (
    <Button size="small" aria-label={`登记查询：${one.name}`} onClick={() => onRegister(one)}>
      登记查询
    </Button>
  );
  return [...COLUMNS, { label: '办理', text }];
};

/** Who has no query about criminal records within a year, longest first; queries are registered from here. */
export default function ChecksDuePage() {
  const { school } = useAddress<{ school: string }>();
  const setAddress = useSetAddress();
  const go = useGo();
  const definition = useDefinition('backgroundCheck');
  const { day } = useAsOf();
  const [registering, setRegistering] = useState<Teacher>();
  const { data, error, refetch } = useCall(checksDue, { query: school ? { school } : {} }, { keepPrevious: true });
  const may = !day && Boolean(definition?.may.create);
  return (
    <Page
      title="违法犯罪记录查询待办"
      subtitle="在岗教职工每年查询一次（未成年人保护法第六十二条）；这里列出一年内没有查询的人员。"
      back={{ to: '/teachers', label: '教职工' }}
      actions={
        <>
          {definition && <Button onClick={() => go(`/records/${definition.path}`)}>查询登记</Button>}
          {may && <Button onClick={() => go('/imports/new?record=backgroundCheck')}>导入查询结果</Button>}
        </>
      }
    >
      <div className="yd-filter" style={{ marginBottom: 12 }}>
        <span className="yd-filter-label" aria-hidden="true">
          学校
        </span>
        <RecordPicker
          record="organisation"
          filter={{ kind: 'school' }}
          value={school ?? null}
          onChange={(id) => setAddress({ school: id ?? undefined })}
          placeholder="全部"
          aria-label="按学校筛选"
        />
      </div>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} paragraph={{ rows: 8 }} />}
      {data && (
        <Panel title={`应查询${data.total}人`}>
          {data.teachers.length === 0 ? (
            <Empty title="没有应查询的人员">所列学校的在岗教职工一年内都查询过。</Empty>
          ) : (
            <>
              {data.total > data.teachers.length && (
                <p className="yd-muted">这里只列前{data.teachers.length}人，可以按学校查看。</p>
              )}
              <PlainTable
                caption="应查询人员"
                columns={columnsOf(may ? setRegistering : undefined)}
                rows={data.teachers}
                keyOf={({ id }) => id}
              />
            </>
          )}
        </Panel>
      )}
      {registering && (
        <RecordDrawer
          record="backgroundCheck"
          title={`登记查询：${registering.name}`}
          initial={{
            ...{ school: registering.school.id, teacher: registering.id, name: registering.name },
            ...{ purpose: 'yearly', askedOn: today() },
          }}
          titles={{
            organisation: { [registering.school.id]: registering.school.name },
            teacher: { [registering.id]: registering.name },
          }}
          draftKey={`of-${registering.id}`}
          onClose={() => setRegistering(undefined)}
        />
      )}
    </Page>
  );
}
