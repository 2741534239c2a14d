import { Button } from 'antd';
import { useState } from 'react';
import type { RowView } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { useSession } from '../../api/session.ts';
import { thisYear } from '../../components/china.ts';
import { Empty } from '../../components/Empty.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useGo } from '../../shell/navigation.tsx';

const COLUMNS = ['title', 'planYear', 'kind', 'state', 'leadOffice', 'reviewSection', 'docNumber', 'issuedOn'];
const FILTERS = ['state', 'planYear', 'kind'];
const DRAFTED = { origin: 'drafted' };
const FIELDS = [{ title: '要点', fields: ['title', 'planYear', 'kind', 'leadOffice', 'region', 'revises'] }];
const pathOf = ({ id }: RowView): string => `/plans/${id}/draft`;

export default function DraftsPage() {
  const definition = useDefinition('plan');
  const { bureau } = useSession();
  const [creating, setCreating] = useState(false);
  const go = useGo();
  const create = definition?.may.create && (
    <Button type="primary" onClick={() => setCreating(true)}>
      新建起草
    </Button>
  );
  return (
    <Page title="起草" subtitle="在系统里起草的要点：分条目撰写、征求意见、审核、审定、签发。" actions={create}>
      <RecordTable
        record="plan"
        columns={COLUMNS}
        filters={FILTERS}
        fixed={DRAFTED}
        rowPath={pathOf}
        empty={
          <Empty title="还没有起草中的要点" action={create}>
            新建后先列出条目、分给科室撰写；已有成文的要点，请用“导入要点”。
          </Empty>
        }
      />
      {creating && (
        <RecordDrawer
          record="plan"
          title="新建起草"
          sections={FIELDS}
          fixed={{ ...DRAFTED, issuers: [bureau.name] }}
          initial={{ planYear: thisYear() + 1, kind: 'annual' }}
          draftKey="drafted"
          submitLabel="开始起草"
          onClose={() => setCreating(false)}
          onDone={(row) => go(pathOf(row))}
        />
      )}
    </Page>
  );
}
