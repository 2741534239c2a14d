import { Alert, Skeleton } from 'antd';
import { type ImportView, showImport } from '#contract/imports';
import { getJob } from '#contract/jobs';
import { useCall } from '../../api/hooks.ts';
import { isStatus } from '../../api/problem.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { NotFoundPage } from '../../shell/Fallbacks.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink, useParam } from '../../shell/navigation.tsx';
import { Standing } from '../jobs/parts.tsx';
import { useFreshRegister } from '../jobs/useFreshRegister.ts';
import { CheckedStep } from './CheckedStep.tsx';
import './imports.css';
import { ImportSteps } from './ImportSteps.tsx';
import { MatchStep } from './MatchStep.tsx';
import { Receipt, TakeBack } from './Receipt.tsx';

const STEP: Readonly<Record<ImportView['state'], number>> = {
  matching: 1,
  checking: 2,
  checked: 3,
  running: 3,
  done: 4,
  undoing: 4,
  undone: 4,
  abandoned: 1,
};
const UNDER_WAY = ['checking', 'running', 'undoing'];

/** One import, wherever it stands: the page can be left and opened again at any time. */
export default function ImportPage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(showImport, { params: { id } }, { staleTime: 0 });
  const working = data !== undefined && UNDER_WAY.includes(data.state);
  const beat = useCall(showImport, { params: { id } }, { enabled: working, refetchInterval: 1200, staleTime: 0 });
  const view = beat.data ?? data;
  useFreshRegister(view?.state);
  if (isStatus(error, 404)) return <NotFoundPage />;
  return (
    <Page
      title={t('导入{recordLabel}', { recordLabel: view?.recordLabel ?? '' })}
      subtitle={view?.fileName ?? ''}
      back={
        view ? { to: `/records/${view.recordPath}`, label: view.recordLabel } : { to: '/imports', label: t('数据导入') }
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!view && !error && <Skeleton active={false} paragraph={{ rows: 8 }} />}
      {view && <Standings view={view} />}
    </Page>
  );
}

const Standings = ({ view }: { view: ImportView }) => (
  <>
    <ImportSteps at={STEP[view.state]} />
    {view.sameFile && ['matching', 'checked'].includes(view.state) && (
      <Alert
        type="warning"
        showIcon
        className="yd-import-same"
        title={
          <>
            {t('同一个文件在')} <DateText value={view.sameFile.at} withTime />
            {t('已经导入过（')}
            <PageLink to={`/imports/${view.sameFile.id}`}>{t('查看那次导入')}</PageLink>
            {t('）。再导入一遍，没有改动的行不会重复。')}
          </>
        }
      />
    )}
    {UNDER_WAY.includes(view.state) && <Working view={view} />}
    {view.state === 'matching' && <MatchStep key={view.id} view={view} />}
    {view.state === 'checked' && <CheckedStep view={view} />}
    {['done', 'undone'].includes(view.state) && <Receipt view={view} />}
    {view.state === 'abandoned' && <Alert type="info" showIcon title={t('这次导入已放弃，没有改动任何数据。')} />}
  </>
);

const WORDS: Readonly<Record<string, string>> = {
  checking: t('正在逐行核对，还没有改动任何数据'),
  running: t('正在写入，可以离开这个页面，完成后会在顶栏提示'),
  undoing: t('正在撤销这次导入'),
};

/** What the job says of itself; a job that stopped leaves the import where it was, to be begun again. */
const Working = ({ view }: { view: ImportView }) => {
  const { data: job } = useCall(
    getJob,
    { params: { id: view.job ?? '' } },
    { enabled: view.job !== null, refetchInterval: 1200, staleTime: 0 },
  );
  if (job && ['failed', 'cancelled'].includes(job.state)) return <Stopped view={view} job={job} />;
  return (
    <Panel>
      <div role="status" aria-live="polite">
        <p>{WORDS[view.state]}</p>
        {job && <Standing job={job} />}
      </div>
    </Panel>
  );
};

const AFTER_STOP: Readonly<Record<string, string>> = {
  checking: t('还没有改动任何数据。可以重新核对。'),
  running: t('已经写入的行不会再写一遍。可以在下面继续导入，或撤销已经写入的部分。'),
  undoing: t('可以继续撤销，已经恢复的行不会再动。'),
};

/** A step that was cancelled or gave up: what stands, and the ways on. */
const Stopped = ({ view, job }: { view: ImportView; job: { state: string; problem: string | null } }) => (
  <>
    <Alert
      type="warning"
      showIcon
      title={
        job.state === 'cancelled'
          ? t('已取消')
          : t('没有完成：{problem}', { problem: job.problem ?? t('原因见后台任务') })
      }
      description={AFTER_STOP[view.state]}
      {...(view.state === 'checking' ? {} : { action: <TakeBack view={view} /> })}
    />
    {view.state === 'checking' && <MatchStep view={view} />}
    {view.state === 'running' && <CheckedStep view={view} />}
  </>
);
