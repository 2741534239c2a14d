import { Button } from 'antd';
import { useState } from 'react';
import { useDefinition } from '../../api/definitions.ts';
import { useSession } from '../../api/session.ts';
import { thisYear } from '../../components/china.ts';
import { Empty } from '../../components/Empty.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useGo } from '../../shell/navigation.tsx';
import { PLAN_SECTIONS } from './parts.tsx';

const COLUMNS = ['title', 'state', 'kind', 'fromYear', 'toYear', 'leadSection', 'docNumber', 'issuedOn'];
const FILTERS = ['state', 'kind', 'leadSection'];

/** 中长期规划: what is drafted, what is in force, what has been concluded. */
export default function LongTermPlansPage() {
  const definition = useDefinition('longTermPlan');
  const session = useSession();
  const go = useGo();
  const [creating, setCreating] = useState(false);
  const lead = session.post.organisation;
  const create = definition?.may.create && (
    <Button type="primary" onClick={() => setCreating(true)}>
      新建规划
    </Button>
  );
  return (
    <Page
      title="中长期规划"
      subtitle="五年规划、专项规划、教育现代化2035和实施方案：起草征求意见，印发后分解到年，按年对照完成情况。"
      actions={create}
    >
      <RecordTable
        record="longTermPlan"
        columns={COLUMNS}
        filters={FILTERS}
        empty={
          <Empty title="还没有中长期规划" action={create}>
            新建后上传文本；系统启用前已经印发的，上传印发稿后由办公室登记。
          </Empty>
        }
      />
      {creating && (
        <RecordDrawer
          record="longTermPlan"
          title="新建规划"
          sections={PLAN_SECTIONS}
          initial={{
            fromYear: thisYear() + 1,
            toYear: thisYear() + 5,
            kind: 'fiveYear',
            ...(lead.kind === 'section' ? { leadSection: lead.id } : {}),
          }}
          pickFrom={{ leadSection: { kind: 'section' } }}
          submitLabel="新建"
          onClose={() => setCreating(false)}
          onDone={(row) => go(`/long-term-plans/${row.id}`)}
        />
      )}
    </Page>
  );
}
