import { Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import type { BoundTarget } from '#contract/binding';
import { listIndicators } from '#contract/measures';
import { createRecord } from '#contract/records';
import { useAct, useCall } from '../../api/index.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';

const RECKONINGS = [
  { value: 'level', label: '现值与目标比较' },
  { value: 'rise', label: '比起点增加了多少' },
  { value: 'fall', label: '比起点减少了多少' },
  { value: 'risePercent', label: '比起点增长了百分之几' },
  { value: 'fallPercent', label: '比起点下降了百分之几' },
];

/** Names an indicator for a target by hand; it decides once it is confirmed. */
export const BindTarget = ({ target }: { target: BoundTarget }) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      {' '}
      <Button size="small" onClick={() => setOpen(true)}>
        选择指标
      </Button>
      {open && <Dialog target={target} onClose={() => setOpen(false)} />}
    </>
  );
};

const Dialog = ({ target, onClose }: { target: BoundTarget; onClose: () => void }) => {
  const [form] = Form.useForm();
  const { data } = useCall(listIndicators, {});
  const bind = useAct(createRecord, { success: '已提出，确认后生效', errors: 'inline', onDone: onClose });
  const options = (data?.indicators ?? []).map(({ name, label, unit }) => ({
    value: name,
    label: `${label}（${unit}）`,
  }));
  const submit = async (): Promise<void> => {
    const values = await form.validateFields();
    bind.mutate({ params: { path: 'commitment-bindings' }, body: { ...values, target: target.id } });
  };
  return (
    <Modal
      open
      title="为目标选择指标"
      okText="提出"
      cancelText="取消"
      onOk={() => void submit()}
      onCancel={onClose}
      confirmLoading={bind.isPending}
      destroyOnHidden
    >
      <p className="yd-quote">{target.text}</p>
      <ErrorNotice error={bind.error} />
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ reckoning: 'level' }}>
        <Form.Item name="indicator" label="指标" rules={[{ required: true, message: '请选择指标。' }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
        </Form.Item>
        <Form.Item name="unit" label="统计单位" rules={[{ required: true, message: '请选择单位。' }]}>
          <RecordPicker record="organisation" />
        </Form.Item>
        <Form.Item name="reckoning" label="核算方式">
          <Select options={RECKONINGS} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
