import { Button, Segmented, Skeleton } from 'antd';
import { exportFrameworkReport, frameworkReportPage, type ReportLine } from '#contract/modernisation';
import type { Answer } from '../../api/call.ts';
import { download } from '../../api/download.ts';
import { useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { numberText } from '../../components/Figures.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageLink, useAddress, useParam, useSetAddress } from '../../shell/navigation.tsx';
import './monitoring.css';
import { comma, t } from '../../shell/language/index.ts';
import { WideTable } from './WideTable.tsx';

const amount = (value: number | null): string => (value === null ? '—' : numberText(value, 2));

const Behind = ({ leaf }: { leaf: NonNullable<ReportLine['leaf']> }) =>
  leaf.behind && (
    <details>
      <summary>{t('由{n}行记录算出', { n: leaf.behind.lines.length })}</summary>
      <table className="yd-plain yd-monitor-table">
        <thead>
          <tr>
            <th>{t('来源')}</th>
            <th className="is-number">{leaf.behind.numerator}</th>
            <th className="is-number">{leaf.behind.denominator}</th>
          </tr>
        </thead>
        <tbody>
          {leaf.behind.lines.map((one) => (
            <tr key={`${one.name} ${one.numerator}/${one.denominator}`}>
              <td>{one.name}</td>
              <td className="is-number">{amount(one.numerator)}</td>
              <td className="is-number">{amount(one.denominator)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PageLink to={leaf.behind.register}>{t('打开台账')}</PageLink>
    </details>
  );

const Line = ({ line }: { line: ReportLine }) => (
  <tr className={line.leaf ? undefined : 'is-branch'}>
    <td style={{ paddingLeft: 10 + (line.level - 1) * 16 }}>
      {line.number} {line.name}
      {line.leaf && <Behind leaf={line.leaf} />}
      {line.leaf && !line.leaf.behind && line.leaf.source && (
        <span className="yd-monitor-gap yd-muted">{t('来源：{source}', { source: line.leaf.source })}</span>
      )}
    </td>
    <td className="is-number">{amount(line.weight)}</td>
    <td className="is-number">
      {line.leaf &&
        (line.leaf.missing.length > 0 ? t('无法计算') : `${amount(line.leaf.value)}${line.leaf.unit ?? ''}`)}
      {line.leaf && line.leaf.missing.length > 0 && (
        <span className="yd-monitor-gap yd-muted">{line.leaf.missing.join(comma)}</span>
      )}
    </td>
    <td className="is-number">{line.leaf && amount(line.leaf.target)}</td>
    <td className="is-number">
      {line.open > 0 ? t('{score}（{n}项无法计算）', { score: amount(line.score), n: line.open }) : amount(line.score)}
    </td>
    <td className="is-number">
      {line.leaf?.gap ? t('差{n}{unit}', { n: amount(line.leaf.gap), unit: line.leaf.unit ?? '' }) : ''}
    </td>
  </tr>
);

type View = Answer<typeof frameworkReportPage>['view'];
const pointsOf = ({ open, score, weight }: View): string =>
  open > 0 ? t('已得{score}分，另有{n}项无法计算', { score, n: open }) : t('得分{score}／{weight}', { score, weight });

/** A district's yearly report: the tree with values, scores and gaps, live until it is frozen. */
export default function ReportPage() {
  const id = useParam('id');
  const { show = 'tree' } = useAddress<{ show: string }>();
  const setAddress = useSetAddress();
  const { data, error, refetch } = useCall(frameworkReportPage, { params: { id } });
  const byId = new Map(data?.view.lines.map((line) => [line.id, line]));
  const lines =
    show === 'gaps' ? (data?.view.gaps ?? []).flatMap((one) => byId.get(one) ?? []) : (data?.view.lines ?? []);
  const actions = data && (
    <>
      <PageLink to={`/records/framework-reports/${id}`}>{t('办理')}</PageLink>
      <Button onClick={() => void download(exportFrameworkReport, { params: { id } })}>{t('导出上报表')}</Button>
    </>
  );
  const state =
    data &&
    (data.frozen
      ? t('{day}定稿', { day: data.frozen.at.slice(0, 10) })
      : t('{state}，按现在的记录计算', { state: data.report.stateLabel }));
  return (
    <Page
      title={data?.report.title ?? t('年度监测')}
      subtitle={
        data &&
        t('{points}；{state}；依据：{source}', {
          points: pointsOf(data.view),
          state: state ?? '',
          source: data.view.framework.source,
        })
      }
      back={{ to: '/indicators/modernisation', label: t('全部年度监测') }}
      actions={actions}
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} />}
      {data && (
        <Panel
          title={show === 'gaps' ? t('差距清单：{n}项，按失分从多到少', { n: data.view.gaps.length }) : t('指标与得分')}
          extra={
            <Segmented
              aria-label={t('显示')}
              value={String(show)}
              options={[
                { value: 'tree', label: t('全部指标') },
                { value: 'gaps', label: t('差距清单') },
              ]}
              onChange={(value) => setAddress({ show: String(value) })}
            />
          }
        >
          <WideTable label={t('监测指标')}>
            <table className="yd-plain yd-monitor-table">
              <thead>
                <tr>
                  <th>{t('指标')}</th>
                  <th className="is-number">{t('权重')}</th>
                  <th className="is-number">{t('实际值')}</th>
                  <th className="is-number">{t('目标值')}</th>
                  <th className="is-number">{t('得分')}</th>
                  <th className="is-number">{t('差距')}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <Line key={line.id} line={line} />
                ))}
              </tbody>
            </table>
          </WideTable>
        </Panel>
      )}
      {data && data.revisions.length > 0 && (
        <Panel title={t('定稿以后的修订')}>
          <ul className="yd-monitor-items">
            {data.revisions.map((one) => (
              <li key={one.number}>
                <span>
                  {one.number} {one.name}
                </span>
                <span className="yd-num">
                  {t('定稿{frozen}，现为{now}，影响得分{effect}', {
                    frozen: amount(one.frozen),
                    now: amount(one.now),
                    effect: amount(one.effect),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </Page>
  );
}
