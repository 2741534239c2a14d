import { Button, Skeleton } from 'antd';
import { showBulk } from '#contract/bulk';
import { getJob } from '#contract/jobs';
import { useCall } from '../../api/hooks.ts';
import { isStatus } from '../../api/problem.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { NotFoundPage } from '../../shell/Fallbacks.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink, useGo, useParam } from '../../shell/navigation.tsx';
import { JobActions, Standing } from '../jobs/parts.tsx';
import { useFreshRegister } from '../jobs/useFreshRegister.ts';

/** One change of many rows: how far it is, what it did, what it left alone and why. */
export default function BulkPage() {
  const id = useParam('id');
  const go = useGo();
  const { data, error, refetch } = useCall(showBulk, { params: { id } }, { staleTime: 0, refetchInterval: 1500 });
  const waiting = data?.state === 'waiting' && data.job !== null;
  useFreshRegister(data?.state === 'done');
  const { data: job } = useCall(
    getJob,
    { params: { id: data?.job ?? '' } },
    { enabled: waiting, staleTime: 0, refetchInterval: 1500 },
  );
  if (isStatus(error, 404)) return <NotFoundPage />;
  return (
    <Page
      title={data?.what ?? t('批量办理')}
      back={
        data ? { to: `/records/${data.recordPath}`, label: data.recordLabel } : { to: '/jobs', label: t('后台任务') }
      }
      actions={
        data && (
          <Button type="primary" onClick={() => go(`/records/${data.recordPath}`)}>
            {t('查看{label}', { label: data.recordLabel })}
          </Button>
        )
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} />}
      {waiting && job && (
        <Panel>
          <Standing job={job} />
          {job.problem && <p className="yd-warning">{job.problem}</p>}
          <JobActions job={job} />
        </Panel>
      )}
      {data?.state === 'done' && (
        <Panel title={t('办理结果')}>
          <p role="status">
            {t('{total} 条中，改动 {changed} 条，本来就是这样 {unchanged} 条，没有办理 {refused} 条。', {
              total: data.total,
              changed: data.changed,
              unchanged: data.unchanged,
              refused: data.refused,
            })}
            {t('每一条都记入了各自的历史。')}
          </p>
          <ul className="yd-reasons">
            {data.refusals.map((one) => (
              <li key={one.id}>
                <PageLink to={`/records/${data.recordPath}/${one.id}`}>{one.title || t('这一条')}</PageLink>
                {t('：')}
                {one.detail}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </Page>
  );
}
