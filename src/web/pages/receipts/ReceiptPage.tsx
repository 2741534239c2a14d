import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { receiptSheet } from '#contract/plan-receipt';
import { useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { DateText } from '../../components/DateText.tsx';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { UrgeButton } from '../../components/detail/UrgeButton.tsx';
import { Page } from '../../components/Page.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { PageLink, useParam } from '../../shell/navigation.tsx';
import { ObjectionDialog } from './ObjectionDialog.tsx';
import { type Given, PartState, ReceiptState, type Sheet } from './parts.tsx';
import { Sentence } from './Sentence.tsx';
import { TakeUpDialog } from './TakeUpDialog.tsx';
import './receipts.css';

const PartLine = ({ given, own }: { given: Given; own: boolean }) => {
  const [taking, setTaking] = useState(false);
  const { part } = given;
  if (!part) return null;
  return (
    <div className="yd-part">
      <div className="yd-part-head">
        <PartState part={part} />
        {part.state === 'open' ? (
          <span className="yd-muted">还没有纳入本单位计划</span>
        ) : (
          <>
            <PageLink to={`/school-parts/${part.id}`}>{part.title}</PageLink>
            <span className="yd-muted yd-num">
              {part.ownerName ?? '未定责任人'}，{part.dueOn ?? '无时限'}
            </span>
          </>
        )}
        {own && part.state === 'open' && (
          <Button type="primary" onClick={() => setTaking(true)}>
            纳入本单位计划
          </Button>
        )}
        {own && part.state === 'running' && <RowActions record="schoolPart" id={part.id} without={['takeUp']} />}
      </div>
      {part.measures && <p className="yd-paragraphs">{part.measures}</p>}
      {part.result && (
        <p className="yd-paragraphs">
          <span className="yd-muted">完成情况：</span>
          {part.result}
        </p>
      )}
      {taking && <TakeUpDialog part={part} latest={given.dueOn} onClose={() => setTaking(false)} />}
    </div>
  );
};

const Line = ({ given, own }: { given: Given; own: boolean }) => (
  <li className="yd-given">
    <div className="yd-given-head">
      <h2>
        <PageLink to={`/commitments/${given.id}`}>{given.title}</PageLink>
      </h2>
      <span className="yd-muted">
        {given.roleLabel}，<DateText value={given.dueOn} /> 前
      </span>
    </div>
    <Sentence given={given} />
    <PartLine given={given} own={own} />
  </li>
);

const Loaded = ({ sheet }: { sheet: Sheet }) => {
  const { receipt, plan, commitments } = sheet;
  const { post } = useSession();
  const [answering, setAnswering] = useState(false);
  const own = post.organisation.id === receipt.organisation.id;
  const office = post.role === 'office';
  const accepted = receipt.acceptedAt ? `${receipt.acceptedBy ?? ''} 已签收` : `请在 ${receipt.dueOn ?? '期限'} 前签收`;
  return (
    <Page
      title={own ? plan.title : `${receipt.organisation.name}：签收与落实`}
      back={own ? { to: '/', label: '首页' } : { to: `/plans/${plan.id}/receipts`, label: '全部单位' }}
      subtitle={
        <>
          <ReceiptState receipt={receipt} /> {plan.docNumber && `${plan.docNumber}，`}
          {own ? '本单位' : receipt.organisation.name}承担 {commitments.length} 项，{accepted}
        </>
      }
      actions={
        <>
          <RowActions record="receipt" id={receipt.id} without={['resend', 'withdraw']} />
          {office && receipt.state === 'sent' && <UrgeButton about={[receipt.id]} />}
          {office && receipt.state === 'objected' && (
            <Button type="primary" onClick={() => setAnswering(true)}>
              答复异议
            </Button>
          )}
        </>
      }
    >
      {receipt.objection && receipt.state !== 'accepted' && (
        <section className="yd-panel">
          <p className="yd-muted">提出的异议</p>
          <p className="yd-paragraphs">{receipt.objection}</p>
        </section>
      )}
      <section className="yd-panel is-flush">
        <ol className="yd-givens">
          {commitments.map((given) => (
            <Line key={given.id} given={given} own={own} />
          ))}
        </ol>
      </section>
      {answering && <ObjectionDialog receipt={receipt} onClose={() => setAnswering(false)} />}
    </Page>
  );
};

export default function ReceiptPage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(receiptSheet, { params: { id } });
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 10 }} />;
  return <Loaded sheet={data} />;
}
