import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { actOnRecord } from '#contract/records';
import type { PortfolioEntry } from '#contract/staff';
import { useAct } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { PageLink } from '../../shell/navigation.tsx';

/** Why a claim is not vouched for; the teacher reads it. */
const DeclineDialog = ({ entry, onClose }: { entry: PortfolioEntry; onClose: () => void }) => {
  const [reason, setReason] = useState('');
  const decline = useAct(actOnRecord, { errors: 'inline', success: '已退给本人', onDone: onClose });
  const { path, id, version } = entry;
  return (
    <Modal
      open
      title={`不予确认：${entry.title}`}
      okText="不予确认"
      cancelText="取消"
      okButtonProps={{ disabled: reason.trim() === '' }}
      confirmLoading={decline.isPending}
      onOk={() => decline.mutate({ params: { path, id, verb: 'decline' }, body: { version, reason } })}
      onCancel={onClose}
    >
      <ErrorNotice error={decline.error} />
      <Input.TextArea
        rows={3}
        maxLength={500}
        value={reason}
        aria-label="理由"
        placeholder="请写明理由，本人会看到"
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
};

const Verdict = ({ entry }: { entry: PortfolioEntry }) => {
  const [declining, setDeclining] = useState(false);
  const confirm = useAct(actOnRecord, { success: '已确认' });
  const { path, id, version } = entry;
  if (!entry.mayConfirm) return null;
  return (
    <span className="yd-staff-verdict">
      <Button
        size="small"
        loading={confirm.isPending}
        onClick={() => confirm.mutate({ params: { path, id, verb: 'confirm' }, body: { version } })}
      >
        确认
      </Button>
      <Button size="small" onClick={() => setDeclining(true)}>
        不予确认
      </Button>
      {declining && <DeclineDialog entry={entry} onClose={() => setDeclining(false)} />}
    </span>
  );
};

/** Whether anybody vouches for it: said in words only where it matters. */
const Standing = ({ entry }: { entry: PortfolioEntry }) => {
  if (entry.state === null) return null;
  if (entry.state === 'confirmed')
    return <span className="yd-muted">{entry.posted ? '业务系统记入' : '学校已确认'}</span>;
  return <b className="yd-staff-open">{entry.stateLabel}</b>;
};

const Line = ({ entry }: { entry: PortfolioEntry }) => (
  <li className="yd-staff-line">
    <span className="yd-staff-day">
      {entry.on}
      {entry.toOn && <span className="yd-muted">至 {entry.toOn}</span>}
    </span>
    <span className="yd-staff-kind">{entry.kindLabel}</span>
    <span className="yd-staff-what">
      <PageLink to={`/records/${entry.path}/${entry.id}`}>{entry.title}</PageLink>
      {entry.detail && <span className="yd-muted">{entry.detail}</span>}
    </span>
    <span className="yd-staff-standing">
      <Standing entry={entry} />
      <Verdict entry={entry} />
    </span>
  </li>
);

/** Entries in order of time, newest first. */
export const Timeline = ({ entries }: { entries: readonly PortfolioEntry[] }) => {
  if (entries.length === 0)
    return (
      <Empty title="还没有记录">培训、公开课、荣誉等由业务系统自动记入；没有记入的，可以“填报档案”，由学校确认。</Empty>
    );
  return (
    <ol className="yd-staff-lines">
      {entries.map((entry) => (
        <Line key={`${entry.record}-${entry.id}-${entry.on}`} entry={entry} />
      ))}
    </ol>
  );
};
