import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { listRecords } from '#contract/records';
import { useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { Page } from '../../components/Page.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { PlanReceipts } from './PlanReceiptsPage.tsx';

const DISPATCHED = JSON.stringify({ state: { op: 'in', value: ['dispatched', 'archived'] } });

/** 签收与落实 of the newest plan that was dispatched. */
export default function ReceiptsPage() {
  const { data, error, refetch } = useCall(listRecords, {
    params: { path: 'plans' },
    query: { filter: DISPATCHED, sort: '-planYear', limit: 20 },
  });
  const newest = useMemo(() => data?.rows[0]?.id, [data]);
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" />;
  if (newest) return <PlanReceipts id={newest} others={data.rows} />;
  return (
    <Page title="签收与落实">
      <section className="yd-panel">
        <Empty title="还没有下达的要点">要点下达后，各单位签收、纳入本单位计划、报送完成情况，都在这里看到。</Empty>
      </section>
    </Page>
  );
}
