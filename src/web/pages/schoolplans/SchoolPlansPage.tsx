import { Button } from 'antd';
import { useDefinition } from '../../api/definitions.ts';
import { mayUse, useSession } from '../../api/session.ts';
import { Empty } from '../../components/Empty.tsx';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useGo } from '../../shell/navigation.tsx';

const ROUND_COLUMNS = ['name', 'state', 'leadSection', 'fromYear', 'toYear', 'openFrom', 'openUntil', 'schools'];
const ROUND_FILTERS = ['state', 'leadSection'];
const PLAN_COLUMNS = ['title', 'state', 'round', 'submittedAt', 'approvedAt'];
const PLAN_FILTERS = ['state'];

const Rounds = () => {
  const definition = useDefinition('schoolPlanRound');
  const go = useGo();
  const create = definition?.may.create && (
    <Button type="primary" onClick={() => go('/school-plan-rounds/new')}>
      新建轮次
    </Button>
  );
  return (
    <Page title="学校发展规划" subtitle="一轮规划：选学校、收规划、评审、批准，每年自查一次。" actions={create}>
      <RecordTable
        record="schoolPlanRound"
        columns={ROUND_COLUMNS}
        filters={ROUND_FILTERS}
        empty={
          <Empty title="还没有规划轮次" action={create}>
            新建一轮并选好学校，开放后每所学校收到待办和一份草稿。
          </Empty>
        }
      />
    </Page>
  );
};

const Own = () => (
  <Page title="学校发展规划" subtitle="本校各轮规划，意见答复和年度自查都在规划里办。">
    <RecordTable
      record="schoolPlan"
      columns={PLAN_COLUMNS}
      filters={PLAN_FILTERS}
      empty={<Empty title="还没有本校的规划">教育局开放新一轮规划后，草稿会出现在这里。</Empty>}
    />
  </Page>
);

/** Rounds for the bureau; a school sees its own plans. */
export default function SchoolPlansPage() {
  return mayUse(useSession(), ['school']) ? <Own /> : <Rounds />;
}
