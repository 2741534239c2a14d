import { Button, Radio, Select, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { receiptsOfPlan } from '#contract/plan-receipt';
import type { RowView } from '#contract/records';
import { useCall } from '../../api/hooks.ts';
import { isStatus } from '../../api/problem.ts';
import { mayUse, useSession } from '../../api/session.ts';
import { DateText } from '../../components/DateText.tsx';
import { UrgeButton } from '../../components/detail/UrgeButton.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { NotFoundPage } from '../../shell/Fallbacks.tsx';
import { PageLink, useAddress, useGo, useParam, useSetAddress } from '../../shell/navigation.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';
import { ObjectionDialog } from './ObjectionDialog.tsx';
import { type Receipt, ReceiptState, type Receipts } from './parts.tsx';
import './receipts.css';

type Show = 'all' | 'waiting' | 'overdue' | 'objected' | 'accepted';

const SHOWS: Readonly<Record<Show, (receipt: Receipt) => boolean>> = {
  all: () => true,
  waiting: ({ state }) => state === 'sent',
  overdue: ({ overdue }) => overdue,
  objected: ({ state }) => state === 'objected',
  accepted: ({ state }) => state === 'accepted',
};

const KINDS: Readonly<Record<string, string>> = {
  section: '科室',
  school: '学校',
  town: '镇（街道）',
  department: '部门',
};

/** Parts by how far they have come; a section works on the promise itself and has none. */
const Progress = ({ receipt: { parts } }: { receipt: Receipt }) => {
  const total = parts.open + parts.running + parts.reported + parts.done;
  if (total === 0) return <span className="yd-muted">—</span>;
  const said = `已完成 ${parts.done}，待确认 ${parts.reported}，落实中 ${parts.running}，待落实 ${parts.open}`;
  const width = (count: number) => ({ width: `${(count / total) * 100}%` });
  return (
    <span className="yd-parts" title={said}>
      <span className="yd-parts-bar" aria-hidden="true">
        <span className="is-done" style={width(parts.done)} />
        <span className="is-reported" style={width(parts.reported)} />
        <span className="is-running" style={width(parts.running)} />
      </span>
      <span className="yd-num">
        {parts.done}/{total}
      </span>
      <span className="yd-sr">{said}</span>
    </span>
  );
};

const Filters = ({ data, show, onShow }: { data: Receipts; show: Show; onShow: (show: Show) => void }) => {
  const { counts } = data;
  const options = [
    { value: 'all', label: `全部 ${counts.total}` },
    { value: 'waiting', label: `待签收 ${counts.sent}` },
    { value: 'overdue', label: `逾期 ${counts.overdue}` },
    { value: 'objected', label: `异议 ${counts.objected}` },
    { value: 'accepted', label: `已签收 ${counts.accepted}` },
  ];
  return (
    <Radio.Group
      aria-label="按签收情况筛选"
      optionType="button"
      value={show}
      onChange={(event) => onShow(event.target.value)}
      options={options}
    />
  );
};

const Acts = ({ receipt, onAnswer }: { receipt: Receipt; onAnswer: (receipt: Receipt) => void }) => {
  if (receipt.state === 'sent') return <UrgeButton about={[receipt.id]} size="small" />;
  if (receipt.state === 'objected')
    return (
      <Button size="small" type="primary" onClick={() => onAnswer(receipt)}>
        答复异议
      </Button>
    );
  return null;
};

/** What waits for somebody comes first. */
const URGENT = ['objected', 'sent'];
const rank = ({ state }: Receipt): number => (URGENT.includes(state) ? URGENT.indexOf(state) : URGENT.length);

type RowsProps = { rows: readonly Receipt[]; office: boolean; onAnswer: (receipt: Receipt) => void };

const Rows = ({ rows, office, onAnswer }: RowsProps) => (
  <Table<Receipt>
    size="small"
    rowKey="id"
    dataSource={[...rows]}
    pagination={false}
    scroll={{ x: 860 }}
    columns={[
      {
        title: '单位',
        width: 230,
        render: (_, { id, organisation }) => <PageLink to={`/receipts/${id}`}>{organisation.name}</PageLink>,
      },
      { title: '类别', width: 96, render: (_, { organisation }) => KINDS[organisation.kind] ?? '—' },
      { title: '签收', width: 130, render: (_, receipt) => <ReceiptState receipt={receipt} /> },
      { title: '签收期限', width: 108, render: (_, { dueOn }) => <DateText value={dueOn} /> },
      {
        title: '承担',
        width: 70,
        align: 'right',
        render: (_, { commitments }) => <span className="yd-num">{commitments}项</span>,
      },
      { title: '落实', width: 140, render: (_, receipt) => <Progress receipt={receipt} /> },
      {
        title: '签收人、异议',
        render: (_, { acceptedBy, acceptedAt, objection, state }) =>
          state === 'objected' ? (
            objection
          ) : acceptedAt ? (
            <>
              {acceptedBy} <DateText value={acceptedAt} withTime />
            </>
          ) : (
            <span className="yd-muted">—</span>
          ),
      },
      ...(office
        ? [
            {
              title: <span className="yd-sr">操作</span>,
              width: 100,
              render: (_: unknown, receipt: Receipt) => <Acts receipt={receipt} onAnswer={onAnswer} />,
            },
          ]
        : []),
    ]}
  />
);

const Cards = ({ rows, office, onAnswer }: RowsProps) => (
  <ul className="yd-cards">
    {rows.map((receipt) => (
      <li key={receipt.id}>
        <div className="yd-card-title">
          <PageLink to={`/receipts/${receipt.id}`}>{receipt.organisation.name}</PageLink>
        </div>
        <p className="yd-receipt-line">
          <ReceiptState receipt={receipt} />
          <span className="yd-muted yd-num">
            {receipt.commitments}项，{receipt.dueOn ?? '无'}前签收
          </span>
          <Progress receipt={receipt} />
        </p>
        {receipt.state === 'objected' && <p className="yd-objection">{receipt.objection}</p>}
        {office && <Acts receipt={receipt} onAnswer={onAnswer} />}
      </li>
    ))}
  </ul>
);

const Loaded = ({ data, others }: { data: Receipts; others: readonly RowView[] }) => {
  const { show = 'all' } = useAddress<{ show: Show }>();
  const setAddress = useSetAddress();
  const go = useGo();
  const session = useSession();
  const narrow = useNarrow();
  const [answering, setAnswering] = useState<Receipt>();
  const office = mayUse(session, ['office']);
  const rows = data.receipts.filter(SHOWS[show] ?? SHOWS.all).sort((one, other) => rank(one) - rank(other));
  const waiting = data.receipts.filter(SHOWS.waiting);
  const List = narrow ? Cards : Rows;
  return (
    <Page
      title="签收与落实"
      subtitle={`${data.plan.title}：${data.counts.accepted}/${data.counts.total} 个单位已签收。`}
      actions={
        <>
          {others.length > 1 && (
            <Select
              aria-label="要点"
              value={data.plan.id}
              onChange={(id) => go(`/plans/${id}/receipts`)}
              options={others.map(({ id, title }) => ({ value: id, label: String(title) }))}
              style={{ width: 280 }}
            />
          )}
          {office && waiting.length > 0 && (
            <UrgeButton about={waiting.map(({ id }) => id)} label={`催办未签收的 ${waiting.length} 个`} />
          )}
        </>
      }
    >
      <section className="yd-panel yd-receipts">
        <Filters data={data} show={show} onShow={(next) => setAddress({ show: next === 'all' ? undefined : next })} />
        {rows.length === 0 ? (
          <Empty title="没有符合的单位">请换一个筛选。</Empty>
        ) : (
          <List rows={rows} office={office} onAnswer={setAnswering} />
        )}
      </section>
      {answering && <ObjectionDialog receipt={answering} onClose={() => setAnswering(undefined)} />}
    </Page>
  );
};

export const PlanReceipts = ({ id, others = [] }: { id: string; others?: readonly RowView[] }) => {
  const { data, error, refetch } = useCall(receiptsOfPlan, { params: { id } });
  if (isStatus(error, 404)) return <NotFoundPage />;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 12 }} />;
  return <Loaded data={data} others={others} />;
};

export default function PlanReceiptsPage() {
  return <PlanReceipts id={useParam('id')} />;
}
