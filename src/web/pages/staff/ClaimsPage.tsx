import type { RowView } from '#contract/records';
import { Empty } from '../../components/Empty.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { BatchActions } from '../../components/table/BatchActions.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';

const WAITING = { state: 'claimed' };
const REGISTERS = [
  {
    record: 'trainingRecord',
    title: '培训学时',
    columns: ['title', 'teacher', 'on', 'hours', 'category', 'claimedBy'],
  },
  { record: 'work', title: '教育教学成果', columns: ['title', 'teacher', 'on', 'kind', 'level', 'claimedBy'] },
  { record: 'honour', title: '荣誉表彰', columns: ['title', 'teacher', 'on', 'level', 'grantor', 'claimedBy'] },
] as const;

/** What teachers claimed and nobody has vouched for: the school looks at the evidence and confirms. */
export default function ClaimsPage() {
  return (
    <Page title="待确认的教师填报" subtitle="请对照佐证材料逐项确认；本人填报的，由其他人员确认。">
      {REGISTERS.map(({ record, title, columns }) => (
        <Panel key={record} title={title}>
          <RecordTable
            bare
            record={record}
            columns={columns}
            fixed={WAITING}
            addressKey={record}
            pageSize={20}
            empty={<Empty title="没有待确认的填报" />}
            batch={(rows: readonly RowView[], clear) => <BatchActions record={record} rows={rows} onDone={clear} />}
          />
        </Panel>
      ))}
    </Page>
  );
}
