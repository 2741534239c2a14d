import { Skeleton } from 'antd';
import { useEffect } from 'react';
import { useDetail } from '../../components/detail/RecordDetail.tsx';
import { NotFoundPage } from '../../shell/Fallbacks.tsx';
import { useGo, useParam } from '../../shell/navigation.tsx';

/** A report is read beside the promise that it answers. */
export default function ReportPage() {
  const id = useParam('id');
  const go = useGo();
  const { data, error } = useDetail('reports', id);
  const commitment = data ? String(data.row.commitment) : undefined;
  useEffect(() => {
    if (commitment) go(`/commitments/${commitment}`, { replace: true, search: { tab: 'reports' } });
  }, [commitment, go]);
  return error ? <NotFoundPage /> : <Skeleton active={false} className="yd-page" />;
}
