import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ownAccount, passkeyForVerifying, verifyAgain } from '#contract/own-account';
import { call } from '../../api/call.ts';
import { useAct, useCall } from '../../api/index.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { askPasskey, hasPasskeys } from '../../components/passkey.ts';
import { t } from '../../shell/language/index.ts';
import { useAddress, useGo } from '../../shell/navigation.tsx';
import { placeAfter } from '../session/placeAfter.ts';

/** Shows again, in this session, that one is oneself: by the second factor, or by the password where none is set up. */
export default function VerifyPage() {
  const go = useGo();
  const { next } = useAddress<{ next: string }>();
  const { data, error } = useCall(ownAccount, {});
  const [gaveUp, setGaveUp] = useState<unknown>();
  const verify = useAct(verifyAgain, {
    errors: 'inline',
    success: t('已验证'),
    onDone: () => go(placeAfter(next, '/account'), { replace: true }),
  });
  const factored = (data?.factors.length ?? 0) > 0;
  const keyed = hasPasskeys() && data?.factors.some(({ kind }) => kind === 'passkey');
  const byPasskey = async (): Promise<void> => {
    setGaveUp(undefined);
    try {
      const { challenge, options } = await call(passkeyForVerifying, {});
      verify.mutate({ body: { passkey: { challenge, answer: await askPasskey(options) } } });
    } catch {
      setGaveUp(new Error(t('没有验证：您取消了操作，或设备没有回应。')));
    }
  };
  return (
    <Page title={t('再次验证')} subtitle={t('验证后回到刚才的页面')}>
      <Panel>
        <ErrorNotice error={error ?? gaveUp ?? verify.error} />
        {data && (
          <Form
            layout="vertical"
            requiredMark={false}
            style={{ maxWidth: 360 }}
            onFinish={(body: { code?: string; password?: string }) => verify.mutate({ body })}
          >
            {factored ? (
              <Form.Item
                name="code"
                label={t('动态口令或恢复码')}
                rules={[{ required: true, message: t('请填写动态口令或恢复码。') }]}
              >
                <Input autoComplete="one-time-code" autoFocus />
              </Form.Item>
            ) : (
              <Form.Item name="password" label={t('密码')} rules={[{ required: true, message: t('请填写密码。') }]}>
                <Input.Password autoComplete="current-password" autoFocus />
              </Form.Item>
            )}
            <div className="yd-form-foot">
              <Button type="primary" htmlType="submit" loading={verify.isPending}>
                {t('验证')}
              </Button>
              {keyed && <Button onClick={() => void byPasskey()}>{t('使用通行密钥')}</Button>}
            </div>
          </Form>
        )}
      </Panel>
    </Page>
  );
}
