import { Page } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { JournalLines } from './JournalPage.tsx';

export default function OperationsLogPage() {
  return (
    <Page title={t('运行日志')} subtitle={t('参数、备份、后台任务、消息渠道和接口的改动。其他日志由审计岗位查看。')}>
      <JournalLines audit={false} />
    </Page>
  );
}
