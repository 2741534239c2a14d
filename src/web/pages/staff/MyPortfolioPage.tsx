import { Skeleton } from 'antd';
import { listRecords } from '#contract/records';
import { useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { Page } from '../../components/Page.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { Portfolio } from './PortfolioPage.tsx';

/** A teacher's way to their own file: the only row that their post reads. */
export default function MyPortfolioPage() {
  const { data, error, refetch } = useCall(listRecords, { params: { path: 'teachers' }, query: { limit: 1 } });
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 10 }} />;
  const own = data.rows[0];
  if (own) return <Portfolio id={own.id} />;
  return (
    <Page title="我的专业发展档案">
      <Empty title="学校还没有登记您的档案">请学校在“教职工”中登记，并把“系统人员”选为您本人。</Empty>
    </Page>
  );
}
