import { Skeleton } from 'antd';
import { useEffect } from 'react';
import { useDetail } from '../../components/detail/RecordDetail.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { useGo, useParam } from '../../shell/navigation.tsx';

/** A task or notice names the milestone; it is shown on its project's page. */
export default function MilestonePage() {
  const id = useParam('id');
  const go = useGo();
  const { data, error, refetch } = useDetail('project-milestones', id);
  const project = data?.row.project;
  // biome-ignore lint/correctness/useExhaustiveDependencies: go is new at each drawing
  useEffect(() => {
    if (project) go(`/projects/${project}`, { search: { milestone: id }, replace: true });
  }, [project, id]);
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  return <Skeleton active={false} className="yd-page" />;
}
