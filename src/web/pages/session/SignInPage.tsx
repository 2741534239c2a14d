import { Alert, Button, Form, Input, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { demoAccounts } from '#contract/demo';
import { signInByDirectory } from '#contract/portals';
import { type SessionView, setUpState, signIn } from '#contract/session';
import { useAct, useCall } from '../../api/hooks.ts';
import { takeSession } from '../../api/session.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink, useAddress, useGo } from '../../shell/navigation.tsx';
import { Front } from './Front.tsx';
import { type Directory, PortalButtons } from './PortalButtons.tsx';
import { placeAfter } from './placeAfter.ts';
import { PasskeyButton, SecondStep, ticketOf } from './SecondStep.tsx';

type Values = { username: string; password: string };

const DemoAccounts = ({ onChoose }: { onChoose: (values: Values) => void }) => {
  const { data, error, isPending, refetch } = useCall(demoAccounts, {}, { staleTime: 60_000 });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton active={false} paragraph={{ rows: 3 }} />;
  return (
    <section className="yd-demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('演示账号')}</h2>
      <p>{t('单位和人员均为虚构。点一个即可登录。')}</p>
      <ul>
        {data.map(({ username, password, name, post, organisation }) => (
          <li key={username}>
            <button type="button" onClick={() => onChoose({ username, password })}>
              <b>{name}</b>
              <span>
                {organisation} · {post}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

export default function SignInPage() {
  const [form] = Form.useForm<Values>();
  const go = useGo();
  const { next, ended } = useAddress<{ next: string; ended: boolean }>();
  const { data: state } = useCall(setUpState, {});
  const entered = (session: SessionView): void => {
    takeSession(session);
    go(placeAfter(next), { replace: true });
  };
  const enter = useAct(signIn, { errors: 'inline', onDone: entered });
  const enterThere = useAct(signInByDirectory, { errors: 'inline', onDone: entered });
  const [directory, setDirectory] = useState<Directory | null>(null);
  const error = directory ? enterThere.error : enter.error;
  const ticket = ticketOf(error);
  const submit = (values: Values): void =>
    directory ? enterThere.mutate({ params: { id: directory.id }, body: values }) : enter.mutate({ body: values });
  const turnTo = (chosen: Directory | null): void => {
    form.resetFields(['password']);
    setDirectory(chosen);
  };
  const back = (): void => {
    enter.reset();
    enterThere.reset();
  };
  useEffect(() => {
    document.title = t('登录 · 要点');
    if (state?.needed) go('/set-up', { search: {}, replace: true });
    else if (state?.signedIn && !ended) go(placeAfter(next), { replace: true });
  }, [state, ended, next, go]);
  const choose = (values: Values): void => {
    form.setFieldsValue(values);
    submit(values);
  };
  if (ticket)
    return (
      <Front bureau={state?.bureau ?? null}>
        <SecondStep ticket={ticket} onEntered={entered} onBack={back} />
      </Front>
    );
  return (
    <Front bureau={state?.bureau ?? null} below={state?.demo && <DemoAccounts onChoose={choose} />}>
      <h1>{t('登录')}</h1>
      {ended && !error && (
        <Alert
          type="info"
          showIcon
          className="yd-error"
          title={t('登录已过期，请重新登录。登录后回到刚才的页面，已填写的草稿还在。')}
        />
      )}
      <ErrorNotice error={error} />
      {directory && (
        <p className="yd-front-hint">
          {t('请输入{title}的账号和密码。', { title: directory.title })}
          <Button type="link" onClick={() => turnTo(null)}>
            {t('改用本系统账号')}
          </Button>
        </p>
      )}
      <Form form={form} layout="vertical" onFinish={submit} requiredMark={false} size="large">
        <Form.Item name="username" label={t('账号')} rules={[{ required: true, message: t('请填写账号。') }]}>
          <Input autoComplete="username" autoFocus spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={t('密码')} rules={[{ required: true, message: t('请填写密码。') }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={enter.isPending || enterThere.isPending}>
          {t('登录')}
        </Button>
      </Form>
      {!directory && <PortalButtons next={placeAfter(next)} onDirectory={turnTo} />}
      {state && !state.demo && <PasskeyButton onEntered={entered} />}
      {state && !state.demo && <p className="yd-front-hint">{t('忘记密码或没有账号，请联系本单位管理员。')}</p>}
      <nav className="yd-front-public" aria-label={t('家长和公众')}>
        <span>{t('家长和公众')}</span>
        <PageLink to="/roll">{t('学籍掌上查')}</PageLink>
        <PageLink to="/data-requests">{t('个人信息请求')}</PageLink>
      </nav>
    </Front>
  );
}
