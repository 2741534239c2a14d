import { Button } from 'antd';
import { Page, Panel } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useGo } from '../../shell/navigation.tsx';
import { Views } from './parts.tsx';

const COLUMNS = ['title', 'note', 'owner', 'schedule', 'nextRunOn'];

/** Questions that are kept and asked again. */
export default function QueriesPage() {
  const go = useGo();
  return (
    <Page
      title="常用查询"
      subtitle="按提问人当时的权限回答；可以按任一历史时点重新运行。"
      actions={
        <Button type="primary" onClick={() => go('/quality/queries/new')}>
          新建查询
        </Button>
      }
    >
      <Views />
      <Panel>
        <RecordTable
          record="savedQuery"
          columns={COLUMNS}
          filters={['schedule']}
          rowPath={(row) => `/quality/queries/${row.id}`}
          empty="还没有保存的查询。"
        />
      </Panel>
    </Page>
  );
}
