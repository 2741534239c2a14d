import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { setUp } from '#contract/session';
import { useAct } from '../../api/hooks.ts';
import { takeSession } from '../../api/session.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';
import { useGo } from '../../shell/navigation.tsx';
import { Front } from './Front.tsx';

type Values = {
  code: string;
  bureau: string;
  shortName: string;
  region: string;
  administrator: string;
  username: string;
  password: string;
};

const filled = (message: string) => [{ required: true, whitespace: true, message }];

const BureauFields = () => (
  <fieldset>
    <legend>{t('单位')}</legend>
    <Form.Item
      name="bureau"
      label={t('单位全称')}
      rules={filled(t('请填写单位全称。'))}
      extra={t('印在通报、责任分解表上，如“某某区教育局”。')}
    >
      <Input maxLength={100} autoComplete="organization" />
    </Form.Item>
    <Form.Item name="shortName" label={t('单位简称')} rules={filled(t('请填写单位简称。'))}>
      <Input maxLength={30} />
    </Form.Item>
    <Form.Item
      name="region"
      label={t('所在地区')}
      rules={filled(t('请填写所在地区。'))}
      extra={t('省、市、区（县），用于查找当地的阈值和办理时限。')}
    >
      <Input maxLength={100} />
    </Form.Item>
  </fieldset>
);

const AdministratorFields = () => (
  <fieldset>
    <legend>{t('首位管理员')}</legend>
    <Form.Item name="administrator" label={t('姓名')} rules={filled(t('请填写管理员姓名。'))}>
      <Input maxLength={50} autoComplete="name" />
    </Form.Item>
    <Form.Item
      name="username"
      label={t('账号')}
      rules={[{ required: true, min: 3, max: 50, message: t('账号需要 3 至 50 个字符。') }]}
    >
      <Input autoComplete="username" spellCheck={false} />
    </Form.Item>
    <Form.Item
      name="password"
      label={t('密码')}
      extra={t('12 至 128 个字符，可以是一句好记的话。')}
      rules={[{ required: true, min: 12, max: 128, message: t('密码需要 12 至 128 个字符。') }]}
    >
      <Input.Password autoComplete="new-password" />
    </Form.Item>
  </fieldset>
);

/** First start on an empty machine: the code printed at start, the bureau, its first administrator. */
export default function SetUpPage() {
  const go = useGo();
  const create = useAct(setUp, {
    errors: 'inline',
    onDone: (session) => {
      takeSession(session);
      go('/', { search: {}, replace: true });
    },
  });
  useEffect(() => {
    document.title = t('首次设置 · 要点');
  }, []);
  return (
    <Front>
      <h1>{t('首次设置')}</h1>
      <p className="yd-front-hint">{t('本系统还没有数据。完成下面三项后即可登录，以后可在“管理”中修改。')}</p>
      <ErrorNotice error={create.error} />
      <Form<Values> layout="vertical" onFinish={(body) => create.mutate({ body })} requiredMark={false}>
        <fieldset>
          <legend>{t('设置码')}</legend>
          <Form.Item
            name="code"
            label={t('一次性设置码')}
            rules={filled(t('请填写设置码。'))}
            extra={t('启动时显示在服务器的命令行窗口，只能使用一次。')}
          >
            <Input autoComplete="one-time-code" spellCheck={false} autoFocus />
          </Form.Item>
        </fieldset>
        <BureauFields />
        <AdministratorFields />
        <Button type="primary" htmlType="submit" block size="large" loading={create.isPending}>
          {t('完成设置并登录')}
        </Button>
      </Form>
    </Front>
  );
}
