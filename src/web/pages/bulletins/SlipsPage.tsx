import { Button } from 'antd';
import { useDefinition } from '../../api/definitions.ts';
import { Empty } from '../../components/Empty.tsx';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useGo } from '../../shell/navigation.tsx';

const COLUMNS = ['matter', 'docNumber', 'state', 'rung', 'host', 'dueOn', 'issuedAt', 'answeredAt'];
const FILTERS = ['state', 'rung', 'host', 'dueOn'];

export default function SlipsPage() {
  const definition = useDefinition('supervisionSlip');
  const go = useGo();
  const create = definition?.may.create && (
    <Button type="primary" onClick={() => go('/supervision-slips/new')}>
      新建督办单
    </Button>
  );
  return (
    <Page title="督办单" subtitle="一事一单：依据、要求、时限，签收、反馈、核验办结。" actions={create}>
      <RecordTable
        record="supervisionSlip"
        columns={COLUMNS}
        filters={FILTERS}
        empty={
          <Empty title="还没有督办单" action={create}>
            对滞后的事项或领导批示发出督办单，由承办单位签收和反馈，另一人核验办结。
          </Empty>
        }
      />
    </Page>
  );
}
