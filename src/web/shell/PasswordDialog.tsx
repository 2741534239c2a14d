import { Form, Input, Modal } from 'antd';
import { changePassword } from '#contract/session';
import { useAct } from '../api/hooks.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';

type Values = { current: string; next: string; again: string };

const sameAsNext = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
  validator: (_: unknown, value: unknown) =>
    value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error('两次输入的新密码不一致，请核对。')),
});

export const PasswordDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const [form] = Form.useForm<Values>();
  const change = useAct(changePassword, {
    success: '密码已修改，其他设备上的登录已退出',
    errors: 'inline',
    onDone: onClose,
  });
  const submit = ({ current, next }: Values): void => change.mutate({ body: { current, next } });
  return (
    <Modal
      open={open}
      title="修改密码"
      okText="修改密码"
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={change.isPending}
      destroyOnHidden
      afterClose={change.reset}
    >
      <Form form={form} layout="vertical" onFinish={submit} preserve={false} requiredMark={false}>
        <ErrorNotice error={change.error} />
        <Form.Item name="current" label="现在的密码" rules={[{ required: true, message: '请填写现在的密码。' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="next"
          label="新密码"
          extra="12 至 128 个字符，可以是一句好记的话。"
          rules={[{ required: true, min: 12, max: 128, message: '新密码需要 12 至 128 个字符。' }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="again" label="再输一遍新密码" dependencies={['next']} rules={[sameAsNext]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
};
