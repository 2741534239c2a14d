import { Button, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Activity, assessmentForm, processingRegister, registerSheet } from '#contract/privacy';
import { download } from '../../api/download.ts';
import { useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';

const list = (texts: readonly string[]): string => texts.join('、') || t('无');

const Lines = ({ texts }: { texts: readonly string[] }) =>
  texts.length === 0 ? (
    t('无')
  ) : (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );

const readerText = ({ roleLabel, scope, clear }: Activity['readers'][number]): string =>
  clear.length > 0 ? `${roleLabel}：${scope}（${clear.join('、')}）` : `${roleLabel}：${scope}`;

const factsOf = (one: Activity): readonly (readonly [string, ReactNode])[] => [
  [t('个人'), one.minors ? t('{subjects}（含不满十四周岁未成年人）', { subjects: one.subjects }) : one.subjects],
  [t('处理目的'), one.purpose],
  [t('处理依据'), one.basis],
  [t('信息来源'), one.sources],
  [t('一般信息（L1、L2）'), list([...one.fields.L1, ...one.fields.L2])],
  [t('个人信息（L3，默认遮盖）'), list(one.fields.L3)],
  [t('敏感信息（L4，查看须写明原因）'), list(one.fields.L4)],
  [t('谁可以查看（括号内为不遮盖的项）'), <Lines key="readers" texts={one.readers.map(readerText)} />],
  [
    t('保存期限'),
    `${one.retention.text}，${t('自{begins}起', { begins: one.retention.begins })}；${one.retention.source}`,
  ],
  [
    t('对外提供'),
    <Lines
      key="receivers"
      texts={one.receivers.map(({ name, how, fields }) => `${name}（${how}）${fields ? `：${fields.join('、')}` : ''}`)}
    />,
  ],
  [t('保护措施'), <Lines key="measures" texts={one.measures} />],
  [t('应当作影响评估的情形'), <Lines key="assess" texts={one.assess} />],
];

const ActivityPanel = ({ one, onError }: { one: Activity; onError: (error: unknown) => void }) => (
  <Panel
    title={one.recordLabel}
    extra={
      one.assess.length > 0 && (
        <Button
          size="small"
          aria-label={t('下载影响评估表：{name}', { name: one.recordLabel })}
          onClick={() => void download(assessmentForm, { params: { record: one.record } }).catch(onError)}
        >
          {t('下载影响评估表')}
        </Button>
      )
    }
  >
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1) */}
    <section className="yd-scroll" aria-label={one.recordLabel} tabIndex={0}>
      <table className="yd-changes">
        <tbody>
          {factsOf(one).map(([label, text]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </Panel>
);

/** What personal data the house processes, for what, how long, who may see them and whom they go to. */
export default function RegisterPage() {
  const { data, error, isPending, refetch } = useCall(processingRegister, {});
  const [failed, setFailed] = useState<unknown>(null);
  return (
    <Page
      title={t('个人信息处理')}
      subtitle={t('处理活动记录，按系统的定义、今天有效的参数和已启用的对外推送生成；改了定义，这里随之改变。')}
      actions={
        <Button type="primary" onClick={() => void download(registerSheet, {}).catch(setFailed)}>
          {t('下载处理活动记录和影响评估表')}
        </Button>
      }
    >
      <ErrorNotice error={error ?? failed} onRetry={() => void refetch()} />
      {isPending && <Skeleton active={false} />}
      {data && (
        <p>
          {t('共 {n} 项，其中 {due} 项须作影响评估。', {
            n: data.activities.length,
            due: data.activities.filter(({ assess }) => assess.length > 0).length,
          })}{' '}
          <PageLink to="/admin/parameters">{t('维护保存期限')}</PageLink>
        </p>
      )}
      {data?.activities.map((one) => (
        <ActivityPanel key={one.record} one={one} onError={setFailed} />
      ))}
    </Page>
  );
}
