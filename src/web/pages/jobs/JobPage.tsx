import { Descriptions, Skeleton } from 'antd';
import { getJob } from '#contract/jobs';
import { useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { useParam } from '../../shell/navigation.tsx';
import { JobActions, Standing } from './parts.tsx';

/** One job: where it stands, who started it, what came out or what is in its way. */
export default function JobPage() {
  const id = useParam('id');
  const { data: job, error, refetch } = useCall(getJob, { params: { id } }, { staleTime: 0, refetchInterval: 2000 });
  const items = job && [
    { key: 'state', label: t('进展'), children: <Standing job={job} /> },
    { key: 'kind', label: t('类别'), children: job.kindLabel },
    { key: 'who', label: t('发起人'), children: job.startedBy?.name ?? t('系统') },
    { key: 'at', label: t('发起时间'), children: <DateText value={job.createdAt} withTime /> },
    { key: 'end', label: t('结束时间'), children: <DateText value={job.endedAt} withTime /> },
    { key: 'attempt', label: t('开始次数'), children: <span className="yd-num">{job.attempt}</span> },
    ...(job.problem ? [{ key: 'problem', label: t('问题'), children: job.problem }] : []),
  ];
  return (
    <Page
      title={job?.title ?? t('后台任务')}
      back={{ to: '/jobs', label: t('后台任务') }}
      actions={job && <JobActions job={job} />}
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!job && !error && <Skeleton active={false} />}
      {items && (
        <Panel>
          <Descriptions column={1} items={items} />
        </Panel>
      )}
    </Page>
  );
}
