import { Button, Form, Input, InputNumber, Select } from 'antd';
import { type ChannelView, createChannel, updateChannel } from '#contract/notice-settings';
import type { Args } from '../../api/call.ts';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { t } from '../../shell/language/index.ts';

type Values = Args<typeof createChannel>['body'];

const KINDS = [
  { value: 'email', label: t('电子邮件') },
  { value: 'dingtalk', label: t('钉钉机器人') },
  { value: 'feishu', label: t('飞书机器人') },
  { value: 'wecom', label: t('企业微信机器人') },
];
const SECURITIES = [
  { value: 'tls', label: t('TLS（通常为465端口）') },
  { value: 'starttls', label: t('STARTTLS（通常为587端口）') },
  { value: 'none', label: t('不加密（仅限内网）') },
];
const need = (label: string) => [{ required: true, message: t('请填写{label}。', { label }) }];

const keptNote = (channel: ChannelView | undefined, name: string): string =>
  channel?.kept.includes(name) ? t('已保存；留空则不变。') : t('保存后不再显示。');

const MailFields = ({ channel }: { channel: ChannelView | undefined }) => (
  <>
    <Form.Item name="host" label={t('邮件服务器')} rules={need(t('邮件服务器'))}>
      <Input placeholder="smtp.example.gov.cn" />
    </Form.Item>
    <Form.Item name="port" label={t('端口')} rules={need(t('端口'))}>
      <InputNumber min={1} max={65_535} />
    </Form.Item>
    <Form.Item name="security" label={t('加密方式')} rules={need(t('加密方式'))}>
      <Select options={SECURITIES} />
    </Form.Item>
    <Form.Item name="sender" label={t('发件邮箱')} rules={need(t('发件邮箱'))}>
      <Input />
    </Form.Item>
    <Form.Item name="username" label={t('登录名')}>
      <Input autoComplete="off" />
    </Form.Item>
    <Form.Item name="password" label={t('登录密码')} extra={keptNote(channel, 'password')}>
      <Input.Password autoComplete="new-password" />
    </Form.Item>
  </>
);

const RobotFields = ({ channel, signed }: { channel: ChannelView | undefined; signed: boolean }) => (
  <>
    <Form.Item name="organisation" label={t('所在单位')} rules={need(t('所在单位'))}>
      <RecordPicker record="organisation" />
    </Form.Item>
    <Form.Item
      name="url"
      label={t('机器人地址')}
      extra={keptNote(channel, 'url')}
      rules={channel ? [] : need(t('机器人地址'))}
    >
      <Input.Password autoComplete="off" />
    </Form.Item>
    {signed && (
      <Form.Item name="secret" label={t('加签密钥')} extra={keptNote(channel, 'secret')}>
        <Input.Password autoComplete="off" />
      </Form.Item>
    )}
  </>
);

/** What was left empty is left out: a secret stays as it was. */
const given = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as Values;

export const ChannelForm = ({ channel, onDone }: { channel?: ChannelView; onDone: () => void }) => {
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form) ?? channel?.kind ?? 'email';
  const create = useAct(createChannel, { errors: 'inline', success: t('已登记'), onDone });
  const update = useAct(updateChannel, { errors: 'inline', success: t('已保存'), onDone });
  const submit = (values: Values) => {
    const { kind: chosen, ...rest } = given(values);
    if (!channel) return create.mutate({ body: { ...rest, kind: chosen } });
    update.mutate({ params: { id: channel.id }, body: { ...rest, version: channel.version } });
  };
  const initial = channel
    ? { ...channel, organisation: channel.organisation?.id ?? null }
    : { kind: 'email', port: 465, security: 'tls' };
  return (
    <Form<Values> form={form} layout="vertical" initialValues={initial} onFinish={submit}>
      <Form.Item name="title" label={t('名称')} rules={need(t('名称'))}>
        <Input />
      </Form.Item>
      <Form.Item name="kind" label={t('类别')}>
        <Select options={KINDS} disabled={Boolean(channel)} />
      </Form.Item>
      {kind === 'email' ? (
        <MailFields channel={channel} />
      ) : (
        <RobotFields channel={channel} signed={kind !== 'wecom'} />
      )}
      <ErrorNotice error={create.error ?? update.error} />
      <Button type="primary" htmlType="submit" loading={create.isPending || update.isPending}>
        {t('保存')}
      </Button>
    </Form>
  );
};
