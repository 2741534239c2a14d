import { Skeleton } from 'antd';
import { operations } from '#contract/operations';
import type { Answer } from '../../api/call.ts';
import { useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';

type Standing = Answer<typeof operations>;

/** Shape, word and colour, as lights everywhere. */
const MARKS = {
  good: { mark: '●', word: t('正常'), colour: '#1A7F37' },
  warn: { mark: '▲', word: t('注意'), colour: '#8A6100' },
  bad: { mark: '■', word: t('有误'), colour: '#B42318' },
} as const;

/** Where to go on from a finding. */
const MORE: Readonly<Record<string, { to: string; text: string }>> = {
  jobs: { to: '/jobs', text: t('后台任务') },
  mail: { to: '/records/notice-deliveries', text: t('消息发送') },
  seal: { to: '/admin/log', text: t('运行日志') },
  duties: { to: '/admin/duties', text: t('岗位分离') },
  backup: { to: '/admin/backups', text: t('备份') },
  drill: { to: '/admin/backups', text: t('备份') },
};

const Findings = ({ findings }: { findings: Standing['findings'] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
  <section className="yd-scroll" aria-label={t('检查结果')} tabIndex={0}>
    <table className="yd-changes">
      <thead>
        <tr>
          <th scope="col">{t('状态')}</th>
          <th scope="col">{t('项目')}</th>
          <th scope="col">{t('情况')}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ key, label, state, text, remedy }) => (
          <tr key={key}>
            <td style={{ color: MARKS[state].colour, whiteSpace: 'nowrap' }}>
              {MARKS[state].mark} {MARKS[state].word}
            </td>
            <td>{label}</td>
            <td>
              {text}
              {remedy && <div>{remedy}</div>}
              {MORE[key] && (
                <div>
                  <PageLink to={MORE[key].to}>{MORE[key].text}</PageLink>
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Queues = ({ queues }: { queues: Standing['queues'] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
  <section className="yd-scroll" aria-label={t('任务队列')} tabIndex={0}>
    <table className="yd-changes">
      <thead>
        <tr>
          <th scope="col">{t('队列')}</th>
          <th scope="col">{t('等待')}</th>
          <th scope="col">{t('进行中')}</th>
          <th scope="col">{t('未完成')}</th>
        </tr>
      </thead>
      <tbody>
        {queues.map(({ name, label, waiting, active, failed }) => (
          <tr key={name}>
            <td>{label}</td>
            <td>{waiting}</td>
            <td>{active}</td>
            <td>{failed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const hours = (seconds: number): string =>
  seconds < 3600 ? t('{n}分钟', { n: Math.floor(seconds / 60) }) : t('{n}小时', { n: Math.floor(seconds / 3600) });

/** How the installation stands: what `yaodian doctor` says of it while it runs, and what waits. */
export default function OperationsPage() {
  const { data, error, isPending, refetch } = useCall(operations, {});
  return (
    <Page title={t('运行状况')} subtitle={t('数据库、存储、任务、消息、密钥、封存和备份此刻的情况。')}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active={false} />}
      {data && (
        <>
          <Panel title={t('检查结果')} extra={<DateText value={data.at} />}>
            <Findings findings={data.findings} />
          </Panel>
          <Panel title={t('任务队列')} extra={<PageLink to="/jobs">{t('后台任务')}</PageLink>}>
            {data.queues.length > 0 ? <Queues queues={data.queues} /> : <p>{t('队列里没有任务。')}</p>}
          </Panel>
          <Panel title={t('版本')} extra={<PageLink to="/admin/parameters">{t('参数')}</PageLink>}>
            <p>
              {t('要点 {version}，Node {node}，已运行{time}。', {
                version: data.version,
                node: data.node,
                time: hours(data.uptime),
              })}
            </p>
          </Panel>
        </>
      )}
    </Page>
  );
}
