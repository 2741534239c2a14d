import { Form, type FormInstance, Input } from 'antd';
import { changePassword } from '#contract/session';
import { useAct } from '../api/hooks.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { t } from './language/index.ts';

type Values = { current: string; next: string; again: string };

const sameAsNext = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
  validator: (_: unknown, value: unknown) =>
    value === getFieldValue('next')
      ? Promise.resolve()
      : Promise.reject(new Error(t('两次输入的新密码不一致，请核对。'))),
});

/** The password now, the new one twice; the page gives the button. */
export const PasswordForm = ({
  form,
  onDone,
  onBusy,
}: {
  form: FormInstance;
  onDone: () => void;
  onBusy?: (busy: boolean) => void;
}) => {
  const change = useAct(changePassword, {
    success: t('密码已修改，其他设备上的登录已退出'),
    errors: 'inline',
    onDone,
  });
  const submit = ({ current, next }: Values): void => {
    onBusy?.(true);
    change.mutate({ body: { current, next } }, { onSettled: () => onBusy?.(false) });
  };
  return (
    <Form form={form} name="password" layout="vertical" onFinish={submit} preserve={false} requiredMark={false}>
      <ErrorNotice error={change.error} />
      <Form.Item name="current" label={t('现在的密码')} rules={[{ required: true, message: t('请填写现在的密码。') }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label={t('新密码')}
        extra={t('12 至 128 个字符，可以是一句好记的话。')}
        rules={[{ required: true, min: 12, max: 128, message: t('新密码需要 12 至 128 个字符。') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="again" label={t('再输一遍新密码')} dependencies={['next']} rules={[sameAsNext]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </Form>
  );
};
