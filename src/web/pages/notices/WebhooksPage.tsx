import { App, Button, Drawer, Skeleton, Table, type TableProps, Typography } from 'antd';
import { useState } from 'react';
import { listWebhooks, removeWebhook, renewWebhookSecret, updateWebhook, type WebhookView } from '#contract/webhooks';
import { useAct, useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { comma, t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { WebhookForm } from './WebhookForm.tsx';

type RowProps = { readonly row: WebhookView; readonly onEdit: () => void; readonly onSecret: (secret: string) => void };

const Actions = ({ row, onEdit, onSecret }: RowProps) => {
  const { id, version, active, title } = row;
  const { modal } = App.useApp();
  const turn = useAct(updateWebhook, { success: active ? t('已停用') : t('已启用') });
  const renew = useAct(renewWebhookSecret, { onDone: (answer) => onSecret(answer.secret) });
  const remove = useAct(removeWebhook, { success: t('已删除') });
  const ask = (question: string, content: string, okText: string, onOk: () => void) =>
    modal.confirm({ title: question, content, okText, cancelText: t('不办'), onOk });
  return (
    <div className="yd-form-foot">
      <Button size="small" onClick={onEdit}>
        {t('修改')}
      </Button>
      <Button
        size="small"
        loading={turn.isPending}
        onClick={() => turn.mutate({ params: { id }, body: { version, active: !active } })}
      >
        {active ? t('停用') : t('启用')}
      </Button>
      <Button
        size="small"
        onClick={() =>
          ask(t('更换“{title}”的密钥', { title }), t('原来的密钥立即失效，接收方须同时更换。'), t('更换'), () =>
            renew.mutate({ params: { id } }),
          )
        }
      >
        {t('更换密钥')}
      </Button>
      <Button
        size="small"
        onClick={() =>
          ask(t('删除“{title}”', { title }), t('尚未送达的变更不再推送，推送记录一并删除。'), t('删除'), () =>
            remove.mutate({ params: { id } }),
          )
        }
      >
        {t('删除')}
      </Button>
    </div>
  );
};

const columns = (
  onEdit: (row: WebhookView) => void,
  onSecret: (secret: string) => void,
): NonNullable<TableProps<WebhookView>['columns']> => [
  { key: 'title', title: t('接收方'), dataIndex: 'title' },
  { key: 'url', title: t('接收地址'), dataIndex: 'url', ellipsis: true },
  { key: 'events', title: t('推送内容'), render: (_, { events }) => events.map((event) => event.label).join(comma) },
  { key: 'role', title: t('可见范围'), render: (_, row) => `${row.organisation.name} · ${row.roleLabel}` },
  { key: 'waiting', title: t('待整理'), width: 80, align: 'right', className: 'yd-num', dataIndex: 'waiting' },
  { key: 'active', title: t('状态'), width: 80, render: (_, { active }) => (active ? t('启用') : t('已停用')) },
  {
    key: 'do',
    title: t('操作'),
    width: 290,
    render: (_, row) => <Actions row={row} onEdit={() => onEdit(row)} onSecret={onSecret} />,
  },
];

/** Other systems that are told of changes. */
export default function WebhooksPage() {
  const { data, error, refetch } = useCall(listWebhooks, {});
  const [editing, setEditing] = useState<{ row?: WebhookView }>();
  const { modal } = App.useApp();
  const showSecret = (secret: string) =>
    void modal.info({
      title: t('签名密钥只显示这一次'),
      content: (
        <Typography.Text copyable code>
          {secret}
        </Typography.Text>
      ),
      okText: t('已保存'),
    });
  const done = (secret: string | null) => {
    setEditing(undefined);
    if (secret) showSecret(secret);
  };
  return (
    <Page
      title={t('变更推送')}
      subtitle={t('按 Standard Webhooks 签名推送；只含接收方角色可以查看的内容，不含个人信息字段。')}
      actions={
        <>
          <PageLink to="/jobs" search={{ tab: 'webhooks' }}>
            {t('推送记录')}
          </PageLink>
          <Button type="primary" onClick={() => setEditing({})}>
            {t('登记接收方')}
          </Button>
        </>
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} />}
      {data?.webhooks.length === 0 && (
        <Empty title={t('没有接收方')}>{t('其他系统需要及时知道本系统的变更时，在这里登记。')}</Empty>
      )}
      {data && data.webhooks.length > 0 && (
        <Panel flush>
          <Table
            rowKey="id"
            size="small"
            pagination={false}
            scroll={{ x: 1000 }}
            dataSource={data.webhooks}
            columns={columns((row) => setEditing({ row }), showSecret)}
          />
        </Panel>
      )}
      <Drawer
        open={editing !== undefined}
        onClose={() => setEditing(undefined)}
        title={editing?.row ? t('修改接收方') : t('登记接收方')}
        size={600}
        destroyOnHidden
      >
        {editing && data && <WebhookForm offer={data} {...(editing.row ? { row: editing.row } : {})} onDone={done} />}
      </Drawer>
    </Page>
  );
}
