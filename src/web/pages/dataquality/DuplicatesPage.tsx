import { Button } from 'antd';
import { searchDuplicateRows } from '#contract/dataquality';
import type { RowView } from '#contract/records';
import { useAct } from '../../api/hooks.ts';
import { mayUse, useSession } from '../../api/session.ts';
import { Page, Panel } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useGo } from '../../shell/navigation.tsx';
import { Views } from './parts.tsx';

const COLUMNS = [
  'record',
  'score',
  {
    name: 'reasons',
    label: '依据',
    width: 260,
    sortable: false,
    render: (row: RowView) => (row.reasons as string[]).join('；'),
  },
  'firstSchool',
  'secondSchool',
  'state',
];
const FILTERS = ['state', 'record'];

/** Rows that may be one pupil, member of staff or school. */
export default function DuplicatesPage() {
  const session = useSession();
  const go = useGo();
  const search = useAct(searchDuplicateRows, { success: '已开始查找', onDone: ({ job }) => go(`/jobs/${job}`) });
  return (
    <Page
      title="疑似重复"
      subtitle="认定为同一的，合并为一条，原来的一条保留；认定不是同一的，不再提示。合并可以撤销。"
      actions={
        mayUse(session, ['section', 'office', 'admin']) && (
          <Button type="primary" loading={search.isPending} onClick={() => search.mutate({})}>
            查找
          </Button>
        )
      }
    >
      <Views />
      <Panel>
        <RecordTable
          record="duplicatePair"
          columns={COLUMNS}
          filters={FILTERS}
          sort="-score"
          rowPath={(row) => `/quality/duplicates/${row.id}`}
          empty="没有疑似重复的记录，或还没有查找。"
        />
      </Panel>
    </Page>
  );
}
