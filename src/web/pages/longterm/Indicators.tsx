import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { longTermGrid } from '#contract/long-term';
import { useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { Grid } from './Grid.tsx';
import type { TabProps } from './LongTermPlanPage.tsx';
import { type Cell, exactText, type Line, VerdictMark } from './parts.tsx';

type Dialog =
  | { kind: 'indicator'; id?: string }
  | { kind: 'target'; line: Line; cell: Cell }
  | { kind: 'result'; line: Line; cell: Cell };

const INDICATOR = [
  { title: '指标', fields: ['order', 'name', 'measuredIn', 'nature', 'direction', 'section', 'definition'] },
  { title: '目标', fields: ['baseYear', 'baseValue', 'endTarget'] },
  { title: '取值', fields: ['source', 'indicator', 'place'] },
];

const Dialogs = ({ dialog, plan, onClose }: { dialog: Dialog; plan: string; onClose: () => void }) => {
  if (dialog.kind === 'indicator')
    return (
      <RecordDrawer
        record="longTermIndicator"
        id={dialog.id}
        title={dialog.id ? '修改指标' : '添加指标'}
        sections={INDICATOR}
        {...(dialog.id ? {} : { fixed: { plan } })}
        review={false}
        draftKey={plan}
        onClose={onClose}
      />
    );
  const { line, cell } = dialog;
  const own = { indicator: line.id, year: cell.year };
  if (dialog.kind === 'target')
    return (
      <RecordDrawer
        record="longTermTarget"
        id={cell.targetId ?? undefined}
        title={`${cell.year}年目标：${line.name}`}
        sections={[{ title: '年度目标', fields: line.state === 'fixed' ? ['commitments'] : ['value', 'commitments'] }]}
        {...(cell.targetId ? {} : { fixed: own })}
        draftKey={`${line.id}-${cell.year}`}
        onClose={onClose}
      />
    );
  return (
    <RecordDrawer
      record="longTermResult"
      id={cell.resultId ?? undefined}
      title={`${cell.year}年填报：${line.name}`}
      sections={[{ title: '填报', fields: ['value', 'because', 'account', 'evidence'] }]}
      {...(cell.resultId ? {} : { fixed: own })}
      draftKey={`${line.id}-${cell.year}`}
      onClose={onClose}
    />
  );
};

type YearProps = {
  readonly line: Line;
  readonly cell: Cell;
  readonly mayTarget: boolean;
  readonly mayReport: boolean;
  readonly onOpen: (dialog: Dialog) => void;
};

const Year = ({ line, cell, mayTarget, mayReport, onOpen }: YearProps) => (
  <li>
    <div className="yd-longterm-row">
      <b className="yd-num">{cell.year}年</b>
      <VerdictMark state={cell.state} />
      <span className="yd-num">
        目标 {exactText(cell.target)}，实际 {exactText(cell.value)}
        {line.measuredIn}
      </span>
      <span className="yd-muted">{cell.because ?? cell.origin}</span>
    </div>
    {cell.commitments.map(({ id, title }) => (
      <p key={id}>
        年度任务：<PageLink to={`/commitments/${id}`}>{title}</PageLink>
      </p>
    ))}
    <div className="yd-row-actions">
      {mayTarget && (
        <Button size="small" onClick={() => onOpen({ kind: 'target', line, cell })}>
          {line.state === 'fixed' ? '挂接年度任务' : '填年度目标'}
        </Button>
      )}
      {mayReport && (
        <Button size="small" onClick={() => onOpen({ kind: 'result', line, cell })}>
          {cell.resultId ? '修改填报' : '填报'}
        </Button>
      )}
    </div>
    {cell.resultId && <RowActions record="longTermResult" id={cell.resultId} />}
  </li>
);

/** Indicators by year; one opened below shows where each value comes from and what can be done. */
export const Indicators = ({ detail }: TabProps) => {
  const { day } = useAsOf();
  const { post } = useSession();
  const [dialog, setDialog] = useState<Dialog>();
  const [shown, setShown] = useState<string>();
  const { id, state, leadSection } = detail.row;
  const { data, error, refetch } = useCall(longTermGrid, { params: { id } });
  const leads = !day && (post.role === 'office' || post.organisation.id === leadSection);
  const inForce = ['issued', 'concluded'].includes(String(state));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} paragraph={{ rows: 6 }} />;
  const line = data.lines.find((one) => one.id === shown) ?? data.lines[0];
  const concerned = leads || (!day && line?.section.id === post.organisation.id);
  const thisYear = Number(data.on.slice(0, 4));
  const mayReport = (of: Line, cell: Cell): boolean =>
    of.source === 'reported' &&
    of.state === 'fixed' &&
    cell.year <= thisYear &&
    !day &&
    of.section.id === post.organisation.id &&
    cell.origin === null;
  return (
    <>
      {leads && inForce && (
        <Button type="primary" onClick={() => setDialog({ kind: 'indicator' })}>
          添加指标
        </Button>
      )}
      {data.lines.length === 0 ? (
        <Empty title="还没有分解指标">
          规划印发后，逐项写明约束性或预期性、基期、年度目标和责任科室；能由系统记录得出的，挂接系统指标，不再填报。
        </Empty>
      ) : (
        <Grid lines={data.lines} chosen={line?.id} onChoose={setShown} />
      )}
      {line && (
        <section className="yd-longterm-round">
          <div className="yd-longterm-row">
            <h2>{line.name}</h2>
            <span className="yd-state">{line.state === 'fixed' ? '已下达' : '待核定'}</span>
            <span className="yd-muted">
              {line.source === 'record' ? '由系统记录得出' : `由${line.section.name}填报、第二人核验`}
            </span>
            {line.indicator && <PageLink to={`/indicators/${line.indicator}`}>看系统指标</PageLink>}
          </div>
          <div className="yd-row-actions">
            {leads && line.state === 'draft' && (
              <Button onClick={() => setDialog({ kind: 'indicator', id: line.id })}>修改指标</Button>
            )}
          </div>
          <RowActions record="longTermIndicator" id={line.id} explained />
          <ul className="yd-longterm-list">
            {line.cells.map((cell) => (
              <Year
                key={cell.year}
                line={line}
                cell={cell}
                mayTarget={line.state === 'fixed' ? concerned && cell.targetId !== null : leads}
                mayReport={mayReport(line, cell)}
                onOpen={setDialog}
              />
            ))}
          </ul>
        </section>
      )}
      {dialog && <Dialogs dialog={dialog} plan={id} onClose={() => setDialog(undefined)} />}
    </>
  );
};
