import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { passkeyForSignIn, signInByFactor, signInByPasskey } from '#contract/own-account';
import type { SessionView } from '#contract/session';
import { call } from '../../api/call.ts';
import { useAct } from '../../api/hooks.ts';
import { ProblemError } from '../../api/problem.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { askPasskey, hasPasskeys } from '../../components/passkey.ts';
import { t } from '../../shell/language/index.ts';

type Entered = { readonly onEntered: (session: SessionView) => void };

export type Ticket = { readonly ticket: string; readonly passkey: boolean };

/** The ticket to the second factor, where that is what the refusal asks for, and whether a passkey is among them. */
export const ticketOf = (error: unknown): Ticket | null =>
  error instanceof ProblemError && error.code === 'factor-asked'
    ? { ticket: String(error.facts.ticket), passkey: error.facts.passkey === true }
    : null;

const gaveUp = () => new Error(t('没有登录：您取消了操作，或设备没有回应。'));

/** After the password: the code of an app, a recovery code, or a passkey. */
export const SecondStep = ({
  ticket: { ticket, passkey },
  onEntered,
  onBack,
}: Entered & { ticket: Ticket; onBack: () => void }) => {
  const [error, setError] = useState<unknown>();
  const finish = useAct(signInByFactor, { errors: 'inline', onDone: onEntered });
  const byPasskey = async (): Promise<void> => {
    setError(undefined);
    try {
      const { challenge, options } = await call(passkeyForSignIn, { body: { ticket } });
      finish.mutate({ body: { ticket, passkey: { challenge, answer: await askPasskey(options) } } });
    } catch (problem) {
      setError(problem instanceof ProblemError ? problem : gaveUp());
    }
  };
  return (
    <>
      <h1>{t('还差一步')}</h1>
      <p className="yd-front-hint">{t('请输入手机应用显示的动态口令；手机不在身边的，可用恢复码。')}</p>
      <ErrorNotice error={error ?? finish.error} />
      <Form
        layout="vertical"
        size="large"
        requiredMark={false}
        onFinish={({ code }: { code: string }) => finish.mutate({ body: { ticket, code } })}
      >
        <Form.Item
          name="code"
          label={t('动态口令或恢复码')}
          rules={[{ required: true, message: t('请填写动态口令或恢复码。') }]}
        >
          <Input autoComplete="one-time-code" autoFocus spellCheck={false} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={finish.isPending}>
          {t('登录')}
        </Button>
      </Form>
      {passkey && hasPasskeys() && (
        <Button block size="large" style={{ marginTop: 10 }} onClick={() => void byPasskey()}>
          {t('使用通行密钥')}
        </Button>
      )}
      <Button type="link" onClick={onBack}>
        {t('重新输入密码')}
      </Button>
    </>
  );
};

/** Sign-in without a name: the passkey says whose it is. */
export const PasskeyButton = ({ onEntered }: Entered) => {
  const [error, setError] = useState<unknown>();
  const enter = useAct(signInByPasskey, { errors: 'inline', onDone: onEntered });
  const ask = async (): Promise<void> => {
    setError(undefined);
    try {
      const { challenge, options } = await call(passkeyForSignIn, { body: {} });
      enter.mutate({ body: { challenge, answer: await askPasskey(options) } });
    } catch (problem) {
      setError(problem instanceof ProblemError ? problem : gaveUp());
    }
  };
  if (!hasPasskeys()) return null;
  return (
    <>
      <ErrorNotice error={error ?? enter.error} />
      <Button block size="large" onClick={() => void ask()}>
        {t('用通行密钥登录')}
      </Button>
    </>
  );
};
