import { Button, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { type ConnectorView, listConnectors } from '#contract/exchange';
import { useCall } from '../../api/hooks.ts';
import { dateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';
import './exchange.css';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { NewConnector } from './NewConnector.tsx';
import { RUN_COLOURS } from './words.ts';

const LastRun = ({ of }: { of: ConnectorView }) => {
  const run = of.lastRun;
  if (!run) return <span className="yd-muted">还没有运行过</span>;
  return (
    <span>
      <Tag color={RUN_COLOURS[run.state] ?? 'default'}>{run.stateLabel}</Tag>
      <PageLink to={`/exchange/runs/${run.id}`}>{dateText(run.startedAt, true)}</PageLink>
    </span>
  );
};

const Open = ({ of }: { of: ConnectorView }) =>
  of.openDifferences > 0 ? (
    <PageLink to={`/exchange/differences?connector=${of.id}`}>{of.openDifferences}项</PageLink>
  ) : (
    <span className="yd-muted">—</span>
  );

const Name = ({ of }: { of: ConnectorView }) => (
  <>
    <PageLink to={`/exchange/connectors/${of.id}`}>{of.title}</PageLink>
    {!of.active && <Tag className="yd-exchange-tag">已停用</Tag>}
    <div className="yd-muted yd-small">
      {of.systemLabel}，{of.directionLabel}
    </div>
  </>
);

const Table = ({ connectors }: { connectors: readonly ConnectorView[] }) => (
  <div className="yd-scroll">
    <table className="yd-exchange-table">
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">登记表</th>
          <th scope="col">方式</th>
          <th scope="col">何时运行</th>
          <th scope="col">上次运行</th>
          <th scope="col">待处理差异</th>
          <th scope="col">负责</th>
        </tr>
      </thead>
      <tbody>
        {connectors.map((of) => (
          <tr key={of.id}>
            <th scope="row">
              <Name of={of} />
            </th>
            <td>{of.recordLabel}</td>
            <td>{of.formatLabel}</td>
            <td>{of.scheduleLabel}</td>
            <td>
              <LastRun of={of} />
            </td>
            <td className="yd-num">
              <Open of={of} />
            </td>
            <td>
              {of.section}
              <div className="yd-muted yd-small">{of.keeper}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Cards = ({ connectors }: { connectors: readonly ConnectorView[] }) => (
  <ul className="yd-exchange-cards">
    {connectors.map((of) => (
      <li key={of.id}>
        <Name of={of} />
        <p>
          {of.recordLabel}，{of.formatLabel}，{of.scheduleLabel}
        </p>
        <p>
          上次运行：
          <LastRun of={of} />
        </p>
        <p>
          待处理差异：
          <Open of={of} />
        </p>
      </li>
    ))}
  </ul>
);

/** Every way to and from an outside system, with what came of it last. */
export default function ConnectorsPage() {
  const narrow = useNarrow();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useCall(listConnectors, {});
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" />;
  const { connectors } = data;
  return (
    <Page
      title="数据对接"
      subtitle="与全国学籍系统、省平台和部门的数据比对。对方负责的内容以对方为准，我方只采用、不改写。"
      actions={
        data.may.create && (
          <Button type="primary" onClick={() => setAdding(true)}>
            新建对接
          </Button>
        )
      }
    >
      <Panel flush={!narrow && connectors.length > 0}>
        {connectors.length === 0 ? (
          <Empty title="还没有对接">选用一种已知的版式，列和代码会一并带入，核对后即可使用。</Empty>
        ) : narrow ? (
          <Cards connectors={connectors} />
        ) : (
          <Table connectors={connectors} />
        )}
      </Panel>
      {adding && <NewConnector layouts={data.layouts} records={data.records} onClose={() => setAdding(false)} />}
    </Page>
  );
}
