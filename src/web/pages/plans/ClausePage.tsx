import { Skeleton } from 'antd';
import { useEffect } from 'react';
import { listRecords } from '#contract/records';
import { useCall } from '../../api/index.ts';
import { useDetail } from '../../components/detail/RecordDetail.tsx';
import { NotFoundPage } from '../../shell/Fallbacks.tsx';
import { useGo, useParam } from '../../shell/navigation.tsx';

/** A clause is read in its document: leads to the first promise of it there. */
export default function ClausePage() {
  const id = useParam('id');
  const go = useGo();
  const { data, error } = useDetail('clauses', id);
  const plan = data ? String(data.row.plan) : '';
  const filter = JSON.stringify({ clause: id });
  const rows = useCall(
    listRecords,
    { params: { path: 'commitments' }, query: { filter, sort: 'order', limit: 1 } },
    { enabled: data !== undefined },
  );
  const first = rows.data?.rows[0]?.id;
  const ready = plan !== '' && (rows.data !== undefined || rows.error !== null);
  useEffect(() => {
    if (ready) go(`/plans/${plan}/review`, { replace: true, search: first ? { at: first } : {} });
  }, [ready, plan, first, go]);
  if (error) return <NotFoundPage />;
  return <Skeleton active={false} className="yd-page" />;
}
