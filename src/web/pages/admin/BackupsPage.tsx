import { Alert, Button, Skeleton, Table, type TableProps, Typography } from 'antd';
import * as contract from '#contract/backups';
import { type JobView, listJobs } from '#contract/jobs';
import type { Answer } from '../../api/call.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { locale, t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';
import { JobActions, Standing } from '../jobs/parts.tsx';

type Backups = Answer<typeof contract.listBackups>;
type Backup = Backups['backups'][number];
const KINDS = { physical: t('整库，可恢复到任一时刻'), logical: t('数据库导出，只能恢复到当时') } as const;
const OURS = ['backUp', 'verifyBackup', 'restoreDrill'];

const size = (bytes: number): string =>
  `${(bytes / 2 ** 20).toLocaleString(locale, { maximumFractionDigits: bytes < 10 * 2 ** 20 ? 1 : 0 })} MB`;

const age = (at: string): string => {
  const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(at)) / 60_000));
  if (minutes < 60) return t('{n}分钟前', { n: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? t('{n}小时前', { n: hours }) : t('{n}天前', { n: Math.floor(hours / 24) });
};

const Proved = ({ proof, none }: { proof: Backup['verified']; none: string }) =>
  proof ? (
    <span className={proof.sound ? undefined : 'yd-warning'}>
      {proof.sound ? '●' : '■'} {proof.words} <span className="yd-muted">{age(proof.at)}</span>
    </span>
  ) : (
    <span className="yd-muted">{none}</span>
  );

const Proofs = ({ backup: { verified, drilled } }: { backup: Backup }) => (
  <>
    <div>
      <Proved proof={verified} none={t('没有核对过')} />
    </div>
    {drilled && (
      <div>
        <Proved proof={drilled} none="" />
      </div>
    )}
  </>
);

const When = ({ backup: { name, kind, at, bytes } }: { backup: Backup }) => (
  <>
    <DateText value={at} withTime /> <span className="yd-muted">{age(at)}</span>
    <div className="yd-muted">
      {KINDS[kind]}，{size(bytes)}
    </div>
    <div className="yd-muted">{name}</div>
  </>
);

const Actions = ({ backup: { name }, drillable }: { backup: Backup; drillable: boolean }) => {
  const verify = useAct(contract.verifyBackupNow, { success: t('已开始核对') });
  const drill = useAct(contract.startDrill, { success: t('已开始恢复演练') });
  return (
    <div className="yd-form-foot">
      <Button
        size="small"
        aria-label={t('核对 {name}', { name })}
        loading={verify.isPending}
        onClick={() => verify.mutate({ body: { name } })}
      >
        {t('核对')}
      </Button>
      {drillable && (
        <Button
          size="small"
          aria-label={t('演练 {name}', { name })}
          loading={drill.isPending}
          onClick={() => drill.mutate({ body: { name } })}
        >
          {t('演练')}
        </Button>
      )}
    </div>
  );
};

const List = ({ backups, drillable }: { backups: readonly Backup[]; drillable: boolean }) => {
  const narrow = useNarrow();
  const wide: NonNullable<TableProps<Backup>['columns']> = [
    { key: 'at', title: t('备份时间'), width: 280, render: (_, backup) => <When backup={backup} /> },
    { key: 'proofs', title: t('核对与演练'), render: (_, backup) => <Proofs backup={backup} /> },
    {
      key: 'do',
      title: t('操作'),
      width: 150,
      render: (_, backup) => <Actions backup={backup} drillable={drillable} />,
    },
  ];
  const one: typeof wide = [
    {
      key: 'backup',
      title: t('备份'),
      render: (_, backup) => (
        <>
          <When backup={backup} />
          <Proofs backup={backup} />
          <Actions backup={backup} drillable={drillable} />
        </>
      ),
    },
  ];
  return (
    <Table rowKey="name" size="small" pagination={false} dataSource={[...backups]} columns={narrow ? one : wide} />
  );
};

const Command = ({ text }: { text: string }) => (
  <p style={{ overflowWrap: 'anywhere' }}>
    <Typography.Text copyable code>
      {text}
    </Typography.Text>
  </p>
);

/** A minute after an instant, as China's clock shows it: an instant that the log reaches. */
const momentAfter = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000 + 60_000).toISOString().slice(0, 19).replace('T', ' ');

/** Restoring makes a new data folder beside the one that serves: a command, never a button. */
const Restore = ({ newest }: { newest: Backup }) => (
  <Panel title={t('恢复')}>
    <p>{t('恢复在服务器的命令行进行，总是恢复到一个新的目录，不动正在使用的数据。')}</p>
    <Command text={newest.restore} />
    {newest.kind === 'physical' && (
      <>
        <p>{t('恢复到某一时刻（北京时间），例如误操作之前：')}</p>
        <Command text={`${newest.restore} --at "${momentAfter(newest.at)}"`} />
        <p>{t('然后从新目录启动：')}</p>
        <Command text="YAODIAN_DATA=/srv/yaodian-restored npm start" />
      </>
    )}
    <p className="yd-muted">
      {t(
        '在另一台机器上恢复，须先用 YAODIAN_BACKUP_KEY_FILE 指明备份密钥（本机数据目录的 keys/backup.key）。没有密钥，备份打不开；请另存一份在别处。',
      )}
    </p>
  </Panel>
);

const Working = ({ jobs }: { jobs: readonly JobView[] }) => (
  <Panel title={t('正在进行')}>
    {jobs.map((job) => (
      <div key={job.id} className="yd-backup-job">
        <PageLink to={`/jobs/${job.id}`}>{job.title}</PageLink>
        <Standing job={job} />
        {job.problem && <p className="yd-warning">{job.problem}</p>}
        <JobActions job={job} />
      </div>
    ))}
  </Panel>
);

const Rules = ({ data }: { data: Backups }) => (
  <Panel title={t('安排')} extra={<PageLink to="/admin/parameters">{t('参数')}</PageLink>}>
    <p>
      {t('备份位置：')}
      <code style={{ overflowWrap: 'anywhere' }}>{data.target}</code>
    </p>
    <ul>
      {data.rules.map(({ name, label, text }) => (
        <li key={name}>{t('{label}：{text}', { label, text: text ?? t('未生效') })}</li>
      ))}
    </ul>
  </Panel>
);

/** Where the backups stand: how old, whether they were proved, what is under way, and how to restore one. */
export default function BackupsPage() {
  const { data, error, isPending, refetch } = useCall(contract.listBackups, {}, { refetchInterval: 15_000 });
  const { data: open } = useCall(
    listJobs,
    { query: { scope: 'all', open: 'true', limit: 50 } },
    { staleTime: 0, refetchInterval: 2000 },
  );
  const start = useAct(contract.startBackup, { success: t('已开始备份') });
  const working = (open?.jobs ?? []).filter(({ kind }) => OURS.includes(kind));
  const newest = data?.backups[0];
  return (
    <Page
      title={t('备份')}
      subtitle={t('备份加密保存，含数据库、文件和密钥；只有恢复过的备份才算数。')}
      actions={
        data && (
          <Button type="primary" loading={start.isPending} onClick={() => start.mutate({ body: {} })}>
            {t('立即备份')}
          </Button>
        )
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active={false} />}
      {data && (
        <>
          {!data.scheduled && (
            <Alert
              type="warning"
              showIcon
              className="yd-error"
              title={t('没有定时备份。请设置 YAODIAN_BACKUP 为另一块磁盘上的文件夹，再重新启动服务。')}
            />
          )}
          {data.scheduled && data.besideData && (
            <Alert
              type="warning"
              showIcon
              className="yd-error"
              title={t('备份与数据在同一目录，磁盘损坏时会一同丢失。请把 YAODIAN_BACKUP 改到另一块磁盘。')}
            />
          )}
          {working.length > 0 && <Working jobs={working} />}
          <Panel title={t('已有备份')}>
            <p style={{ marginBottom: 10 }}>
              {t('最近一次演练：')}
              <Proved proof={data.lastDrill} none={t('还没有演练过')} />
            </p>
            {newest ? (
              <List backups={data.backups} drillable={data.drillable} />
            ) : (
              <Empty title={t('还没有备份')}>{t('点“立即备份”做第一份。')}</Empty>
            )}
          </Panel>
          <Rules data={data} />
          {newest && <Restore newest={newest} />}
        </>
      )}
    </Page>
  );
}
