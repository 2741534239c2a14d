import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { redeemRecovery } from '#contract/recovery';
import { setUpState } from '#contract/session';
import { useAct, useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';
import { useGo } from '../../shell/navigation.tsx';
import { Front } from './Front.tsx';

type Values = { code: string; password: string; again: string };

/** The link stands behind the #, so that it is sent to nobody; it is taken off the screen and the history at once. */
const takeLink = (): string => {
  const link = window.location.hash.slice(1);
  if (link) window.history.replaceState(window.history.state, '', window.location.pathname);
  return link;
};

/** Where a recovery's link leads: the code that the other administrator gave, and a new password. */
export default function RecoverPage() {
  const go = useGo();
  const [link] = useState(takeLink);
  const { data: state } = useCall(setUpState, {});
  const redeem = useAct(redeemRecovery, { errors: 'inline' });
  useEffect(() => {
    document.title = t('恢复账号 · 要点');
  }, []);
  const enter = (
    <Button block size="large" onClick={() => go('/sign-in', { replace: true })}>
      {t('去登录')}
    </Button>
  );
  return (
    <Front bureau={state?.bureau ?? null}>
      <h1>{t('恢复账号')}</h1>
      {redeem.data && (
        <>
          <Alert
            type="success"
            showIcon
            role="status"
            style={{ marginBottom: 16 }}
            title={t('新密码已设置，请用账号 {username} 登录。', { username: redeem.data.username })}
          />
          {enter}
        </>
      )}
      {!redeem.data && !link && (
        <>
          <p className="yd-front-hint">{t('请从管理员交给您的链接打开本页。')}</p>
          {enter}
        </>
      )}
      {!redeem.data && link && (
        <Form<Values>
          layout="vertical"
          size="large"
          requiredMark={false}
          onFinish={({ code, password }) => redeem.mutate({ body: { link, code, password } })}
        >
          <ErrorNotice error={redeem.error} />
          <Form.Item
            name="code"
            label={t('恢复码')}
            rules={[{ required: true, message: t('请填写恢复码。') }]}
            extra={t('由提出恢复的管理员告诉您。')}
          >
            <Input autoComplete="one-time-code" spellCheck={false} placeholder="XXXX-XXXX-XXXX" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('新密码')}
            rules={[{ required: true, min: 12, message: t('新密码需要 12 至 128 个字符。') }]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label={t('再输一遍新密码')}
            dependencies={['password']}
            rules={[
              { required: true, message: t('两次输入的新密码不一致，请核对。') },
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  !value || value === getFieldValue('password')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('两次输入的新密码不一致，请核对。'))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={redeem.isPending}>
            {t('设置新密码')}
          </Button>
        </Form>
      )}
    </Front>
  );
}
