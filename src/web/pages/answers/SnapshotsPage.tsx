import { Button } from 'antd';
import { useState } from 'react';
import { mayUse, useSession } from '../../api/session.ts';
import { Page, Panel } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { FreezeDialog } from './FreezeDialog.tsx';

const COLUMNS = ['label', 'occasion', 'on', 'takenAt', 'takenBy', 'figures', 'reason'];

/** Figures that were frozen. */
export default function SnapshotsPage() {
  const session = useSession();
  const [asking, setAsking] = useState(false);
  return (
    <Page
      title="指标固定"
      subtitle="把某日的数值固定下来供通报和上报引用。以后的更正列在旁边，固定的数不变。"
      actions={
        mayUse(session, ['office', 'section']) && (
          <Button type="primary" onClick={() => setAsking(true)}>
            固定
          </Button>
        )
      }
    >
      <Panel>
        <RecordTable
          record="figureSnapshot"
          columns={COLUMNS}
          rowPath={(row) => `/indicators/snapshots/${row.id}`}
          empty="还没有固定过指标。"
        />
      </Panel>
      {asking && <FreezeDialog onClose={() => setAsking(false)} />}
    </Page>
  );
}
