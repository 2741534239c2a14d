import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { erasureOverview, findErasures } from '#contract/erasure';
import { useAct, useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { Datasets } from './Datasets.tsx';
import { HoldDialog } from './HoldDialog.tsx';

const LIST_COLUMNS = ['title', 'state', 'origin', 'count', 'held', 'erased', 'executedAt'];
const HOLD_COLUMNS = ['reason', 'datasetLabel', 'row', 'untilOn', 'state', 'placedBy'];
const listPath = ({ id }: { id: string }): string => `/admin/retention/${id}`;

/** How long personal data is kept, what is past that, who agreed to let it go, and what must be kept all the same. */
export default function RetentionPage() {
  const { data, error, refetch } = useCall(erasureOverview, {});
  const { role } = useSession().post;
  const { day } = useAsOf();
  const [holding, setHolding] = useState<string | null>();
  const find = useAct(findErasures, { success: t('已按今天的期限查找') });
  const mayHold = !day && (role === 'office' || role === 'leader');
  return (
    <Page
      title={t('保存期限与销毁')}
      subtitle={t('个人信息过了保存期限，由系统每天列出，办公室提请，局领导批准，系统随后销毁；留存令点到的不销毁。')}
      actions={
        <>
          {!day && role === 'office' && (
            <Button loading={find.isPending} onClick={() => find.mutate({ body: {} })}>
              {t('现在查找到期数据')}
            </Button>
          )}
          {mayHold && <Button onClick={() => setHolding(null)}>{t('发出留存令')}</Button>}
        </>
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      <Panel title={t('销毁清单')}>
        <RecordTable
          record="erasureList"
          columns={LIST_COLUMNS}
          rowPath={listPath}
          addressKey="lists"
          bare
          empty={<Empty title={t('还没有销毁清单')}>{t('没有到期的个人信息，也没有人请求删除。')}</Empty>}
        />
      </Panel>
      <Panel title={t('留存令')}>
        <RecordTable
          record="legalHold"
          columns={HOLD_COLUMNS}
          addressKey="holds"
          bare
          empty={
            <Empty title={t('没有留存令')}>{t('行政复议、诉讼、审计或者调查需要的记录，可以用留存令暂缓销毁。')}</Empty>
          }
        />
      </Panel>
      <Panel title={t('各数据集的保存期限')} extra={<PageLink to="/admin/parameters">{t('维护保存期限')}</PageLink>}>
        {!data && !error && <Skeleton active={false} paragraph={{ rows: 8 }} />}
        {data && <Datasets datasets={data.datasets} {...(mayHold ? { onHold: setHolding } : {})} />}
      </Panel>
      {holding !== undefined && data && (
        <HoldDialog datasets={data.datasets} dataset={holding} onClose={() => setHolding(undefined)} />
      )}
    </Page>
  );
}
