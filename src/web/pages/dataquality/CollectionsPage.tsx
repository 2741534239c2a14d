import { Button } from 'antd';
import { useState } from 'react';
import { useDefinition } from '../../api/definitions.ts';
import { mayUse, useSession } from '../../api/session.ts';
import { Page, Panel } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useGo } from '../../shell/navigation.tsx';
import { FOUND, Views } from './parts.tsx';

const COLUMNS = ['title', 'schoolYear', 'datasets', 'collectUntil', 'publishUntil', 'state'];
const MY_PARTS = ['collection', 'school', 'state', ...FOUND, 'checkedAt'];

/** Collections of data; a school sees its own parts first. */
export default function CollectionsPage() {
  const session = useSession();
  const go = useGo();
  const parts = useDefinition('collectionPart');
  const [own] = useState(() => mayUse(session, ['school']));
  return (
    <Page
      title="数据采集"
      subtitle="采集、校验、学校确认、县级审核、锁定、发布，逐步办理；退回后可以修正。"
      actions={
        <>
          <Button onClick={() => go('/quality/never-twice')}>不重复采集核对</Button>
          {mayUse(session, ['section', 'office', 'admin']) && (
            <Button type="primary" onClick={() => go('/records/collections/new')}>
              新建批次
            </Button>
          )}
        </>
      }
    >
      <Views />
      {own && parts && (
        <Panel title="本校的采集">
          <RecordTable
            record="collectionPart"
            columns={MY_PARTS}
            bare
            addressKey="parts"
            rowPath={(row) => `/quality/collections/parts/${row.id}`}
            empty="没有要办的采集。"
          />
        </Panel>
      )}
      <Panel title="批次">
        <RecordTable record="collection" columns={COLUMNS} filters={['state', 'schoolYear']} empty="还没有批次。" />
      </Panel>
    </Page>
  );
}
