import { Button, Drawer, Skeleton, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { type ChannelView, listChannels, testChannel, updateChannel } from '#contract/notice-settings';
import { useAct, useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { ChannelForm } from './ChannelForm.tsx';

const Actions = ({ channel, onEdit }: { channel: ChannelView; onEdit: () => void }) => {
  const { id, version, active } = channel;
  const test = useAct(testChannel, { success: t('测试消息已排入发送') });
  const turn = useAct(updateChannel, { success: active ? t('已停用') : t('已启用') });
  return (
    <div className="yd-form-foot">
      <Button size="small" onClick={onEdit}>
        {t('修改')}
      </Button>
      <Button size="small" disabled={!active} onClick={() => test.mutate({ params: { id } })} loading={test.isPending}>
        {t('发测试')}
      </Button>
      <Button
        size="small"
        onClick={() => turn.mutate({ params: { id }, body: { version, active: !active } })}
        loading={turn.isPending}
      >
        {active ? t('停用') : t('启用')}
      </Button>
    </div>
  );
};

const columns = (onEdit: (channel: ChannelView) => void): NonNullable<TableProps<ChannelView>['columns']> => [
  { key: 'title', title: t('名称'), dataIndex: 'title' },
  { key: 'kind', title: t('类别'), width: 130, dataIndex: 'kindLabel' },
  {
    key: 'where',
    title: t('去向'),
    render: (_, { kind, host, port, organisation }) =>
      kind === 'email' ? `${host}:${port}` : t('{name}的群', { name: organisation?.name ?? '' }),
  },
  { key: 'active', title: t('状态'), width: 80, render: (_, { active }) => (active ? t('启用') : t('已停用')) },
  { key: 'do', title: t('操作'), width: 220, render: (_, row) => <Actions channel={row} onEdit={() => onEdit(row)} /> },
];

/** The ways out of the house for notices: one mail server, and robots in organisations' groups. */
export default function ChannelsPage() {
  const { data, error, refetch } = useCall(listChannels, {});
  const [editing, setEditing] = useState<{ channel?: ChannelView }>();
  const close = () => setEditing(undefined);
  return (
    <Page
      title={t('消息渠道')}
      subtitle={t('外发内容只有条数和链接。机器人发到所在单位的群，只统计选择了机器人的人员。')}
      actions={
        <>
          <PageLink to="/jobs" search={{ tab: 'notices' }}>
            {t('发送记录')}
          </PageLink>
          <Button type="primary" onClick={() => setEditing({})}>
            {t('登记渠道')}
          </Button>
        </>
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} />}
      {data?.channels.length === 0 && (
        <Empty title={t('没有消息渠道')}>{t('登记邮件服务器或群机器人后，消息才会发到系统外。')}</Empty>
      )}
      {data && data.channels.length > 0 && (
        <Panel flush>
          <Table
            rowKey="id"
            size="small"
            pagination={false}
            scroll={{ x: 700 }}
            dataSource={data.channels}
            columns={columns((channel) => setEditing({ channel }))}
          />
        </Panel>
      )}
      <Drawer
        open={editing !== undefined}
        onClose={close}
        title={editing?.channel ? t('修改渠道') : t('登记渠道')}
        size={520}
        destroyOnHidden
      >
        {editing && <ChannelForm {...(editing.channel ? { channel: editing.channel } : {})} onDone={close} />}
      </Drawer>
    </Page>
  );
}
