import { Checkbox, DatePicker, Input, Modal, Radio, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { receiptSheet } from '#contract/plan-receipt';
import { actOnRecord } from '#contract/records';
import { useAct, useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import type { Receipt, Sheet } from './parts.tsx';

const Kept = ({
  sheet,
  kept,
  onChange,
}: {
  sheet: Sheet;
  kept: readonly string[];
  onChange: (ids: string[]) => void;
}) => (
  <Checkbox.Group value={[...kept]} onChange={(ids) => onChange(ids as string[])} className="yd-kept">
    {sheet.commitments.map(({ id, code, title, roleLabel }) => (
      <Checkbox key={id} value={id}>
        {title} <span className="yd-muted">{`${code}，${roleLabel}`}</span>
      </Checkbox>
    ))}
  </Checkbox.Group>
);

type Answering = 'resend' | 'withdraw';

/** 答复异议: what is right about it is taken off the list, the rest is sent anew; or the whole is taken back. */
export const ObjectionDialog = ({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) => {
  const { data, error } = useCall(receiptSheet, { params: { id: receipt.id } });
  const [verb, setVerb] = useState<Answering>('resend');
  const [kept, setKept] = useState<readonly string[]>();
  const [dueOn, setDueOn] = useState(dayjs().add(7, 'day'));
  const [reason, setReason] = useState('');
  const act = useAct(actOnRecord, { errors: 'inline', success: '已答复', onDone: onClose });
  const commitments = kept ?? data?.commitments.map(({ id }) => id) ?? [];
  const submit = (): void =>
    act.mutate({
      params: { path: 'receipts', id: receipt.id, verb },
      body: {
        version: receipt.version,
        reason: reason.trim(),
        ...(verb === 'resend' ? { input: { commitments, dueOn: dueOn.format('YYYY-MM-DD') } } : {}),
      },
    });
  return (
    <Modal
      open
      title={`答复异议：${receipt.organisation.name}`}
      okText={verb === 'resend' ? '重新下达' : '收回'}
      cancelText="取消"
      okButtonProps={{ disabled: reason.trim() === '' || (verb === 'resend' && commitments.length === 0) }}
      confirmLoading={act.isPending}
      onOk={submit}
      onCancel={onClose}
      width={680}
      mask={{ closable: false }}
    >
      <blockquote className="yd-objection">{receipt.objection}</blockquote>
      <ErrorNotice error={act.error ?? error} />
      <Radio.Group
        aria-label="怎样答复"
        value={verb}
        onChange={(event) => setVerb(event.target.value)}
        options={[
          { value: 'resend', label: '重新下达（可去掉其中几项）' },
          { value: 'withdraw', label: '全部收回' },
        ]}
      />
      {verb === 'resend' && (
        <>
          <p className="yd-field">保留的事项</p>
          {data ? <Kept sheet={data} kept={commitments} onChange={setKept} /> : <Skeleton active={false} />}
          <label className="yd-field" htmlFor="resend-due">
            新的签收期限
          </label>
          <DatePicker id="resend-due" value={dueOn} onChange={(day) => day && setDueOn(day)} allowClear={false} />
        </>
      )}
      <label className="yd-field" htmlFor="resend-reason">
        理由
      </label>
      <Input.TextArea
        id="resend-reason"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        autoSize={{ minRows: 2 }}
        maxLength={2000}
        placeholder="对方会看到"
      />
    </Modal>
  );
};
