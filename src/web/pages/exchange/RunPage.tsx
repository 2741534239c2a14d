import { Alert, Button, Skeleton, Tag } from 'antd';
import { type ExchangeRunView, runFile, showRun } from '#contract/exchange';
import { useCall } from '../../api/hooks.ts';
import { type Answer, download } from '../../api/index.ts';
import { dateText } from '../../components/DateText.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { PageLink, useParam } from '../../shell/navigation.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import './exchange.css';
import { COUNTS, RUN_COLOURS, STATES } from './words.ts';

type Detail = Answer<typeof showRun>;

const Counts = ({ run }: { run: ExchangeRunView }) => {
  const counts = run.counts;
  if (!counts) return null;
  const shown = run.connector.direction === 'out' ? [{ name: 'total' as const, label: '报出' }] : COUNTS;
  return (
    <dl className="yd-exchange-counts">
      {shown.map(({ name, label }) => (
        <div key={name} className={counts[name] === 0 && name !== 'total' ? 'is-none' : ''}>
          <dt>{label}</dt>
          <dd>{counts[name]}</dd>
        </div>
      ))}
    </dl>
  );
};

const Told = ({ run }: { run: ExchangeRunView }) => (
  <>
    {run.problem && <Alert type="error" showIcon title="没有完成" description={run.problem} />}
    {run.sameAs && (
      <Alert
        type="info"
        showIcon
        title={
          <>
            内容与<PageLink to={`/exchange/runs/${run.sameAs}`}>之前的一次</PageLink>
            完全相同，没有再写入任何内容。需要重新比对的，请在运行时勾选“内容与上次相同也重新比对”。
          </>
        }
      />
    )}
    {run.missingColumns.length > 0 && (
      <p className="yd-muted">对应了、这次没有来的列：{run.missingColumns.join('、')}</p>
    )}
    {run.furtherColumns.length > 0 && <p className="yd-muted">来了、没有采用的列：{run.furtherColumns.join('、')}</p>}
  </>
);

const stateLabel = (state: string) => STATES.find(({ value }) => value === state)?.label ?? state;

const Fields = ({ fields }: { fields: Detail['fields'] }) =>
  fields.length === 0 ? null : (
    <Panel title="按项目看差异">
      <ul className="yd-exchange-fields">
        {fields.map(({ field, kind, state, label, count }) => (
          <li key={`${field} ${kind} ${state}`}>
            <span>{label}</span>
            <b className="yd-num">{count}</b>
            <span className="yd-muted">{stateLabel(state)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );

const Refusals = ({ refusals, refused }: Pick<Detail, 'refusals' | 'refused'>) =>
  refusals.length === 0 ? null : (
    <Panel title={`未收的行（${refused}）`}>
      <div className="yd-scroll yd-exchange-refusals">
        <table>
          <thead>
            <tr>
              <th scope="col">行</th>
              <th scope="col">原因</th>
            </tr>
          </thead>
          <tbody>
            {refusals.map(({ line, reasons }) => (
              <tr key={line}>
                <td className="yd-num">{line}</td>
                <td>{reasons.join('；')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {refusals.length < refused && <p className="yd-muted">只列出前{refusals.length}行。</p>}
    </Panel>
  );

const FileButton = ({ run }: { run: ExchangeRunView }) => {
  if (run.hasFile)
    return (
      <Button onClick={() => void download(runFile, { params: { id: run.id } }, { name: run.fileName ?? '对接文件' })}>
        下载{run.connector.direction === 'out' ? '报出' : '对方'}的文件
      </Button>
    );
  return run.fileGoneOn ? <span className="yd-muted">文件已于{run.fileGoneOn}按保存期限删除</span> : null;
};

/** One run: what came, what differed, what was refused, and deciding about it. */
export default function RunPage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(showRun, { params: { id } }, { staleTime: 0 });
  const working = data?.run.state === 'running';
  const beat = useCall(showRun, { params: { id } }, { enabled: working, refetchInterval: 1500, staleTime: 0 });
  const detail = beat.data ?? data;
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!detail) return <Skeleton active={false} className="yd-page" />;
  const { run } = detail;
  return (
    <Page
      title={`${run.connector.title}：${dateText(run.startedAt, true)}`}
      back={{ to: `/exchange/connectors/${run.connector.id}`, label: run.connector.title }}
      subtitle={`${run.triggerLabel}运行，对应${run.connector.recordLabel}`}
      actions={<FileButton run={run} />}
    >
      <Panel>
        <p>
          <Tag color={RUN_COLOURS[run.state] ?? 'default'}>{run.stateLabel}</Tag>{' '}
          {run.finishedAt && <span className="yd-muted">{dateText(run.finishedAt, true)}结束</span>}
        </p>
        <Told run={run} />
        <Counts run={run} />
      </Panel>
      <Fields fields={detail.fields} />
      <Refusals refusals={detail.refusals} refused={detail.refused} />
      {run.connector.direction === 'in' && run.state !== 'running' && <DifferenceList run={id} />}
    </Page>
  );
}
