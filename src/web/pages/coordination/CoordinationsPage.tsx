import { Button } from 'antd';
import type { RowView } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { Empty } from '../../components/Empty.tsx';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useGo } from '../../shell/navigation.tsx';

const COLUMNS = ['title', 'state', 'urgency', 'sender', 'dueOn', 'sentAt', 'commitment'];
const FILTERS = ['state', 'urgency', 'sender'];
const pathOf = ({ id }: RowView): string => `/coordinations/${id}`;

export default function CoordinationsPage() {
  const definition = useDefinition('coordination');
  const go = useGo();
  const create = definition?.may.create && (
    <Button type="primary" onClick={() => go('/coordinations/new')}>
      发起协同
    </Button>
  );
  return (
    <Page
      title="协同联动"
      subtitle="一件事发给科室、部门、镇街和学校，逐级转发，谁签收、谁反馈，一处看清。"
      actions={create}
    >
      <RecordTable
        record="coordination"
        columns={COLUMNS}
        filters={FILTERS}
        rowPath={pathOf}
        empty={
          <Empty title="还没有协同事项" action={create}>
            需要其他单位一起办的事，发起后选择承办单位，对方签收、转发、反馈，由发起单位确认。
          </Empty>
        }
      />
    </Page>
  );
}
