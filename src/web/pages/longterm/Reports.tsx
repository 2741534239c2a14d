import { Button } from 'antd';
import { useState } from 'react';
import { useDefinition } from '../../api/definitions.ts';
import { Empty } from '../../components/Empty.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageLink, useGo } from '../../shell/navigation.tsx';
import type { TabProps } from './LongTermPlanPage.tsx';
import { StateWord } from './parts.tsx';

const FIELDS = [{ title: '报告', fields: ['kind', 'throughYear'] }];

/** 年度监测, 中期评估, 完成情况总结. */
export const Reports = ({ view, detail }: TabProps) => {
  const definition = useDefinition('longTermReport');
  const { day } = useAsOf();
  const go = useGo();
  const [creating, setCreating] = useState(false);
  const { id, state, toYear } = detail.row;
  const mayCreate = definition?.may.create && !day && ['issued', 'concluded'].includes(String(state));
  return (
    <>
      {mayCreate && (
        <Button type="primary" onClick={() => setCreating(true)}>
          编写报告
        </Button>
      )}
      {view.reports.length === 0 && (
        <Empty title="还没有评估总结报告">规划期中编写中期评估，期末编写完成情况总结：系统逐年对照目标与结果。</Empty>
      )}
      <ul className="yd-longterm-list">
        {view.reports.map((one) => (
          <li key={one.id}>
            <div className="yd-longterm-row">
              <PageLink to={`/long-term-reports/${one.id}`}>{one.title}</PageLink>
              <StateWord state={one.state} label={one.stateLabel} />
              {one.signedOn && <span className="yd-muted">成文 {one.signedOn}</span>}
            </div>
          </li>
        ))}
      </ul>
      {creating && (
        <RecordDrawer
          record="longTermReport"
          title="编写报告"
          sections={FIELDS}
          fixed={{ plan: id }}
          initial={{ kind: 'midTerm', throughYear: Number(toYear) }}
          draftKey={id}
          submitLabel="建立"
          onClose={() => setCreating(false)}
          onDone={(row) => go(`/long-term-reports/${row.id}`)}
        />
      )}
    </>
  );
};
