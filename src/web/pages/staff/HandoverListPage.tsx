import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { Panel } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useParam } from '../../shell/navigation.tsx';

const COLUMNS = ['title', 'state', 'to', 'keeper', 'dueOn', 'assignedBy'];
const FACTS = ['person', 'organisation', 'on', 'count'];

/** 交接清单: what moved to whom, and what still waits for somebody to be named. */
export default function HandoverListPage() {
  const id = useParam('id');
  return (
    <RecordDetail
      record="handover"
      id={id}
      facts={FACTS}
      lead={() => (
        <Panel title="交接事项">
          <RecordTable bare record="handoverItem" columns={COLUMNS} fixed={{ handover: id }} sort="-state" />
        </Panel>
      )}
    />
  );
}
