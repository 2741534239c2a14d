import { App, Button, Form, Input, Radio, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import {
  closeCalendar,
  myNoticeSettings,
  type NoticeSettings,
  openCalendar,
  setNoticeSettings,
} from '#contract/notice-settings';
import { useAct, useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';

type Values = { channel: NoticeSettings['channel']; digestAt?: string };

const Choice = ({ settings }: { settings: NoticeSettings }) => {
  const save = useAct(setNoticeSettings, { errors: 'inline', success: t('已保存') });
  const { possible, usual } = settings;
  const options = [
    { value: 'none', label: t('只在系统内') },
    {
      value: 'email',
      label: possible.email ? t('电子邮件') : t('电子邮件（本单位未登记邮件服务器，或您没有登记邮箱）'),
      disabled: !possible.email,
    },
    {
      value: 'robot',
      label: possible.robot ? t('本单位群机器人') : t('本单位群机器人（未登记）'),
      disabled: !possible.robot,
    },
  ];
  const submit = ({ channel, digestAt }: Values) => save.mutate({ body: { channel, digestAt: digestAt || null } });
  return (
    <Panel title={t('另发至')}>
      <p className="yd-muted">
        {t(
          '系统内的消息总会保留。外发内容只有条数和链接。退回、紧急和最后一个工作日的提醒即时发出，其余每天汇总一次；',
        )}
        {usual.quiet.from}
        {t('至次日')}
        {usual.quiet.to}
        {t('和非工作日不打扰，紧急除外。')}
      </p>
      <Form<Values>
        layout="vertical"
        style={{ maxWidth: 520 }}
        initialValues={{ channel: settings.channel, digestAt: settings.digestAt ?? '' }}
        onFinish={submit}
      >
        <Form.Item name="channel" label={t('渠道')}>
          <Radio.Group options={options} vertical />
        </Form.Item>
        <Form.Item
          name="digestAt"
          label={t('每日摘要时间')}
          extra={t('留空则为{digestAt}。', { digestAt: usual.digestAt })}
          rules={[{ pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: t('请写成 08:30 的样子。') }]}
        >
          <Input placeholder={usual.digestAt} style={{ width: 120 }} />
        </Form.Item>
        <ErrorNotice error={save.error} />
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('保存')}
        </Button>
      </Form>
    </Panel>
  );
};

const Calendar = ({ since }: { since: string | null }) => {
  const [url, setUrl] = useState<string | null>(null);
  const { modal } = App.useApp();
  const open = useAct(openCalendar, { onDone: (answer) => setUrl(answer.url) });
  const close = useAct(closeCalendar, { success: t('已停用'), onDone: () => setUrl(null) });
  const renew = () =>
    modal.confirm({
      title: t('换一个地址'),
      content: t('原来的地址立即停用，订阅过的日历需要重新添加。'),
      okText: t('更换'),
      cancelText: t('不换'),
      onOk: () => open.mutate({}),
    });
  return (
    <Panel title={t('日历订阅')}>
      <p className="yd-muted">{t('把工作时限订阅到自己的日历。知道地址的人都能看到事项名称，请不要转发。')}</p>
      {since && (
        <p>
          {t('启用于')} <DateText value={since} withTime />
        </p>
      )}
      {url && (
        <p>
          {t('地址只显示这一次：')}
          <Typography.Text copyable code>
            {url}
          </Typography.Text>
        </p>
      )}
      <div className="yd-form-foot">
        <Button onClick={since ? renew : () => open.mutate({})} loading={open.isPending}>
          {since ? t('更换地址') : t('取得地址')}
        </Button>
        {since && (
          <Button onClick={() => close.mutate({})} loading={close.isPending}>
            {t('停用')}
          </Button>
        )}
      </div>
    </Panel>
  );
};

/** One's own choice of how notices reach one outside the house, and the calendar of due dates. */
export default function SettingsPage() {
  const { data, error, refetch } = useCall(myNoticeSettings, {});
  return (
    <Page title={t('消息设置')}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} />}
      {data && <Choice key={`${data.channel} ${data.digestAt}`} settings={data} />}
      {data && <Calendar since={data.calendarSince} />}
    </Page>
  );
}
