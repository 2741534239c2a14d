import { DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { addressCoordination, passOnCoordination } from '#contract/coordination';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { OrganisationChooser, type OrganisationKind } from '../../components/OrganisationChooser.tsx';

type Given = { organisations: string[]; dueOn: Dayjs | null; note?: string };

type Props = {
  /** The task itself, or the line of a recipient that passes it on. */
  readonly to: { readonly kind: 'address' | 'passOn'; readonly id: string; readonly dueOn: string | null };
  readonly kinds: readonly OrganisationKind[];
  /** The sender and those that have it already. */
  readonly without: readonly string[];
  readonly onClose: () => void;
};

/** The chooser as a form control. */
const Choice = ({
  value = [],
  onChange,
  ...rest
}: Pick<Props, 'kinds' | 'without'> & { value?: string[]; onChange?: (ids: string[]) => void }) => (
  <OrganisationChooser {...rest} value={value} onChange={(ids) => onChange?.(ids)} />
);

/** 添加承办单位, or 转发 to the level below; never later than one's own date. */
export const AddressDialog = ({ to, kinds, without, onClose }: Props) => {
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
  const label = to.kind === 'address' ? '添加承办单位' : '转发给下级单位';
  return (
    <Modal
      open
      title={label}
      okText={to.kind === 'address' ? '添加' : '转发'}
      cancelText="取消"
      confirmLoading={address.isPending || passOn.isPending}
      onOk={form.submit}
      onCancel={onClose}
      width={720}
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
          rules={[{ required: true, type: 'array', min: 1, message: '请选择承办单位。' }]}
        >
          <Choice kinds={kinds} without={without} />
        </Form.Item>
        <Form.Item name="dueOn" label="时限" extra={to.dueOn ? `不晚于 ${to.dueOn}` : undefined}>
          <DatePicker
            style={{ width: 200 }}
            placeholder="选择日期"
            {...(to.dueOn ? { maxDate: dayjs(to.dueOn) } : {})}
          />
        </Form.Item>
        <Form.Item name="note" label="要求（选填）">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
