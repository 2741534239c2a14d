import { Button } from 'antd';
import { useDefinition } from '../../api/definitions.ts';
import { Empty } from '../../components/Empty.tsx';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useGo } from '../../shell/navigation.tsx';

const COLUMNS = ['name', 'state', 'leader', 'office', 'clauses', 'meetingCycle', 'fromOn', 'untilOn'];
const FILTERS = ['state', 'leader', 'office'];

export default function TaskForcesPage() {
  const definition = useDefinition('taskForce');
  const go = useGo();
  const create = definition?.may.create && (
    <Button type="primary" onClick={() => go('/task-forces/new')}>
      组建专班
    </Button>
  );
  return (
    <Page
      title="专班"
      subtitle="由要点的条目授权，几个单位的人一起办一件事；办完解散，未了事项交给接续单位。"
      actions={create}
    >
      <RecordTable
        record="taskForce"
        columns={COLUMNS}
        filters={FILTERS}
        empty={
          <Empty title="还没有专班" action={create}>
            需要几个单位合办的事，从要点里选出条目，明确牵头领导、成员和任务书，就可以组建专班。
          </Empty>
        }
      />
    </Page>
  );
}
