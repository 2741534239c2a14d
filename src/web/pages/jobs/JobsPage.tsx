import { Button, Segmented, Skeleton, Table, type TableProps, Tabs } from 'antd';
import { useState } from 'react';
import { type JobView, listJobs } from '#contract/jobs';
import { useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink, useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';
import { DeliveriesTable } from './DeliveriesTable.tsx';
import { DispatchesTable } from './DispatchesTable.tsx';
import { JobActions, Standing } from './parts.tsx';

const title = (job: JobView) => (
  <>
    <PageLink to={`/jobs/${job.id}`}>{job.title}</PageLink>
    {job.problem && <div className="yd-muted">{job.problem}</div>}
  </>
);

const COLUMNS: NonNullable<TableProps<JobView>['columns']> = [
  { key: 'title', title: t('任务'), render: (_, job) => title(job) },
  { key: 'kind', title: t('类别'), width: 110, dataIndex: 'kindLabel' },
  { key: 'who', title: t('发起人'), width: 100, render: (_, { startedBy }) => startedBy?.name ?? t('系统') },
  { key: 'at', title: t('发起时间'), width: 150, render: (_, job) => <DateText value={job.createdAt} withTime /> },
  { key: 'state', title: t('进展'), width: 230, render: (_, job) => <Standing job={job} /> },
  { key: 'do', title: t('操作'), width: 170, render: (_, job) => <JobActions job={job} /> },
];
const PHONE: NonNullable<TableProps<JobView>['columns']> = [
  {
    key: 'job',
    title: t('任务'),
    render: (_, job) => (
      <>
        {title(job)}
        <Standing job={job} />
        <JobActions job={job} />
      </>
    ),
  },
];

type State = 'all' | 'open' | 'failed';
const STATES = [
  { value: 'all', label: t('全部') },
  { value: 'open', label: t('未完成') },
  { value: 'failed', label: t('有问题') },
] as const;

const JobsTable = ({ scope }: { scope: 'mine' | 'all' }) => {
  const [state, setState] = useState<State>('all');
  const [pages, setPages] = useState<readonly string[]>([]);
  const narrow = useNarrow();
  const after = pages.at(-1);
  const asked = {
    ...(state === 'open' ? { open: 'true' as const } : {}),
    ...(state === 'failed' ? { state: 'failed' as const } : {}),
  };
  const query = { scope, ...asked, ...(after ? { after } : {}) };
  const { data, error, refetch } = useCall(
    listJobs,
    { query },
    { keepPrevious: true, staleTime: 0, refetchInterval: 3000 },
  );
  const choose = (value: State) => {
    setState(value);
    setPages([]);
  };
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} />;
  const turn = (
    <div className="yd-form-foot">
      {pages.length > 0 && <Button onClick={() => setPages(pages.slice(0, -1))}>{t('上一页')}</Button>}
      {data.next && <Button onClick={() => setPages([...pages, data.next as string])}>{t('下一页')}</Button>}
    </div>
  );
  return (
    <>
      <div className="yd-form-foot">
        <Segmented options={[...STATES]} value={state} onChange={choose} />
        <span className="yd-muted yd-num">{t('共{n}项', { n: data.total })}</span>
      </div>
      {data.jobs.length === 0 ? (
        <Empty title={t('没有后台任务')}>
          {t('导入、导出、重算等用时较长的工作会列在这里，关闭页面或重新启动后仍会接着办。')}
        </Empty>
      ) : (
        <Table rowKey="id" size="small" columns={narrow ? PHONE : COLUMNS} dataSource={data.jobs} pagination={false} />
      )}
      {turn}
    </>
  );
};

/** The queue: one's own long work, and for administrators everybody's with what goes out to other systems and people. */
export default function JobsPage() {
  const { role } = useSession().post;
  const { tab = 'mine' } = useAddress<{ tab: string }>();
  const setAddress = useSetAddress();
  const mine = { key: 'mine', label: t('我发起的'), children: <JobsTable scope="mine" /> };
  const items = [
    mine,
    { key: 'all', label: t('全部任务'), children: <JobsTable scope="all" /> },
    { key: 'webhooks', label: t('变更推送'), children: <DeliveriesTable /> },
    { key: 'notices', label: t('消息发送'), children: <DispatchesTable /> },
  ];
  return (
    <Page title={t('后台任务')} subtitle={t('用时较长的工作在后台进行，页面可以关闭。')}>
      {role === 'admin' ? (
        <Tabs activeKey={tab} items={items} onChange={(key) => setAddress({ tab: key })} destroyOnHidden />
      ) : (
        mine.children
      )}
    </Page>
  );
}
