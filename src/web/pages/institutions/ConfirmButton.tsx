import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { confirmChange } from '#contract/institutions';
import type { RowView } from '#contract/records';
import { useAct } from '../../api/hooks.ts';
import { today } from '../../components/china.ts';
import type { Action } from '../../components/detail/ActionBar.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';

/** Confirms a change, saying first when it takes effect and until when it can be taken back. */
export const ConfirmButton = ({ row, action }: { row: RowView; action: Action }) => {
  const [open, setOpen] = useState(false);
  const { message } = App.useApp();
  const on = String(row.effectiveOn);
  const atOnce = on <= today();
  const confirm = useAct(confirmChange, {
    errors: 'inline',
    onDone: () => {
      setOpen(false);
      message.success(atOnce ? '已审核通过，已生效' : `已审核通过，${on}生效`);
    },
  });
  return (
    <>
      <Button type="primary" disabled={action.blocked.length > 0} onClick={() => setOpen(true)}>
        审核通过
      </Button>
      <Modal
        open={open}
        title={`审核通过：${String(row.title)}`}
        okText="审核通过"
        cancelText="取消"
        confirmLoading={confirm.isPending}
        onOk={() => confirm.mutate({ params: { id: row.id }, body: { version: row.version } })}
        onCancel={() => setOpen(false)}
      >
        <p>{atOnce ? `生效日期${on}已到，审核通过后立即生效，不能再撤回。` : `到${on}自动生效；在这之前可以撤回。`}</p>
        <ErrorNotice error={confirm.error} />
      </Modal>
    </>
  );
};
