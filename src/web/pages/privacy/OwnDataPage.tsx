import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { type OwnRow, ownData, ownDataCopy } from '#contract/privacy';
import type { Answer } from '../../api/call.ts';
import { useDefinition } from '../../api/definitions.ts';
import { download } from '../../api/download.ts';
import { useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ReportError } from '../../components/form/ReportError.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';

type Mine = Answer<typeof ownData>;

const OwnRowPanel = ({ row }: { row: OwnRow }) => {
  const definition = useDefinition(row.record);
  return (
    <Panel title={row.recordLabel} extra={definition && <ReportError definition={definition} id={row.id} />}>
      <p className="yd-muted">
        {t('为什么有：{purpose}。来自：{sources}。', { purpose: row.purpose, sources: row.sources })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="yd-scroll" aria-label={row.recordLabel} tabIndex={0}>
        <table className="yd-changes">
          <tbody>
            {row.values
              .filter(({ text }) => text !== '')
              .map(({ field, fieldLabel, text, covered }) => (
                <tr key={field}>
                  <th scope="row">{fieldLabel}</th>
                  <td>
                    {text}
                    {covered && <span className="yd-muted"> {t('（敏感信息，副本里可见）')}</span>}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
};

const Reads = ({ reads }: { reads: Mine['reads'] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
  <section className="yd-scroll" aria-label={t('谁看过')} tabIndex={0}>
    <table className="yd-changes">
      <thead>
        <tr>
          <th scope="col">{t('时间')}</th>
          <th scope="col">{t('人员')}</th>
          <th scope="col">{t('看了什么')}</th>
          <th scope="col">{t('原因')}</th>
        </tr>
      </thead>
      <tbody>
        {reads.map(({ at, person, post, organisation, recordLabel, fields, reason }) => (
          <tr key={`${at} ${person}`}>
            <td>
              <DateText value={at} withTime />
            </td>
            <td>{[person, post, organisation].filter(Boolean).join(' · ')}</td>
            <td>{`${recordLabel}：${fields?.join('、') ?? t('内容已依规删除')}`}</td>
            <td>{reason ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** What the house holds on whoever looks, why, from where, and who read it; to be corrected and taken along. */
export default function OwnDataPage() {
  const { data, error, isPending, refetch } = useCall(ownData, {});
  const [failed, setFailed] = useState<unknown>(null);
  const take = (format: 'xlsx' | 'json') => void download(ownDataCopy, { query: { format } }).catch(setFailed);
  return (
    <Page
      title={t('我的信息')}
      subtitle={t('系统里登记的您本人的信息、它的用途和来源，以及谁看过。有误的请点“报告错误”，登记管理人员会核对。')}
      actions={
        <>
          <Button onClick={() => take('json')}>{t('下载副本（JSON）')}</Button>
          <Button type="primary" onClick={() => take('xlsx')}>
            {t('下载副本（Excel）')}
          </Button>
        </>
      }
    >
      <ErrorNotice error={error ?? failed} onRetry={() => void refetch()} />
      {isPending && <Skeleton active={false} />}
      {data?.rows.map((row) => (
        <OwnRowPanel key={row.id} row={row} />
      ))}
      {data && (
        <>
          <Panel title={t('任职')} extra={<PageLink to="/account">{t('账号与安全')}</PageLink>}>
            <ul>
              {data.posts.map(({ title, organisation, roleLabel, from, to }) => (
                <li key={`${organisation} ${title} ${from}`}>
                  {`${organisation} ${title}（${roleLabel}） `}
                  {to ? t('{from}至{to}', { from, to }) : t('{from}起', { from })}
                </li>
              ))}
            </ul>
          </Panel>
          <Panel title={t('谁看过')}>
            {data.reads.length > 0 ? <Reads reads={data.reads} /> : <p>{t('没有人要求显示过您的遮盖信息。')}</p>}
            <p className="yd-muted">{t('这里列出逐项显示的遮盖信息；整表导出记在日志里，可向审计人员查询。')}</p>
          </Panel>
        </>
      )}
    </Page>
  );
}
