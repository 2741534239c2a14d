import { Button, Segmented, Skeleton } from 'antd';
import { exportFrameworkReport, frameworkReportPage, type ReportLine } from '#contract/modernisation';
import { download } from '../../api/download.ts';
import { useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { numberText } from '../../components/Figures.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageLink, useAddress, useParam, useSetAddress } from '../../shell/navigation.tsx';
import './monitoring.css';
import { WideTable } from './WideTable.tsx';

const amount = (value: number | null): string => (value === null ? '—' : numberText(value, 2));

const Behind = ({ leaf }: { leaf: NonNullable<ReportLine['leaf']> }) =>
  leaf.behind && (
    <details>
      <summary>由{leaf.behind.lines.length}行记录算出</summary>
      <table className="yd-plain yd-monitor-table">
        <thead>
          <tr>
            <th>来源</th>
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
      <PageLink to={leaf.behind.register}>打开台账</PageLink>
    </details>
  );

const Line = ({ line }: { line: ReportLine }) => (
  <tr className={line.leaf ? undefined : 'is-branch'}>
    <td style={{ paddingLeft: 10 + (line.level - 1) * 16 }}>
      {line.number} {line.name}
      {line.leaf && <Behind leaf={line.leaf} />}
      {line.leaf && !line.leaf.behind && line.leaf.source && (
        <span className="yd-monitor-gap yd-muted">来源：{line.leaf.source}</span>
      )}
    </td>
    <td className="is-number">{amount(line.weight)}</td>
    <td className="is-number">
      {line.leaf && (line.leaf.missing.length > 0 ? `无法计算` : `${amount(line.leaf.value)}${line.leaf.unit ?? ''}`)}
      {line.leaf && line.leaf.missing.length > 0 && (
        <span className="yd-monitor-gap yd-muted">{line.leaf.missing.join('、')}</span>
      )}
    </td>
    <td className="is-number">{line.leaf && amount(line.leaf.target)}</td>
    <td className="is-number">
      {line.open > 0 ? `${amount(line.score)}（${line.open}项无法计算）` : amount(line.score)}
    </td>
    <td className="is-number">{line.leaf?.gap ? `差${amount(line.leaf.gap)}${line.leaf.unit ?? ''}` : ''}</td>
  </tr>
);

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
      <PageLink to={`/records/framework-reports/${id}`}>办理</PageLink>
      <Button onClick={() => void download(exportFrameworkReport, { params: { id } })}>导出上报表</Button>
    </>
  );
  const state =
    data && (data.frozen ? `${data.frozen.at.slice(0, 10)}定稿` : `${data.report.stateLabel}，按现在的记录计算`);
  return (
    <Page
      title={data?.report.title ?? '年度监测'}
      subtitle={
        data &&
        `${data.view.open > 0 ? `已得${data.view.score}分，另有${data.view.open}项无法计算` : `得分${data.view.score}／${data.view.weight}`}；${state}；依据：${data.view.framework.source}`
      }
      back={{ to: '/indicators/modernisation', label: '全部年度监测' }}
      actions={actions}
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} />}
      {data && (
        <Panel
          title={show === 'gaps' ? `差距清单：${data.view.gaps.length}项，按失分从多到少` : '指标与得分'}
          extra={
            <Segmented
              aria-label="显示"
              value={String(show)}
              options={[
                { value: 'tree', label: '全部指标' },
                { value: 'gaps', label: '差距清单' },
              ]}
              onChange={(value) => setAddress({ show: String(value) })}
            />
          }
        >
          <WideTable label="监测指标">
            <table className="yd-plain yd-monitor-table">
              <thead>
                <tr>
                  <th>指标</th>
                  <th className="is-number">权重</th>
                  <th className="is-number">实际值</th>
                  <th className="is-number">目标值</th>
                  <th className="is-number">得分</th>
                  <th className="is-number">差距</th>
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
        <Panel title="定稿以后的修订">
          <ul className="yd-monitor-items">
            {data.revisions.map((one) => (
              <li key={one.number}>
                <span>
                  {one.number} {one.name}
                </span>
                <span className="yd-num">
                  定稿{amount(one.frozen)}，现为{amount(one.now)}，影响得分{amount(one.effect)}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </Page>
  );
}
