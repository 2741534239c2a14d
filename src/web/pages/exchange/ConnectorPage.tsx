import { Button, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { type ExchangeRunView, showConnector } from '#contract/exchange';
import { useCall } from '../../api/hooks.ts';
import type { Answer } from '../../api/index.ts';
import { dateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { PageLink, useParam } from '../../shell/navigation.tsx';
import './exchange.css';
import { MapEditor } from './MapEditor.tsx';
import { RunPanel } from './RunPanel.tsx';
import { SecretButton } from './SecretButton.tsx';
import { RUN_COLOURS } from './words.ts';

type Detail = Answer<typeof showConnector>;

const CERTAINTIES: Readonly<Record<string, string>> = { sure: '已核对', likely: '通行做法', check: '须本地核实' };

const About = ({ detail }: { detail: Detail }) => {
  const { connector: of, map, keys, fields, hasSecret } = detail;
  const label = (name: string) => fields.find((field) => field.name === name)?.label ?? name;
  const facts: [string, string][] = [
    ['外部系统', of.systemLabel],
    ['方向', of.directionLabel],
    ['方式', `${of.formatLabel}${hasSecret ? '，已保存访问令牌' : ''}`],
    ['对应登记表', of.recordLabel],
    ['匹配依据', keys.map((key) => key.map(label).join('加')).join('，其次')],
    ['何时运行', of.nextAt ? `${of.scheduleLabel}，下次${dateText(of.nextAt, true)}` : of.scheduleLabel],
    ['管理科室', `${of.section}，${of.keeper}`],
    ['列对应', map.fromOn ? `自${map.fromOn}起，${CERTAINTIES[map.certainty ?? ''] ?? ''}` : '还没有'],
  ];
  return (
    <Panel>
      <dl className="yd-exchange-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {map.source && <p className="yd-muted yd-small">列对应的来源：{map.source}</p>}
    </Panel>
  );
};

const result = ({ counts, problem, sameAs, connector }: ExchangeRunView): string => {
  if (problem) return problem;
  if (!counts) return '';
  if (sameAs) return '与之前的内容相同，没有再写入';
  if (connector.direction === 'out') return `报出${counts.total}行`;
  return `共${counts.total}行，采用${counts.changed}，新登记${counts.created}，差异${counts.differences}，未收${counts.refused}`;
};

const Runs = ({ runs }: { runs: readonly ExchangeRunView[] }) => (
  <Panel title="历次运行">
    {runs.length === 0 ? (
      <Empty title="还没有运行过" />
    ) : (
      <ul className="yd-exchange-runs">
        {runs.map((run) => (
          <li key={run.id}>
            <Tag color={RUN_COLOURS[run.state] ?? 'default'}>{run.stateLabel}</Tag>
            <PageLink to={`/exchange/runs/${run.id}`}>{dateText(run.startedAt, true)}</PageLink>
            <span className="yd-muted">{run.triggerLabel}</span>
            <span className="yd-exchange-result">{result(run)}</span>
          </li>
        ))}
      </ul>
    )}
  </Panel>
);

/** One connector: what it is, how columns become fields, what its runs did. */
export default function ConnectorPage() {
  const id = useParam('id');
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useCall(showConnector, { params: { id } });
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" />;
  return (
    <Page
      title={data.connector.title}
      back={{ to: '/exchange', label: '数据对接' }}
      actions={
        <>
          {data.connector.openDifferences > 0 && (
            <PageLink to={`/exchange/differences?connector=${id}`}>
              待处理差异{data.connector.openDifferences}项
            </PageLink>
          )}
          {data.mayEdit && (data.hasSecret || data.connector.format.startsWith('service')) && (
            <SecretButton id={id} hasSecret={data.hasSecret} />
          )}
          {data.mayEdit && <Button onClick={() => setEditing(true)}>修改设定</Button>}
        </>
      }
    >
      <About detail={data} />
      {data.connector.mayRun && <RunPanel detail={data} />}
      <MapEditor key={data.map.id ?? 'none'} detail={data} />
      <Runs runs={data.runs} />
      {editing && <RecordDrawer record="connector" id={id} title="修改设定" onClose={() => setEditing(false)} />}
    </Page>
  );
}
