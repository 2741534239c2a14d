import { Skeleton } from 'antd';
import { useEffect } from 'react';
import { useDetail } from '../../components/detail/RecordDetail.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { useGo, useParam } from '../../shell/navigation.tsx';

/** A task names the review; it is done on the plan's page. */
export default function ReviewPage() {
  const id = useParam('id');
  const go = useGo();
  const { data, error, refetch } = useDetail('school-plan-reviews', id);
  const plan = data?.row.plan;
  // biome-ignore lint/correctness/useExhaustiveDependencies: go is new at each drawing
  useEffect(() => {
    if (plan) go(`/school-plans/${plan}`, { replace: true });
  }, [plan]);
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  return <Skeleton active={false} className="yd-page" />;
}
