import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { amenitiesReport, openParking } from '#contract/seats';
import type { Answer } from '../../api/call.ts';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import { type PlainColumn, PlainTable, SeatTabs } from './parts.tsx';

type Report = Answer<typeof amenitiesReport>;
type Amenity = Report['schools'][number]['amenities'][number];
type CarPark = Answer<typeof openParking>['carParks'][number];
type Row = Amenity & { readonly school: string };

const hoursText = ({ hours }: Pick<Amenity, 'hours'>): string =>
  hours.map(({ daysLabel, from, until }) => `${daysLabel}${from}—${until}`).join('；');

const COLUMNS: readonly PlainColumn<Row>[] = [
  { label: '学校', text: ({ school }) => school },
  { label: '设施', text: ({ id, name }) => <PageLink to={`/records/amenities/${id}`}>{name}</PageLink> },
  { label: '类别', text: ({ kindLabel }) => kindLabel },
  { label: '数量', right: true, text: ({ quantity }) => quantity },
  { label: '进展', text: ({ stateLabel }) => stateLabel },
  { label: '计划完成', text: ({ dueOn }) => dueOn ?? '—' },
  { label: '开放时段', text: (row) => (row.openToPublic ? hoursText(row) : '—') },
];

const PARKING: readonly PlainColumn<CarPark>[] = [
  { label: '学校', text: ({ school }) => school.name },
  { label: '停车场', text: ({ name }) => name },
  { label: '车位', right: true, text: ({ quantity }) => quantity },
  { label: '开放时段', text: hoursText },
];

const Counts = ({ kinds }: Pick<Report, 'kinds'>) => (
  <dl className="yd-seat-counts">
    {kinds.map(({ kind, label, planned, accepted }) => (
      <div key={kind}>
        <dt>{label}</dt>
        <dd className="yd-num">
          {accepted}/{planned}
        </dd>
      </div>
    ))}
  </dl>
);

const Loaded = ({ data, carParks }: { data: Report; carParks: readonly CarPark[] }) => {
  const rows = data.schools.flatMap(({ name, amenities }) => amenities.map((one) => ({ ...one, school: name })));
  return (
    <>
      <Panel title="已验收／全部">
        <Counts kinds={data.kinds} />
        {rows.length === 0 ? (
          <Empty title="没有设施">由学校或计划财务科登记。</Empty>
        ) : (
          <PlainTable caption="便民设施" columns={COLUMNS} rows={rows} keyOf={({ id }) => id} />
        )}
      </Panel>
      <Panel title={`向社会开放的停车场（${carParks.length}）`}>
        {carParks.length === 0 ? (
          <p className="yd-muted">还没有验收并开放的停车场。</p>
        ) : (
          <PlainTable caption="向社会开放的停车场" columns={PARKING} rows={carParks} keyOf={({ id }) => id} />
        )}
      </Panel>
    </>
  );
};

/** 厕所、接送中心、充电桩、停车场: progress by school, and when car parks open to the public. */
export default function AmenitiesPage() {
  const definition = useDefinition('amenity');
  const [isAdding, setAdding] = useState(false);
  const { data, error, refetch } = useCall(amenitiesReport, {});
  const parking = useCall(openParking, {});
  return (
    <Page
      title="便民设施"
      subtitle="厕所改造、地下接送中心、充电桩和停车场的进展与开放时段。"
      actions={definition?.may.create && <Button onClick={() => setAdding(true)}>登记设施</Button>}
    >
      <SeatTabs at="/seats/amenities" />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active={false} paragraph={{ rows: 10 }} />}
      {data && <Loaded data={data} carParks={parking.data?.carParks ?? []} />}
      {isAdding && <RecordDrawer record="amenity" title="登记设施" onClose={() => setAdding(false)} />}
    </Page>
  );
}
