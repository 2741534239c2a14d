import { DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { takeFigureSnapshot } from '#contract/answers';
import { useAct } from '../../api/hooks.ts';
import { today } from '../../components/china.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useGo } from '../../shell/navigation.tsx';
import { useIndicatorOptions } from './useIndicators.ts';

const OCCASIONS = [
  { value: 'september', label: '9月1日' },
  { value: 'quarter', label: '季度' },
  { value: 'bulletin', label: '通报' },
  { value: 'other', label: '其他' },
] as const;

type Values = {
  label: string;
  occasion: (typeof OCCASIONS)[number]['value'];
  on: Dayjs;
  indicators?: string[];
  reason: string;
};
const needed = (message: string) => [{ required: true, message }];

/** Freezes figures of the own unit and the schools below, with a reason. */
export const FreezeDialog = ({ onClose }: { onClose: () => void }) => {
  const go = useGo();
  const [form] = Form.useForm<Values>();
  const options = useIndicatorOptions();
  const freeze = useAct(takeFigureSnapshot, {
    success: '已开始固定',
    errors: 'inline',
    onDone: ({ id, job }) => go(id ? `/indicators/snapshots/${id}` : `/jobs/${job}`),
  });
  const send = ({ on, indicators = [], ...rest }: Values) =>
    freeze.mutate({ body: { ...rest, indicators, on: on.format('YYYY-MM-DD') } });
  return (
    <Modal
      open
      title="固定指标"
      okText="固定"
      cancelText="取消"
      confirmLoading={freeze.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p>固定本单位和所属学校的数值。固定后不能更改，以后的更正列在旁边。</p>
      <Form form={form} layout="vertical" onFinish={send} initialValues={{ occasion: 'quarter', on: dayjs(today()) }}>
        <Form.Item name="label" label="名称" rules={needed('请填写名称')}>
          <Input maxLength={100} placeholder="如：2026年第三季度" />
        </Form.Item>
        <Form.Item name="occasion" label="用途" rules={needed('请选择用途')}>
          <Select options={[...OCCASIONS]} />
        </Form.Item>
        <Form.Item name="on" label="统计日期" rules={needed('请选择日期')}>
          <DatePicker style={{ width: '100%' }} disabledDate={(date) => date.format('YYYY-MM-DD') > today()} />
        </Form.Item>
        <Form.Item name="indicators" label="指标（不选为全部）">
          <Select mode="multiple" options={options} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="reason" label="缘由" rules={needed('请填写缘由')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </Form>
      <ErrorNotice error={freeze.error} />
    </Modal>
  );
};
