import { Button } from 'antd';
import { useState } from 'react';
import { useDefinition } from '../../api/definitions.ts';
import { thisYear } from '../../components/china.ts';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { PageLink, useGo } from '../../shell/navigation.tsx';
import './seats.css';
import { TakeRolls } from './TakeRolls.tsx';

const COLUMNS = ['title', 'district', 'baseYear', 'horizon', 'state', 'publishedAt'];
const INPUTS = [
  ['seat-areas', '学位片区'],
  ['birth-counts', '出生人口'],
  ['roll-counts', '历年在校生'],
  ['housing-projects', '住宅项目'],
  ['school-capacities', '核定办学规模'],
] as const;

/** 学位预测: runs, and the registers that they are computed from. */
export default function ForecastsPage() {
  const definition = useDefinition('forecastRun');
  const [isAdding, setAdding] = useState(false);
  const go = useGo();
  return (
    <Page
      title="学位预测"
      subtitle="按队列法推算各片区各学段的需求，与规划学位比较。每次测算连同依据一起保存，以后原样重现。"
      actions={
        definition?.may.create && (
          <Button type="primary" onClick={() => setAdding(true)}>
            测算
          </Button>
        )
      }
    >
      <Panel>
        <RecordTable
          record="forecastRun"
          columns={COLUMNS}
          empty="还没有测算。先登记片区、出生人口和历年在校生，再测算。"
        />
      </Panel>
      <Panel title="测算依据">
        <p className="yd-seat-inputs">
          {INPUTS.map(([path, label]) => (
            <PageLink key={path} to={`/records/${path}`}>
              {label}
            </PageLink>
          ))}
        </p>
        {definition?.may.create && <TakeRolls />}
      </Panel>
      {isAdding && (
        <RecordDrawer
          record="forecastRun"
          title="测算"
          initial={{ baseYear: thisYear() - 1, horizon: 10, title: `${thisYear()}年学位需求预测` }}
          submitLabel="测算"
          onClose={() => setAdding(false)}
          onDone={(row) => go(`/seats/forecasts/${row.id}`)}
        />
      )}
    </Page>
  );
}
