import { Skeleton } from 'antd';
import { useEffect } from 'react';
import { useDetail } from '../../components/detail/RecordDetail.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { useGo, useParam } from '../../shell/navigation.tsx';

/** A task names one recipient's line; it is opened on the page of what was sent. */
export default function RecipientPage() {
  const id = useParam('id');
  const go = useGo();
  const { data, error, refetch } = useDetail('coordination-recipients', id);
  const task = data?.row.coordination;
  // biome-ignore lint/correctness/useExhaustiveDependencies: go is new at each drawing
  useEffect(() => {
    if (task) go(`/coordinations/${task}`, { search: { line: id }, replace: true });
  }, [task, id]);
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  return <Skeleton active={false} className="yd-page" />;
}
