import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { bulletinsOwed, type OwedView } from '#contract/bulletin';
import { createRecord, getRecord, type RowView } from '#contract/records';
import { call } from '../../api/call.ts';
import { useDefinition } from '../../api/definitions.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { today } from '../../components/china.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { PageLink, useGo } from '../../shell/navigation.tsx';
import { PapersPanel } from './PapersPanel.tsx';
import { SeriesDrawer } from './SeriesDrawer.tsx';
import './bulletins.css';

type Issue = OwedView['issues'][number];

const COLUMNS = ['title', 'period', 'state', 'docNumber', 'issueNumber', 'signer', 'signedOn', 'publishedOn'];
const FILTERS = ['state', 'series', 'signer'];

/** 2026-09 → 9月, 2026-Q3 → 三季度: the year stands in the heading. */
const shortOf = ({ periodLabel }: Issue): string => periodLabel.replace(/^\d{4}年/, '');

/** An issue may be written from the first day of its month or quarter, long before it is owed. */
const hasBegun = ({ period }: Issue): boolean => {
  const quarter = /-Q(\d)$/.exec(period)?.[1];
  const month = quarter ? String(Number(quarter) * 3 - 2).padStart(2, '0') : period.slice(5, 7);
  return `${period.slice(0, 4)}-${month}` <= today().slice(0, 7);
};

type CellProps = { issue: Issue; onBegin?: (() => void) | undefined; busy: boolean };

/** What is said beside a number that is given but not signed: 已冻结. */
const stageOf = ({ bulletin }: Issue): string => (bulletin?.docNumber ? `${bulletin.stateLabel}，` : '');

const IssueCell = ({ issue, onBegin, busy }: CellProps) => (
  <li className={`yd-issue is-${issue.status}`}>
    <b>{shortOf(issue)}</b>
    {issue.bulletin ? (
      <PageLink to={`/bulletins/${issue.bulletin.id}`}>
        {issue.bulletin.docNumber ?? issue.bulletin.stateLabel}
        <span className="yd-sr">，{issue.periodLabel}</span>
      </PageLink>
    ) : (
      <span>{issue.statusLabel}</span>
    )}
    <span className="yd-muted yd-num">
      {issue.status === 'issued' ? '已签发' : `${stageOf(issue)}应于 ${issue.dueOn.slice(5)} 前`}
    </span>
    {onBegin && !issue.bulletin && hasBegun(issue) && (
      <Button size="small" loading={busy} onClick={onBegin} aria-label={`编制${issue.periodLabel}`}>
        编制
      </Button>
    )}
  </li>
);

const Series = ({ owed, onEdit }: { owed: OwedView; onEdit: (row: RowView) => void }) => {
  const bulletin = useDefinition('bulletin');
  const series = useDefinition('bulletinSeries');
  const go = useGo();
  const create = useAct(createRecord, { onDone: ({ id }) => go(`/bulletins/${id}`) });
  const begin = (period: string): void =>
    create.mutate({ params: { path: 'bulletins' }, body: { series: owed.series.id, period } });
  const edit = async (): Promise<void> => {
    const { row } = await call(getRecord, { params: { path: 'bulletin-series', id: owed.series.id } });
    onEdit(row as RowView);
  };
  const said = [
    owed.overdue > 0 ? `逾期 ${owed.overdue} 期` : '',
    owed.owed > 0 ? `应出未出 ${owed.owed} 期` : '',
    `全年还有 ${owed.remaining} 期`,
  ].filter(Boolean);
  return (
    <Panel
      title={owed.series.title}
      extra={
        <span className="yd-series-extra">
          <span className={owed.overdue > 0 ? 'yd-warning' : 'yd-muted'}>{said.join('，')}</span>
          {series?.may.update && (
            <Button size="small" onClick={() => void edit()}>
              系列设置
            </Button>
          )}
        </span>
      }
    >
      <ol className="yd-issues">
        {owed.issues.map((issue) => (
          <IssueCell
            key={issue.period}
            issue={issue}
            busy={create.isPending && create.variables.body?.period === issue.period}
            onBegin={bulletin?.may.create ? () => begin(issue.period) : undefined}
          />
        ))}
      </ol>
    </Panel>
  );
};

export default function BulletinsPage() {
  const definition = useDefinition('bulletinSeries');
  const { data, error, refetch } = useCall(bulletinsOwed, { query: {} });
  const [editing, setEditing] = useState<{ row?: RowView }>();
  const create = definition?.may.create && (
    <Button type="primary" onClick={() => setEditing({})}>
      新建系列
    </Button>
  );
  const owes = data && data.owed > 0 ? `应出未出 ${data.owed} 期，其中逾期 ${data.overdue} 期。` : '没有欠发的期次。';
  return (
    <Page title="通报与动态" subtitle={data ? owes : undefined} actions={create}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      <div className="yd-bulletins">
        <div>
          {!data && !error && <Skeleton active={false} />}
          {data?.series.map((owed) => (
            <Series key={owed.series.id} owed={owed} onEdit={(row) => setEditing({ row })} />
          ))}
          {data?.series.length === 0 && (
            <Panel>
              <Empty title="今年还没有通报系列" action={create}>
                先建系列：哪份要点、每月还是每季度、主送谁。建好后，每一期该什么时候出都列在这里。
              </Empty>
            </Panel>
          )}
        </div>
        <PapersPanel />
      </div>
      <div className="yd-bulletins-all">
        <RecordTable record="bulletin" columns={COLUMNS} filters={FILTERS} scope="各系列各年" />
      </div>
      {editing && <SeriesDrawer row={editing.row} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}
