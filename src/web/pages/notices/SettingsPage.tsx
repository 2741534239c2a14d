import { App, Button, Form, type FormInstance, Input, Radio, Skeleton, Typography } from 'antd';
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

type Values = { channel: NoticeSettings['channel']; digestAt?: string; quietFrom?: string; quietTo?: string };

const CLOCK = { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: t('请写成 08:30 的样子。') };
/** Of two ends that belong together, why the one is wrong beside the other. */
const paired =
  (other: 'quietFrom' | 'quietTo') =>
  ({ getFieldValue }: Pick<FormInstance, 'getFieldValue'>) => ({
    validator: async (_: unknown, value: string | undefined) => {
      const beside = getFieldValue(other) as string | undefined;
      if (!value && beside) throw new Error(t('起止时间请都填写，或都留空。'));
      if (value && value === beside) throw new Error(t('起止时间不能相同，要全天不打扰请选择“只在系统内”。'));
    },
  });

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
  const submit = ({ channel, digestAt, quietFrom, quietTo }: Values) => {
    const quiet = quietFrom && quietTo ? { from: quietFrom, to: quietTo } : null;
    save.mutate({ body: { channel, digestAt: digestAt || null, quiet } });
  };
  return (
    <Panel title={t('另发至')}>
      <p className="yd-muted">
        {t(
          '系统内的消息总会保留。外发内容只有条数和链接。退回、紧急和最后一个工作日的提醒即时发出，其余每天汇总一次；免打扰时段和非工作日只发紧急消息。',
        )}
      </p>
      <Form<Values>
        layout="vertical"
        style={{ maxWidth: 520 }}
        initialValues={{
          channel: settings.channel,
          digestAt: settings.digestAt ?? '',
          quietFrom: settings.quiet?.from ?? '',
          quietTo: settings.quiet?.to ?? '',
        }}
        onFinish={submit}
      >
        <Form.Item name="channel" label={t('渠道')}>
          <Radio.Group options={options} vertical />
        </Form.Item>
        <Form.Item
          name="digestAt"
          label={t('每日摘要时间')}
          extra={t('留空则为{digestAt}。', { digestAt: usual.digestAt })}
          rules={[CLOCK]}
        >
          <Input placeholder={usual.digestAt} style={{ width: 120 }} />
        </Form.Item>
        <div className="yd-form-foot">
          <Form.Item
            name="quietFrom"
            label={t('邮件免打扰自')}
            dependencies={['quietTo']}
            rules={[CLOCK, paired('quietTo')]}
          >
            <Input placeholder={usual.quiet.from} style={{ width: 120 }} />
          </Form.Item>
          <Form.Item name="quietTo" label={t('至')} dependencies={['quietFrom']} rules={[CLOCK, paired('quietFrom')]}>
            <Input placeholder={usual.quiet.to} style={{ width: 120 }} />
          </Form.Item>
        </div>
        <p className="yd-muted">{t('可以跨过零点。留空则为{from}至次日{to}；群机器人一律按这个时段。', usual.quiet)}</p>
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
      {data && <Choice key={JSON.stringify([data.channel, data.digestAt, data.quiet])} settings={data} />}
      {data && <Calendar since={data.calendarSince} />}
    </Page>
  );
}
