import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import * as contract from '#contract/own-account';
import { type Answer, call } from '../../api/call.ts';
import { useAct } from '../../api/index.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { hasPasskeys, makePasskey } from '../../components/passkey.ts';
import { t } from '../../shell/language/index.ts';
import { QrCode } from './QrCode.tsx';

type Account = Answer<typeof contract.ownAccount>;
const KINDS = { totp: t('动态口令'), passkey: t('通行密钥') } as const;

const RecoveryCodes = ({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) => (
  <Modal
    open
    title={t('恢复码（只显示这一次）')}
    footer={<Button onClick={onClose}>{t('已经记下')}</Button>}
    onCancel={onClose}
  >
    <p>{t('手机不在身边时，可用恢复码代替动态口令；每个只能用一次。请抄写或打印后放在安全的地方。')}</p>
    <ul className="yd-account-codes">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  </Modal>
);

type Given = (codes: readonly string[]) => void;

const AppDialog = ({ onGiven, onClose }: { onGiven: Given; onClose: () => void }) => {
  const [form] = Form.useForm<{ code: string }>();
  const begin = useAct(contract.beginTotp, { errors: 'inline' });
  const confirm = useAct(contract.confirmTotp, {
    errors: 'inline',
    success: t('动态口令已启用'),
    onDone: ({ recoveryCodes }) => onGiven(recoveryCodes),
  });
  const begun = begin.data;
  return (
    <Modal
      open
      title={t('添加动态口令')}
      okText={begun ? t('启用') : t('下一步')}
      confirmLoading={begin.isPending || confirm.isPending}
      onCancel={onClose}
      onOk={() => (begun ? form.submit() : begin.mutate({ body: { name: t('手机动态口令') } }))}
    >
      <ErrorNotice error={begin.error ?? confirm.error} />
      {!begun && <p>{t('请先在手机上安装任意一款动态口令应用（身份验证器），再点“下一步”。')}</p>}
      {begun && (
        <>
          <p>{t('用应用扫描二维码，或手工输入密钥，然后填写应用显示的6位数字。')}</p>
          <QrCode text={begun.uri} label={t('动态口令密钥的二维码')} />
          <p>
            {t('密钥：')}
            <code className="yd-code">{begun.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
          </p>
          <Form
            form={form}
            layout="vertical"
            requiredMark={false}
            onFinish={({ code }) => confirm.mutate({ params: { id: begun.id }, body: { code } })}
          >
            <Form.Item
              name="code"
              label={t('6位数字')}
              rules={[{ required: true, message: t('请填写应用显示的6位数字。') }]}
            >
              <Input inputMode="numeric" autoComplete="one-time-code" maxLength={7} style={{ width: 160 }} />
            </Form.Item>
          </Form>
        </>
      )}
    </Modal>
  );
};

const PasskeyDialog = ({ onGiven, onClose }: { onGiven: Given; onClose: () => void }) => {
  const [form] = Form.useForm<{ name: string }>();
  const [error, setError] = useState<unknown>();
  const add = useAct(contract.addPasskey, {
    errors: 'inline',
    success: t('通行密钥已添加'),
    onDone: ({ recoveryCodes }) => onGiven(recoveryCodes),
  });
  const make = async ({ name }: { name: string }): Promise<void> => {
    setError(undefined);
    try {
      const { challenge, options } = await call(contract.beginPasskey, {});
      add.mutate({ body: { name, challenge, answer: await makePasskey(options) } });
    } catch (problem) {
      setError(problem instanceof DOMException ? new Error(t('没有添加：您取消了操作，或设备没有回应。')) : problem);
    }
  };
  return (
    <Modal
      open
      title={t('添加通行密钥')}
      okText={t('添加')}
      confirmLoading={add.isPending}
      onCancel={onClose}
      onOk={form.submit}
    >
      <p>{t('用指纹、面容、锁屏密码或安全密钥登录。请给这台设备起个名字。')}</p>
      <ErrorNotice error={error ?? add.error} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void make(values)}>
        <Form.Item name="name" label={t('名称')} rules={[{ required: true, message: t('请填写名称。') }]}>
          <Input maxLength={50} placeholder={t('办公电脑')} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

/** What is asked for besides the password: apps and passkeys, and the codes for the day they are lost. */
export const Factors = ({ account, onSettled }: { account: Account; onSettled?: () => void }) => {
  const [adding, setAdding] = useState<'totp' | 'passkey'>();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const remove = useAct(contract.removeFactor, { errors: 'inline', success: t('已移除') });
  const renew = useAct(contract.renewRecoveryCodes, {
    errors: 'inline',
    onDone: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  const given: Given = (fresh) => {
    setAdding(undefined);
    setCodes(fresh);
  };
  const { factors, factorDemanded, recoveryCodesLeft } = account;
  return (
    <Panel title={t('第二验证方式')}>
      <p className="yd-muted">
        {factorDemanded ? t('本单位要求至少启用一个。') : ''}
        {t('启用后，登录时除密码外还要用手机上的动态口令或通行密钥验证，密码被人知道也进不来。')}
      </p>
      <ErrorNotice error={remove.error ?? renew.error} />
      <ul className="yd-account-list">
        {factors.map(({ id, kind, name, confirmedAt, usedAt }) => (
          <li key={id}>
            <div>
              <b>{name}</b> <span className="yd-muted">{KINDS[kind]}</span>
              <p className="yd-muted">
                {t('添加于')} <DateText value={confirmedAt} />
                {t('，最近使用')} <DateText value={usedAt} withTime />
              </p>
            </div>
            <Button aria-label={t('移除{name}', { name })} onClick={() => remove.mutate({ params: { id } })}>
              {t('移除')}
            </Button>
          </li>
        ))}
      </ul>
      {factors.length > 0 && (
        <Alert
          type={recoveryCodesLeft > 2 ? 'info' : 'warning'}
          title={t('还有{recoveryCodesLeft}个恢复码可用', { recoveryCodesLeft })}
          action={
            <Button size="small" loading={renew.isPending} onClick={() => renew.mutate({})}>
              {t('换发恢复码')}
            </Button>
          }
        />
      )}
      <div className="yd-form-foot">
        <Button onClick={() => setAdding('totp')}>{t('添加动态口令')}</Button>
        {hasPasskeys() && <Button onClick={() => setAdding('passkey')}>{t('添加通行密钥')}</Button>}
      </div>
      {adding === 'totp' && <AppDialog onGiven={given} onClose={() => setAdding(undefined)} />}
      {adding === 'passkey' && <PasskeyDialog onGiven={given} onClose={() => setAdding(undefined)} />}
      {codes.length > 0 && <RecoveryCodes codes={codes} onClose={onSettled ?? (() => setCodes([]))} />}
    </Panel>
  );
};
