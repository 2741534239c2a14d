import { Button, Progress } from 'antd';
import { cancelJob, type JobView, retryJob } from '#contract/jobs';
import { useAct } from '../../api/hooks.ts';
import { locale, t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';

/** 12,000 / 100,000, with the phase in front; a bar while it runs and the total is known. */
export const Standing = ({ job }: { job: JobView }) => {
  const count = job.done === null ? '' : job.done.toLocaleString(locale);
  const total = job.total === null ? '' : ` / ${job.total.toLocaleString(locale)}`;
  const percent = job.total ? Math.floor(((job.done ?? 0) / job.total) * 100) : null;
  const words = [job.phase, `${count}${count && total}`].filter(Boolean).join(' ');
  return (
    <div>
      <span>
        {job.cancelRequested && job.state === 'running' ? t('正在取消') : job.stateLabel}
        {words && <span className="yd-muted yd-num"> {words}</span>}
      </span>
      {job.state === 'running' && percent !== null && (
        <Progress percent={percent} size="small" status="normal" aria-label={t('已办{percent}%', { percent })} />
      )}
    </div>
  );
};

/** What can be done about a job now: open its result, cancel, try again. */
export const JobActions = ({ job }: { job: JobView }) => {
  const cancel = useAct(cancelJob, { success: job.state === 'queued' ? t('已取消') : t('已要求取消') });
  const retry = useAct(retryJob, { success: t('已重新排队') });
  const args = { params: { id: job.id } };
  return (
    <div className="yd-form-foot">
      {job.result && <PageLink to={job.result.path}>{job.result.label}</PageLink>}
      {job.mayCancel && (
        <Button size="small" onClick={() => cancel.mutate(args)} loading={cancel.isPending}>
          {t('取消')}
        </Button>
      )}
      {job.mayRetry && (
        <Button size="small" onClick={() => retry.mutate(args)} loading={retry.isPending}>
          {t('重试')}
        </Button>
      )}
    </div>
  );
};
