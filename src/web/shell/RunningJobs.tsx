import { SyncOutlined } from '@ant-design/icons';
import { Badge, Button, Popover, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { cancelJob, type JobView, listJobs } from '#contract/jobs';
import { useAct, useCall } from '../api/hooks.ts';
import { locale, t } from './language/index.ts';
import { PageLink } from './navigation.tsx';

/** Milliseconds for which a job that has just ended is still shown, with its result. */
const LINGER = 10 * 60_000;

const isOpen = (job: JobView): boolean => job.state === 'queued' || job.state === 'running';
const isRecent = (job: JobView): boolean => job.endedAt !== null && Date.now() - Date.parse(job.endedAt) < LINGER;

/** 写入 12,000 / 100,000 */
const standing = (job: JobView): string => {
  if (job.state !== 'running') return job.stateLabel;
  if (job.cancelRequested) return t('正在取消');
  const number = (n: number | null) => n?.toLocaleString(locale);
  const count = job.done === null ? '' : `${number(job.done)}${job.total === null ? '' : ` / ${number(job.total)}`}`;
  return [job.phase ?? job.stateLabel, count].filter(Boolean).join(' ');
};

const Line = ({ job }: { job: JobView }) => {
  const cancel = useAct(cancelJob, { success: t('已要求取消') });
  const percent = job.total ? Math.floor(((job.done ?? 0) / job.total) * 100) : null;
  return (
    <li className="yd-job-line">
      <PageLink to={`/jobs/${job.id}`}>{job.title}</PageLink>
      <div className="yd-muted yd-num">{standing(job)}</div>
      {job.state === 'running' && percent !== null && <Progress percent={percent} size="small" showInfo={false} />}
      {job.state === 'failed' && job.problem && <div className="yd-muted">{job.problem}</div>}
      {job.mayCancel && (
        <Button size="small" onClick={() => cancel.mutate({ params: { id: job.id } })} loading={cancel.isPending}>
          {t('取消')}
        </Button>
      )}
      {job.result && <PageLink to={job.result.path}>{job.result.label}</PageLink>}
    </li>
  );
};

/** One's own long work in the top bar, while there is any: phase, count, cancel, result. */
export const RunningJobs = () => {
  const [busy, setBusy] = useState(false);
  const { data } = useCall(
    listJobs,
    { query: { scope: 'mine', limit: 10 } },
    { staleTime: 0, refetchInterval: busy ? 2000 : 30_000 },
  );
  const shown = (data?.jobs ?? []).filter((job) => isOpen(job) || isRecent(job));
  const open = shown.filter(isOpen).length;
  useEffect(() => setBusy(open > 0), [open]);
  if (shown.length === 0) return null;
  const label = open > 0 ? t('后台任务，{open}项未完成', { open }) : t('后台任务，刚刚完成');
  const list = (
    <>
      <ul className="yd-jobs">
        {shown.map((job) => (
          <Line key={job.id} job={job} />
        ))}
      </ul>
      <PageLink to="/jobs">{t('全部后台任务')}</PageLink>
    </>
  );
  return (
    <Popover content={list} trigger="click" placement="bottomRight" title={t('后台任务')}>
      <Badge count={open} size="small" offset={[-6, 6]}>
        <Button type="text" icon={<SyncOutlined aria-hidden spin={open > 0} />} aria-label={label} />
      </Badge>
    </Popover>
  );
};
