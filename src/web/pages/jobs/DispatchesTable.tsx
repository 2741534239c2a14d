import { Button, Skeleton, Table, type TableProps } from 'antd';
import { type DispatchView, listDispatches, resendDispatch } from '#contract/notice-settings';
import { useAct, useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';

const Resend = ({ id }: { id: string }) => {
  const act = useAct(resendDispatch, { success: t('已重新发送') });
  return (
    <Button size="small" onClick={() => act.mutate({ params: { id } })} loading={act.isPending}>
      {t('重新发送')}
    </Button>
  );
};

const COLUMNS: NonNullable<TableProps<DispatchView>['columns']> = [
  {
    key: 'channel',
    title: t('渠道'),
    render: (_, { channel }) => t('{title}（{kindLabel}）', { title: channel.title, kindLabel: channel.kindLabel }),
  },
  { key: 'purpose', title: t('用途'), width: 130, dataIndex: 'purposeLabel' },
  { key: 'at', title: t('时间'), width: 150, render: (_, row) => <DateText value={row.createdAt} withTime /> },
  { key: 'state', title: t('状态'), width: 100, dataIndex: 'stateLabel' },
  { key: 'attempts', title: t('次数'), width: 70, align: 'right', dataIndex: 'attempts', className: 'yd-num' },
  { key: 'problem', title: t('问题'), render: (_, row) => row.problem ?? '—' },
  { key: 'next', title: t('下次'), width: 150, render: (_, row) => <DateText value={row.nextTryAt} withTime /> },
  { key: 'do', title: t('操作'), width: 110, render: (_, row) => row.state !== 'delivered' && <Resend id={row.id} /> },
];

/** Messages on their way to people and groups, newest first; never to whom or what. */
export const DispatchesTable = () => {
  const { data, error, refetch } = useCall(listDispatches, { query: {} }, { refetchInterval: 10_000 });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} />;
  if (data.dispatches.length === 0)
    return <Empty title={t('没有发送记录')}>{t('在“消息渠道”中登记邮箱或机器人后，发出的消息会列在这里。')}</Empty>;
  return (
    <Table
      rowKey="id"
      size="small"
      columns={COLUMNS}
      dataSource={data.dispatches}
      pagination={false}
      scroll={{ x: 800 }}
    />
  );
};
