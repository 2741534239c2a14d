import { Button, Form } from 'antd';
import { endOwnSession, endOwnSessions, ownAccount } from '#contract/own-account';
import type { Answer } from '../../api/call.ts';
import { useAct, useCall } from '../../api/index.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PasswordForm } from '../../shell/PasswordForm.tsx';
import { Factors } from './Factors.tsx';
import { Portals } from './Portals.tsx';
import './account.css';
import { t } from '../../shell/language/index.ts';

type Account = Answer<typeof ownAccount>;
const WAYS = {
  password: t('密码'),
  passkey: t('通行密钥'),
  oidc: t('统一身份认证'),
  cas: t('单点登录'),
  ldap: t('目录账号'),
} as const;

/** The browser and system of a `User-Agent`, as people call them; the first that fits. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, t('微信')],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/Android/, t('安卓')],
  [/iPhone|iPad/, t('苹果手机或平板')],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];
const firstOf = (list: typeof NAMES, agent: string): string | undefined =>
  list.find(([shape]) => shape.test(agent))?.[1];
const deviceOf = (agent: string): string =>
  [firstOf(SYSTEMS, agent), firstOf(NAMES, agent)].filter(Boolean).join(' · ') || t('未知设备');

const leave = (): void => {
  sessionStorage.clear();
  window.location.assign('/sign-in');
};

const Sessions = ({ sessions }: { sessions: Account['sessions'] }) => {
  const end = useAct(endOwnSession, { success: t('已退出这处登录') });
  const endAll = useAct(endOwnSessions, { onDone: leave });
  return (
    <Panel
      title={t('登录中的设备')}
      extra={
        <Button danger loading={endAll.isPending} onClick={() => endAll.mutate({})}>
          {t('全部退出')}
        </Button>
      }
    >
      <ul className="yd-account-list">
        {sessions.map(({ id, current, agent, address, post, way, since, lastUsedAt }) => (
          <li key={id}>
            <div>
              <b>{deviceOf(agent)}</b> {current && <span className="yd-account-here">{t('本机')}</span>}
              <p className="yd-muted">{t('{address} · {post} · 用{way}登录', { address, post, way: WAYS[way] })}</p>
              <p className="yd-muted">
                {t('登录于')} <DateText value={since} withTime />
                {t('，最近使用')} <DateText value={lastUsedAt} withTime />
              </p>
            </div>
            {!current && (
              <Button
                aria-label={t('退出{device}', { device: deviceOf(agent) })}
                onClick={() => end.mutate({ params: { id } })}
              >
                {t('退出')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const Password = ({ account }: { account: Account }) => {
  const [form] = Form.useForm();
  return (
    <Panel title={t('密码')}>
      <p className="yd-muted">
        {t('用户名 {username}；上次修改', { username: account.username })}{' '}
        <DateText value={account.passwordChangedAt} />
        {account.passwordDays ? t('；每{days}天须更换', { days: account.passwordDays }) : ''}
      </p>
      <div className="yd-account-form">
        <PasswordForm form={form} onDone={() => form.resetFields()} />
        <Button onClick={form.submit}>{t('修改密码')}</Button>
      </div>
    </Panel>
  );
};

/** One's own way in: what is signed in where, the second factor, the password. */
export default function AccountPage() {
  const { data, error, refetch } = useCall(ownAccount, {});
  return (
    <Page title={t('账号与安全')} subtitle={t('您在哪些设备上登录、怎样证明是您本人')}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data && (
        <>
          <Factors account={data} />
          <Portals />
          <Sessions sessions={data.sessions} />
          <Password account={data} />
        </>
      )}
    </Page>
  );
}
