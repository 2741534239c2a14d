import { DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { addressCoordination, passOnCoordination } from '#contract/coordination';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';

type Given = { organisations: string[]; dueOn: Dayjs | null; note?: string };

type Props = {
  /** The task itself, or the line of a recipient that passes it on. */
  readonly to: { readonly kind: 'address' | 'passOn'; readonly id: string; readonly dueOn: string | null };
  readonly onClose: () => void;
};

/** 添加承办单位, or 转发 to the level below. */
export const AddressDialog = ({ to, onClose }: Props) => {
  const [form] = Form.useForm<Given>();
  const options = { errors: 'inline', success: to.kind === 'address' ? '已添加' : '已转发', onDone: onClose } as const;
  const address = useAct(addressCoordination, options);
  const passOn = useAct(passOnCoordination, options);
  const submit = ({ organisations, dueOn, note }: Given): void => {
    const body = {
      organisations,
      ...(note?.trim() ? { note: note.trim() } : {}),
      ...(dueOn ? { dueOn: dueOn.format('YYYY-MM-DD') } : {}),
    };
    (to.kind === 'address' ? address : passOn).mutate({ params: { id: to.id }, body });
  };
  const label = to.kind === 'address' ? '添加承办单位' : '转发';
  return (
    <Modal
      open
      title={label}
      okText={label}
      cancelText="取消"
      confirmLoading={address.isPending || passOn.isPending}
      onOk={form.submit}
      onCancel={onClose}
      width={600}
      mask={{ closable: false }}
    >
      <ErrorNotice error={address.error ?? passOn.error} />
      <Form
        form={form}
        layout="vertical"
        name="address"
        onFinish={submit}
        requiredMark={false}
        initialValues={{ dueOn: to.dueOn ? dayjs(to.dueOn) : null }}
      >
        <Form.Item
          name="organisations"
          label="承办单位"
          rules={[{ required: true, type: 'array', min: 1, message: '请选择单位。' }]}
        >
          <RecordPicker record="organisation" multiple placeholder="科室、部门、镇街、学校" />
        </Form.Item>
        <Form.Item name="dueOn" label="时限">
          <DatePicker style={{ width: 200 }} placeholder="选择日期" />
        </Form.Item>
        <Form.Item name="note" label="要求（选填）">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
