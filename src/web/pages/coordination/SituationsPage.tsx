import { Button } from 'antd';
import { useState } from 'react';
import type { RowView } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { useSession } from '../../api/session.ts';
import { Empty } from '../../components/Empty.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import type { RecordFormProps } from '../../components/form/RecordForm.tsx';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useGo } from '../../shell/navigation.tsx';

const COLUMNS = ['title', 'kind', 'state', 'level', 'host', 'occurredAt', 'place'];
const FILTERS = ['kind', 'state', 'level'];
const SECTIONS = [
  {
    title: '研判或响应',
    fields: [
      'kind',
      'title',
      'occurredAt',
      'level',
      'place',
      'organisations',
      'persons',
      'judgement',
      'actions',
      'coordination',
      'files',
    ],
  },
];
/** Only a response has a level; a judgement is its own text. */
const adapt: NonNullable<RecordFormProps['adapt']> = ({ kind }) => ({
  level: { hidden: kind !== 'emergency', help: '应急响应必须选择' },
  ...(kind === 'judgement' ? { judgement: { help: '会商的研判意见，必须写明' } } : {}),
  organisations: { help: '共同研判或处置的单位，至少一个' },
});
const pathOf = ({ id }: RowView): string => `/situations/${id}`;

export default function SituationsPage() {
  const definition = useDefinition('situationLog');
  const { post } = useSession();
  const go = useGo();
  const [creating, setCreating] = useState(false);
  const create = definition?.may.create && (
    <Button type="primary" onClick={() => setCreating(true)}>
      登记
    </Button>
  );
  return (
    <Page title="形势研判与应急" subtitle="联席研判和应急响应：按时间记下判断、措施和处置，只增不改。" actions={create}>
      <RecordTable
        record="situationLog"
        columns={COLUMNS}
        filters={FILTERS}
        rowPath={pathOf}
        empty={
          <Empty title="还没有研判或响应" action={create}>
            召开形势研判会或启动应急响应时登记，处置过程逐条记录，结束时写明结论。
          </Empty>
        }
      />
      {creating && (
        <RecordDrawer
          record="situationLog"
          title="登记研判或响应"
          sections={SECTIONS}
          adapt={adapt}
          fixed={{ host: post.organisation.id }}
          initial={{ occurredAt: new Date().toISOString() }}
          onClose={() => setCreating(false)}
          onDone={(row) => go(pathOf(row))}
        />
      )}
    </Page>
  );
}
