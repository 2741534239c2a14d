import { Button, Skeleton, Table, type TableProps } from 'antd';
import { type DeliveryView, listDeliveries, resendDelivery } from '#contract/webhooks';
import { useAct, useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';

const Resend = ({ id }: { id: string }) => {
  const act = useAct(resendDelivery, { success: t('已重新推送') });
  return (
    <Button size="small" onClick={() => act.mutate({ params: { id } })} loading={act.isPending}>
      {t('重新推送')}
    </Button>
  );
};

const COLUMNS: NonNullable<TableProps<DeliveryView>['columns']> = [
  { key: 'webhook', title: t('接收方'), render: (_, { webhook }) => webhook.title },
  { key: 'changes', title: t('变更'), width: 70, align: 'right', dataIndex: 'changes', className: 'yd-num' },
  { key: 'at', title: t('时间'), width: 150, render: (_, row) => <DateText value={row.createdAt} withTime /> },
  { key: 'state', title: t('状态'), width: 100, dataIndex: 'stateLabel' },
  { key: 'attempts', title: t('次数'), width: 70, align: 'right', dataIndex: 'attempts', className: 'yd-num' },
  { key: 'problem', title: t('问题'), render: (_, row) => row.problem ?? '—' },
  { key: 'next', title: t('下次'), width: 150, render: (_, row) => <DateText value={row.nextTryAt} withTime /> },
  { key: 'do', title: t('操作'), width: 110, render: (_, row) => row.state !== 'delivered' && <Resend id={row.id} /> },
];

/** Deliveries to other systems, newest first. */
export const DeliveriesTable = () => {
  const { data, error, refetch } = useCall(listDeliveries, { query: {} }, { refetchInterval: 10_000 });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} />;
  if (data.deliveries.length === 0)
    return <Empty title={t('没有推送记录')}>{t('在“变更推送”中登记接收方后，变更会列在这里。')}</Empty>;
  return (
    <Table
      rowKey="id"
      size="small"
      columns={COLUMNS}
      dataSource={data.deliveries}
      pagination={false}
      scroll={{ x: 800 }}
    />
  );
};
